package dev.assay.export.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Text that is sorted into piles as it comes, in files beside the target, to be written pile by
 * pile in the order of their names. Only the names are held in memory.
 */
final class Spool implements AutoCloseable {
  private final Path folder;
  private final Map<String, Path> piles = new TreeMap<>();

  Spool(Path target) throws IOException {
    Path beside = target.toAbsolutePath().getParent();
    this.folder =
        Files.createTempDirectory(
            beside == null ? target : beside, "." + target.getFileName() + "-spool");
  }

  /** Adds text to a pile. */
  void add(String pile, String text) throws IOException {
    Path file = piles.computeIfAbsent(pile, p -> folder.resolve(Integer.toString(piles.size())));
    Files.writeString(
        file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The names of the piles, in order. */
  List<String> piles() {
    return List.copyOf(piles.keySet());
  }

  /** Writes a pile of lines with something between them. */
  void joined(String pile, String between, Writer out) throws IOException {
    Path file = piles.get(pile);
    if (file == null) {
      return;
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      while (line != null) {
        out.write(line);
        line = in.readLine();
        out.write(line == null ? "" : between);
      }
    }
  }

  /** Writes a pile. */
  void to(String pile, Writer out) throws IOException {
    Path file = piles.get(pile);
    if (file != null) {
      try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        in.transferTo(out);
      }
    }
  }

  @Override
  public void close() {
    try {
      for (Path file : piles.values()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
