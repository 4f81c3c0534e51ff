package dev.assay.export.format;

import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A format that a selection of a case can be written in. The same selection gives the same bytes: a
 * format knows no clock and no chance. No more than a few rows are held in memory. Immutable, safe
 * to share between threads.
 */
public interface Format {
  /** What it is asked for by. */
  String name();

  /** What it is and what it is for, in a few words. */
  String description();

  /** Where the form comes from: a standard, or whose files have it. */
  String standard();

  /** What its file's name ends in, with the dot; empty where it is a folder of several files. */
  String extension();

  /** Whether it is a folder of several files. */
  default boolean folder() {
    return extension().isEmpty();
  }

  /**
   * Writes it.
   *
   * @param target the file to make, or an empty folder to fill
   * @throws IOException where it cannot be written
   */
  void write(Tables tables, Path target) throws IOException;
}
