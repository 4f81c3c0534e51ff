package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim while entries come in. Mutable; of one docket, one thread. */
final class OpenClaim {
  /**
   * So many days after a claim was settled and nobody upholds it, what is so then tells nothing of
   * it.
   */
  private static final int AFTERMATH = 3;

  private final String id;
  private final String docket;
  private final String value;
  private final boolean apart;
  private final OpenQuestion question;
  private final Entry named;
  private final HeardEvidence evidence = new HeardEvidence();
  private final Citations citations = new Citations();

  /** Origins that say so, and the day on which each first did. */
  private final Map<String, LocalDate> asserting = new LinkedHashMap<>();

  private final StatusFold status;
  private @Nullable LocalDate due;
  private LocalDate lastWord;
  private LocalDate lastHeld;

  OpenClaim(String docket, Hearing h) {
    this(docket, h.answer().label(), false, h.telling(), h.entry(), h.entry(), due(h));
  }

  private OpenClaim(
      String docket,
      String value,
      boolean apart,
      Telling first,
      Entry named,
      Entry opened,
      @Nullable LocalDate due) {
    this.id = id(docket + "|" + named.id() + "|" + value);
    this.docket = docket;
    this.value = value;
    this.apart = apart;
    this.question = new OpenQuestion(first, opened);
    this.named = named;
    this.due = due;
    this.status = new StatusFold(first.family(), first.answer().ahead());
    this.lastWord = opened.report().day();
    this.lastHeld = opened.report().day();
  }

  /** A claim that people made of entries of their choice, and what it says. */
  static OpenClaim apart(String docket, String value, Hearing h) {
    return new OpenClaim(docket, value, true, h.telling(), h.entry(), h.entry(), due(h));
  }

  /** The same claim before anything was said, opened by another entry. */
  OpenClaim openedBy(Entry entry) {
    return new OpenClaim(docket, value, apart, question.first(), named, entry, due);
  }

  private static @Nullable LocalDate due(Hearing h) {
    Period time = h.entry().time();
    return !h.answer().ahead() || time == null ? null : time.lastDay();
  }

  /** Whether nothing that is published on a day or later can bear on it any more. */
  boolean stale(LocalDate day) {
    return ChronoUnit.DAYS.between(lastWord, day) > question.family().days();
  }

  /** Whether this is the claim that a telling is about. */
  boolean takes(Hearing h) {
    return !stale(h.day())
        && question.takes(h)
        && h.couldJudge(asserting.keySet(), question.opened());
  }

  /** Whether this foretold what a telling denies, or a judgement judges. */
  boolean announces(Hearing h) {
    return !stale(h.day()) && question.announces(h);
  }

  /** Whether a telling denies that it will come to be what this says it is: "no plan to resign". */
  boolean isRuledOutBy(Hearing h) {
    return !stale(h.day()) && question.isRuledOutBy(h);
  }

  private long days(Hearing h) {
    return ChronoUnit.DAYS.between(lastWord, h.day());
  }

  /** Takes what is said or judged of it. */
  void take(Hearing h) {
    if (h.entry().comments()) {
      goOn(h);
    } else if (h.entry().assessment()) {
      judge(h);
    } else {
      hear(h);
    }
  }

  /** Takes what those who speak of it go on to say. */
  private void goOn(Hearing h) {
    Role role = Commented.role(h);
    if (role != null && !(role == Role.REPEAT && asserting.isEmpty()) && !over(h)) {
      add(h, role, "goes on about it");
    }
  }

  private void hear(Hearing h) {
    if (takesBack(h) || (isLater(h.sense()) && over(h))) {
      return;
    }
    switch (h.sense()) {
      case SAYS -> says(h);
      case DENIES -> denies(h);
      case DOUBTS -> {
        boolean unplanned = isRuledOutBy(h) && h.entry().stance().mode().equals("planned");
        add(
            h,
            unplanned ? Role.DENY : Role.DOUBT,
            unplanned ? "says that it is not even planned" : "does not believe it");
      }
      case BREAKS -> breaks(h);
      case DEFENDS -> add(h, Role.DENY, "says that nothing was broken");
      case ENDS -> {
        add(h, Role.OVERTAKEN, "it is over: " + h.entry().content().trigger());
      }
      case ATTESTS -> {
        if (h.bySubject()) {
          add(h, Role.CONFIRM, "the subject says in person what implies it");
        }
      }
      case YIELDS -> yields(h);
      case KEEPS -> keeps(h);
      case SUPPORTS -> supports(h);
      case COUNTERS -> add(h, Role.CONTRADICT, "cannot be so together with it");
      case IMPLIES, LACKS -> {}
    }
  }

