package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How sources fared, counted claim by claim, so that no claim has to be kept. */
final class SettledRecords {
  private final Map<String, Map<String, TrackRecord>> bySource = new TreeMap<>();

  /** Counts a claim, where it is settled. */
  void count(Claim claim) {
    if (TrackRecord.settled().contains(claim.status())) {
      for (TrackRecord record : TrackRecord.of(List.of(claim))) {
        bySource
            .computeIfAbsent(record.source(), s -> new TreeMap<>())
            .merge(record.domain(), record, SettledRecords::sum);
      }
    }
  }

  private static TrackRecord sum(TrackRecord a, TrackRecord b) {
    return new TrackRecord(
        a.source(),
        a.domain(),
        a.right() + b.right(),
        a.wrong() + b.wrong(),
        a.premature() + b.premature(),
        null);
  }

  /** What is known of one source, by domain. */
  List<TrackRecord> of(String source) {
    return new ArrayList<>(bySource.getOrDefault(source, Map.of()).values());
  }
}
