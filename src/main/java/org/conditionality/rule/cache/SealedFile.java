package org.conditionality.rule.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.conditionality.rule.files.Sha256Hash;

/**
 * A file that carries the length and the SHA-256 of its name and content, so that one that was cut short, overwritten,
 * damaged or given another's name is never taken for what was written.
 */
public final class SealedFile {

    /** What the names of files begin with that are being written. */
    static final String PARTIAL = "partial";

    private static final String MARK = "conditionality 1 ";
    private static final int DIGITS = 64;

    /** The mark, the length in 16 digits, a blank, the hash, and the end of the line. */
    private static final int HEAD = MARK.length() + 16 + 1 + DIGITS + 1;

    private SealedFile() {}

    /** What was written; empty where there is no such file, or where it is not as it was written: then it is removed. */
    public static Optional<byte[]> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var content = unsealed(file);
            if (content.isEmpty()) {
                remove(file);
            }
            return content;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> unsealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            // The length is compared first: what is not ours may be too long for the memory.
            var length = Files.size(file) - HEAD;
            if (length < 0 || length > Integer.MAX_VALUE / 2 || !Arrays.equals(beginning(length), start(head))) {
                return Optional.empty();
            }
            var content = in.readNBytes((int) length);
            return Arrays.equals(head, head(file, content)) ? Optional.of(content) : Optional.empty();
        }
    }

    private static byte[] start(byte[] head) {
        return Arrays.copyOf(head, HEAD - DIGITS - 1);
    }

    private static byte[] beginning(long length) {
        return "%s%016x ".formatted(MARK, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] head(Path file, byte[] content) {
        var digest = Sha256Hash.digest();
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        var hash = HexFormat.of().formatHex(sealed(digest, content)) + "\n";
        var beginning = beginning(content.length);
        var head = Arrays.copyOf(beginning, HEAD);
        System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, head, beginning.length, hash.length());
        return head;
    }

    private static byte[] sealed(MessageDigest digest, byte[] content) {
        digest.update(content);
        return digest.digest();
    }

    /** Writes a file whole or not at all: what the power cut finds is the old one, the new one, or none. */
    public static void write(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("");
        var partial = Files.createTempFile(folder, PARTIAL, ".tmp");
        try {
            synced(partial, head(file, content), content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(partial);
            throw e;
        }
        sync(folder);
    }

    private static void synced(Path partial, byte[]... parts) throws IOException {
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            for (var part : parts) {
                for (var buffer = ByteBuffer.wrap(part); buffer.hasRemaining(); ) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; the file tells by itself whether it is whole.
            return;
        }
    }

    /** Removes a file if that can be done: one that stays is found to be wrong again. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }
}
