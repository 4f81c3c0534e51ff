package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/** What one number of those who came to harm does to another. Pure functions. */
final class TollRivals {
  /** What is counted later is the same count up to so many times the number. */
  private static final double GROWTH = 3;

  /** What is told of one event differs by no more than so many times. */
  private static final double APART = 10;

  private TollRivals() {}

  /**
   * What another number does to the one that a claim is; null for nothing, where the two may be of
   * different things.
   *
   * @param own whether whoever tells it has told the claim's number
   */
  static @Nullable Role role(OpenQuestion asked, Hearing h, boolean own) {
    Figure before = asked.answer().figure();
    Figure now = h.answer().figure();
    boolean toll = asked.family().subject() == Family.Subject.EVENT;
    if (before == null || now == null || !toll) {
      return Role.CONTRADICT;
    }
    boolean others =
        !TollWords.isGrown(h.entry()) && isOfOthers(asked.opened(), before, h.entry(), now);
    if (others || isOneSentence(asked.opened(), h.entry())) {
      return null;
    }
    boolean more = now.least() > before.least();
    boolean against = TollWords.isAgainst(h.entry());
    boolean counts = own || before.high() == null || !h.interest().party();
    boolean later = asked.isBefore(h) && counts;
    boolean grown = more && !against && (TollWords.isGrown(h.entry()) || later);
    Topic topic = asked.first().subject();
    if (Sites.town(topic.site())) {
      boolean apart = !more && !against && now.least() > 0 && isApart(asked.opened(), h.entry());
      boolean one = !apart && isOfOneEvent(topic, h) && (more || !TollWords.isGrown(h.entry()));
      return !one || !isAlike(before, now) ? null : grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    if (isOfOnePeriod(asked.opened(), h.entry())) {
      return grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    boolean all = isOfAll(asked.first()) && isOfAll(h.telling());
    return all && grown && now.least() <= GROWTH * before.least() ? Role.OVERTAKEN : null;
  }

  /**
   * "49 were hurt", "36 policemen were hurt": whether one may count some of whom the other does, or
   * people of a kind over another time: "a dozen pupils have died so far", "five people on Monday".
   */
  private static boolean isOfOthers(Entry asked, Figure a, Entry told, Figure b) {
    String one = Victims.trade(asked);
    String other = Victims.trade(told);
    boolean none = a.least() == 0 || b.least() == 0;
    boolean less =
        one.isEmpty() ? b.least() <= a.least() : !other.isEmpty() || a.least() <= b.least();
    return !none && !one.equals(other) && (less || !isOfOneDay(asked, told));
  }

  private static boolean isOfOneDay(Entry one, Entry other) {
    return EventTellings.isDated(one)
        && EventTellings.isDated(other)
        && EventTellings.dayOf(one).equals(EventTellings.dayOf(other));
  }

  /** "Nine of them in Sake and two in Goma": one voice does not gainsay itself in a sentence. */
  private static boolean isOneSentence(Entry one, Entry other) {
    return one.report().id().equals(other.report().id())
        && one.passage().sentence() == other.passage().sentence()
        && one.source().name().equals(other.source().name());
  }

  /** "At least eight on Saturday", where five were told of for Monday: so many more, not fewer. */
  private static boolean isApart(Entry one, Entry other) {
    Period a = one.time();
    Period b = other.time();
    return a != null && b != null && (a.isBefore(b) || b.isBefore(a));
  }

  /** "Since the revolt began." */
  private static boolean isOpen(Entry entry) {
    Period time = entry.time();
    return time == null || time.lastDay() == null;
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
        && TollWords.isGrown(h.entry());
  }

  /** Of about one day, or of what is told of as known. */
  private static boolean isOfOneEvent(Topic topic, Hearing h) {
    EventDay told = h.telling().subject().day();
    EventDay asked = topic.day();
    boolean near = told == null || asked == null || told.isNear(asked);
    return near || EventTellings.isRecalled(h.entry()) || TollWords.isGrown(h.entry());
  }

  private static boolean isOfAll(Telling telling) {
    EventDay day = telling.subject().day();
    return day == null || day.recalled();
  }

  /**
   * Told from one day on, as "this year" and "since the offensive began in May" are; those who came
   * to harm on that day alone are fewer.
   */
  private static boolean isOfOnePeriod(Entry a, Entry b) {
    return isOfOneDay(a, b) && isOpen(a) == isOpen(b);
  }
}
