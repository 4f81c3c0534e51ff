package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.Said;
import dev.assay.export.chart.MapChart;
import dev.assay.export.chart.World;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a brief of what a case learnt since a day. For one thread and one brief. */
final class BriefMaker {
  private static final int CLAIMS = 400;
  private static final int STATEMENTS = 600;
  private static final int SHOWN = 10;
  private static final int NAMED = 3;
  private static final int QUOTE = 220;

  private final Case open;
  private final World world;
  private final Quoted.Quotes quotes;
  private final Estimates estimates = new Estimates();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Brief.Note> notes = new ArrayList<>();

  BriefMaker(Case open, World world) {
    this.open = open;
    this.world = world;
    this.quotes = new Quoted.Quotes(open);
  }

  /**
   * The brief.
   *
   * @param asked what it is limited to; its first day is where the news begins
   * @param left ids of sections that are left out
   */
  Brief make(Query asked, LocalDate since, Set<String> left) {
    LocalDate until = asked.until() == null ? open.lastDay() : asked.until();
    List<Claim> claims = open.claims(asked.page(CLAIMS, 0)).rows();
    List<Said> said = open.said(asked.page(STATEMENTS, 0)).rows();
    Set<String> told = new LinkedHashSet<>();
    List<Brief.Section> sections = new ArrayList<>();
    add(sections, left, "turned", "What turned", turned(claims, since, told));
    add(
        sections,
        left,
        "disputed",
        "What is disputed",
        of(claims, told, c -> c.status() == Status.DISPUTED));
    add(
        sections,
        left,
        "happened",
        "What is established or likely",
        of(claims, told, BriefMaker::firm));
    add(
        sections,
        left,
        "claimed",
        "What is claimed, and by whom",
        of(claims, told, c -> Standing.open(c.status()) && c.due() == null));
    add(sections, left, "watch", "What to watch", watch(claims, told, until));
    if (!left.contains("pictures")) {
      List<Brief.Picture> pictures = pictures(said);
      if (!pictures.isEmpty()) {
        sections.add(new Brief.Section("pictures", "In pictures", List.of(), pictures));
      }
    }
    String where = asked.place() == null ? "" : Say.plain(asked.place()) + ": ";
    String title = where + "brief of " + Say.weekday(until);
    return new Brief(Say.sentence(title), since, until, sections, notes);
  }

  private static void add(
      List<Brief.Section> sections,
      Set<String> left,
      String id,
      String heading,
      List<Brief.Item> items) {
    if (!left.contains(id) && !items.isEmpty()) {
      sections.add(new Brief.Section(id, heading, items, List.of()));
    }
  }

  private static boolean firm(Claim c) {
    return c.status() == Status.CONFIRMED
        || c.status() == Status.CORROBORATED
        || c.status() == Status.KEPT;
  }

  private List<Brief.Item> turned(List<Claim> claims, LocalDate since, Set<String> told) {
    List<Brief.Item> items = new ArrayList<>();
    for (Claim claim : claims) {
      Status before = before(claim, since);
      boolean news = before != null && !claim.statusDate().isBefore(since);
      if (news
          && claim.status() != Status.DISPUTED
          && items.size() < SHOWN
          && told.add(claim.id())) {
        String words =
            "until then "
                + estimates.of(Objects.requireNonNull(before)).toLowerCase(java.util.Locale.ROOT)
                + ", since "
                + Say.shortDay(claim.statusDate())
                + " "
                + claim.status().word();
        items.add(item(claim, words));
      }
    }
    return items;
  }

  private static @Nullable Status before(Claim claim, LocalDate since) {
    List<Turn> history = claim.history();
    return history.size() < 2 || history.get(history.size() - 1).on().isBefore(since)
        ? null
        : history.get(history.size() - 2).status();
  }

  private List<Brief.Item> of(
      List<Claim> claims, Set<String> told, java.util.function.Predicate<Claim> wanted) {
    List<Brief.Item> items = new ArrayList<>();
    for (Claim claim : claims) {
      if (items.size() < SHOWN && wanted.test(claim) && told.add(claim.id())) {
        items.add(item(claim, ""));
      }
    }
    return items;
  }

