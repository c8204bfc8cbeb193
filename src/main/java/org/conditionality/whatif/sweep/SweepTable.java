package org.conditionality.whatif.sweep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the table of a sweep row by row, and holds no more than one. */
public final class SweepTable {

    private static final int BUFFER = 1 << 16;
    private static final int EVERY = 4096;
    private static final byte[] NOTHING = {};

    private final SweepRun run;
    private final LongConsumer progress;

    /**
     * A table to write.
     *
     * @param progress told now and then how many rows are written
     */
    public SweepTable(SweepRun run, LongConsumer progress) {
        this.run = run;
        this.progress = progress;
    }

    /**
     * Writes the table in the format of its sweep, in UTF-8. In CSV (RFC 4180) and in NDJSON it is the table alone; in
     * JSON it is an object with {@code columns} and {@code rows}.
     */
    public void write(OutputStream target) throws IOException {
        write(target, run.sweep().format());
    }

    /** Writes the table in another format than its sweep asks for. */
    public void write(OutputStream target, SweepQuestion.Format format) throws IOException {
        var out = new BufferedOutputStream(target, BUFFER);
        switch (format) {
            case CSV -> csv(out);
            case NDJSON -> lines(out);
            case JSON -> json(out);
        }
        out.flush();
    }

    private void csv(OutputStream out) throws IOException {
        out.write(bytes(String.join(",", run.columns()) + "\r\n"));
        var before = new ArrayList<>(Collections.nCopies(run.columns().size(), ","));
        before.set(0, "");
        rows(
                out,
                new Layout(
                        "",
                        before,
                        "\r\n",
                        value -> value == null ? "" : value.toString(),
                        cell -> String.join("+", cell)));
    }

    private void lines(OutputStream out) throws IOException {
        var before = new ArrayList<String>();
        run.columns().forEach(column -> before.add((before.isEmpty() ? "{" : ",") + quoted(column) + ":"));
        rows(out, new Layout("", before, "}\n", SweepTable::json, SweepTable::list));
    }

    private void json(OutputStream out) throws IOException {
        out.write(bytes("{\"columns\":" + list(run.columns()) + ",\"rows\":["));
        var before = new ArrayList<>(Collections.nCopies(run.columns().size(), ","));
        before.set(0, "\n[");
        rows(out, new Layout(",", before, "]", SweepTable::json, SweepTable::list));
        out.write(bytes("]}\n"));
    }

    /**
     * What stands around values and cells.
     *
     * @param between between rows
     * @param before before each column
     * @param after after each row
     */
    private record Layout(
            String between,
            List<String> before,
            String after,
            Function<@Nullable Object, String> value,
            Function<List<String>, String> cell) {}

    private void rows(OutputStream out, Layout layout) throws IOException {
        var between = bytes(layout.between());
        var before = layout.before().stream().map(SweepTable::bytes).toList();
        var after = bytes(layout.after());
        var values = values(layout.value());
        var written = new HashMap<List<String>, byte[]>();
        var count = new long[1];
        run.<IOException>rows((points, cells) -> {
            if (count[0] % EVERY == 0) {
                progress.accept(count[0]);
            }
            out.write(count[0]++ == 0 ? NOTHING : between);
            for (var axis = 0; axis < points.length; axis++) {
                out.write(before.get(axis));
                out.write(values.get(axis)[points[axis]]);
            }
            for (var i = 0; i < cells.size(); i++) {
                out.write(before.get(points.length + i));
                out.write(written.computeIfAbsent(
                        cells.get(i), cell -> bytes(layout.cell().apply(cell))));
            }
            out.write(after);
        });
        progress.accept(count[0]);
    }

    /** What is written for each point of each axis. */
    private List<byte[][]> values(Function<@Nullable Object, String> written) {
        var all = new ArrayList<byte[][]>();
        for (var axis = 0; axis < run.sweep().axes().size(); axis++) {
            var values = new byte[run.sweep().axes().get(axis).size()][];
            for (var point = 0; point < values.length; point++) {
                values[point] = bytes(written.apply(run.value(axis, point)));
            }
            all.add(values);
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(@Nullable Object value) {
        return value instanceof Integer || value instanceof Boolean || value == null
                ? String.valueOf(value)
                : quoted(value.toString());
    }

    private static String list(List<String> texts) {
        return texts.stream().map(SweepTable::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Names of fields, readings and obligations, labels, constants and dates hold nothing that needs escaping. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
