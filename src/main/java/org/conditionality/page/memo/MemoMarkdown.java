package org.conditionality.page.memo;

import java.util.List;
import java.util.stream.Collectors;

/** Writes memos as Markdown. */
public final class MemoMarkdown {

    private MemoMarkdown() {}

    public static String of(Memo memo) {
        var text = new StringBuilder();
        text.append("# ").append(escape(memo.headline())).append("\n\n");
        text.append(escape(memo.question())).append(".\n");
        text.append("\n| Obligation | Labels | Why | Clauses |\n|---|---|---|---|\n");
        memo.rows()
                .forEach(row -> text.append("| %s | %s | %s | %s |\n"
                        .formatted(cell(row.obligation()), cell(row.labels()), cell(row.why()), cell(row.clauses()))));
        list(
                text,
                "What is supposed",
                memo.suppositions().stream().map(MemoMarkdown::supposition).toList());
        list(text, "What is broken", memo.broken());
        list(
                text,
                "What is known",
                memo.known().stream().map(MemoMarkdown::known).toList());
        list(text, "What is not known, and would decide", memo.unknown());
        list(text, "Also to know", memo.asides());
        list(
                text,
                "Clauses",
                memo.clauses().stream()
                        .map(each ->
                                "%s: %s (%s; %s)".formatted(each.name(), each.text(), each.source(), each.confidence()))
                        .toList());
        text.append("\n---\n\n")
                .append(escape(memo.cite()))
                .append("\n\n<")
                .append(memo.link())
                .append(">\n\n");
        text.append("A model of what an agreement says, not legal advice. Clauses are paraphrased.\n");
        return text.toString();
    }

    private static String supposition(Memo.Supposition one) {
        return "%s %s (was: %s)%s%s"
                .formatted(
                        one.question(),
                        one.value(),
                        one.was(),
                        one.note().isEmpty() ? "" : " – " + one.note(),
                        one.source().isEmpty() ? "" : " [" + one.source() + "]");
    }

    private static String known(Memo.Known one) {
        return "%s %s%s%s"
                .formatted(
                        one.question(),
                        one.value(),
                        one.since().isEmpty() ? "" : ", since " + one.since(),
                        one.source().isEmpty() ? "" : " [" + one.source() + "]");
    }

    private static void list(StringBuilder text, String heading, List<String> items) {
        if (!items.isEmpty()) {
            text.append("\n## ")
                    .append(heading)
                    .append("\n\n")
                    .append(items.stream()
                            .map(item -> "- " + escape(item) + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private static String cell(String text) {
        return escape(text).replace("|", "\\|");
    }

    /** Text that Markdown would take for markup stays text. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
