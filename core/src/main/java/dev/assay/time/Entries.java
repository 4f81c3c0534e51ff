package dev.assay.time;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that head the entries of a chronicle ("March 3: Soldiers seize the airport", "SUNDAY"):
 * a sentence that is nothing but a day. One that shares its paragraph heads that paragraph; one
 * that stands alone heads what follows, up to the next, where there are several. Stateless.
 */
final class Entries {
  private Entries() {}

  /** The time that heads the entry of a sentence; null where it stands in none. */
  static @Nullable TimeReference of(Document document, List<Timex> timexes, Sentence s) {
    Timex heading = null;
    int alone = 0;
    for (Timex timex : timexes) {
      if (isHeading(document, timex)) {
        alone += standsAlone(document, timex) ? 1 : 0;
        heading = timex.sentence() < s.index() ? timex : heading;
      }
    }
    if (heading == null || heading.reference() == null) {
      return null;
    }
    boolean here = document.sentences().get(heading.sentence()).paragraph() == s.paragraph();
    boolean above = alone > 1 && standsAlone(document, heading);
    TimeReference day = heading.reference();
    return here || above
        ? new TimeReference(day.text(), day.span(), day.interval(), Anchor.NARRATIVE)
        : null;
  }

  private static boolean isHeading(Document document, Timex timex) {
    TimeReference day = timex.reference();
    if (timex.type() != Timex.Type.DATE
        || day == null
        || day.interval().granularity() == Granularity.VAGUE) {
      return false;
    }
    Sentence s = document.sentences().get(timex.sentence());
    for (int i = 0; i < s.size(); i++) {
      boolean word = Character.isLetterOrDigit(s.form(i).codePointAt(0));
      if (word && !timex.range().contains(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean standsAlone(Document document, Timex timex) {
    int paragraph = document.sentences().get(timex.sentence()).paragraph();
    int next = timex.sentence() + 1;
    return next == document.sentences().size()
        || document.sentences().get(next).paragraph() != paragraph;
  }
}
