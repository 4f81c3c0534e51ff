package dev.assay.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A date that opens a clause without a comma is no part of the subject behind it: "on 2 May shells
 * landed" tells of shells, on that day, and "in May miners struck" of no miners of May. Stateless.
 */
final class OpeningDates {
  private static final Set<String> MONTHS = VerbForms.of("months");
  private static final Set<String> PREPOSITIONS = VerbForms.of("before-dates");

  /** What stands between two clauses. */
  private static final Set<String> BREAKS = Set.of("PUNCT", "CCONJ", "SCONJ");

  private OpeningDates() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 0; i + 2 < heads.length; i++) {
      boolean opens = i == 0 || BREAKS.contains(upos.get(i - 1));
      int end = opens && PREPOSITIONS.contains(lower(forms, i)) ? end(forms, i + 1) : i;
      int verb = end > i && end < heads.length ? verb(heads, relations, upos, end) : -1;
      if (verb >= end && isMisplaced(heads, i + 1, end, verb)) {
        hang(heads, relations, forms, i, end, verb);
      }
    }
  }

  private static String lower(List<String> forms, int word) {
    return forms.get(word).toLowerCase(Locale.ROOT);
  }

  /**
   * One after a month with its day and its year, in any order; the start where none stands there.
   */
  private static int end(List<String> forms, int start) {
    int end = start;
    boolean month = false;
    while (end < forms.size() && end - start < 3 && (isMonth(forms, end) || isNumber(forms, end))) {
      month |= isMonth(forms, end);
      end++;
    }
    return month ? end : start;
  }

  private static boolean isMonth(List<String> forms, int word) {
    return MONTHS.contains(lower(forms, word)) && Character.isUpperCase(forms.get(word).charAt(0));
  }

  private static boolean isNumber(List<String> forms, int word) {
    return forms.get(word).matches("[0-9]{1,2}|[12][0-9]{3}");
  }

  /** The verb whose subject begins here with a common noun; less than 0 where none does. */
  private static int verb(int[] heads, List<String> relations, List<String> upos, int noun) {
    boolean subject =
        upos.get(noun).equals("NOUN")
            && (relations.get(noun).equals("nsubj") || relations.get(noun).equals("nsubj:pass"));
    return subject && heads[noun] > noun ? heads[noun] : -1;
  }

  /** Whether a word of a date hangs on anything else but the verb, and the verb on none. */
  private static boolean isMisplaced(int[] heads, int start, int end, int verb) {
    boolean misplaced = false;
    for (int word = start; word < end; word++) {
      if (Trees.isWithin(heads, verb, word)) {
        return false;
      }
      misplaced |= heads[word] != verb && (heads[word] < start || heads[word] >= end);
    }
    return misplaced;
  }

  /** On the verb goes the day, else the month; on that, the preposition and the rest. */
  private static void hang(
      int[] heads, List<String> relations, List<String> forms, int before, int end, int verb) {
    int head = before + 1;
    for (int word = end - 1; word > before; word--) {
      head = forms.get(word).length() < 3 ? word : head;
    }
    for (int word = before; word < end; word++) {
      heads[word] = word == head ? verb : head;
      relations.set(word, word == head ? "obl" : word == before ? "case" : "nmod:unmarked");
    }
  }
}
