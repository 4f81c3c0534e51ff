package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A location of a template: names of places, the country first.
 *
 * @param levels normalised
 */
record MucPlaces(List<String> levels) {
  private static final Pattern START = Pattern.compile("^[\\s?*-]*\\(?");
  private static final Pattern KIND = Pattern.compile("\\s*\\([A-Z ]+\\)");
  private static final Pattern STEP = Pattern.compile(":|\\s-\\s");
  private static final Pattern EDGES = Pattern.compile("^[ ()]+|[ ()]+$");

  /** Every alternative, from the raw text where it is there. */
  static List<MucPlaces> of(JsonNode event) {
    JsonNode place = event.path("location");
    List<MucPlaces> found = new ArrayList<>();
    String raw = place.isTextual() ? place.asText() : place.path("raw").asText("");
    for (String part : raw.split("\\s+/\\s+", -1)) {
      add(found, levels(part));
    }
    if (found.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (JsonNode level : place.isArray() ? place : place.path("levels")) {
        names.add(MucText.norm(level.isObject() ? level.path("name").asText() : level.asText()));
      }
      add(found, names);
    }
    return found;
  }

  private static void add(List<MucPlaces> found, List<String> levels) {
    if (!levels.isEmpty()) {
      found.add(new MucPlaces(List.copyOf(levels)));
    }
  }

  /** "(PERU: HUANCAYO (CITY) - LIMA (CITY))" is PERU, HUANCAYO, LIMA. */
  private static List<String> levels(String text) {
    String bare = KIND.matcher(START.matcher(text).replaceFirst("")).replaceAll("");
    bare = EDGES.matcher(bare).replaceAll("");
    List<String> found = new ArrayList<>();
    for (String name : STEP.split(bare, -1)) {
      String norm = MucText.norm(name);
      if (!norm.isEmpty()) {
        found.add(norm);
      }
    }
    return found;
  }

  /** 1 for the same levels, one half for any place in common, else 0. */
  double agreement(MucPlaces predicted) {
    if (equals(predicted)) {
      return 1;
    }
    return levels.stream().anyMatch(predicted.levels::contains) ? 0.5 : 0;
  }
}
