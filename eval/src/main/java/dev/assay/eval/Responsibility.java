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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** Sentences from an incident to the group that it is laid to without a word. */
  private static final int AROUND = 5;

  private final Reading reading;
  private final ArmedGroups groups;
  private final IncidentWords words;
  private final Accusations accusations;
  private final Claimants claimants;

  Responsibility(Reading reading, ActorResolver actors, IncidentWords words) {
    this.reading = reading;
    this.groups = new ArmedGroups(reading, actors);
    this.words = words;
    this.accusations = new Accusations(groups, new Officials(reading, words), words);
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
      if (near != null) {
        accuse(near, accusations.in(s));
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

  /**
   * Lays an incident to whom one sentence accuses, one or several, where nobody was named before.
   */
  private static void accuse(Incident i, List<Accusations.Accused> accused) {
    boolean open = i.organisations.isEmpty();
    for (Accusations.Accused a : accused) {
      boolean known = i.organisations.stream().anyMatch(o -> MucText.best(o, a.names()) > 0);
      if (i.confidence.equals(CLAIMED) || (!known && !open)) {
        continue;
      }
      if (!known) {
        i.organisations.add(a.names());
      }
      i.confidence = a.confidence();
    }
  }

  /** The group whose own communique or radio a report is; null for none. */
  private @Nullable String voice() {
    String dateline =
        reading.document().report().dropped().stream()
            .filter(d -> d.why().equals("dateline"))
            .map(d -> d.text().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    String marks = communique();
    for (String id : groups.ids()) {
      boolean named =
          groups.forms(id).stream().anyMatch(f -> dateline.contains(f) || marks.contains(f));
      if (named || (dateline.contains("CLANDESTINE") && groups.ids().size() == 1)) {
        return id;
      }
    }
    return null;
  }

  /** Editors' marks of a communique, which name whose it is: "[COMMUNIQUE] [THE X GROUP]". */
  private String communique() {
    String marks =
        reading.document().report().dropped().stream()
            .map(d -> d.text().toUpperCase(Locale.ROOT))
            .filter(t -> t.contains("["))
            .collect(Collectors.joining(" "));
    return marks.contains("[COMMUNIQUE") ? marks : "";
  }

  private static boolean isOurs(Incident i) {
    return i.perpetrators.stream().anyMatch(p -> p.words().startsWith("OUR "));
  }

  /** "Alleged members of the group", and accusations where the incident is told. */
  private void hedge(Incident i) {
    if (i.perpetrators.stream().anyMatch(this::isAlleged)) {
      boolean official = i.statements.stream().anyMatch(Confidence::isOfAuthority);
      i.confidence = official ? BY_AUTHORITIES : ACCUSED;
    }
    for (Statement told : i.statements) {
      Sentence s = reading.document().sentences().get(told.sentence());
      if (i.confidence.equals(FACT) && groups.in(s.index()) != null) {
        i.confidence = accusation(s, i.organisations);
      }
    }
  }

  /** "Alleged members of the group", "gunmen presumed to be members of the group". */
  private boolean isAlleged(Party p) {
    Sentence s = reading.document().sentences().get(p.sentence());
    boolean so =
        s.graph().children(p.head(), "acl").stream().anyMatch(a -> is("alleged", s.form(a)));
    return so
        || Arrays.stream(p.words().toLowerCase(Locale.ROOT).split(" ", -1))
            .anyMatch(w -> is("alleged", w));
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

  /**
   * The incident that a sentence is about: one that it tells of, else the last one told by then of
   * whose victims or targets it speaks, else the last one told by then; the first where none is.
   */
  private @Nullable Incident nearest(List<Incident> incidents, int sentence) {
    Incident best = null;
    int most = -1;
    for (Incident i : incidents) {
      int told =
          i.statements.stream()
              .mapToInt(Statement::sentence)
              .filter(t -> t <= sentence)
              .max()
              .orElse(-1);
      int weight = told == sentence || (told >= 0 && isOf(i, sentence)) ? told + sentence : told;
      if (told >= 0 && weight > most) {
        most = weight;
        best = i;
      }
    }
    return best == null && !incidents.isEmpty() ? incidents.get(0) : best;
  }

  /** Whether a sentence speaks of somebody or something that was hurt. */
  private boolean isOf(Incident i, int sentence) {
    Sentence s = reading.document().sentences().get(sentence);
    return Stream.of(i.victims, i.targets)
        .flatMap(List::stream)
        .anyMatch(
            p ->
                IntStream.range(0, s.size())
                    .anyMatch(t -> s.lemma(t).toLowerCase(Locale.ROOT).equals(p.lemma())));
  }

  /** The group named where the incident is told, or the only one that the report knows. */
  private void byContext(Incident i) {
    if (!isByRebels(i)) {
      return;
    }
    for (Statement s : i.statements) {
      String group = groups.in(s.sentence());
      if (group != null && !isVictims(i, group)) {
        give(i, group, s.sentence());
        return;
      }
    }
    if (groups.ids().size() == 1) {
      String only = groups.ids().iterator().next();
      if (groups.isNear(only, i, AROUND) && !isVictims(i, only)) {
        give(i, only, -1);
        // nobody is said to have done it: that the group is there makes it possible
        boolean unsaid = i.perpetrators.isEmpty() && i.confidence.equals(FACT);
        i.confidence = unsaid ? POSSIBLE : i.confidence;
      }
    }
  }

  /** Whoever did it may be of an armed group, and is not told to be nobody that is known. */
  private boolean isByRebels(Incident i) {
    boolean rebels = i.perpetrators.stream().anyMatch(p -> REBELS.contains(p.sector()));
    boolean unknown =
        i.perpetrators.stream()
            .flatMap(p -> Arrays.stream(p.words().split(" ", -1)))
            .anyMatch(w -> is("unknown", w));
    return i.perpetrators.isEmpty() || (rebels && !unknown);
  }

  /** Whether the group is that of somebody who was hurt: "the murdered leader of the group". */
  private boolean isVictims(Incident i, String group) {
    return i.victims.stream()
        .map(Party::name)
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> groups.isOf(group, name, reading.document().sentences()));
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
