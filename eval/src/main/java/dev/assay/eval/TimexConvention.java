package dev.assay.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the annotators of a corpus draw extents or write values otherwise than TIMEX3 as Assay
 * writes it. Chosen by the corpus that the gold names, never by its expressions; the conventions
 * are data ({@code timex-conventions.tsv}).
 */
final class TimexConvention {
  private record Row(String corpus, String kind, String pattern, String replacement) {}

  private static final String FILE = "timex-conventions.tsv";

  private final List<Pattern> outside;
  private final List<Row> values;

  private TimexConvention(List<Row> rows) {
    outside =
        rows.stream()
            .filter(row -> row.kind().equals("outside"))
            .map(row -> Pattern.compile("(?i)(" + row.pattern() + ")\\s+"))
            .toList();
    values = rows.stream().filter(row -> row.kind().equals("value")).toList();
  }

  /** That of a corpus; of one that has none of its own, Assay's. */
  static TimexConvention of(String corpus) {
    return new TimexConvention(rows().stream().filter(row -> row.corpus().equals(corpus)).toList());
  }

  /** How many UTF-16 units at the start of an expression stand outside the extent. */
  int outside(String expression) {
    int start = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (Pattern words : outside) {
        Matcher matcher = words.matcher(expression).region(start, expression.length());
        if (matcher.lookingAt()) {
          start = matcher.end();
          found = true;
        }
      }
    }
    return start;
  }

  String value(String value) {
    String written = value;
    for (Row row : values) {
      if (written.matches(row.pattern())) {
        written = written.replaceFirst(row.pattern(), row.replacement());
      }
    }
    return written;
  }

  private static List<Row> rows() {
    InputStream in = TimexConvention.class.getResourceAsStream(FILE);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cell -> new Row(cell[0], cell[1], cell[2], cell.length > 3 ? cell[3] : ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
