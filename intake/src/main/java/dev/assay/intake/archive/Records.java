package dev.assay.intake.archive;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the kinds of archive share. */
final class Records {
  private static final int LONGEST_NAMES = 120;

  private Records() {}

  /** A record's bytes, null where they are more than a report may have. */
  static byte @Nullable [] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Intake.MAX_BYTES + 1);
    return bytes.length > Intake.MAX_BYTES ? null : bytes;
  }

  /**
   * The next line with its end, empty after the last. Of one that is longer than a report may be
   * comes one byte more than that; the rest is gone.
   */
  static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (line.size() <= Intake.MAX_BYTES) {
        line.write(b);
      }
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  static String at(String origin, long record) {
    return origin + ", record " + record;
  }

  static Notice tooLarge(String origin, long record) {
    return passedOver(
        origin, record, "it has more than " + Intake.MAX_BYTES / (1024 * 1024) + " MiB");
  }

  static Notice passedOver(String origin, long record, String what) {
    return new Notice("ASSAY-INTAKE-RECORD", at(origin, record), what, "it is passed over");
  }

  /** Names, as many as a line of a message holds. */
  static String some(Collection<String> names) {
    String all = String.join(", ", names).replaceAll("\\p{Cntrl}", " ");
    return all.length() <= LONGEST_NAMES ? all : all.substring(0, LONGEST_NAMES) + "...";
  }

  static IntakeException broken(String origin, String what, Exception cause) {
    IntakeException e =
        new IntakeException(
            "BROKEN",
            origin,
            "it is no sound " + what + ": " + cause.getMessage(),
            "the reports before the fault are taken in; get a whole copy for the others");
    e.initCause(cause);
    return e;
  }
}
