package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one file, with the places that people count. */
final class FileFindings {

    private final FileSource file;
    private final @Nullable String rule;
    private final List<Finding> found = new ArrayList<>();

    FileFindings(FileSource file, @Nullable String rule) {
        this.file = file;
        this.rule = rule;
    }

    List<Finding> all() {
        return found;
    }

    void add(FindingCode code, int offset, int length, String message, @Nullable String suggestion) {
        found.add(finding(code, offset, length, message, suggestion));
    }

    Finding finding(FindingCode code, int offset, int length, String message, @Nullable String suggestion) {
        return new Finding(
                code, file.path(), line(offset), column(offset), Math.max(1, length), rule, message, suggestion);
    }

    /** What the file says from one offset to another, on one line. */
    String text(int start, int end) {
        return file.text().substring(start, end).replaceAll("\\s+", " ");
    }

    int line(int offset) {
        return (int) file.text()
                        .substring(0, offset)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count()
                + 1;
    }

    private int column(int offset) {
        return offset - (file.text().lastIndexOf('\n', offset - 1) + 1) + 1;
    }
}
