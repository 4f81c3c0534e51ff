package dev.assay.casefile;

import dev.assay.ledger.TrackRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How sources fared, by source. Immutable. */
final class SettledRecords {
  private final Map<String, List<TrackRecord>> bySource;

  SettledRecords(List<TrackRecord> records) {
    this.bySource = records.stream().collect(Collectors.groupingBy(TrackRecord::source));
  }

  /** What is known of one source, by domain. */
  List<TrackRecord> of(String source) {
    return bySource.getOrDefault(source, List.of());
  }
}
