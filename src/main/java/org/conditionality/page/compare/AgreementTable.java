package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.BetweenAgreements;
import org.conditionality.fact.FactBody;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.reload.RulesEdition;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/** Puts the same facts to all agreements, and lays what they make of them out by matter, reading by reading. */
final class AgreementTable {

    private final PageAnswer answer;
    private final AddressText links;
    private final RulesEdition edition;
    private final boolean all;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Set<String>> differing = new TreeMap<>();

    /**
     * For an answer.
     *
     * @param all whether matters and readings are shown, too, on which agreements cannot differ or do not
     */
    AgreementTable(PageAnswer answer, RulesEdition edition, AddressText links, boolean all) {
        this.answer = answer;
        this.links = links;
        this.edition = edition;
        this.all = all;
        questions().forEach(question -> answers.put(question.agreement(), answer(question)));
        compare();
    }

    /** The facts as they stand, whether a record or the user says so: no record is every agreement's. */
    private List<Question> questions() {
        var problems = new ArrayList<Problem>();
        var body = Map.of(
                "agreement",
                "*",
                "asOf",
                answer.asked().asOf().toString(),
                "facts",
                FactBody.of(answer.asked().facts()),
                "settings",
                answer.address().settings());
        return edition.questionsReader()
                .read(body, "", problems)
                .orElseThrow(() -> new RefusedInput(problems))
                .each();
    }

    /** Under each reading for itself, so that facts which contradict each other under one leave the others their answer. */
    private Answer answer(Question asked) {
        var readings = new TreeMap<String, Answer.Reading>();
        var pack = pack(asked.agreement());
        for (var reading : pack.readings()) {
            new PageAnswers(edition)
                    .under(reading, asked.in(Detail.LABELS))
                    .ifPresent(labels -> readings.put(reading, labels));
        }
        return new Answer(asked.agreement(), asked.asOf(), pack.version(), Map.of(), readings, List.of(), List.of());
    }

    private Pack pack(String agreement) {
        return edition.library().pack(agreement).orElseThrow();
    }

    private void compare() {
        var matters = new TreeMap<String, Map<String, List<String>>>();
        answers.keySet().forEach(id -> matters.put(id, pack(id).agreement().matters()));
        var between = BetweenAgreements.of(answers, matters);
        for (var entry : join(between.certain(), between.possible())) {
            var matter = entry.get("matter");
            if (matter != null) {
                differing
                        .computeIfAbsent(String.valueOf(entry.get("reading")), key -> new LinkedHashSet<>())
                        .add(matter.toString());
            }
        }
    }

    private static List<Map<String, Object>> join(List<Map<String, Object>> some, List<Map<String, Object>> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    int agreements() {
        return answers.size();
    }

    /** The readings that several agreements have, or all of them; those of the one asked about first. */
    private List<String> readings() {
        var readings = new LinkedHashSet<>(answer.pack().readings());
        answers.keySet().forEach(id -> readings.addAll(pack(id).readings()));
        return readings.stream().filter(reading -> all || isShared(reading)).toList();
    }

    private boolean isShared(String reading) {
        return answers.keySet().stream()
                        .filter(id -> pack(id).readings().contains(reading))
                        .count()
                > 1;
    }

    private Set<String> matters() {
        var matters = new LinkedHashSet<>(answer.pack().agreement().matters().keySet());
        answers.keySet()
                .forEach(id -> matters.addAll(pack(id).agreement().matters().keySet()));
        return matters;
    }

    List<CompareView.Heading> headings() {
        return readings().stream()
                .map(reading ->
                        new CompareView.Heading(Phrases.capital(words(reading).phrase(reading)), "", "", ""))
                .toList();
    }

    /** The words of an agreement that has a reading. */
    private PackWords words(String reading) {
        return answers.keySet().stream()
                .map(this::pack)
                .filter(pack -> pack.readings().contains(reading))
                .findFirst()
                .map(PackWords::new)
                .orElseGet(answer::words);
    }

    /** Under each reading, about what agreements differ; the reading asked about first. */
    List<String> sentences() {
        var order = new LinkedHashSet<>(List.of(answer.address().reading()));
        order.addAll(readings());
        return order.stream()
                .filter(reading ->
                        isShared(reading) || reading.equals(answer.address().reading()))
                .map(this::sentence)
                .toList();
    }

    private String sentence(String reading) {
        var names = differing.getOrDefault(reading, Set.of()).stream()
                .map(matter -> answer.words().inSentence(answer.words().matter(matter)))
                .toList();
        var under = Phrases.capital(words(reading).phrase(reading));
        if (!isShared(reading)) {
            return "Only one of them is read by %s.".formatted(words(reading).reading(reading));
        }
        return names.isEmpty()
                ? "%s, they make the same of these facts in every matter that they share.".formatted(under)
                : "%s, they differ on %s.".formatted(under, Phrases.joined(names));
    }

    /** A group for each matter on which agreements differ under some reading, or for every one. */
    List<CompareView.Group> groups() {
        return matters().stream()
                .filter(matter -> all || differs(matter))
                .map(matter -> new CompareView.Group(answer.words().matter(matter), rows(matter)))
                .toList();
    }

    private boolean differs(String matter) {
        return differing.values().stream().anyMatch(matters -> matters.contains(matter));
    }

    /** How many matters are the same under all readings, or belong to one agreement alone. */
    int same() {
        return (int) matters().stream().filter(matter -> !differs(matter)).count();
    }

    private List<CompareView.Row> rows(String matter) {
        var rows = new ArrayList<CompareView.Row>();
        for (var id : answers.keySet()) {
            var about = pack(id).agreement().matters().getOrDefault(matter, List.of());
            if (!about.isEmpty()) {
                var words = new PackWords(pack(id));
                var cells = readings().stream()
                        .map(reading -> cell(id, reading, about, words))
                        .toList();
                rows.add(new CompareView.Row(
                        Phrases.capital(words.agreement()),
                        Phrases.day(pack(id).agreement().date()),
                        links.link(Benches.PATH, own(id)),
                        "",
                        cells));
            }
        }
        return rows;
    }

    /** The question about another agreement, on the facts as they stand. */
    private PageAddress own(String agreement) {
        var address = answer.address();
        if (agreement.equals(address.agreement())) {
            return address.asking(null);
        }
        var reading = pack(agreement).readings().contains(address.reading())
                ? address.reading()
                : pack(agreement).agreement().shownFirst();
        return new PageAddress(
                agreement,
                reading,
                address.asOf(),
                null,
                shared(agreement),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                false,
                null,
                null);
    }

    /** Facts without the items that only the agreement asked about can read. */
    private Map<String, Object> shared(String agreement) {
        return questions().stream()
                .filter(each -> each.agreement().equals(agreement))
                .findFirst()
                .map(each -> FactBody.of(each.facts()))
                .orElse(Map.of());
    }

    private CompareView.Cell cell(String agreement, String reading, List<String> about, PackWords words) {
        var labels = Objects.requireNonNull(answers.get(agreement)).readings().get(reading);
        var column = Phrases.capital(words(reading).phrase(reading));
        if (labels == null) {
            var text = pack(agreement).readings().contains(reading)
                    ? "no answer: the facts contradict each other"
                    : "no such reading";
            return new CompareView.Cell(column, CompareView.Kind.SAME, text, List.of());
        }
        var parts = about.stream()
                .flatMap(id -> PageAnswer.of(labels, id).stream())
                .map(each -> new CompareView.Part(words.obligation(each.id()), BoardTiles.of(each), List.of()))
                .toList();
        return new CompareView.Cell(column, CompareView.Kind.FIRST, "", parts);
    }
}
