package dev.sluice.detectors.exact;

import java.util.Arrays;

/// Brings one value into its normal form: a cell of a table when its index is built, a stretch of
/// text when it is compared with the index. Both go through here, so both have the same form. One
/// owner.
///
/// - e-mail: ASCII letters lowered.
/// - phone: digits, as [Phone] has it. Card: digits. Number: digits without leading zeros.
/// - IBAN, id: ASCII letters and digits, letters lowered; at least one digit.
/// - name, text: words in lower case, the first eight; of a name in alphabetical order.
/// - date: year, month, day in digits; day before month where both readings are days.
public final class CellReader extends Tokenizer {

    /// Longest cell in bytes that is read.
    public static final int MOST_CELL = 1024;

    private static final int LEAST_CELL = 2;

    private final IndexSecrets secrets;
    private final Phone phone;
    private final byte[] cell = new byte[MOST_CELL + Words.PADDING];
    private final byte[] value = new byte[MOST_CELL + MOST_TOKENS + Words.PADDING];
    private final int[] from = new int[MOST_TOKENS];
    private final int[] to = new int[MOST_TOKENS];
    private final long[] hashes = new long[MOST_TOKENS];
    private final byte[] joined = new byte[MOST_CELL + MOST_TOKENS + Words.PADDING];
    private final SipState sip = new SipState();
    private int tokens;
    private int length;
    private boolean broken;
    private boolean anyDigit;
    private boolean onlyDigits;
    private int bytes;
    private long hash;
    private Form form = Form.PLAIN;

    /// @param country code of the table's phone numbers, in digits, or empty
    public CellReader(IndexSecrets secrets, String country) {
        super(false);
        this.secrets = secrets;
        this.phone = new Phone(country);
    }

    /// Reads a cell.
    ///
    /// @return false if it is empty, or has no form in which it could be found
    public boolean read(ColumnType type, byte[] text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isBlank(text[first])) {
            first++;
        }
        while (last > first && isBlank(text[last - 1])) {
            last--;
        }
        int size = last - first;
        if (size < LEAST_CELL || size > MOST_CELL) {
            return false;
        }
        System.arraycopy(text, first, cell, 0, size);
        Arrays.fill(cell, size, size + Words.PADDING, (byte) 0);
        for (Form each : type.forms()) {
            if (readAs(each, cell, 0, size, size > 0 && cell[0] == '+')) {
                return length >= LEAST_CELL && (type != ColumnType.CARD || onlyDigits);
            }
        }
        return false;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /// Reads a stretch of text in one form, with [Words#PADDING] readable behind it.
    ///
    /// @param plus whether a plus sign stands before its first digit
    boolean readAs(Form as, byte[] text, int start, int end, boolean plus) {
        form = as;
        return switch (as) {
            case EMAIL -> mail(text, start, end);
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> day(as, text, start, end);
            case PLAIN, PHONE, NUMBER -> split(text, start, end) && compact(as, plus);
            case WORDS -> split(text, start, end) && words();
            case NAME -> split(text, start, end) && name();
            case SHINGLE -> false;
        };
    }

    private boolean mail(byte[] text, int start, int end) {
        int size = end - start;
        int sign = 0;
        while (sign < size && text[start + sign] != '@') {
            sign++;
        }
        if (sign == 0 || sign > MailFinder.MOST_LOCAL) {
            return false;
        }
        if (sign >= size - 1 || size - sign - 1 > MailFinder.MOST_DOMAIN) {
            return false;
        }
        length = MailFinder.lower(text, start, end, value);
        bytes = length;
        hash = hash(secrets, value, length);
        return true;
    }

    private boolean day(Form as, byte[] text, int start, int end) {
        if (!DateFinder.read(as, text, start, end, value)) {
            return false;
        }
        length = 8;
        bytes = length;
        hash = hash(secrets, value, length);
        return true;
    }

    private boolean split(byte[] text, int start, int end) {
        tokens = 0;
        length = 0;
        broken = false;
        anyDigit = false;
        onlyDigits = true;
        beginUnit();
        run(text, start, end, true);
        return tokens > 0 && !broken;
    }

    @Override
    void token() {
        if (tokens == MOST_TOKENS) {
            return;
        }
        from[tokens] = length;
        length = copy(value, length);
        to[tokens] = length;
        hashes[tokens] = hash(secrets);
        sortDigits();
        anyDigit |= hasDigit();
        onlyDigits &= isDigits();
        broken |= length > MOST_CELL / 2;
        tokens++;
    }

