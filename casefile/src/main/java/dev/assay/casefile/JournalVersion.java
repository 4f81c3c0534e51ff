package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a journal had come.
 *
 * @param last number of its last row
 * @param takenBack how many corrections had been taken back
 */
record JournalVersion(long last, long takenBack) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,15}))?");

  /** A number alone is that of a row as the log shows it; what was taken back is not looked at. */
  static JournalVersion of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new CaseException(
          Kind.BAD_CORRECTION,
          "'" + text + "' is no version of a case; give the number of the last row of assay log");
    }
    return new JournalVersion(
        Long.parseLong(form.group(1)),
        form.group(2) == null ? Long.MAX_VALUE : Long.parseLong(form.group(2)));
  }

  @Override
  public String toString() {
    return last + "." + takenBack;
  }
}
