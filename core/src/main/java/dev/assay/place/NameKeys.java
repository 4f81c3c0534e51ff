package dev.assay.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keys that make spellings of one name comparable: the folded name (case, diacritics and marks
 * dropped), its sounds (in Latin letters, articles left out, a digraph as one letter) and its
 * consonant skeleton (sounds without vowels, doubles and non-initial h). The tables are data,
 * {@code name-keys.tsv}. Immutable, safe to share between threads.
 */
final class NameKeys {
  private static final String VOWELS = "aeiouy";
  private static final double VOWEL = 0.25;
  private static final double VOWEL_FOR_VOWEL = 0.2;
  private static final int ASCII = 128;

  /** In a script that leaves vowels out. */
  static final double UNWRITTEN_VOWEL = 0.12;

  private final Map<Character, String> letters = new HashMap<>();
  private final Map<String, String> sounds = new HashMap<>();
  private final Set<String> articles = new HashSet<>();
  private final Set<String> generics = new HashSet<>();
  private final double[] costs = new double[ASCII * ASCII];
  private final double[] gaps = new double[ASCII];
  private int longestSound = 1;

  private NameKeys() {
    Arrays.fill(costs, 1);
    Arrays.fill(gaps, 1);
    for (int i = 0; i < VOWELS.length(); i++) {
      for (int j = 0; j < VOWELS.length(); j++) {
        setCost(VOWELS.charAt(i), VOWELS.charAt(j), VOWEL_FOR_VOWEL);
      }
    }
  }

  private void setCost(char a, char b, double cost) {
    costs[a * ASCII + b] = cost;
    costs[b * ASCII + a] = cost;
  }

  static NameKeys load() {
    NameKeys keys = new NameKeys();
    for (Table.Row row : Table.resource("name-keys.tsv").rows()) {
      keys.add(row);
    }
    return keys;
  }

  private void add(Table.Row row) {
    String from = row.get("from");
    String to = row.get("to");
    switch (row.get("kind")) {
      case "letter" -> letters.put(from.charAt(0), to);
      case "sound" -> {
        sounds.put(from, to);
        longestSound = Math.max(longestSound, from.length());
      }
      case "article" -> articles.add(from);
      case "generic" -> generics.add(from);
      case "cost" -> setCost(from.charAt(0), from.charAt(1), Double.parseDouble(to));
      case "gap" -> gaps[from.charAt(0)] = Double.parseDouble(to);
      default -> throw row.error("kind", "letter, sound, article, generic, cost or gap");
    }
  }

  /** The name in lower case without diacritics and marks, its words parted by one space. */
  String fold(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    String lower = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      foldInto(out, lower.charAt(i));
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    return out.substring(0, end);
  }

  private static void foldInto(StringBuilder out, char c) {
    switch (c) {
      case 'ى', 'ی', 'ې', 'ئ' -> out.append('ي');
      case 'ک' -> out.append('ك');
      case 'ة', 'ۀ', 'ہ', 'ھ' -> out.append('ه');
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ؤ' -> out.append('و');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ø' -> out.append('o');
      case 'ı' -> out.append('i');
      case 'ə', 'ǝ' -> out.append('a');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      default -> {
        if (Character.isLetterOrDigit(c) || c == '&') {
          out.append(c);
        } else if (!silent(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      }
    }
  }

  /** Marks that part no words: accents, apostrophes, ayn and hamza, the point of "St.". */
  private static boolean silent(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || "'’‘`ʻʼʾʿ´′″.ـ".indexOf(c) >= 0;
  }

  /** The sounds of a folded name: Latin letters, digraphs as one, without articles and spaces. */
  String sounds(String folded) {
    String latin = latin(folded);
    StringBuilder out = new StringBuilder(latin.length());
    String[] words = latin.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.isEmpty() || (words.length > 1 && articles.contains(word))) {
        continue;
      }
      hear(i > 0 ? withoutAttachedArticle(word) : word, out);
    }
    return out.toString();
  }

