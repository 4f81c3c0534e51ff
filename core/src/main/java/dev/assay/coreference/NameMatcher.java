package dev.assay.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two proper names may be of one thing: the same, a part of a person's, or an acronym. */
final class NameMatcher {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "de", "del", "la", "al", "a", "to");

  private NameMatcher() {}

  /** How two names belong together, the strongest that holds. */
  enum Match {
    SAME,
    TAIL,
    ACRONYM,
    PART,
    NONE
  }

  static Match match(Candidate one, Candidate other) {
    if (key(withoutArticle(one.name())).equals(key(withoutArticle(other.name())))) {
      return Match.SAME;
    }
    if (isPart(one, other) || isPart(other, one)) {
      return Match.TAIL;
    }
    if (isAcronym(one, other) || isAcronym(other, one)) {
      return Match.ACRONYM;
    }
    return isWithin(one, other) || isWithin(other, one) ? Match.PART : Match.NONE;
  }

  static boolean same(Candidate one, Candidate other) {
    Match match = match(one, other);
    return match != Match.NONE && match != Match.PART;
  }

  /** "Salim" or "the Front" of a longer name: one word of it, at its start or its end. */
  private static boolean isWithin(Candidate part, Candidate whole) {
    List<String> name = whole.name();
    if (part.name().size() >= name.size() || part.name().isEmpty()) {
      return false;
    }
    String key = key(withoutArticle(part.name()));
    int n = withoutArticle(part.name()).size();
    return key(name.subList(0, Math.min(n, name.size()))).equals(key)
        || key(name.subList(Math.max(0, name.size() - n), name.size())).equals(key);
  }

  /** "Shoigu" of "Sergei Shoigu". */
  private static boolean isPart(Candidate part, Candidate whole) {
    List<String> name = whole.name();
    boolean person = whole.isPerson() && (part.isPerson() || part.type() == NounClass.UNKNOWN);
    if (!person || part.name().size() >= name.size() || !part.gender().agrees(whole.gender())) {
      return false;
    }
    List<String> tail = name.subList(name.size() - part.name().size(), name.size());
    return key(tail).equals(key(part.name())) || key(withoutArticle(tail)).equals(key(part.name()));
  }

  /**
   * Whether two names of persons may be one person's: not two full names with unlike given names.
   */
  static boolean compatible(List<String> one, List<String> other) {
    if (one.size() < 2 || other.size() < 2 || key(one).equals(key(other))) {
      return true;
    }
    String first = one.get(0).toLowerCase(Locale.ROOT);
    String second = other.get(0).toLowerCase(Locale.ROOT);
    boolean initial = isInitial(first) || isInitial(second);
    boolean given = first.equals(second) || (initial && first.charAt(0) == second.charAt(0));
    return given || key(one).endsWith(key(other)) || key(other).endsWith(key(one));
  }

  private static boolean isInitial(String name) {
    return name.length() == 1 || name.endsWith(".");
  }

  /** "SDF" of "Syrian Democratic Forces". */
  private static boolean isAcronym(Candidate acronym, Candidate whole) {
    if (acronym.name().size() != 1 || whole.name().size() < 2) {
      return false;
    }
    String letters = acronym.name().get(0).replace(".", "");
    return letters.length() >= 2
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && (letters.equals(initials(whole.name(), true))
            || letters.equals(initials(whole.name(), false)));
  }

  static String initials(List<String> name, boolean skipSmall) {
    StringBuilder out = new StringBuilder();
    for (String word : name) {
      boolean small =
          SMALL.contains(word.toLowerCase(Locale.ROOT)) || !Character.isLetter(word.charAt(0));
      if (!(small && skipSmall) && Character.isLetter(word.charAt(0))) {
        out.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return out.toString();
  }

  private static List<String> withoutArticle(List<String> name) {
    return name.size() > 1 && SMALL.contains(name.get(0).toLowerCase(Locale.ROOT))
        ? name.subList(1, name.size())
        : name;
  }

  static String key(List<String> name) {
    return String.join(" ", name).toLowerCase(Locale.ROOT);
  }
}
