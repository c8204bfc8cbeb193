package org.conditionality.text.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as RFC 4180 writes them, one at a time. A row that breaks its rules, or is too long, comes with its fault,
 * and reading goes on after it: the libraries for CSV stop there, and hold a row of any length. Empty lines are no rows.
 */
public final class CsvRows {

    /** Characters in one row, its quotes and commas among them. */
    public static final int LONGEST = 100_000;

    private static final int END = -1;

    private enum State {
        AT_START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 15];
    private int next;
    private int filled;
    private long line = 1;

    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private State state = State.AT_START;
    private int length;
    private long quotedSince;
    private @Nullable String fault;

    private CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /**
     * The rows of a file that is read as they are asked for, with commas between the fields. This and reading on throw
     * {@link org.conditionality.text.RefusedInput} where it is no CSV in UTF-8.
     */
    public static CsvRows open(InputStream csv, CsvContent content) throws IOException {
        return new CsvRows(new CsvDecoder(FileKind.csv(csv, content), content), ',');
    }

    /** The rows of a text, with some character between the fields. */
    static CsvRows of(String text, char separator) {
        return new CsvRows(new StringReader(text), separator);
    }

    /** The next row; null after the last. */
    @Nullable
    public CsvRow next() throws IOException {
        while (true) {
            var row = row();
            if (row == null || row.fault() != null || row.fields().size() > 1 || length > 0) {
                return row;
            }
        }
    }

    private @Nullable CsvRow row() throws IOException {
        fields = new ArrayList<>(Math.max(10, fields.size()));
        field.setLength(0);
        state = State.AT_START;
        length = 0;
        fault = null;
        var begins = line;
        for (var c = read(); c != END; c = read()) {
            if ((c == '\n' || c == '\r') && endsLine(c)) {
                return ended(begins);
            }
            if (c != '\n' && c != '\r') {
                take((char) c);
            }
            if (length <= LONGEST && ++length > LONGEST) {
                fields.clear();
                field.setLength(0);
            }
        }
        return length == 0 ? null : ended(begins);
    }

    /** Takes a line break in a quoted field; any other ends the row. */
    private boolean endsLine(int c) throws IOException {
        line++;
        if (c == '\r' && peek() == '\n') {
            read();
        }
        if (state == State.QUOTED) {
            append('\n');
            return false;
        }
        return true;
    }

    private void take(char c) {
        if (state == State.QUOTED) {
            if (c == '"') {
                state = State.CLOSED;
            } else {
                append(c);
            }
        } else if (c == separator) {
            close();
        } else if (c == '"' && state != State.PLAIN) {
            if (state == State.CLOSED) {
                append(c);
            }
            quotedSince = line;
            state = State.QUOTED;
        } else {
            if (c == '"') {
                blame("a field that does not begin with a quote has one in it; put the field in quotes and double it");
            } else if (state == State.CLOSED) {
                blame("there is text after the quote that closes a field; double a quote that is part of it");
            }
            append(c);
            state = State.PLAIN;
        }
    }

    private void append(char c) {
        if (c == '\0') {
            blame("it holds a NUL character, so it is no text");
        }
        if (length < LONGEST) {
            field.append(c);
        }
    }

    private void close() {
        if (length <= LONGEST) {
            fields.add(field.toString());
        }
        field.setLength(0);
        state = State.AT_START;
    }

    private CsvRow ended(long begins) {
        if (state == State.QUOTED) {
            fault = "the quote on line %,d is never closed".formatted(quotedSince);
        } else if (length > LONGEST) {
            fault = "it is longer than %,d characters".formatted(LONGEST);
        }
        close();
        return new CsvRow(begins, fields, fault);
    }

    private void blame(String what) {
        if (fault == null) {
            fault = what;
        }
    }

    private int read() throws IOException {
        if (next == filled && !fill()) {
            return END;
        }
        return buffer[next++];
    }

    private int peek() throws IOException {
        return next == filled && !fill() ? END : buffer[next];
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        next = 0;
        return filled > 0;
    }
}