  private List<Brief.Item> watch(List<Claim> claims, Set<String> told, LocalDate until) {
    return claims.stream()
        .filter(c -> c.due() != null && Standing.open(c.status()) && !c.due().isBefore(until))
        .sorted(Comparator.comparing((Claim c) -> Objects.requireNonNull(c.due())))
        .filter(c -> told.add(c.id()))
        .limit(SHOWN)
        .map(c -> item(c, "due by " + Say.day(Objects.requireNonNull(c.due()))))
        .toList();
  }

  private Brief.Item item(Claim claim, String first) {
    List<Brief.Part> parts = new ArrayList<>();
    if (!first.isEmpty()) {
      parts.add(new Brief.Part(first, List.of()));
    }
    Map<Role, List<Evidence>> roles = new LinkedHashMap<>();
    for (Evidence e : claim.evidence()) {
      roles.computeIfAbsent(e.role(), r -> new ArrayList<>()).add(e);
    }
    if (roles.containsKey(Role.ASSERT)) {
      roles.remove(Role.REPEAT); // what is repeated is not news
    }
    roles.forEach((role, evidence) -> parts.add(part(role, evidence)));
    return new Brief.Item(
        estimates.of(claim.status()) + (claim.retracted() ? ", retracted" : ""),
        Say.question(claim),
        Say.value(claim),
        parts,
        claim.id());
  }

  /** The latest that say so, each by name once. */
  private Brief.Part part(Role role, List<Evidence> evidence) {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (int i = evidence.size() - 1; i >= 0; i--) {
      Entry entry = evidence.get(i).entry();
      named.putIfAbsent(Say.source(entry), entry);
    }
    List<String> names = new ArrayList<>();
    List<Integer> numbered = new ArrayList<>();
    for (Map.Entry<String, Entry> n : named.entrySet()) {
      if (names.size() < NAMED) {
        names.add(n.getKey());
        numbered.add(note(n.getValue()));
      }
    }
    int more = named.size() - names.size();
    String others = more == 0 ? "" : " and " + Say.plural(more, "other", "others");
    return new Brief.Part(estimates.of(role) + " " + String.join(", ", names) + others, numbered);
  }

  private int note(Entry entry) {
    return numbers.computeIfAbsent(
        entry.id(),
        id -> {
          notes.add(
              new Brief.Note(
                  Say.plain(entry.report().outlet()),
                  Say.source(entry),
                  entry.report().day(),
                  Say.cut(quotes.of(entry).whole(), QUOTE),
                  entry.report().id()));
          return notes.size();
        });
  }

  private List<Brief.Picture> pictures(List<Said> said) {
    List<Brief.Picture> pictures = new ArrayList<>();
    picture(
        pictures,
        "Where, with how far off it may be",
        new MapChart(world, 880).svg(MapPage.points(said), List.of()));
    picture(pictures, "When and where; red does harm, green helps", TimelinePage.chart(said));
    Map<String, List<PlacePage.Toll>> tolls = new LinkedHashMap<>();
    for (PlacePage.Toll toll : PlacePage.tolls(said)) {
      if (toll.entry().site() != null) {
        tolls
            .computeIfAbsent(Say.plain(toll.entry().site().name()), p -> new ArrayList<>())
            .add(toll);
      }
    }
    tolls.entrySet().stream()
        .max(Comparator.comparingInt(t -> t.getValue().size()))
        .filter(t -> t.getValue().size() > 1)
        .ifPresent(
            t ->
                picture(
                    pictures,
                    "The toll at " + t.getKey() + ", as each source tells it",
                    PlacePage.tollChart(t.getValue())));
    return pictures;
  }

  private static void picture(List<Brief.Picture> pictures, String caption, String svg) {
    if (!svg.isEmpty()) {
      pictures.add(new Brief.Picture(caption, svg));
    }
  }
}
