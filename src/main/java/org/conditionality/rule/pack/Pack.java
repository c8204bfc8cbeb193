package org.conditionality.rule.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.files.RuleFile;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.reading.ReadingRules;

/** An agreement's compiled rules, one set for each reading. Safe for use by many threads. */
public final class Pack {

    private final Agreement agreement;
    private final String version;
    private final Vocabulary vocabulary;
    private final List<RuleFile> files;
    private final List<String> unbounded;
    private final Function<String, ReadingRules> loader;
    private final Map<String, ReadingRules> readings = new ConcurrentHashMap<>();

    /**
     * A pack whose readings are loaded when they are first used.
     *
     * @param unbounded rules of which their text does not say how long they take
     * @param loader the rules of a reading, by its name
     */
    public Pack(
            Agreement agreement,
            String version,
            Vocabulary vocabulary,
            List<RuleFile> files,
            List<String> unbounded,
            Function<String, ReadingRules> loader) {
        this.agreement = agreement;
        this.version = version;
        this.vocabulary = vocabulary;
        this.files = List.copyOf(files);
        this.unbounded = List.copyOf(unbounded);
        this.loader = loader;
    }

    public Agreement agreement() {
        return agreement;
    }

    /** The SHA-256 of its sources, as {@code sha256:…}. */
    public String version() {
        return version;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<RuleFile> files() {
        return files;
    }

    /** Its rules of which their text does not say how long they take, each with its place, as far as anybody asked. */
    public List<String> unbounded() {
        return unbounded;
    }

    /** The names of its readings, in the order of {@code agreement.yaml}. */
    public Set<String> readings() {
        return agreement.readings().keySet();
    }

    /** The rules of a reading. Throws if there is no such reading. */
    public ReadingRules reading(String reading) {
        if (!readings().contains(reading)) {
            throw new IllegalArgumentException("There is no reading `" + reading + "` of " + agreement.id() + ".");
        }
        return readings.computeIfAbsent(reading, loader);
    }

    /** The rules of a reading, if they are loaded. */
    public Optional<ReadingRules> loaded(String reading) {
        return Optional.ofNullable(readings.get(reading));
    }

    public List<RuleInfo> rules(String reading) {
        return reading(reading).rules();
    }
}