  /** "alzour" and "ezzor" as a later word of a name: "zour", "zor". */
  private static String withoutAttachedArticle(String word) {
    if (word.length() < 5 || "aeiu".indexOf(word.charAt(0)) < 0) {
      return word;
    }
    boolean assimilated = word.charAt(1) == word.charAt(2) && VOWELS.indexOf(word.charAt(1)) < 0;
    boolean plain = word.charAt(1) == 'l' && VOWELS.indexOf(word.charAt(2)) < 0;
    return assimilated || plain ? word.substring(2) : word;
  }

  private void hear(String word, StringBuilder out) {
    int i = 0;
    while (i < word.length()) {
      int length = Math.min(longestSound, word.length() - i);
      while (length > 0 && !sounds.containsKey(word.substring(i, i + length))) {
        length--;
      }
      if (length == 0) {
        out.append(word.charAt(i++));
      } else {
        out.append(sounds.get(word.substring(i, i + length)));
        i += length;
      }
    }
  }

  /** A folded name in Latin letters. */
  String latin(String folded) {
    if (isAscii(folded)) {
      return folded;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean initial = i == 0 || folded.charAt(i - 1) == ' ';
      if (initial && folded.startsWith("ال", i) && i + 3 < folded.length()) {
        out.append("al ");
        i++;
      } else {
        String letter = letters.get(c);
        out.append(letter == null ? (c < 128 ? String.valueOf(c) : "") : letter);
      }
    }
    return out.toString();
  }

  /**
   * The consonants of {@link #sounds}; an initial vowel stands as "a". Empty for a script that has
   * no table.
   */
  String skeleton(String sounds) {
    StringBuilder out = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      if (i == 0 && VOWELS.indexOf(c) >= 0) {
        out.append('a');
      } else if (VOWELS.indexOf(c) < 0 && (i == 0 || (c != 'h' && c != 'w'))) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** What it costs to take one sound for another: 0 the same, 1 unlike. */
  double swap(char a, char b) {
    if (a == b) {
      return 0;
    }
    return a < ASCII && b < ASCII ? costs[a * ASCII + b] : 1;
  }

  /** What it costs to leave a consonant out of a skeleton. */
  double gap(char c) {
    return c < ASCII ? gaps[c] : 1;
  }

  /** Whether a name is in a script that mostly leaves vowels out. */
  static boolean withoutVowels(String folded) {
    return folded.chars().anyMatch(c -> c >= '\u0590' && c <= '\u08ff');
  }

  /** Weighted edit distance of two names in {@link #sounds}. */
  double distance(String a, String b) {
    return distance(a, b, VOWEL);
  }

  /**
   * As {@link #distance(String, String)}.
   *
   * @param vowel what it costs to leave out a vowel
   */
  double distance(String a, String b, double vowel) {
    double[] row = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      row[j] = row[j - 1] + lost(b, j - 1, vowel);
    }
    for (int i = 1; i <= a.length(); i++) {
      double diagonal = row[0];
      row[0] += lost(a, i - 1, vowel);
      for (int j = 1; j <= b.length(); j++) {
        double best = diagonal + swap(a.charAt(i - 1), b.charAt(j - 1));
        best = Math.min(best, row[j] + lost(a, i - 1, vowel));
        best = Math.min(best, row[j - 1] + lost(b, j - 1, vowel));
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.length()];
  }

  private double lost(String s, int i, double vowel) {
    char c = s.charAt(i);
    if (i > 0 && s.charAt(i - 1) == c) {
      return 0.05;
    }
    return VOWELS.indexOf(c) >= 0 ? vowel : gap(c);
  }

  /** Words of a folded name that are no articles. */
  List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    for (String word : folded.split(" ", -1)) {
      if (!articles.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** A folded name without the words for what the place is, unless it has no others. */
  String withoutGenerics(String folded) {
    List<String> words = new ArrayList<>(List.of(folded.split(" ", -1)));
    words.removeIf(generics::contains);
    return words(String.join(" ", words)).isEmpty() || words.isEmpty()
        ? folded
        : String.join(" ", words);
  }

  static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
