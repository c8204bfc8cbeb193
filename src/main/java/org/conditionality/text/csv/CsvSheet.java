package org.conditionality.text.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.conditionality.text.RefusedInput;

/**
 * A whole CSV file, as spreadsheets save it: with commas, semicolons or tabs between the cells, and perhaps a first line
 * such as {@code sep=;} that says so. Rows without anything in them are no rows.
 */
public record CsvSheet(char separator, List<CsvRow> rows) {

    private static final Pattern DECLARED = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
    private static final char[] SEPARATORS = {',', ';', '\t'};

    public CsvSheet {
        rows = List.copyOf(rows);
    }

    /** Reads to the end of the input. Throws {@link RefusedInput} where it is no CSV in UTF-8. */
    public static CsvSheet read(InputStream csv, CsvContent content) throws IOException {
        var text = text(new BufferedReader(new CsvDecoder(FileKind.csv(csv, content), content)));
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var declared = DECLARED.matcher(first);
        var isDeclared = declared.matches();
        var separator = isDeclared ? declared.group(1).charAt(0) : mostFrequent(first);
        var rows = new ArrayList<CsvRow>();
        var reader = CsvRows.of(text, separator);
        for (var row = reader.next(); row != null; row = reader.next()) {
            if (row.fault() != null || row.fields().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        return new CsvSheet(separator, isDeclared ? rows.subList(1, rows.size()) : rows);
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[1 << 13];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            text.append(buffer, 0, read);
        }
        return text.toString();
    }

    private static char mostFrequent(String header) {
        var bare = header.replaceAll("\"[^\"]*\"", "");
        var best = SEPARATORS[0];
        for (var separator : SEPARATORS) {
            best = count(bare, separator) > count(bare, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
