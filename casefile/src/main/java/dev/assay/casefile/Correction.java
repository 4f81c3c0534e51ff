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
 */
record Correction(
    String words,
    List<Anchor> on,
    List<String> claims,
    List<String> dockets,
    @Nullable String name,
    Rulings.@Nullable Correction change) {
  Correction {
    on = List.copyOf(on);
    claims = List.copyOf(claims);
    dockets = List.copyOf(dockets);
  }

  boolean ofClaims() {
    return !claims.isEmpty();
  }

  Correction on(List<Anchor> anchors) {
    return new Correction(words, anchors, claims, dockets, name, change);
  }

  Correction in(List<String> keys) {
    return new Correction(words, on, claims, keys, name, change);
  }
}
