package dev.assay.eval;

import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import dev.assay.time.TimeReference;
import dev.assay.time.Timex;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When incidents are told to have been. Immutable. */
final class IncidentDates {
  /** Days that an interval may be long to date an incident. */
  static final int SHORT = 32;

  /** Days from which on an act is taken for one in the middle of a stretch: "last year". */
  private static final int LONG = 180;

  /** Characters for a blank, a preposition and a comma. */
  private static final int GAP = 5;

  /** Words from which no day can be told without a calendar, as MUC-4's readers had none. */
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)(?=\\D*$).*\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|.*\\bweeks?\\b.*",
          Pattern.DOTALL);

  private static final Set<String> BESIDE_A_NOUN = Set.of("amod", "acl", "acl:relcl");

  private final IncidentWords words;

  IncidentDates(IncidentWords words) {
    this.words = words;
  }

  void date(Dispatch d, Incident incident, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    int trigger = d.trigger(s);
    int top = trigger < 0 ? -1 : top(sentence, trigger);
    boolean noun =
        trigger >= 0
            && (sentence.upos(trigger).equals("NOUN")
                || BESIDE_A_NOUN.contains(sentence.graph().relation(trigger)));
    TimeReference time = s.time();
    if (noun && time != null && time.span() != null && !isUnder(sentence, time, top)) {
      time = null;
    }
    if (time == null || time.span() == null) {
      time = follows(d, sentence, s, time);
    }
    if (time == null || time.span() == null || isOpen(time)) {
      TimeReference below = top < 0 ? null : below(d, sentence, top, trigger);
      time = below == null ? time : below;
    }
    date(incident, time);
  }

  /** What is threatened for a day to come is threatened when it is reported. */
  void ofThreat(Dispatch d, Incident incident) {
    LocalDate day = d.published();
    boolean toCome = incident.last != null && day != null && incident.last.isAfter(day);
    if (incident.threatened && toCome) {
      incident.first = day;
      incident.last = day;
      incident.undated = false;
    }
  }

  /** "The murder of the judge on 4 May": a day right behind those whom it befell. */
  private static @Nullable TimeReference follows(
      Dispatch d, Sentence s, Statement told, @Nullable TimeReference otherwise) {
    int end = told.trigger().end();
    for (RoleEvidence e : told.evidence()) {
      boolean befell = e.part().equals("recipient") || e.part().equals("target");
      end = befell ? Math.max(end, e.span().end()) : end;
    }
    for (Timex timex : d.timexes()) {
      TimeReference reference = timex.reference();
      if (timex.sentence() == s.index() && reference != null && isDay(reference)) {
        int start = s.tokens().get(timex.range().start()).span().start();
        if (start > end && start - end <= GAP) {
          return reference;
        }
      }
    }
    return otherwise;
  }

  /**
   * The word itself, the verb by which a noun came about ("the attack carried out on", "there was
   * an attack"), or the act that a clause tells more of ("the attack on Monday that destroyed").
   */
  private int top(Sentence s, int trigger) {
    int top = trigger;
    int head = s.graph().head(trigger);
    if (BESIDE_A_NOUN.contains(s.graph().relation(trigger)) && isAct(s, head)) {
      return head;
    }
    while (s.upos(trigger).equals("NOUN") && head >= 0 && cameAbout(s, head)) {
      top = head;
      head = s.graph().head(head);
    }
    return top;
  }

  private boolean isAct(Sentence s, int word) {
    return words.is("act", s.lemma(word)) || words.is("occurrence", s.lemma(word));
  }

  private boolean cameAbout(Sentence s, int verb) {
    return words.is("happen", s.lemma(verb)) || !s.graph().children(verb, "expl").isEmpty();
  }

  /** That of a noun may be when it was spoken of, unless the words stand with it. */
  private static boolean isUnder(Sentence s, TimeReference time, int top) {
    for (int i = 0; i < s.size(); i++) {
      if (time.span() != null
          && time.span().contains(s.tokens().get(i).span())
          && s.graph().dominates(top, i)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest day or time below a word. */
  static @Nullable TimeReference below(Dispatch d, Sentence s, int top, int trigger) {
    TimeReference best = null;
    int nearest = Integer.MAX_VALUE;
    for (Timex timex : d.timexes()) {
      TimeReference reference = timex.reference();
      int distance = Math.abs(timex.range().start() - trigger);
      if (timex.sentence() == s.index()
          && reference != null
          && distance < nearest
          && isDay(reference)
          && s.graph().dominates(top, timex.range().start())) {
        best = reference;
        nearest = distance;
      }
    }
    return best;
  }

  private static boolean isOpen(TimeReference time) {
    return time.interval().start() == null || time.interval().end() == null;
  }

  private static boolean isDay(TimeReference time) {
    LocalDateTime start = time.interval().start();
    LocalDateTime end = time.interval().end();
    return start != null && end != null && !start.plusDays(SHORT).isBefore(end);
  }

  static void date(Incident incident, @Nullable TimeReference time) {
    if (time == null || time.interval().end() == null) {
      return;
    }
    LocalDateTime end = time.interval().end();
    LocalDateTime start = time.interval().start();
    incident.last = end.minusNanos(1).toLocalDate();
    incident.undated = CALENDAR.matcher(time.text()).matches();
    boolean shortly = start != null && time.span() != null && start.plusDays(SHORT).isAfter(end);
    incident.first = shortly && start != null ? start.toLocalDate() : null;
    if (start != null && time.span() != null && !start.plusDays(LONG).isAfter(end)) {
      incident.last = start.plus(Duration.between(start, end).dividedBy(2)).toLocalDate();
    }
    if (incident.first != null && isHours(time.interval())) {
      incident.first = incident.last;
    }
    boolean partOfDay =
        time.interval().granularity().compareTo(Granularity.PART_OF_DAY) >= 0
            && time.interval().granularity() != Granularity.VAGUE;
    if (incident.first != null && partOfDay) {
      incident.last = incident.first;
    }
  }

  /** "In the past few hours": that day, although some of them may lie before midnight. */
  private static boolean isHours(TimeInterval time) {
    LocalDateTime start = time.start();
    LocalDateTime end = time.end();
    return time.granularity() == Granularity.VAGUE
        && start != null
        && end != null
        && start.plusDays(2).isAfter(end);
  }
}
