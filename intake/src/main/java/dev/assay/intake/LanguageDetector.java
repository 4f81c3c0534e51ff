package dev.assay.intake;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script, its frequent words and letters that only that
 * language has ({@code languages.tsv}; the words in the manner of Grefenstette 1995). Looks at the
 * first {@value #LOOK} characters. Thread-safe.
 */
final class LanguageDetector {
  private static final int LOOK = 20_000;
  private static final int FEW_WORDS = 12;
  private static final double LEAST = 0.08;

  /**
   * What a text is in.
   *
   * @param code ISO 639-1, "und" where it cannot be told
   * @param name in English
   */
  record Language(String code, String name) {
    static final Language UNKNOWN = new Language("und", "no language it knows");
  }

  private record Profile(
      Language language, UnicodeScript script, String letters, Set<String> words) {}

  private final List<Profile> profiles =
      Tables.rows("languages.tsv", 5).stream()
          .map(
              row ->
                  new Profile(
                      new Language(row[0], row[1]),
                      UnicodeScript.forName(row[2]),
                      row[3],
                      Set.of(row[4].split(" ", -1))))
          .toList();

  /** The language of a text. */
  Language detect(String text) {
    Sample sample = new Sample(text);
    Profile best = best(sample);
    if (best == null) {
      return Language.UNKNOWN;
    }
    boolean latin = best.script() == UnicodeScript.LATIN;
    boolean sure =
        latin ? sample.count >= FEW_WORDS && share(best, sample) >= LEAST : sample.letters >= 10;
    return sure ? best.language() : Language.UNKNOWN;
  }

  /** How much a text is like the language it is most like; 0 is like none. */
  double score(String text) {
    Sample sample = new Sample(text);
    Profile best = best(sample);
    return best == null ? 0 : share(best, sample) * sample.inScript(best.script());
  }

  private @Nullable Profile best(Sample sample) {
    UnicodeScript script = sample.script();
    Profile best = null;
    for (Profile profile : profiles) {
      if (profile.script() == script
          && (best == null || share(profile, sample) > share(best, sample))) {
        best = profile;
      }
    }
    return best;
  }

  private static double share(Profile profile, Sample sample) {
    int words = 0;
    for (String word : profile.words()) {
      words += sample.words.getOrDefault(word, 0);
    }
    int letters = 0;
    for (int i = 0; i < profile.letters().length(); i++) {
      letters += sample.signs.getOrDefault(profile.letters().charAt(i), 0);
    }
    // Letters decide between languages of one script; words make it a language.
    return (words + 0.3 * Math.min(letters, sample.count)) / Math.max(1, sample.count);
  }

  /** Counts over the beginning of a text. */
  private static final class Sample {
    final Map<String, Integer> words = new HashMap<>();
    final Map<Character, Integer> signs = new HashMap<>();
    final Map<UnicodeScript, Integer> scripts = new HashMap<>();
    int count;
    int letters;

    Sample(String text) {
      String head = text.substring(0, Math.min(LOOK, text.length())).toLowerCase(Locale.ROOT);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < head.length(); i++) {
        char c = head.charAt(i);
        if (Character.isLetter(c)) {
          word.append(c);
          letters++;
          signs.merge(c, 1, Integer::sum);
          scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
          end(word);
        }
      }
      end(word);
    }

    private void end(StringBuilder word) {
      if (!word.isEmpty()) {
        words.merge(word.toString(), 1, Integer::sum);
        count++;
        word.setLength(0);
      }
    }

    @Nullable UnicodeScript script() {
      if (scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > letters) {
        return UnicodeScript.HIRAGANA;
      }
      return scripts.entrySet().stream()
          .max(
              Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse(null);
    }

    double inScript(UnicodeScript script) {
      return letters == 0 ? 0 : (double) scripts.getOrDefault(script, 0) / letters;
    }
  }
}
