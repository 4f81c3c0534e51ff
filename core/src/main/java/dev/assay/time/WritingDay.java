package dev.assay.time;

import dev.assay.report.Block;
import dev.assay.report.Dropped;
import dev.assay.report.PublicationTime;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import dev.assay.time.Meaning.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that a report counts "today" and "this morning" from. It is published on the day it was
 * written or soon after: "OSLO, March 3 (Agency) -" of a report of 4 March was written on the 3rd.
 */
final class WritingDay {
  /** Days from writing to publication; what lies further back is a page's wrong date. */
  private static final int MOST = 3;

  /** Words before the day of a dateline: names of places, seldom more. */
  private static final int MOST_WORDS = 10;

  private static final Pattern WORD = Pattern.compile("[\\p{L}.']+|\\d+|[^\\s\\p{L}\\d]+");
  private static final Set<String> AFTER = Set.of("(", "-", "_", "/");

  private WritingDay() {}

  /** The publication, or the day of the dateline where that lies shortly before it. */
  static @Nullable PublicationTime of(Document document, Grammar grammar) {
    PublicationTime published = document.report().published();
    if (published == null) {
      return null;
    }
    LocalDate told = null;
    for (Dropped dropped : document.report().dropped()) {
      if (dropped.why().equals(Dropped.DATELINE) && !dropped.text().isBlank()) {
        told = day(sentence(dropped.text()), grammar, published.date());
      }
    }
    List<Sentence> sentences = document.sentences();
    for (int i = 0; told == null && i < Math.min(2, sentences.size()); i++) {
      told = day(sentences.get(i), grammar, published.date());
    }
    return told == null ? published : PublicationTime.given(told);
  }

  private static @Nullable LocalDate day(Sentence sentence, Grammar grammar, LocalDate published) {
    Chart chart = new Chart(grammar, Atoms.of(sentence));
    List<Chart.Node> found = chart.expressions();
    if (found.isEmpty() || !isDateline(chart, found.get(0))) {
      return null;
    }
    if (!(found.get(0).value() instanceof Named named) || !isDay(named)) {
      return null;
    }
    for (int back = 1; back <= MOST; back++) {
      LocalDateTime day = published.minusDays(back).atStartOfDay();
      Stamp stamp = Calendar.place(named, day);
      if (stamp != null && stamp.start().equals(day)) {
        return day.toLocalDate();
      }
    }
    return null;
  }

  private static boolean isDay(Named named) {
    return named.fields().containsKey(Field.MONTH)
        && named.fields().containsKey(Field.DAY)
        && named.part() == null;
  }

  /** "ABUJA, Nigeria, March 3 (Agency)": names in capitals, a comma, the day and the agency. */
  private static boolean isDateline(Chart chart, Chart.Node day) {
    List<Atom> atoms = chart.atoms();
    int end = day.end();
    boolean ends =
        end == atoms.size() || AFTER.contains(atoms.get(end).form()) || isAgency(atoms, end);
    if (day.start() == 0 || day.start() > MOST_WORDS || !ends) {
      return false;
    }
    Atom first = atoms.get(0);
    return first.isWord()
        && first.form().equals(first.form().toUpperCase(Locale.ROOT))
        && atoms.subList(0, day.start()).stream().noneMatch(a -> a.isWord() && !a.isCapitalised());
  }

  /** ", Agency -". */
  private static boolean isAgency(List<Atom> atoms, int at) {
    return at + 2 < atoms.size()
        && atoms.get(at).form().equals(",")
        && atoms.get(at + 2).form().equals("-");
  }

  private static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(new Token(tokens.size(), new Span(word.start(), word.end()), word.group()));
    }
    Span span = new Span(0, text.length());
    return new Sentence(0, Block.Kind.PARAGRAPH, 0, span, tokens, null);
  }
}
