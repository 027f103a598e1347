package dev.sluice.detectors;

import static dev.sluice.detectors.Likelihood.LIKELY;
import static dev.sluice.detectors.Likelihood.POSSIBLE;
import static dev.sluice.detectors.Likelihood.UNLIKELY;
import static dev.sluice.detectors.Likelihood.VERY_LIKELY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scan finds in one text: boundaries, context, exclusions, overlap, cutting, order.
class ScannerBehaviourTest {

    private static final HotwordRule ACCOUNT =
            new HotwordRule(List.of("account", "e-mail", "acc no"), 20, 15, VERY_LIKELY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1234|true",
                " 1234,|true",
                "a1234|false",
                "1234_|false",
                "é1234|false",
                "1234ж|false",
                "电话1234谢谢|true",
                "“1234”|true",
                "€1234|true",
                "😀1234|true"
            })
    void wordBoundariesKnowOtherAlphabets(String text, boolean found) {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).build();
        assertThat(find(text, "", digits)).hasSize(found ? 1 : 0);
    }

    @Test
    void theLongestValidLengthIsTaken() {
        Validator even = (text, from, to) -> (to - from) % 2 == 0;
        Detector digits =
                Detector.of(new InfoType("EVEN"), Category.CUSTOM)
                        .boundary(Boundary.NONE)
                        .pattern(new DetectorPattern("\\d{2,5}", LIKELY, even, "even", false))
                        .build();
        assertThat(find("12345", "", digits)).extracting(Found::text).containsExactly("1234");
    }

    @Test
    void anExcludedMatchIsNotFoundInPieces() {
        Detector mail =
                detector("MAIL", "[a-z]+@[a-z]+(?:\\.[a-z]+)+", LIKELY)
                        .boundary(new Boundary("[a-z]", ""))
                        .exclusion(new ExclusionRule("jo@.*\\.example", "an example"))
                        .build();
        assertThat(find("jo@mail.example", "", mail)).extracting(Found::text).isEmpty();
        assertThat(find("jo@mail.test", "", mail)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "account 1234|true",
                "ACCOUNT: 1234|true",
                "acc_no=1234|true",
                "e mail 1234|true",
                "1234 is my account|true",
                "1234 is your account|false",
                "accounts 1234|false",
                "myaccount 1234|false",
                "accountNumber 1234|true",
                "accountnumber 1234|false",
                "<account>1234|true",
                "<a></account>1234|false",
                "<a></account-no>1234|true",
                "1234</account>|false",
                "1234<account>|false",
                "1234<b>account|true",
                "account            1234|true",
                "account              1234|false"
            })
    void hotwordsCountInTheirWindow(String text, boolean inContext) {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        assertThat(find(text, "", digits))
                .singleElement()
                .satisfies(f -> assertThat(f.inContext()).isEqualTo(inContext))
                .satisfies(f ->
                        assertThat(f.likelihood()).isEqualTo(inContext ? VERY_LIKELY : POSSIBLE));
    }

    /// Where the text so far ends, a longer word may still go on around the one that counts.
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aHotwordWithinTheBeginningOfAnotherCountsHoweverTheTextIsCut(boolean required) {
        HotwordRule rule = new HotwordRule(List.of("tax id number", "id"), 20, 8, VERY_LIKELY);
        Detector digits =
                Detector.of(new InfoType("DIGITS"), Category.CUSTOM)
                        .pattern(new DetectorPattern("\\d{4}", POSSIBLE, null, null, required))
                        .hotwords(rule)
                        .build();
        assertThat(find("1234 tax id  is given", "", digits))
                .extracting(Found::likelihood)
                .containsExactly(VERY_LIKELY);
    }

    /// Where the next unit touches this one there is no sieve: the rule itself has to say it.
    @Test
    void aCapitalEndsNoShortHotwordWhateverStandsBehindTheUnit() {
        HotwordRule rule = new HotwordRule(List.of("iban"), 20, 15, VERY_LIKELY);
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(rule).build();
        ScanRun run = new ScanRun(Engine.compile(List.of(digits)));
        for (String gap : List.of(",", "", "x")) {
            run.units(List.of(new Unit("1234 ibanO", ""), new Unit("x", "")), gap);
            assertThat(run.cutAt())
                    .as("gap '%s'", gap)
                    .extracting(Found::inContext)
                    .containsExactly(false);
        }
    }

    @Test
    void hotwordsOfAnotherUnitDoNotCount() {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        Scanner scanner = Engine.compile(List.of(digits));
        List<Unit> units = List.of(new Unit("account", ""), new Unit("1234", ""));
        assertThat(new ScanRun(scanner).units(units, ",").cutAt())
                .extracting(Found::inContext)
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({
        "account, true",
        "accountNumber, true",
        "customer_account, true",
        "MYAccount, true",
        "acc-no, true",
        "accNoOld, true",
        "subaccount, false",
        "number, false",
        "EMailAddress, true"
    })
    void fieldNamesCount(String field, boolean inContext) {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        assertThat(find("1234", field, digits))
                .extracting(Found::inContext)
                .containsExactly(inContext);
    }

    @ParameterizedTest
    @CsvSource({"pan, true", "cardPan, true", "pan2, true", "panel, false", "spanId, false"})
    void shortHotwordsAreWholeWordsOfAFieldName(String field, boolean inContext) {
        HotwordRule rule = new HotwordRule(List.of("PAN"), 20, 20, VERY_LIKELY);
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(rule).build();
        assertThat(find("1234", field, digits))
                .extracting(Found::inContext)
                .containsExactly(inContext);
    }

    @ParameterizedTest
    @CsvSource({
        "customer no, true",
        "customerNo, true",
        "CUSTOMER_NO_2, true",
        "customer north, false",
        "customerNotes, false"
    })
    void theAbbreviationOfNumberIsAWholeWordOfAFieldName(String field, boolean inContext) {
        HotwordRule rule = new HotwordRule(List.of("customer no"), 20, 20, VERY_LIKELY);
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(rule).build();
        assertThat(find("1234", field, digits))
                .extracting(Found::inContext)
                .containsExactly(inContext);
    }

    /// A table may have sentences for the names of its columns, and notes in them.
    @ParameterizedTest
    @CsvSource({"10, true", "57, true", "58, false", "400, false"})
    void theBeginningOfALongFieldNameNamesIt(int before, boolean inContext) {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        assertThat(find("1234", "a".repeat(before) + " (the account)", digits))
                .extracting(Found::inContext)
                .containsExactly(inContext);
    }

    @Test
    void theFieldAroundCountsToo() {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        Scanner scanner = Engine.compile(List.of(digits));
        FieldContexts contexts = new FieldContexts(scanner.fieldHotwords());
        byte[] names = "accountid".getBytes(StandardCharsets.US_ASCII);
        int account = contexts.child(FieldContexts.ROOT, names, 0, 7);
        int id = contexts.child(account, names, 7, 9);
        Batch batch = new Batch();
        byte[] text = "1234".getBytes(StandardCharsets.US_ASCII);
        batch.begin(text, 0, 4, 0);
        batch.unit(0, 4, id);
        boolean[] inContext = {false};
        scanner.newScan(contexts).feed(batch, match -> inContext[0] = match.inContext());
        assertThat(inContext[0]).isTrue();
    }

    @Test
    void requiredContextIsRequired() {
        Detector digits =
                Detector.of(new InfoType("DIGITS"), Category.CUSTOM)
                        .pattern(new DetectorPattern("\\d{4}", UNLIKELY, null, null, true))
                        .hotwords(ACCOUNT)
                        .build();
        assertThat(find("1234", "", digits)).isEmpty();
        assertThat(find("1234 account", "", digits)).hasSize(1);
        assertThat(find("1234", "account", digits)).hasSize(1);
    }

    @Test
    void theLikeliestPatternOfADetectorIsChosen() {
        Detector both =
                detector("BOTH", "\\d{4} \\d{4}", UNLIKELY)
                        .pattern(new DetectorPattern("\\d{4}", LIKELY, null, null, false))
                        .build();
        assertThat(find("1234 5678", "", both))
                .extracting(Found::text, Found::likelihood)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1234", LIKELY),
                        org.assertj.core.groups.Tuple.tuple("5678", LIKELY));
    }

    @Test
    void detectorsMayOverlapButNotWithThemselves() {
        Detector pairs = detector("PAIRS", "\\d{2}", POSSIBLE).boundary(Boundary.NONE).build();
        Detector triples = detector("TRIPLES", "\\d{3}", POSSIBLE).boundary(Boundary.NONE).build();
        assertThat(find("1234", "", pairs, triples))
                .extracting(f -> f.infoType() + f.start())
                .containsExactly("PAIRS0", "TRIPLES0", "PAIRS2");
        assertThat(find("1234", "", triples, pairs))
                .extracting(f -> f.infoType() + f.start())
                .containsExactly("TRIPLES0", "PAIRS0", "PAIRS2");
    }

    @Test
    void anUnboundedMatchIsCutAtMaxLength() {
        Detector key = detector("KEY", "k-[a-z]{4,}", LIKELY).maxLength(10).build();
        assertThat(find("k-" + "a".repeat(50), "", key))
                .extracting(Found::text)
                .containsExactly("k-aaaaaaaa");
        assertThat(find("k-aaaaaaaa", "", key)).hasSize(1);
        assertThat(find("k-aaaaaaaa_", "", key)).as("bounded to the right").isEmpty();
    }

    @Test
    void anchorsHoldAtTheEdgesOfTheUnit() {
        Detector whole = detector("WHOLE", "^\\d+$", LIKELY).build();
        assertThat(find("1234", "", whole)).hasSize(1);
        assertThat(find(" 1234", "", whole)).isEmpty();
        assertThat(find("1234 ", "", whole)).isEmpty();
    }

    @Test
    void aGapInTheViewIsRefused() {
        Scan scan =
                Engine.compile(List.of(detector("D", "\\d", LIKELY).build()))
                        .newScan(new FieldContexts(FieldHotwords.NONE));
        Batch batch = new Batch();
        batch.begin(new byte[4], 0, 4, 0);
        batch.unit(0, 4, FieldContexts.ROOT);
        scan.feed(batch, match -> {});
        assertThat(scan.decidedBefore()).isEqualTo(4);
        batch.begin(new byte[4], 0, 4, 5);
        batch.unit(0, 4, FieldContexts.ROOT);
        assertThatThrownBy(() -> scan.feed(batch, match -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDecidedFollowsTheText() {
        Detector digits = detector("DIGITS", "\\d{4}", POSSIBLE).hotwords(ACCOUNT).build();
        Scanner scanner = Engine.compile(List.of(digits));
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        assertThat(feed(scan, "ab 12", 0)).isEqualTo(3);
        assertThat(feed(scan, "34 ", 5)).as("waits for hotwords").isEqualTo(3);
        assertThat(feed(scan, "..............", 8)).isEqualTo(22);
    }

    private static long feed(Scan scan, String piece, long offset) {
        byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
        Batch batch = new Batch();
        batch.begin(bytes, 0, bytes.length, offset);
        batch.unit(0, bytes.length, FieldContexts.ROOT);
        batch.leaveLastOpen();
        if (offset > 0) {
            batch.continueFirst();
        }
        scan.feed(batch, match -> {});
        return scan.decidedBefore();
    }

    private static Detector.Builder detector(String infoType, String regex, Likelihood likelihood) {
        return Detector.of(new InfoType(infoType.length() < 2 ? "XX" : infoType), Category.CUSTOM)
                .pattern(SampleDetectors.pattern(regex, likelihood));
    }

    private static List<Found> find(String text, String field, Detector... detectors) {
        Scanner scanner = Engine.compile(List.of(detectors));
        ScanRun run = new ScanRun(scanner).units(List.of(new Unit(text, field)), "");
        List<Found> whole = run.cutAt();
        assertThat(run.singly()).as("byte by byte").isEqualTo(whole);
        return whole;
    }
}
