package dev.assay.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Coarse keys of names: what two spellings of one name have in common. They only bring together
 * what is then compared.
 */
final class Keys {
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ad", "ar", "as", "ash", "at", "az", "the", "le", "la", "of", "city", "town");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Keys() {}

  /** Lower case, no diacritics, cut at what is neither letter nor digit. */
  static List<String> words(String name) {
    if (plain(name)) {
      return plainWords(name);
    }
    String apart = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : NEITHER.split(apart.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The same of a name in ASCII, as most are: keys are made for every entry of every fold. */
  private static List<String> plainWords(String name) {
    List<String> words = new ArrayList<>();
    String lower = name.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (i > start) {
          words.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** The consonants of a name, its articles left out. */
  static String skeleton(String name) {
    StringBuilder out = new StringBuilder();
    List<String> words = words(name);
    for (String word : words) {
      if (words.size() == 1 || !ARTICLES.contains(word)) {
        out.append(out.length() == 0 ? "" : "-").append(consonants(word));
      }
    }
    return out.toString();
  }

  /** The consonants of the last word of a person's name. */
  static String surname(String name) {
    List<String> words = words(name);
    int at = surnameAt(words);
    return at < 0 ? "" : consonants(words.get(at));
  }

  /** The last word of a name that is one; -1 where there is none. */
  private static int surnameAt(List<String> words) {
    int at = words.size() - 1;
    while (at >= 0 && !Character.isLetter(words.get(at).charAt(0))) {
      at--;
    }
    return at;
  }

  /**
   * The consonants of the first word of a name of two words or more; empty for shorter ones, and
   * where that word is no name ("U.S.-educated").
   */
  static String given(String name) {
    String first = name.strip();
    int space = first.indexOf(' ');
    first = space < 0 ? "" : first.substring(0, space);
    boolean known = !first.isEmpty() && first.chars().allMatch(Character::isLetter);
    return known ? consonants(words(first).get(0)) : "";
  }

  /**
   * Whether the first words of both names begin with a vowel or both with none, which {@link
   * #given} does not keep apart: Ahmad is not Mohamed.
   */
  static boolean givenBeginAlike(String a, String b) {
    return beginsWithVowel(words(a), 0) == beginsWithVowel(words(b), 0);
  }

  /** The same of what {@link #surname} is made of. */
  static boolean surnamesBeginAlike(String a, String b) {
    List<String> one = words(a);
    List<String> other = words(b);
    return beginsWithVowel(one, surnameAt(one)) == beginsWithVowel(other, surnameAt(other));
  }

  /** The words of a name before the surname, in lower case; none for a name of one word. */
  static List<String> givenNames(String name) {
    List<String> words = words(name);
    return words.subList(0, Math.max(0, surnameAt(words)));
  }

  /**
   * Whether two words are one in two spellings: of the same consonants, and vowels first or not.
   */
  static boolean areSpelledAlike(String a, String b) {
    return consonants(a).equals(consonants(b)) && isVowel(a.charAt(0)) == isVowel(b.charAt(0));
  }

  private static boolean beginsWithVowel(List<String> words, int at) {
    return at >= 0 && at < words.size() && isVowel(words.get(at).charAt(0));
  }

  private static String consonants(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean kept =
          i == 0 ? !isVowel(c) || word.length() < 3 : !isVowel(c) && c != 'h' && c != 'w';
      if (kept && (out.length() == 0 || out.charAt(out.length() - 1) != c)) {
        out.append(c);
      }
    }
    return out.length() == 0 ? word : out.toString();
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
