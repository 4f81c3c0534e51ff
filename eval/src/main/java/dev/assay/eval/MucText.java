package dev.assay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the words of two fills agree: the MUC-4 scoring guidelines, with fixed rules. */
final class MucText {
  private static final Set<String> INESSENTIAL =
      Set.of(
          ("THE A AN SOME SEVERAL MANY FEW AT LEAST ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE"
                  + " TEN")
              .split(" "));

  /** Numbers to ten, which are not essential in figures either. */
  private static final Pattern FEW = Pattern.compile("[1-9]|10");

  private static final Pattern WORD = Pattern.compile("[A-Z0-9]+");
  private static final Pattern POSSESSIVE = Pattern.compile("'S\\b");
  private static final Pattern COMPLEMENT =
      Pattern.compile(" (?:OF|IN|FROM|FOR|AT|ON|BY|WITH|WHO|WHICH|THAT|NEAR|TO) ");

  private MucText() {}

  /** The words that count; all of them where none does. */
  static String norm(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(POSSESSIVE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(""));
    while (word.find()) {
      words.add(word.group());
    }
    List<String> kept = words.stream().filter(w -> !isInessential(w)).toList();
    return String.join(" ", kept.isEmpty() ? words : kept);
  }

  private static boolean isInessential(String word) {
    return INESSENTIAL.contains(word) || FEW.matcher(word).matches();
  }

  /** 1 for the same words, one half for the same head or one within the other, else 0. */
  static double agreement(String gold, String predicted) {
    if (gold.isEmpty() || predicted.isEmpty()) {
      return 0;
    }
    if (gold.equals(predicted)) {
      return 1;
    }
    String g = " " + gold + " ";
    String p = " " + predicted + " ";
    return p.contains(g) || g.contains(p) || head(gold).equals(head(predicted)) ? 0.5 : 0;
  }

  /** The best agreement of any two. */
  static double best(List<String> gold, List<String> predicted) {
    double best = 0;
    for (String g : gold) {
      for (String p : predicted) {
        best = Math.max(best, agreement(norm(g), norm(p)));
      }
    }
    return best;
  }

  /** The last word before the first preposition or clause; empty where there is none. */
  private static String head(String text) {
    String[] parts = COMPLEMENT.split(" " + text + " ", 2);
    String[] words = parts[0].strip().split(" +", -1);
    return words[words.length - 1];
  }
}
