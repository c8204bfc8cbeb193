package org.conditionality.author.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conditionality.author.mutation.MutantVerdict.Fate;
import tools.jackson.databind.json.JsonMapper;

/** What became of every fault that was put into the rules. */
public final class MutationReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<MutantVerdict> verdicts;

    MutationReport(List<MutantVerdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    public int mutants() {
        return verdicts.size();
    }

    public int killed() {
        return count(Fate.KILLED);
    }

    /** How many are proved to change no answer. */
    public int equivalent() {
        return count(Fate.EQUIVALENT);
    }

    /** Those killed, as a fraction of those that are not proved equivalent; 1 where all are. */
    double killRate() {
        var others = mutants() - equivalent();
        return others == 0 ? 1 : (double) killed() / others;
    }

    private int count(Fate fate) {
        return (int) verdicts.stream().filter(each -> each.fate() == fate).count();
    }

    List<MutantVerdict> verdicts() {
        return verdicts;
    }

    private List<MutantVerdict> survivors() {
        return verdicts.stream().filter(each -> each.fate() == Fate.SURVIVED).toList();
    }

    /** The report as JSON: {@code {"mutants", "killed", "equivalent", "killRate", "survivors"}}. */
    public String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("mutants", mutants());
        root.put("killed", killed());
        root.put("equivalent", equivalent());
        root.put("killRate", killRate());
        root.put("survivors", survivors().stream().map(MutationReport::survivor).toList());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, Object> survivor(MutantVerdict verdict) {
        var mutation = verdict.mutation();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("file", mutation.file());
        entry.put("line", mutation.line());
        entry.put("rule", mutation.rule());
        entry.put("kind", mutation.kind().name());
        entry.put("was", mutation.was());
        entry.put("becomes", mutation.becomes());
        if (mutation.reading() != null) {
            entry.put("reading", mutation.reading());
        }
        if (verdict.why() != null) {
            entry.put("why", verdict.why());
        }
        if (verdict.witness() != null) {
            entry.put("agreement", verdict.witness().agreement());
            entry.put(
                    "differs",
                    verdict.witness().about() + " under " + verdict.witness().reading());
            entry.put("expected", verdict.witness().before());
            entry.put("mutant", verdict.witness().after());
            entry.put("scenario", scenario(verdict));
        }
        return entry;
    }

    private static String scenario(MutantVerdict verdict) {
        var witness = verdict.witness();
        return witness == null
                ? ""
                : witness.scenario(verdict.mutation().rule(), verdict.mutation().inWords());
    }

    /** The report in words: each survivor with its place and a scenario to add, and the counts last. */
    public String text() {
        var lines = new ArrayList<String>();
        for (var survivor : survivors()) {
            lines.add(survivor.mutation().inWords());
            if (survivor.why() != null) {
                lines.add("  " + survivor.why());
            }
            var witness = survivor.witness();
            if (witness != null) {
                lines.add("  To notice it, add to scenarios/%s/ (the mutant gives %s):"
                        .formatted(witness.agreement(), witness.after()));
                lines.add(scenario(survivor));
            }
        }
        lines.add("%d mutants: %d killed, %d proved equivalent, %d survived. Kill rate %s %%."
                .formatted(
                        mutants(),
                        killed(),
                        equivalent(),
                        survivors().size(),
                        String.format(Locale.ROOT, "%.1f", 100 * killRate())));
        return String.join("\n", lines);
    }
}
