package dev.assay.spark;

import dev.assay.casefile.ReportRow;
import dev.assay.export.table.ClaimRows;
import dev.assay.export.table.ClaimTally;
import dev.assay.ledger.Claim;
import dev.assay.ledger.ClaimSink;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Folding;
import dev.assay.ledger.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Folds the statements of one docket, which come sorted by knowledge time, into its claims. They
 * stream through: neither they nor what is made of them is ever in a list.
 */
final class FoldQuestion implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1;

  private final long day;

  /**
   * @param day the last day on which a report was published
   */
  FoldQuestion(LocalDate day) {
    this.day = day.toEpochDay();
  }

  @Override
  public Iterator<Row> call(String docket, Iterator<Row> statements) {
    return new Stream(docket, statements, LocalDate.ofEpochDay(day));
  }

  /** One docket while it is folded. */
  private static final class Stream implements Iterator<Row>, ClaimSink {
    private final Iterator<Row> statements;
    private final LocalDate day;
    private final boolean events;
    private final Folding folding;
    private final Queue<Row> made = new ArrayDeque<>();
    private final Map<String, ClaimTally> tallies = new HashMap<>();
    private @Nullable Row at;
    private boolean ended;

    Stream(String docket, Iterator<Row> statements, LocalDate day) {
      this.statements = statements;
      this.day = day;
      this.events = docket.startsWith("event:");
      this.folding = Executor.ledger().folding(docket, this);
    }

    @Override
    public boolean hasNext() {
      while (made.isEmpty() && !ended) {
        if (statements.hasNext()) {
          add(statements.next());
        } else {
          folding.end();
          ended = true;
        }
      }
      return !made.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return made.remove();
    }

    private void add(Row row) {
      at = row;
      Entry entry =
          Codec.ofThread()
              .entry(
                  row.<String>getAs("entry"),
                  row.<String>getAs("report"),
                  row.<String>getAs("card"));
      folding.add(entry, row.<Boolean>getAs("copy"));
    }

    /** It is that of the statement that was just added. */
    @Override
    public void evidence(String claim, Evidence e) {
      Row said = Objects.requireNonNull(at);
      ClaimTally tally = tallies.computeIfAbsent(claim, id -> new ClaimTally(this::url));
      tally.add(e, events);
      String position = said.getAs("position");
      made.add(
          new SparkRows.Builder(Schemas.FOLDED, "evidence")
              .put(
                  "ord",
                  String.join(" ", tally.first().position(), claim, position, e.role().name()))
              .put("claim", claim)
              .put("family", events ? "event" : "")
              .put("role", e.role().name())
              .put("report", e.entry().report().id())
              .put("entry", e.entry().id())
              .put("position", position)
              .put("known", said.getAs("known"))
              .put(
                  "evidence",
                  SparkRows.of(
                      ClaimRows.of(
                          claim, e, said.<String>getAs("prefix"), said.<String>getAs("suffix"))))
              .row());
    }

    private @Nullable String url(String report) {
      return ReportRow.url(Objects.requireNonNull(at).<String>getAs("origin"));
    }

    @Override
    public void claim(Claim folded) {
      ClaimTally tally = tallies.remove(folded.id());
      if (tally == null) {
        return; // nothing bears on it
      }
      Claim claim = folded.on(day);
      String order = tally.first().position() + " " + claim.id();
      made.add(
          new SparkRows.Builder(Schemas.FOLDED, "claim")
              .put("ord", order)
              .put("claim", claim.id())
              .put("claims", SparkRows.of(tally.row(claim)))
              .row());
      if (tally.isEvent(claim)) {
        made.add(
            new SparkRows.Builder(Schemas.FOLDED, "event")
                .put("ord", "0 " + order)
                .put("events", SparkRows.of(tally.event(claim)))
                .row());
      }
      for (TrackRecord record : tally.fared(folded)) {
        made.add(
            new SparkRows.Builder(Schemas.FOLDED, "fared")
                .put("source", record.source())
                .put("domain", record.domain())
                .put("right", record.right())
                .put("wrong", record.wrong())
                .put("premature", record.premature())
                .row());
      }
    }
  }
}
