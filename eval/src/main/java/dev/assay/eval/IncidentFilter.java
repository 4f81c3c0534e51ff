package dev.assay.eval;

import dev.assay.report.Report;
import dev.assay.statement.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which incidents are MUC-4's: somebody or something in particular that is no part of a war,
 * lately. Immutable.
 */
final class IncidentFilter {
  static final Set<String> STATE_FORCES = Set.of("MIL", "COP", "GOV", "SPY");
  static final Set<String> REBELS = Set.of("REB", "UAF", "PRM", "CRM");

  /** Days; an incident longer ago is history. */
  private static final int HISTORY = 70;

  /** Sentences in which a report tells its matter, however old. */
  private static final int LEAD = 1;

  /** Characters in which a dispatch tells what it is. */
  private static final int HEAD = 300;

  /** Editors' words for what is no report. */
  private static final Pattern TALK =
      Pattern.compile(
          "\\[(?:INTERVIEW|SPEECH|NEWS CONFERENCE|COMMENTARY|EDITORIAL|STATEMENT|ARTICLE|ADDRESS|COMMUNIQUE)\\b");

  private final IncidentWords words;

  IncidentFilter(IncidentWords words) {
    this.words = words;
  }

  boolean counts(Dispatch d, Incident i) {
    return isSpecific(i)
        && !isOfMany(d, i)
        && !isFighting(i)
        && !isHistory(d, i)
        && !isAside(d, i)
        && !isTalkedOf(d, i);
  }

  private boolean isSpecific(Incident i) {
    boolean dated = i.first != null;
    if (i.kind == Incident.Kind.BOMBING && dated && i.place != null && !i.instruments.isEmpty()) {
      return true;
    }
    return i.targets.stream().anyMatch(p -> !isMilitary(p) && !words.is("vague", p.lemma()))
        || i.victims.stream().anyMatch(p -> !isFighter(p) && !isAnybody(p, dated));
  }

  /** "The attacks on the pipeline": nothing but a plural of acts, on no day. */
  private boolean isOfMany(Dispatch d, Incident i) {
    return i.first == null
        && !i.threatened
        && i.statements.stream().allMatch(t -> isPlural(d, t) && !words.is("DEATH", d.lemma(t)));
  }

  private static boolean isPlural(Dispatch d, Statement s) {
    int trigger = d.trigger(s);
    return trigger >= 0 && d.sentence(s.sentence()).xpos(trigger).equals("NNS");
  }

  /** People who are nobody in particular, hurt somehow, sometime: all that one clause tells. */
  private boolean isAside(Dispatch d, Incident i) {
    if (i.statements.size() > 1 || i.first != null || !i.perpetrators.isEmpty()) {
      return false;
    }
    boolean named = i.victims.stream().anyMatch(p -> !p.name().isEmpty());
    return !named && i.targets.isEmpty() && words.is("INJURY", d.lemma(i.statements.get(0)));
  }

  /** What somebody mentions once, on no day, who does not report but speaks: a speech. */
  private static boolean isTalkedOf(Dispatch d, Incident i) {
    return i.statements.size() == 1 && i.first == null && isTalk(d);
  }

  /** "[INTERVIEW WITH ...]" at the head of a dispatch. */
  private static boolean isTalk(Dispatch d) {
    Report report = d.reading().document().report();
    String text = report.text();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return TALK.matcher(head).find()
        || report.dropped().stream().anyMatch(x -> TALK.matcher(x.text()).find());
  }

  private boolean isFighter(Party p) {
    if (REBELS.contains(p.sector()) || words.is("rebel officer", p.lemma())) {
      return true;
    }
    boolean force = p.sector().equals("COP") && words.is("military", p.lemma());
    return p.name().isEmpty()
        && (p.sector().equals("MIL") || force || isMilitary(p) || isOthers(p));
  }

  /** "THREE OTHERS", "FOUR": whoever they are, they are told beside somebody else. */
  private boolean isOthers(Party p) {
    return words.is("others", p.lemma()) || p.lemma().matches("\\d+");
  }

  private boolean isMilitary(Party p) {
    return words.is("military", p.lemma())
        || says(p, "armed")
        || (words.is("post", p.lemma()) && says(p, "guard"));
  }

  private boolean says(Party p, String list) {
    return Arrays.stream(p.words().toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(w -> words.is(list, w));
  }

  /** "PEOPLE", and on no day in particular "CIVILIANS": nobody in particular. */
  private boolean isAnybody(Party p, boolean dated) {
    return p.name().isEmpty()
        && !p.isCounted()
        && (words.is("anybody", p.lemma()) || (!dated && p.isPlural() && p.isBare()));
  }

  /** Guerrillas and an army at war: whom a state's force hurts bears arms, or the other way. */
  private boolean isFighting(Incident i) {
    boolean state = i.perpetrators.stream().anyMatch(p -> STATE_FORCES.contains(p.sector()));
    List<Party> victims = i.victims.stream().filter(p -> !isOthers(p)).toList();
    boolean rebels =
        !victims.isEmpty() && victims.stream().allMatch(p -> REBELS.contains(p.sector()));
    boolean unknown = i.perpetrators.isEmpty();
    if (isOfWar(i)) {
      return true;
    }
    return i.targets.isEmpty() && ((rebels && (state || unknown)) || isOfForces(victims));
  }

  /** An army's patrol or post is attacked, or both sides have losses, whoever else was hit. */
  private boolean isOfWar(Incident i) {
    if (!i.targets.stream().allMatch(p -> isMilitary(p) || isOthers(p))) {
      return false;
    }
    boolean rebels = i.victims.stream().anyMatch(p -> REBELS.contains(p.sector()));
    boolean forces = i.victims.stream().anyMatch(IncidentFilter::isOfForces);
    boolean armed =
        !i.targets.isEmpty() || i.victims.stream().anyMatch(p -> isFighter(p) && !isOthers(p));
    return (armed || (rebels && forces))
        && i.victims.stream()
            .allMatch(p -> isFighter(p) || isBystander(p) || (rebels && isOfForces(p)));
  }

  private static boolean isOfForces(Party p) {
    return Set.of("MIL", "COP").contains(p.sector());
  }

  private boolean isBystander(Party p) {
    return p.name().isEmpty() && (isOthers(p) || words.is("anybody", p.lemma()) || says(p, "crew"));
  }

  /** Soldiers and policemen, whoever of them has a name. */
  private boolean isOfForces(List<Party> victims) {
    boolean armed =
        victims.stream().allMatch(p -> isOfForces(p) || (p.name().isEmpty() && isMilitary(p)));
    return victims.size() > 1
        && armed
        && victims.stream().anyMatch(p -> p.name().isEmpty() && p.sector().equals("MIL"));
  }

  private static boolean isHistory(Dispatch d, Incident i) {
    LocalDate published = d.published();
    return published != null
        && i.last != null
        && i.firstSentence() >= LEAD
        && i.last.isBefore(published.minusDays(HISTORY));
  }
}
