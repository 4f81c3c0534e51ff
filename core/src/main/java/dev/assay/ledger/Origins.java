package dev.assay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are copies of which. A copy goes back to the earliest report that it is like; the
 * order in which reports are added does not matter. Pure.
 */
public final class Origins {
  /** Room in the table for a report's bands, so that it need not grow. */
  private static final int BANDS = 32;

  private final Map<String, String> originals;

  private Origins(Map<String, String> originals) {
    this.originals = originals;
  }

  /** Of the reports that these entries are from. */
  public static Origins of(List<Entry> entries) {
    return ofOrdered(entries.stream().sorted(Entry.KNOWLEDGE_ORDER).toList());
  }

  /** Of the reports of entries in knowledge order. */
  static Origins ofOrdered(List<Entry> entries) {
    Map<String, ReportCard> cards = new LinkedHashMap<>();
    entries.forEach(e -> cards.putIfAbsent(e.report().id(), e.report()));
    return ofReports(List.copyOf(cards.values()));
  }

  /** Of reports in knowledge order. */
  static Origins ofReports(List<ReportCard> cards) {
    Map<String, String> originals = new HashMap<>();
    Map<Long, List<ReportCard>> bands = new HashMap<>(cards.size() * BANDS);
    for (ReportCard card : cards) {
      long[] keys = Fingerprint.bandNumbers(card.signature());
      ReportCard like = like(card, keys, bands);
      originals.put(
          card.id(), like == null ? card.id() : originals.getOrDefault(like.id(), like.id()));
      for (long key : keys) {
        bands.computeIfAbsent(key, k -> new ArrayList<>(1)).add(card);
      }
    }
    return new Origins(originals);
  }

  /** The first that it is found to be like: of many copies no more than one is looked at. */
  private static @Nullable ReportCard like(
      ReportCard card, long[] keys, Map<Long, List<ReportCard>> bands) {
    for (long key : keys) {
      for (ReportCard earlier : bands.getOrDefault(key, List.of())) {
        if (Fingerprint.likeness(earlier.signature(), card.signature()) >= Fingerprint.COPY) {
          return earlier;
        }
      }
    }
    return null;
  }

  /** The report that a report is a copy of; itself where it is none. */
  public String original(String report) {
    return originals.getOrDefault(report, report);
  }
}
