package dev.assay;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Origins;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.Rulings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries by the dockets they are filed under, and the claims they fold into. What a report is a
 * copy of is looked for among all reports before it, as a case does. Not thread-safe.
 */
final class Dockets {
  /** A report's entries, and what it is known to be a copy of; null where nobody has looked. */
  private static final class Filed {
    private final ReportCard card;
    private final List<Entry> entries;
    private @Nullable String original;

    Filed(ReportCard card, List<Entry> entries) {
      this.card = card;
      this.entries = entries;
    }
  }

  private static final Comparator<Claim> LATEST_FIRST =
      Comparator.comparing(Dockets::last, Entry.KNOWLEDGE_ORDER)
          .reversed()
          .thenComparing(Claim::id);

  private final Ledger ledger = Ledger.open();
  private final Map<String, Filed> reports = new LinkedHashMap<>();
  private final Map<String, Map<String, Entry>> dockets = new TreeMap<>();

  /** What has been folded of all entries; a docket that something came into is not there. */
  private final Map<String, List<Claim>> folded = new HashMap<>();

  private LocalDate lastDay = LocalDate.EPOCH;
  private boolean settled = true;

  /** Files what a dated report says; each report once. */
  void file(ReportCard card, List<Entry> entries) {
    reports.put(card.id(), new Filed(card, entries));
    lastDay = card.day().isAfter(lastDay) ? card.day() : lastDay;
    settled = false;
  }

  /** The last day on which a report was published; 1970-01-01 where there is none. */
  LocalDate lastDay() {
    return lastDay;
  }

  /** All claims as they stood at the end of a day, those with the latest evidence first. */
  List<Claim> claims(LocalDate day) {
    settle();
    List<Claim> claims = new ArrayList<>();
    for (String key : dockets.keySet()) {
      for (Claim claim : day.isBefore(lastDay) ? foldedBy(key, day) : folded(key)) {
        claims.add(claim.on(day));
      }
    }
    claims.sort(LATEST_FIRST);
    return claims;
  }

  /** Looks what each report is a copy of, and files anew those of which that has changed. */
  private void settle() {
    if (settled) {
      return;
    }
    Map<String, String> originals =
        Origins.compared(
            reports.values().stream().map(f -> f.card).sorted(ReportCard.KNOWLEDGE_ORDER).toList());
    for (Filed filed : reports.values()) {
      String original = originals.getOrDefault(filed.card.id(), filed.card.id());
      if (!original.equals(filed.original)) {
        filed.original = original;
        enter(filed, filed.card.copyOf(original));
      }
    }
    settled = true;
  }

  private void enter(Filed filed, ReportCard card) {
    for (Entry bare : filed.entries) {
      Entry entry = bare.under(card);
      for (String key : ledger.dockets(entry)) {
        dockets.computeIfAbsent(key, k -> new HashMap<>()).put(entry.id(), entry);
        folded.remove(key);
      }
    }
  }

  private List<Claim> folded(String key) {
    return folded.computeIfAbsent(key, k -> fold(k, entries(k)));
  }

  private List<Claim> foldedBy(String key, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    List<Entry> known =
        entries(key).stream().filter(e -> e.report().published().isBefore(end)).toList();
    return known.isEmpty() ? List.of() : fold(key, known);
  }

  private Collection<Entry> entries(String key) {
    return dockets.getOrDefault(key, Map.of()).values();
  }

  private List<Claim> fold(String key, Collection<Entry> entries) {
    return ledger.fold(key, List.copyOf(entries), Rulings.NONE).stream()
        .filter(claim -> !claim.evidence().isEmpty())
        .toList();
  }

  private static Entry last(Claim claim) {
    List<Evidence> evidence = claim.evidence();
    return evidence.get(evidence.size() - 1).entry();
  }
}
