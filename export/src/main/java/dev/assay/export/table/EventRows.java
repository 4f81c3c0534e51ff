package dev.assay.export.table;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Party;
import dev.assay.ledger.Period;
import dev.assay.ledger.Site;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events as rows: one for each claim that something happened, and one for each event of a report
 * that no claim gathers. What is denied, planned or feared alone is no event.
 */
public final class EventRows {
  private static final Table TABLE = Table.named("events");
  private static final int UNJUDGED = 6;
  private static final int MONTH = 31;
  private static final int YEAR = 366;

  private EventRows() {}

  /** Whether a claim is that an event happened. */
  public static boolean isEvent(Claim claim) {
    return claim.family().equals("event") && !happened(claim).isEmpty();
  }

  /** Whether a statement tells an event as one that happened. */
  public static boolean happened(Entry entry) {
    return entry.content().kind().equals("event")
        && entry.stance().mode().equals("actual")
        && entry.stance().polarity().equals("+");
  }

  /** The statements of a claim that tell it as so, in the order of knowledge. */
  public static List<Entry> happened(Claim claim) {
    return claim.evidence().stream()
        .filter(e -> speaksFor(e) && happened(e.entry()))
        .map(Evidence::entry)
        .toList();
  }

  private static boolean speaksFor(Evidence e) {
    return switch (e.role()) {
      case ASSERT, CORROBORATE, REPEAT, CONFIRM, KEEP -> true;
      default -> false;
    };
  }

  /**
   * The event of a claim.
   *
   * @param url where a report is on the web, by its id; null where it is not
   */
  public static Row of(Claim claim, Function<String, @Nullable String> url) {
    List<Entry> told = happened(claim);
    return row(claim.id(), told, url)
        .put("basis", "claim")
        .put("claim_id", claim.id())
        .put("n_independent_sources", claim.origins().size())
        .put("status", claim.status().word())
        .put("credibility", claim.credibility())
        .row();
  }

  /**
   * An event of one report that no claim gathers.
   *
   * @param id its id within the report
   * @param told the statements that tell it
   */
  public static Row of(String id, List<Entry> told, Function<String, @Nullable String> url) {
    return row(id, told, url)
        .put("basis", "statement")
        .put("n_independent_sources", 1)
        .put("status", "reported")
        .put("credibility", UNJUDGED)
        .row();
  }

  private static Row.Builder row(
      String id, List<Entry> told, Function<String, @Nullable String> url) {
    Entry first = told.get(0);
    Content c = first.content();
    Row.Builder row =
        Row.of(TABLE)
            .put("event_id", id)
            .put("event_type", c.code())
            .put("event_mode", c.mode())
            .put("quote", first.passage().quote())
            .put("score", told.stream().mapToDouble(e -> e.content().score()).max().orElse(0));
    when(row, told);
    where(row, told);
    who(row, told, "actor", Entry::actors);
    who(row, told, "recipient", Entry::recipients);
    Toll.of(told, "killed").put(row, "deaths");
    Toll.of(told, "injured").put(row, "injured");
    provenance(row, told, url);
    return row;
  }

  /** The finest time that is told. */
  private static void when(Row.Builder row, List<Entry> told) {
    Period finest =
        told.stream()
            .map(Entry::time)
            .filter(Objects::nonNull)
            .min(Comparator.comparingLong(EventRows::days))
            .orElse(null);
    LocalDate first =
        finest == null || finest.start() == null ? null : finest.start().toLocalDate();
    LocalDate last =
        finest == null || finest.end() == null ? null : finest.end().minusNanos(1).toLocalDate();
    if (first == null && last == null) {
      boolean dated = told.get(0).report().published().toEpochMilli() != 0;
      LocalDate day = told.get(0).report().published().atZone(ZoneOffset.UTC).toLocalDate();
      row.put("date_end", dated ? day : null).put("date_precision", dated ? "reported" : "open");
      return;
    }
    row.put("date_start", first)
        .put("date_end", last)
        .put("date_precision", precision(Objects.requireNonNull(finest)));
  }

  private static long days(Period p) {
    return p.start() == null || p.end() == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(p.start().toLocalDate(), p.end().minusNanos(1).toLocalDate()) + 1;
  }

  private static String precision(Period p) {
    long days = days(p);
    if (days == Long.MAX_VALUE || days > YEAR) {
      return "open";
    }
    return days <= 1 ? "day" : days < MONTH - 3 ? "days" : days <= MONTH ? "month" : "year";
  }

  /** The finest place that is told. */
  private static void where(Row.Builder row, List<Entry> told) {
    Site finest =
        told.stream()
            .map(Entry::site)
            .filter(Objects::nonNull)
            .min(
                Comparator.comparingDouble(
                    s -> s.radiusKm() == null ? Double.MAX_VALUE : s.radiusKm()))
            .orElse(null);
    if (finest != null) {
      Sites.put(row, finest, "geo_precision_km")
          .put("place_text", finest.text())
          .put("admin1", finest.admin1())
          .put("geonames_id", finest.anchor());
    }
  }

  private static void who(
      Row.Builder row, List<Entry> told, String role, Function<Entry, List<Party>> filling) {
    Map<String, Party> parties = new LinkedHashMap<>();
    told.forEach(e -> filling.apply(e).forEach(p -> parties.putIfAbsent(p.id(), p)));
    List<Party> all = List.copyOf(parties.values());
    row.put(role + "_ids", Parties.ids(all))
        .put(role + "s", Parties.names(all))
        .put(role + "_countries", Parties.countries(all))
        .put(role + "_sectors", Parties.sectors(all));
  }

  private static void provenance(
      Row.Builder row, List<Entry> told, Function<String, @Nullable String> url) {
    List<String> reports = told.stream().map(e -> e.report().id()).distinct().toList();
    boolean dated = told.get(0).report().published().toEpochMilli() != 0;
    row.put("report_ids", reports)
        .put("n_reports", reports.size())
        .put("urls", reports.stream().map(url).filter(Objects::nonNull).toList())
        .put("outlets", told.stream().map(e -> e.report().outlet()).distinct().toList())
        .put("sources", told.stream().map(e -> StatementRows.source(e).name()).distinct().toList())
        .put("statement_ids", told.stream().map(StatementRows::id).distinct().toList())
        .put("first_at", dated ? told.get(0).report().published() : null)
        .put("last_at", dated ? told.get(told.size() - 1).report().published() : null);
  }
}
