package dev.assay.eval;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * "The attack took place in the hamlet of", "the murder, which was committed on Monday": where and
 * when an incident was, told by itself. Immutable.
 */
final class Whereabouts {
  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "on");

  /** Sentences after the last word on an incident that one without a statement may tell of. */
  private static final int NEXT = 2;

  private final IncidentWords words;

  Whereabouts(IncidentWords words) {
    this.words = words;
  }

  /** Gives incidents the places and the days that sentences right after them tell. */
  void tell(Dispatch d, List<Incident> incidents) {
    for (Sentence s : d.sentences()) {
      Incident near = near(incidents, s.index());
      for (int word = 0; word < s.size() && near != null; word++) {
        for (int verb : verbs(s, word)) {
          tell(d, near, s, verb);
        }
        for (int verb : situates(s, word)) {
          int place = isOf(d, near, s.lemma(word)) ? place(d, s, verb) : -1;
          if (place >= 0) {
            refine(d, near, s, place);
          }
        }
      }
    }
  }

  /** Those that say that an act came about: "took place", "perpetrated", "began". */
  private List<Integer> verbs(Sentence s, int act) {
    List<Integer> verbs = new ArrayList<>();
    if (isAct(s, act)) {
      verbs.addAll(s.graph().children(act, "acl"));
      verbs.addAll(s.graph().children(act, "acl:relcl"));
      if (Set.of("nsubj", "nsubj:pass").contains(s.graph().relation(act))) {
        verbs.add(s.graph().head(act));
      }
    }
    verbs.removeIf(v -> !words.is("occur", s.lemma(v)) && !words.is("happen", s.lemma(v)));
    return verbs;
  }

  /** Those that say where a thing is: "the restaurant, which is located in". */
  private List<Integer> situates(Sentence s, int thing) {
    List<Integer> verbs = new ArrayList<>(s.graph().children(thing, "acl"));
    verbs.addAll(s.graph().children(thing, "acl:relcl"));
    if (s.graph().relation(thing).equals("nsubj:pass")) {
      verbs.add(s.graph().head(thing));
    }
    verbs.removeIf(v -> !words.is("situate", s.lemma(v)));
    return verbs;
  }

  /** Whether a thing is named where an incident is told. */
  private static boolean isOf(Dispatch d, Incident i, String thing) {
    return i.statements.stream()
        .map(t -> d.sentence(t.sentence()))
        .anyMatch(s -> IntStream.range(0, s.size()).anyMatch(w -> s.lemma(w).equals(thing)));
  }

  private boolean isAct(Sentence s, int word) {
    return Set.of("NOUN", "PRON", "DET").contains(s.upos(word))
        && (words.is("act", s.lemma(word)) || words.is("occurrence", s.lemma(word)));
  }

  private static void tell(Dispatch d, Incident i, Sentence s, int verb) {
    int place = place(d, s, verb);
    if (place >= 0) {
      refine(d, i, s, place);
    }
    if (i.first == null) {
      IncidentDates.date(i, IncidentDates.below(d, s, verb, verb));
    }
  }

  /** The first word of a place in what a preposition makes a location; -1 for none. */
  private static int place(Dispatch d, Sentence s, int verb) {
    for (int head : s.graph().children(verb, "obl")) {
      if (!LOCATIVE.contains(NounPhrase.preposition(s, head))) {
        continue;
      }
      for (int word = 0; word < s.size(); word++) {
        if (s.graph().dominates(head, word) && d.places().isPlace(s, word)) {
          return word;
        }
      }
    }
    return -1;
  }

  private static void refine(Dispatch d, Incident i, Sentence s, int place) {
    if (i.closer.isEmpty()) {
      i.closer = d.places().of(s, place, "");
      if (d.places().isQuarter(s, place)) {
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
