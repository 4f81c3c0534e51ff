package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which headlines are those of notices (resource {@code notices.tsv}). Immutable. */
final class Notices {
  private static final Notices SHIPPED = new Notices();

  private record Form(Notice notice, Pattern head) {}

  private final List<Form> forms = new ArrayList<>();

  private Notices() {
    for (String[] row : Tsv.rows(Notices.class, "notices.tsv")) {
      String words = String.join("|", Tsv.values(row[1]));
      Pattern head =
          Pattern.compile("^\\W{0,3}(?:" + words + ")(?: ?\\d{1,2})? ?[-:(\\u2013\\u2014]");
      forms.add(new Form(Notice.valueOf(row[0].toUpperCase(Locale.ROOT)), head));
    }
  }

  static Notices shipped() {
    return SHIPPED;
  }

  /** The notice that a headline is of; null where it is of none. */
  @Nullable Notice of(@Nullable String headline) {
    if (headline == null) {
      return null;
    }
    for (Form form : forms) {
      if (form.head().matcher(headline).find()) {
        return form.notice();
      }
    }
    return null;
  }
}
