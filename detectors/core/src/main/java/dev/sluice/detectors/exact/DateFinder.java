package dev.sluice.detectors.exact;

/// Finds days in digits: `19900131`, `1990-01-31`, `31.1.1990`, `1/31/1990`, each also before a
/// time. One owner.
final class DateFinder {

    private static final int WHOLE = 8;
    private static final int YEAR = 4;

    private final IndexSecrets secrets;
    private final Candidates out;
    private final byte[] day = new byte[WHOLE + Words.PADDING];
    private int firstStart;
    private int firstEnd;
    private int secondStart;
    private int secondEnd;
    private int chain;

    DateFinder(IndexSecrets secrets, Candidates out) {
        this.secrets = secrets;
        this.out = out;
    }

    void gap() {
        chain = 0;
    }

    void shift(int bytes) {
        firstStart -= bytes;
        firstEnd -= bytes;
        secondStart -= bytes;
        secondEnd -= bytes;
    }

    void token(Tokenizer token) {
        byte[] text = token.text();
        int start = token.start();
        int end = numeralEnd(text, start, token.end());
        if (end == start || (end < token.end() && text[end] != 'T' && text[end] != 't')) {
            chain = 0;
            return;
        }
        if (end - start == WHOLE) {
            add(Form.YEAR_FIRST, text, start, end);
        }
        boolean joined = chain > 0 && start - secondEnd == 1 && isSeparator(text[secondEnd]);
        if (joined && chain > 1 && text[secondEnd] == text[firstEnd]) {
            int length = end - start;
            if (firstEnd - firstStart == YEAR && length <= 2) {
                add(Form.YEAR_FIRST, text, firstStart, end);
            } else if (length == YEAR) {
                add(Form.DAY_FIRST, text, firstStart, end);
                add(Form.MONTH_FIRST, text, firstStart, end);
            }
        }
        firstStart = secondStart;
        firstEnd = secondEnd;
        secondStart = start;
        secondEnd = end;
        chain = joined ? 2 : 1;
    }

    private void add(Form form, byte[] text, int start, int end) {
        if (read(form, text, start, end, day)) {
            out.add(form, Tokenizer.hash(secrets, day, WHOLE), start, end);
        }
    }

    /// Reads a day in one of its forms as eight digits, year first.
    ///
    /// @return false if it is no day in that form
    static boolean read(Form form, byte[] text, int start, int end, byte[] day) {
        int first = numeralEnd(text, start, end);
        if (first - start == WHOLE && first == end) {
            System.arraycopy(text, start, day, 0, WHOLE);
            return form == Form.YEAR_FIRST && isDay(day);
        }
        int second = first < end ? numeralEnd(text, first + 1, end) : first;
        int third = second < end ? numeralEnd(text, second + 1, end) : second;
        if (second >= end || third != end) {
            return false;
        }
        boolean good =
                switch (form) {
                    case YEAR_FIRST ->
                            put(text, start, first, day, 0, YEAR)
                                    && put(text, first + 1, second, day, 4, 2)
                                    && put(text, second + 1, third, day, 6, 2);
                    case DAY_FIRST ->
                            put(text, start, first, day, 6, 2)
                                    && put(text, first + 1, second, day, 4, 2)
                                    && put(text, second + 1, third, day, 0, YEAR);
                    case MONTH_FIRST ->
                            put(text, start, first, day, 4, 2)
                                    && put(text, first + 1, second, day, 6, 2)
                                    && put(text, second + 1, third, day, 0, YEAR);
                    case EMAIL, PLAIN, PHONE, NUMBER, WORDS, NAME, SHINGLE -> false;
                };
        return good && isDay(day);
    }

    private static boolean put(byte[] text, int from, int to, byte[] day, int at, int width) {
        int length = to - from;
        if (length < 1 || length > width || (width == YEAR && length != YEAR)) {
            return false;
        }
        day[at] = '0';
        System.arraycopy(text, from, day, at + width - length, length);
        return true;
    }

    private static boolean isDay(byte[] day) {
        int month = (day[4] - '0') * 10 + day[5] - '0';
        int date = (day[6] - '0') * 10 + day[7] - '0';
        return month >= 1 && month <= 12 && date >= 1 && date <= 31;
    }

    static int numeralEnd(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(byte b) {
        return b == '-' || b == '.' || b == '/';
    }
}
