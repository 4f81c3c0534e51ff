package dev.assay.export.chart;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the status of a claim changed: a band of statuses, evidence for it above, against below. */
public final class StatusTrack {
  private static final double WIDTH = 880;
  private static final double LEFT = 8;
  private static final double RIGHT = WIDTH - 8;
  private static final double BAND = 44;
  private static final double THICK = 16;
  private static final double AXIS = 98;
  private static final double DOT = 3.5;
  private static final int MOST_STACKED = 4;
  private static final double CHARACTER = 6.4;

  private StatusTrack() {}

  /**
   * The track as SVG.
   *
   * @param claim with its evidence
   * @param asOf a day to mark; null marks none
   */
  public static String svg(Claim claim, LocalDate first, LocalDate last, @Nullable LocalDate asOf) {
    TimeAxis axis = new TimeAxis(first, last, LEFT, RIGHT);
    Svg svg = new Svg("track", WIDTH, AXIS + 22, told(claim));
    bands(svg, axis, claim.history());
    evidence(svg, axis, claim.evidence());
    axis.draw(svg, AXIS);
    if (asOf != null) {
      svg.line("now", axis.at(asOf), 8, axis.at(asOf), AXIS);
    }
    return svg.done();
  }

  private static String told(Claim claim) {
    StringBuilder words = new StringBuilder("Status over time:");
    for (Turn turn : claim.history()) {
      words.append(' ').append(turn.status().word()).append(" from ").append(turn.on()).append(';');
    }
    return words.toString();
  }

  private static void bands(Svg svg, TimeAxis axis, List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      double from = axis.at(turn.on());
      double to = i + 1 < turns.size() ? axis.at(turns.get(i + 1).on()) : RIGHT;
      if (to - from < 3) {
        to = from + 3;
      }
      svg.rect("band " + tone(turn.status()), from, BAND, to - from, THICK);
      String word = turn.status().word().toLowerCase(Locale.ROOT);
      if (to - from > word.length() * CHARACTER + 8) {
        svg.text("on-band", from + 5, BAND + 12, "start", word);
      }
    }
  }

  private static void evidence(Svg svg, TimeAxis axis, List<Evidence> evidence) {
    Map<String, Integer> stacked = new HashMap<>();
    for (Evidence e : evidence) {
      boolean above = speaksFor(e.role());
      LocalDate day = e.entry().report().day();
      int level = stacked.merge(day + (above ? "+" : "-"), 1, Integer::sum);
      if (level > MOST_STACKED) {
        continue;
      }
      double away = 8 + (level - 1) * 2.4 * DOT;
      double y = above ? BAND - away : BAND + THICK + away;
      String who = e.entry().voices().get(e.entry().voices().size() - 1).name();
      double x = Math.max(LEFT + DOT, Math.min(RIGHT - DOT, axis.at(day)));
      svg.circle("dot " + tone(e.role()), x, y, DOT, day + " " + who + ": " + e.role().word());
    }
  }

  private static boolean speaksFor(Role role) {
    return switch (role) {
      case ASSERT, CORROBORATE, REPEAT, CONFIRM, KEEP -> true;
      default -> false;
    };
  }

  public static String tone(Status status) {
    return switch (status) {
      case CONFIRMED, KEPT -> "firm";
      case CORROBORATED -> "good";
      case REFUTED, PREMATURE, VIOLATED -> "bad";
      case DISPUTED -> "torn";
      case UNVERIFIED, OVERTAKEN, EXPIRED -> "weak";
      case REPORTED -> "plain";
    };
  }

  public static String tone(Role role) {
    return switch (role) {
      case CONFIRM, KEEP -> "firm";
      case CORROBORATE -> "good";
      case DENY, CONTRADICT, RETRACT, VIOLATE, PREMATURE -> "bad";
      case DOUBT, UNVERIFIED, QUALIFY, OVERTAKEN -> "weak";
      case ASSERT, REPEAT -> "plain";
    };
  }
}
