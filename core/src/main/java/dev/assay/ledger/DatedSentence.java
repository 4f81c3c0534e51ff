package dev.assay.ledger;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import dev.assay.time.Timex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence of a report and the days that it speaks of.
 *
 * @param report id of its report
 * @param published the report's day
 * @param index its place in the report, from 0
 * @param text as it stands
 * @param days those it names, told as finely as a day
 * @param terms lemmas of its words of content, without those that tell the time or nothing
 * @param standsAlone whether it can be read without its neighbours: a whole sentence of the
 *     writer's own, of moderate length
 */
public record DatedSentence(
    String report,
    LocalDate published,
    int index,
    String text,
    Set<LocalDate> days,
    List<String> terms,
    boolean standsAlone) {
  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");
  private static final Set<String> STOPS = Set.of(".", "!", "\"", "''", "”");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 40;

  /** Speakers stand before a colon within the first words of a transcript's line. */
  private static final int SPEAKER = 8;

  public DatedSentence {
    days = Set.copyOf(days);
    terms = List.copyOf(terms);
  }

  /**
   * The sentences of a report whose day of publication is known.
   *
   * @param document read, with its syntax
   * @param timexes its time expressions
   */
  public static List<DatedSentence> of(Document document, List<Timex> timexes) {
    var published = document.report().published();
    if (published == null) {
      return List.of();
    }
    Set<String> light = LightWords.load();
    List<DatedSentence> found = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      List<Timex> told = timexes.stream().filter(t -> t.sentence() == s.index()).toList();
      found.add(
          new DatedSentence(
              document.report().id(),
              published.date(),
              s.index(),
              s.span().in(document.text()),
              days(told),
              terms(s, told, light),
              standsAlone(s)));
    }
    return found;
  }

  /** The terms of a whole report, whatever its day. */
  public static List<String> terms(Document document) {
    Set<String> light = LightWords.load();
    return document.sentences().stream().flatMap(s -> terms(s, List.of(), light).stream()).toList();
  }

  private static Set<LocalDate> days(List<Timex> told) {
    Set<LocalDate> days = new TreeSet<>();
    for (Timex timex : told) {
      TimeInterval interval = timex.reference() == null ? null : timex.reference().interval();
      if (interval != null
          && interval.start() != null
          && interval.granularity().compareTo(Granularity.DAY) >= 0
          && interval.granularity() != Granularity.VAGUE) {
        days.add(interval.start().toLocalDate());
      }
    }
    return days;
  }

  private static List<String> terms(Sentence s, List<Timex> told, Set<String> light) {
    BitSet time = new BitSet();
    told.forEach(t -> time.set(t.range().start(), t.range().end()));
    return s.tokens().stream()
        .map(Token::index)
        .filter(i -> !time.get(i) && CONTENT.contains(s.upos(i)))
        .map(i -> s.lemma(i).toLowerCase(Locale.ROOT))
        .filter(lemma -> !light.contains(lemma))
        .toList();
  }

  private static boolean standsAlone(Sentence s) {
    List<String> forms = s.tokens().stream().map(Token::form).toList();
    boolean verb = s.tokens().stream().anyMatch(t -> s.upos(t.index()).equals("VERB"));
    boolean others =
        s.tokens().stream()
            .map(Token::index)
            .filter(i -> s.upos(i).equals("PRON"))
            .anyMatch(i -> Set.of("1", "2").contains(person(s, i)));
    return s.size() >= SHORTEST
        && s.size() <= LONGEST
        && verb
        && !others
        && STOPS.contains(forms.get(s.size() - 1))
        && !forms.contains("?")
        && !forms.subList(0, SPEAKER).contains(":")
        && Character.isUpperCase(forms.get(0).codePointAt(0));
  }

  private static String person(Sentence s, int token) {
    String person = s.features(token).get("Person");
    return person == null ? "" : person;
  }
}
