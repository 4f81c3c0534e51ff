package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says to a party's word that it will not do something: that it will not, that it
 * will, that it has. Immutable.
 */
final class VowTellings {
  /** The topic of a sentence that tells what somebody intends, or has no intention to do. */
  private static final String INTENT = "intent";

  private final Family vow;

  VowTellings(Family vow) {
    this.vow = vow;
  }

  void tell(Entry entry, List<Telling> found) {
    if (Until.tells(entry) && entry.home() != null) {
      String key = "talks/" + Vow.government(entry.home()) + "+" + Vow.rebels(entry.home());
      Topic talks = Topic.event(key, () -> "", null, null, null);
      found.add(new Telling(vow, talks, Answer.word("yes", false), Telling.Sense.ENDS));
    }
    VowKinds.Kind halted = VowKinds.shipped().halted(entry);
    VowKinds.Kind refused = halted == null ? Vows.of(entry) : halted;
    VowKinds.Kind kind = refused == null ? VowKinds.shipped().of(entry) : refused;
    boolean given = refused != null || entry.stance().denies();
    Vow word = kind == null ? null : Vow.of(entry, kind, given);
    if (word == null) {
      return;
    }
    Telling.Sense told = refused == null ? ofDeed(entry, word) : word(entry, word);
    Telling.Sense sense = halted == null ? told : ofHalt(entry, word);
    if (sense == null) {
      return;
    }
    boolean done = sense == Telling.Sense.BREAKS;
    for (String key : done && isSomebodys(word) ? List.<String>of() : word.keys(!done)) {
      found.add(new Telling(vow, word.topic(key), Answer.word("yes", false), sense));
    }
  }

  /** Whether it is done by one man without a name, who is read out of "he" as well. */
  private static boolean isSomebodys(Vow done) {
    Party who = done.who();
    return who.person() && !who.named() && done.kind().towards() != VowKinds.Towards.PAIR;
  }

  /** What a refusal, or what is denied to come, is worth: a word only on the party's own. */
  private static Telling.@Nullable Sense word(Entry entry, Vow word) {
    Stance stance = entry.stance();
    boolean own = entry.source().outlet() || word.isOfSpeaker(entry);
    boolean meant = entry.context().contains(INTENT) && own;
    if (stance.polarity().equals("u") || (stance.certainty().equals("U") && !meant)) {
      return null;
    }
    boolean given = stance.mode().equals("committed") || isRefused(entry);
    return given || own ? Telling.Sense.SAYS : Telling.Sense.SUPPORTS;
  }

  /** "Has suspended operations": a word not to go on where it is the party's own. */
  private static Telling.@Nullable Sense ofHalt(Entry entry, Vow word) {
    boolean own = VowKinds.shipped().isAnnounced(entry) || word.isOfSpeaker(entry);
    return own ? Senses.of(Telling.Sense.SAYS, entry) : null;
  }

  /** "Refused to", "ruled out": who tells of it does not foretell it. */
  private static boolean isRefused(Entry entry) {
    return Interests.shipped().starts("refusal", entry.content().trigger());
  }

  private static Telling.@Nullable Sense ofDeed(Entry entry, Vow word) {
    Stance stance = entry.stance();
    boolean ahead = Senses.isAhead(stance.mode());
    if (entry.context().contains(Vows.KEPT)) {
      return Telling.Sense.KEEPS;
    }
    if (entry.context().contains(Vows.BROKEN)) {
      return Telling.Sense.BREAKS;
    }
    boolean promised = entry.context().contains("promise") && !stance.mode().equals("actual");
    if (promised && entry.context().contains("distrust")) {
      return Telling.Sense.DOUBTS;
    }
    if (stance.denies()) {
      boolean flat = !entry.source().outlet() || !stance.mode().equals("predicted");
      return !ahead ? null : flat ? word(entry, word) : Telling.Sense.SUPPORTS;
    }
    if (!stance.asserts() || stance.open()) {
      return null;
    }
    return ahead ? Telling.Sense.COUNTERS : isDone(entry) ? Telling.Sense.BREAKS : null;
  }

  /** Whether it is told as done for certain, once, and not as known. */
  private static boolean isDone(Entry entry) {
    Stance stance = entry.stance();
    String telling = entry.content().telling();
    boolean whole = stance.completion().equals("complete") || stance.completion().equals("ongoing");
    return stance.mode().equals("actual")
        && stance.certainty().equals("CT")
        && whole
        && (telling == null || telling.equals("episode") || telling.equals("summary"))
        && !entry.context().contains(Grasp.RECALLED)
        && !entry.context().contains(Grasp.PURPOSE);
  }
}
