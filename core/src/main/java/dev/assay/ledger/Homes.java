package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In which country the conflict is that a report tells of. Pure functions. */
final class Homes {
  private Homes() {}

  /** The country that most of a report's places lie in and most of its actors are from. */
  static @Nullable String of(Reading reading) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Statement s : reading.statements()) {
      count(s.place() == null ? null : s.place().country(), counts);
      s.actors().forEach(a -> count(a.country(), counts));
      s.recipients().forEach(a -> count(a.country(), counts));
    }
    String home = null;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      home = home == null || e.getValue() > counts.getOrDefault(home, 0) ? e.getKey() : home;
    }
    return home;
  }

  /** Its place's, its actors', or the report's. */
  static @Nullable String of(Statement s, @Nullable String report) {
    String place = s.place() == null ? null : s.place().country();
    if (place != null) {
      return place;
    }
    for (Actor a : s.actors()) {
      if (isCountry(a.country())) {
        return a.country();
      }
    }
    return report;
  }

  private static void count(@Nullable String country, Map<String, Integer> counts) {
    if (country != null && isCountry(country)) {
      counts.merge(country, 1, Integer::sum);
    }
  }

  /** PLOVER's codes for what is no country are as long as ISO's; these three are. */
  private static boolean isCountry(@Nullable String code) {
    return code != null
        && code.length() == 3
        && !code.equals("IGO")
        && !code.equals("NGO")
        && !code.equals("IMG");
  }
}
