package org.conditionality.page.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.LabelLook;

/** The labels that a link showed, written so that they fit into an address. */
public final class LinkedLabels {

    private static final int VERSION = 12;

    private LinkedLabels() {}

    /** The first characters of a version of rules, by which links name it. */
    public static String shortVersion(String version) {
        var hash = version.replaceFirst("^sha256:", "");
        return hash.substring(0, Math.min(VERSION, hash.length()));
    }

    /** The labels of an answer, as in `phase-two-troops.FR~prisoner-plan.TOB_TO_D`. */
    public static String of(PageAnswer answer) {
        return answer.obligations().stream()
                .map(each -> each.id() + "." + letters(each))
                .collect(Collectors.joining("~"));
    }

    private static String letters(Answer.Obligation obligation) {
        return obligation.sets().stream()
                .map(set -> set.stream()
                        .sorted(LabelLook.ORDER)
                        .map(name -> LabelLook.of(name).letter())
                        .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining("_"));
    }

    /** The obligations whose labels a link showed otherwise than they are, in words. */
    static List<BenchView.Difference> differences(String then, PageAnswer answer) {
        var showed = parse(then);
        return answer.obligations().stream()
                .filter(each -> showed.containsKey(each.id()))
                .filter(each -> !letters(each).equals(showed.get(each.id())))
                .map(each -> new BenchView.Difference(
                        answer.words().obligation(each.id()), inWords(showed.get(each.id())), inWords(letters(each))))
                .toList();
    }

    private static Map<String, String> parse(String then) {
        var labels = new LinkedHashMap<String, String>();
        for (var part : then.split("~", -1)) {
            var dot = part.lastIndexOf('.');
            if (dot > 0) {
                labels.put(part.substring(0, dot), part.substring(dot + 1));
            }
        }
        return labels;
    }

    /** Sets of labels in words; letters that are none are passed over. */
    private static String inWords(@org.jspecify.annotations.Nullable String letters) {
        var sets = new TreeSet<String>();
        for (var set : String.valueOf(letters).split("_", -1)) {
            sets.add(LabelLook.inSentence(set.chars()
                    .mapToObj(letter -> LabelLook.ofLetter(Character.toString((char) letter)))
                    .flatMap(java.util.Optional::stream)
                    .map(look -> Label.Name.valueOf(look.name()))
                    .toList()));
        }
        return String.join(", or ", sets);
    }
}
