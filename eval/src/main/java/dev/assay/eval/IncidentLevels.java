package dev.assay.eval;

import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.PlaceKind;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of an incident, one within the other, as the gazetteer nests them. Immutable. */
final class IncidentLevels {
  private static final Set<String> DIVISIONS =
      Set.of("DEPARTMENT", "PROVINCE", "STATE", "INTENDANCY");

  private static final Set<String> TOWNS = Set.of("CITY", "PORT");

  private final Gazetteer gazetteer;

  IncidentLevels(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The levels without names that are no place's, and with what holds the widest where the text
   * names it.
   *
   * @param country ISO 3166-1 alpha-3
   * @param city where the report was written; empty where that is not told
   */
  List<String> settled(Dispatch d, Incident i, List<String> levels, String country, String city) {
    List<String> found = new ArrayList<>();
    for (String level : levels) {
      if (isIn(country, level) || i.districts.contains(level)) {
        found.add(level);
      }
    }
    if (found.isEmpty() && !levels.isEmpty() && isIn(country, city)) {
      found.add(city);
    }
    refine(found, i, country);
    if (found.size() == 1 && i.quarters.contains(found.get(0)) && isIn(country, city)) {
      found.add(0, city);
    }
    String division = found.isEmpty() ? null : division(d, i, found, country);
    if (division != null) {
      found.add(0, division);
    }
    return found.stream().map(level -> town(country, level)).distinct().toList();
  }

  /** "San Miguel city" is San Miguel, where no place of the country has the longer name. */
  private String town(String country, String level) {
    int kind = level.lastIndexOf(' ');
    boolean town = kind > 0 && TOWNS.contains(level.substring(kind + 1)) && !isIn(country, level);
    return town && isIn(country, level.substring(0, kind)) ? level.substring(0, kind) : level;
  }

  /** Adds places that are told more closely: a town of an area, or what no gazetteer knows. */
  private void refine(List<String> found, Incident i, String country) {
    List<String> closer = i.closer;
    boolean towns =
        !found.isEmpty()
            && !closer.isEmpty()
            && !i.quarters.contains(closer.get(closer.size() - 1))
            && isTown(country, found.get(found.size() - 1))
            && isTown(country, closer.get(0));
    if (!towns) {
      found.removeAll(closer);
      found.addAll(closer);
    }
  }

  private boolean isTown(String country, String name) {
    return entries(country, name).anyMatch(e -> e.kind().isSettlement());
  }

  /**
   * The first-level division of the widest place, where the report names it beside the incident or
   * beside that place: "X is a town in Y department".
   */
  private @Nullable String division(Dispatch d, Incident i, List<String> levels, String country) {
    String town = MucText.norm(levels.get(0));
    Set<Integer> told = i.statements.stream().map(Statement::sentence).collect(Collectors.toSet());
    String text =
        d.sentences().stream()
            .map(s -> Map.entry(s.index(), words(d, s)))
            .filter(s -> told.contains(s.getKey()) || s.getValue().contains(" " + town + " "))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    return entries(country, levels.get(0))
        .filter(e -> e.kind().isSettlement())
        .map(GazetteerEntry::admin1)
        .filter(a -> a != null && !a.isEmpty())
        .map(PlaceLevels::plain)
        .filter(a -> !levels.contains(a))
        .filter(a -> isDivision(a, text))
        .findFirst()
        .orElse(null);
  }

  private static String words(Dispatch d, Sentence s) {
    return " " + MucText.norm(s.span().in(d.reading().document().text())) + " ";
  }

  /** "X DEPARTMENT", "DEPARTMENT OF X". */
  private static boolean isDivision(String name, String text) {
    return DIVISIONS.stream()
        .anyMatch(
            d ->
                text.contains(" " + name + " " + d + " ")
                    || text.contains(" " + d + " OF " + name + " "));
  }

  /** Whether a country has a place of a name that is not the country itself. */
  boolean isIn(String country, String name) {
    return entries(country, name).anyMatch(e -> e.kind() != PlaceKind.COUNTRY);
  }

  private Stream<GazetteerEntry> entries(String country, String name) {
    return gazetteer.exact(name).stream()
        .map(c -> c.entry())
        .filter(e -> country.equals(e.country()));
  }
}
