package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.drl.ConstantNames;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;

/** Finds titles that two things of one kind have. */
final class SameTitles {

    private static final String ADVICE = "Say in one of the titles what sets it apart.";

    private SameTitles() {}

    /** Among the fact types, among all their fields, and among the constants of each enum. */
    static List<Finding> in(Collection<FileSource> files) {
        var types = new HashMap<String, String>();
        var fields = new HashMap<String, String>();
        var found = new ArrayList<Finding>();
        for (var file : files) {
            var notes = new FileFindings(file, null);
            for (var type : file.drl().declarations()) {
                type.said("title").ifPresent(said -> compare(said, type.name().text(), types, notes));
                type.fields()
                        .forEach(field -> field.said("title")
                                .ifPresent(said -> compare(
                                        said,
                                        type.name().text() + "." + field.name().text(),
                                        fields,
                                        notes)));
                constants(type, notes);
            }
            found.addAll(notes.all());
        }
        return found;
    }

    private static void compare(Phrase said, String thing, Map<String, String> first, FileFindings notes) {
        var other = first.putIfAbsent(key(said.text()), thing);
        if (other != null) {
            notes.add(
                    FindingCode.SAME_TITLE,
                    said.start(),
                    said.end() - said.start(),
                    message(other, thing, said.text()),
                    ADVICE);
        }
    }

    private static void constants(Declaration type, FileFindings notes) {
        type.said("titles").ifPresent(said -> {
            var first = new HashMap<String, String>();
            ConstantNames.of(said.text())
                    .forEach((constant, title) ->
                            compare(new Phrase(title, said.start(), said.end()), constant, first, notes));
        });
    }

    /** Among each kind of thing that the agreement.yaml of an agreement names. */
    static List<Finding> in(Agreement agreement, RuleFiles files) {
        var path = agreement.id() + "/" + RuleFiles.AGREEMENT;
        var lines = files.texts().getOrDefault(path, "").lines().toList();
        return kinds(agreement)
                .flatMap(titles -> same(titles).stream())
                .map(each -> finding(path, lines, each))
                .toList();
    }

    /** Two things of one title. */
    private record Same(String one, String other, String title) {}

    private static Stream<Map<String, String>> kinds(Agreement agreement) {
        var names = agreement.names();
        var readings = new LinkedHashMap<String, String>();
        agreement.readings().forEach((id, reading) -> {
            if (reading.name() != null) {
                readings.put(id, reading.name());
            }
        });
        var subjects = new LinkedHashMap<String, String>();
        names.conditions().forEach((id, condition) -> {
            if (condition.subject() != null) {
                subjects.put(id, condition.subject());
            }
        });
        return Stream.of(names.obligations(), subjects, readings, names.parties(), names.claimants());
    }

    private static List<Same> same(Map<String, String> titles) {
        var first = new HashMap<String, String>();
        var same = new ArrayList<Same>();
        titles.forEach((id, title) -> {
            var other = first.putIfAbsent(key(title), id);
            if (other != null) {
                same.add(new Same(other, id, title));
            }
        });
        return same;
    }

    /** The line of the second of the two, so far as it stands alone on it. */
    private static Finding finding(String path, List<String> lines, Same same) {
        var line = 0;
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(same.title())) {
                line = i;
            }
        }
        return new Finding(
                FindingCode.SAME_TITLE,
                path,
                line + 1,
                1 + lines.get(line).indexOf(same.title()),
                same.title().length(),
                null,
                message(same.one(), same.other(), same.title()),
                ADVICE);
    }

    private static String message(String one, String other, String title) {
        return "`%s` and `%s` have the same title, “%s”.".formatted(one, other, title);
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
