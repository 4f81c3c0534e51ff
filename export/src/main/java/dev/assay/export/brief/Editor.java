package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Face;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Item;
import dev.assay.export.brief.Briefing.Picture;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.export.brief.Briefing.Section;
import dev.assay.export.chart.StatusTrack;
import dev.assay.export.chart.World;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a briefing of claims: each claim is told once, in the first part that it belongs to.
 *
 * @param since first day told of
 * @param until last day told of
 * @param scope what was asked for, in words; empty for everything
 * @param most most claims a part tells; the rest are counted
 */
public record Editor(LocalDate since, LocalDate until, String scope, int most) {
  private static final int TRACKS = 6;

  public Editor {
    if (until.isBefore(since)) {
      throw new IllegalArgumentException(
          "the last day, " + until + ", is before the first, " + since);
    }
  }

  /** The parts in which claims are told; a claim goes to the first that takes it. */
  private enum Part {
    TURNED,
    WATCH,
    DISPUTED,
    HAPPENED,
    CLAIMED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The briefing.
   *
   * @param title what it is about
   * @param world outlines for the map
   * @param claims as they stood at the end of the last day, in any order; those that nothing was
   *     said of in these days are not told, unless they are promises or predictions still open
   */
  public Briefing edit(String title, World world, List<Claim> claims) {
    Phrasebook words = new Phrasebook();
    Notes notes = new Notes();
    Map<Part, List<Claim>> parts = parts(claims);
    ClaimTelling telling = new ClaimTelling(words, notes);
    List<Section> sections = new ArrayList<>();
    sections.add(shortly(parts, claims));
    sections.add(section(Part.HAPPENED, parts, words, telling));
    sections.add(section(Part.CLAIMED, parts, words, telling));
    sections.add(section(Part.TURNED, parts, words, telling));
    Section disputed = section(Part.DISPUTED, parts, words, telling);
    sections.add(disputed.with(new Matrices(this, words, notes).of(claims)));
    new Where(this, words, notes).section(claims, world).ifPresent(sections::add);
    new Tolls(this, words, notes).section(claims).ifPresent(sections::add);
    sections.add(section(Part.WATCH, parts, words, telling));
    sections.add(glossary(claims, words));
    return new Briefing(title, since, until, scope, sections, notes.all());
  }

  private Map<Part, List<Claim>> parts(List<Claim> claims) {
    Map<Part, List<Claim>> parts = new EnumMap<>(Part.class);
    for (Claim claim : claims) {
      Part part = part(claim);
      if (part != null) {
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(claim);
      }
    }
    Comparator<Claim> weightiest =
        Comparator.comparing((Claim c) -> -c.origins().size())
            .thenComparing(c -> -c.evidence().size())
            .thenComparing(Claim::statusDate, Comparator.reverseOrder())
            .thenComparing(Claim::id);
    parts.values().forEach(list -> list.sort(weightiest));
    of(parts, Part.WATCH).sort(Comparator.comparing(Editor::dueOrLast).thenComparing(Claim::id));
    return parts;
  }

  private static List<Claim> of(Map<Part, List<Claim>> parts, Part part) {
    return parts.getOrDefault(part, new ArrayList<>());
  }

  private @Nullable Part part(Claim claim) {
    if ((within(claim.statusDate()) && turned(claim)) || takenBack(claim)) {
      return Part.TURNED;
    }
    if (open(claim)) {
      return Part.WATCH;
    }
    if (claim.evidence().stream().noneMatch(e -> within(e.entry().report().day()))) {
      return null;
    }
    return switch (claim.status()) {
      case DISPUTED, UNVERIFIED -> Part.DISPUTED;
      case CONFIRMED, CORROBORATED, KEPT, VIOLATED, OVERTAKEN -> Part.HAPPENED;
      case REPORTED -> Part.CLAIMED;
      case REFUTED, PREMATURE, EXPIRED -> Part.TURNED;
    };
  }

  /**
   * Whether it came to stand otherwise than at first; to be borne out without a dispute is none.
   */
  private static boolean turned(Claim claim) {
    return switch (claim.status()) {
      case REFUTED, PREMATURE, OVERTAKEN, KEPT, VIOLATED, EXPIRED -> claim.history().size() > 1;
      case CONFIRMED, CORROBORATED ->
          claim.history().stream().map(Turn::status).anyMatch(Editor::doubtful);
      case REPORTED, DISPUTED, UNVERIFIED -> false;
    };
  }

  private boolean takenBack(Claim claim) {
    return claim.retracted()
        && claim.evidence().stream()
            .anyMatch(e -> e.role() == Role.RETRACT && within(e.entry().report().day()));
  }

