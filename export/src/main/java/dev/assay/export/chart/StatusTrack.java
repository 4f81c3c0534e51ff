package dev.assay.export.chart;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The status of a claim over time: a band of the status day by day, above it what was said for the
 * claim, below it what was said against it, a mark a statement.
 */
public final class StatusTrack {
  private static final double WIDTH = 680;
  private static final double LEFT = 70;
  private static final double RIGHT = WIDTH - 10;
  private static final double ABOVE = 36;
  private static final double BAND = 46;
  private static final double THICK = 16;
  private static final double BELOW = BAND + THICK + 12;
  private static final double BOTTOM = 96;
  private static final double HEIGHT = 118;
  private static final int MOST_MARKS = 5;

  private StatusTrack() {}

  /**
   * The picture of one claim.
   *
   * @param id unique on its page
   * @param until the last day shown; not before the first piece of evidence
   */
  public static String svg(String id, Claim claim, LocalDate until) {
    LocalDate first = first(claim);
    LocalDate last = until.isBefore(first) ? first : until;
    TimeScale days = new TimeScale(first, last, LEFT, RIGHT);
    Svg svg = new Svg(id, WIDTH, HEIGHT, claim.question() + " " + claim.value(), told(claim));
    Frame.days(svg, days, 14, BOTTOM);
    svg.text("side", LEFT - 8, ABOVE + 2, "end", Palette.FOR, "for");
    svg.text("side", LEFT - 8, BAND + 12, "end", Palette.INK, "status");
    svg.text("side", LEFT - 8, BELOW + 6, "end", Palette.AGAINST, "against");
    band(svg, claim, days, last);
    marks(svg, claim, days);
    return svg.done();
  }

  private static LocalDate first(Claim claim) {
    LocalDate first = claim.statusDate();
    for (Evidence evidence : claim.evidence()) {
      LocalDate day = evidence.entry().report().day();
      first = day.isBefore(first) ? day : first;
    }
    for (Turn turn : claim.history()) {
      first = turn.on().isBefore(first) ? turn.on() : first;
    }
    return first;
  }

  private static String told(Claim claim) {
    return claim.history().stream()
        .map(turn -> turn.status().word() + " from " + turn.on())
        .collect(Collectors.joining(", "));
  }

  private static void band(Svg svg, Claim claim, TimeScale days, LocalDate last) {
    List<Turn> turns = claim.history();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      double from = days.start(turn.on());
      double to =
          i + 1 < turns.size() ? days.start(turns.get(i + 1).on()) : days.start(last.plusDays(1));
      if (to <= from) {
        continue; // it was overtaken by another turn on the same day
      }
      svg.begin("g", "class", "status status-" + turn.status().word());
      svg.empty(
          "rect",
          "x",
          Svg.number(from),
          "y",
          Svg.number(BAND),
          "width",
          Svg.number(to - from),
          "height",
          Svg.number(THICK),
          "fill",
          Palette.of(turn.status()));
      svg.element("title", turn.status().word() + " from " + turn.on());
      if (to - from > turn.status().word().length() * 6.4 + 8) {
        svg.text("on-band", from + 5, BAND + 12, "start", "#ffffff", turn.status().word());
      }
      svg.end();
    }
  }

  private static void marks(Svg svg, Claim claim, TimeScale days) {
    Map<String, Integer> stacked = new HashMap<>();
    for (Evidence evidence : claim.evidence()) {
      LocalDate day = evidence.entry().report().day();
      boolean above = speaksFor(evidence.role());
      int height = stacked.merge(day + "/" + above, 1, Integer::sum) - 1;
      if (height >= MOST_MARKS) {
        continue; // the rest of a day's chorus is told in words
      }
      double x = days.middle(day);
      double y = above ? ABOVE - height * 5 : BELOW + height * 5;
      svg.begin("g", "class", above ? "for" : "against");
      svg.empty(
          "circle",
          "cx",
          Svg.number(x),
          "cy",
          Svg.number(y),
          "r",
          evidence.role() == Role.REPEAT ? "2" : "3.5",
          "fill",
          above ? Palette.FOR : Palette.AGAINST);
      svg.element("title", day + " " + evidence.role().word() + ": " + evidence.origin());
      svg.end();
    }
  }

  private static boolean speaksFor(Role role) {
    return switch (role) {
      case ASSERT, CORROBORATE, REPEAT, CONFIRM, KEEP -> true;
      default -> false;
    };
  }
}
