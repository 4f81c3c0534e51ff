package dev.assay.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A claim while entries come in: which of them it takes, and what it comes to. What each does to it
 * is found by {@link Affirmations}, {@link Denials}, {@link Assessments}, {@link OtherAnswers} and
 * {@link OwnWord}. Mutable; of one docket, one thread.
 */
final class OpenClaim {
  private final String id;
  private final String docket;
  private final String value;
  private final boolean apart;
  private final Entry named;
  private final OpenQuestion question;
  private final Standing standing;
  private final Affirmations affirmations;
  private final Denials denials;
  private final OwnWord ownWord;

  OpenClaim(String docket, Hearing h) {
    this(docket, h.answer().label(), false, h.entry(), OpenQuestion.of(h));
  }

  private OpenClaim(
      String docket, String value, boolean apart, Entry named, OpenQuestion question) {
    this.id = id(docket + "|" + named.id() + "|" + value + otherSide(named, question));
    this.docket = docket;
    this.value = value;
    this.apart = apart;
    this.named = named;
    this.question = question;
    this.standing = new Standing(question);
    this.affirmations = new Affirmations(question, standing);
    this.denials = new Denials(question, standing);
    this.ownWord = new OwnWord(question, standing);
  }

  /** The side that a claim is of, where its entry opens one for another side before it. */
  private static String otherSide(Entry named, OpenQuestion question) {
    Side side = question.first().subject().side();
    if (side == null || named.actors().size() < 2) {
      return "";
    }
    boolean first = Side.of(named.actors().get(0), named.home()).same(side);
    return question.family().subject() != Family.Subject.CAMP || first ? "" : "|" + side.id();
  }

  /** A claim that people made of entries of their choice, and what it says. */
  static OpenClaim apart(String docket, String value, Hearing h) {
    return new OpenClaim(docket, value, true, h.entry(), OpenQuestion.of(h));
  }

  /** The same claim before anything was said, opened by another entry. */
  OpenClaim openedBy(Entry entry) {
    return new OpenClaim(docket, value, apart, named, question.openedBy(entry));
  }

  /** Whether nothing that is published on a day or later can bear on it any more. */
  boolean gone(LocalDate day) {
    return standing.gone(day);
  }

  private boolean stale(LocalDate day) {
    return standing.stale(day);
  }

  /** Whether this is the claim that a telling is about. */
  boolean takes(Hearing h) {
    return (!stale(h.day()) || h.judgesElsewhere())
        && question.takes(h)
        && !isNotYet(h)
        && h.couldJudge(standing::isUpheldBy, question.opened(), question.answer().side());
  }

  /** Whether this was told not to be so, and a telling is of what has come about since. */
  private boolean isNotYet(Hearing h) {
    return new NotYet(question, standing).isOver(h);
  }

  /** Whether this foretold what a telling denies, or a judgement judges. */
  boolean announces(Hearing h) {
    return !stale(h.day()) && question.announces(h);
  }

  /** Whether a telling denies that it will come to be what this says it is: "no plan to resign". */
  boolean isRuledOutBy(Hearing h) {
    return !stale(h.day()) && question.isRuledOutBy(h);
  }

  /** Takes what is said or judged of it. */
  void take(Hearing h) {
    if (h.entry().comments()) {
      new Assessments(question, standing, affirmations).goOn(h);
    } else if (h.entry().assessment()) {
      new Assessments(question, standing, affirmations).judge(h);
    } else if (!denials.takesBack(h) && !(isLater(h.sense()) && standing.over(h))) {
      hear(h);
    }
  }

  private void hear(Hearing h) {
    if (question.family().isVow() && ownWord.takes(h)) {
      return;
    }
    switch (h.sense()) {
      case SAYS, ECHOES -> affirmations.says(h);
      case KEEPS -> affirmations.keeps(h);
      case SUPPORTS -> affirmations.supports(h);
      case ATTESTS -> affirmations.attests(h);
      case DENIES -> denials.denies(h);
      case DOUBTS -> denials.doubts(h);
      case COUNTERS -> denials.counters(h);
      case BREAKS -> denials.breaks(h);
      case DEFENDS -> denials.defends(h);
      case YIELDS -> denials.yields(h);
      case ENDS -> denials.ends(h);
      case IMPLIES, LACKS -> {}
    }
  }

  private static boolean isLater(Telling.Sense sense) {
    return switch (sense) {
      case YIELDS, BREAKS, COUNTERS, ENDS -> true;
      default -> false;
    };
  }

  /** Hears what is said to the same question with another answer. */
  void compare(Hearing h) {
    compare(h, this);
  }

  /**
   * Hears what was told to have come about before this was told as what had been foretold: "he was
   * freed on Monday. His lawyer had said that he would be."
   */
  void fulfil(Hearing outcome) {
    if (question.ahead()) {
      compare(outcome);
    }
  }

  /**
   * Hears what is said to a question with another answer.
   *
   * @param as the claim that asks it: another one's where people joined two questions
   */
  void compare(Hearing h, OpenClaim as) {
    if (!isNotYet(h)) {
      new OtherAnswers(question, standing, as.question).compare(h);
    } else if (!standing.over(h)) {
      standing.add(h, Role.OVERTAKEN, "it has come about since: " + h.trigger());
    }
  }

  /** Hands its evidence on and keeps none of it. */
  void release(ClaimSink sink) {
    standing.release(id, sink);
  }

  Claim claim(Rulings rulings) {
    Family family = question.family();
    StatusFold status = standing.status();
    String asked = question.first().subject().asked(family.question());
    return new Claim(
        id,
        docket,
        family.id(),
        question.ahead() ? "predictions" : family.domain(),
        rulings.names().getOrDefault(id, asked),
        value,
        status.now(),
        status.since(question.day()),
        status.retracted() != null,
        status.history(),
        standing.origins(),
        question.due(),
        standing.evidence(),
        standing.known());
  }

  /** Made of the docket and of the first entry, so that later reports leave it. */
  private static String id(String made) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < made.length(); i++) {
      hash = (hash ^ made.charAt(i)) * 0x100000001B3L;
    }
    return "c" + HexFormat.of().toHexDigits(hash >>> 12, 13);
  }

  String id() {
    return id;
  }

  String docket() {
    return docket;
  }

  /** Whether something that was published at a moment or later bears on it. */
  boolean heardSince(Instant moment) {
    List<Evidence> heard = standing.evidence();
    return !heard.isEmpty()
        && !heard.get(heard.size() - 1).entry().report().published().isBefore(moment);
  }

  /** The entry that opened it. */
  Entry opened() {
    return question.opened();
  }

  /** Whether people made it, so that other answers do not contradict it. */
  boolean apart() {
    return apart;
  }
}
