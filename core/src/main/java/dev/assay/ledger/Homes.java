package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.actor.Home;
import dev.assay.statement.Attribution;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which country the conflict is that a report tells of. Pure functions. */
final class Homes {
  private static final Pattern OWN =
      Pattern.compile(
          "(?:the|this|his|her|their|our) (?:country|nation)", Pattern.CASE_INSENSITIVE);

  /** ISO 3166-1 alpha-3 to English names. */
  private static final Map<String, String> NAMES = names();

  /** The type of state of who is where. */
  private static final String PRESENCE = "PRESENCE";

  /** The type of state of who wins an election. */
  private static final String ELECTION = "ELECTION";

  /** Wide enough for no town. */
  private static final double COUNTRY_KM = 500;

  private Homes() {}

  /**
   * The country that most of a report's places lie in and most of its actors are from; where no
   * statement tells of any, the one that its names and its dateline tell.
   */
  static @Nullable String of(Reading reading) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> persons = new TreeMap<>();
    for (Statement s : reading.statements()) {
      count(s.place() == null ? null : s.place().country(), counts);
      s.actors().forEach(a -> count(a.country(), isPerson(a) ? persons : counts));
      s.recipients().forEach(a -> count(a.country(), isPerson(a) ? persons : counts));
    }
    String most = most(counts.isEmpty() ? persons : counts);
    Home about = reading.home();
    if (most != null) {
      return most;
    }
    return about != null ? about.country() : ofSources(reading);
  }

  /** Whose army and ministries alone speak: that of the conflict, where nothing else tells it. */
  private static @Nullable String ofSources(Reading reading) {
    Set<String> countries = new TreeSet<>();
    for (Statement s : reading.statements()) {
      for (Attribution a : s.attribution()) {
        a.sources().stream()
            .filter(actor -> isCountry(actor.country()))
            .forEach(actor -> countries.add(actor.country()));
      }
    }
    return countries.size() == 1 ? countries.iterator().next() : null;
  }

  /** A known person's country says little: others bear his name. */
  private static boolean isPerson(Actor a) {
    return a.type() == Actor.Type.PERSON;
  }

  private static @Nullable String most(Map<String, Integer> counts) {
    String home = null;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      home = home == null || e.getValue() > counts.getOrDefault(home, 0) ? e.getKey() : home;
    }
    return home;
  }

  /**
   * Its place's, its actors', or the report's. A vote is where its winner or its loser is from, and
   * not whoever judges it, nor a party, whose name may be one of another country's.
   *
   * @param about the country that the report names most; null where none stands out
   */
  static @Nullable String of(Statement s, @Nullable Home about, @Nullable String report) {
    String place = s.place() == null ? null : s.place().country();
    if (place != null) {
      return place;
    }
    boolean judged = Interests.shipped().is("vote", s.rule());
    boolean vote = s.proposition() instanceof Proposition.State p && p.type().equals(ELECTION);
    for (Actor a : s.actors()) {
      if (isCountry(a.country()) && !judged && (!vote || isPerson(a))) {
        return a.country();
      }
    }
    return (judged || vote) && about != null ? about.country() : report;
  }

  /** The country that a report is about, where that is not a statement's home. */
  static @Nullable String another(@Nullable Home about, @Nullable String home) {
    return about == null || about.country().equals(home) ? null : about.country();
  }

  /**
   * Whose "the country" is: of who leaves it or stays in it, where he is known and of another than
   * the report is about; else the report's.
   */
  static @Nullable String whose(Statement s, @Nullable String report) {
    boolean presence = s.proposition() instanceof Proposition.State p && p.type().equals(PRESENCE);
    Actor who = presence && s.actors().size() == 1 ? s.actors().get(0) : null;
    return who != null && isPerson(who) && isCountry(who.country()) ? who.country() : report;
  }

  /** "The country" is the one that the report is about, or somebody's. */
  static Site country(Site site, @Nullable String home) {
    if (home == null || home.equals(site.country()) || !OWN.matcher(site.text()).matches()) {
      return site;
    }
    String name = NAMES.getOrDefault(home, home);
    return new Site(site.text(), name, null, "at", null, null, null, COUNTRY_KM, null, home);
  }

  /**
   * "Bombed Iran", "bombed Khuzestan": the country that it is done to, where whoever does it is of
   * another.
   */
  static @Nullable Party state(@Nullable Site site, @Nullable Party who) {
    if (site == null || who == null || !isCountry(who.country())) {
      return null;
    }
    String country = site.country();
    if (country == null || country.equals(who.country())) {
      return null;
    }
    return site.relation().equals("at") && !Sites.town(site)
        ? new Party(country.toLowerCase(Locale.ROOT), site.name(), country, null, "state")
        : null;
  }

  /** A country as whoever acts, by its English name; a code that is none by itself. */
  static Party state(String country) {
    String name = NAMES.getOrDefault(country, country);
    return new Party(country.toLowerCase(Locale.ROOT), name, country, null, "state");
  }

  /** The whole of a country, of which no more is known than its name. */
  static Site site(String country) {
    String name = state(country).name();
    return new Site(name, name, null, "at", null, null, null, COUNTRY_KM, null, country);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    return Map.copyOf(names);
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
