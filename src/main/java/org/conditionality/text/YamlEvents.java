package org.conditionality.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds nodes from the events of a parser, and notes what strict YAML does not have. */
final class YamlEvents {

    private static final int DEEPEST = 40;
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,100}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})([eE][-+]?[0-9]{1,9})?");

    private final String file;
    private final Iterator<Event> events;
    private final List<FileProblem> problems = new ArrayList<>();

    YamlEvents(String file, String text) {
        this.file = file;
        // One buffer for all: the parser (3.0.1) fails on a surrogate pair that crosses from one to the next.
        var settings = LoadSettings.builder().setBufferSize(text.length() + 2).build();
        events = new Parse(settings).parseString(text).iterator();
    }

    YamlNode root() {
        events.next();
        var root = is(events.next(), Event.ID.DocumentStart) ? document() : new YamlNode(file, 1, null, "");
        if (root.isNull() && problems.isEmpty()) {
            note(1, "The file is empty.", null);
        }
        if (!problems.isEmpty()) {
            throw new RefusedFile(problems);
        }
        return root;
    }

    private YamlNode document() {
        var first = events.next();
        var root = node(first, lineOf(first), 0);
        events.next();
        var next = events.next();
        if (is(next, Event.ID.DocumentStart)) {
            note(lineOf(next), "A second document begins here.", "Keep one document in a file.");
        }
        return root;
    }

    private YamlNode node(Event event, int line, int depth) {
        refuseProperties(event);
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode(file, line, value(scalar), scalar.getValue());
        }
        if (depth == DEEPEST) {
            note(line, "It is nested more than " + DEEPEST + " deep.", null);
            throw new RefusedFile(problems);
        }
        if (event instanceof MappingStartEvent) {
            return new YamlNode(file, line, entries(depth), "");
        }
        return event instanceof CollectionStartEvent
                ? new YamlNode(file, line, items(depth), "")
                : new YamlNode(file, line, null, "");
    }

    private Map<String, YamlNode> entries(int depth) {
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var event = events.next(); !is(event, Event.ID.MappingEnd); event = events.next()) {
            var line = lineOf(event);
            var key = key(event, depth);
            var entry = node(events.next(), line, depth + 1);
            var first = entries.putIfAbsent(key, entry);
            if (first != null && event instanceof ScalarEvent) {
                note(
                        line,
                        "The key " + WrittenValue.quote(key) + " stands here again, after line " + first.line() + ".",
                        "Keep one of them.");
            }
        }
        return entries;
    }

    private String key(Event event, int depth) {
        var key = node(event, lineOf(event), depth + 1);
        if (!(event instanceof ScalarEvent scalar) || key.isNull()) {
            note(lineOf(event), "A key has to be text.", null);
        } else if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            note(lineOf(event), "The merge key `<<` is not taken.", "Write the entries out.");
        }
        return key.written();
    }

    private List<YamlNode> items(int depth) {
        var items = new ArrayList<YamlNode>();
        for (var event = events.next(); !is(event, Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event, lineOf(event), depth + 1));
        }
        return items;
    }

    private void refuseProperties(Event event) {
        if (event instanceof AliasEvent alias) {
            note(lineOf(event), "The alias `*" + alias.getAlias() + "` is not taken.", "Write the value out.");
        } else if (event instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(anchor ->
                            note(lineOf(event), "The anchor `&" + anchor + "` is not taken.", "Take it out."));
        }
        tag(event)
                .ifPresent(tag -> note(
                        lineOf(event),
                        "The tag `" + tag.replace("tag:yaml.org,2002:", "!!") + "` is not taken.",
                        "Take it out."));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private static @Nullable Object value(ScalarEvent scalar) {
        var text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        if (WHOLE.matcher(text).matches()) {
            var number = new BigInteger(text);
            return number.bitLength() < Integer.SIZE ? (Object) number.intValue() : number;
        }
        return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }

    private static boolean is(Event event, Event.ID id) {
        return event.getEventId() == id;
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private void note(int line, String detail, @Nullable String suggestion) {
        problems.add(new FileProblem(file, line, detail, suggestion));
        if (problems.size() == MOST_PROBLEMS) {
            throw new RefusedFile(problems);
        }
    }
}
