package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outlets by the names they go by, and whom each speaks for (resource {@code outlets.tsv}).
 * Immutable.
 */
final class Outlets {
  private static final Outlets SHIPPED = new Outlets();

  /**
   * An outlet of the table.
   *
   * @param name its name
   * @param country of the power that it speaks for; null where it speaks for none
   * @param sector of that power; null where it speaks for none
   */
  record Known(String name, @Nullable String country, @Nullable String sector) {}

  private final Map<String, Known> byKey = new HashMap<>();

  private Outlets() {
    for (String[] c : Tsv.rows(Outlets.class, "outlets.tsv")) {
      boolean speaks = !c[3].isEmpty();
      Known known = new Known(c[0], speaks ? c[2] : null, speaks ? c[3] : null);
      byKey.put(key(c[0]), known);
      Tsv.values(c[1]).forEach(alias -> byKey.put(key(alias), known));
    }
  }

  static Outlets shipped() {
    return SHIPPED;
  }

  /** The outlet of a name, with or without what stands in brackets; null where it is unknown. */
  @Nullable Known find(String name) {
    Known known = byKey.get(key(name));
    int bracket = name.indexOf('(');
    if (known == null && bracket > 0) {
      known = byKey.get(key(name.substring(0, bracket)));
    }
    return known;
  }

  /** One key for all names of an outlet, and for all spellings of others. */
  String keyOf(String name) {
    Known known = find(name);
    return key(known == null ? name : known.name());
  }

  private static String key(String name) {
    List<String> words = Keys.words(name);
    boolean article = words.size() > 1 && words.get(0).equals("the");
    return String.join(" ", article ? words.subList(1, words.size()) : words);
  }
}
