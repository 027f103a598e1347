package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {

    private static final String OUTPUT =
            """
            Running 2s test @ http://127.0.0.1:8080/1k.json
              1 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     1.20ms  300.00us   9.00ms   90.00%
                Req/Sec    12.00k   100.00    13.00k    70.00%
              Latency Distribution
                 50%    1.10ms
                 75%    1.30ms
                 90%    1.50ms
                 99%  950.00us
              1000 requests in 2.00s, 1.19MB read
            Requests/sec:    500.25
            Transfer/sec:      0.59MB
            """;

    @Test
    void figuresAreReadInTheirUnits() {
        assertThat(Wrk.parse(OUTPUT))
                .isEqualTo(new Wrk(1000, 500.25, 1100, 950, Math.round(1.19 * (1 << 20)), 0));
    }

    @Test
    void refusalsAndErrorsAreCounted() {
        String refused =
                OUTPUT
                        + "  Socket errors: connect 1, read 2, write 3, timeout 4\n"
                        + "  Non-2xx or 3xx responses: 100\n";
        assertThat(Wrk.parse(refused).refused()).isEqualTo(110);
    }

    @Test
    void bodiesThatAreCutAreNoticed() {
        Wrk wrk = Wrk.parse(OUTPUT);
        assertThat(wrk.readAtLeast(1024)).isTrue();
        assertThat(wrk.readAtLeast(2048)).isFalse();
    }

    @Test
    void aRowWithoutGoodAnswersHasAFault() {
        Load load = new Load("GET", "/1k.json", 1024, "", "streamed");
        assertThat(Measurement.faults(load, Wrk.parse(OUTPUT))).isEmpty();
        assertThat(Measurement.faults(load, new Wrk(0, 0, 0, 0, 0, 0))).contains("nothing");
        assertThat(Measurement.faults(load, new Wrk(9, 9, 1, 1, 9 << 10, 1))).contains("1 refused");
        assertThat(Measurement.faults(load, new Wrk(9, 9, 1, 1, 900, 0))).contains("not whole");
    }

    @Test
    void whatIsNoReportIsNoFigure() {
        assertThatThrownBy(() -> Wrk.parse("unable to connect"))
                .isInstanceOf(RuntimeException.class);
    }
}
