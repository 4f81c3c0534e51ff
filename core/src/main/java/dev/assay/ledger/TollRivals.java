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
    if (isPart(Victims.trade(asked.opened()), before, Victims.trade(h.entry()), now)) {
      return null;
    }
    boolean more = now.least() > before.least();
    boolean against = TollWords.isAgainst(h.entry());
    boolean later = asked.isBefore(h) && (own || before.high() == null);
    boolean grown = more && !against && (TollWords.isGrown(h.entry()) || later);
    Topic topic = asked.first().subject();
    if (Sites.town(topic.site())) {
      boolean one = isOfOneEvent(topic, h) && (more || !TollWords.isGrown(h.entry()));
      return !one || !isAlike(before, now) ? null : grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    if (isOfOnePeriod(asked.opened(), h.entry())) {
      return grown ? Role.OVERTAKEN : Role.CONTRADICT;
    }
    boolean all = isOfAll(asked.first()) && isOfAll(h.telling());
    return all && grown && now.least() <= GROWTH * before.least() ? Role.OVERTAKEN : null;
  }

  /**
   * "49 were hurt", "36 policemen were hurt": whether one may count some of whom the other does.
   */
  private static boolean isPart(String one, Figure a, String other, Figure b) {
    boolean none = a.least() == 0 || b.least() == 0;
    boolean less =
        one.isEmpty() ? b.least() <= a.least() : !other.isEmpty() || a.least() <= b.least();
    return !none && !one.equals(other) && less;
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
    return EventTellings.isDated(a)
        && EventTellings.isDated(b)
        && EventTellings.dayOf(a).equals(EventTellings.dayOf(b))
        && isOpen(a) == isOpen(b);
  }
}
