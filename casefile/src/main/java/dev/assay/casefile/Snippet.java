package dev.assay.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a text has the words that are looked for: the stretch of it that SQLite's {@code snippet()}
 * of FTS5 shows.
 */
final class Snippet {
  /** Words shown. */
  private static final int LENGTH = 24;

  /** What one more of the words that are looked for is worth, and one that is there already. */
  private static final int NEW = 1_000;

  private static final int AGAIN = 1;

  /** What it is worth to begin with a sentence, and with the text. */
  private static final int SENTENCE = 100;

  private static final int BEGINNING = 120;
  private static final String MORE = "…";

  /** Words of one part that stand side by side: from one token to another, that included. */
  private record Found(int part, int from, int to) {}

  private final String text;
  private final List<WordTokens.Token> tokens;
  private final List<Found> found = new ArrayList<>();

  private Snippet(String text, Words words) {
    this.text = text;
    this.tokens = WordTokens.of(text);
    for (int part = 0; part < words.parts().size(); part++) {
      find(part, words.parts().get(part));
    }
    found.sort(Comparator.comparingInt(Found::from).thenComparingInt(Found::part));
  }

  static String of(String text, Words words) {
    return new Snippet(text, words).shown();
  }

  private void find(int number, Words.Part part) {
    List<String> terms = WordTokens.of(part.phrase()).stream().map(WordTokens.Token::term).toList();
    for (int i = 0; !terms.isEmpty() && i + terms.size() <= tokens.size(); i++) {
      if (isAt(i, terms, part.open())) {
        found.add(new Found(number, i, i + terms.size() - 1));
      }
    }
  }

  private boolean isAt(int at, List<String> terms, boolean open) {
    for (int k = 0; k < terms.size(); k++) {
      String term = tokens.get(at + k).term();
      boolean last = k == terms.size() - 1;
      if ((open && last) ? !term.startsWith(terms.get(k)) : !term.equals(terms.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** What a stretch from a token on is worth. */
  private int score(int from) {
    Set<Integer> seen = new HashSet<>();
    int score = 0;
    for (Found f : found) {
      if (f.from() >= from && f.from() < from + LENGTH) {
        score += seen.add(f.part()) ? NEW : AGAIN;
      }
    }
    return score;
  }

  /** The stretch with what is found from a token on in its middle. */
  private int centred(int from) {
    int first = -1;
    int last = 0;
    for (Found f : found) {
      if (f.from() >= from && f.from() < from + LENGTH) {
        first = first < 0 ? f.from() : first;
        last = f.to() + 1;
      }
    }
    int start = first - (LENGTH - (last - first)) / 2;
    return Math.max(0, Math.min(start, tokens.size() - LENGTH));
  }

  private int start() {
    int best = 0;
    int start = 0;
    List<Integer> sentences = sentences();
    for (Found f : found) {
      int score = score(f.from());
      if (score > best) {
        best = score;
        start = centred(f.from());
      }
      int sentence = sentences.stream().filter(s -> s <= f.from()).reduce(0, (a, b) -> b);
      if (tokens.size() > LENGTH && sentence < f.from()) {
        score = score(sentence) + (sentence == 0 ? BEGINNING : SENTENCE);
        if (score > best) {
          best = score;
          start = sentence;
        }
      }
    }
    return start;
  }

  /** Tokens that follow a full stop or a colon and white space, and the first. */
  private List<Integer> sentences() {
    List<Integer> sentences = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int before = tokens.get(i).start() - 1;
      int at = before;
      while (at >= 0 && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
        at--;
      }
      boolean ends = at >= 0 && at < before && ".:".indexOf(text.charAt(at)) >= 0;
      if (i == 0 || ends) {
        sentences.add(i);
      }
    }
    return sentences;
  }

  private String shown() {
    if (tokens.isEmpty()) {
      return text;
    }
    int first = start();
    int last = Math.min(first + LENGTH, tokens.size()) - 1;
    StringBuilder shown = new StringBuilder(first > 0 ? MORE : "");
    int at = first > 0 ? tokens.get(first).start() : 0;
    for (Found f : merged()) {
      if (f.to() >= first && f.from() >= first && f.from() <= last) {
        int start = tokens.get(f.from()).start();
        int end = tokens.get(Math.min(f.to(), last)).end();
        shown.append(text, at, start).append(Hit.START).append(text, start, end).append(Hit.END);
        at = end;
      }
    }
    boolean whole = last == tokens.size() - 1;
    return shown
        .append(text, at, whole ? text.length() : Math.max(at, tokens.get(last).end()))
        .append(whole ? "" : MORE)
        .toString();
  }

  /** Those that lie over each other as one. */
  private List<Found> merged() {
    List<Found> merged = new ArrayList<>();
    for (Found f : found) {
      Found before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before != null && f.from() <= before.to()) {
        int to = Math.max(before.to(), f.to());
        merged.set(merged.size() - 1, new Found(before.part(), before.from(), to));
      } else {
        merged.add(f);
      }
    }
    return merged;
  }
}
