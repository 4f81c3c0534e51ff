package dev.assay.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.casefile.ReportRow;
import dev.assay.export.table.EventRows;
import dev.assay.export.table.Sites;
import dev.assay.export.table.StatementRows;
import dev.assay.export.table.SubjectRows;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import dev.assay.ledger.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Brings the evidence that a report's statements became back to them: rows of the report and its
 * statements, of events that no claim gathers, and parts of what is told of claims' links, sources,
 * actors and places. A report at a time.
 */
final class FileStatements implements CoGroupFunction<String, Row, Row, Row> {
  private static final long serialVersionUID = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a statement is to a claim. */
  private record Bearing(String claim, boolean event, Role role) {
    boolean speaksFor() {
      return switch (role) {
        case ASSERT, CORROBORATE, REPEAT, CONFIRM -> true;
        default -> false;
      };
    }

    boolean says() {
      return switch (role) {
        case ASSERT, CORROBORATE, REPEAT -> true;
        default -> false;
      };
    }
  }

  private record Said(Entry entry, String position, JsonNode json, List<Bearing> bearings) {
    String event() {
      return String.valueOf(json.path("event").path("id").asText("null"));
    }
  }

  @Override
  public Iterator<Row> call(String report, Iterator<Row> read, Iterator<Row> evidence) {
    List<Row> made = new ArrayList<>();
    if (read.hasNext()) {
      new OfReport(read.next(), bearings(evidence), made).file();
    }
    return made.iterator();
  }

  private static Map<String, List<Bearing>> bearings(Iterator<Row> evidence) {
    Map<String, List<Bearing>> bearings = new HashMap<>();
    evidence.forEachRemaining(
        e ->
            bearings
                .computeIfAbsent(e.<String>getAs("entry"), id -> new ArrayList<>())
                .add(
                    new Bearing(
                        e.<String>getAs("claim"),
                        e.<String>getAs("family").equals("event"),
                        Role.valueOf(e.<String>getAs("role")))));
    return bearings;
  }

  /** The rows of one report. */
  private static final class OfReport {
    private final Row report;
    private final Map<String, List<Bearing>> bearings;
    private final List<Row> made;
    private final Codec codec = Codec.ofThread();
    private final @Nullable Long known;
    private final String origin;

    OfReport(Row report, Map<String, List<Bearing>> bearings, List<Row> made) {
      this.report = report;
      this.bearings = bearings;
      this.made = made;
      this.known = report.getAs("known");
      this.origin = report.getAs("origin");
    }

    private SparkRows.Builder row(String kind, @Nullable String order) {
      return new SparkRows.Builder(Schemas.FILED, kind).put("ord", order);
    }

    void file() {
      List<Said> all = new ArrayList<>();
      List<Row> statements = report.getList(report.fieldIndex("statements"));
      for (Row statement : statements) {
        all.add(said(statement));
      }
      reportRow(all.size());
      for (Said said : all) {
        statement(said);
        links(said);
        subjects(said);
      }
      looseEvents(all);
    }

    private Said said(Row s) {
      String id = report.getAs("id");
      Entry entry = codec.entry(s.<String>getAs("entry"), id, report.<String>getAs("card"));
      try {
        return new Said(
            entry,
            s.<String>getAs("position"),
            JSON.readTree(s.<String>getAs("statement")),
            bearings.getOrDefault(entry.id(), List.of()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a statement of " + id + " is no JSON", e);
      }
    }

    private void reportRow(int statements) {
      String id = report.getAs("id");
      ReportRow row =
          new ReportRow(
              id,
              report.<String>getAs("sha256"),
              report.<String>getAs("title"),
              report.<String>getAs("outlet"),
              report.<String>getAs("byline"),
              report.<String>getAs("language"),
              origin,
              report.<String>getAs("published"),
              report.<String>getAs("updated"),
              ReadReports.moment(known),
              Instant.EPOCH,
              statements,
              false);
      String order = Entry.position(known == null ? -1 : known) + " " + id;
      made.add(row("report", order).put("reports", SparkRows.of(row.asRow())).row());
    }

    private void statement(Said said) {
      TreeSet<String> claims = new TreeSet<>();
      said.bearings().forEach(b -> claims.add(b.claim()));
      StatementRows.Filed filed =
          new StatementRows.Filed(ReadReports.moment(known), true, false, List.copyOf(claims));
      made.add(
          row("statement", said.position())
              .put("statements", SparkRows.of(StatementRows.of(said.entry(), said.json(), filed)))
              .row());
    }

    /** What speaks for one claim and does something else to another. */
    private void links(Said said) {
      for (Bearing from : said.bearings()) {
        for (Bearing to : said.bearings()) {
          if (from.speaksFor() && !to.says() && !from.claim().equals(to.claim())) {
            made.add(
                row("link", null)
                    .put("from", from.claim())
                    .put("to", to.claim())
                    .put("role", to.role().name())
                    .put("known", known)
                    .put("position", said.position())
                    .put("entry", said.entry().id())
                    .row());
          }
        }
      }
    }

    private void subjects(Said said) {
      Voice voice = StatementRows.source(said.entry());
      subject("source", voice.name(), said, codec.text(voice), null, List.of());
      Site site = said.entry().site();
      if (site != null) {
        String text = codec.text(site);
        boolean itself = site.relation().equals("at");
        subject(
            "place", String.valueOf(Sites.key(site)), said, text, itself ? text : null, List.of());
      }
      names(said.entry())
          .forEach(
              (id, names) ->
                  subject(
                      "actor",
                      id,
                      said,
                      codec.text(Objects.requireNonNull(SubjectRows.party(said.entry(), id))),
                      null,
                      names));
    }

    /** By id, what those who take part are called, in each role by the first of that id. */
    private static Map<String, List<String>> names(Entry entry) {
      Map<String, List<String>> names = new TreeMap<>();
      for (List<Party> role : SubjectRows.parties(entry).values()) {
        Map<String, String> first = new TreeMap<>();
        role.forEach(party -> first.putIfAbsent(party.id(), party.name()));
        first.forEach((id, name) -> names.computeIfAbsent(id, k -> new ArrayList<>()).add(name));
      }
      return names;
    }

    private void subject(
        String what,
        String key,
        Said said,
        String sample,
        @Nullable String placed,
        List<String> names) {
      made.add(
          row(what, null)
              .put("key", key)
              .put("names", names.toArray(new String[0]))
              .put("known", known)
              .put("position", said.position())
              .put("sample", sample)
              .put("placed", placed)
              .row());
    }

    /** Events that no claim gathers, the statements of one event side by side. */
    private void looseEvents(List<Said> all) {
      Map<String, List<Said>> events = new TreeMap<>();
      for (Said said : all) {
        boolean gathered =
            said.bearings().stream().anyMatch(b -> b.event() && EventRows.gathers(b.role()));
        if (EventRows.happened(said.entry()) && !gathered) {
          events.computeIfAbsent(said.event(), e -> new ArrayList<>()).add(said);
        }
      }
      events.forEach(
          (event, told) -> {
            told.sort((a, b) -> a.position().compareTo(b.position()));
            List<Entry> entries = told.stream().map(Said::entry).toList();
            String at = known == null ? "" : Entry.position(known);
            String order = String.join(" ", "1", at, report.<String>getAs("id"), event);
            made.add(
                row("event", order)
                    .put(
                        "events",
                        SparkRows.of(EventRows.of(event, entries, id -> ReportRow.url(origin))))
                    .row());
          });
    }
  }
}
