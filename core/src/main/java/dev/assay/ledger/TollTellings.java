package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says to how many came to harm: in a town on a day, one figure each; where no town
 * is told, in a country, where those that are told for no day count all there were until then.
 * Immutable.
 */
final class TollTellings {
  /** What is told of so many days is of no whole conflict. */
  private static final int DAYS = 7;

  private static final String KILLED = "killed";

  /** What tells of those who came to harm: "rejected the figure of 300 dead" does not. */
  private static final Set<String> CODES =
      Set.of("TOLL", "LIFE", "ASSAULT", "COERCE", "SANCTION", "PRESENCE", "PROTEST");

  private final Family toll;

  TollTellings(Family toll) {
    this.toll = toll;
  }

  void tell(Entry entry, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    boolean harm = CODES.contains(entry.content().code());
    if (sense == null || !harm || Senses.isAhead(entry.stance().mode())) {
      return;
    }
    if (TollWords.isOfNobody(entry)) {
      Figure none = new Figure(KILLED, 0.0, 0.0, 0.0, "persons");
      add(entry, none, Telling.Sense.SAYS, found);
    }
    for (Figure f : TollWords.isOfMore(entry) ? List.<Figure>of() : wholes(entry)) {
      add(entry, f, sense, found);
    }
  }

  /**
   * The greatest of each harm: "nine people, three nurses among them". What is told of several
   * towns together counts nobody in any one of them.
   */
  private static Collection<Figure> wholes(Entry entry) {
    return entry.figures().stream()
        .filter(f -> TollWords.isHarm(f) && (f.low() != null || f.best() != null))
        .collect(
            Collectors.toMap(
                Figure::what,
                f -> f,
                BinaryOperator.maxBy(Comparator.comparingDouble(Figure::least)),
                LinkedHashMap::new))
        .values();
  }

  /** The tolls that a judgement names by their place: whatever was told of it, on whatever day. */
  static List<Topic> judged(Entry judgement) {
    Site site = judgement.site();
    String told = site == null ? null : site.country();
    String country = told == null ? judgement.home() : told;
    String key =
        site != null && Sites.town(site)
            ? KILLED + ":" + Keys.skeleton(site.name())
            : KILLED + "@" + String.valueOf(country).toLowerCase(Locale.ROOT);
    return site == null && country == null
        ? List.of()
        : List.of(
            Topic.event(
                key,
                () -> KILLED + EventQuestions.where(site),
                site != null && Sites.isState(site) ? null : site,
                null,
                null));
  }

  private void add(Entry entry, Figure f, Telling.Sense sense, List<Telling> found) {
    Topic topic = Sites.town(entry.site()) ? inTown(entry, f) : inCountry(entry, f);
    if (topic != null) {
      found.add(new Telling(toll, topic, Answer.of(f, false), sense));
    }
  }

  private static Topic inTown(Entry entry, Figure f) {
    Site town = entry.site();
    String name = town == null ? "" : town.name();
    boolean many = f.least() >= TollWords.FEW && !isOfDays(entry);
    boolean known = many || EventTellings.isRecalled(entry) || TollWords.isGrown(entry);
    EventDay day = EventDay.of(EventTellings.dayOf(entry), known, false);
    return Topic.event(
        f.what() + ":" + Keys.skeleton(name),
        () -> f.what() + EventQuestions.where(town) + EventQuestions.when(entry),
        town,
        day,
        null);
  }

  /** Of the country that a report is about; null where it is about none, or tells of few. */
  private static @Nullable Topic inCountry(Entry entry, Figure f) {
    Site site = entry.site();
    String told = site == null ? TollEntries.counting(entry) : site.country();
    String country = told == null ? entry.home() : told;
    if (country == null || f.least() < 2 || EventTellings.isHistory(entry)) {
      return null;
    }
    Site division = site == null || Sites.isState(site) ? null : site;
    String where = " in " + (division == null ? Homes.state(country).name() : division.name());
    EventDay day = EventDay.of(EventTellings.dayOf(entry), !isOfDays(entry), false);
    return Topic.event(
        f.what() + "@" + country.toLowerCase(Locale.ROOT),
        () -> f.what() + where + when(entry),
        division,
        day,
        null);
  }

  /**
   * Whether those are counted who came to harm on a day, or in the days, that it tells: not all
   * until then. Of a number alone the day is when it was told.
   */
  private static boolean isOfDays(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    return EventTellings.isDated(entry)
        && first != null
        && last != null
        && ChronoUnit.DAYS.between(first, last) <= DAYS
        && !entry.content().code().equals("TOLL");
  }

  private static String when(Entry entry) {
    Period time = entry.time();
    LocalDate last = time == null ? null : time.lastDay();
    return last != null && entry.content().code().equals("TOLL")
        ? EventQuestions.by(last)
        : EventQuestions.when(entry);
  }
}
