package org.conditionality.rule.drl.read;

import java.util.List;
import java.util.stream.IntStream;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.hint.SyntaxHints;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.rule.drl.text.FileChunks;
import org.conditionality.rule.drl.text.FileChunks.Chunk;
import org.conditionality.rule.drl.text.FileChunks.Kind;
import org.conditionality.rule.drl.text.HiddenCharacters;
import org.conditionality.rule.drl.text.NestingLimit;
import org.conditionality.rule.drl.text.TextPlaces;
import org.drools.drl.parser.antlr4.DRL10Parser.CompilationUnitContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlStatementdefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.RuledefContext;

/**
 * Reads the text of a file of DRL. Runs nothing of it. Of a file that is not DRL throughout, each rule and declaration that
 * is is read, and each other one is a fault.
 */
public final class DrlText {

    /** Whoever has mended so many looks again. */
    private static final int MOST_FAULTS = 50;

    private final String text;
    private final FaultList faults;
    private final DrlFileReader reader;

    private DrlText(String text) {
        this.text = text;
        this.faults = new FaultList(text);
        this.reader = new DrlFileReader(text, faults);
    }

    /** What a text holds, and what in it is none of what rules are made of. */
    public static DrlFile read(String text) {
        var hidden = HiddenCharacters.in(text);
        var excess = hidden.isEmpty() ? NestingLimit.in(text) : hidden;
        if (!excess.isEmpty()) {
            return unread(text, excess);
        }
        try {
            return new DrlText(text).read();
        } catch (StackOverflowError e) {
            var message = "The file has more within each other than can be read.";
            var advice = "Part it into several rules, or write it flatter.";
            return unread(text, List.of(new Fault(Fault.Kind.EXTENT, 0, 1, null, message, advice)));
        }
    }

    /** All of a text but its rules, as they were read in it. */
    public static String withoutRules(String text, List<DrlFile.Rule> rules) {
        var rest = new StringBuilder(text);
        for (var at = rules.size() - 1; at >= 0; at--) {
            rest.delete(rules.get(at).start(), rules.get(at).end());
        }
        return rest.append('\n').toString();
    }

    private static DrlFile unread(String text, List<Fault> faults) {
        var without = new FaultList(text);
        faults.forEach(without::add);
        return new DrlFileReader(text, without).file();
    }

    private DrlFile read() {
        var chunks = FileChunks.of(text);
        var whole = DrlGrammar.read(new TextPlaces(text, 0, text.length()));
        if (whole.tree() != null) {
            reader.take(whole.tree());
            // All that can be wrong with the syntax of a tree is an annotation that swallowed what follows it.
            var isOpen = faults.found().stream().anyMatch(fault -> fault.kind() == Fault.Kind.SYNTAX);
            if (!isOpen && isCutLike(whole.tree(), chunks)) {
                return reader.file();
            }
        }
        var parts = new DrlText(text);
        chunks.forEach(parts::part);
        if (!parts.faults.found().isEmpty()) {
            return parts.reader.file();
        } else if (whole.stumble() != null) {
            // Each part alone is sound, so only the whole can say what is wrong.
            new SyntaxHints(text, faults).plain(whole.stumble());
        }
        return reader.file();
    }

    /** Whether each rule is one to the grammar too: it takes a rule without an end on up to the end of another. */
    private boolean isCutLike(CompilationUnitContext tree, List<Chunk> chunks) {
        var rules = TreeWords.parts(tree).stream()
                .filter(part -> part instanceof DrlStatementdefContext)
                .flatMap(part -> TreeWords.parts(part).stream())
                .filter(part -> part instanceof RuledefContext)
                .toList();
        var cut = chunks.stream().filter(each -> each.kind() == Kind.RULE).toList();
        return rules.size() == cut.size()
                && IntStream.range(0, cut.size())
                        .allMatch(i -> faults.start(rules.get(i)) == cut.get(i).start()
                                && faults.end(rules.get(i)) <= cut.get(i).end());
    }

    private void part(Chunk chunk) {
        if (faults.found().size() >= MOST_FAULTS) {
            return;
        }
        var places = new TextPlaces(text, chunk.start(), chunk.end());
        var read = DrlGrammar.read(places);
        var stumble = read.stumble();
        if (read.tree() == null || AnnotationReader.areOpen(read.tree())) {
            // What stands between the brackets of an annotation may be anything up to the end, which hides the fault.
            var plain =
                    DrlGrammar.read(places.of(AnnotationReader.blanked(text))).stumble();
            stumble = plain == null ? stumble : plain;
        }
        if (stumble != null) {
            new SyntaxHints(text, faults).explain(chunk, stumble);
        } else if (read.tree() != null) {
            faults.in(places);
            reader.take(read.tree());
        }
    }
}
