package org.conditionality.rule.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Advisory;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a rule fires in a world, or which of its conditions keeps it from firing. The engine itself is asked: the rules
 * are compiled once more with a probe for each part of the rule, which concludes something as soon as the rule holds as far
 * as that.
 */
public final class RuleTracer {

    private static final String PROBE = "probe ";
    private static final int MOST_RECORDS = 20;

    /** What stands in every session besides facts. */
    private static final Set<String> GIVEN = Set.of("AsOf", "Setting");

    private final RuleFiles files;
    private final Vocabulary vocabulary;
    private final Map<String, Place> places = new TreeMap<>();

    private record Place(String file, DrlFile.Rule rule) {}

    private RuleTracer(RuleFiles files, Vocabulary vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
        files.texts()
                .forEach((path, text) -> DrlText.read(text)
                        .rules()
                        .forEach(rule -> places.put(rule.name().text(), new Place(path, rule))));
    }

    /**
     * Traces rules of one reading.
     *
     * @param directory the one that the pack was read from; empty for the copy in the jar
     */
    public static RuleTracer of(Optional<Path> directory, Pack pack, String reading) {
        var agreement = pack.agreement().id();
        return new RuleTracer(
                RuleFiles.read(directory).of(agreement).forReading(agreement, reading, pack.readings()),
                pack.vocabulary());
    }

    /** The names of the rules, sorted. */
    public List<String> names() {
        return List.copyOf(places.keySet());
    }

    /** How far a rule holds. Throws {@link IllegalArgumentException} where there is no rule of this name. */
    public RuleTrace trace(String name, World world) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("There is no rule \"" + name + "\".");
        }
        var text = Objects.requireNonNull(files.texts().get(place.file()));
        var parts = RuleSteps.of(text, place.rule());
        var conclusions = probed(place.file(), text, parts).conclude(world, ConclusionScope.ALL);
        var reached = conclusions.all(Advisory.class).stream().map(Advisory::id).collect(Collectors.toSet());
        var steps = new ArrayList<RuleTrace.Step>();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            steps.add(new RuleTrace.Step(
                    part.text(),
                    line(text, part.start()),
                    reached.contains(PROBE + at),
                    facts(part, world),
                    isOfConclusions(part),
                    records(part, conclusions)));
        }
        return new RuleTrace(name, place.file(), line(text, place.rule().name().start()), steps);
    }

    private ReadingRules probed(String file, String text, List<RuleSteps.Step> parts) {
        var all = new StringBuilder(text);
        for (var at = 0; at < parts.size(); at++) {
            all.append("""

                    rule "%1$s"
                    when
                        %2$sthen
                        insertLogical( org.conditionality.norm.Advisory.of( "%1$s", "It holds so far." ) );
                    end
                    """.formatted(PROBE + at, parts.get(at).upTo()));
        }
        var texts = new TreeMap<>(files.texts());
        texts.put(file, all.toString());
        return new ReadingLoader(ModuleCache.ofUser()).withMore(files, new RuleFiles(texts));
    }

    private Map<String, @Nullable Object> facts(RuleSteps.Step part, World world) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        var type = part.type().flatMap(this::factType);
        if (type.isPresent() && type.get().many()) {
            facts.put(type.get().name(), world.many().getOrDefault(type.get().name(), List.of()));
        } else if (type.isPresent()) {
            part.fields().stream()
                    .flatMap(field -> type.get().field(field).stream())
                    .forEach(field -> facts.put(field.path(), world.values().get(field.path())));
        } else if (part.type().filter("AsOf"::equals).isPresent()
                && !part.fields().isEmpty()) {
            facts.put("asOf", world.asOf());
        } else if (part.type().filter("Setting"::equals).isPresent()) {
            part.texts().stream()
                    .filter(world.settings()::containsKey)
                    .forEach(name ->
                            facts.put("setting " + name, world.settings().get(name)));
        }
        return facts;
    }

    private boolean isOfConclusions(RuleSteps.Step part) {
        return part.type()
                .filter(type -> factType(type).isEmpty() && !GIVEN.contains(type))
                .isPresent();
    }

    private Optional<FactType> factType(String declared) {
        return vocabulary.type(Character.toLowerCase(declared.charAt(0)) + declared.substring(1));
    }

    /** What there is of a type that rules conclude. */
    private List<String> records(RuleSteps.Step part, Conclusions conclusions) {
        return isOfConclusions(part)
                ? conclusions.named(part.type().get()).stream()
                        .map(String::valueOf)
                        .filter(record -> !record.contains(PROBE))
                        .sorted()
                        .limit(MOST_RECORDS)
                        .toList()
                : List.of();
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count()
                + 1;
    }
}
