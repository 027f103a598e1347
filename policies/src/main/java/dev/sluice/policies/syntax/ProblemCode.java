package dev.sluice.policies.syntax;

/// Every kind of problem that a file can have: the one list that the printer, the CLI and the
/// documents use. A code keeps its number for ever.
///
/// `00xx` files and YAML, `01xx` keys and values of any kind, `02xx` policies, `03xx` the gateway's
/// configuration, `04xx` policy tests.
public enum ProblemCode {
    UNREADABLE_FILE("SLU0001", "File cannot be read", "It is not there, or may not be read."),
    NOT_UTF8("SLU0002", "File is not UTF-8", "Save the file as UTF-8."),
    FILE_TOO_LARGE("SLU0003", "File is too large", "Split it: a file may have up to 1 MiB."),
    YAML_SYNTAX("SLU0004", "YAML syntax", "The text is not YAML 1.2; what follows is not read."),
    YAML_ALIAS(
            "SLU0005",
            "Anchor or alias",
            "Anchors and aliases are refused: a reader must see each value where it holds."),
    YAML_TAG("SLU0006", "Tag", "Explicit tags such as !!str are refused; quote text instead."),
    TOO_DEEP("SLU0007", "Nested too deep", "A file may nest 32 levels."),
    EMPTY_FILE("SLU0008", "Nothing in the file", "A file holds at least one document."),
    NO_YAML_FILES("SLU0009", "No policy file", "The folder holds no *.yaml or *.yml file."),

    UNKNOWN_KIND(
            "SLU0101",
            "Unknown apiVersion or kind",
            "A document begins with apiVersion: sluice/v1 and its kind."),
    UNKNOWN_KEY("SLU0102", "Unknown key", "A key that nothing reads would be a rule not kept."),
    DUPLICATE_KEY("SLU0103", "Key given twice", "Only one of the two values could hold."),
    MISSING_KEY("SLU0104", "Required key missing", "The key has no default."),
    WRONG_TYPE("SLU0105", "Wrong type", "A mapping, a list or a single value is expected here."),
    OUT_OF_RANGE("SLU0106", "Out of range", "The value is outside the range that is allowed."),
    UNKNOWN_VALUE("SLU0107", "Unknown value", "The value is none of those that are allowed."),
    MALFORMED_VALUE("SLU0108", "Malformed value", "The value cannot be read as what it should be."),
    UNSET_VARIABLE(
            "SLU0109",
            "Environment variable not set",
            "Set it, or give a default: ${NAME:-default}."),
    NO_VALUE("SLU0110", "Key without a value", "Give a value, or leave the key out."),
    LATER_RELEASE(
            "SLU0111",
            "Comes in a later release",
            "This release would not do what the file says, so it is refused."),
    DUPLICATE_NAME("SLU0112", "Name used twice", "Names must be unique."),
    UNKNOWN_NAME("SLU0113", "Unknown name", "Nothing of that name is defined."),
    CONFLICTING_KEYS("SLU0114", "Keys that do not go together", "Keep one of them."),

    UNKNOWN_INFO_TYPE(
            "SLU0201",
            "Unknown infoType",
            "It is neither in the catalogue nor under infoTypes of this policy."),
    PATTERN_SYNTAX("SLU0202", "Pattern is not RE2 syntax", "See `sluice detectors` for examples."),
    UNKNOWN_VALIDATOR("SLU0203", "Unknown validator", "No validator has that name."),
    SLOW_PATTERN(
            Problem.Level.WARNING,
            "SLU0204",
            "Pattern is over budget",
            "Its table would be too large, so it is found node by node: right, but slow."),
    EXCEPTION_EXPIRED(
            Problem.Level.WARNING,
            "SLU0205",
            "Exception has expired",
            "It takes nothing out any more: renew it, or remove it."),
    RULE_NEVER_MATCHES(
            Problem.Level.WARNING,
            "SLU0206",
            "Rule can never match",
            "No transfer can meet all of its conditions."),
    NO_ALLOW(
            "SLU0207",
            "There is no allow",
            "Passing is the default. To take transfers out of a rule, write an exception."),
    STRONGER_LIKELIHOOD(
            Problem.Level.WARNING,
            "SLU0208",
            "Likelihood out of reach",
            "No pattern of the infoType can be found that likely."),
    LONGER_MISSED(
            Problem.Level.WARNING,
            "SLU0209",
            "Longer matches are missed",
            "The pattern demands an end that may lie beyond maxLength: raise it."),
    UNKNOWN_COUNTRY(
            "SLU0210",
            "Unknown country",
            "Countries are written as ISO 3166-1 alpha-2 codes in capitals."),
    NO_DETECTOR_OF_COUNTRY(
            "SLU0211",
            "No detector of the country",
            "Nothing of it would be found, so it is refused: see `sluice detectors`."),
    UNUSABLE_INDEX(
            "SLU0220",
            "Index cannot be used",
            "Build it again with `sluice exact`, or name the key that it was built with."),

    GATEWAY_SETTING("SLU0301", "Settings that do not go together", "See the message."),
    WEAK_GUARANTEE(
            Problem.Level.WARNING,
            "SLU0302",
            "A promise is given up",
            "The setting is allowed and gives up a guarantee that holds otherwise."),
    UNUSABLE_KEYS(
            "SLU0303",
            "Keys cannot be used",
            "See `sluice keys show`; the keys and policies in force stay."),

    TEST_WITHOUT_EXPECTATION("SLU0401", "Case expects nothing", "Add at least one expectation."),
    TEST_VALUE("SLU0402", "Test value cannot be made", "The infoType has no generator."),
    TEST_BODY("SLU0403", "More than one body", "Give one of body, bodyBase64, bodyFile, generate.");

    private final Problem.Level level;
    private final String code;
    private final String title;
    private final String explanation;

    ProblemCode(String code, String title, String explanation) {
        this(Problem.Level.ERROR, code, title, explanation);
    }

    ProblemCode(Problem.Level level, String code, String title, String explanation) {
        this.level = level;
        this.code = code;
        this.title = title;
        this.explanation = explanation;
    }

    public Problem.Level level() {
        return level;
    }

    /// `SLU` and four digits.
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// One sentence for the person who has it.
    public String explanation() {
        return explanation;
    }
}
