package dev.assay.actor;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Institutions that belong to the country a report is about, by {@code home-institutions.tsv}. */
final class HomeInstitutions {
  private final Map<String, Boolean> arms = new HashMap<>();

  private HomeInstitutions() {}

  static HomeInstitutions load() {
    HomeInstitutions institutions = new HomeInstitutions();
    for (String[] c : Tsv.rows(HomeInstitutions.class, "home-institutions.tsv")) {
      for (String noun : c[0].split("\\|", -1)) {
        institutions.arms.put(noun, c[1].equals("yes"));
      }
    }
    return institutions;
  }

  /**
   * The country of an institution of which a phrase does not say whose it is; null where the report
   * does not tell either.
   *
   * @param words the institution's: "Interior Minister"
   */
  @Nullable String country(String words, @Nullable Home home) {
    Boolean armed = arms.get(words.toLowerCase(Locale.ROOT));
    if (home == null || armed == null) {
      return null;
    }
    return !armed || home.alone() ? home.country() : null;
  }
}
