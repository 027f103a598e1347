package dev.sluice.detectors;

import java.util.function.UnaryOperator;

/// The fields of one document, interned: id → parent, name, precomputed hotword bits.
///
/// Id [#ROOT] is the document itself. At most [#MAX_FIELDS] fields and [#MAX_NAME_BYTES] of names
/// are kept. A field beyond that, or whose name is longer than [#MAX_NAME], is nameless: it shares
/// its id with all that have the same hotwords, in themselves and in their parent, so that large
/// documents are judged like small ones and only lose their paths. What cannot be told even so
/// (more than [#MAX_NAMELESS] different hotword sets) gets the id [#OVERFLOW], whose hotword bits
/// are all set: that loses precision and never a finding. One caller owns it; used again after
/// [#reset].
public final class FieldContexts {

    /// The document itself; it has no name.
    public static final int ROOT = 0;

    /// Stands for every field beyond the limits.
    public static final int OVERFLOW = 1;

    /// Fields kept with their names, the root and overflow included.
    public static final int MAX_FIELDS = 4096;

    /// Total of the names kept, in bytes.
    public static final int MAX_NAME_BYTES = 64 * 1024;

    /// Longest name that is kept, in bytes.
    public static final int MAX_NAME = 256;

    /// Sets of hotwords that fields beyond the limits are told apart by.
    public static final int MAX_NAMELESS = 1024;

    private static final byte[] ELEMENT = {'[', '*', ']'};

    private final FieldNames names = new FieldNames();
    private final FieldBits bits;
    private final FieldTable fields;
    private final FieldLinks links = new FieldLinks();
    private int namelessCount;

    /// @param hotwords of the scanner that will read the contexts
    public FieldContexts(FieldHotwords hotwords) {
        this.bits = new FieldBits(hotwords);
        this.fields = new FieldTable(names, bits);
        reset();
    }

    /// The field `name` in `parent`, the same id for the same name.
    ///
    /// @param name lent UTF-8, unescaped; the beginning is enough of one longer than [#MAX_NAME]
    public int child(int parent, byte[] name, int from, int to) {
        return intern(parent, name, from, to, false);
    }

    /// The elements of the array `parent`, all together; the hotwords of the array's own name hold
    /// for them.
    public int elements(int parent) {
        int place = FieldLinks.place(parent, FieldLinks.ELEMENTS);
        if (links.at(place) == 0) {
            int id = intern(parent, ELEMENT, 0, ELEMENT.length, true);
            links.set(place, id == OVERFLOW ? 0 : id);
            return id;
        }
        return links.at(place);
    }

    /// The place of the first field in an object, for [#expected].
    public int firstPlace(int object) {
        return FieldLinks.place(object, FieldLinks.FIRST);
    }

    /// The place behind a field, for [#expected].
    public int placeBehind(int field) {
        return FieldLinks.place(field, FieldLinks.NEXT);
    }

    /// Which field stood at that place of its object the last time, or [#ROOT].
    public int expected(int place) {
        return links.at(place);
    }

    /// Says which [#child] of an object stood at one of its places: in the next record it may well
    /// stand there again.
    public void expect(int place, int field) {
        int owner = FieldLinks.owner(place);
        boolean first = FieldLinks.isFirst(place);
        int object = first ? owner : fields.parent(owner);
        // A nameless field stands behind others in more than one object.
        if ((first || fields.hasName(owner))
                && fields.hasName(field)
                && fields.parent(field) == object) {
            links.set(place, field, names.span(field));
        }
    }

    /// Where the name of the [#expected] field ends if it begins at `from`; else, where fewer than
    /// eight bytes are behind the name, and where none is expected, -1.
    ///
    /// @param text lent UTF-8
    /// @param past what must stand behind the name, and is in no name that is asked for
    public int expectedEnd(int place, byte[] text, int from, int to, byte past) {
        return links.at(place) == ROOT
                ? -1
                : names.endIn(links.spanAt(place), text, from, to, past);
    }

    /// What the names of the fields of an object stand in: the path is the object's, and what the
    /// object is called says nothing of them, nor do they of themselves. Beyond the limits it is
    /// the [#ROOT].
    public int namesIn(int object) {
        int place = FieldLinks.place(object, FieldLinks.NAMES);
        if (links.at(place) == 0) {
            links.set(place, findNamesIn(object));
        }
        return links.at(place);
    }

