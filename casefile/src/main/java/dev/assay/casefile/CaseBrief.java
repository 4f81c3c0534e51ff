package dev.assay.casefile;

import dev.assay.export.brief.Briefing;
import dev.assay.export.brief.Editor;
import dev.assay.export.chart.World;
import dev.assay.ledger.Claim;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The briefing of a case for a query.
 *
 * @param briefing what it tells
 * @param partial whether there were more claims than are weighed
 */
public record CaseBrief(Briefing briefing, boolean partial) {
  /** Most claims that are weighed, those that were told of last. */
  public static final int MOST_WEIGHED = 2_000;

  /** Days told of where nobody says since when, without the last. */
  private static final int WEEK = 6;

  /** How long before the first day a promise or prediction may have been made to be told still. */
  private static final int OPEN_DAYS = 60;

  /**
   * Makes it.
   *
   * @param title what it is headed
   * @param asked its since and until are the days told of, the day of the case and a week before it
   *     where they are null; an as-of day before until takes its place
   * @param scope what was asked for, in the user's words
   * @param most most claims that a part tells
   * @throws IllegalArgumentException where since is after until
   */
  public static CaseBrief of(
      Case open, String title, Query asked, String scope, int most, World world) {
    LocalDate until =
        Stream.of(asked.asOf(), asked.until())
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElseGet(open::lastDay);
    LocalDate since = asked.since() == null ? until.minusDays(WEEK) : asked.since();
    Editor editor = new Editor(since, until, scope, most);
    Query known =
        new Query(
            asked.place(),
            asked.actor(),
            asked.source(),
            asked.status(),
            asked.kind(),
            since.minusDays(OPEN_DAYS),
            null,
            until.isBefore(open.lastDay()) ? until : null, // as of now, nothing has to be folded
            MOST_WEIGHED,
            0);
    Page<Claim> claims = open.weighed(known, since);
    List<Claim> standing = claims.rows().stream().map(claim -> claim.on(until)).toList();
    return new CaseBrief(editor.edit(title, world, standing), claims.more());
  }

  /** What a query asks for beside its days, in words: "place Tobruk, kind SIEGE". */
  public static String scope(Query asked) {
    return Stream.of(
            worded("place", asked.place()),
            worded("actor", asked.actor()),
            worded("source", asked.source()),
            worded("status", asked.status()),
            worded("kind", asked.kind()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String worded(String what, @Nullable String value) {
    return value == null ? "" : what + " " + value;
  }
}
