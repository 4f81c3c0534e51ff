package dev.assay.eval;

import dev.assay.place.Gazetteer;
import dev.assay.place.Place;
import dev.assay.place.PlaceKind;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where incidents are told to have been. Only places with a name count. Immutable. */
final class IncidentPlaces {
  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "outside", "of", "on", "between");

  /** Those of where something happens, not of what belongs there. */
  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "on");

  /** What stands for the city that a report is written in until its country is settled. */
  static final String CAPITAL = "CAPITAL";

  private final Gazetteer gazetteer = Gazetteer.open();
  private final IncidentWords words;

  IncidentPlaces(IncidentWords words) {
    this.words = words;
  }

  void place(Dispatch d, Incident incident, Statement s) {
    find(d, incident, s);
    incident.wide = isWide(incident.levels);
    if (incident.wide) {
      narrow(d, incident, s);
    }
  }

  private boolean isWide(List<String> levels) {
    return !levels.isEmpty() && levels.stream().allMatch(this::isCountry);
  }

  /** "Were kidnapped in Peru on their way to a farm near Ica": the closest that is said of it. */
  private void narrow(Dispatch d, Incident incident, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    int act = d.trigger(s);
    int word =
        closest(
            d,
            sentence,
            i ->
                act >= 0
                    && sentence.graph().dominates(act, i)
                    && isLocated(d, sentence, i)
                    && WHERE.contains(NounPhrase.preposition(sentence, head(d, sentence, i))));
    List<String> levels = word < 0 ? List.of() : levels(d, sentence, word, "");
    if (!levels.isEmpty() && !isWide(levels)) {
      tell(d, incident, sentence, word, levels);
      incident.wide = false;
    }
  }

  /** Takes levels for those of an incident, as what the text calls them. */
  private static void tell(
      Dispatch d, Incident incident, Sentence s, int word, List<String> levels) {
    incident.levels = levels;
    incident.districts.addAll(levels);
    if (d.places().isQuarter(s, word)) {
      incident.quarters.addAll(levels);
    }
  }

  private void find(Dispatch d, Incident incident, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    Place place = s.place();
    for (RoleEvidence e : s.evidence()) {
      if (!e.part().equals("place") || place == null) {
        continue;
      }
      int word = nameWithin(d, sentence, e.span());
      if (word >= 0 && incident.place == null) {
        boolean capital = sentence.lemma(word).equalsIgnoreCase("capital");
        incident.place = place;
        String named = capital && place.resolved() ? place.name() : "";
        tell(d, incident, sentence, word, levels(d, sentence, word, named));
      }
    }
    if (incident.levels.isEmpty()) {
      int word = nameWithin(d, sentence, s.span());
      word = word < 0 ? located(d, sentence) : word;
      word = word < 0 ? here(sentence, d.trigger(s)) : word;
      incident.levels = word < 0 ? List.of() : levels(d, sentence, word, "");
      if (word >= 0
          && (d.places().isCalledPlace(sentence, word)
              || NounPhrase.preposition(sentence, word).equals("in"))) {
        incident.districts.addAll(incident.levels);
      }
      if (word >= 0 && d.places().isQuarter(sentence, word)) {
        incident.quarters.addAll(incident.levels);
      }
    }
  }

  private List<String> levels(Dispatch d, Sentence s, int word, String instead) {
    boolean here = !d.places().isPlace(s, word) && !s.lemma(word).equalsIgnoreCase("capital");
    List<String> named = new ArrayList<>(d.places().of(s, word, here ? CAPITAL : instead));
    int other = otherEnd(d, s, word);
    if (other >= 0) {
      named.addAll(d.places().of(s, other, ""));
    }
    return named.stream()
        .filter(name -> Arrays.stream(name.split(" ", -1)).anyMatch(w -> !words.is("no place", w)))
        .filter(name -> !words.is("road", name.substring(name.lastIndexOf(' ') + 1)))
        .toList();
  }

  /** The head word of a name. */
  private static int head(Dispatch d, Sentence s, int word) {
    int head = word;
    while (s.graph().head(head) > head && d.places().isPlace(s, s.graph().head(head))) {
      head = s.graph().head(head);
    }
    return head;
  }

  /** "Between A and B": the second of the two; -1 for none. */
  private int otherEnd(Dispatch d, Sentence s, int word) {
    int head = head(d, s, word);
    if (!NounPhrase.preposition(s, head).equals("between")) {
      return -1;
    }
    return s.graph().children(head, "conj").stream()
        .filter(c -> isPlace(d, s, c))
        .findFirst()
        .orElse(-1);
  }

  /**
   * The first word of a place's name, or of "the capital", in a stretch; that of a country where it
   * names nothing closer; -1 for none.
   */
  private int nameWithin(Dispatch d, Sentence s, Span span) {
    return closest(
        d, s, i -> span.contains(s.tokens().get(i).span()) && (isHere(d, s, i) || isSeat(s, i)));
  }

  private boolean isHere(Dispatch d, Sentence s, int word) {
    return isPlace(d, s, word)
        && !isOfAnOffice(s, word)
        && !NounPhrase.preposition(s, head(d, s, word)).equals("to");
  }

  /** The first of the words that is not of a country's name, else of a country's; -1 for none. */
  private int closest(Dispatch d, Sentence s, IntPredicate asked) {
    int country = -1;
    for (int i = 0; i < s.size(); i++) {
      if (asked.test(i)) {
        List<String> names = isSeat(s, i) ? List.of() : d.places().of(s, i, "");
        if (names.isEmpty() || !names.stream().allMatch(this::isCountry)) {
          return i;
        }
        country = country < 0 ? i : country;
      }
    }
    return country;
  }

  private boolean isCountry(String name) {
    return gazetteer.exact(name).stream().anyMatch(c -> c.entry().kind() == PlaceKind.COUNTRY);
  }

  /** "Was shot here today"; -1 where it is not said of the act. */
  private static int here(Sentence s, int act) {
    for (int i = 0; i < s.size() && act >= 0; i++) {
      if (s.form(i).equalsIgnoreCase("here") && s.graph().dominates(act, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "The capital", "this city": where a report is written, if nothing else tells which. */
  private static boolean isSeat(Sentence s, int word) {
    boolean city = s.lemma(word).equalsIgnoreCase("city") && s.upos(word).equals("NOUN");
    return s.lemma(word).equalsIgnoreCase("capital")
        || (city
            && s.graph().children(word, "det").stream()
                .anyMatch(t -> s.form(t).equalsIgnoreCase("this")));
  }

  /** The first name of a place in a sentence that a preposition makes a location; -1 for none. */
  private int located(Dispatch d, Sentence s) {
    return closest(d, s, i -> isLocated(d, s, i));
  }

  private boolean isLocated(Dispatch d, Sentence s, int word) {
    int head = head(d, s, word);
    boolean place = isPlace(d, s, word) && !isOfAnOffice(s, head) && !isWhereToldFrom(s, head);
    return (place || isSeat(s, word)) && LOCATIVE.contains(NounPhrase.preposition(s, head));
  }

  /** "The governor of X", "the X cartel": who is of a place need not be there. */
  private boolean isOfAnOffice(Sentence s, int word) {
    int head = s.graph().head(word);
    return head >= 0
        && Set.of("compound", "nmod", "nmod:poss", "flat").contains(s.graph().relation(word))
        && words.is("office", s.lemma(head));
  }

  /** "They reported in X that": where it was said, not where it was. */
  private boolean isWhereToldFrom(Sentence s, int word) {
    int head = s.graph().head(word);
    return head >= 0 && s.graph().relation(word).equals("obl") && words.is("tell", s.lemma(head));
  }

  private boolean isPlace(Dispatch d, Sentence s, int word) {
    return d.places().isPlace(s, word)
        && !s.upos(word).equals("ADJ")
        && !words.is("no place", s.form(word));
  }
}
