package dev.assay.time;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents cut with a simple tokenizer, for tests that need no more. */
final class Texts {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:[A-Z]\\.){2,}|[ap]\\.m\\.|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\."
              + "|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)?|[\\p{L}]+(?='s\\b)|'s\\b|\\p{L}+|[^\\s]");

  private Texts() {}

  static Document document(String text, LocalDate published) {
    PublicationTime time = published == null ? null : PublicationTime.given(published);
    Report report =
        new Report(
            "t",
            null,
            Outlet.UNKNOWN,
            null,
            time,
            "en",
            "test",
            "",
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
            List.of());
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    Matcher end =
        Pattern.compile("(?<=[.!?])(?<!Sept\\.|\\.m\\.|Aug\\.|Oct\\.) +(?=[A-Z])").matcher(text);
    while (end.find()) {
      sentences.add(sentence(sentences.size(), text, start, end.start()));
      start = end.end();
    }
    sentences.add(sentence(sentences.size(), text, start, text.length()));
    return new Document(report, sentences);
  }

  private static Sentence sentence(int index, String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text).region(start, end);
    while (m.find()) {
      tokens.add(new Token(tokens.size(), new Span(m.start(), m.end()), m.group()));
    }
    return new Sentence(index, Block.Kind.PARAGRAPH, 0, new Span(start, end), tokens, null);
  }

  /** Rows of a table beside the tests; lines that begin with # are remarks. */
  static List<String[]> table(String file) {
    return resource(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  static String resource(String file) {
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An interval as ISO 8601 writes it, midnight left out, a dash for an open end. */
  static String show(TimeInterval interval) {
    return show(interval.start()) + "/" + show(interval.end());
  }

  private static String show(LocalDateTime moment) {
    return moment == null
        ? "-"
        : moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? moment.toLocalDate().toString()
            : moment.toString();
  }
}
