package dev.sluice.policies;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Normalization;
import dev.sluice.policies.transform.Transformation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Detectors, rules and policies for tests.
public final class PolicyFixtures {

    /// Sixteen digits, in groups or not.
    public static final Detector CARD =
            detector("CREDIT_CARD_NUMBER", Category.FINANCIAL, "[0-9]{4}([ -]?[0-9]{4}){3}", 80)
                    .normalization(Normalization.DIGITS)
                    .build();

    /// The first ten digits of anything longer: overlaps [#CARD].
    public static final Detector TEN =
            detector("PHONE_NUMBER", Category.CONTACT, "[0-9]{10}", 40)
                    .boundary(Boundary.NONE)
                    .normalization(Normalization.DIGITS)
                    .build();

    /// With [#RING] it overlaps without end in `%####%####…`.
    public static final Detector CHAIN =
            detector("CHAIN", Category.CONTACT, "%#{4}", 20).boundary(Boundary.NONE).build();

    public static final Detector RING =
            detector("RING", Category.CONTACT, "#%#", 20).boundary(Boundary.NONE).build();

    public static final Detector EMAIL =
            detector("EMAIL_ADDRESS", Category.CONTACT, "[a-z.]+@[a-z]+\\.example", 50).build();

    public static final Detector TOKEN =
            detector("AUTH_TOKEN", Category.CREDENTIALS, "tok_[a-z0-9]{8}", 60).build();

    public static final Detector ADDRESS =
            detector("IP_ADDRESS", Category.NETWORK_DEVICE, "10\\.[0-9]+\\.[0-9]+\\.[0-9]+", 30)
                    .build();

    /// POSSIBLE, and LIKELY near the word "staff".
    public static final Detector STAFF =
            Detector.of(new InfoType("EMPLOYEE_ID"), Category.CUSTOM)
                    .pattern(
                            new DetectorPattern(
                                    "EMP-[0-9]{6}", Likelihood.POSSIBLE, null, null, false))
                    .hotwords(new HotwordRule(List.of("staff"), 40, 20, Likelihood.LIKELY))
                    .build();

    public static final List<Detector> ALL =
            List.of(CARD, TEN, CHAIN, RING, EMAIL, TOKEN, ADDRESS, STAFF);

    private PolicyFixtures() {}

    private static Detector.Builder detector(
            String id, Category category, String regex, int specificity) {
        return Detector.of(new InfoType(id), category)
                .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                .specificity(specificity);
    }

    /// Any finding of the detectors, LIKELY and once.
    public static Detect detect(Detector... detectors) {
        return detect(1, false, detectors);
    }

    public static Detect detect(int atLeast, boolean distinct, Detector... detectors) {
        return new Detect(selection(detectors), Likelihood.LIKELY, atLeast, distinct);
    }

    /// The infoTypes of the detectors.
    public static Selection selection(Detector... detectors) {
        Set<InfoType> types = new HashSet<>();
        for (Detector detector : detectors) {
            types.add(detector.infoType());
        }
        return new Selection(types, Set.of(), Set.of());
    }

    /// A condition about findings alone.
    public static When when(@Nullable Detect detect) {
        return new WhenBuilder().detect(detect).build();
    }

    public static Rule rule(String id, When when, Action action) {
        return new Rule(id, id, Mode.ENFORCE, when, action, Severity.MEDIUM, null, null, 1);
    }

    public static Rule shadow(String id, When when, Action action) {
        return new Rule(id, id, Mode.SHADOW, when, action, Severity.MEDIUM, null, null, 1);
    }

    public static Rule block(String id, Detect detect) {
        return rule(id, when(detect), new Action.Block());
    }

    public static Rule transform(String id, Detect detect, Transformation transformation) {
        return rule(id, when(detect), new Action.Transform(transformation, false));
    }

    public static Rule log(String id, Detect detect) {
        return rule(id, when(detect), new Action.Log());
    }

    public static Policy policy(Rule... rules) {
        return policy("test", List.of(rules), List.of());
    }

    public static Policy policy(String name, List<Rule> rules, List<ExceptionEntry> exceptions) {
        return new Policy(
                name, "", "owner", Mode.ENFORCE, List.of(), rules, exceptions, "d" + name, name);
    }

    public static ExceptionEntry exception(String id, String rule, When when, LocalDate expires) {
        return new ExceptionEntry(id, Set.of(rule), when, "reason", "owner", expires, 1);
    }

    /// Collects a condition.
    public static final class WhenBuilder {
        private @Nullable Direction direction;
        private final List<String> hosts = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<String> mediaTypes = new ArrayList<>();
        private final List<String> fieldPaths = new ArrayList<>();
        private final List<Cidr> clients = new ArrayList<>();
        private final List<When.HeaderMatch> headers = new ArrayList<>();
        private Set<String> routes = Set.of();
        private Set<String> methods = Set.of();
        private @Nullable Detect detect;

        public WhenBuilder direction(Direction value) {
            direction = value;
            return this;
        }

        public WhenBuilder host(String value) {
            hosts.add(value);
            return this;
        }

        public WhenBuilder path(String value) {
            paths.add(value);
            return this;
        }

        public WhenBuilder mediaType(String value) {
            mediaTypes.add(value);
            return this;
        }

        public WhenBuilder fieldPath(String value) {
            fieldPaths.add(value);
            return this;
        }

        public WhenBuilder client(String cidr) {
            clients.add(Cidr.parse(cidr));
            return this;
        }

        public WhenBuilder header(String name, @Nullable String value) {
            headers.add(new When.HeaderMatch(name, value));
            return this;
        }

        public WhenBuilder route(String value) {
            routes = Set.of(value);
            return this;
        }

        public WhenBuilder method(String value) {
            methods = Set.of(value);
            return this;
        }

        public WhenBuilder detect(@Nullable Detect value) {
            detect = value;
            return this;
        }

        public When build() {
            return new When(
                    direction,
                    routes,
                    methods,
                    hosts,
                    paths,
                    mediaTypes,
                    fieldPaths,
                    clients,
                    headers,
                    detect);
        }
    }
}
