package org.conditionality.rule.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.drl.ConstantNames;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.DrlFile.Field;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Checks that each name that {@code @formerly} gives can mean one thing only. */
final class FormerNameCheck {

    private static final String FORMERLY = "formerly";

    private final List<String> types;
    private final Map<String, String> formerTypes = new HashMap<>();
    private final FindingList findings;

    private FormerNameCheck(List<String> types, FindingList findings) {
        this.types = types;
        this.findings = findings;
    }

    /** Adds what is wrong in one file, which is read along with others. */
    static void check(List<FileSource> files, DrlFile file, FindingList findings) {
        var types = files.stream()
                .flatMap(each -> each.drl().declarations().stream())
                .flatMap(type -> type.said("fact").map(Phrase::text).stream())
                .toList();
        var check = new FormerNameCheck(types, findings);
        file.declarations().forEach(check::check);
    }

    private void check(Declaration type) {
        if (type.isEnum()) {
            type.said(FORMERLY).ifPresent(written -> constants(type, written));
            return;
        }
        var own = type.said("fact").map(Phrase::text);
        names(type.said(FORMERLY), own.orElse(type.name().text()), "type", types, formerTypes);
        var fields = type.fields().stream().map(field -> field.name().text()).toList();
        var formerFields = new HashMap<String, String>();
        for (Field field : type.fields()) {
            names(field.said(FORMERLY), field.name().text(), "field", fields, formerFields);
        }
    }

    private void names(
            Optional<Phrase> written,
            String owner,
            String what,
            Collection<String> present,
            Map<String, String> former) {
        written.ifPresent(said -> {
            for (var name : ConstantNames.listed(said.text())) {
                name(said, name, owner, what, present, former);
            }
        });
    }

    private void name(
            Phrase said,
            String name,
            String owner,
            String what,
            Collection<String> present,
            Map<String, String> former) {
        var other = former.putIfAbsent(name, owner);
        if (present.contains(name)) {
            add(
                    said,
                    "There is a %s `%s` today.".formatted(what, name),
                    "Take it out: it would never be read as the former name.");
        } else if (other != null) {
            add(
                    said,
                    "`%s` is a former name of `%s` already.".formatted(name, other),
                    "Keep it where the meaning is the same.");
        } else if (name.contains(".")) {
            add(said, "`%s` is a path.".formatted(name), "Give the name of the %s alone.".formatted(what));
        }
    }

    private void constants(Declaration type, Phrase written) {
        var constants = type.constants().stream().map(Phrase::text).toList();
        var former = new HashMap<String, String>();
        for (var entry : ConstantNames.entries(written.text())) {
            if (!constants.contains(entry.constant())) {
                add(
                        written,
                        "There is no constant `%s` of `%s`."
                                .formatted(entry.constant(), type.name().text()),
                        NearestName.to(entry.constant(), constants));
            } else if (entry.said().isEmpty()) {
                add(
                        written,
                        "`%s` is given no former name.".formatted(entry.constant()),
                        "Write it as `%s: FORMER`.".formatted(entry.constant()));
            }
            for (var name : ConstantNames.listed(entry.said())) {
                name(written, name, entry.constant(), "constant", constants, former);
            }
        }
    }

    private void add(Phrase written, String message, @Nullable String advice) {
        findings.add(FindingCode.FORMERLY, written.start(), written.end() - written.start(), null, message, advice);
    }
}
