package dev.assay.export.card;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A claim as a small history: each turn with its date, its words, who says so, and what it did to
 * the status.
 */
public final class ClaimCard {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final int DATES = 13;
  private static final int QUOTE = 240;

  private final int width;
  private final boolean colour;
  private final int most;

  /**
   * @param width columns to fill
   * @param colour whether to set words off by colour
   * @param most most turns to tell; the last ones are told, and that there were more
   */
  public ClaimCard(int width, boolean colour, int most) {
    this.width = width;
    this.colour = colour;
    this.most = most;
  }

  /** The history of a claim. */
  public String render(Claim claim) {
    Sheet sheet = new Sheet(width, colour);
    sheet.paragraph(
        0, Cell.of(claim.question(), Style.TITLE), Cell.of("  " + claim.value(), Style.CODE));
    sheet.paragraph(
        0, Cell.of(claim.id(), Style.CODE), Cell.of(" · "), status(claim), since(claim));
    sheet.paragraph(0, Cell.of(basis(claim), Style.DIM));
    sheet.rule();
    int left = Math.max(claim.evidence().size() - most, 0);
    if (left > 0) {
      sheet.paragraph(
          0, Cell.of(left + " earlier turns are left out; --all tells them", Style.DIM));
    }
    List<Turn> told = new ArrayList<>();
    for (int i = 0; i < claim.evidence().size(); i++) {
      Evidence evidence = claim.evidence().get(i);
      Evidence next = i + 1 < claim.evidence().size() ? claim.evidence().get(i + 1) : null;
      List<Turn> here = turns(claim, evidence, next, told);
      told.addAll(here);
      if (i >= left) {
        turn(sheet, evidence, here);
      }
    }
    for (Turn turn : claim.history()) {
      if (!told.contains(turn)) {
        sheet.labelled(0, Cell.of(DAY.format(turn.on())), DATES, became(turn));
      }
    }
    return sheet.text();
  }

  private static Cell status(Claim claim) {
    return Cell.of(
        claim.status().word() + (claim.retracted() ? ", retracted" : ""), style(claim.status()));
  }

  private static Cell since(Claim claim) {
    return Cell.of(" since " + DAY.format(claim.statusDate()));
  }

  private static String basis(Claim claim) {
    int origins = claim.origins().size();
    int statements = claim.evidence().size();
    return "item "
        + claim.credibility()
        + " of the Admiralty scale; "
        + statements
        + (statements == 1 ? " statement" : " statements")
        + ", "
        + origins
        + (origins == 1 ? " origin says so: " : " independent origins say so: ")
        + String.join(", ", claim.origins().subList(0, Math.min(origins, 6)))
        + (origins > 6 ? ", …" : "");
  }

  /** Changes of status that come with this piece of evidence. */
  private static List<Turn> turns(
      Claim claim,
      Evidence evidence,
      @org.jspecify.annotations.Nullable Evidence next,
      List<Turn> told) {
    List<Turn> found = new ArrayList<>();
    String id = evidence.entry().id();
    for (Turn turn : claim.history()) {
      boolean last =
          !turn.because().isEmpty() && turn.because().get(turn.because().size() - 1).equals(id);
      boolean same = next == null || !next.entry().id().equals(id);
      if (last && same && !told.contains(turn)) {
        found.add(turn);
      }
    }
    return found;
  }

  private static void turn(Sheet sheet, Evidence evidence, List<Turn> turns) {
    Entry entry = evidence.entry();
    LocalDate day = entry.report().day();
    String source = source(entry);
    sheet.labelled(
        0,
        Cell.of(DAY.format(day), Style.LABEL),
        DATES,
        Cell.of(source, Style.TITLE),
        Cell.of(" "),
        Cell.of(evidence.role().word(), style(evidence)),
        Cell.of("  " + entry.id().substring(entry.id().indexOf('#') + 1), Style.DIM));
    sheet.paragraph(DATES, Cell.of("“" + shortened(entry.passage().quote()) + "”"));
    if (!evidence.why().isEmpty()) {
      sheet.paragraph(DATES, Cell.of(evidence.why(), Style.DIM));
    }
    for (Turn turn : turns) {
      sheet.paragraph(DATES, became(turn));
    }
  }

  private static Cell became(Turn turn) {
    return Cell.of("→ " + turn.status().word(), style(turn.status()));
  }

  /** Who says so, and who tells us that. */
  static String source(Entry entry) {
    String outlet = entry.report().outlet();
    String source = entry.voices().get(entry.voices().size() - 1).name();
    return source.equals(outlet) ? outlet : source + ", in " + outlet;
  }

  private static String shortened(String quote) {
    String line = quote.strip().replaceAll("\\s+", " ");
    if (line.length() <= QUOTE) {
      return line;
    }
    int cut = line.lastIndexOf(' ', QUOTE);
    return line.substring(0, cut > QUOTE / 2 ? cut : QUOTE) + " …";
  }

  private static Style style(Evidence evidence) {
    return switch (evidence.role()) {
      case ASSERT, CORROBORATE, CONFIRM, KEEP -> Style.FIRM;
      case DENY, CONTRADICT, RETRACT, VIOLATE, PREMATURE -> Style.BAD;
      case DOUBT, UNVERIFIED, QUALIFY, OVERTAKEN -> Style.WEAK;
      case REPEAT -> Style.DIM;
    };
  }

  /** How a status is shown wherever one is. */
  public static Style style(Status status) {
    return switch (status) {
      case CONFIRMED, CORROBORATED, KEPT -> Style.FIRM;
      case REFUTED, PREMATURE, VIOLATED -> Style.BAD;
      case DISPUTED, UNVERIFIED, OVERTAKEN, EXPIRED -> Style.WEAK;
      case REPORTED -> Style.PLAIN;
    };
  }
}
