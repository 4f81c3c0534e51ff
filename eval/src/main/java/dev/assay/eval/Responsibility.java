package dev.assay.eval;

import dev.assay.actor.ActorResolver;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose the perpetrators of incidents are, and how sure that is: by their own words, by claims of
 * responsibility, by accusations, and where a report knows only one armed group. Not thread-safe.
 */
final class Responsibility {
  static final String FACT = "REPORTED AS FACT";
  static final String ACCUSED = "SUSPECTED OR ACCUSED";
  static final String BY_AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES";
  static final String POSSIBLE = "POSSIBLE";
  private static final String CLAIMED = "CLAIMED OR ADMITTED";
  private static final Set<String> REBELS = Set.of("REB", "UAF", "PRM", "CRM");

  private final Reading reading;
  private final ArmedGroups groups;
  private final IncidentWords words;
  private final Accusations accusations;
  private final Claimants claimants;

  Responsibility(Reading reading, ActorResolver actors, IncidentWords words) {
    this.reading = reading;
    this.groups = new ArmedGroups(reading, actors);
    this.words = words;
    this.accusations = new Accusations(groups, words);
    this.claimants = new Claimants(groups, words, accusations);
  }

  void assign(List<Incident> incidents) {
    for (Incident i : incidents) {
      own(i);
    }
    for (Sentence s : reading.document().sentences()) {
      Incident near = nearest(incidents, s.index());
      List<String> claimant = claimants.in(s);
      if (near != null && claimant != null && agrees(near, claimant)) {
        near.organisations.clear();
        near.organisations.add(claimant);
        near.confidence = CLAIMED;
      }
      for (Accusations.Accused a : accusations.in(s)) {
        if (near != null && agrees(near, a.names()) && !near.confidence.equals(CLAIMED)) {
          if (near.organisations.isEmpty()) {
            near.organisations.add(a.names());
          }
          near.confidence = a.confidence();
        }
      }
    }
    String voice = voice();
    for (Incident i : incidents) {
      if (i.organisations.isEmpty() && voice == null) {
        byContext(i);
      }
      if (i.confidence.equals(FACT)) {
        hedge(i);
      }
      if (voice != null
          && agrees(i, groups.forms(voice))
          && (!i.organisations.isEmpty() || isOurs(i))) {
        i.organisations.clear();
        i.organisations.add(groups.forms(voice));
        i.confidence = CLAIMED;
      }
    }
  }

  /** The group whose own communique or radio a report is; null for none. */
  private @Nullable String voice() {
    String dateline =
        reading.document().report().dropped().stream()
            .filter(d -> d.why().equals("dateline"))
            .map(d -> d.text().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    for (String id : groups.ids()) {
      boolean named = groups.forms(id).stream().anyMatch(dateline::contains);
      if (named || (dateline.contains("CLANDESTINE") && groups.ids().size() == 1)) {
        return id;
      }
    }
    return null;
  }

  private static boolean isOurs(Incident i) {
    return i.perpetrators.stream().anyMatch(p -> p.words().startsWith("OUR "));
  }

  /** "Alleged members of the group", and accusations where the incident is told. */
  private void hedge(Incident i) {
    for (Party p : i.perpetrators) {
      if (Arrays.stream(p.words().toLowerCase(Locale.ROOT).split(" ", -1))
          .anyMatch(w -> is("alleged", w))) {
        i.confidence = ACCUSED;
      }
    }
    for (Statement told : i.statements) {
      Sentence s = reading.document().sentences().get(told.sentence());
      if (i.confidence.equals(FACT) && groups.in(s.index()) != null) {
        i.confidence = accusation(s, i.organisations);
      }
    }
  }

  /** How a sentence puts whose act it was, in MUC-4's words. */
  private String accusation(Sentence s, List<List<String>> organisations) {
    for (Accusations.Accused a : accusations.in(s)) {
      if (organisations.stream().anyMatch(o -> MucText.best(o, a.names()) > 0)) {
        return a.confidence();
      }
    }
    return FACT;
  }

  private void own(Incident i) {
    for (Party p : i.perpetrators) {
      for (String name : p.organisation()) {
        List<String> forms = groups.formsOf(name);
        if (i.organisations.stream().noneMatch(known -> MucText.best(known, forms) > 0)) {
          i.organisations.add(forms);
        }
      }
    }
  }

  /** A state's force does not act for an armed group. */
  private static boolean agrees(Incident i, List<String> names) {
    return i.organisations.isEmpty()
        || i.organisations.stream().anyMatch(o -> MucText.best(o, names) > 0);
  }

  /** The incident told last by the end of a sentence; the first where none is told by then. */
  private static @Nullable Incident nearest(List<Incident> incidents, int sentence) {
    Incident best = null;
    int latest = -1;
    for (Incident i : incidents) {
      for (Statement told : i.statements) {
        if (told.sentence() <= sentence && told.sentence() > latest) {
          latest = told.sentence();
          best = i;
        }
      }
    }
    return best == null && !incidents.isEmpty() ? incidents.get(0) : best;
  }

  /** The group named where the incident is told, or the only one that the report knows. */
  private void byContext(Incident i) {
    boolean rebels =
        i.perpetrators.stream().anyMatch(p -> REBELS.contains(p.sector()))
            || i.perpetrators.isEmpty();
    if (!rebels) {
      return;
    }
    for (Statement s : i.statements) {
      String group = groups.in(s.sentence());
      if (group != null) {
        give(i, group, s.sentence());
        return;
      }
    }
    if (groups.ids().size() == 1) {
      String only = groups.ids().iterator().next();
      give(i, only, -1);
    }
  }

  private void give(Incident i, String group, int sentence) {
    i.organisations.add(groups.forms(group));
    for (Sentence s : reading.document().sentences()) {
      boolean here = sentence < 0 ? group.equals(groups.in(s.index())) : s.index() == sentence;
      if (here && i.confidence.equals(FACT)) {
        i.confidence = accusation(s, i.organisations);
      }
    }
  }

  private boolean is(String list, String lemma) {
    return words.is(list, lemma);
  }
}
