package org.conditionality.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.text.FileTree;

/** Tells whether files are the same as before. */
final class FileFingerprints {

    private FileFingerprints() {}

    /** The SHA-256 of all files below each folder of a directory, by the name of the folder; empty without one. */
    static Map<String, String> ofFolders(Optional<Path> directory) {
        var digests = new TreeMap<String, MessageDigest>();
        if (directory.filter(Files::isDirectory).isPresent()) {
            var root = directory.get();
            try {
                for (var name : FileTree.of(root).files()) {
                    var digest = digests.computeIfAbsent(name.split("/", -1)[0], folder -> sha256());
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(sha256().digest(Files.readAllBytes(root.resolve(name))));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var hashes = new TreeMap<String, String>();
        digests.forEach((folder, digest) -> hashes.put(folder, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
