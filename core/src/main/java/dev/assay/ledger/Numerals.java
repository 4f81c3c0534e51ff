package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers in front of those who are counted. Pure functions. */
final class Numerals {
  private static final List<String> UNITS =
      List.of(
          "no",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final int TEN = 10;
  private static final int THOUSAND = 1000;

  private Numerals() {}

  /**
   * The number that words begin with, 0 for "no"; null where they begin with none.
   *
   * @param words in lower case, cut at hyphens and commas: "forty-two" and "1,200" are two each
   */
  static @Nullable Integer first(List<String> words) {
    String first = words.isEmpty() ? "" : words.get(0);
    String second = words.size() < 2 ? "" : words.get(1);
    if (first.matches("\\d{1,4}")) {
      int number = Integer.parseInt(first);
      boolean cut = first.length() < 4 && second.matches("\\d{3}");
      return cut ? number * THOUSAND + Integer.parseInt(second) : number;
    }
    int tens = TENS.indexOf(first);
    if (tens >= 0) {
      int unit = UNITS.indexOf(second);
      return (tens + 2) * TEN + (unit > 0 && unit < TEN ? unit : 0);
    }
    int unit = UNITS.indexOf(first);
    return unit < 0 ? null : Integer.valueOf(unit);
  }
}
