package dev.sluice.content.view;

/// The words that rows begin behind.
enum SqlWords {
    INSERT("insert"),
    REPLACE("replace"),
    COPY("copy"),
    VALUES("values"),
    FROM("from");

    /// Bytes in which any of the words is told, with what ends it.
    static final int REACH = 8;

    private final String word;

    SqlWords(String word) {
        this.word = word;
    }

    /// Whether the word stands at `from`, in letters of any case, and ends there.
    boolean stands(byte[] bytes, int from, int to) {
        int end = from + word.length();
        for (int i = from; i < end; i++) {
            if (i == to || (bytes[i] | 0x20) != word.charAt(i - from)) {
                return false;
            }
        }
        return end == to || bytes[end] <= ' ' || bytes[end] == '(';
    }

    /// Whether the word stands before `to`, but for blanks.
    boolean standsBefore(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end - word.length() >= from && stands(bytes, end - word.length(), end);
    }
}
