package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a statement is about where its own sentence does not say: the town or the person
 * that the statements shortly before are about, if that is one alone (resource {@code
 * carried.tsv}). Pure functions.
 */
final class Carried {
  /** How far back, in sentences. */
  private static final int SENTENCES = 3;

  /** "An official": nobody who was named before. */
  private static final Pattern ANY =
      Pattern.compile("^(?:an?|another|one|some|two|three) ", Pattern.CASE_INSENSITIVE);

  private static final String GROUP = "group";

  /** The topic of an entry whose place is told elsewhere. */
  static final String PLACE = "carried-place";

  /** The topic of a sentence that points to a place: "the town", "there". */
  static final String THERE = "there";

  private static final List<Row> ROWS = rows();

  /**
   * @param topic what statements are about that lend each other their subject
   * @param role whose filler is carried; "place" for where it was, "winner" for who took it
   * @param rules of which one; empty for any
   */
  private record Row(
      String topic, String kind, String code, String variant, String role, List<String> rules) {
    boolean speaksOf(Content c) {
      return kind.equals(c.kind())
          && code.equals(c.code())
          && (variant.isEmpty() || variant.equals(c.variant()))
          && (rules.isEmpty() || rules.contains(c.rule()));
    }
  }

  private Carried() {}

  private static List<Row> rows() {
    return Tsv.rows(Carried.class, "carried.tsv").stream()
        .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], Tsv.values(c[5])))
        .toList();
  }

  /** The entries of one report in the order of its text, with what is carried on. */
  static List<Entry> on(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      Entry told = e;
      for (Row row : ROWS) {
        if (row.speaksOf(e.content())) {
          told =
              switch (row.role) {
                case "place" -> placed(told, row, found, entries.subList(i + 1, entries.size()));
                case "winner" -> won(told, row, found);
                default -> named(told, row, found);
              };
        }
      }
      found.add(told);
    }
    return found;
  }

  private static Entry placed(Entry e, Row row, List<Entry> before, List<Entry> after) {
    boolean recalled = e.context().contains(Grasp.RECALLED);
    Site told = e.site();
    if (told != null) {
      return recalled && Sites.isState(told) ? inState(e, told, row, before, after) : e;
    }
    if (TollWords.isOverall(e) || isElsewhere(e)) {
      return e;
    }
    Map<String, Site> sites = new LinkedHashMap<>();
    int sentence = -1;
    for (int i = before.size() - 1; i >= 0; i--) {
      Entry other = before.get(i);
      Site site = other.site();
      boolean near = near(e, other) && (sentence < 0 || other.passage().sentence() == sentence);
      if (near && site != null && Sites.town(site) && lends(other, row.topic) != null) {
        sentence = other.passage().sentence();
        sites.put(Keys.skeleton(site.name()), site);
      }
    }
    for (Entry other : sites.isEmpty() ? after : List.<Entry>of()) {
      Site site = other.site();
      int apart = other.passage().sentence() - e.passage().sentence();
      boolean next = apart <= 1 && other.passage().turn() == e.passage().turn();
      if (next && site != null && Sites.town(site) && lends(other, row.topic) != null) {
        sites.put(Keys.skeleton(site.name()), site);
      }
    }
    if (sites.isEmpty() && recalled) {
      lenders(e, row, before, after).forEach(s -> sites.put(Keys.skeleton(s.name()), s));
    }
    if (sites.isEmpty() && e.content().kind().equals("state")) {
      towns(before, e).forEach(site -> sites.put(Keys.skeleton(site.name()), site));
    }
    return sites.size() == 1 ? e.at(sites.values().iterator().next()).about(PLACE) : e;
  }

  /** "Withdrew into a back office", "control of the square": nothing tells of which town. */
  private static boolean isElsewhere(Entry e) {
    boolean building = e.content().code().equals("CONTROL") && e.context().contains(Grasp.BUILDING);
    return building || e.context().contains(Grasp.SEVERAL) || e.context().contains(Grasp.ANYWHERE);
  }

  /**
   * "The bombing in Kenya", where the report tells of one town in Kenya alone: what is known is
   * told of wherever.
   */
  private static Entry inState(
      Entry e, Site state, Row row, List<Entry> before, List<Entry> after) {
    Map<String, Site> sites = new LinkedHashMap<>();
    lenders(e, row, before, after)
        .filter(town -> Sites.within(town, state))
        .forEach(town -> sites.put(Keys.skeleton(town.name()), town));
    return sites.size() == 1 ? e.at(sites.values().iterator().next()) : e;
  }

  /** The towns of all that the report tells of the kind. */
  private static Stream<Site> lenders(Entry e, Row row, List<Entry> before, List<Entry> after) {
    return Stream.concat(before.stream(), after.stream())
        .filter(other -> other.passage().turn() == e.passage().turn())
        .filter(other -> lends(other, row.topic) != null)
        .flatMap(other -> Stream.ofNullable(other.site()))
        .filter(Sites::town);
  }

  /** "The town has fallen": to whoever was said shortly before to have taken it. */
  private static Entry won(Entry e, Row row, List<Entry> before) {
    Site site = e.site();
    if (site == null || !e.actors().isEmpty()) {
      return e;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Entry other = before.get(i);
      Site there = other.site();
      boolean taken = lends(other, row.topic) != null && !other.actors().isEmpty();
      if (taken && near(e, other) && there != null && Sites.same(site, there)) {
        return e.of("actor", other.actors().get(0));
      }
    }
    return e;
  }

  /** All towns that the text has told of anything at so far. */
  private static List<Site> towns(List<Entry> before, Entry e) {
    return before.stream()
        .filter(other -> other.passage().turn() == e.passage().turn())
        .map(Entry::site)
        .filter(Sites::town)
        .toList();
  }

  /** "The general": the one person who was named before, where statements of the kind are his. */
  private static Entry named(Entry e, Row row, List<Entry> before) {
    List<Party> own = e.filling(row.role);
    boolean told = !row.rules.isEmpty() && own.isEmpty();
    boolean described = own.size() == 1 && isDescribed(own.get(0), e);
    boolean somebody =
        own.size() == 1
            && (own.get(0).person() || described)
            && !isNamed(own.get(0))
            && !ANY.matcher(e.passage().quote()).find();
    if (!told && !somebody) {
      return e;
    }
    Map<String, Party> persons = new LinkedHashMap<>();
    for (Entry other : before) {
      Row lender = lends(other, row.topic);
      if (lender != null && near(e, other)) {
        other.filling(lender.role).stream()
            .filter(p -> p.person() && isNamed(p) && (told || described || agree(own.get(0), p)))
            .forEach(p -> persons.put(p.id(), p));
      }
    }
    return persons.size() == 1 ? e.of(row.role, persons.values().iterator().next()) : e;
  }

  /**
   * "This criminal is no more", "the sheikh is well": one man, called by what he is to whoever
   * speaks, not a group.
   */
  private static boolean isDescribed(Party p, Entry e) {
    String quote = e.passage().quote().toLowerCase(Locale.ROOT);
    return p.type().equals(GROUP)
        && e.content().code().equals("LIFE")
        && p.name().matches("\\p{Ll}+[^s]")
        && Stream.of("the ", "this ", "that ").anyMatch(d -> quote.startsWith(d + p.name()));
  }

  private static @Nullable Row lends(Entry e, String topic) {
    return ROWS.stream()
        .filter(r -> r.topic.equals(topic) && r.speaksOf(e.content()))
        .findFirst()
        .orElse(null);
  }

  private static boolean near(Entry e, Entry other) {
    int apart = e.passage().sentence() - other.passage().sentence();
    return apart >= 0 && apart <= SENTENCES && e.passage().turn() == other.passage().turn();
  }

  private static boolean isNamed(Party p) {
    return !p.name().isEmpty() && Character.isUpperCase(p.name().codePointAt(0));
  }

  private static boolean agree(Party a, Party b) {
    boolean sectors = a.sector() == null || b.sector() == null || a.sector().equals(b.sector());
    return sectors
        && (a.country() == null || b.country() == null || a.country().equals(b.country()));
  }
}
