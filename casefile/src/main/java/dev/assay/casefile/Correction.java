package dev.assay.casefile;

import dev.assay.ledger.Rulings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the journal keeps it.
 *
 * @param words what it is, for a person
 * @param on the statements that it holds on to: of a join the two claims' first ones, the claim
 *     that is joined into last
 * @param claims values of the claims meant, one a statement; empty where it is about statements
 * @param dockets of these claims
 * @param name words of a question or of a claim of its own
 * @param change what is to be read instead
 * @param touched ids of the claims that it bore on when it was given; of no use to the ledger
 * @param by who said so, where that is known
 * @param takenBack the how manieth it was to be taken back, and by whom; null while it holds
 */
record Correction(
    String words,
    List<Anchor> on,
    List<String> claims,
    List<String> dockets,
    @Nullable String name,
    Rulings.@Nullable Correction change,
    List<String> touched,
    @Nullable String by,
    @Nullable TakenBack takenBack) {
  /** In the order of taking back, which clocks do not tell. */
  record TakenBack(long order, @Nullable String by) {}

  Correction {
    on = List.copyOf(on);
    claims = List.copyOf(claims);
    dockets = List.copyOf(dockets);
    touched = touched == null ? List.of() : List.copyOf(touched); // as older cases have it
  }

  boolean ofClaims() {
    return !claims.isEmpty();
  }

  Correction on(List<Anchor> anchors) {
    return new Correction(words, anchors, claims, dockets, name, change, touched, by, takenBack);
  }

  Correction in(List<String> keys) {
    return new Correction(words, on, claims, keys, name, change, touched, by, takenBack);
  }

  Correction touching(List<String> claimIds) {
    return new Correction(words, on, claims, dockets, name, change, claimIds, by, takenBack);
  }

  Correction by(@Nullable String person) {
    return new Correction(words, on, claims, dockets, name, change, touched, person, takenBack);
  }

  Correction takenBack(TakenBack last) {
    return new Correction(words, on, claims, dockets, name, change, touched, by, last);
  }
}