  private static boolean isLater(Telling.Sense sense) {
    return switch (sense) {
      case YIELDS, BREAKS, COUNTERS, ENDS -> true;
      default -> false;
    };
  }

  /** A notice of an outlet that told it: withdrawn whole, or corrected to its contrary. */
  private boolean takesBack(Hearing h) {
    boolean corrected = h.is(Notice.CORRECTION) && h.sense() == Telling.Sense.DENIES;
    if (!h.withdraws() && !corrected) {
      return false;
    }
    boolean own = citations.toldByOutletOf(h);
    if (own) {
      add(
          h,
          Role.RETRACT,
          corrected ? "corrected by its own outlet" : "withdrawn by its own outlet");
    }
    return own || h.withdraws();
  }

  private void says(Hearing h) {
    if (h.mentioned() || retold(h) || (h.judged() && !asserting.isEmpty())) {
      return;
    }
    boolean subject = question.family().settles() == Family.Settles.SUBJECT && h.bySubject();
    boolean settles = !question.ahead() && (subject || concedes(h));
    String cited = citations.cited(h);
    if (h.copy() && !asserting.isEmpty()) {
      add(h, Role.REPEAT, "a copy of an earlier report");
    } else if (settles) {
      add(
          h,
          Role.CONFIRM,
          subject ? "the subject says so in person" : "the party it hurts says so");
    } else if (becameSo(h)) {
      add(h, Role.CONFIRM, "told as so after it had been contradicted");
    } else if (asserting.isEmpty()) {
      add(h, Role.ASSERT, "says so");
    } else if (cited != null) {
      add(h, Role.REPEAT, cited);
    } else if (h.isHearsay()) {
      add(h, Role.REPEAT, "told on nobody's word");
    } else if (asserting.containsKey(h.interest().key())) {
      add(h, Role.REPEAT, "an interest that has said it");
    } else {
      add(h, Role.CORROBORATE, "another origin says so");
    }
    if (citations.cited(h) == null) {
      asserting.putIfAbsent(h.interest().key(), h.day());
    }
    citations.tell(h);
    lastWord = h.day();
    lastHeld = h.day();
  }

  /**
   * Whether a party says against itself what others have said: what hurts it, what it had denied,
   * what it says it must admit.
   */
  private boolean concedes(Hearing h) {
    String own = h.interest().key();
    boolean others = asserting.keySet().stream().anyMatch(key -> !key.equals(own));
    return others
        && !question.family().mutual()
        && !asserting.containsKey(own)
        && (h.againstOwnInterest() || (h.interest().party() && status.denied(own)) || h.admitted());
  }

  /** What goes with it, and is told by somebody else. */
  private void supports(Hearing h) {
    if (!asserting.isEmpty()
        && !asserting.containsKey(h.interest().key())
        && !h.interest().party()) {
      add(h, Role.CORROBORATE, "goes with it: " + h.entry().content().trigger());
      asserting.putIfAbsent(h.interest().key(), h.day());
      lastWord = h.day();
    }
  }

  /** Whoever it was said of gives it up. */
  private void yields(Hearing h) {
    boolean later = h.day().isAfter(question.opened().report().day());
    boolean over =
        later && !status.contradicted() && (!h.interest().party() || h.againstOwnInterest());
    add(h, over ? Role.OVERTAKEN : Role.CONTRADICT, "given up: " + h.entry().content().trigger());
  }

  /** Whoever committed himself says it is kept, or somebody else does, which counts for more. */
  private void keeps(Hearing h) {
    if (h.mentioned()) {
      return;
    }
    boolean later = h.day().isAfter(question.opened().report().day());
    if (later && !asserting.isEmpty() && !question.ownCommitment(h)) {
      add(h, Role.KEEP, "says that it is kept");
      lastWord = h.day();
    } else {
      says(h);
    }
  }

  /** An announcement told of again on a later day by somebody who did not make it is no news. */
  private boolean retold(Hearing h) {
    return question.family().kind() == Family.Kind.COMMITMENT
        && h.sense() == Telling.Sense.SAYS
        && !asserting.isEmpty()
        && h.day().isAfter(question.opened().report().day())
        && (h.interest().kind() == Interest.Kind.OUTLET
            || asserting.containsKey(h.interest().key())
            || (question.family().mutual() && !question.ownCommitment(h)));
  }

  /** What observers saw otherwise, and a later day's reporter tells as so. */
  private boolean becameSo(Hearing h) {
    return !h.interest().party()
        && h.interest().kind() != Interest.Kind.ANONYMOUS
        && status.wasNotSo()
        && h.entry().stance().certainty().equals("CT")
        && h.day().isAfter(status.lastAgainst(h.day()));
  }

