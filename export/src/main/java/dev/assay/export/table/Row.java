package dev.assay.export.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a neutral table. Immutable. */
public final class Row {
  private final Table table;
  private final @Nullable Object[] values;

  private Row(Table table, @Nullable Object[] values) {
    this.table = table;
    this.values = values;
  }

  /** Begins a row; cells that are not put stay empty. */
  public static Builder of(Table table) {
    return new Builder(table);
  }

  public Table table() {
    return table;
  }

  /** The cell of a column by its place, of the class that the column's type names. */
  public @Nullable Object at(int column) {
    return values[column];
  }

  /** The cell of a column. */
  public @Nullable Object get(String column) {
    return values[table.indexOf(column)];
  }

  /** The key. */
  public String id() {
    return String.valueOf(values[0]);
  }

  public @Nullable String text(String column) {
    return (String) get(column);
  }

  /** Words; empty where there are none. */
  public String words(String column) {
    String text = text(column);
    return text == null ? "" : text;
  }

  public @Nullable Long integer(String column) {
    return (Long) get(column);
  }

  public @Nullable Double number(String column) {
    return (Double) get(column);
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(get(column));
  }

  public @Nullable LocalDate date(String column) {
    return (LocalDate) get(column);
  }

  public @Nullable Instant moment(String column) {
    return (Instant) get(column);
  }

  /** Several words; none where the cell is empty. */
  @SuppressWarnings("unchecked") // the builder lets nothing else in
  public List<String> list(String column) {
    Object value = get(column);
    return value == null ? List.of() : (List<String>) value;
  }

  @Override
  public String toString() {
    return table.name() + Arrays.toString(values);
  }

  /** A row in the making. */
  public static final class Builder {
    private final Table table;
    private final @Nullable Object[] values;

    private Builder(Table table) {
      this.table = table;
      this.values = new @Nullable Object[table.columns().size()];
    }

    /**
     * Fills a cell.
     *
     * @throws IllegalArgumentException where there is no such column, or it holds something else
     */
    public Builder put(String column, @Nullable Object value) {
      int at = table.indexOf(column);
      Object cell = value instanceof Integer n ? Long.valueOf(n) : value;
      if (cell instanceof List<?> list) {
        cell = List.copyOf(list);
      }
      if (cell != null && !table.columns().get(at).type().takes(cell)) {
        throw new IllegalArgumentException(
            table.name() + "." + column + " takes no " + cell.getClass().getSimpleName());
      }
      values[at] = cell;
      return this;
    }

    /** The row. */
    public Row row() {
      if (values[0] == null) {
        throw new IllegalArgumentException("a row of " + table.name() + " without its key");
      }
      return new Row(table, values.clone());
    }
  }
}
