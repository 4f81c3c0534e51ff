package dev.assay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Reads files and refuses what is no text; never more than a bounded number of bytes. */
final class InputFile {
  private record Signature(String hex, String what) {}

  private final List<Signature> signatures =
      Tables.rows("signatures.tsv", 2).stream().map(row -> new Signature(row[0], row[1])).toList();

  byte[] read(Path file) throws IntakeException {
    String where = file.toString();
    if (Files.isDirectory(file)) {
      throw new IntakeException("DIRECTORY", where, "it is a folder", "name the files in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Intake.MAX_BYTES + 1);
      requireSize(bytes.length, where);
      return bytes;
    } catch (NoSuchFileException e) {
      throw new IntakeException("MISSING", where, "there is no such file", "check the path");
    } catch (AccessDeniedException e) {
      throw new IntakeException(
          "UNREADABLE", where, "it may not be read", "grant the right to read it");
    } catch (IOException e) {
      throw new IntakeException(
          "UNREADABLE", where, "it cannot be read: " + e.getMessage(), "name a readable file");
    }
  }

  static void requireSize(int length, String where) throws IntakeException {
    if (length > Intake.MAX_BYTES) {
      throw new IntakeException(
          "TOO-LARGE",
          where,
          "it has more than " + Intake.MAX_BYTES / (1024 * 1024) + " MiB",
          "a report is one published text; split it into its reports");
    }
  }

  void requireNoSignature(byte[] bytes, String where) throws IntakeException {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
    for (Signature s : signatures) {
      if (head.startsWith(s.hex())) {
        throw new IntakeException(
            "BINARY", where, "it is " + s.what(), "give plain text or an HTML page");
      }
    }
  }

  /** Bytes are no text where NULs or other controls stand in it, a stray one or two apart. */
  static void requireText(String text, String where) throws IntakeException {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
      boolean usual =
          c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u0085' || c == 0x1B;
      controls += control && !usual ? 1 : 0;
    }
    if (text.indexOf('\0') >= 0 || controls > 2 + text.length() / 200) {
      throw new IntakeException(
          "BINARY",
          where,
          "it holds " + controls + " control characters and is no text",
          "give plain text or an HTML page");
    }
  }
}
