package org.conditionality.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in UTF-8. A byte order mark, which Windows puts first, is no part of it. Bytes that are not UTF-8
 * are named with their line, and other encodings are told by their marks. Throws {@link RefusedFile}.
 */
public final class Utf8Text {

    /** No file of rules, scenarios or questions is as long. */
    public static final int LONGEST = 2_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    /**
     * The text of a file.
     *
     * @param name by which messages call it
     */
    public static String read(Path path, String name) {
        // What is no file, such as a pipe, may never end.
        if (!Files.isRegularFile(path)) {
            throw refused(
                    name,
                    1,
                    Files.exists(path) ? "It is not a file." : "The file cannot be read: it does not exist.",
                    "Check the path.");
        }
        try (var bytes = Files.newInputStream(path)) {
            return decode(name, bytes.readNBytes(LONGEST + 1));
        } catch (IOException e) {
            throw refused(name, 1, "The file cannot be read.", "Check that this user may read it.");
        }
    }

    /** The text of some bytes. */
    public static String decode(String name, byte[] bytes) {
        checkSize(name, bytes.length);
        var otherMark = otherMark(bytes);
        if (otherMark != null) {
            throw refused(name, 1, "The file is in " + otherMark + ", and not in UTF-8.", "Save it as UTF-8.");
        }
        var chars = CharBuffer.allocate(bytes.length);
        var buffer = ByteBuffer.wrap(bytes);
        if (StandardCharsets.UTF_8.newDecoder().decode(buffer, chars, true).isError()) {
            throw notUtf8(name, bytes, buffer.position());
        }
        var text = chars.flip().toString();
        var zero = text.indexOf('\0');
        if (zero >= 0) {
            var line = 1
                    + (int) text.substring(0, zero)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            throw refused(
                    name,
                    line,
                    "The file holds the character U+0000, which no text has.",
                    "It may be in UTF-16. Save it as UTF-8.");
        }
        return withoutMark(text);
    }

    static void checkSize(String name, int size) {
        if (size > LONGEST) {
            throw refused(name, 1, "The file is larger than " + LONGEST / 1_000_000 + " MB.", "Split it.");
        }
    }

    /** A text without the byte order mark that it may begin with. */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static @Nullable String otherMark(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        var mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF ? "UTF-16" : null;
    }

    private static RefusedFile notUtf8(String name, byte[] bytes, int at) {
        var line = 1;
        var start = 0;
        for (var i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return refused(
                name,
                line,
                "The file is not in UTF-8: byte %d of this line is 0x%02X.".formatted(at - start + 1, bytes[at] & 0xFF),
                "It may be in a Windows or ISO 8859 code page. Save it as UTF-8.");
    }

    private static RefusedFile refused(String file, int line, String detail, String suggestion) {
        return new RefusedFile(List.of(new FileProblem(file, line, detail, suggestion)));
    }
}
