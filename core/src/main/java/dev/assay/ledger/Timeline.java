package dev.assay.ledger;

import dev.assay.ledger.TermSpace.Vector;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened day by day, in sentences of the reports: first the days that matter ({@link
 * DaySalience}), then of what is said of each day the sentences nearest to the middle of it and of
 * all reports (centroid summaries; Radev et al. 2004; day by day: Ghalandari and Ifrim 2020). A day
 * is spoken of by sentences that name it and, where they name no day, by those that its reports and
 * the next day's begin with. The same sentences give the same timeline, whatever their order.
 *
 * @param days in order of time
 */
public record Timeline(List<Day> days) {
  /** How many of a report's first sentences tell its own news. */
  private static final int BEGINNING = 20;

  /** Days after which a report still tells of a day that it does not name. */
  private static final int TELLS_FOR = 1;

  /** A sentence that names this day and no other weighs so much in the day's middle. */
  private static final double NAMES_IT_ALONE = 2;

  /** How much nearness to all reports counts beside nearness to the day's. */
  private static final double SUBJECT = 1;

  /** Two sentences that are this near say the same. */
  private static final double SAME = 0.5;

  public Timeline {
    days = List.copyOf(days);
  }

  /**
   * One day.
   *
   * @param weight of the day, 0 or more
   * @param sentences the most telling first
   */
  public record Day(LocalDate day, double weight, List<DatedSentence> sentences) {
    public Day {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * What is wanted.
   *
   * @param from first day
   * @param to last day
   * @param days how many at most
   * @param sentences of each day, how many at most
   */
  public record Size(LocalDate from, LocalDate to, int days, int sentences) {
    boolean spans(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  private record Scored(DatedSentence sentence, Vector vector, double weight) {}

  /** The timeline of some reports' sentences. */
  public static Timeline of(List<DatedSentence> sentences, Size size) {
    return of(sentences, List.of(size)).get(0);
  }

  /** Several of one set of reports, at the cost of little more than one. */
  public static List<Timeline> of(List<DatedSentence> sentences, List<Size> sizes) {
    if (sizes.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, Double> salience = DaySalience.of(sentences);
    TermSpace space = new TermSpace(sentences.stream().map(DatedSentence::terms).toList());
    Map<DatedSentence, Vector> vectors = new LinkedHashMap<>();
    sentences.stream()
        .sorted(Comparator.comparing(DatedSentence::report).thenComparing(DatedSentence::index))
        .forEach(s -> vectors.put(s, space.of(s.terms())));
    Vector subject = Vector.centroid(List.copyOf(vectors.values()));
    return sizes.stream().map(size -> of(vectors, subject, salience, size)).toList();
  }

  private static Timeline of(
      Map<DatedSentence, Vector> vectors,
      Vector subject,
      Map<LocalDate, Double> salience,
      Size size) {
    Map<LocalDate, Day> days = new TreeMap<>();
    salience.entrySet().stream()
        .filter(e -> size.spans(e.getKey()) && e.getValue() > 0)
        .sorted(
            Map.Entry.<LocalDate, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size.days())
        .forEach(
            e -> {
              List<Scored> spoken = spokenOf(e.getKey(), vectors);
              days.put(
                  e.getKey(),
                  new Day(e.getKey(), e.getValue(), best(spoken, subject, size.sentences())));
            });
    return new Timeline(List.copyOf(days.values()));
  }

  private static List<Scored> spokenOf(LocalDate day, Map<DatedSentence, Vector> vectors) {
    List<Scored> found = new ArrayList<>();
    vectors.forEach(
        (s, vector) -> {
          double weight = weight(s, day);
          if (s.standsAlone() && weight > 0) {
            found.add(new Scored(s, vector, weight));
          }
        });
    return found;
  }

  private static double weight(DatedSentence s, LocalDate day) {
    if (s.days().contains(day)) {
      return s.days().size() == 1 ? NAMES_IT_ALONE : 1;
    }
    long after = ChronoUnit.DAYS.between(day, s.published());
    boolean news = s.days().isEmpty() && s.index() < BEGINNING;
    return news && after >= 0 && after <= TELLS_FOR ? 1 : 0;
  }

  private static List<DatedSentence> best(List<Scored> spoken, Vector subject, int wanted) {
    Vector middle =
        Vector.centroid(
            spoken.stream().map(Scored::vector).toList(),
            spoken.stream().map(Scored::weight).toList());
    List<Scored> order = new ArrayList<>();
    for (Scored s : spoken) {
      double near = s.vector.similarity(middle) + SUBJECT * s.vector.similarity(subject);
      order.add(new Scored(s.sentence, s.vector, near));
    }
    order.sort(Comparator.comparingDouble((Scored s) -> -s.weight)); // stable: of equals the first
    List<Scored> chosen = new ArrayList<>();
    for (Scored s : order) {
      if (chosen.size() < wanted
          && chosen.stream().noneMatch(c -> c.vector.similarity(s.vector) >= SAME)) {
        chosen.add(s);
      }
    }
    return chosen.stream().map(Scored::sentence).toList();
  }
}
