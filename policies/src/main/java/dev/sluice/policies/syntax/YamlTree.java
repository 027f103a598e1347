package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.YamlNode.Entry;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.syntax.YamlNode.Sequence;
import dev.sluice.policies.syntax.YamlNode.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the documents of a file into trees with places.
///
/// YAML 1.2, core schema; anchors, aliases, tags and keys that are no single value are refused, and
/// so is what nests deeper than [#MAX_DEPTH]. Documents before a syntax error are given.
public final class YamlTree {
    /// `limits.yamlDepth`: the most collections around a value.
    public static final int MAX_DEPTH = 32;

    private final YamlSource source;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlTree(YamlSource source, Problems problems, Iterator<Event> events) {
        this.source = source;
        this.problems = problems;
        this.events = events;
    }

    /// The documents of a file; empty ones are left out.
    public static List<YamlNode> read(YamlSource source, Problems problems) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(source.name())
                        .setCodePointLimit(YamlSource.MAX_BYTES)
                        .build();
        List<YamlNode> documents = new ArrayList<>();
        try {
            Iterator<Event> events = new Parse(settings).parseString(source.text()).iterator();
            new YamlTree(source, problems, events).documents(documents);
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark().or(e::getContextMark).map(YamlTree::at).orElse(Place.START);
            problems.add(
                    source.problem(ProblemCode.YAML_SYNTAX, place, "not YAML: " + why(e), null));
        } catch (ReaderException e) {
            String message = "not YAML: a character that may not stand in a file";
            Place place = at(source.text(), e.getPosition());
            problems.add(source.problem(ProblemCode.YAML_SYNTAX, place, message, null));
        } catch (YamlEngineException e) {
            String message = "not YAML 1.2";
            problems.add(source.problem(ProblemCode.YAML_SYNTAX, Place.START, message, null));
        } catch (RefusedException e) {
            problems.add(e.problem);
        }
        return documents;
    }

    private void documents(List<YamlNode> documents) {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                YamlNode node = node(event, 0);
                if (!(node instanceof Scalar scalar && scalar.isNull())) {
                    documents.add(node);
                }
            }
        }
    }

    private YamlNode node(Event event, int depth) {
        Place place = place(event);
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
            throw refuse(ProblemCode.YAML_ALIAS, place, "anchors and aliases are not read");
        }
        if (depth > MAX_DEPTH) {
            throw refuse(
                    ProblemCode.TOO_DEEP,
                    place,
                    "nested deeper than " + MAX_DEPTH + " levels (limits.yamlDepth)");
        }
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent start -> start.getTag();
                    default -> Optional.empty();
                };
        if (tag.isPresent()) {
            throw refuse(ProblemCode.YAML_TAG, place, "explicit tags are not read");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Scalar(place, scalar.getValue(), style(scalar));
            case MappingStartEvent _ -> mapping(place, depth);
            case SequenceStartEvent _ -> sequence(place, depth);
            default -> throw new IllegalStateException("no node: " + event.getEventId());
        };
    }

    private Mapping mapping(Place place, int depth) {
        List<Entry> entries = new ArrayList<>();
        while (true) {
            Event event = events.next();
            if (event instanceof CollectionEndEvent) {
                return new Mapping(place, entries);
            }
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (key instanceof Scalar scalar) {
                entries.add(new Entry(scalar, value));
            } else {
                String message = "a key must be a single value, not " + key.what();
                problems.add(source.problem(ProblemCode.WRONG_TYPE, key.place(), message, null));
            }
        }
    }

    private Sequence sequence(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (true) {
            Event event = events.next();
            if (event instanceof CollectionEndEvent) {
                return new Sequence(place, items);
            }
            items.add(node(event, depth + 1));
        }
    }

    private RefusedException refuse(ProblemCode code, Place place, String message) {
        return new RefusedException(source.problem(code, place, message, null));
    }

    private static Style style(ScalarEvent scalar) {
        ScalarStyle style = scalar.getScalarStyle();
        return switch (style) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
        };
    }

    private static Place place(Event event) {
        Mark start = event.getStartMark().orElse(null);
        Mark end = event.getEndMark().orElse(null);
        if (start == null) {
            return Place.START;
        }
        int length = 1;
        if (event instanceof ScalarEvent && end != null && end.getLine() == start.getLine()) {
            length = Math.max(1, end.getColumn() - start.getColumn());
        }
        return new Place(start.getLine() + 1, start.getColumn() + 1, length);
    }

    private static Place at(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /// The place of a code point, counted from the start of the text.
    private static Place at(String text, int points) {
        int all = text.codePointCount(0, text.length());
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(points, all)));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return new Place(line + 1, last.codePointCount(0, last.length()) + 1, 1);
    }

    /// What the parser says, without the text that it may quote.
    private static String why(MarkedYamlEngineException e) {
        @Nullable String problem = e.getProblem();
        String said = problem == null || problem.isBlank() ? "unexpected text" : problem;
        int newline = said.indexOf('\n');
        return newline < 0 ? said : said.substring(0, newline);
    }

    /// Ends the reading of a file.
    private static final class RefusedException extends RuntimeException {
        private final transient Problem problem;

        RefusedException(Problem problem) {
            super(problem.code().code(), null, false, false);
            this.problem = problem;
        }
    }
}
