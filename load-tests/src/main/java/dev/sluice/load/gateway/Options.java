package dev.sluice.load.gateway;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a run was asked for.
///
/// @param seconds of each measurement
/// @param uploadBytes of the large upload, in whole MiB
record Options(int seconds, long uploadBytes) {

    static final Options DEFAULT = new Options(10, 512L << 20);

    static final String USAGE = "[SECONDS] [--upload SIZE], such as 10 --upload 10GiB";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(MiB|GiB)");
    private static final int SHORTEST_RECORD = 5;

    /// @throws IllegalArgumentException if something else was asked for
    static Options parse(String... args) {
        int seconds = DEFAULT.seconds;
        long upload = DEFAULT.uploadBytes;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--upload") && i + 1 < args.length) {
                i++;
                upload = size(args[i]);
            } else if (args[i].matches("[1-9]\\d{0,3}")) {
                seconds = Integer.parseInt(args[i]);
            } else {
                throw new IllegalArgumentException(args[i] + ": expected " + USAGE);
            }
        }
        return new Options(seconds, upload);
    }

    /// A short try writes no record.
    boolean isRecord() {
        return seconds >= SHORTEST_RECORD;
    }

    /// As it was asked for.
    String words() {
        return seconds + " --upload " + uploadSize().replace(" ", "");
    }

    /// Such as `512 MiB`.
    String uploadSize() {
        long mebibytes = uploadBytes >> 20;
        return mebibytes % 1024 == 0
                ? String.format(Locale.ROOT, "%d GiB", mebibytes / 1024)
                : String.format(Locale.ROOT, "%d MiB", mebibytes);
    }

    private static long size(String written) {
        Matcher size = SIZE.matcher(written);
        if (!size.matches() || written.startsWith("0")) {
            throw new IllegalArgumentException(written + ": expected a size such as 10GiB");
        }
        return Long.parseLong(size.group(1)) << (size.group(2).equals("GiB") ? 30 : 20);
    }
}