    /// The field with the hotwords of a label that stands beside its value, as a cell does before
    /// the next: `kind,value` over `iban,DE…`. It has the path of the field; the label's text is
    /// not kept.
    ///
    /// @param label lent UTF-8
    public int beside(int field, byte[] label, int from, int to) {
        if (field == OVERFLOW) {
            return OVERFLOW;
        }
        bits.seekLike(field);
        bits.seekName(label, from, to);
        return bits.isSought(field) ? field : nameless(fields.parent(field), field);
    }

    /// The field or array that the field stands in; [#ROOT] for the root.
    public int parent(int id) {
        return fields.parent(id);
    }

    /// Whether hotword bit `bit` holds in the field.
    public boolean hasBit(int id, int bit) {
        return bits.has(id, bit);
    }

    /// The 64 hotword bits of the field from `64 * word` on, the first the lowest.
    public long bits(int id, int word) {
        return bits.bits(id, word);
    }

    /// The path as an event writes it, such as `$.customer.cards[*].pan`.
    ///
    /// @param guard applied to each name: whoever renders a path for an event passes one that hides
    ///   names which hold a finding themselves
    public String path(int id, UnaryOperator<String> guard) {
        if (id == ROOT) {
            return "$";
        }
        if (id == OVERFLOW) {
            return "$.{tooManyFields}";
        }
        if (fields.isNameless(id)) {
            return path(fields.path(id), guard);
        }
        String parent = path(fields.parent(id), guard);
        if (fields.isElement(id)) {
            return parent + "[*]";
        }
        return parent + "." + guard.apply(name(id));
    }

    /// The field's own name; empty for the root, beside a label and beyond the limits.
    public String name(int id) {
        return fields.hasName(id) ? names.text(id) : "";
    }

    /// Forgets all fields.
    public void reset() {
        fields.reset();
        namelessCount = 0;
        bits.fill(ROOT, false);
        bits.fill(OVERFLOW, true);
        links.begin(ROOT);
        links.begin(OVERFLOW);
    }

    private int intern(int parent, byte[] name, int from, int to, boolean element) {
        int length = to - from;
        if (parent == OVERFLOW) {
            return OVERFLOW;
        }
        if (fields.isNameless(parent) || length > MAX_NAME) {
            return beyond(parent, name, from, to, element);
        }
        int slot = fields.slot(parent, name, from, to, element);
        int known = fields.at(slot);
        if (known != 0) {
            return known;
        } else if (isFull() || names.used() + length > MAX_NAME_BYTES) {
            return beyond(parent, name, from, to, element);
        }
        seek(parent, name, from, to, element);
        return begun(fields.add(slot, parent, name, from, to, element));
    }

    private int findNamesIn(int object) {
        bits.seekNone();
        int slot = fields.namelessSlot(ROOT, object);
        int known = fields.at(slot);
        if (known != 0) {
            return known;
        } else if (object == OVERFLOW || isFull()) {
            return ROOT;
        }
        return begun(fields.addNameless(slot, ROOT, object));
    }

    private boolean isFull() {
        return fields.count() - namelessCount == MAX_FIELDS;
    }

    private int begun(int id) {
        links.begin(id);
        return id;
    }

    /// A field beyond the limits.
    private int beyond(int parent, byte[] name, int from, int to, boolean element) {
        bits.seekLike(parent);
        int above = nameless(ROOT, OVERFLOW);
        if (above == OVERFLOW) {
            return OVERFLOW;
        }
        seek(above, name, from, to, element);
        return nameless(above, OVERFLOW);
    }

    /// The nameless field with the hotwords that are sought.
    private int nameless(int parent, int path) {
        int slot = fields.namelessSlot(parent, path);
        int known = fields.at(slot);
        if (known != 0) {
            return known;
        }
        if (namelessCount == MAX_NAMELESS) {
            return OVERFLOW;
        }
        namelessCount++;
        return begun(fields.addNameless(slot, parent, path));
    }

    private void seek(int parent, byte[] name, int from, int to, boolean element) {
        if (element) {
            bits.seekLike(parent);
        } else {
            bits.seekNone();
            bits.seekName(name, from, to);
        }
    }
}
