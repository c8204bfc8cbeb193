package org.conditionality.page.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.norm.Agreement;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.bench.LinkedLabels;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesStatus;
import org.conditionality.rule.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Lays the rules of an agreement out beside its clauses. */
public final class RuleBooks {

    /** The path of the page. */
    public static final String PATH = "/rules";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final RulesEdition edition;
    private final AddressText links;
    private final Pack pack;
    private final PackWords words;
    private final RuleWords says;
    private final TestedRules tested;

    /** Of one agreement, by one state of the rules. */
    public RuleBooks(RulesEdition edition, AddressText links, Pack pack, TestedRules tested) {
        this.edition = edition;
        this.links = links;
        this.pack = pack;
        this.words = new PackWords(pack);
        this.says = new RuleWords(words);
        this.tested = tested;
    }

    /**
     * The rules that a filter chooses.
     *
     * @param since when they came into force
     */
    public RuleBook of(PageAddress address, RuleFilter filter, Optional<Instant> since) {
        var all = SharedRule.of(pack);
        var shown = all.stream()
                .filter(rule -> filter.takes(rule, pack.readings().size()))
                .toList();
        var clauses = clauses(shown);
        var standing = edition.standing(pack.agreement().id());
        var problems = new ArrayList<>(standing.map(RulesStatus::problems).orElse(List.of()));
        problems.addAll(edition.problems());
        return new RuleBook(
                headline(shown, clauses),
                agreements(),
                words.agreement(),
                LinkedLabels.shortVersion(pack.version()),
                since.map(TIME::format).orElse(""),
                pack.files().size(),
                standing(standing, problems),
                problems,
                filters(address, filter),
                filter.reading(),
                filter.find(),
                filter.differing(),
                index(clauses),
                clauses);
    }

    private String headline(List<SharedRule> shown, List<RuleBook.ClauseRules> clauses) {
        if (shown.isEmpty()) {
            return "No rule is chosen.";
        }
        var differing = shown.stream()
                .filter(rule -> rule.readings().size() < pack.readings().size())
                .count();
        return "%s on %s; %s of them in some readings only."
                .formatted(
                        Phrases.capital(Phrases.count(shown.size(), "rule")),
                        Phrases.count(clauses.size(), "clause"),
                        differing == 0 ? "none" : Phrases.count((int) differing));
    }

    private List<QuestionSentence.Choice> agreements() {
        return edition.library().packs().stream()
                .map(each -> new QuestionSentence.Choice(
                        each.agreement().id(),
                        new PackWords(each).agreement(),
                        each.agreement().id().equals(pack.agreement().id())))
                .toList();
    }

    private static String standing(Optional<RulesStatus> standing, List<String> problems) {
        if (standing.map(RulesStatus::newer).isPresent()) {
            return "The rules in force are not the newest. What was saved last cannot be used; answers are by the last "
                    + "version that could.";
        }
        return problems.isEmpty() ? "" : "The rules are in force, but not all is well with what was saved last.";
    }

    private List<RuleBook.Filter> filters(PageAddress address, RuleFilter filter) {
        var filters = new ArrayList<RuleBook.Filter>();
        filters.add(filter(address, filter, "", "All readings"));
        pack.readings().forEach(id -> filters.add(filter(address, filter, id, words.readingTitle(id))));
        return filters;
    }

    private RuleBook.Filter filter(PageAddress address, RuleFilter filter, String reading, String title) {
        var link = new StringBuilder(links.link(PATH, address));
        AddressText.add(link, "of", reading);
        AddressText.add(link, "find", filter.find());
        AddressText.add(link, "differing", filter.differing() ? "true" : null);
        return new RuleBook.Filter(title, link.toString(), filter.reading().equals(reading));
    }

    /** The clauses that rules rest on, in the order of the author; what rests on none comes last. */
    private List<RuleBook.ClauseRules> clauses(List<SharedRule> rules) {
        var byClause = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> Objects.requireNonNullElse(rule.text().info().clause(), "")));
        var clauses = new ArrayList<RuleBook.ClauseRules>();
        pack.agreement().clauses().forEach((name, clause) -> {
            var own = byClause.remove(name);
            if (own != null) {
                clauses.add(clause(name, clause, own, clauses.size()));
            }
        });
        new TreeMap<>(byClause)
                .values()
                .forEach(rest -> clauses.add(clause(
                        Objects.requireNonNullElse(rest.get(0).text().info().clause(), ""),
                        null,
                        rest,
                        clauses.size())));
        return clauses;
    }

    private RuleBook.ClauseRules clause(
            String name, Agreement.@Nullable Clause clause, List<SharedRule> rules, int number) {
        var leftOut = pack.agreement().leftOut().stream()
                .filter(each -> each.clause().equals(name))
                .map(each -> each.what() + " " + each.chosen())
                .toList();
        return new RuleBook.ClauseRules(
                "c" + number,
                name.isEmpty() ? "How labels follow" : name,
                clause == null
                        ? "What all agreements share: how labels follow from obligations, conditions and powers."
                        : clause.text(),
                clause == null ? "These rules are of this model, and rest on no clause." : words.clause(name),
                clause == null ? "" : Objects.requireNonNullElse(clause.url(), ""),
                clause == null || clause.confidence().equals("verified"),
                leftOut,
                groups(rules));
    }

    private List<RuleBook.Group> groups(List<SharedRule> rules) {
        Map<String, List<RuleBook.Entry>> groups = new TreeMap<>(java.util.Comparator.comparingInt(RuleWords::order));
        rules.forEach(rule -> groups.computeIfAbsent(RuleWords.heading(rule.text()), any -> new ArrayList<>())
                .add(entry(rule)));
        return groups.entrySet().stream()
                .map(each -> new RuleBook.Group(each.getKey(), each.getValue()))
                .toList();
    }

    private RuleBook.Entry entry(SharedRule rule) {
        var info = rule.text().info();
        return new RuleBook.Entry(
                info.name(),
                says.readings(rule.readings()),
                rule.readings().size() < pack.readings().size(),
                Objects.requireNonNullElse(rule.text().comment(), ""),
                says.reads(rule.text()),
                says.concludes(rule.text()),
                tested.expecting(info.name(), rule.readings()),
                info.file() + ":" + info.line(),
                rule.text().text());
    }

    private List<RuleBook.Document> index(List<RuleBook.ClauseRules> clauses) {
        var documents = new LinkedHashMap<String, List<RuleBook.Anchor>>();
        for (var clause : clauses) {
            var known = pack.agreement().clauses().get(clause.name());
            documents
                    .computeIfAbsent(known == null ? "Shared by all" : known.source(), any -> new ArrayList<>())
                    .add(new RuleBook.Anchor(clause.name(), clause.id()));
        }
        return documents.entrySet().stream()
                .map(each -> new RuleBook.Document(each.getKey(), each.getValue()))
                .toList();
    }
}
