package dev.assay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are copies of which. A copy goes back to the earliest report that it is like, and
 * with it to what that goes back to; the order in which reports are added does not matter, and what
 * is published later changes nothing. Pure.
 */
public final class Origins {
  private final Map<String, String> originals;

  private Origins(Map<String, String> originals) {
    this.originals = originals;
  }

  /** Of the reports of entries in knowledge order, as far as these entries go. */
  static Origins ofOrdered(List<Entry> entries) {
    List<ReportCard> cards = new ArrayList<>();
    String last = "";
    for (Entry e : entries) { // those of a report come one after another
      if (!e.report().id().equals(last)) {
        cards.add(e.report());
        last = e.report().id();
      }
    }
    return ofReports(cards);
  }

  /**
   * Of reports in knowledge order. Of those that go back to one report the first stands for it, be
   * it among them or not.
   */
  static Origins ofReports(List<ReportCard> cards) {
    if (cards.size() < 2) {
      return new Origins(Map.of());
    }
    if (cards.stream().allMatch(card -> card.id().equals(card.original()))) {
      return new Origins(Map.of());
    }
    boolean known = cards.stream().allMatch(card -> card.original() != null);
    Map<String, String> roots = known ? Map.of() : compared(cards);
    Map<String, String> firsts = new HashMap<>();
    Map<String, String> originals = new HashMap<>();
    for (ReportCard card : cards) {
      String told = card.original();
      String root = known && told != null ? told : roots.getOrDefault(card.id(), card.id());
      String first = firsts.putIfAbsent(root, card.id());
      if (first != null) {
        originals.put(card.id(), first);
      }
    }
    return new Origins(originals);
  }

  /**
   * The report that each goes back to, from their signatures.
   *
   * @param cards in knowledge order
   * @return the original's id by the report's, its own where it is no copy
   */
  public static Map<String, String> compared(List<ReportCard> cards) {
    Map<String, String> originals = new HashMap<>();
    Map<Long, List<Integer>> bands = new HashMap<>();
    for (int i = 0; i < cards.size(); i++) {
      ReportCard card = cards.get(i);
      long[] keys = Fingerprint.bandNumbers(card.signature());
      int like = earliestLike(card, keys, bands, cards);
      String id = like < 0 ? card.id() : cards.get(like).id();
      originals.put(card.id(), originals.getOrDefault(id, id));
      for (long key : keys) {
        bands.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
      }
    }
    return originals;
  }

  /** The earliest that it is like; of a band no more is looked at than up to the first such. */
  private static int earliestLike(
      ReportCard card, long[] keys, Map<Long, List<Integer>> bands, List<ReportCard> cards) {
    int earliest = -1;
    for (long key : keys) {
      for (int i : bands.getOrDefault(key, List.of())) {
        if (earliest >= 0 && i >= earliest) {
          break;
        }
        List<Integer> signature = cards.get(i).signature();
        if (Fingerprint.likeness(signature, card.signature()) >= Fingerprint.COPY) {
          earliest = i;
          break;
        }
      }
    }
    return earliest;
  }

  /** Whether a report is a copy of an earlier one. */
  boolean isCopy(ReportCard report) {
    return !originals.isEmpty() && !original(report.id()).equals(report.id());
  }

  /** The report that a report is a copy of; itself where it is none. */
  public String original(String report) {
    return originals.getOrDefault(report, report);
  }

  /**
   * The report that a report goes back to.
   *
   * @param signature of it
   * @param earlier reports before it that share a band with it, in knowledge order, with their
   *     originals
   */
  public static @Nullable String original(List<Integer> signature, List<ReportCard> earlier) {
    for (ReportCard card : earlier) {
      if (Fingerprint.likeness(card.signature(), signature) >= Fingerprint.COPY) {
        return card.original() == null ? card.id() : card.original();
      }
    }
    return null;
  }
}
