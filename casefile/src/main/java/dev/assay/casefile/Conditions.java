package dev.assay.casefile;

import dev.assay.ledger.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A WHERE clause in the making: only what is asked for is in it, so that indexes serve. */
final class Conditions {
  private static final Set<String> KINDS = Set.of("event", "state", "assessment");
  private static final String PLACE_HOLDER = "<conditions>";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition where there is a value for it; the condition names it as {@code :name}. */
  Conditions where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Adds a condition that names no value. */
  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a value that the conditions name. */
  Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** A moment within the days that are asked for. */
  Conditions known(String column, Query query) {
    where(column + " < :before", "before", bound(query.knownBefore()));
    return where(column + " >= :from", "from", bound(query.knownFrom()));
  }

  /** A position within the days that are asked for. */
  Conditions positioned(String column, Query query) {
    Long before = bound(query.knownBefore());
    Long from = bound(query.knownFrom());
    where(column + " < :before", "before", before == null ? null : StatementStore.position(before));
    return where(column + " >= :from", "from", from == null ? null : StatementStore.position(from));
  }

  private static @Nullable Long bound(long millis) {
    return millis == Long.MAX_VALUE || millis == Long.MIN_VALUE ? null : millis;
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** A kind of statement, or a code. */
  Conditions kind(String table, Query query) {
    boolean kind = query.kind() != null && KINDS.contains(query.kind().toLowerCase(Locale.ROOT));
    String value = query.kind() == null ? null : query.kind();
    return kind
        ? where(table + ".kind = lower(:kind)", "kind", value)
        : where(table + ".code IN (upper(:kind), lower(:kind))", "kind", value);
  }

  /** The same of claims, which are of a family of questions too: "control" asks who holds what. */
  Conditions kindOfClaim(Query query) {
    String kind = query.kind();
    return isFamily(kind)
        ? where("c.docket >= :kind || ':' AND c.docket < :kind || ';'", "kind", kind)
        : kind("c", query);
  }

  /** Whether a kind is a family of questions; "event" is the kind of statement. */
  static boolean isFamily(@Nullable String kind) {
    return kind != null && !KINDS.contains(kind) && Situation.families().contains(kind);
  }

  String in(String sql) {
    return sql.replace(
        PLACE_HOLDER, conditions.isEmpty() ? "true" : String.join(" AND ", conditions));
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    values.forEach((name, value) -> statement.bind(name, value));
    return statement;
  }
}