  private void denies(Hearing h) {
    boolean subject = question.family().settles() == Family.Settles.SUBJECT && h.bySubject();
    if (subject) {
      add(h, Role.CONTRADICT, "the subject says in person that it is not so");
    } else if (question.notKept(h)) {
      add(h, Role.VIOLATE, "says that it is not kept");
    } else {
      add(h, Role.DENY, "says it is not so");
    }
  }

  /** Whether it is settled, and what is told now is of a later time. */
  private boolean over(Hearing h) {
    LocalDate settled = status.since(lastHeld);
    LocalDate last = settled.isAfter(lastHeld) ? settled : lastHeld;
    boolean against =
        switch (status.now()) {
          case REFUTED, PREMATURE, OVERTAKEN, VIOLATED -> true;
          default -> false;
        };
    return against && ChronoUnit.DAYS.between(last, h.day()) > AFTERMATH;
  }

  private void breaks(Hearing h) {
    if (question.family().kind() == Family.Kind.FLUENT) {
      returns(h);
      return;
    }
    boolean after = !h.day().isBefore(question.opened().report().day());
    if (after && question.ownCommitment(h) && h.interest().party() && question.family().mutual()) {
      add(h, Role.DENY, "puts the blame on others");
    } else if (after) {
      add(h, Role.VIOLATE, "what was announced is broken: " + h.entry().content().trigger());
    }
  }

  /** Whoever has left is there: not gone, or back, which a claim that it left does not speak of. */
  private void returns(Hearing h) {
    if (ChronoUnit.DAYS.between(lastHeld, h.day()) <= 1) {
      add(h, Role.CONTRADICT, "cannot be so together with it");
    }
  }

  /** Hears what is said to the same question with another answer. */
  void compare(Hearing h) {
    compare(h, this);
  }

  /**
   * Hears what is said to a question with another answer.
   *
   * @param as the claim that asks it: another one's where people joined two questions
   */
  void compare(Hearing h, OpenClaim as) {
    Family asked = as.question.family();
    if (h.sense() == Telling.Sense.BREAKS) {
      if (days(h) <= asked.days() && asked.mutual() && as.question.blames(h)) {
        add(h, Role.DENY, "puts the blame on others");
      }
      return;
    }
    if (stale(h.day()) || over(h) || !as.question.asks(h)) {
      return;
    }
    Answer answer = as.question.first().answer();
    if (h.sense() == Telling.Sense.YIELDS) {
      if (answer.excludes(h.answer()) && !as.question.ahead()) {
        borneOut(h);
      }
    } else if (as.question.ahead() && !h.answer().ahead()) {
      fulfil(h, as);
    } else if (as.question.ahead() == h.answer().ahead()
        && h.sense() != Telling.Sense.COUNTERS
        && asked.exclusive()
        && answer.excludes(h.answer())) {
      String why =
          as.question.first().subject().label()
              + ": "
              + h.answer().label()
              + " excludes "
              + answer.label();
      add(h, amends(h) ? amended(h) : ended(h, as) ? Role.OVERTAKEN : Role.CONTRADICT, why);
    }
  }

  /** Whether its own outlet gives another answer: put right, or a later figure. */
  private boolean amends(Hearing h) {
    boolean figure = h.is(Notice.UPDATE) && h.answer().figure() != null;
    return (h.is(Notice.CORRECTION) || figure) && citations.toldByOutletOf(h);
  }

  /** A correction takes back what was said; with a later figure it was so until then. */
  private static Role amended(Hearing h) {
    return h.is(Notice.CORRECTION) ? Role.RETRACT : Role.OVERTAKEN;
  }

  /**
   * Whether another answer on a later day ends this one: it had been borne out, or somebody who is
   * no party tells how it changed, which takes for granted that it was so.
   */
  private boolean ended(Hearing h, OpenClaim as) {
    boolean changed =
        h.telling().change()
            && !h.interest().party()
            && !status.contradicted()
            && !as.question.ahead();
    return as.question.family().kind() == Family.Kind.FLUENT
        && h.sense() == Telling.Sense.SAYS
        && days(h) > 0
        && (status.borneOut() || status.now() == Status.OVERTAKEN || changed);
  }

  /** A rival gives up what this says it has lost. */
  private void borneOut(Hearing h) {
    boolean own = h.againstOwnInterest();
    if (asserting.isEmpty() || (!own && asserting.containsKey(h.interest().key()))) {
      return;
    }
    add(
        h,
        own ? Role.CONFIRM : Role.CORROBORATE,
        (own ? "the party it hurts says so: " : "goes with it: ") + h.entry().content().trigger());
    asserting.putIfAbsent(h.interest().key(), h.day());
    lastWord = h.day();
  }