  private static boolean doubtful(Status status) {
    return switch (status) {
      case DISPUTED, UNVERIFIED, REFUTED, PREMATURE -> true;
      default -> false;
    };
  }

  /** Whether its time is still to come. */
  private boolean open(Claim claim) {
    boolean undecided =
        claim.status() == Status.REPORTED
            || claim.status() == Status.CORROBORATED
            || claim.status() == Status.DISPUTED;
    return undecided && claim.due() != null && !claim.due().isBefore(until);
  }

  private static LocalDate dueOrLast(Claim claim) {
    return claim.due() == null ? LocalDate.MAX : claim.due();
  }

  boolean within(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(until);
  }

  private Section shortly(Map<Part, List<Claim>> parts, List<Claim> claims) {
    List<Evidence> heard =
        claims.stream()
            .flatMap(c -> c.evidence().stream())
            .filter(e -> within(e.entry().report().day()))
            .toList();
    long reports = heard.stream().map(e -> e.entry().report().id()).distinct().count();
    long outlets = heard.stream().map(e -> e.entry().report().outlet()).distinct().count();
    String text =
        count(reports, "report")
            + " of "
            + count(outlets, "outlet")
            + " bear on what is told here. "
            + count(of(parts, Part.TURNED).size(), "claim")
            + " turned, "
            + of(parts, Part.DISPUTED).size()
            + " in dispute, "
            + of(parts, Part.HAPPENED).size()
            + " borne out or told independently, "
            + of(parts, Part.CLAIMED).size()
            + " on one source alone, "
            + of(parts, Part.WATCH).size()
            + " to watch.";
    return new Section("shortly", "", text, List.of());
  }

  private Section section(
      Part part, Map<Part, List<Claim>> parts, Phrasebook words, ClaimTelling telling) {
    List<Claim> claims = of(parts, part);
    List<Block> blocks = new ArrayList<>();
    for (Claim claim : claims.subList(0, Math.min(most, claims.size()))) {
      blocks.add(new Item(claim.id(), watched(part, claim, telling.of(claim))));
      if (part == Part.TURNED && blocks.size() < 2 * TRACKS) {
        String id = claim.id() + "-track";
        blocks.add(
            new Picture(
                id,
                "Standing of the claim day by day, with what was said for and against it",
                StatusTrack.svg(claim, first(claim), shown(claim), null)));
      }
    }
    if (claims.size() > most) {
      String rest = "And " + count(claims.size() - most, "more claim") + ", left out for length.";
      blocks.add(new Item(part.id() + "-rest", List.of(Run.of(rest))));
    }
    String lead = words.of(claims.isEmpty() ? "none" : "lead", part.id());
    return new Section(part.id(), words.of("heading", part.id()), lead, blocks);
  }

  private static LocalDate first(Claim claim) {
    return claim.evidence().stream()
        .map(e -> e.entry().report().day())
        .min(LocalDate::compareTo)
        .orElse(claim.statusDate());
  }

  /** Some days after the last word on it, so that the turns are not squeezed into a corner. */
  private LocalDate shown(Claim claim) {
    LocalDate last =
        claim.evidence().stream()
            .map(e -> e.entry().report().day())
            .max(LocalDate::compareTo)
            .orElse(until);
    LocalDate later = (last.isBefore(claim.statusDate()) ? claim.statusDate() : last).plusDays(3);
    return later.isAfter(until) ? until : later;
  }

  private static List<Run> watched(Part part, Claim claim, List<Run> runs) {
    if (part != Part.WATCH || claim.due() == null) {
      return runs;
    }
    List<Run> dated = new ArrayList<>();
    dated.add(Run.of("Due by " + ClaimTelling.day(claim.due()) + ". "));
    dated.addAll(runs);
    return dated;
  }

  /** What the standings that occur mean. */
  private Section glossary(List<Claim> claims, Phrasebook words) {
    List<List<Run>> rows = new ArrayList<>();
    for (Status status : Status.values()) {
      boolean used =
          claims.stream()
              .flatMap(c -> c.history().stream())
              .map(Turn::status)
              .anyMatch(status::equals);
      if (used) {
        rows.add(
            List.of(
                Run.of(ClaimTelling.capital(status.word()), Face.STATUS),
                Run.of(words.of("status", status.word()))));
      }
    }
    Grid grid = new Grid("words-table", "", List.of("Standing", "Meaning"), rows);
    List<Block> blocks = rows.isEmpty() ? List.of() : List.of(grid);
    return new Section("words", words.of("heading", "words"), words.of("lead", "words"), blocks);
  }

  static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
