package dev.assay.spark;

import dev.assay.export.table.Column;
import dev.assay.export.table.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What lies between the stages of a job, and how a neutral table looks to Spark. */
final class Schemas {
  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.LongType;
  private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);

  /**
   * A report as taken in, or what kept it from being. Where of two with the same bytes or the same
   * words one is passed over, it is the one whose source is later.
   */
  static final StructType TAKEN =
      new StructType()
          .add("sha256", TEXT)
          .add("words", TEXT)
          .add("source", TEXT)
          .add("report", TEXT)
          .add("place", TEXT)
          .add("problem", TEXT);

  /** A statement of a report. */
  static final StructType STATEMENT =
      new StructType()
          .add("position", TEXT, false)
          .add("id", TEXT, false)
          .add("entry", TEXT, false)
          .add("statement", TEXT, false)
          .add("prefix", TEXT, false)
          .add("suffix", TEXT, false)
          .add("dockets", TEXTS, false);

  /** A report with what it says, or what kept it from being read. */
  static final StructType READ =
      new StructType()
          .add("id", TEXT)
          .add("sha256", TEXT)
          .add("title", TEXT)
          .add("outlet", TEXT)
          .add("byline", TEXT)
          .add("language", TEXT)
          .add("origin", TEXT)
          .add("published", TEXT)
          .add("updated", TEXT)
          .add("known", NUMBER)
          .add("card", TEXT)
          .add("signature", DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add("words", NUMBER)
          .add("statements", DataTypes.createArrayType(STATEMENT, false))
          .add("place", TEXT)
          .add("problem", TEXT);

  /** The earliest report that a report is like, of those in one band. */
  static final StructType LIKE =
      new StructType().add("id", TEXT).add("known", NUMBER).add("parent", TEXT);

  /** What the fold of a question hands over: one of several kinds of rows. */
  static final StructType FOLDED =
      new StructType()
          .add("kind", TEXT, false)
          .add("ord", TEXT)
          .add("claim", TEXT)
          .add("family", TEXT)
          .add("role", TEXT)
          .add("report", TEXT)
          .add("entry", TEXT)
          .add("position", TEXT)
          .add("known", NUMBER)
          .add("source", TEXT)
          .add("domain", TEXT)
          .add("right", DataTypes.IntegerType)
          .add("wrong", DataTypes.IntegerType)
          .add("premature", DataTypes.IntegerType)
          .add("claims", of(Table.named("claims")))
          .add("events", of(Table.named("events")))
          .add("evidence", of(Table.named("evidence")));

  /** What a report with its evidence gives: one of several kinds of rows. */
  static final StructType FILED =
      new StructType()
          .add("kind", TEXT, false)
          .add("ord", TEXT)
          .add("key", TEXT)
          .add("names", TEXTS)
          .add("known", NUMBER)
          .add("position", TEXT)
          .add("sample", TEXT)
          .add("placed", TEXT)
          .add("from", TEXT)
          .add("to", TEXT)
          .add("role", TEXT)
          .add("entry", TEXT)
          .add("reports", of(Table.named("reports")))
          .add("statements", of(Table.named("statements")))
          .add("events", of(Table.named("events")));

  private Schemas() {}

  /** The columns of a neutral table. */
  static StructType of(Table table) {
    StructType type = new StructType();
    for (Column column : table.columns()) {
      type = type.add(column.name(), of(column), !column.key());
    }
    return type;
  }

  /** The same with a first column by which the rows are in the table's order. */
  static StructType ordered(Table table) {
    StructType type = new StructType().add("ord", TEXT, false);
    return type.add("row", of(table), false);
  }

  private static DataType of(Column column) {
    return switch (column.type()) {
      case TEXT -> TEXT;
      case INTEGER -> NUMBER;
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case MOMENT -> DataTypes.TimestampType;
      case LOCAL -> DataTypes.TimestampNTZType;
      case LIST -> TEXTS;
    };
  }
}
