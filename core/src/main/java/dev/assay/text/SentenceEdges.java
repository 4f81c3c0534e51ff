package dev.assay.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a new sentence begins though the last one has no stop, as where lines have been joined: at
 * a rule drawn with signs, after an address or a smiley, around the line of a date and time, after
 * a letter's greeting and a message's number, after the day that heads an entry of a chronicle, at
 * the label of one of several headlines, and at a word that seldom has a capital within a sentence.
 * Thread-safe.
 */
final class SentenceEdges {
  private static final Set<String> SMILEYS = Set.of(":)", ":-)", ";)", ";-)", ":(", ":-(");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.).{4,}|[^@\\s]+@[^@\\s]+\\.[^@\\s]+", Pattern.DOTALL);
  private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");
  private static final Pattern NUMBERING = Pattern.compile("\\(?\\d{1,2}/(?:\\d{1,3})?\\)?");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}(?::\\d{2}){1,2}");
  private static final Pattern HALF = Pattern.compile("[AaPp]\\.?[Mm]\\.?");
  private static final Set<String> LABELS = Set.of("NEW", "UPDATE", "UPDATED", "BREAKING");
  private static final int GREETING_WORDS = 4;
  private static final Pattern DAY_OR_YEAR = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?|\\d{4}");
  private static final Pattern DAY_MARK = Pattern.compile("[:–—-]|--");
  private static final int DAY_WORDS = 9;

  private final Set<String> openers = new HashSet<>(WordLists.words("list-openers.txt"));
  private final Set<String> calendar = new HashSet<>(WordLists.words("list-calendar.txt"));
  private final Set<String> greetings = new HashSet<>(WordLists.words("list-greetings.txt"));

  /** Whether a sentence begins at token {@code i}, the last one having begun at {@code start}. */
  boolean isEdge(String text, List<Span> tokens, int start, int i) {
    if (i == start || !SentenceSplitter.gapBefore(tokens, i)) {
      return false;
    }
    Span before = tokens.get(i - 1);
    Span token = tokens.get(i);
    if (endsNumbering(text, tokens, start, i) && isUpper(text, token)) {
      return true;
    }
    if (isRuleOff(text, token) || isRuleOff(text, before)) {
      return true;
    }
    boolean afterAddress = endsAddress(text, tokens, start, i);
    if (afterAddress && isAddress(text, token)) {
      return true;
    }
    return isUpper(text, token)
        ? afterAddress
            || SMILEYS.contains(before.in(text))
            || endsStamp(text, tokens, i)
            || endsGreeting(text, tokens, start, i)
            || endsDay(text, tokens, start, i)
            || isLabel(text, tokens, i)
            || opens(text, tokens, i)
        : (afterAddress || isUpper(text, before)) && startsStamp(text, tokens, i);
  }

  /** "3/ The army", "3/12 The army": the number of a message in a thread. */
  private static boolean endsNumbering(String text, List<Span> tokens, int start, int i) {
    Span number = new Span(tokens.get(start).start(), tokens.get(i - 1).end());
    return number.length() <= 6 && NUMBERING.matcher(number.in(text)).matches();
  }

  /** Whether an address stands before a token, in angle brackets or bare. */
  private static boolean endsAddress(String text, List<Span> tokens, int start, int i) {
    boolean bracket = text.charAt(tokens.get(i - 1).start()) == '>' && i - 2 >= start;
    return isAddress(text, tokens.get(bracket ? i - 2 : i - 1));
  }

  /** "Thanks for the map | Please call": a word, an opener, and no other capital after it. */
  private boolean opens(String text, List<Span> tokens, int i) {
    int last = text.codePointBefore(tokens.get(i - 1).end());
    if (!Character.isLetterOrDigit(last) || i + 1 == tokens.size()) {
      return false;
    }
    int next = text.codePointAt(tokens.get(i + 1).start());
    boolean small = Character.isLowerCase(next) || next == '\'' || next == '’';
    return small && openers.contains(tokens.get(i).in(text));
  }

  /** "Gunmen hold the port | NEW: The governor has fled": one of several lines above a report. */
  private static boolean isLabel(String text, List<Span> tokens, int i) {
    return i + 1 < tokens.size()
        && LABELS.contains(tokens.get(i).in(text))
        && tokens.get(i + 1).in(text).equals(":");
  }

  /** "Dear Ms Okoro, | We have": nothing but a greeting and its comma. */
  private boolean endsGreeting(String text, List<Span> tokens, int start, int i) {
    return i - start <= GREETING_WORDS + 1
        && tokens.get(i - 1).in(text).equals(",")
        && greetings.contains(tokens.get(start).in(text));
  }

  /** "March 3: | Soldiers seize", "Sunday, 12 March - | The army": a day, and nothing else. */
  private boolean endsDay(String text, List<Span> tokens, int start, int i) {
    boolean newLine = text.substring(tokens.get(i - 1).end(), tokens.get(i).start()).contains("\n");
    boolean mark =
        i - 1 > start
            && DAY_MARK.matcher(tokens.get(i - 1).in(text)).matches()
            && (text.charAt(tokens.get(i - 1).start()) == ':'
                || SentenceSplitter.gapBefore(tokens, i - 1));
    if (i - start > DAY_WORDS || !(mark || newLine) || !beginsLine(text, tokens, start)) {
      return false;
    }
    boolean named = false;
    int from = isBullet(text, tokens, start) ? start + 1 : start;
    for (int at = from; at < (mark ? i - 1 : i); at++) {
      String word = tokens.get(at).in(text);
      boolean year = word.length() == 4 && at == from && DAY_OR_YEAR.matcher(word).matches();
      boolean month = calendar.contains(word);
      named |= month || (year && mark && at + 2 == i);
      if (!month
          && !DAY_OR_YEAR.matcher(word).matches()
          && !word.equals(",")
          && !word.equals("of")) {
        return false;
      }
    }
    return named;
  }

  private static boolean beginsLine(String text, List<Span> tokens, int start) {
    return start == 0
        || text.substring(tokens.get(start - 1).end(), tokens.get(start).start()).contains("\n");
  }

  private static boolean isBullet(String text, List<Span> tokens, int start) {
    return "-–—•*·".indexOf(text.charAt(tokens.get(start).start())) >= 0;
  }

  /** "03/27/2001 09:11 AM | Ada Okoro". */
  private static boolean endsStamp(String text, List<Span> tokens, int i) {
    int clock = matches(HALF, text, tokens, i - 1) ? i - 2 : i - 1;
    return !matches(HALF, text, tokens, i) && isStamp(text, tokens, clock - 1);
  }

  /** "Ada Okoro | 03/27/2001 09:11 AM", with a capital or nothing after it. */
  private static boolean startsStamp(String text, List<Span> tokens, int i) {
    if (!isStamp(text, tokens, i)) {
      return false;
    }
    int after = matches(HALF, text, tokens, i + 2) ? i + 3 : i + 2;
    return after >= tokens.size() || isUpper(text, tokens.get(after));
  }

  private static boolean isStamp(String text, List<Span> tokens, int date) {
    return matches(DATE, text, tokens, date) && matches(CLOCK, text, tokens, date + 1);
  }

  private static boolean matches(Pattern pattern, String text, List<Span> tokens, int i) {
    return i >= 0 && i < tokens.size() && pattern.matcher(tokens.get(i).in(text)).matches();
  }

  private static boolean isUpper(String text, Span token) {
    return Character.isUpperCase(text.codePointAt(token.start()));
  }

  private static boolean isAddress(String text, Span token) {
    return token.length() > 8 && ADDRESS.matcher(token.in(text)).matches();
  }

  private static boolean isRuleOff(String text, Span token) {
    return token.length() >= 4
        && "-=_*~".indexOf(text.charAt(token.start())) >= 0
        && "-=_*~".indexOf(text.charAt(token.end() - 1)) >= 0;
  }
}