  /** What was foretold is told as done. */
  private void fulfil(Hearing h, OpenClaim as) {
    LocalDate end = due;
    Answer promised = as.question.first().answer().flat();
    if (h.sense() == Telling.Sense.COUNTERS) {
      if (promised.same(h.answer())) {
        undone(h);
      }
      return;
    }
    if (h.sense() != Telling.Sense.SAYS || !promised.same(h.answer())) {
      boolean time = end != null && !h.day().isBefore(end);
      if (time && as.question.family().exclusive() && promised.excludes(h.answer())) {
        add(h, Role.CONTRADICT, "when its time came it was not so: " + h.answer().label());
      }
      return;
    }
    boolean late = end != null && h.day().isAfter(end);
    if (late || status.contradicted()) {
      add(h, Role.OVERTAKEN, "it came to be later");
    } else {
      add(h, Role.CONFIRM, "what was foretold is told as done");
    }
  }

  /** What was announced is not done: broken where it was its own word and its time has come. */
  private void undone(Hearing h) {
    LocalDate end = due;
    boolean time = end == null ? days(h) > 0 : !h.day().isBefore(end);
    boolean own = isPledge() && time && !h.interest().party();
    if (h.day().isAfter(question.opened().report().day())) {
      add(
          h,
          own ? Role.VIOLATE : Role.CONTRADICT,
          own ? "what was announced is not done" : "cannot be so together with it");
    }
  }

  /** Whether whoever is to do it has said so. */
  private boolean isPledge() {
    Side side = question.first().answer().side();
    String key = side == null ? "" : side.country() + ":" + side.camp();
    return question.ahead()
        && question.family().hurts() == Family.Hurts.OWN
        && (asserting.containsKey(key) || question.opened().stance().mode().equals("committed"));
  }

  private void judge(Hearing h) {
    switch (h.entry().content().code()) {
      case "premature" -> add(h, h.belligerent() ? Role.DENY : Role.PREMATURE, "judged premature");
      case "false", "denied" -> {
        String why = "judged " + h.entry().content().code();
        add(h, h.ownWord() ? Role.RETRACT : Role.DENY, why);
      }
      case "withdrawn" -> add(h, Role.RETRACT, "taken back");
      case "unverified" -> add(h, Role.UNVERIFIED, "could not be established");
      case "upheld" ->
          add(h, status.denied(h.interest().key()) ? Role.DENY : Role.REPEAT, "stands by it");
      case "doubted" -> add(h, Role.DOUBT, "not believed");
      case "confirmed" -> {
        if (h.entry().stance().denies() || h.entry().stance().open()) {
          add(h, Role.UNVERIFIED, "could not be established");
        } else {
          says(h);
        }
      }
      default -> add(h, Role.QUALIFY, "judged " + h.entry().content().code());
    }
  }

  private void add(Hearing h, Role role, String why) {
    boolean own = question.family().settles() == Family.Settles.SUBJECT && h.bySubject();
    if (!evidence.admits(h, role.alike(), own)) {
      return;
    }
    lastWord = h.day().isAfter(lastWord) ? h.day() : lastWord;
    citations.cite(h);
    Evidence added = new Evidence(h.entry(), role, h.interest().origin(), h.interest().key(), why);
    evidence.add(added);
    status.take(added, h);
  }

  /** Hands its evidence on and keeps none of it. */
  void release(ClaimSink sink) {
    evidence.release(id, sink);
  }

  Claim claim(Rulings rulings) {
    Family family = question.family();
    String asked = question.first().subject().asked(family.question());
    return new Claim(
        id,
        docket,
        family.id(),
        question.ahead() ? "predictions" : family.domain(),
        rulings.names().getOrDefault(id, asked),
        value,
        status.now(),
        status.since(question.opened().report().day()),
        status.retracted() != null,
        status.history(),
        List.copyOf(asserting.keySet()),
        due,
        evidence.all(),
        new Claim.KnownSince(List.copyOf(asserting.values()), status.retracted()));
  }

  /** Made of the docket and of the first entry, so that later reports leave it. */
  private static String id(String made) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < made.length(); i++) {
      hash = (hash ^ made.charAt(i)) * 0x100000001B3L;
    }
    return String.format(Locale.ROOT, "c%013x", hash >>> 12);
  }

  String id() {
    return id;
  }

  String docket() {
    return docket;
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
