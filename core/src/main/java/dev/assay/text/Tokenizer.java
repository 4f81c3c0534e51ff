package dev.assay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and marks of English text, in the conventions of the English Web Treebank. What a token is
 * stands in {@code tokens.tsv} and the lists beside it. Linear in the length of the text; any text
 * is tokenized. Thread-safe.
 */
final class Tokenizer {
  private static final Pattern LIST = Pattern.compile("\\{([a-z]+)}");
  private static final String WORD = "word";

  private final Pattern tokens;
  private final Map<String, Integer> contractions = new TreeMap<>();
  private final List<String> clitics = WordLists.words("list-clitics.txt");

  Tokenizer() {
    StringBuilder alternatives = new StringBuilder();
    WordLists.table("tokens.tsv")
        .forEach(
            (id, pattern) ->
                alternatives
                    .append(alternatives.isEmpty() ? "" : "|")
                    .append(id.equals(WORD) ? "(?<word>" : "(?:")
                    .append(withLists(pattern))
                    .append(')'));
    this.tokens = Pattern.compile(alternatives.toString());
    WordLists.table("contractions.tsv").forEach((w, n) -> contractions.put(w, Integer.valueOf(n)));
  }

  /** The tokens of a stretch of text, in order. */
  List<Span> tokens(String text, int start, int end) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = tokens.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      if (Characters.isBlank(c)) {
        at += Character.charCount(c);
      } else {
        at = Math.min(end, token(text, at, end, matcher, found));
      }
    }
    return found;
  }

  private int token(String text, int at, int end, Matcher matcher, List<Span> found) {
    int plain = endOfPlainWord(text, at, end);
    if (plain > at) {
      addWord(text, at, plain, found);
      return plain;
    }
    matcher.region(at, end);
    if (matcher.lookingAt() && matcher.end() > at) {
      if (matcher.start(WORD) >= 0) {
        addWord(text, at, matcher.end(), found);
      } else {
        found.add(new Span(at, matcher.end()));
      }
      return matcher.end();
    }
    int next = Characters.endOfGrapheme(text, at, end);
    found.add(new Span(at, next));
    return next;
  }

  /**
   * The end of a run of ASCII letters with a space or comma after it, which is a word whatever the
   * table says; {@code at} where there is none. Most words are of this kind.
   */
  private static int endOfPlainWord(String text, int at, int end) {
    int i = at;
    while (i < end && Characters.isAsciiLetter(text.charAt(i))) {
      i++;
    }
    boolean plain = i == end || text.charAt(i) == ' ' || text.charAt(i) == ',';
    return plain ? i : at;
  }

  /** A word, parted where it is a contraction or bears a clitic. */
  private void addWord(String text, int start, int end, List<Span> found) {
    int cut = start + firstPart(text.substring(start, end));
    found.add(new Span(start, cut));
    if (cut < end) {
      found.add(new Span(cut, end));
    }
  }

  private int firstPart(String word) {
    int length = word.length();
    String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('`', '\'');
    if (plain.length() != length) {
      // Some letters have a lower case of two; no contraction has such a letter.
      return length;
    }
    Integer first = contractions.get(plain);
    if (first != null) {
      return first;
    }
    if (plain.indexOf('\'') > 0) {
      for (String clitic : clitics) {
        if (length > clitic.length() && plain.endsWith(clitic)) {
          return length - clitic.length();
        }
      }
    }
    return length;
  }

  private static String withLists(String pattern) {
    return LIST.matcher(pattern)
        .replaceAll(m -> Matcher.quoteReplacement(alternatives(m.group(1))));
  }

  private static String alternatives(String list) {
    List<String> words =
        list.equals("abbreviations")
            ? List.copyOf(WordLists.table("abbreviations.tsv").keySet())
            : WordLists.words("list-" + list + ".txt");
    Set<String> cased = new LinkedHashSet<>(words);
    for (String word : list.equals("units") ? List.<String>of() : words) {
      cased.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      if (list.equals("abbreviations") && Character.isUpperCase(word.charAt(0))) {
        cased.add(word.toUpperCase(Locale.ROOT)); // as in a text without small letters
      }
    }
    return String.join(
        "|",
        cased.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList());
  }
}
