package dev.sluice.load.scan;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.coding.Codings;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Taking gzip off, beside the inflater of the JDK that does the work in both.
@State(Scope.Benchmark)
public class CodingBenchmark {

    /// Bytes without the coding.
    static final int BYTES = 8 << 20;

    private static final int HEAD = 10;
    private byte[] coded = {};

    /// The coded text of a trial.
    @Setup
    public void prepare() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Corpus.JSON.bytes(BYTES, Peer.SEED));
        }
        coded = bytes.toByteArray();
    }

    /// Sluice's decoder, which checks head, sum, length and ratio.
    ///
    /// @return bytes that came out
    @Benchmark
    public long gzipDecoder() throws ContentException {
        long[] out = new long[1];
        try (ContentDecoder decoder = Codings.decoder(List.of("gzip"), CodingLimits.DEFAULTS)) {
            for (int from = 0; from < coded.length; from += Peer.CHUNK) {
                int to = Math.min(coded.length, from + Peer.CHUNK);
                decoder.feed(coded, from, to, (_, first, past) -> out[0] += past - first);
            }
            decoder.end((_, first, past) -> out[0] += past - first);
        }
        return out[0];
    }

    /// The inflater alone, with the sum that gzip demands.
    ///
    /// @return bytes that came out
    @Benchmark
    public long jdkInflater() throws DataFormatException {
        byte[] piece = new byte[Peer.CHUNK];
        CRC32 sum = new CRC32();
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(coded, HEAD, coded.length - HEAD);
            while (!inflater.finished()) {
                sum.update(piece, 0, inflater.inflate(piece));
            }
            return inflater.getBytesWritten();
        }
    }
}
