package org.conditionality.text.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/**
 * A kind of file that is no CSV, known by how it begins.
 *
 * @param beginnings the first bytes, as characters of ISO 8859-1, whatever their case
 */
record FileKind(String name, String suggestion, List<String> beginnings) {

    private static final int LONGEST = 16;
    private static final List<FileKind> ALL = List.of(
            new FileKind(
                    "a ZIP archive, or a workbook of a spreadsheet",
                    "Unpack it, or save the sheet as CSV in UTF-8, and send that file.",
                    List.of("PK\u0003\u0004", "PK\u0005\u0006")),
            new FileKind(
                    "compressed with gzip",
                    "Unpack it, as with `gunzip`, and send the CSV file.",
                    List.of("\u001f\u008b")),
            new FileKind(
                    "a workbook of Excel",
                    "Save the sheet as CSV in UTF-8, and send that file.",
                    List.of("\u00d0\u00cf\u0011\u00e0")),
            new FileKind("a Parquet file", "Write it as CSV in UTF-8, and send that file.", List.of("PAR1")),
            new FileKind("data of R", "Write it with `write.csv`, and send that file.", List.of("RDX", "X\n")),
            new FileKind("data of Stata", "Export it as CSV in UTF-8, and send that file.", List.of("<stata_dta>")),
            new FileKind("a PDF", "Send a CSV file.", List.of("%PDF")),
            new FileKind(
                    "a web page",
                    "Perhaps the download asked for a login or failed; send the CSV file itself.",
                    List.of("<!doctype", "<html")),
            new FileKind(
                    "JSON",
                    "Send a CSV file: a header, then one row for each %s.",
                    List.of("{", "[{", "[ ", "[\n", "[\r")));

    /** The input from its beginning, unless it begins as another kind of file does. Throws {@link RefusedInput}. */
    static InputStream csv(InputStream in, CsvContent content) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(LONGEST);
        var bytes = buffered.readNBytes(LONGEST);
        buffered.reset();
        var beginning = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (var kind : ALL) {
            if (kind.beginnings().stream()
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .anyMatch(beginning::startsWith)) {
                throw new RefusedInput(List.of(new Problem(
                        "",
                        "The %s is %s, not CSV.".formatted(content.file(), kind.name()),
                        kind.suggestion().formatted(content.row()))));
            }
        }
        return buffered;
    }
}
