package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code tellings.tsv}: which statements answer a question, and how. Empty variant, rules
 * or needs ask for nothing.
 *
 * @param kind of statement, or voice, or judged
 * @param code PLOVER type or type of state
 * @param variant mode or value
 * @param rules ids of the codebook's rules, of which one
 * @param needs a topic of the sentence
 * @param family of questions that it answers
 * @param subject roles that tell whom the question is about, in order of preference
 * @param answer a word, or @ and the role that tells it
 * @param sense how it stands to the answer
 * @param change whether it tells that this became so
 * @param tense the table's word for when it is said of what is to come
 */
record TellingRow(
    String kind,
    String code,
    String variant,
    List<String> rules,
    String needs,
    Family family,
    List<String> subject,
    String answer,
    Telling.Sense sense,
    boolean change,
    String tense) {
  /** Before a topic that a sentence may not have. */
  private static final String NOT = "!";

  boolean ofVoices() {
    return kind.equals("voice");
  }

  boolean isOf(String statement, String coded) {
    return kind.equals(statement) && code.equals(coded);
  }

  /** Whether it speaks of an entry of its kind and code. */
  boolean speaksOf(Entry e) {
    Content c = e.content();
    return (variant.isEmpty() || variant.equals(c.variant()))
        && (rules.isEmpty() || rules.contains(c.rule()))
        && isOfTopic(e);
  }

  private boolean isOfTopic(Entry e) {
    return needs.startsWith(NOT)
        ? !e.context().contains(needs.substring(NOT.length()))
        : needs.isEmpty() || e.context().contains(needs);
  }

  /** The table's word for what nobody can plan, and foretelling tells nothing of. */
  private static final String FACT = "fact";

  /** The table's word for what matters only where it is to come. */
  private static final String PLANNED = "planned";

  /** The table's word for what matters only where it is told as done for certain. */
  private static final String DONE = "done";

  /** The table's word for what is announced by whatever is said to be possible. */
  private static final String SAID = "said";

  /** Whether it speaks of what may come as of what will: "he may resign". */
  boolean tellsWhatMayCome() {
    return tense.equals(SAID);
  }

  /** Whether an entry foretells what nobody can, or tells as so what had to be to come. */
  boolean isOfOtherTime(Entry entry) {
    Stance stance = entry.stance();
    boolean ahead = Senses.isAhead(stance.mode());
    return switch (tense) {
      case FACT -> ahead;
      case PLANNED -> !ahead;
      case DONE -> !stance.mode().equals("actual") || !stance.certainty().equals("CT");
      default -> false;
    };
  }

  /** The answer that an entry gives; null where it gives none. */
  @Nullable Answer answer(Entry entry) {
    boolean ahead = ahead(entry);
    switch (answer) {
      case "@place" -> {
        Site site = entry.site();
        if (site == null) {
          // somewhere: a denial tells against whatever place was told
          return entry.filling("place").isEmpty() ? null : Answer.somebody(ahead);
        }
        return Answer.of(site, ahead);
      }
      case "@gone" -> {
        Site site = entry.site();
        return site == null ? Answer.somebody(ahead) : Answer.goneFrom(site, ahead);
      }
      case "@distance" -> {
        Site site = entry.site();
        Double km = site == null ? null : site.distanceKm();
        return km == null ? null : Answer.of(about(km), ahead);
      }
      case "@person" -> {
        Party person = first(entry, List.of("actor"), true);
        return person == null ? null : Answer.of(person, ahead);
      }
      case "@winner" -> {
        Party winner = first(entry, List.of("actor"), false);
        return winner == null ? null : winner(winner, entry.home(), ahead);
      }
      case "@actor", "@recipient" -> {
        Party party = first(entry, List.of(answer.substring(1)), false);
        Side side =
            party == null
                ? Speaker.liberator(entry)
                : Side.of(party, entry.home()).toldBy(Speaker.side(entry));
        return side == null ? Answer.somebody(ahead) : Answer.of(side, ahead);
      }
      default -> {
        return Answer.word(answer, ahead);
      }
    }
  }

  /** A person by name, or a party; null for somebody who is not told. */
  private static @Nullable Answer winner(Party winner, @Nullable String home, boolean ahead) {
    if (winner.person()) {
      return winner.named() ? Answer.of(winner, ahead) : null;
    }
    return Answer.of(Side.of(winner, home), ahead);
  }

  /** Distances in reports are round. */
  private static Figure about(double km) {
    return new Figure("distance", km * 0.8, km, km * 1.25, "km");
  }

  private boolean ahead(Entry entry) {
    String mode = entry.stance().mode();
    return switch (tense) {
      case "ahead" -> true;
      case SAID -> Senses.isAhead(mode) || mode.equals("possible");
      case "held" -> Senses.isAhead(mode);
      default -> false;
    };
  }

  /** The first who fills one of some roles; null where nobody does. */
  static @Nullable Party first(Entry entry, List<String> roles, boolean person) {
    for (String role : roles) {
      for (Party party : entry.filling(role)) {
        if (!person || (party.person() && party.named())) {
          return party;
        }
      }
    }
    return null;
  }
}
