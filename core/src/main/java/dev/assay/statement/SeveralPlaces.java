package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.Rule;
import dev.assay.place.PlaceMention;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is told of several places at once: "fighting in Gao and Timbuktu", "took Gao and Timbuktu".
 * Each place has a record of its own, for questions are asked about places.
 */
final class SeveralPlaces {
  private static final Set<String> AND = Set.of("and", "&", "well");

  private SeveralPlaces() {}

  /** The record of each place that a record is told of; the record itself where that is one. */
  static List<Draft> of(Mentions mentions, Draft draft) {
    PlaceMention first = draft.place;
    if (first == null || !mayBeSeveral(draft)) {
      return List.of(draft);
    }
    List<PlaceMention> others =
        beside(mentions, draft.sentence, first).stream()
            // "Nairobi, Kenya and Mombasa": what holds the other is no second place
            .filter(m -> !m.place().holds(first.place()) && !first.place().holds(m.place()))
            .toList();
    if (others.isEmpty()) {
      return List.of(draft);
    }
    // what is counted is counted in all of them together
    draft.quantities.replaceAll(q -> q.unit().equals("persons") ? q.ofAll() : q);
    List<Draft> all = new ArrayList<>();
    all.add(draft);
    for (PlaceMention other : others) {
      Draft there = draft.at(other, all.size());
      dropPlaces(there.recipients, draft.sentence, first, others, other);
      all.add(there);
    }
    dropPlaces(draft.recipients, draft.sentence, first, others, first);
    return all;
  }

  /** Whether it may be told of several; a judgement is of one claim. */
  private static boolean mayBeSeveral(Draft draft) {
    boolean here = draft.place != null && draft.place.sentence() == draft.sentence.index();
    return here && draft.rule().kind() != Rule.Kind.ASSESSMENT;
  }

  /** Places that the words name together with one: "in Gao, Kidal and near Timbuktu". */
  private static List<PlaceMention> beside(Mentions mentions, Sentence s, PlaceMention first) {
    DependencyGraph g = s.graph();
    return mentions.places().stream()
        .filter(m -> m.sentence() == s.index() && m.head() > first.head())
        .filter(m -> !first.range().contains(m.head()))
        .filter(m -> !m.place().equals(first.place()))
        .filter(
            m ->
                IntStream.range(m.range().start(), m.range().end())
                    .anyMatch(i -> isJoined(s, i) && first.range().contains(g.head(i))))
        .toList();
  }

  /** "Gao and Kidal", "Gao, Kidal"; not "Gao, not Kidal" nor "Gao or Kidal". */
  private static boolean isJoined(Sentence s, int place) {
    DependencyGraph g = s.graph();
    return g.is(place, "conj")
        && g.children(place, "cc").stream().allMatch(c -> AND.contains(s.lemma(c)))
        && g.children(place, "advmod").isEmpty();
  }

  /** Towns that something is done to are parties of their own record alone. */
  private static void dropPlaces(
      List<Actor> parties,
      Sentence s,
      PlaceMention first,
      List<PlaceMention> others,
      PlaceMention own) {
    parties.removeIf(
        a -> {
          Span at = a.span();
          boolean named =
              at.overlaps(s.span(first.range()))
                  || others.stream().anyMatch(o -> at.overlaps(s.span(o.range())));
          return named && !at.overlaps(s.span(own.range()));
        });
  }
}
