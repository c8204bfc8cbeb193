package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.conditionality.rule.drl.Comments;
import org.conditionality.rule.source.Chunks.Chunk;
import org.conditionality.rule.source.FileSource.Import;
import org.conditionality.rule.source.FileSource.RuleSource;
import org.conditionality.rule.source.FileSource.TypeSource;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads files of DRL; one that does not parse is read rule by rule, so that every fault is found. */
public final class DrlFiles {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \t]*package\\s+([\\w.]*)");
    private static final String WANTED = "conditionality";

    /** Whoever has mended so many looks again. */
    private static final int MOST_FAULTS = 50;

    private DrlFiles() {}

    /**
     * A file as far as it could be read, and what kept the rest from being read.
     *
     * @param findings faults of syntax
     * @param holdsMore whether it holds more than imports, declarations and plain rules
     */
    public record Read(FileSource source, List<Finding> findings, boolean holdsMore) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** A file that is not to be read at all. */
    static Read unread(String path, String text) {
        return new Read(new FileSource(path, text, List.of(), List.of(), List.of()), List.of(), false);
    }

    /** Reads one file. */
    public static Read read(String path, String text) {
        var code = Comments.of(text).code();
        var findings = Findings.in(path, text);
        var reader = new SourceReader(path, code, findings);
        var imports = new ArrayList<Import>();
        var types = new ArrayList<TypeSource>();
        var rules = new ArrayList<RuleSource>();
        packageOf(code, findings);
        var whole = new Parsed(code);
        if (whole.isSound()) {
            take(reader, whole, imports, types, rules);
        } else {
            var hints = new SyntaxHints(code, findings);
            var sound = new ArrayList<Parsed>();
            readParts(code, Chunks.of(code), findings, hints, sound);
            sound.forEach(part -> take(reader, part, imports, types, rules));
            if (findings.all().isEmpty()) {
                // Each part alone is sound, so only the whole can say what is wrong.
                hints.explain(
                        new Chunk("head", 0, 0), whole.offset(findings.lines(), new Chunk("", 0, 0)), whole.message());
            }
        }
        return new Read(
                new FileSource(path, text, List.copyOf(imports), List.copyOf(types), List.copyOf(rules)),
                findings.all(),
                whole.descr != null && SameReading.holdsMore(whole.descr));
    }

    /** Reads some parts of a file together, or else each half of them: most are sound, and there may be thousands. */
    private static void readParts(
            String code, List<Chunk> chunks, Findings findings, SyntaxHints hints, List<Parsed> sound) {
        if (findings.count() >= MOST_FAULTS) {
            return;
        }
        var first = chunks.get(0);
        var last = chunks.get(chunks.size() - 1);
        var part = new Parsed(Chunks.alone(code, new Chunk(first.kind(), first.start(), last.end())));
        if (part.isSound()) {
            sound.add(part);
        } else if (chunks.size() == 1) {
            hints.explain(first, part.offset(findings.lines(), first), part.message());
        } else {
            var middle = chunks.size() / 2;
            readParts(code, chunks.subList(0, middle), findings, hints, sound);
            readParts(code, chunks.subList(middle, chunks.size()), findings, hints, sound);
        }
    }

    private static void take(
            SourceReader reader, Parsed parsed, List<Import> imports, List<TypeSource> types, List<RuleSource> rules) {
        var descr = Objects.requireNonNull(parsed.descr);
        imports.addAll(reader.imports(descr));
        types.addAll(reader.types(descr));
        rules.addAll(reader.rules(descr));
    }

    private static void packageOf(String code, Findings findings) {
        var found = PACKAGE.matcher(code);
        if (!found.find()) {
            findings.add(
                    Code.PACKAGE,
                    0,
                    1,
                    null,
                    "The file has no package.",
                    "Write `package " + WANTED + "` above its rules.");
        } else if (!found.group(1).equals(WANTED)) {
            findings.add(
                    Code.PACKAGE,
                    found.start(1),
                    found.group(1).length(),
                    null,
                    "The package is `" + found.group(1) + "`.",
                    "Maybe `" + WANTED + "`?");
        }
    }

    /** What the parser of Drools makes of a text. */
    private static final class Parsed {

        private final @Nullable PackageDescr descr;
        private final @Nullable String message;
        private final int row;
        private final int column;

        Parsed(String code) {
            var parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr read = null;
            String fault = null;
            var line = 1;
            var place = 0;
            try {
                read = parser.parse(false, code);
                if (parser.hasErrors()) {
                    var error = parser.getErrors().get(0);
                    fault = error.getMessage();
                    line = error instanceof ParserError at ? at.getRow() : error.getLines()[0];
                    place = error instanceof ParserError at ? at.getCol() : 0;
                }
            } catch (DroolsParserException | RuntimeException e) {
                fault = String.valueOf(e.getMessage());
            }
            descr = read;
            message = fault;
            row = line;
            column = place;
        }

        boolean isSound() {
            return descr != null && message == null;
        }

        String message() {
            return message == null ? "it cannot be read" : message;
        }

        int offset(Lines lines, Chunk chunk) {
            return row < 1 ? chunk.start() : Math.max(chunk.start(), lines.start(row) + Math.max(0, column));
        }
    }
}
