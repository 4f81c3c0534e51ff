package dev.assay;

import dev.assay.ledger.Entry;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Claims of core as values of the API. Pure functions. */
final class ClaimValues {
  private ClaimValues() {}

  /**
   * A claim.
   *
   * @param statements by their ids
   */
  static Claim of(dev.assay.ledger.Claim claim, Function<String, @Nullable Statement> statements) {
    return new Claim(
        claim.id(),
        claim.question(),
        claim.value(),
        status(claim.status()),
        claim.statusDate(),
        claim.retracted(),
        claim.credibility(),
        claim.domain(),
        claim.due(),
        claim.origins(),
        history(claim),
        claim.evidence().stream().map(e -> evidence(e, statements)).toList());
  }

  private static List<Claim.Turn> history(dev.assay.ledger.Claim claim) {
    return claim.history().stream()
        .map(t -> new Claim.Turn(status(t.status()), t.on(), t.because()))
        .toList();
  }

  private static Status status(dev.assay.ledger.Status status) {
    return Status.valueOf(status.name());
  }

  private static Evidence evidence(
      dev.assay.ledger.Evidence e, Function<String, @Nullable Statement> statements) {
    Entry entry = e.entry();
    return new Evidence(
        Objects.requireNonNull(statements.apply(entry.id())),
        Evidence.Role.valueOf(e.role().name()),
        entry.report().outlet(),
        entry.report().published(),
        e.origin(),
        e.interest(),
        e.why());
  }

  static TrackRecord of(dev.assay.ledger.TrackRecord r) {
    return new TrackRecord(
        r.source(),
        r.domain(),
        r.right(),
        r.wrong(),
        r.premature(),
        r.mean(),
        r.low(),
        r.high(),
        r.letter(),
        r.leadDays());
  }
}
