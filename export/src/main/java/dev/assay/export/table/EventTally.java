package dev.assay.export.table;

import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Period;
import dev.assay.ledger.Site;
import dev.assay.statement.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the row of an event is made of, statement by statement in the order of knowledge, so that
 * none has to be kept: ids and names stay, as the row lists them. Mutable; for one thread.
 */
final class EventTally {
  private static final Table TABLE = Table.named("events");
  private static final int MONTH = 31;
  private static final int YEAR = 366;

  private final Function<String, @Nullable String> url;
  private @Nullable Entry first;
  private Instant last = Instant.EPOCH;
  private double score;
  private @Nullable Period time;
  private @Nullable Site site;
  private Toll killed = Toll.UNTOLD;
  private Toll injured = Toll.UNTOLD;
  private final Set<String> tellings = new LinkedHashSet<>();
  private final Map<String, Party> actors = new LinkedHashMap<>();
  private final Map<String, Party> recipients = new LinkedHashMap<>();
  private final Set<String> reports = new LinkedHashSet<>();
  private final List<String> urls = new ArrayList<>();
  private final Set<String> outlets = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> statements = new LinkedHashSet<>();

  /**
   * A tally of nothing.
   *
   * @param url where a report is on the web, by its id; null where it is not
   */
  EventTally(Function<String, @Nullable String> url) {
    this.url = url;
  }

  boolean isEmpty() {
    return first == null;
  }

  /** Takes the next statement that tells the event. */
  void add(Entry e) {
    if (e.content().telling() != null) {
      tellings.add(e.content().telling());
    }
    score = first == null ? e.content().score() : Math.max(score, e.content().score());
    first = first == null ? e : first;
    last = e.report().published();
    Period told = e.time();
    time = told != null && (time == null || days(told) < days(time)) ? told : time;
    Site at = e.site();
    site = at != null && (site == null || radius(at) < radius(site)) ? at : site;
    killed = killed.and(e, "killed");
    injured = injured.and(e, "injured");
    e.actors().forEach(p -> actors.putIfAbsent(p.id(), p));
    e.recipients().forEach(p -> recipients.putIfAbsent(p.id(), p));
    if (reports.add(e.report().id())) {
      String address = url.apply(e.report().id());
      if (address != null) {
        urls.add(address);
      }
    }
    outlets.add(e.report().outlet());
    sources.add(StatementRows.source(e).name());
    statements.add(StatementRows.id(e));
  }

  private static double radius(Site site) {
    Double km = site.radiusKm();
    return km == null ? Double.MAX_VALUE : km;
  }

  private static long days(Period p) {
    return p.start() == null || p.end() == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(p.start().toLocalDate(), p.end().minusNanos(1).toLocalDate()) + 1;
  }

  /** The row begun: all but what the event rests on. */
  Row.Builder row(String id) {
    Entry opening = Objects.requireNonNull(first, "an event that nobody tells");
    Content c = opening.content();
    Row.Builder row =
        Row.of(TABLE)
            .put("event_id", id)
            .put("event_type", c.code())
            .put("event_mode", c.mode())
            .put("telling", telling())
            .put("quote", opening.passage().quote())
            .put("score", score);
    when(row, opening);
    where(row);
    who(row, "actor", actors);
    who(row, "recipient", recipients);
    killed.put(row, "deaths");
    injured.put(row, "injured");
    provenance(row, opening);
    return row;
  }

  /**
   * As the plainest of its statements tells it: one that tells a single event tells of this one.
   */
  private @Nullable String telling() {
    return Stream.of(Telling.values())
        .map(t -> t.name().toLowerCase(Locale.ROOT))
        .filter(tellings::contains)
        .findFirst()
        .orElse(null);
  }

  /** The finest time that is told. */
  private void when(Row.Builder row, Entry opening) {
    Period finest = time;
    LocalDate start =
        finest == null || finest.start() == null ? null : finest.start().toLocalDate();
    LocalDate end =
        finest == null || finest.end() == null ? null : finest.end().minusNanos(1).toLocalDate();
    if (finest == null || (start == null && end == null)) {
      boolean dated = isDated(opening);
      LocalDate day = opening.report().published().atZone(ZoneOffset.UTC).toLocalDate();
      row.put("date_end", dated ? day : null).put("date_precision", dated ? "reported" : "open");
      return;
    }
    row.put("date_start", start).put("date_end", end).put("date_precision", precision(finest));
  }

  private static boolean isDated(Entry entry) {
    return entry.report().published().toEpochMilli() != 0;
  }

  private static String precision(Period p) {
    long days = days(p);
    if (days == Long.MAX_VALUE || days > YEAR) {
      return "open";
    }
    return days <= 1 ? "day" : days < MONTH - 3 ? "days" : days <= MONTH ? "month" : "year";
  }

  /** The finest place that is told. */
  private void where(Row.Builder row) {
    if (site != null) {
      Sites.put(row, site, "geo_precision_km")
          .put("place_text", site.text())
          .put("admin1", site.admin1())
          .put("geonames_id", site.anchor());
    }
  }

  private static void who(Row.Builder row, String role, Map<String, Party> parties) {
    List<Party> all = List.copyOf(parties.values());
    row.put(role + "_ids", Parties.ids(all))
        .put(role + "s", Parties.names(all))
        .put(role + "_countries", Parties.countries(all))
        .put(role + "_sectors", Parties.sectors(all));
  }

  private void provenance(Row.Builder row, Entry opening) {
    boolean dated = isDated(opening);
    row.put("report_ids", List.copyOf(reports))
        .put("n_reports", reports.size())
        .put("urls", List.copyOf(urls))
        .put("outlets", List.copyOf(outlets))
        .put("sources", List.copyOf(sources))
        .put("statement_ids", List.copyOf(statements))
        .put("first_at", dated ? opening.report().published() : null)
        .put("last_at", dated ? last : null);
  }
}
