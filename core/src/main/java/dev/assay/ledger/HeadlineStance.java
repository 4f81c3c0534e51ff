package dev.assay.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a headline does with a claim that its article is about: bears it out, denies it, or only
 * tells that it is made (the three stances of Ferreira and Vlachos 2016). Words that deny ("hoax",
 * "denies", "not") go before words that leave it open ("reportedly", "may", "?"); a headline with
 * neither tells the claim as so. What stands in the claim itself counts for neither. Immutable.
 */
public final class HeadlineStance {
  /** What a headline does with a claim. */
  public enum Attitude {
    FOR,
    AGAINST,
    OBSERVING
  }

  private static final String TABLE = "stance-words.tsv";
  private static final String REFUTES = "refutes";
  private static final Pattern WORD =
      Pattern.compile("[a-z]+n't|[a-z]+(?:'[a-z]+)?|\\?|[0-9][0-9,.]*");

  private final Set<String> refutes;
  private final Set<String> hedges;

  private HeadlineStance(List<String> rows) {
    Set<String> refuting = new TreeSet<>();
    Set<String> hedging = new TreeSet<>();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      (cells[0].equals(REFUTES) ? refuting : hedging).add(cells[1]);
    }
    refutes = Set.copyOf(refuting);
    hedges = Set.copyOf(hedging);
  }

  /** With the table that ships. */
  public static HeadlineStance load() {
    try (InputStream in =
        Objects.requireNonNull(HeadlineStance.class.getResourceAsStream(TABLE), TABLE)) {
      return new HeadlineStance(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("# "))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /** The stance of a headline towards a claim, both in English. */
  public Attitude of(String claim, String headline) {
    List<String> words = words(headline);
    Set<String> own = new HashSet<>(words);
    own.removeAll(words(claim));
    String text = " " + String.join(" ", words) + " ";
    boolean phrase =
        refutes.stream().anyMatch(p -> p.contains(" ") && text.contains(" " + p + " "));
    if (phrase || own.stream().anyMatch(this::refutes)) {
      return Attitude.AGAINST;
    }
    boolean open = own.contains("?") || own.stream().anyMatch(hedges::contains);
    return open ? Attitude.OBSERVING : Attitude.FOR;
  }

  private boolean refutes(String word) {
    return refutes.contains(word) || word.endsWith("n't");
  }

  private static List<String> words(String text) {
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    return word.results().map(r -> r.group()).toList();
  }
}
