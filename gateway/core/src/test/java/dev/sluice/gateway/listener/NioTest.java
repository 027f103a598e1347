package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Everything that is tested on sockets, once more on the transport that runs everywhere. What ends
/// a connection (reset, half-close, cut) differs most between transports.
class NioTest {

    @BeforeAll
    static void onNio() {
        TestGateway.onNio = true;
    }

    @AfterAll
    static void asBefore() {
        TestGateway.onNio = false;
    }

    @Test
    void itIsTheTransportUnderTest() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port())) {
            assertThat(gateway.transportName()).isEqualTo("nio");
        }
    }

    @Nested
    class AmbiguousRequests extends AmbiguousRequestTest {}

    @Nested
    class Blocks extends BlockTest {}

    @Nested
    class Deliveries extends DeliveryTest {}

    @Nested
    class Headers extends HeadersTest {}

    @Nested
    class PlainProxy extends PlainProxyTest {}

    @Nested
    class Streams extends StreamTest {}

    @Nested
    class Timeouts extends TimeoutTest {}

    @Nested
    class UpstreamFaults extends UpstreamFaultTest {}
}
