package dev.assay.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says to questions about an event: whether it happened, and on which day. Immutable.
 */
final class EventTellings {
  /** By what means people are attacked; reports differ in what they call it. */
  private static final Set<String> MEANS =
      Set.of(
          "", "aerial", "explosives", "drone", "destroy", "heavy-weapons", "firearms", "targeted");

  /** What is done to a person by name and is no attempt on his life. */
  private static final Set<String> OTHERS = Set.of("abduct", "torture", "sexual", "crowd-control");

  private final EventQuestions questions = new EventQuestions();
  private final Family event;

  EventTellings(Family event) {
    this.event = event;
  }

  /** An event of no other question: did it happen? */
  void event(Entry entry, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    Site told = entry.site();
    // whoever visits a country does so in some town or other
    boolean visit = questions.isVisit(entry) && questions.apart(entry) != null;
    Site town = told != null && Sites.town(told) && !visit ? told : null;
    boolean ahead = Senses.isAhead(entry.stance().mode());
    boolean nobodys = questions.isVisit(entry) && entry.actors().isEmpty();
    boolean ruledOut = ahead && entry.stance().denies() && !isDenial(entry);
    if (sense == null || nobodys || ruledOut || isWardedOff(entry) || (ahead && isPurpose(entry))) {
      return;
    }
    String state = ahead && town == null ? null : questions.ofState(entry);
    String victims = ahead ? null : Victims.key(entry);
    String where =
        state != null
            ? "@" + state
            : victims != null ? "=" + victims : town != null ? at(town) : apart(entry, ahead);
    if (where == null) {
      return;
    }
    Topic topic = topic(entry, where, town);
    Answer yes = Answer.word("yes", ahead);
    found.add(new Telling(event, topic, yes, sense));
  }

  /**
   * What is asked of a deed elsewhere: by the kind of its victim and by its town, where others tell
   * of it without a name.
   */
  void echoes(Entry entry, List<Telling> found) {
    boolean done =
        entry.content().code().equals("ASSAULT")
            && Senses.of(Telling.Sense.SAYS, entry) == Telling.Sense.SAYS
            && !Senses.isAhead(entry.stance().mode());
    Site town = Sites.town(entry.site()) ? entry.site() : null;
    String kind = done ? Victims.kind(entry) : null;
    for (String where : Arrays.asList(kind == null ? null : "=" + kind, at(town))) {
      Topic topic = done && where != null ? topic(entry, where, town) : null;
      if (topic != null && found.stream().noneMatch(t -> t.isAbout(event, topic))) {
        found.add(new Telling(event, topic, Answer.word("yes", false), Telling.Sense.ECHOES));
      }
    }
  }

  private static @Nullable String at(@Nullable Site town) {
    return town == null ? null : ":" + Keys.skeleton(town.name());
  }

  private Topic topic(Entry entry, String where, @Nullable Site town) {
    String code = questions.code(entry);
    String means = questions.means(entry);
    boolean named = where.startsWith("=") && Victims.isNamed(entry) && !OTHERS.contains(means);
    boolean lethal = code.equals("ASSAULT") && (MEANS.contains(means) || named);
    return Topic.event(
        code + (means.isEmpty() || lethal ? "" : "/" + means) + where,
        () -> questions.question(entry, entry.site()),
        town,
        eventDay(entry),
        questions.deed(entry));
  }

  /** Who killed somebody by name, which is asked beside whether he is dead. */
  void killer(Entry entry, List<Telling> found) {
    Deed deed = questions.deed(entry);
    Side whom = deed.whom();
    if (whom != null && whom.surname() != null) {
      doer(entry, whom.surname(), deed, () -> questions.killer(entry), found);
    }
  }

  /** Who hit a thing, which is asked beside whether it was hit. */
  void hitter(Entry entry, Topic thing, List<Telling> found) {
    Deed deed = questions.deed(entry);
    Side it = new Side("", null, thing.key(), thing.label(), false, false, false, null, null);
    Deed hit = new Deed(deed.who(), it, false, deed.means());
    doer(entry, thing.key(), hit, () -> questions.hitter(entry, thing.label()), found);
  }

  private void doer(
      Entry entry, String victim, Deed deed, Supplier<String> words, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    Side who = deed.who();
    boolean ahead = Senses.isAhead(entry.stance().mode());
    boolean told = who != null && !who.vague() && entry.content().code().equals("ASSAULT");
    if (sense != null && told && !ahead && !isHistory(entry)) {
      EventDay day = EventDay.of(dayOf(entry), true, false);
      Topic topic = Topic.event("ASSAULT=" + victim, words, null, day, deed);
      found.add(new Telling(event, topic, Answer.word("yes", false), sense));
    }
  }

  /** Whether it was more than a year before it is told. */
  static boolean isHistory(Entry entry) {
    return dayOf(entry).isBefore(entry.report().day().minusYears(1));
  }

  /** Whether it is told of as known, and nothing tells of which day it was. */
  static boolean isRecalled(Entry entry) {
    return entry.context().contains(Grasp.RECALLED) && !isDated(entry);
  }

  /**
   * Whether a day is told; what is so from the day of the report on, such as a denial, has none.
   */
  static boolean isDated(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    boolean open = time != null && time.lastDay() == null;
    return first != null && !(open && !first.isBefore(entry.report().day()));
  }

  /** "On Thursday", not "this week", on each of whose days it may come. */
  static boolean isOfOneDay(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    return isDated(entry) && (first == null || last == null || !last.isAfter(first.plusDays(1)));
  }

  private static @Nullable EventDay eventDay(Entry entry) {
    LocalDate day = toldDay(entry);
    boolean awaited = Senses.isAhead(entry.stance().mode()) && !isOfOneDay(entry);
    return day == null ? null : EventDay.of(day, isRecalled(entry), awaited);
  }

  /**
   * Which event it is where no town is told: by its parties. Of what is to come no violence is
   * asked about so: too much that is told later could be it.
   */
  private @Nullable String apart(Entry entry, boolean ahead) {
    String parties = ahead && !questions.isDealt(entry) ? null : questions.apart(entry);
    return parties == null ? null : "@" + parties;
  }

  /** "Denied that he would visit" tells of what was foretold, "will not visit" of nothing. */
  private static boolean isDenial(Entry entry) {
    return Interests.shipped().starts("denial", entry.source().cue());
  }

  /**
   * "Managed to block an onslaught", "retreated from an ambush": nobody denies that there was one.
   */
  private static boolean isWardedOff(Entry entry) {
    String code = entry.content().code();
    return entry.stance().denies()
        && entry.stance().completion().equals("failed")
        && (code.equals("ASSAULT") || code.equals("MOBILIZE"));
  }

  /** What something else is done for is not foretold. */
  private static boolean isPurpose(Entry entry) {
    return entry.context().contains(Grasp.PURPOSE);
  }

  /**
   * The day it was. Whoever denies, admits or confirms an event that others have told of seldom
   * tells when it was: it is that one, whatever its day.
   */
  static @Nullable LocalDate toldDay(Entry entry) {
    boolean dated = isDated(entry);
    String cue = entry.source().cue();
    Interests words = Interests.shipped();
    boolean answers =
        entry.stance().denies()
            || words.starts("admission", cue)
            || words.starts("confirmation", cue);
    return answers && !dated ? null : dayOf(entry);
  }

  /** The day it was, where that is told; else the day it was told. */
  static LocalDate dayOf(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    return first != null ? first : last != null ? last : entry.report().day();
  }
}
