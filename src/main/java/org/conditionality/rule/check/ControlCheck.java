package org.conditionality.rule.check;

import java.util.List;
import org.conditionality.fact.FactControl;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Field;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;

/** Checks that {@code @control} names parties, and values of its field. */
final class ControlCheck {

    private static final String CONTROL = "control";

    private ControlCheck() {}

    /** Adds what is wrong in one file, which is read along with others. */
    static void check(List<FileSource> files, DrlFile file, FindingList findings) {
        file.declarations()
                .forEach(type -> type.fields()
                        .forEach(field -> field.annotations().stream()
                                .filter(annotation -> annotation.name().text().equals(CONTROL))
                                .flatMap(annotation -> annotation.values().stream())
                                .forEach(written -> check(written, values(files, field), findings))));
    }

    private static void check(Phrase written, List<String> values, FindingList findings) {
        for (var unknown : FactControl.unknown(written.text(), values)) {
            var nearest = NearestName.to(unknown.word(), unknown.known());
            findings.add(
                    FindingCode.CONTROL,
                    written.start(),
                    written.end() - written.start(),
                    null,
                    "There is no %s `%s` here.".formatted(unknown.what(), unknown.word()),
                    nearest == null ? "Only booleans and enums have values to name." : nearest);
        }
    }

    private static List<String> values(List<FileSource> files, Field field) {
        var type = field.type().text();
        return type.equals("Boolean")
                ? List.of("true", "false")
                : files.stream()
                        .flatMap(file -> file.drl().declarations().stream())
                        .filter(each -> each.name().text().equals(type))
                        .flatMap(each -> each.constants().stream())
                        .map(Phrase::text)
                        .toList();
    }
}
