package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.ActorCode;
import dev.assay.actor.ActorCoder;
import dev.assay.place.Place;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents as MUC-4 templates. Immutable. */
final class MucWriter {
  /** What a country that is named where an incident is told counts more than elsewhere. */
  private static final int OWN = 4;

  /** Likewise where the report was written. */
  private static final int DATELINE = 3;

  private final ActorCoder coder;
  private final Map<String, String> countries = new HashMap<>();

  MucWriter(ActorCoder coder) {
    this.coder = coder;
    for (String two : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(two).build();
      countries.put(
          country.getISO3Country(),
          country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));
    }
  }

  ObjectNode write(String id, Reading reading, List<Incident> incidents) {
    ObjectNode out = GoldFiles.newSentence().put("id", id);
    ArrayNode events = out.putArray("events");
    for (Incident incident : incidents) {
      event(events.addObject(), reading, incident, home(reading, incident));
    }
    return out;
  }

  private void event(ObjectNode event, Reading reading, Incident i, Home home) {
    event.put("code", i.kind.name());
    ArrayNode rules = event.putArray("rules");
    i.statements.forEach(t -> rules.add(t.rule() + " " + t.span().in(reading.document().text())));
    event.putArray("stage").add(i.attempted ? "ATTEMPTED" : "ACCOMPLISHED");
    date(event, reading, i);
    place(event.putObject("location").putArray("levels"), i, home);
    i.instruments.forEach(event.putArray("instrument")::add);
    ArrayNode individuals = event.putArray("perp_ind");
    ArrayNode organisations = event.putArray("perp_org");
    ArrayNode confidences = event.putArray("perp_org_conf");
    for (Party p : i.perpetrators) {
      if (p.kind() == Party.Kind.PERSON && !isBare(p)) {
        individuals.add(p.name().isEmpty() ? p.words() : p.name());
      }
    }
    for (List<String> names : i.organisations) {
      names.forEach(organisations.addObject().putArray("alts")::add);
      ObjectNode confidence = confidences.addObject();
      confidence.putArray("alts").add(i.confidence);
      names.forEach(confidence.putArray("ref")::add);
    }
    victims(event, i);
    targets(event, i);
  }

  /** A phrase that is nothing but the name of a body. */
  private static boolean isBare(Party p) {
    return p.organisation().stream().anyMatch(o -> MucText.norm(o).equals(MucText.norm(p.words())));
  }

  private static void fill(ObjectNode fill, String value, String of) {
    fill.putArray("alts").add(value);
    fill.putArray("ref").add(of);
  }

  private static void victims(ObjectNode event, Incident i) {
    ArrayNode names = event.putArray("hum_tgt_name");
    ArrayNode descriptions = event.putArray("hum_tgt_desc");
    ArrayNode effects = event.putArray("hum_tgt_effect");
    for (Party p : i.victims) {
      String told = p.words();
      if (!p.name().isEmpty()) {
        names.add(p.name());
        String title = p.words().replace(p.name(), "").strip();
        if (!title.isEmpty()) {
          ObjectNode description = descriptions.addObject();
          description.putArray("alts").add(title);
          description.putArray("ref").add(p.name());
        }
        told = p.name();
      } else {
        descriptions.add(told);
      }
      for (String effect : i.effects.getOrDefault(p.words(), Set.of())) {
        fill(effects.addObject(), effect, told);
      }
    }
  }

  private static void targets(ObjectNode event, Incident i) {
    ArrayNode targets = event.putArray("phys_tgt");
    ArrayNode effects = event.putArray("phys_tgt_effect");
    for (Party p : i.targets) {
      targets.add(p.words());
      for (String effect : i.effects.getOrDefault(p.words(), Set.of())) {
        fill(effects.addObject(), effect, p.words());
      }
    }
  }

  private static void date(ObjectNode event, Reading reading, Incident i) {
    PublicationTime published = reading.document().report().published();
    LocalDate last = i.first != null ? i.last : published == null ? i.last : published.date();
    if (last == null) {
      return;
    }
    ObjectNode date = event.putObject("date");
    date.put(
        "raw",
        (i.first == null ? "- " : i.first.equals(last) ? "" : day(i.first) + " - ") + day(last));
  }

  private static String day(LocalDate day) {
    String month = day.getMonth().name().substring(0, 3);
    return String.format("%02d %s %02d", day.getDayOfMonth(), month, day.getYear() % 100);
  }

  private void place(ArrayNode levels, Incident i, Home home) {
    Place place = i.place;
    String country =
        place == null || place.country() == null || !home.names.contains(place.country())
            ? home.country
            : countries.getOrDefault(place.country(), home.country);
    if (!country.isEmpty()) {
      levels.add(country);
    }
    for (String level : i.levels) {
      String name = level.equals("CAPITAL") && !home.city.isEmpty() ? home.city : level;
      if (!MucText.norm(name).equals(MucText.norm(country)) && !name.isEmpty()) {
        levels.add(name);
      }
    }
  }

  /**
   * Where a report is at home.
   *
   * @param country its name; empty where none is known
   * @param names countries that the report's words name
   * @param city where it was written; empty where that is not told
   */
  private record Home(String country, Set<String> names, String city) {}

  /**
   * The country that the words where an incident is told name most often; where the report is
   * written and what the rest of it names count less, who is from a country least.
   */
  private Home home(Reading reading, Incident incident) {
    Map<String, Integer> counts = new HashMap<>();
    Set<Integer> own =
        incident.statements.stream().map(Statement::sentence).collect(Collectors.toSet());
    for (Sentence s : reading.document().sentences()) {
      for (int t = 0; t < s.size(); t++) {
        String country = Set.of("PROPN", "ADJ").contains(s.upos(t)) ? known(name(s, t)) : null;
        if (country != null) {
          boolean name = s.upos(t).equals("PROPN");
          counts.merge(country, own.contains(s.index()) ? (name ? OWN : OWN / 2) : 1, Integer::sum);
        }
      }
    }
    for (String part : dateline(reading)) {
      String country = known(part);
      if (country != null) {
        counts.merge(country, DATELINE, Integer::sum);
      }
    }
    String country =
        counts.entrySet().stream()
            .filter(e -> countries.containsKey(e.getKey()) && !e.getKey().equals("USA"))
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(e -> countries.get(e.getKey()))
            .orElse("");
    List<String> written = dateline(reading);
    String city = written.isEmpty() ? "" : PlaceLevels.plain(written.get(0));
    return new Home(country, counts.keySet(), city);
  }

  /** Names of places before the date: "PANAMA CITY (PANAMA), 16 NOV 89" has two. */
  static List<String> dateline(Reading reading) {
    return reading.document().report().dropped().stream()
        .filter(d -> d.why().equals("dateline"))
        .map(d -> d.text().strip())
        .map(text -> text.split(",|\\d", 2)[0])
        .flatMap(place -> Arrays.stream(place.split("[()]", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The word, or the whole name of a place that it begins; empty within one. */
  private static String name(Sentence s, int word) {
    for (Name name : s.names()) {
      if (name.type().equals("place") && name.range().contains(word)) {
        return name.range().start() == word ? PartyReader.text(s, name.range()) : "";
      }
    }
    return s.form(word);
  }

  private @Nullable String known(String name) {
    String country = country(name);
    return country == null ? country(PlaceLevels.plain(name)) : country;
  }

  private @Nullable String country(String form) {
    ActorCode code = coder.code(form, null);
    return code == null ? null : code.country();
  }
}
