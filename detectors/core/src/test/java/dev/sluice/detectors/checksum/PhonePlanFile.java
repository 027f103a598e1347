package dev.sluice.detectors.checksum;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.metadata.init.MetadataParser;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Makes `catalogue/tables/phone-plans.bin` of libphonenumber's metadata: one smallest automaton
/// over country code and national number. `main` takes the path to write.
final class PhonePlanFile {

    private static final String DATA =
            "/com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_";

    private final DigitPatterns patterns = new DigitPatterns();
    private final int start = patterns.node();
    private final int end = patterns.node();
    private final List<int[]> states = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();

    private PhonePlanFile() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), bytes());
    }

    /// What the file must hold.
    static byte[] bytes() throws IOException {
        PhonePlanFile file = new PhonePlanFile();
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (String region : library.getSupportedRegions().stream().sorted().toList()) {
            file.add(region);
        }
        for (Integer code :
                library.getSupportedGlobalNetworkCallingCodes().stream().sorted().toList()) {
            file.add(code.toString());
        }
        file.determine();
        return file.written(file.smallest());
    }

    private void add(String name) throws IOException {
        try (InputStream in = PhoneNumberUtil.class.getResourceAsStream(DATA + name)) {
            for (PhoneMetadata plan : MetadataParser.newStrictParser().parse(in)) {
                int code = patterns.add(start, Integer.toString(plan.getCountryCode()));
                for (PhoneNumberDesc kind : kinds(plan)) {
                    if (kind.hasNationalNumberPattern()
                            && kind.getPossibleLengthList().stream().noneMatch(l -> l == -1)) {
                        patterns.join(patterns.add(code, kind.getNationalNumberPattern()), end);
                    }
                }
            }
        }
    }

    private static List<PhoneNumberDesc> kinds(PhoneMetadata plan) {
        return List.of(
                plan.getFixedLine(),
                plan.getMobile(),
                plan.getTollFree(),
                plan.getPremiumRate(),
                plan.getSharedCost(),
                plan.getPersonalNumber(),
                plan.getVoip(),
                plan.getPager(),
                plan.getUan(),
                plan.getVoicemail());
    }

    /// The subset construction; state 0 is the dead one, 1 the start.
    private void determine() {
        Map<BitSet, Integer> known = new HashMap<>();
        ArrayDeque<BitSet> open = new ArrayDeque<>();
        known.put(new BitSet(), 0);
        states.add(new int[10]);
        ends.add(false);
        number(closed(List.of(start)), known, open);
        while (!open.isEmpty()) {
            BitSet nodes = open.remove();
            int[] row = states.get(known.getOrDefault(nodes, 0));
            for (int digit = 0; digit < 10; digit++) {
                List<Integer> reached = new ArrayList<>();
                for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
                    int next = patterns.next(node, digit);
                    if (next >= 0) {
                        reached.add(next);
                    }
                }
                row[digit] = number(closed(reached), known, open);
            }
        }
    }

    private int number(BitSet nodes, Map<BitSet, Integer> known, ArrayDeque<BitSet> open) {
        Integer number = known.get(nodes);
        if (number == null) {
            number = states.size();
            known.put(nodes, number);
            states.add(new int[10]);
            ends.add(nodes.get(end));
            open.add(nodes);
        }
        return number;
    }

    private BitSet closed(List<Integer> nodes) {
        BitSet closed = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            int node = open.remove();
            if (!closed.get(node)) {
                closed.set(node);
                open.addAll(patterns.silent(node));
            }
        }
        return closed;
    }

    /// Moore's partition: the class of each state, 0 for the dead one and 1 for the start's.
    private int[] smallest() {
        int[] classes = new int[states.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = ends.get(i) ? 1 : 0;
        }
        int count = 0;
        while (true) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            int[] finer = new int[classes.length];
            for (int i = 0; i < classes.length; i++) {
                int[] row = Arrays.stream(states.get(i)).map(s -> classes[s]).toArray();
                String key = classes[i] + Arrays.toString(row);
                finer[i] = numbers.computeIfAbsent(key, k -> numbers.size());
            }
            System.arraycopy(finer, 0, classes, 0, finer.length);
            if (numbers.size() == count) {
                return classes;
            }
            count = numbers.size();
        }
    }

    private byte[] written(int[] classes) throws IOException {
        int count = Arrays.stream(classes).max().orElseThrow() + 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeShort(count);
            for (int wanted = 0, state = 0; wanted < count; wanted++) {
                while (classes[state] != wanted) {
                    state++;
                }
                for (int digit = 0; digit < 10; digit++) {
                    out.writeChar(classes[states.get(state)[digit]]);
                }
                out.writeBoolean(ends.get(state));
                state = 0;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
