package dev.assay.intake.archive;

import dev.assay.intake.IntakeException;
import dev.assay.intake.Notice;
import java.io.InputStream;

/** A kind of file that holds many reports. Stateless; safe to share between threads. */
public interface Archive {
  /** What it is called, such as {@code WARC}. */
  String name();

  /**
   * Hands over the reports of an archive in its order.
   *
   * @param in the archive's bytes; read to where the sink wants no more, and left open
   * @param origin its file, for what is wrong with it
   * @throws IntakeException where it is no such archive, or breaks off
   */
  void read(InputStream in, String origin, Sink sink) throws IntakeException;

  /** Who takes the reports. */
  interface Sink {
    /**
     * Takes the next report.
     *
     * @return whether another is wanted
     */
    boolean report(ArchivedReport report);

    /** Is told of a record that is passed over. */
    void passedOver(Notice notice);
  }
}
