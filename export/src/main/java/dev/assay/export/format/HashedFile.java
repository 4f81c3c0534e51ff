package dev.assay.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that has been written.
 *
 * @param name within its folder
 * @param bytes how long it is
 * @param sha256 in lower-case hex
 */
record HashedFile(String name, long bytes, String sha256) {
  /** What is done to write a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file and hashes it on the way. */
  static HashedFile write(Path folder, String name, Writing writing) throws IOException {
    MessageDigest digest = digest();
    Path file = folder.resolve(name);
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      writing.to(out);
    }
    return new HashedFile(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
