package dev.sluice.content.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes decoders and encoders from the names in `Content-Encoding` (RFC 9110 section 8.4).
///
/// A body without a single byte has no coding to break: it decodes to nothing, whatever its header
/// says, as answers to HEAD and 304 show.
public final class Codings {

    /// The codings that are decoded, best first; `identity` goes without saying.
    public static final List<String> SUPPORTED = List.of("zstd", "br", "gzip", "deflate");

    private Codings() {}

    /// Reads the values of all `Content-Encoding` fields.
    ///
    /// @return lower-case names in the order in which they were applied, `x-gzip` as `gzip`,
    ///   `identity` left out, unknown ones kept
    public static List<String> parse(List<String> fieldValues) {
        List<String> codings = new ArrayList<>();
        for (String value : fieldValues) {
            for (String element : value.split(",", -1)) {
                String name = canonical(element.strip());
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        return List.copyOf(codings);
    }

    /// A decoder that takes off the codings, the last one first.
    ///
    /// @param codings in the order in which they were applied
    /// @throws ContentException if there are more than `limits.codings()`, or one is not known or
    ///   its native library is missing
    public static ContentDecoder decoder(List<String> codings, CodingLimits limits)
            throws ContentException {
        List<String> applied = parse(codings);
        if (applied.size() > limits.codings()) {
            throw ContentException.overLimit(
                    "limits.codings", "more than " + limits.codings() + " codings on one body");
        }
        if (applied.isEmpty()) {
            return new PlainDecoder();
        }
        List<ContentDecoder> layers = new ArrayList<>();
        try {
            for (String name : applied.reversed()) {
                layers.add(newDecoder(name));
            }
        } catch (ContentException e) {
            layers.forEach(ContentDecoder::close);
            throw e;
        }
        return new StackedDecoder(layers, limits);
    }

    /// An encoder that puts on the codings, the first one first.
    ///
    /// @throws ContentException if one is not known or its native library is missing
    public static ContentEncoder encoder(List<String> codings) throws ContentException {
        List<ContentEncoder> layers = new ArrayList<>();
        try {
            for (String name : parse(codings)) {
                layers.add(newEncoder(name));
            }
        } catch (ContentException e) {
            layers.forEach(ContentEncoder::close);
            throw e;
        }
        return new StackedEncoder(layers);
    }

    private static ContentDecoder newDecoder(String name) throws ContentException {
        return switch (name) {
            case "gzip" -> new GzipDecoder();
            case "deflate" -> new DeflateDecoder();
            case "br" -> {
                needBrotli();
                yield new BrotliDecoder();
            }
            case "zstd" -> {
                needZstd();
                yield new ZstdDecoder();
            }
            default -> throw unknown("content coding is not supported");
        };
    }

    private static ContentEncoder newEncoder(String name) throws ContentException {
        return switch (name) {
            case "gzip" -> new DeflateEncoder(true);
            case "deflate" -> new DeflateEncoder(false);
            case "br" -> {
                needBrotli();
                yield new BrotliEncoder();
            }
            case "zstd" -> {
                needZstd();
                yield new ZstdEncoder();
            }
            default -> throw unknown("content coding is not supported");
        };
    }

    private static void needBrotli() throws ContentException {
        if (!Brotli4jLoader.isAvailable()) {
            throw unknown("content coding br: its native library cannot be loaded here");
        }
    }

    private static void needZstd() throws ContentException {
        if (!ZstdDecoder.isAvailable()) {
            throw unknown("content coding zstd: its native library cannot be loaded here");
        }
    }

    private static ContentException unknown(String message) {
        return new ContentException(Uninspectable.UNKNOWN_CODING, message);
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("x-gzip") ? "gzip" : lower;
    }
}
