package dev.assay.export.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What a cell holds. */
public enum ColumnType {
  /** Words. */
  TEXT(String.class),
  /** A whole number. */
  INTEGER(Long.class),
  /** A number. */
  NUMBER(Double.class),
  /** Yes or no. */
  BOOLEAN(Boolean.class),
  /** A day. */
  DATE(LocalDate.class),
  /** A moment in UTC. */
  MOMENT(Instant.class),
  /** A date and time of day where it was, without a zone. */
  LOCAL(LocalDateTime.class),
  /** Several words, in order. */
  LIST(List.class);

  private final Class<?> values;

  ColumnType(Class<?> values) {
    this.values = values;
  }

  boolean takes(Object value) {
    return values.isInstance(value);
  }
}
