package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.casefile.Filing;
import dev.assay.casefile.Query;
import dev.assay.ledger.Rulings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the desk needs of the program around it. Safe for several threads. */
public interface Workbench extends AutoCloseable {
  /**
   * What a user says of a report.
   *
   * @param published a day or a moment, as {@code --published} takes it
   */
  record Given(@Nullable String published, @Nullable String outlet, boolean anyLanguage) {}

  /** What came of a line of words. */
  record Output(int code, String out, String err) {}

  /** Why something that a user gave cannot be taken; the message begins with a stable code. */
  final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    public Refusal(String message) {
      super(message);
    }
  }

  /**
   * Reads a report.
   *
   * @param name of the file, or what stands for one
   * @throws Refusal where it cannot be taken in
   */
  Filing read(byte[] bytes, String name, Given given) throws Refusal;

  /**
   * Fields of a statement, as a user types them, as a correction.
   *
   * @throws Refusal where a field or its value is none
   */
  Rulings.Correction correction(Case open, String statement, Map<String, String> fields)
      throws Refusal;

  /** A query for the place that is meant, in any spelling. */
  Query meant(Case open, Query query);

  /** Runs a command of the command line on a case, which stays open. */
  Output command(Case open, List<String> words);

  @Override
  void close();
}
