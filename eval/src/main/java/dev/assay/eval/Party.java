package dev.assay.eval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody or something that takes part in an incident, as the report's words have it.
 *
 * @param sentence index of the sentence
 * @param head index of the head word
 * @param lemma of the head word, lower case
 * @param words without a determiner, upper case
 * @param name the name alone where it has one ("HECTOR OQUELI" of "SECRETARY HECTOR OQUELI"); else
 *     empty
 * @param organisation names of the armed group, force or body that it is or belongs to; empty for
 *     none
 * @param sector PLOVER sector; empty where none is known
 * @param definite whether a determiner stands before it
 * @param kind what it is
 * @param entity what all mentions of it have in common; empty where it is mentioned once
 */
record Party(
    int sentence,
    int head,
    String lemma,
    String words,
    String name,
    List<String> organisation,
    String sector,
    boolean definite,
    Kind kind,
    String entity) {
  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:AT LEAST |ABOUT |SOME |MORE THAN |APPROXIMATELY )?"
              + "(?:\\d+|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|SEVERAL)\\b");
  private static final Pattern FEW = Pattern.compile("\\b(?:\\d{2,}|TEN|ELEVEN|TWELVE|SEVERAL)\\b");
  private static final Pattern MANY =
      Pattern.compile(
          "\\b(MANY|COUNTLESS|THOUSANDS?|HUNDREDS?|NUMEROUS|THOUSAND|MOST|ALL|ANY|EVERY|\\d,\\d{3}|\\d{3,})\\b");

  Party {
    organisation = List.copyOf(organisation);
  }

  /** Whether it is told as many, not as those of one act: "MANY OFFICERS", "1,500 PEOPLE". */
  boolean isMany() {
    return MANY.matcher(words).find();
  }

  /** Whether a number says how many: "TWO CLERKS". */
  boolean isCounted() {
    return COUNT.matcher(words).find();
  }

  /** Whether a number below ten says how many. */
  boolean isFew() {
    return isCounted() && !FEW.matcher(words).find();
  }

  /** Whether the head word is a plural. */
  boolean isPlural() {
    return words.endsWith("S") && !lemma.toUpperCase(Locale.ROOT).endsWith("S");
  }

  /** Whether nothing but an adjective stands before the head word, not even a determiner. */
  boolean isBare() {
    return !definite;
  }

  enum Kind {
    PERSON,
    BODY,
    THING,
    /** A time, an act or an idea: nobody and nothing that could be hurt. */
    OTHER
  }
}
