package dev.assay.ledger;

import dev.assay.actor.Actor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bare surname means that a known person bears too: the one whom the report names in full,
 * and nobody known where that person is of another country and not named either. Pure functions.
 */
final class Namesakes {
  private static final String GIVEN = "((?:(?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+) ){1,3})";

  private Namesakes() {}

  /**
   * The name of whoever is meant.
   *
   * @param a a person who is called by his surname
   * @param home country where the report's conflict is; null where nothing tells
   * @return the name as far as it is told, or the known person's
   */
  static String meant(String text, Actor a, @Nullable String home) {
    boolean known = a.country() != null && a.name().indexOf(' ') > 0;
    String own = last(a.text());
    String surname = Keys.surname(own).equals(Keys.surname(a.name())) ? own : last(a.name());
    // "Eritrea's information minister" has none
    boolean has = Character.isUpperCase(surname.charAt(0));
    if (!known || !has || !text.contains(surname)) {
      return a.name();
    }
    // how it is spelled here is as good as how it is known
    Matcher full = Pattern.compile(GIVEN + Pattern.quote(surname) + "\\b").matcher(text);
    String other = "";
    while (full.find()) {
      String name = Parties.ownName(full.group());
      if (name.indexOf(' ') > 0 && !Parties.isNamesake(name, a.name())) {
        return a.name();
      }
      other = other.isEmpty() && name.indexOf(' ') > 0 ? name : other;
    }
    boolean abroad = home != null && !home.equals(a.country());
    return !other.isEmpty() ? other : abroad ? surname : a.name();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
