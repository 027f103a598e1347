package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void theDefaultsAreShort() {
        assertThat(Options.parse()).isEqualTo(new Options(10, 512L << 20));
        assertThat(Options.parse().isRecord()).isTrue();
        assertThat(Options.parse("3").isRecord()).isFalse();
    }

    @Test
    void aLargerUploadIsAskedForByItsSize() {
        Options options = Options.parse("7", "--upload", "10GiB");
        assertThat(options).isEqualTo(new Options(7, 10L << 30));
        assertThat(options.uploadSize()).isEqualTo("10 GiB");
        assertThat(Options.parse(options.words().split(" ", -1))).isEqualTo(options);
        assertThat(Options.parse("--upload", "64MiB").uploadSize()).isEqualTo("64 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "--upload", "--upload 10", "--upload 0GiB", "5 --help"})
    void anythingElseIsRefused(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(words.split(" ", -1)))
                .withMessageContaining("expected");
    }
}