    @Override
    void gap() {
        broken = true;
    }

    private boolean compact(Form as, boolean plus) {
        if (as == Form.PHONE || as == Form.NUMBER) {
            length = digitsOnly();
        }
        if (as == Form.PHONE) {
            length = phone.normalise(value, length, plus);
        } else if (as == Form.NUMBER && length > 0) {
            length = CompactFinder.withoutZeros(value, length);
        }
        bytes = length;
        hash = hash(secrets, value, length);
        return switch (as) {
            case PHONE -> length >= Phone.FEWEST && length <= Phone.MOST;
            case NUMBER -> length > 0 && length <= CompactFinder.MOST_NUMBER;
            case PLAIN -> anyDigit && length <= CompactFinder.MOST && isAsciiOnly();
            case EMAIL, WORDS, NAME, YEAR_FIRST, DAY_FIRST, MONTH_FIRST, SHINGLE -> false;
        };
    }

    private boolean isAsciiOnly() {
        for (int i = 0; i < length; i++) {
            if (value[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int digitsOnly() {
        int n = 0;
        for (int i = 0; i < length; i++) {
            if (value[i] >= '0' && value[i] <= '9') {
                value[n++] = value[i];
            }
        }
        return n;
    }

    private boolean words() {
        bytes = length;
        hash = 0;
        for (int i = 0; i < tokens; i++) {
            hash = secrets.sequence(hash, hashes[tokens - 1 - i], i);
        }
        hash = Field61.add(hash, tokens);
        join();
        return true;
    }

    private boolean name() {
        for (int i = 0; i < tokens; i++) {
            hash = secrets.bag(hash, hashes[i], i);
            sink(i);
        }
        bytes = length;
        join();
        return true;
    }

    /// Moves a token down to its place in alphabetical order.
    private void sink(int token) {
        int start = from[token];
        int end = to[token];
        int at = token;
        while (at > 0 && Arrays.compare(value, start, end, value, from[at - 1], to[at - 1]) < 0) {
            from[at] = from[at - 1];
            to[at] = to[at - 1];
            at--;
        }
        from[at] = start;
        to[at] = end;
    }

    private void join() {
        int at = 0;
        for (int i = 0; i < tokens; i++) {
            if (i > 0) {
                joined[at++] = ' ';
            }
            System.arraycopy(value, from[i], joined, at, to[i] - from[i]);
            at += to[i] - from[i];
        }
        System.arraycopy(joined, 0, value, 0, at);
        length = at;
    }

    /// The hash that the filter and the table are asked with.
    public long place() {
        return secrets.place().of(message(), sip);
    }

    /// The hash by which a value of the table is known.
    public long tag() {
        value[length] = (byte) (message() >>> 61);
        return secrets.tag().of(value, 0, length + 1, sip);
    }

    /// The hash by which a cell of a row is known; never 0.
    public int cell() {
        return cell(secrets.cell().of(message(), sip));
    }

    static int cell(long hash) {
        int cell = (int) hash;
        return cell == 0 ? 1 : cell;
    }

    private long message() {
        return form.message(hash);
    }

    /// Whether the value is long enough to be searched for by itself.
    public boolean isSelective() {
        return switch (form) {
            case EMAIL -> length >= 6;
            case PLAIN, NUMBER, PHONE -> length >= 5;
            case WORDS, NAME -> length >= 4;
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST, SHINGLE -> false;
        };
    }

    /// Adds the shape of the value.
    public void shape(ShapesBuilder shapes) {
        switch (form) {
            case EMAIL -> shapes.email();
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> shapes.date();
            case PLAIN -> shapes.plain(length, onlyDigits);
            case PHONE -> shapes.phone(length);
            case NUMBER -> shapes.number(length);
            case WORDS -> shapes.words(tokens, bytes);
            case NAME -> shapes.name(tokens, bytes);
            case SHINGLE -> throw new IllegalStateException("a shingle is no cell");
        }
    }

    /// Forgets the value.
    public void wipe() {
        Arrays.fill(cell, (byte) 0);
        Arrays.fill(value, (byte) 0);
        Arrays.fill(joined, (byte) 0);
    }
}
