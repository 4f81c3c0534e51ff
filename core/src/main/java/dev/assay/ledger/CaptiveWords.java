package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words for people who may be held as a group, and those around them by which one group is told
 * from another (resources {@code captives.tsv}, {@code captive-words.tsv}). Pure functions.
 */
final class CaptiveWords {
  private static final Map<String, String> KINDS = kinds();

  /** "Some of the hostages", "twelve of them": not the group that is named. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:"
              + words("part")
              + "|\\d+) of (?:(?:"
              + words("owned")
              + ") )?(?:\\S+ ){0,2}$");

  private static final Pattern BEHIND = Pattern.compile(" (?:" + words("behind") + ") .*");

  private static final Pattern DEFINITE =
      Pattern.compile("(?i)\\b(?:" + words("definite") + ") (?:[\\p{Ll}\\d-]+ )?$");

  private static final Pattern ROUGH =
      Pattern.compile("(?i)\\b(?:" + words("rough") + "|(?<!(?:" + words("passing") + ") )over) $");

  private static final Pattern WHOLE =
      Pattern.compile("(?i)\\ball (?:of )?(?:(?:" + words("owned") + ") )?$");

  /** "The hostages held by pirates": what is known of them, told for the sake of something else. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "^(?: (?:"
              + words("behind")
              + ") [^,]{1,60}?)?(?:,? (?:who|that) (?:"
              + words("been")
              + ")(?: \\p{L}+)?)? $");

  /** "Three more hostages": not those who were told of before. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\b(?:(?<!no )more(?! than)|" + words("others") + ") (?:\\S+ ){0,2}[\\p{L}-]+$");

  private static final Pattern RELATIVE = Pattern.compile("^(?:who|whom|that) ");

  private CaptiveWords() {}

  private static String words(String what) {
    return Tsv.rows(CaptiveWords.class, "captive-words.tsv").stream()
        .filter(row -> row[0].equals(what))
        .map(row -> row[1])
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String[] row : Tsv.rows(CaptiveWords.class, "captives.tsv")) {
      Tsv.values(row[1]).forEach(noun -> kinds.put(noun, row[0]));
    }
    return Map.copyOf(kinds);
  }

  /** Whether a noun, in lower case, is one for people who may be held as a group. */
  static boolean names(String noun) {
    return KINDS.containsKey(noun);
  }

  /** The kind of people whom a noun, in lower case, calls; null for other nouns. */
  static @Nullable String kind(String noun) {
    return KINDS.get(noun);
  }

  /** The noun of somebody's words, without what follows it: "two workers of the agency". */
  static String noun(String words) {
    return last(BEHIND.matcher(words).replaceFirst(""));
  }

  static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /**
   * Whether not the group that is named is told of, but some of it, or others.
   *
   * @param before what stands before the group's words
   */
  static boolean isPartOrOthers(String before, String words) {
    return PART.matcher(before).find() || OTHERS.matcher(before + words).find();
  }

  static boolean isDefinite(String before) {
    return DEFINITE.matcher(before).find();
  }

  /** Whether a number that follows is none to go by: "about 40". */
  static boolean isRough(String before) {
    return ROUGH.matcher(before).find();
  }

  static boolean isWhole(String before) {
    return WHOLE.matcher(before).find();
  }

  /**
   * Whether what became of them is told as known, for the sake of something else.
   *
   * @param between what stands between their noun and the word for what became of them
   */
  static boolean isParticiple(String between) {
    return KNOWN.matcher(between).matches();
  }

  /** Whether words begin with "who" or "that". */
  static boolean isRelative(String words) {
    return RELATIVE.matcher(words).find();
  }
}
