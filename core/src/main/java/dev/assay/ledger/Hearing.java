package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is heard towards one question.
 *
 * @param entry the entry
 * @param telling what it says to the question
 * @param interest whose word it is
 * @param sourceKey one key for all names of its source, were that an outlet
 * @param outletKey the same of its outlet
 * @param day on which its report was published
 * @param copy whether its report is a copy of an earlier one
 * @param singled whether it is of a deed of which there was one, or lays what is known to have been
 *     done to somebody: every other claim of its docket asks that
 */
record Hearing(
    Entry entry,
    Telling telling,
    Interest interest,
    String sourceKey,
    String outletKey,
    LocalDate day,
    boolean copy,
    boolean singled) {
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  /** As it is heard on the day of its report, which is no copy. */
  static Hearing of(
      Entry entry, Telling telling, Interest interest, String sourceKey, String outletKey) {
    Deed deed = telling.subject().deed();
    boolean singled = isOfKnownDeed(entry, telling) || (deed != null && Deed.isLaid(entry, deed));
    return new Hearing(
        entry, telling, interest, sourceKey, outletKey, entry.report().day(), false, singled);
  }

  /** The same in a report that is a copy. */
  Hearing inCopy() {
    return new Hearing(entry, telling, interest, sourceKey, outletKey, day, true, singled);
  }

  /** The same, heard on a later day. */
  Hearing on(LocalDate later) {
    return new Hearing(entry, telling, interest, sourceKey, outletKey, later, copy, singled);
  }

  /** Whether it is told too long ago for anybody to ask about it on a day. */
  boolean isForgotten(LocalDate on) {
    return ChronoUnit.DAYS.between(day, on) > telling.family().days();
  }

  Telling.Sense sense() {
    return telling.sense();
  }

  Answer answer() {
    return telling.answer();
  }

  /** The words that tell it. */
  String trigger() {
    return entry.content().trigger();
  }

  /**
   * Whether it can be the first word on a claim. An announcement that is only mentioned beside what
   * broke it is none.
   */
  boolean opens() {
    return sense().opens()
        && !entry.comments()
        && !opposite()
        && !untold()
        && !kept()
        && !mentioned()
        && !withdraws()
        && !answer().isSomebody();
  }

  /** Whether it can be the first word on a claim, or a judgement on what nobody else has said. */
  boolean mayOpen() {
    return entry.assessment() || opens();
  }

  /** "He is alive" tells against "he is dead", but denies nothing that was said. */
  private boolean opposite() {
    return sense() == Telling.Sense.DENIES && !entry.assessment() && entry.stance().asserts();
  }

  /**
   * Whether a report tells in its own words that something was not so: "she did not answer the
   * telephone" denies nothing that anybody has said, though it may tell against what the report
   * says further on. What speaks for a party denies as that party.
   */
  boolean untold() {
    return (sense() == Telling.Sense.DENIES || sense() == Telling.Sense.DOUBTS)
        && entry.source().outlet()
        && !interest.party()
        && !entry.assessment();
  }

  /** "Kept the court from seizing it", "refused to meet them": what nobody said was done. */
  private boolean kept() {
    return sense() == Telling.Sense.DENIES
        && telling.family().subject() == Family.Subject.EVENT
        && !entry.assessment()
        && entry.stance().completion().equals("failed");
  }

  /** Whether its report takes back what its outlet has said. */
  boolean withdraws() {
    return is(Notice.WITHDRAWAL);
  }

  /** Whether its report is such a notice. */
  boolean is(Notice notice) {
    return entry.report().notice() == notice;
  }

  /** Whether there was one such deed: of a person by name, or it is told of as known. */
  private static boolean isOfKnownDeed(Entry entry, Telling telling) {
    Deed deed = telling.subject().deed();
    Side whom = deed == null ? null : deed.whom();
    boolean named = whom != null && whom.surname() != null;
    boolean known = named || telling.subject().key().startsWith("ASSAULT=");
    boolean rare = entry.content().variant().equals("unconventional");
    return known || rare || entry.context().contains(Grasp.RECALLED);
  }

  /** Whether it bears on other answers to the question. */
  boolean contrastsOthers() {
    boolean contrasts =
        switch (sense()) {
          case SAYS, KEEPS, IMPLIES, BREAKS, YIELDS, COUNTERS -> true;
          default -> false;
        };
    boolean judges = entry.comments() ? Commented.isOfJudgement(entry) : entry.assessment();
    return contrasts && !copy && !judges && !withdraws();
  }

  /** Whether it tells that something has come about, which may have been foretold. */
  boolean isOutcome() {
    boolean happens = telling.change() || telling.family().kind() == Family.Kind.EVENT;
    return happens && sense() == Telling.Sense.SAYS && !answer().ahead() && contrastsOthers();
  }

  /**
   * "Despite the ceasefire announced by X", "an hour after the truce began": told of for the sake
   * of something else.
   */
  boolean mentioned() {
    String rule = entry.content().rule();
    boolean told =
        sense() == Telling.Sense.SAYS
            ? rule.equals("truce-declared")
            : sense() == Telling.Sense.KEEPS && rule.equals("ceasefire-noun");
    return told
        && telling.family().kind() == Family.Kind.COMMITMENT
        && entry.context().contains("despite");
  }

  /** "Still in army hands": it was so before, and has not become so. */
  boolean stillSo() {
    return entry.context().contains("still");
  }

  /**
   * Whether it is told by a noun, as known, and is not what somebody says: "announced his
   * departure".
   */
  boolean named() {
    return entry.source().outlet() && entry.context().contains(Grasp.NAMED);
  }

  /** Whether it is told so, or as what came before something else: "after leaving his post". */
  boolean known() {
    return named() || (entry.source().outlet() && entry.context().contains(Grasp.BYGONE));
  }

  /** Whether it is told on nobody's word that can be asked: "word spread that". */
  boolean isHearsay() {
    return interest.isHearsay();
  }

  /** Whether the question's subject speaks in person, or is seen by whoever is no party. */
  boolean bySubject() {
    Party subject = telling.subject().person();
    return subject != null
        && (speaks(entry.source(), subject)
            || speaks(Assessors.speaking(entry).source(), subject)
            || (appears() && isAmong(entry.actors(), subject)));
  }

  /** "He never told his cabinet that he would go": nobody has said that he goes. */
  private static boolean speaks(Voice voice, Party subject) {
    boolean silent = voice.stance().polarity().equals("u") && !voice.outlet();
    return !silent && isAmong(voice.parties(), subject);
  }

  private static boolean isAmong(List<Party> parties, Party subject) {
    return parties.stream().anyMatch(p -> p.person() && Topic.samePerson(p, subject));
  }

  private boolean appears() {
    return !interest.party()
        && entry.source().outlet()
        && entry.stance().asserts()
        && entry.stance().certainty().equals("CT")
        && Interests.shipped().is("appearance", entry.content().rule());
  }

  /** Whether the word of its side speaks against its side. */
  boolean againstOwnInterest() {
    if (!interest.party()) {
      return false;
    }
    return switch (telling.family().hurts()) {
      case OWN -> isOwn(answer().side());
      case RIVALS -> sense() == Telling.Sense.YIELDS ? isOwn(answer().side()) : isRivals();
      case SUBJECT -> isOwn(ofSubject());
      case NONE -> false;
    };
  }

  /** "He conceded defeat": what is told is that somebody gives up in his own words. */
  boolean concedes() {
    return sense() == Telling.Sense.YIELDS && Interests.shipped().starts("admission", trigger());
  }

  /** The side of the person asked about; null where it is about none. */
  private @Nullable Side ofSubject() {
    Party person = telling.subject().person();
    return person == null ? null : Side.of(person, entry.home());
  }

  /** Whether it is a side's own word. */
  boolean isOwn(@Nullable Side side) {
    return side != null
        && !side.camp().isEmpty()
        && interest.key().equals(side.country() + ":" + side.camp());
  }

  /** Whether it is a side's own word, or that of a body that is no party to a conflict: NATO's. */
  boolean isWordOf(Side side) {
    boolean itself =
        !interest.party()
            && entry.source().parties().stream().anyMatch(p -> p.id().equals(side.id()));
    return itself || (interest.party() && isOwn(side));
  }

  /** Whether who tells what is to come is who is to do it, and so gives his word. */
  boolean isByDoer() {
    Deed deed = telling.subject().deed();
    Side doer = deed == null ? answer().side() : deed.who();
    boolean given = entry.stance().mode().equals("committed");
    return given || bySubject() || isByCaptor() || (doer != null && isWordOf(doer));
  }

  /**
   * Whether those who hold somebody say it, or a government at home where nobody tells who does.
   */
  private boolean isByCaptor() {
    if (!telling.family().tellsWhoIsHeld()) {
      return false;
    }
    boolean home =
        interest.kind() == Interest.Kind.STATE && Objects.equals(interest.country(), entry.home());
    List<Side> captors =
        entry.content().kind().equals("event")
            ? entry.actors().stream().map(p -> Side.of(p, entry.home())).toList()
            : List.of();
    return captors.isEmpty() ? home : captors.stream().anyMatch(this::isWordOf);
  }

  private boolean isRivals() {
    Side side = answer().side();
    return side != null && !isOwn(side) && !side.camp().isEmpty() && rivals(side);
  }

  /** Whether it is the word of a party that is at home where the conflict is. */
  boolean belligerent() {
    return interest.party()
        && (interest.country() == null
            || entry.home() == null
            || interest.country().equals(entry.home())
            || interest.country().equals(homeOf(answer().side()))
            || interest.country().equals(homeOf(telling.subject().side())));
  }

  private static @Nullable String homeOf(@Nullable Side side) {
    return side == null ? null : side.country();
  }

  /** "Nobody has claimed responsibility": it leaves open who did it, not that it was done. */
  boolean asksWho() {
    return asksWho(entry);
  }

  /** Whether a judgement leaves open who did something. */
  static boolean asksWho(Entry judgement) {
    return judgement.assessment()
        && Interests.shipped().is("who-unknown", judgement.content().rule());
  }

  /** Whether it is an admission by its own words, and a party's. */
  boolean admitted() {
    Interests words = Interests.shipped();
    boolean judges = entry.assessment() && words.starts("admission", entry.content().trigger());
    return interest.party() && (judges || words.starts("admission", entry.source().cue()));
  }

  /**
   * Whether "the town has fallen" can be a side's success: not that of whoever denies it, nor of a
   * rival of whoever claims it; and "he has fled", to a place: not at home.
   */
  boolean couldMean(Answer told) {
    Site site = told.site();
    if (site != null && site.country() != null && site.country().equals(entry.home())) {
      return false;
    }
    Side side = told.side();
    Entry of = entry.foreshadows() ? null : entry.of();
    if (of == null) {
      return entry.content().code().equals("withdrawn") || !isOwn(side);
    }
    return side == null
        || of.source().parties().stream()
            .map(p -> Side.of(p, of.home()))
            .noneMatch(claimant -> claimant.excludes(side));
  }

  /** Whether a judgement is passed on what its own speaker or its own outlet had said. */
  boolean ownWord() {
    Entry of = entry.foreshadows() ? null : entry.of();
    if (of == null) {
      return false;
    }
    if (of.passage().sentence() == entry.passage().sentence()
        && of.voices().size() <= entry.voices().size()) {
      return false;
    }
    String said = of.source().name();
    String here = entry.source().outlet() ? entry.report().outlet() : entry.source().name();
    return isOneName(said, here) && !said.equals(Commented.UNNAMED) && !of.source().outlet();
  }

  /** "The rebels", "Rebels". */
  private static boolean isOneName(String a, String b) {
    return ARTICLE
        .matcher(a)
        .replaceFirst("")
        .equalsIgnoreCase(ARTICLE.matcher(b).replaceFirst(""));
  }

  /** Whether it passes judgement on what its own report does not tell. */
  boolean judgesElsewhere() {
    return entry.assessment()
        && !entry.comments()
        && answer().isSomebody()
        && (entry.of() == null || entry.foreshadows());
  }

  /**
   * Whether a judgement can be on what these have said: it names none but them as claimants, and is
   * not their own, unless it takes back.
   *
   * @param upholding whether an interest has said it
   * @param opened the entry that said it first
   * @param winner the side that is the answer; null for other answers
   */
  boolean couldJudge(Predicate<String> upholding, Entry opened, @Nullable Side winner) {
    if (!judgesElsewhere()) {
      return true;
    }
    boolean own = upholding.test(interest.key());
    boolean takesBack = entry.content().code().equals("withdrawn");
    return (takesBack == own || (own && owns()))
        && entry.filling(JudgedSubjects.CLAIMANT).stream()
            .allMatch(p -> isOf(p, winner) || isAsserter(p, upholding, opened));
  }

  /** "We spoke too soon," admits whoever said it: no denial, which one's own word is not given. */
  boolean owns() {
    String judgement = entry.content().code();
    return judgement.equals("premature") || judgement.equals("false");
  }

  /** A side's success is its own claim: "the rebels' claim" that they hold the town. */
  private boolean isOf(Party claimant, @Nullable Side winner) {
    return winner != null
        && (winner.label().contains(claimant.name())
            || winner.same(Side.of(claimant, entry.home())));
  }

  private boolean isAsserter(Party claimant, Predicate<String> upholding, Entry opened) {
    Side side = Side.of(claimant, entry.home());
    boolean camp = !side.camp().isEmpty();
    return camp
        ? upholding.test(side.country() + ":" + side.camp())
        : isAmongAny(claimant, opened.source().parties());
  }

  private static boolean isAmongAny(Party claimant, List<Party> sources) {
    return sources.stream().anyMatch(p -> p.id().equals(claimant.id()));
  }

  /** Whether the text tells it for the sake of a judgement on it. */
  boolean judged() {
    return entry.context().contains(Antecedents.JUDGED);
  }

  private boolean rivals(Side side) {
    return interest.country() != null && interest.country().equals(side.country());
  }
}
