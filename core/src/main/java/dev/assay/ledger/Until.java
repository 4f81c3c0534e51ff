package dev.assay.ledger;

import java.util.List;
import java.util.Locale;

/**
 * Words that are given until somebody leaves office: "no talks until the president goes". When he
 * has left, they have run out. Pure functions.
 */
final class Until {
  private static final String GIVEN = "until:";

  private static final String LEFT = "has-left:";

  private Until() {}

  /** The entry, of a sentence that gives its word until somebody leaves, with who as a topic. */
  static Entry given(Entry e, List<Entry> entries) {
    Entry term =
        entries.stream()
            .filter(o -> o.passage().sentence() == e.passage().sentence() && isOfOffice(o))
            .filter(o -> isTerm(e, o))
            .findFirst()
            .orElse(null);
    return term == null || term.actors().isEmpty()
        ? e
        : e.about(GIVEN + name(term.actors().get(0)));
  }

  /** Who has left office, as a topic; the entry itself where it tells of nobody. */
  static Entry left(Entry e) {
    boolean left = !e.content().variant().equals("holding") && isOfOffice(e);
    boolean done = e.stance().asserts() && e.stance().mode().equals("actual");
    boolean told = left && done && e.stance().certainty().equals("CT") && !e.actors().isEmpty();
    return told ? e.about(LEFT + name(e.actors().get(0))) : e;
  }

  /** Whether an entry tells that somebody has left office of whom words may be given. */
  static boolean tells(Entry e) {
    return e.context().stream().anyMatch(topic -> topic.startsWith(LEFT));
  }

  /** Whether the word that an entry gives was given until what another tells. */
  static boolean hasCome(Entry word, Entry left) {
    return word.context().stream()
        .filter(topic -> topic.startsWith(GIVEN))
        .map(topic -> topic.substring(GIVEN.length()))
        .anyMatch(who -> left.context().contains(LEFT + who) || isCalled(who, left));
  }

  /** "President Tarek Naguib". */
  private static boolean isCalled(String office, Entry left) {
    String name = left.actors().get(0).name();
    return left.passage()
        .quote()
        .toLowerCase(Locale.ROOT)
        .contains(office + " " + name.toLowerCase(Locale.ROOT));
  }

  private static boolean isOfOffice(Entry e) {
    Content c = e.content();
    boolean resigns = c.code().equals("RETREAT") && c.variant().equals("resign");
    boolean office = resigns || c.code().equals("PART-OF");
    return office && !e.context().contains(Grasp.PARTY_POST);
  }

  /** "Until he goes" is no more than supposed, "before he goes" is not so yet. */
  private static boolean isTerm(Entry word, Entry term) {
    Stance stance = term.stance();
    boolean stays = term.content().variant().equals("holding");
    return term.passage().end() > word.passage().start()
        && (stays || stance.mode().equals("hypothetical") || stance.denies());
  }

  /** The key of his name; what he is called by, where it is no name. */
  private static String name(Party who) {
    return who.named() && who.person()
        ? Keys.surname(who.name())
        : who.name().substring(who.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
