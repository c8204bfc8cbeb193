package org.conditionality.text.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/** Decodes UTF-8 strictly, without a byte order mark, and knows where a byte is that is none. */
final class CsvDecoder extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CsvContent content;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private boolean ended;
    private boolean begun;
    private long decoded;
    private long lines = 1;

    CsvDecoder(InputStream in, CsvContent content) {
        this.in = in;
        this.content = content;
    }

    /** Throws {@link RefusedInput} at the first byte that is not UTF-8. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == 0) {
            if (!decode(chars)) {
                return -1;
            }
            if (!begun && chars.position() > 0) {
                begun = true;
                if (target[offset] == BYTE_ORDER_MARK) {
                    System.arraycopy(target, offset + 1, target, offset, chars.position() - 1);
                    chars.position(chars.position() - 1);
                }
            }
        }
        return chars.position();
    }

    private boolean decode(CharBuffer chars) throws IOException {
        var from = bytes.position();
        var result = decoder.decode(bytes, chars, ended);
        count(from, bytes.position());
        if (result.isError()) {
            throw notUtf8(decoded + 1, bytes.get(bytes.position()) & 0xFF);
        }
        if (result == CoderResult.OVERFLOW || chars.position() > 0) {
            return true;
        }
        if (ended) {
            return false;
        }
        fill();
        return true;
    }

    private void count(int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes.get(i) == '\n') {
                lines++;
            }
        }
        decoded += to - from;
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counted from 1. */
    private RefusedInput notUtf8(long position, int value) {
        var detail = "The %s is not UTF-8: byte %,d, on line %,d, is 0x%02X."
                .formatted(content.file(), position, lines, value);
        var advice = position == 1 && value >= 0xFE
                ? "It looks like UTF-16. Save it as UTF-8."
                : "Save it as UTF-8; it may be in a Windows or ISO 8859 code page.";
        return new RefusedInput(List.of(new Problem("", detail, advice)));
    }
}
