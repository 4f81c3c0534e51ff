package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/** Whose success or loss it is that a party tells of without saying whose. Pure functions. */
final class Speaker {
  private Speaker() {}

  /** "The town was liberated", "it is under our control", says a party. */
  static @Nullable Side liberator(Entry entry) {
    Content told = entry.content();
    boolean own =
        Interests.shipped().starts("liberation", told.trigger())
            || Interests.shipped().is("ours", told.rule());
    return own ? side(entry) : null;
  }

  /**
   * "The town has fallen": to those who fight the government where they say so, and from whoever
   * must admit it; of a government that merely says it the words do not tell.
   */
  static @Nullable Side winner(Entry entry) {
    Side side = entry.stance().asserts() ? side(entry) : null;
    return side != null && (side.camp().equals("REB") || admits(entry)) ? side : null;
  }

  /** Whether the innermost voice admits what it says. */
  static boolean admits(Entry entry) {
    return Interests.shipped().starts("admission", entry.source().cue());
  }

  /** The camp of the innermost voice that has one. */
  static @Nullable Side side(Entry entry) {
    for (int i = entry.voices().size() - 1; i > 0; i--) {
      for (Party party : entry.voices().get(i).parties()) {
        Side side = Side.of(party, entry.home());
        if (!side.camp().isEmpty() && !party.officer()) {
          return party.person() && party.named() ? side.called(side.label() + "'s side") : side;
        }
      }
    }
    return null;
  }
}
