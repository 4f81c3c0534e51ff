package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The index of words as a {@code tsvector}. Its words are cut and stemmed here, so that neither the
 * server's dictionaries nor its language bear on what is found.
 */
final class PostgresWords implements WordIndex {
  /** PostgreSQL keeps no position beyond; phrases are found up to here, words everywhere. */
  private static final int LAST_POSITION = 16_383;

  private static final int MOST_POSITIONS = 255;

  /** Between title and text, so that no phrase reaches from one into the other. */
  private static final int GAP = 10;

  /** PostgreSQL keeps up to a megabyte of a vector; a report of more different words is cut off. */
  private static final int MOST_BYTES = 900_000;

  private static final int POSITION_BYTES = 2;
  private static final int TERM_BYTES = 12;

  /** Longer words are no words, and PostgreSQL does not take them; bytes. */
  private static final int LONGEST_TERM = 2_000;

  private final Store store;

  PostgresWords(Store store) {
    this.store = store;
  }

  @Override
  public void enter(long report, String title, String text) {
    store.update("insert-words").bind("n", report).bind("vector", vector(title, text)).execute();
  }

  /** The vector goes with the content. */
  @Override
  public void leave(long report) {}

  static String vector(String title, String text) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    int[] bytes = {0};
    int last = 0;
    for (WordTokens.Token token : WordTokens.of(title)) {
      enter(places, token.term(), ++last, "A", bytes);
    }
    last += GAP;
    for (WordTokens.Token token : WordTokens.of(text)) {
      enter(places, token.term(), ++last, "", bytes);
    }
    return places.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + String.join(",", e.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static void enter(
      Map<String, List<String>> places, String term, int position, String weight, int[] bytes) {
    List<String> known = places.get(term);
    if (known == null) {
      int length = term.getBytes(StandardCharsets.UTF_8).length;
      if (bytes[0] > MOST_BYTES || length > LONGEST_TERM) {
        return;
      }
      known = new ArrayList<>();
      places.put(term, known);
      bytes[0] += length + TERM_BYTES;
    }
    boolean kept = known.isEmpty() || position <= LAST_POSITION;
    if (kept && known.size() < MOST_POSITIONS) {
      known.add(Math.min(position, LAST_POSITION) + weight);
      bytes[0] += POSITION_BYTES;
    }
  }

  private static String quoted(String term) {
    return "'" + term + "'"; // of letters and digits alone
  }

  @Override
  public String expression(Words words) {
    String expression =
        words.parts().stream()
            .map(PostgresWords::expression)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" & "));
    if (expression.isEmpty()) {
      throw new CaseException(Kind.BAD_WORDS, "there is no word to look for; give one");
    }
    return expression;
  }

  private static String expression(Words.Part part) {
    String phrase =
        WordTokens.of(part.phrase()).stream()
            .map(token -> quoted(token.term()))
            .collect(Collectors.joining(" <-> "));
    return phrase.isEmpty() || !part.open() ? phrase : phrase + ":*";
  }

  @Override
  public String snippet(String shown, Words words) {
    return Snippet.of(shown, words);
  }

  @Override
  public boolean sound() {
    return store
        .query("indexed")
        .map(
            (r, c) -> {
              String vector = vector(r.getString("title"), r.getString("text"));
              return store
                      .query("wrong-words")
                      .bind("n", r.getLong("report"))
                      .bind("vector", vector)
                      .mapTo(Integer.class)
                      .one()
                  == 0;
            })
        .stream()
        .allMatch(right -> right);
  }

  @Override
  public void rebuild() {
    store
        .query("indexed")
        .map(
            (r, c) -> {
              enter(r.getLong("report"), r.getString("title"), r.getString("text"));
              return 1;
            })
        .forEach(one -> {});
  }
}
