package dev.assay.actor;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Institutions that belong to the country a report is about, by {@code home-institutions.tsv}. */
final class HomeInstitutions {
  /** Whether an institution bears arms. */
  private final Map<String, Boolean> arms = new HashMap<>();

  /** The countries that have one by that name, the best known first, where these are few. */
  private final Map<String, List<String>> few = new HashMap<>();

  /** Those who stand for an institution: the spokesman of "army spokesman". */
  private final Set<String> holders = new HashSet<>();

  private HomeInstitutions() {}

  static HomeInstitutions load() {
    HomeInstitutions institutions = new HomeInstitutions();
    for (String[] c : Tsv.rows(HomeInstitutions.class, "home-institutions.tsv")) {
      for (String noun : c[0].split("\\|", -1)) {
        if (c[1].equals("holder")) {
          institutions.holders.add(noun);
        } else {
          institutions.arms.put(noun, c[1].equals("yes"));
          institutions.few.put(noun, Tsv.values(c[2]));
        }
      }
    }
    return institutions;
  }

  /**
   * The country of an institution of which a phrase does not say whose it is; null where the report
   * does not tell either.
   *
   * @param words the institution's, or those of who stands for it: "Interior Minister", "army
   *     spokesman"
   */
  @Nullable String country(String words, @Nullable Home home) {
    String institution = institution(words.toLowerCase(Locale.ROOT));
    Boolean armed = arms.get(institution);
    List<String> of = few.getOrDefault(institution, List.of());
    if (!of.isEmpty()) {
      return home != null && of.contains(home.country()) ? home.country() : of.get(0);
    }
    if (home == null || armed == null) {
      return null;
    }
    return !armed || home.alone() ? home.country() : null;
  }

  private String institution(String words) {
    int last = words.lastIndexOf(' ');
    return last > 0 && holders.contains(words.substring(last + 1))
        ? words.substring(0, last)
        : words;
  }
}
