package dev.sluice.policies.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodedGateTest {

    @Test
    void codedBytesLeaveOnceWhatCameOfThemIsDecided() {
        CodedGate gate = new CodedGate(false);
        gate.mark(10, 0);
        gate.mark(20, 100);
        gate.mark(30, 150);
        assertThat(gate.open(0)).isEqualTo(10);
        assertThat(gate.open(99)).isEqualTo(10);
        assertThat(gate.open(100)).isEqualTo(20);
        assertThat(gate.open(1000)).isEqualTo(30);
    }

    @Test
    void behindADecoderOfBlocksTheyWaitForTheNextOutput() {
        CodedGate gate = new CodedGate(true);
        gate.mark(10, 0);
        gate.mark(20, 0);
        assertThat(gate.open(0)).isZero();
        gate.mark(30, 100);
        assertThat(gate.open(50)).isZero();
        assertThat(gate.open(100)).isEqualTo(20);
        gate.mark(40, 100);
        assertThat(gate.open(100)).isEqualTo(20);
        gate.mark(50, 101);
        assertThat(gate.open(101)).isEqualTo(40);
    }

    @Test
    void itKeepsManyMarksInOrder() {
        CodedGate gate = new CodedGate(false);
        for (int i = 1; i <= 10_000; i++) {
            gate.mark(i * 2L, i);
            assertThat(gate.open(i - 20L)).isEqualTo(Math.max(0, i - 20L) * 2);
        }
    }
}
