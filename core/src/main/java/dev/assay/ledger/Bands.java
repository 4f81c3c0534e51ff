package dev.assay.ledger;

import dev.assay.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Armed groups with a name of their own ("the Coast Brigades") and who speaks for them. Their words
 * alone would make them an army; they are nobody's but their own. Pure functions.
 */
final class Bands {
  /** PLOVER: armed forces of which it is not told whose they are. */
  private static final String SECTOR = "UAF";

  private static final String ARMY = "MIL";

  private static final String NAME = "(?:\\p{Lu}[\\p{L}'-]+ )+(\\p{Lu}\\p{L}+)";

  /** ", a spokeswoman for the Coast Brigades". */
  private static final Pattern AFTER =
      Pattern.compile(
          "^,? (?:(?:the|an?|its|their) )?(?:[\\p{L}-]+ ){1,4}(?:of|for|with) (?:the )?" + NAME);

  /** "Coast Brigades commander", "the Coast Brigades' spokesman". */
  private static final Pattern BEFORE =
      Pattern.compile(NAME + "(?:'s?)? ([\\p{L}-]+ ){0,2}(\\p{L}+) $");

  /** How far before and after a name its office is looked for, in characters. */
  private static final int REACH = 80;

  private Bands() {}

  /** The same, told apart from the army and from other groups where its name does so. */
  static Party named(Party party) {
    List<String> words = Keys.words(party.name());
    boolean own =
        words.size() > 1
            && isBand(words.get(words.size() - 1))
            && Character.isUpperCase(party.name().codePointAt(party.name().lastIndexOf(' ') + 1))
            && (party.sector() == null || (ARMY.equals(party.sector()) && party.country() == null));
    return own
        ? new Party(String.join("-", words), party.name(), party.country(), SECTOR, party.type())
        : party;
  }

  /** Whether it is one of them. */
  static boolean isBand(Party party) {
    List<String> words = Keys.words(party.name());
    return !party.person()
        && SECTOR.equals(party.sector())
        && !words.isEmpty()
        && isBand(words.get(words.size() - 1));
  }

  /** A person who speaks for such a group or leads it is one of it. */
  static Party spokenFor(Party person, String text, Span span) {
    if (person.sector() != null && !(ARMY.equals(person.sector()) && person.country() == null)) {
      return person;
    }
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + REACH));
    String before = text.substring(Math.max(0, span.start() - REACH), span.start());
    var behind = AFTER.matcher(after);
    var ahead = BEFORE.matcher(before);
    boolean band =
        (behind.find() && isBand(behind.group(1)))
            || (ahead.find() && isBand(ahead.group(1)) && isOffice(ahead.group(3)));
    return band
        ? new Party(person.id(), person.name(), person.country(), SECTOR, person.type())
        : person;
  }

  private static boolean isBand(String word) {
    return Interests.shipped().is("band", word.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isOffice(String word) {
    return Interests.shipped().is("office", word.toLowerCase(java.util.Locale.ROOT));
  }
}
