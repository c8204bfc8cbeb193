package org.conditionality.rule.check;

import java.util.List;
import java.util.Set;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingList;

/** Reads files of DRL for checks. */
public final class DrlFiles {

    /** What is DRL, but nothing that rules may be made of. */
    private static final Set<Fault.Kind> FORMS = Set.of(Fault.Kind.FORM, Fault.Kind.ATTRIBUTE, Fault.Kind.EVAL);

    private DrlFiles() {}

    /**
     * A file as far as it could be read, and what kept the rest from being read.
     *
     * @param findings faults of syntax
     */
    public record Read(FileSource source, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Reads one file. */
    public static Read read(String path, String text) {
        var drl = DrlText.read(text);
        var findings = FindingList.in(path, text);
        Admission.packageOf(drl, findings);
        drl.faults().stream().filter(each -> !FORMS.contains(each.kind())).forEach(findings::add);
        return new Read(FileSource.of(path, text, drl), findings.all());
    }
}
