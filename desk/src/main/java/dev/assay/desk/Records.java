package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.ledger.TrackRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the sources have fared. All settled claims tell it, so what they told is kept until the case
 * is another. Safe for several threads.
 */
final class Records {
  /** What was worked out of one state of the case. */
  private record Kept(String state, Map<String, List<TrackRecord>> records) {}

  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /** By source. */
  Map<String, List<TrackRecord>> of(Case open, @Nullable LocalDate asOf) {
    if (asOf != null) {
      return worked(open, asOf);
    }
    String state = open.state();
    Kept before = kept.get();
    if (before != null && before.state().equals(state)) {
      return before.records();
    }
    Map<String, List<TrackRecord>> records = worked(open, null);
    kept.set(new Kept(state, records));
    return records;
  }

  private static Map<String, List<TrackRecord>> worked(Case open, @Nullable LocalDate asOf) {
    return open.records(asOf).stream()
        .collect(Collectors.groupingBy(TrackRecord::source, TreeMap::new, Collectors.toList()));
  }
}
