package org.conditionality.incident.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, without a byte order mark, and knows where a byte is that is none. */
final class Utf8Reader extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private boolean ended;
    private boolean begun;
    private long decoded;
    private long lines = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Throws {@link NotUtf8} at the first byte that is not UTF-8. */
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
            throw new NotUtf8(decoded + 1, lines, bytes.get(bytes.position()) & 0xFF);
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

    /** A byte that is not UTF-8, counted from 1, with its line. */
    static final class NotUtf8 extends IOException {

        private static final long serialVersionUID = 1L;

        private final long position;
        private final long line;
        private final int value;

        NotUtf8(long position, long line, int value) {
            this.position = position;
            this.line = line;
            this.value = value;
        }

        String detail() {
            return "The ledger is not UTF-8: byte %,d, on line %,d, is 0x%02X.".formatted(position, line, value);
        }

        String suggestion() {
            return position == 1 && value >= 0xFE
                    ? "It looks like UTF-16. Save it as UTF-8."
                    : "Save it as UTF-8; it may be in a Windows or ISO 8859 code page.";
        }
    }
}
