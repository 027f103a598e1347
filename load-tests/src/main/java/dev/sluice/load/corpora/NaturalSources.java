package dev.sluice.load.corpora;

import java.util.Locale;

/// Source code, build files and changes of both, in several languages.
final class NaturalSources {

    private NaturalSources() {}

    static String java(Ids ids) {
        Values values = ids.values();
        return """
        @Override
        public long %s(@Nullable String %s, int %s) throws IOException {
            // See section %d.%d.%d of the specification and issue #%d.
            static final long SERIAL = %sL;
            static final double FACTOR = %s;
            if (%s.length() > %d || mask == 0x%s) {
                throw new IllegalStateException("%s: %s");
            }
            return cache.getOrDefault("%s", Map.of("std::%s", %dL)).handle();
        }

        """
                .formatted(
                        values.word(),
                        values.word(),
                        values.word(),
                        values.below(9),
                        values.below(9),
                        values.below(9),
                        values.below(99_999),
                        ids.snowflake(),
                        ids.real(),
                        values.word(),
                        values.below(4096),
                        values.hex(16),
                        values.words(2),
                        ids.uuid(),
                        values.word(),
                        values.word(),
                        values.below(100_000));
    }

    static String python(Ids ids) {
        Values values = ids.values();
        return """
        @property
        def %s_%s(self, handle: int = %d) -> float:
            password = getpass.getpass("Password: ")
            token = os.environ.get("API_TOKEN", "")
            return np.array([%s, %s, %s]) @ self.weights[%d:%d] * %s

        """
                .formatted(
                        values.word(),
                        values.word(),
                        values.below(9999),
                        ids.real(),
                        ids.real(),
                        ids.real(),
                        values.below(100),
                        values.below(100),
                        ids.real());
    }

    static String script(Ids ids) {
        Values values = ids.values();
        return """
        import { %s } from '@%s/%s-core';
        const %s = await fetch(`/api/v%d/${id}?since=%s`, { headers: { 'x-request-id': '%s' } });
        export const color = '#%s', ratio = 16/9, phonePattern = /^\\+?[0-9 ()-]{7,20}$/;
        // retina: logo@2x.png, icons@3x.webp; ts-ignore @deprecated since %s
        """
                .formatted(
                        values.word(),
                        values.word(),
                        values.word(),
                        values.word(),
                        values.below(9),
                        ids.epoch(),
                        ids.uuid(),
                        values.hex(6),
                        ids.version());
    }

    static String c(Ids ids) {
        Values values = ids.values();
        return """
        static const uint32_t %s[] = { 0x%s, 0x%s, %s, %s };
        #define %s_MAX %d
        /* $Id: %s.c,v %s $ -- RFC %d, section %d.%d.%d.%d */
        template <> void std::vector<ns::%s>::push(const std::array<int, %d>& v) noexcept;
        """
                .formatted(
                        values.word(),
                        values.hex(8),
                        values.hex(8),
                        values.number(9),
                        values.number(9),
                        values.word().toUpperCase(Locale.ROOT),
                        values.below(65_536),
                        values.word(),
                        ids.version(),
                        values.below(9000),
                        values.below(9),
                        values.below(9),
                        values.below(9),
                        values.below(9),
                        values.word(),
                        values.below(64));
    }

    static String shell(Ids ids) {
        Values values = ids.values();
        return """
        export PATH="$HOME/.%s/bin:$PATH" VERSION=%s
        curl -fsSL "http://localhost:%d/%s" | tar -xz --strip-components=1 -C /opt/%s-%s
        git clone git@code.example:%s/%s.git && git checkout %s
        docker run -p 127.0.0.1:%d:80 --name %s example/%s:%s
        """
                .formatted(
                        values.word(),
                        ids.version(),
                        1024 + values.below(60_000),
                        values.word(),
                        values.word(),
                        ids.version(),
                        values.word(),
                        values.word(),
                        values.hex(40),
                        1024 + values.below(60_000),
                        values.word(),
                        values.word(),
                        ids.version());
    }

    static String diff(Ids ids) {
        Values values = ids.values();
        return """
        diff --git a/%s/%s.go b/%s/%s.go
        index %s..%s 100644
        @@ -%d,%d +%d,%d @@ func %s(
        -\tversion = "%s"
        +\tversion = "%s" // was %s
        """
                .formatted(
                        values.word(),
                        values.word(),
                        values.word(),
                        values.word(),
                        values.hex(10),
                        values.hex(10),
                        values.below(900),
                        values.below(30),
                        values.below(900),
                        values.below(30),
                        values.word(),
                        ids.version(),
                        ids.version(),
                        ids.date());
    }

    static String yaml(Ids ids) {
        Values values = ids.values();
        return """
        - name: %s
          image: "registry.example/%s:%s"
          password: ${%s_PASSWORD}
          secretRef: {name: %s-secret, key: token}
          resources: {cpu: %dm, memory: %dMi}
          schedule: "%d %d * * 1-5"
          digest: %s
        """
                .formatted(
                        values.word(),
                        values.word(),
                        ids.version(),
                        values.word().toUpperCase(Locale.ROOT),
                        values.word(),
                        values.below(4000),
                        values.below(4000),
                        values.below(60),
                        values.below(24),
                        ids.hash());
    }
}
