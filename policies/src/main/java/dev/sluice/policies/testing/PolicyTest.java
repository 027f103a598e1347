package dev.sluice.policies.testing;

import dev.sluice.detectors.InfoType;
import dev.sluice.policies.Direction;
import dev.sluice.policies.transfer.HeaderField;
import java.net.InetAddress;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Cases that a policy must meet. Immutable.
///
/// @param policy name of the policy under test
/// @param source the file, as it was named
public record PolicyTest(String policy, List<Case> cases, String source) {
    public PolicyTest {
        cases = List.copyOf(cases);
    }

    /// One transfer and what is expected of it.
    ///
    /// @param line in its file, from 1
    /// @param split how the body is cut into pieces
    public record Case(String name, int line, Message message, Split split, Expect expect) {}

    /// How a body is cut.
    public enum Split {
        /// Not at all.
        NONE("none"),
        /// In two, at each byte in turn: the case must hold for every cut. Above 4 KiB 4,096 bytes
        /// that a fixed seed chooses stand for all.
        EVERY("every");

        private final String written;

        Split(String written) {
            this.written = written;
        }

        /// The name in YAML.
        public String written() {
            return written;
        }
    }

    /// A request or a response. Its `toString` prints neither target, headers nor body.
    ///
    /// @param host lower case, of the request
    /// @param target path and query of the request
    /// @param status of a response; 0 for a request
    /// @param headers with content type and content coding
    /// @param body before its coding
    /// @param coding applied to the body by the test: `gzip`, `deflate` or empty
    /// @param client null for a loopback address
    public record Message(
            Direction direction,
            String method,
            String host,
            String target,
            String route,
            int status,
            List<HeaderField> headers,
            String mediaType,
            Body body,
            String coding,
            @Nullable InetAddress client) {
        public Message {
            headers = List.copyOf(headers);
        }

        @Override
        public String toString() {
            return direction.written() + " " + method;
        }
    }

    /// Where the bytes of a body come from.
    public sealed interface Body {
        /// There is none.
        record None() implements Body {}

        /// They stand in the file.
        record Text(String bytesLatin1) implements Body {
            @Override
            public String toString() {
                return bytesLatin1.length() + " bytes";
            }
        }

        /// They are made, always the same for one seed.
        ///
        /// @param counts how many values of which infoTypes
        record Generated(SequencedMap<InfoType, Integer> counts, long seed) implements Body {}
    }

    /// What is expected; null or empty where nothing is said.
    ///
    /// @param verdict `pass`, `transform` or `block`
    /// @param rules each must have matched; one of them must have decided a block
    /// @param exception id of an exception that must have been used
    /// @param status of the answer
    /// @param upstreamBytes bytes of the body that reached the receiver
    /// @param body what reached the receiver, its coding off
    /// @param findings findings that a rule names
    /// @param inspection `complete`, `partial` or the cause
    public record Expect(
            @Nullable String verdict,
            List<String> rules,
            @Nullable String exception,
            @Nullable Integer status,
            @Nullable Integer upstreamBytes,
            @Nullable String body,
            @Nullable Integer findings,
            @Nullable String inspection) {
        public Expect {
            rules = List.copyOf(rules);
        }
    }
}
