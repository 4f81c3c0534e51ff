package dev.assay.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did an event to whom; what is not told contradicts nothing.
 *
 * @param who null where it is not told
 * @param whom null where it is not told
 * @param mutual whether it makes no difference which of the two does it
 * @param means PLOVER mode; empty where it is not told
 * @param dead how many it killed; null where it is not told
 */
record Deed(
    @Nullable Side who, @Nullable Side whom, boolean mutual, String means, @Nullable Figure dead) {
  /** Of what is done by such means there is seldom another one in the same days and place. */
  private static final String UNCONVENTIONAL = "unconventional";

  /** Means of violence that reports tell of in each other's words. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("aerial", "explosives", "drone", "destroy"),
          Set.of("heavy-weapons", "explosives", "destroy"),
          Set.of("firearms", "targeted"));

  Deed(@Nullable Side who, @Nullable Side whom, boolean mutual, String means) {
    this(who, whom, mutual, means, null);
  }

  /** Whether the two may be one deed. */
  boolean same(Deed other) {
    return agrees(other) && isToldLike(other);
  }

  /** Whether what is told of the one can be so of the other. */
  private boolean agrees(Deed other) {
    boolean parties =
        (isByOne(other) && harmAgrees(other) && (mutual || isOnOne(other)))
            || (mutual && agree(who, other.whom) && agree(whom, other.who));
    return parties && alike(means, other.means);
  }

  private boolean isByOne(Deed other) {
    return who == null
        || other.who == null
        || (agree(who, other.who) && !who.isAnotherBand(other.who) && !who.isOfOthers(other.who))
        || who.mayBe(other.who);
  }

  /** Whether the same may have come to harm: a bomb strikes an embassy and hurts people. */
  private boolean harmAgrees(Deed other) {
    return agree(whom, other.whom)
        || (isStruck(whom) != isStruck(other.whom) && !isOfOne(other))
        || isDescribed(other)
        || isOfOneToll(other);
  }

  /** Whether both killed as many, of whom nobody is named and no two sides are told. */
  private boolean isOfOneToll(Deed other) {
    return dead != null
        && other.dead != null
        && dead.least() > 1
        && dead.least() == other.dead.least()
        && !isOfOne(other)
        && (whom == null || other.whom == null || whom.camp().equals(other.whom.camp()));
  }

  /**
   * "A woman", "the mother of two": one of them may be by name. Of many the number has to agree.
   */
  private boolean isDescribed(Deed other) {
    return whom != null && other.whom != null && whom.mayBe(other.whom) && !whom.areMany();
  }

  private static boolean isStruck(@Nullable Side whom) {
    return whom != null && Interests.shipped().is("building", whom.kind());
  }

  private boolean isOfOne(Deed other) {
    return isNamed(whom) || isNamed(other.whom);
  }

  /**
   * Whether a deed that is told of as known is this one of another day: whom it was done to agrees,
   * or by what means, or who did it.
   */
  boolean recalls(Deed other) {
    boolean doer = who != null && other.who != null;
    boolean harm = whom != null && other.whom != null && agree(whom, other.whom);
    boolean how = !means.isEmpty() && !other.means.isEmpty();
    return agrees(other) && (harm || how || (doer && !mutual));
  }

  /** Whether an entry lays what is known to have been done to somebody who is told. */
  static boolean isLaid(Entry entry, Deed told) {
    boolean known = told.who != null && !told.who.vague() && !told.mutual;
    boolean accused = Interests.shipped().starts("accusing", entry.source().cue());
    return known && (accused || entry.context().contains(Grasp.RECALLED));
  }

  /** Whether it is the same but for who did it, who cannot be one with the other. */
  boolean isLaidToAnother(Deed other) {
    boolean one = whom != null || other.whom != null;
    boolean rare = means.equals(UNCONVENTIONAL) && other.means.equals(UNCONVENTIONAL);
    return who != null
        && other.who != null
        && (one || rare)
        && !mutual
        && who.isAnotherDoer(other.who)
        && agree(whom, other.whom)
        && isOnOne(other)
        && alike(means, other.means);
  }

  /**
   * Whether anything that is told of both agrees, or who did the one is at war with whom the other
   * was done to, or one is told of as no more than "the attack". That 900 people were hurt and that
   * a crew was shot at, in one town on one day, are two things.
   */
  private boolean isToldLike(Deed other) {
    boolean doer = who != null && other.who != null;
    boolean hurt = whom != null && other.whom != null && isStruck(whom) == isStruck(other.whom);
    boolean how = !means.isEmpty() && !other.means.isEmpty();
    boolean between = atWar(who, other.whom) || atWar(other.who, whom);
    boolean told = doer || hurt || how || between || isOfOneToll(other);
    return told || mutual || isBare() || other.isBare();
  }

  private static boolean atWar(@Nullable Side one, @Nullable Side other) {
    return one != null
        && other != null
        && !one.camp().isEmpty()
        && !other.camp().isEmpty()
        && !one.camp().equals(other.camp());
  }

  /** Whether it tells neither by nor to whom, and may be another: "the attack", "the bombing". */
  boolean leaves(Deed other) {
    return who == null && whom == null && alike(means, other.means);
  }

  private boolean isBare() {
    return who == null && whom == null && means.isEmpty();
  }

  /**
   * Whether it is told of this by and to whom it was foretold of that. What is foretold of one side
   * by no means that are told, "they will fight on", is carried out by nothing that can be named.
   *
   * @param lone whether one of the two is enough: of those who meet, or who are let go
   */
  boolean carriesOut(Deed foretold, boolean lone) {
    boolean both = foretold.who != null && foretold.whom != null;
    boolean either = foretold.who != null || foretold.whom != null;
    boolean told =
        (tells(who, foretold.who) && tells(whom, foretold.whom))
            || (mutual && tells(who, foretold.whom) && tells(whom, foretold.who))
            || (lone && who == null && whom != null && tells(whom, foretold.whom));
    boolean named = both || (either && (lone || !foretold.means.isEmpty()));
    return named && told && alike(means, foretold.means);
  }

  /**
   * Whether it is done by the very party, and to the very one, of which another tells that it would
   * not be done. A person by name does it for his government where it deals with others; of those
   * who fight one he answers for himself alone.
   */
  boolean isAgainst(Deed ruledOut) {
    return (isByParty(who, ruledOut.who) && tells(whom, ruledOut.whom))
        || (mutual && isByParty(whom, ruledOut.who) && tells(who, ruledOut.whom));
  }

  private boolean isByParty(@Nullable Side doer, @Nullable Side party) {
    if (doer == null || party == null || !doer.sameInDeed(party) || doer.isAnotherBand(party)) {
      return false;
    }
    boolean rules = Interests.shipped().camp("GOV").equals(party.camp());
    boolean lone = doer.surname() != null && !(rules && mutual);
    boolean spoken = party.surname() != null && !rules;
    return doer.id().equals(party.id())
        || (doer.surname() != null && doer.surname().equals(party.surname()))
        || (!lone && !spoken);
  }

  private static boolean tells(@Nullable Side told, @Nullable Side foretold) {
    return foretold == null || (told != null && told.sameInDeed(foretold));
  }

  static boolean alike(String a, String b) {
    return a.equals(b)
        || a.isEmpty()
        || b.isEmpty()
        || ALIKE.stream().anyMatch(means -> means.contains(a) && means.contains(b));
  }

  /** An attempt on a person by name is not the attack on a crowd of the same day. */
  private boolean isOnOne(Deed other) {
    return isNamed(whom) == isNamed(other.whom) || isDescribed(other);
  }

  private static boolean isNamed(@Nullable Side side) {
    return side != null && side.surname() != null;
  }

  /** Those who did it, as far as they are told: both of what two do together. */
  List<Side> doers() {
    return Stream.of(who, mutual ? whom : null).flatMap(Stream::ofNullable).toList();
  }

  /** Whether it is told of the very party, or of another arm of the state that is named. */
  boolean isOf(Side party) {
    return doers().stream().anyMatch(doer -> isOne(doer, party));
  }

  private static boolean isOne(Side doer, Side party) {
    boolean state =
        doer.told() && party.told() && doer.surname() == null && party.surname() == null;
    return doer.id().equals(party.id()) || (state && doer.same(party));
  }

  /** Whether the two may be one deed but for who did it. */
  boolean sameButForWho(Deed other) {
    return who != null
        && other.who != null
        && !who.sameInDeed(other.who)
        && (whom == null || other.whom == null || whom.sameInDeed(other.whom));
  }

  private static boolean agree(@Nullable Side a, @Nullable Side b) {
    return a == null || b == null || a.sameInDeed(b);
  }
}
