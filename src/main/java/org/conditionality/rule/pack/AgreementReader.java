package org.conditionality.rule.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Agreement.Clause;
import org.conditionality.norm.Agreement.LeftOut;
import org.conditionality.norm.Agreement.Reading;
import org.conditionality.norm.Agreement.Silence;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.NearestName;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads an {@code agreement.yaml}. */
public final class AgreementReader {

    private AgreementReader() {}

    /** What the {@code agreement.yaml} in the folder of an agreement says. Throws {@link RulesFault}. */
    static Agreement read(String id, RuleFiles files) {
        var path = id + "/" + RuleFiles.AGREEMENT;
        if (!files.texts().containsKey(path)) {
            throw new RulesFault(List.of(Finding.of(
                    FindingCode.AGREEMENT,
                    path,
                    "There is no such file, so that the rules in `%s/` belong to no agreement.".formatted(id),
                    "Write one, or move the folder elsewhere.")));
        }
        try {
            return read(id, path, files.texts().getOrDefault(path, ""));
        } catch (RefusedFile e) {
            throw RulesFault.of(e);
        }
    }

    /**
     * The DRL files of each reading of an agreement. Throws {@link RulesFault} where its readings cannot be read.
     *
     * @param files all that there are
     */
    public static List<RuleFiles> readings(String agreement, RuleFiles files) {
        var own = files.of(agreement);
        var names = read(agreement, own).readings().keySet();
        return names.stream()
                .map(reading -> own.forReading(agreement, reading, names))
                .toList();
    }

    private static Agreement read(String id, String file, String text) {
        var root = StrictYaml.parse(file, text);
        var keys = root.map(
                "title",
                "shortTitle",
                "date",
                "parties",
                "claimants",
                "shownFirst",
                "readings",
                "obligations",
                "conditions",
                "settings",
                "incidents",
                "matters",
                "notCovered",
                "leftOut",
                "clauses");
        var readings = entries(root.required("readings"), AgreementReader::reading);
        var shownFirst = root.required("shownFirst");
        if (!readings.containsKey(shownFirst.text())) {
            throw shownFirst.refused(
                    "There is no reading `" + shownFirst.text() + "`.",
                    NearestName.to(shownFirst.text(), readings.keySet()));
        }
        var obligations = entries(root.required("obligations"), node -> NameReader.either(node, NameReader.ACT));
        var clauses = entries(root.required("clauses"), AgreementReader::clause);
        return new Agreement(
                id,
                root.required("title").text(),
                date(root.required("date")),
                entries(root.required("parties"), node -> NameReader.either(node, NameReader.ABOUT)),
                shownFirst.text(),
                readings,
                obligations,
                entries(root.required("conditions"), node -> NameReader.either(node, NameReader.TITLE)),
                onlyUnder(root.required("conditions"), readings.keySet()),
                optional(keys.get("settings"), SettingReader::settings, Map.of()),
                optional(keys.get("incidents"), SettingReader::tolerated, Map.of()),
                optional(
                        keys.get("matters"),
                        node -> entries(node, each -> names("obligation", each, obligations.keySet())),
                        Map.of()),
                optional(keys.get("notCovered"), node -> silences(node, clauses.keySet()), List.of()),
                optional(keys.get("leftOut"), node -> leftOut(node, clauses.keySet()), List.of()),
                clauses,
                NameReader.names(keys));
    }

    static <T> Map<String, T> entries(YamlNode node, Function<YamlNode, T> reader) {
        var entries = new LinkedHashMap<String, T>();
        node.map().forEach((key, value) -> entries.put(key, reader.apply(value)));
        return Collections.unmodifiableMap(entries);
    }

    private static Reading reading(YamlNode node) {
        var keys = node.map("title", "about", "believes", "name", "phrase");
        return new Reading(
                node.required("title").text(),
                node.required("about").text(),
                node.required("believes").text(),
                optional(keys.get("name")),
                optional(keys.get("phrase")));
    }

    private static Clause clause(YamlNode node) {
        var keys = node.map("text", "source", "confidence", "title", "url");
        var confidence = node.required("confidence");
        if (ConfidenceLevel.named(confidence.text()).isEmpty()) {
            throw confidence.refused(
                    "A clause is verified, reported or unverified, not `" + confidence.text() + "`.", null);
        }
        return new Clause(
                node.required("text").text(),
                node.required("source").text(),
                confidence.text(),
                optional(keys.get("title")),
                optional(keys.get("url"), NameReader::address, null));
    }

    private static Map<String, List<String>> onlyUnder(YamlNode conditions, Collection<String> readings) {
        var only = new LinkedHashMap<String, List<String>>();
        conditions.map().forEach((id, node) -> {
            var named = node.isMap() ? node.map().get("readings") : null;
            if (named != null) {
                only.put(id, names("reading", named, readings));
            }
        });
        return Collections.unmodifiableMap(only);
    }

    private static List<String> names(String what, YamlNode node, Collection<String> known) {
        for (var name : node.list()) {
            if (!known.contains(name.text())) {
                throw name.refused(
                        "There is no %s `%s`.".formatted(what, name.text()), NearestName.to(name.text(), known));
            }
        }
        return node.list().stream().map(YamlNode::text).toList();
    }

    private static List<Silence> silences(YamlNode node, Collection<String> clauses) {
        return node.list().stream()
                .map(item -> {
                    var keys = item.map("facts", "about", "clause");
                    var clause = keys.get("clause");
                    if (clause != null) {
                        known(clause, clauses);
                    }
                    return new Silence(
                            item.required("facts").list().stream()
                                    .map(YamlNode::text)
                                    .toList(),
                            item.required("about").text(),
                            optional(clause));
                })
                .toList();
    }

    private static List<LeftOut> leftOut(YamlNode node, Collection<String> clauses) {
        return node.list().stream()
                .map(item -> {
                    item.map("clause", "what", "why", "chosen");
                    return new LeftOut(
                            known(item.required("clause"), clauses),
                            item.required("what").text(),
                            item.required("why").text(),
                            item.required("chosen").text());
                })
                .toList();
    }

    private static String known(YamlNode clause, Collection<String> clauses) {
        if (!clauses.contains(clause.text())) {
            throw clause.refused("There is no clause `" + clause.text() + "`.", NearestName.to(clause.text(), clauses));
        }
        return clause.text();
    }

    private static <T extends @Nullable Object> T optional(
            @Nullable YamlNode node, Function<YamlNode, T> reader, T otherwise) {
        return node == null || node.isNull() ? otherwise : reader.apply(node);
    }

    static @Nullable String optional(@Nullable YamlNode node) {
        return node == null || node.isNull() ? null : node.text();
    }

    static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refused("`" + node.text() + "` is no date and no whole number.", "Write a date as 2020-02-29.");
        }
    }
}
