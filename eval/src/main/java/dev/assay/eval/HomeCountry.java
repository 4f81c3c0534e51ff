package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorCode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.NamedActor;
import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.Place;
import dev.assay.statement.Statement;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The country that an incident is at home in, by what the report names. Immutable. */
final class HomeCountry {
  /** What a country that is named where an incident is told counts more than elsewhere. */
  private static final int OWN = 4;

  /** Likewise where the report was written. */
  private static final int DATELINE = 1;

  /** Likewise a capital that a dateline names without its country: it is the agency's own. */
  private static final int BUREAU = 16;

  /** How often a country that MUC-4 does not ask for must be named for one that it asks for. */
  private static final int COVERED_SHARE = 3;

  private final ActorCoder coder;
  private final ActorResolver actors;
  private final IncidentWords words;
  private final Gazetteer gazetteer = Gazetteer.open();
  private final IncidentLevels levels = new IncidentLevels(gazetteer);

  HomeCountry(ActorCoder coder, ActorResolver actors, IncidentWords words) {
    this.words = words;
    this.coder = coder;
    this.actors = actors;
  }

  /** Gives an incident its country, and takes what is none of its places out of its levels. */
  void settle(Dispatch d, Incident i) {
    Home home = of(d, i);
    String country = country(home, i.place);
    boolean placed = !i.levels.isEmpty() && home.named().stream().noneMatch(this::isCovered);
    i.abroad = !country.isEmpty() && !isCovered(country) && placed;
    i.country = name(country);
    String own = MucText.norm(i.country);
    List<String> told =
        i.levels.stream()
            .map(l -> l.equals(IncidentPlaces.CAPITAL) ? home.city() : l)
            .filter(l -> isWithin(l, own, country))
            .toList();
    i.closer = i.closer.stream().filter(l -> isWithin(l, own, country)).toList();
    i.levels = levels.settled(d, i, told, country, home.city());
  }

  /** Whether a name is neither that of the country nor of another. */
  private boolean isWithin(String level, String own, String country) {
    String norm = MucText.norm(level);
    boolean other = country(level) != null && !levels.isIn(country, level);
    return !norm.equals(own) && norm.length() > 1 && !other;
  }

  /** That of the place, unless the home country has one of its name, too. */
  private String country(Home home, @Nullable Place place) {
    String told = place == null ? null : place.country();
    boolean abroad = told != null && home.named().contains(told);
    return place != null && told != null && abroad && !levels.isIn(home.country(), place.name())
        ? told
        : home.country();
  }

  /**
   * Where an incident is at home.
   *
   * @param country ISO 3166-1 alpha-3; empty where none is known
   * @param named the countries named where the incident is told
   * @param city where the report was written; empty where that is not told
   */
  private record Home(String country, Set<String> named, String city) {}

  /**
   * The country that the words where an incident is told name most often; where the report is
   * written and what the rest of it names count less, who is from a country least.
   */
  private Home of(Dispatch d, Incident incident) {
    Set<Integer> own =
        incident.statements.stream().map(Statement::sentence).collect(Collectors.toSet());
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> here = new HashMap<>();
    for (Sentence s : d.sentences()) {
      boolean told = own.contains(s.index());
      for (int t = 0; t < s.size(); t++) {
        String country = named(s, t);
        if (country != null) {
          int weight = s.upos(t).equals("PROPN") ? OWN : OWN / 2;
          counts.merge(country, told ? weight : 1, Integer::sum);
          if (told) {
            here.merge(country, 1, Integer::sum);
          }
        }
      }
      for (NamedActor actor : actors.names(s, PartyReader.day(d.reading()))) {
        String country = actor.code().country();
        boolean body = actor.code().type() != Actor.Type.PERSON;
        if (country != null && body && actor.code().type() != Actor.Type.STATE) {
          counts.merge(country, told ? OWN / 2 : 1, Integer::sum);
        }
      }
    }
    List<String> written = dateline(d);
    String seat = written.isEmpty() ? null : seat(written);
    if (seat != null) {
      counts.merge(seat, written.size() == 1 ? BUREAU : DATELINE, Integer::sum);
    }
    String most = most(counts, c -> !c.equals("USA"));
    String covered = most(counts, this::isCovered);
    boolean often = COVERED_SHARE * counts.getOrDefault(covered, 0) >= counts.getOrDefault(most, 0);
    boolean unplaced = incident.levels.isEmpty() && !covered.isEmpty();
    String country = often || unplaced ? covered : most;
    return new Home(
        country, here.keySet(), written.isEmpty() ? "" : PlaceLevels.plain(written.get(0)));
  }

  /** Whether MUC-4 asks for what happens in a country. */
  boolean isCovered(String country) {
    return words.is("countries", country);
  }

  private static String most(Map<String, Integer> counts, Predicate<String> asked) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().length() == 3 && asked.test(e.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The country of a dateline: the one it names, or that of the capital it names. */
  private @Nullable String seat(List<String> written) {
    for (int i = written.size() - 1; i >= 0; i--) {
      String country = country(written.get(i));
      if (country != null) {
        return country;
      }
    }
    return gazetteer.exact(written.get(0)).stream()
        .map(c -> c.entry())
        .filter(e -> e.kind().isSettlement() || e.kind().isArea())
        .map(GazetteerEntry::country)
        .findFirst()
        .orElse(null);
  }

  /** Names of places before the date: "PANAMA CITY (PANAMA), 16 NOV 89" has two. */
  private static List<String> dateline(Dispatch d) {
    return d.reading().document().report().dropped().stream()
        .filter(x -> x.why().equals("dateline"))
        .map(x -> x.text().strip())
        .map(text -> text.split(",|\\d", 2)[0])
        .flatMap(place -> Arrays.stream(place.split("[()]", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The country that a word names, alone or as the whole name that it begins. */
  private @Nullable String named(Sentence s, int word) {
    if (!Set.of("PROPN", "ADJ").contains(s.upos(word))) {
      return null;
    }
    for (Name name : s.names()) {
      if (name.range().contains(word)) {
        boolean place = name.type().equals("place") && name.range().start() == word;
        if (place) {
          return country(PartyReader.text(s, name.range()));
        }
        if (name.type().equals("person") || name.range().end() - name.range().start() == 1) {
          return null;
        }
      }
    }
    return country(s.form(word));
  }

  private @Nullable String country(String form) {
    ActorCode code = coder.code(form, null);
    code = code == null ? coder.code(PlaceLevels.plain(form), null) : code;
    return code == null || code.type() != Actor.Type.STATE ? null : code.country();
  }

  /** The English name of a country in capitals. */
  static String name(String iso3) {
    return Arrays.stream(Locale.getISOCountries())
        .map(two -> new Locale.Builder().setRegion(two).build())
        .filter(l -> l.getISO3Country().equals(iso3))
        .map(l -> l.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}
