package dev.assay.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is asked for. Null takes everything.
 *
 * @param place a place's key or name; a first-level division or a country takes all in it
 * @param actor id or name of somebody who takes part
 * @param source name of who says so, as the innermost link of the chain names it
 * @param status a claim's status
 * @param kind event, state, a code such as ASSAULT or SIEGE; for claims also a family of questions,
 *     which is written small, such as siege
 * @param since first day of publication, UTC
 * @param until last day of publication, UTC
 * @param asOf the last day whose reports are known, UTC
 * @param limit most rows, 1 or more
 * @param offset rows to leave out at the beginning
 */
public record Query(
    @Nullable String place,
    @Nullable String actor,
    @Nullable String source,
    @Nullable String status,
    @Nullable String kind,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate asOf,
    int limit,
    int offset) {
  /** Rows of a page where nobody says how many. */
  public static final int PAGE = 50;

  public Query {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
    }
  }

  /** Everything, a page of it. */
  public static final Query ALL =
      new Query(null, null, null, null, null, null, null, null, PAGE, 0);

  public Query page(int rows, int from) {
    return new Query(place, actor, source, status, kind, since, until, asOf, rows, from);
  }

  public Query asOf(@Nullable LocalDate day) {
    return new Query(place, actor, source, status, kind, since, until, day, limit, offset);
  }

  public Query place(String name) {
    return new Query(name, actor, source, status, kind, since, until, asOf, limit, offset);
  }

  public Query status(@Nullable String name) {
    return new Query(place, actor, source, name, kind, since, until, asOf, limit, offset);
  }

  /** The first moment that is no longer known; the end of time where nothing is held back. */
  long knownBefore() {
    long end = asOf == null ? Long.MAX_VALUE : after(asOf);
    return until == null ? end : Math.min(end, after(until));
  }

  long knownFrom() {
    return since == null
        ? Long.MIN_VALUE
        : since.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** The moment after the last of a day in UTC. */
  static long after(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  static Instant moment(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
