package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.drl.DrlFile.Comment;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingCode.Severity;

/**
 * The comments of a file that switch warnings off: {@code // lint:off W603 why}. Above a rule or declaration, or within
 * one, it speaks of that; above the package, of the whole file.
 */
final class Suppressions {

    private static final Pattern OFF = Pattern.compile("lint:off\\b[ \t]*+(\\S*+)([^\n]*+)");

    private final FileFindings notes;
    private final List<Off> offs = new ArrayList<>();

    private Suppressions(FileSource file) {
        this.notes = new FileFindings(file, null);
        file.drl().comments().forEach(comment -> read(file, comment));
    }

    /** One comment, with the lines it speaks of. */
    private record Off(Comment comment, FindingCode code, int first, int last) {

        boolean covers(Finding finding) {
            return finding.code() == code && finding.line() >= first && finding.line() <= last;
        }
    }

    /** What remains of the findings in a file, and what is wrong with its comments. */
    static List<Finding> apply(FileSource file, List<Finding> findings) {
        var own = new Suppressions(file);
        Set<Off> used = new HashSet<>();
        var left = new ArrayList<Finding>();
        for (var finding : findings) {
            var covering = own.offs.stream().filter(off -> off.covers(finding)).toList();
            if (covering.isEmpty()) {
                left.add(finding);
            }
            used.addAll(covering);
        }
        own.offs.stream().filter(off -> !used.contains(off)).forEach(own::unused);
        left.addAll(own.notes.all());
        return left;
    }

    private void unused(Off off) {
        notes.add(
                FindingCode.UNUSED_SUPPRESSION,
                off.comment().offset(),
                off.comment().text().length(),
                off.code().id() + " does not occur here, so there is nothing to switch off.",
                "Take the comment out.");
    }

    private void read(FileSource file, Comment comment) {
        var found = OFF.matcher(comment.text());
        if (!found.find() || !comment.text().substring(found.end()).isBlank()) {
            return;
        }
        var rest = found.group(2).strip();
        var reason = rest.endsWith("*/") ? rest.substring(0, rest.length() - 2) : rest;
        var kind = FindingCode.named(found.group(1));
        if (kind.isEmpty() || kind.get().severity() == Severity.ERROR) {
            wrong(comment, "`" + found.group(1) + "` is no code that can be switched off.", "Name one, as in W603.");
        } else if (reason.isBlank()) {
            wrong(
                    comment,
                    "The comment does not say why.",
                    "Write the reason after " + kind.get().id() + ".");
        } else {
            offs.add(off(file, comment, kind.get()));
        }
    }

    private void wrong(Comment comment, String message, String suggestion) {
        notes.add(FindingCode.SUPPRESSION, comment.offset(), comment.text().length(), message, suggestion);
    }

    private Off off(FileSource file, Comment comment, FindingCode kind) {
        if (file.drl()
                .packageName()
                .filter(name -> name.start() > comment.offset())
                .isPresent()) {
            return new Off(comment, kind, 1, Integer.MAX_VALUE);
        }
        // The first rule or declaration that ends after the comment is the one it stands in, or above.
        var start = comment.offset();
        var end = Integer.MAX_VALUE;
        for (var rule : file.rules()) {
            end = rule.end() > start ? Math.min(end, rule.end()) : end;
        }
        for (var type : file.types()) {
            end = type.end() > start ? Math.min(end, type.end()) : end;
        }
        var last = end == Integer.MAX_VALUE ? notes.line(start) : notes.line(end);
        return new Off(comment, kind, first(file, comment), last);
    }

    /** A comment within a rule speaks of all of it. */
    private int first(FileSource file, Comment comment) {
        for (var rule : file.rules()) {
            if (rule.offset() < comment.offset() && comment.offset() < rule.end()) {
                return notes.line(rule.offset());
            }
        }
        for (var type : file.types()) {
            if (type.offset() < comment.offset() && comment.offset() < type.end()) {
                return notes.line(type.offset());
            }
        }
        return notes.line(comment.offset());
    }
}
