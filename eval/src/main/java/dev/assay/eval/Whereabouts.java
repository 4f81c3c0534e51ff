package dev.assay.eval;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "The attack took place in the hamlet of": where an incident was, told by itself. Immutable. */
final class Whereabouts {
  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "on");

  /** Sentences after the last word on an incident that one without a statement may tell of. */
  private static final int NEXT = 2;

  private final IncidentWords words;

  Whereabouts(IncidentWords words) {
    this.words = words;
  }

  /** Gives incidents the places that sentences right after them tell. */
  void tell(Dispatch d, List<Incident> incidents) {
    for (Sentence s : d.sentences()) {
      Incident near = near(incidents, s.index());
      for (int word = 0; word < s.size() && near != null; word++) {
        int place = isPlaced(s, word) ? place(s, word) : -1;
        if (place >= 0) {
          refine(near, s, place);
        }
      }
    }
  }

  private boolean isPlaced(Sentence s, int word) {
    return words.is("occur", s.lemma(word))
        && s.graph().children(word, "nsubj").stream()
            .anyMatch(n -> words.is("act", s.lemma(n)) || words.is("occurrence", s.lemma(n)));
  }

  private static int place(Sentence s, int verb) {
    for (int word : s.graph().children(verb, "obl")) {
      if (PlaceLevels.isPlace(s, word) && LOCATIVE.contains(NounPhrase.preposition(s, word))) {
        return word;
      }
    }
    return -1;
  }

  private static void refine(Incident i, Sentence s, int place) {
    if (i.closer.isEmpty()) {
      i.closer = PlaceLevels.of(s, place, "");
      if (PlaceLevels.isQuarter(s, place)) {
        i.quarters.addAll(i.closer);
      }
    }
  }

  private static @Nullable Incident near(List<Incident> incidents, int sentence) {
    Incident best = null;
    for (Incident i : incidents) {
      boolean since =
          i.statements.stream()
              .anyMatch(t -> t.sentence() <= sentence && sentence - t.sentence() <= NEXT);
      best = since ? i : best;
    }
    return best;
  }
}
