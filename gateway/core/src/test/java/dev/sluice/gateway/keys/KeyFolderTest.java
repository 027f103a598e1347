package dev.sluice.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Normalization;
import dev.sluice.policies.transform.Fingerprints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir private Path temp = Path.of("");
    private Path folder = Path.of("");
    private KeyFolder keys = new KeyFolder(folder);

    @BeforeEach
    void aFolder() {
        folder = temp.resolve("var/keys");
        keys = new KeyFolder(folder);
    }

    @Test
    void keysAreMadeOnceForTheirOwnerOnly() throws IOException {
        assertThatThrownBy(keys::load).isInstanceOf(KeyException.class);
        Keys made = keys.loadOrCreate();
        assertThat(made.made()).isTrue();
        Keys loaded = keys.loadOrCreate();
        assertThat(loaded.made()).isFalse();
        assertThat(loaded.signer().keyId()).isEqualTo(made.signer().keyId());
        assertThat(loaded.fingerprints().keyId()).isEqualTo(made.fingerprints().keyId());
        assertThat(mode(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(3).allMatch(file -> mode(file).equals("rw-------"));
        }
        assertThatThrownBy(keys::init).isInstanceOf(KeyException.class);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        keys.init();
        Path key = folder.resolve("fingerprint-0001.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::load)
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithoutItsContent() throws IOException {
        keys.init();
        Files.writeString(folder.resolve("fingerprint-0001.key"), "hush-hush");
        assertThatThrownBy(keys::load)
                .isInstanceOf(KeyException.class)
                .hasNoCause()
                .hasMessageNotContaining("hush");
    }

    @Test
    void signaturesVerify() throws IOException, GeneralSecurityException {
        Keys loaded = keys.loadOrCreate();
        byte[] message = {1, 2, 3};
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(Objects.requireNonNull(keys.publicKeys().get(loaded.signer().keyId())));
        ed25519.update(message);
        assertThat(ed25519.verify(loaded.signer().sign(message))).isTrue();
    }

    @Test
    void rotationKeepsWhatOldEventsNeed() throws IOException {
        Keys first = keys.loadOrCreate();
        List<KeyInfo> shown = keys.rotate();
        assertThat(shown).hasSize(4);
        Keys second = keys.load();
        assertThat(second.signer().keyId()).isNotEqualTo(first.signer().keyId());
        assertThat(second.publicKeys())
                .containsKeys(first.signer().keyId(), second.signer().keyId());
        assertThat(second.fingerprints().keyId()).isNotEqualTo(first.fingerprints().keyId());
        assertThat(second.oldFingerprints().stream().map(Fingerprints::keyId))
                .containsExactly(first.fingerprints().keyId());
        assertThat(folder.resolve("signing-0001.key")).doesNotExist();
        assertThat(folder.resolve("signing-0001.pub")).exists();

        assertThatThrownBy(() -> keys.destroy(second.fingerprints().keyId()))
                .isInstanceOf(KeyException.class);
        keys.destroy(first.fingerprints().keyId());
        assertThat(keys.load().oldFingerprints()).isEmpty();
    }

    @Test
    void nothingPrintedHoldsAKey() throws IOException {
        Keys loaded = keys.loadOrCreate();
        String pem = Files.readString(folder.resolve("fingerprint-0001.key"));
        byte[] key = Base64.getMimeDecoder().decode(pem.lines().toList().get(1));
        String printed =
                loaded + " " + keys.show() + " " + loaded.signer() + " " + loaded.fingerprints();
        assertThat(printed)
                .doesNotContain(pem.lines().toList().get(1))
                .doesNotContain(HexFormat.of().formatHex(key))
                .contains(loaded.signer().keyId());
    }

    @Test
    void fingerprintsAreKeyedAndNormalised() throws IOException, GeneralSecurityException {
        Keys loaded = keys.loadOrCreate();
        Detector card = detector("CREDIT_CARD_NUMBER", Normalization.DIGITS);
        byte[] spaced = "x5555 5555-5555 4444x".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = "5555555555554444".getBytes(StandardCharsets.US_ASCII);
        byte[] one = loaded.fingerprints().of(card, spaced, 1, spaced.length - 1);
        assertThat(one).hasSize(32).isEqualTo(loaded.fingerprints().of(card, plain, 0, 16));
        Detector other = detector("US_SOCIAL_SECURITY_NUMBER", Normalization.DIGITS);
        assertThat(loaded.fingerprints().of(other, plain, 0, 16)).isNotEqualTo(one);

        byte[] key = KeyFormat.fingerprintKey(folder.resolve("fingerprint-0001.key"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update("CREDIT_CARD_NUMBER\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(mac.doFinal(plain)).isEqualTo(one);
    }

    private static Detector detector(String id, Normalization how) {
        return Detector.of(new InfoType(id), Category.FINANCIAL)
                .pattern(new DetectorPattern("[0-9]+", Likelihood.LIKELY, null, null, false))
                .normalization(how)
                .build();
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
