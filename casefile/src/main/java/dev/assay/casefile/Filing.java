package dev.assay.casefile;

import dev.assay.statement.Reading;
import java.time.Instant;
import java.util.Map;

/**
 * One report with what it says, as it goes into a case.
 *
 * @param bytes as they were read
 * @param reading what the report says
 * @param json the reading as {@code assay read --json} writes it, one object
 * @param given what the user said of the report, such as {@code published}; kept for re-reading
 * @param reader what read it: version of the program
 * @param at the moment of filing; it orders nothing and only tells people when
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Filing(
    byte[] bytes,
    Reading reading,
    String json,
    Map<String, String> given,
    String reader,
    Instant at) {
  public Filing {
    given = Map.copyOf(given);
  }
}
