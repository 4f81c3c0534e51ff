package dev.assay.spark;

import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Passage;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.Site;
import dev.assay.ledger.Stance;
import dev.assay.ledger.Voice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Statements that nobody made, as the fold of a question takes them. */
final class Statements {
  static final StructType TYPE =
      new StructType()
          .add("report", DataTypes.StringType)
          .add("known", DataTypes.LongType)
          .add("card", DataTypes.StringType)
          .add("origin", DataTypes.StringType)
          .add("position", DataTypes.StringType)
          .add("entry", DataTypes.StringType)
          .add("prefix", DataTypes.StringType)
          .add("suffix", DataTypes.StringType)
          .add("docket", DataTypes.StringType)
          .add("copy", DataTypes.BooleanType);

  private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");
  private static final Stance FLAT = new Stance("+", "CT", 3, "actual", "complete");
  private static final String[] OUTLETS = {"Gulf Herald", "Desert Post", "Coast Radio"};

  private Statements() {}

  /**
   * That a side holds a town, told by an outlet, an hour after the one before.
   *
   * @param number of the statement
   */
  static Entry control(long number, String town) {
    boolean rebels = number % 5 == 0;
    Instant published = START.plus(number, ChronoUnit.HOURS);
    String id = String.format(Locale.ROOT, "%016x", number * 0x9E3779B97F4A7C15L);
    String outlet = OUTLETS[(int) (number % OUTLETS.length)];
    ReportCard card =
        new ReportCard(id, outlet, null, null, published, id, List.of(), id, null, null);
    Party side =
        new Party(
            rebels ? "rebels" : "army",
            rebels ? "rebels" : "army",
            "ATL",
            rebels ? "REB" : "MIL",
            "force");
    Site site = new Site(town, town, null, "at", null, 1.0, 2.0, 5.0, null, "ATL");
    return new Entry(
        id + "#s0",
        card,
        new Passage(0, 40, 0, 40, side.name() + " holds " + town + ", as it did before", 0, 0, 0),
        new Content("state", "CONTROL", null, "held", null, "control-held", "holds", 0.8),
        List.of(side),
        List.of(),
        Map.of(),
        site,
        null,
        List.of(new Voice("outlet", outlet, List.of(), "", FLAT)),
        FLAT,
        List.of(),
        List.of(),
        List.of(),
        "ATL",
        null,
        null,
        null);
  }

  static Row row(Entry entry, String docket) {
    Codec codec = Codec.ofThread();
    return new GenericRowWithSchema(
        new Object[] {
          entry.report().id(),
          entry.report().published().toEpochMilli(),
          codec.text(entry.report()),
          "file",
          entry.position(),
          codec.text(entry),
          "before",
          "after",
          docket,
          false
        },
        TYPE);
  }
}
