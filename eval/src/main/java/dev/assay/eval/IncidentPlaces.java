package dev.assay.eval;

import dev.assay.place.Place;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where incidents are told to have been. Only places with a name count. Immutable. */
final class IncidentPlaces {
  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "outside", "of", "on", "from", "between");

  private final IncidentWords words;

  IncidentPlaces(IncidentWords words) {
    this.words = words;
  }

  void place(Dispatch d, Incident incident, Statement s) {
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
        incident.levels =
            levels(d, sentence, word, capital && place.resolved() ? place.name() : "");
        incident.districts.addAll(incident.levels);
        if (d.places().isQuarter(sentence, word)) {
          incident.quarters.addAll(incident.levels);
        }
      }
    }
    if (incident.levels.isEmpty()) {
      int word = nameWithin(d, sentence, s.span());
      word = word < 0 ? located(d, sentence) : word;
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
    return d.places().of(s, word, instead).stream()
        .filter(name -> Arrays.stream(name.split(" ", -1)).anyMatch(w -> !words.is("no place", w)))
        .filter(name -> !words.is("road", name.substring(name.lastIndexOf(' ') + 1)))
        .toList();
  }

  /** The first word of a place's name, or of "the capital", in a stretch; -1 for none. */
  private int nameWithin(Dispatch d, Sentence s, Span span) {
    for (int i = 0; i < s.size(); i++) {
      boolean within = span.contains(s.tokens().get(i).span());
      if (within && (isPlace(d, s, i) || s.lemma(i).equalsIgnoreCase("capital"))) {
        return i;
      }
    }
    return -1;
  }

  /** The first name of a place in a sentence that a preposition makes a location; -1 for none. */
  private int located(Dispatch d, Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (isPlace(d, s, i) && LOCATIVE.contains(NounPhrase.preposition(s, i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPlace(Dispatch d, Sentence s, int word) {
    return d.places().isPlace(s, word)
        && !s.upos(word).equals("ADJ")
        && !words.is("no place", s.form(word));
  }
}
