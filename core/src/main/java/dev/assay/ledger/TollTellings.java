package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says to how many came to harm: in a town on a day, one figure each; where no town
 * is told, in a country, where those that are told for no day count all there were until then
 * (resource {@code toll-words.tsv}). Immutable.
 */
final class TollTellings {
  private static final Set<String> HARM = Set.of("killed", "injured", "displaced", "missing");

  /** So few may be told on many a day: an event is not known by them. */
  private static final double FEW = 10;

  /** What is counted later is the same count up to so many times the number. */
  private static final double GROWTH = 3;

  /** What is told of so many days is of no whole conflict. */
  private static final int DAYS = 7;

  /** What is told of one event differs by no more than so many times. */
  private static final double APART = 10;

  private static final Pattern NOBODY = pattern("nobody");
  private static final Pattern MORE = pattern("more");
  private static final Pattern COUNTING = pattern("counting");
  private static final Pattern AGAINST = pattern("against");

  /** The topic of a sentence that tells of a later, greater number. */
  private static final String GROWN = "grown";

  /** The topic of a sentence that tells of a conflict as a whole. */
  private static final String OVERALL = "overall";

  private final Family toll;

  TollTellings(Family toll) {
    this.toll = toll;
  }

  private static Pattern pattern(String what) {
    return Tsv.rows(TollTellings.class, "toll-words.tsv").stream()
        .filter(row -> row[0].equals(what))
        .map(row -> Pattern.compile("(?i)\\b(?:" + row[1] + ")\\b"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether it counts all that there were in a conflict, "more than 300 since the uprising began":
   * in no one town.
   */
  static boolean isOverall(Entry entry) {
    return entry.context().contains(OVERALL)
        && entry.figures().stream().anyMatch(f -> HARM.contains(f.what()) && f.least() >= FEW);
  }

  /**
   * The entries of one report, those that count people whereabouts they do not tell placed in the
   * country that they are told of.
   */
  static List<Entry> in(List<Entry> entries) {
    return entries.stream().map(TollTellings::placed).toList();
  }

  private static Entry placed(Entry said) {
    Entry entry = counted(said);
    String code = entry.content().code();
    boolean counts =
        entry.figures().stream().anyMatch(f -> HARM.contains(f.what()) && f.least() >= 2);
    String country = counting(entry);
    country = country == null ? entry.home() : country;
    boolean nowhere = entry.site() == null && country != null;
    boolean state = code.equals("TOLL") || code.equals("LIFE");
    return nowhere && country != null && counts && (state || isOverall(entry))
        ? entry.at(Homes.site(country))
        : entry;
  }

  /** "The ministry put the toll at 38": on the word of who counts, if nobody else is told to say. */
  private static Entry counted(Entry entry) {
    List<Party> counters = entry.filling("counter");
    return counters.isEmpty() || !entry.source().outlet()
        ? entry
        : entry.toldBy(
            new Voice(
                "organisation",
                counters.get(0).name(),
                counters,
                entry.content().trigger(),
                entry.stance()));
  }

  void tell(Entry entry, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    if (sense == null || Senses.isAhead(entry.stance().mode())) {
      return;
    }
    if (isOfNobody(entry)) {
      Figure none = new Figure("killed", 0.0, 0.0, 0.0, "persons");
      add(entry, none, Telling.Sense.SAYS, found);
    }
    boolean others =
        entry.figures().size() == 1 && MORE.matcher(entry.passage().quote()).find();
    for (Figure f : others ? List.<Figure>of() : entry.figures()) {
      if (HARM.contains(f.what()) && f.unit().equals("persons")) {
        add(entry, f, sense, found);
      }
    }
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
    boolean many = f.least() >= FEW && !isOfDays(entry);
    boolean known = many || EventTellings.isRecalled(entry) || isGrown(entry);
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
    String told = site == null ? counting(entry) : site.country();
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

  /** The country of the ministry or the hospital that counts; null where none does. */
  private static @Nullable String counting(Entry entry) {
    Voice source = entry.source();
    return COUNTING.matcher(source.name()).find()
        ? source.parties().stream()
            .map(Party::country)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** "Nobody was killed", "there were no casualties". */
  private static boolean isOfNobody(Entry entry) {
    Content told = entry.content();
    boolean killing =
        told.code().equals("TOLL")
            || told.code().equals("LIFE")
            || Interests.shipped().is("killing", told.rule());
    return killing
        && entry.stance().denies()
        && entry.figures().isEmpty()
        && NOBODY.matcher(entry.passage().quote()).find();
  }

  /**
   * What another number does to the one that a claim is; null for nothing, where the two may be of
   * different things.
   *
   * @param own whether whoever tells it has told the claim's number
   */
  static @Nullable Role rival(OpenQuestion asked, Hearing h, boolean own) {
    Figure before = asked.answer().figure();
    Figure now = h.answer().figure();
    boolean toll = asked.family().subject() == Family.Subject.EVENT;
    if (before == null || now == null || !toll) {
      return Role.CONTRADICT;
    }
    boolean more = now.least() > before.least();
    boolean against = AGAINST.matcher(h.entry().passage().quote()).find();
    boolean later = asked.isBefore(h) && (own || before.high() == null);
    boolean grown = more && !against && (isGrown(h.entry()) || later);
    Topic topic = asked.first().subject();
    if (Sites.town(topic.site())) {
      boolean one = isOfOneEvent(topic, h) && (more || !isGrown(h.entry()));
      return !one || !isAlike(before, now) ? null : grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    if (isOfOnePeriod(asked.opened(), h.entry())) {
      return grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    boolean all = isOfAll(asked.first()) && isOfAll(h.telling());
    return all && grown && now.least() <= GROWTH * before.least() ? Role.OVERTAKEN : null;
  }

  /** Whether two numbers may be of one event: three and three hundred are not, none and any are. */
  private static boolean isAlike(Figure a, Figure b) {
    double less = Math.min(a.least(), b.least());
    return less == 0 || Math.max(a.least(), b.least()) <= APART * less;
  }

  /** "The toll has risen to 15", where at least 12 were told before. */
  static boolean outgrows(Answer before, Hearing h) {
    Figure now = h.answer().figure();
    return before.figure() != null
        && now != null
        && h.telling().family().subject() == Family.Subject.EVENT
        && now.least() > before.figure().least()
        && isGrown(h.entry());
  }

  /** Of about one day, or of what is told of as known. */
  private static boolean isOfOneEvent(Topic topic, Hearing h) {
    EventDay told = h.telling().subject().day();
    EventDay asked = topic.day();
    boolean near = told == null || asked == null || told.isNear(asked);
    return near || EventTellings.isRecalled(h.entry()) || isGrown(h.entry());
  }

  private static boolean isOfAll(Telling telling) {
    EventDay day = telling.subject().day();
    return day == null || day.recalled();
  }

  /** Told from one day on, as "this year" and "since the offensive began in May" are. */
  private static boolean isOfOnePeriod(Entry a, Entry b) {
    return EventTellings.isDated(a)
        && EventTellings.isDated(b)
        && EventTellings.dayOf(a).equals(EventTellings.dayOf(b));
  }

  /** "The toll has risen to 15", "15 had now died": it was less before. */
  private static boolean isGrown(Entry entry) {
    String trigger = entry.content().trigger().toLowerCase(Locale.ROOT);
    return Interests.shipped().is("more", trigger) || entry.context().contains(GROWN);
  }
}
