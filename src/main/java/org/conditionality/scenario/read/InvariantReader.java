package org.conditionality.scenario.read;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Statement;
import org.conditionality.scenario.Statement.Denied;
import org.conditionality.scenario.Statement.Joined;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads an invariant. */
final class InvariantReader {

    private static final List<String> KEYS =
            List.of("name", "asOf", "facts", "settings", "others", "always", "never", "implies", "note", "source");
    private static final List<String> WAYS = List.of("always", "never", "implies");
    private static final String UNKNOWN = "unknown";

    private final Library library;
    private final Pack pack;
    private final SharedFacts shared;

    /** For invariants of an agreement, over the facts that the file shares. */
    InvariantReader(Library library, Pack pack, SharedFacts shared) {
        this.library = library;
        this.pack = pack;
        this.shared = shared;
    }

    /** The invariant, whose place and name have been read; the input notes what is wrong. */
    Optional<Invariant> read(Given given, String file, int line, String name, List<Problem> problems) {
        given.entries("key", KEYS);
        if (!(given.value() instanceof Map<?, ?> stated)) {
            return Optional.empty();
        }
        var alone = given.entry("others").oneOf(List.of(UNKNOWN)).isPresent();
        var reader = new StatementReader(pack, alone);
        var before = problems.size();
        var statement = statement(given, reader);
        var days = days(given.entry("asOf"));
        var note = given.entry("note").text().orElse(null);
        var source = given.entry("source").text().orElse(null);
        var question = question(given.pointer(), stated, days, problems);
        if (statement.isEmpty() || question.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        if (statement.get().things().isEmpty()) {
            given.refuse(
                    "The invariant speaks of no obligation and no condition, and so tests nothing.",
                    "Say under `carries`, `expect`, `conditions` or `same` what has to follow.");
            return Optional.empty();
        }
        var each = reader.each(statement.get());
        if (each.isEmpty()) {
            given.refuse(
                    "The invariant is about nothing: no reading has all that it speaks of.",
                    "Name a reading and an obligation in place of `*`.");
            return Optional.empty();
        }
        return Optional.of(
                new Invariant(file, line, name, question.get(), days, alone, statement.get(), each, note, source));
    }

    private static Optional<Statement> statement(Given given, StatementReader reader) {
        var ways = WAYS.stream().filter(way -> !given.entry(way).isNull()).toList();
        if (ways.size() != 1) {
            given.refuse(
                    ways.isEmpty()
                            ? "The invariant does not say what has to hold, and so tests nothing."
                            : "The invariant says more than one thing.",
                    "State one of `always`, `never` and `implies`.");
            return Optional.empty();
        }
        var said = given.entry(ways.get(0));
        if (ways.contains("implies")) {
            said.entries("key", List.of("if", "then"));
            var missing = Stream.of("if", "then")
                    .filter(part -> said.entry(part).isNull())
                    .toList();
            missing.forEach(part -> said.refuse("`implies` lacks `%s`.".formatted(part), "Add it."));
            if (!missing.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Joined(
                    List.of(new Denied(reader.read(said.entry("if"))), reader.read(said.entry("then"))), false));
        }
        var statement = reader.read(said);
        return Optional.of(ways.contains("never") ? new Denied(statement) : statement);
    }

    /** The dates asked about; none where they are left out. */
    private static List<LocalDate> days(Given given) {
        var listed = given.value() instanceof List ? given.items() : List.of(given);
        return listed.stream()
                .flatMap(each -> each.date().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Question> question(
            String pointer, Map<?, ?> stated, List<LocalDate> days, List<Problem> problems) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("agreement", pack.agreement().id());
        body.put("background", shared.name());
        body.put("asOf", (days.isEmpty() ? pack.agreement().date() : days.get(0)).toString());
        body.put("facts", stated.get("facts"));
        body.put("settings", stated.get("settings"));
        return new QuestionReader(library, new Ledgers(), agreement -> List.of(shared)).read(body, pointer, problems);
    }
}
