package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Candidate;
import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.NameQuery;
import dev.assay.text.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in other spellings and scripts: is the place among the first candidates of the
 * whole gazetteer? A variant of {@code name-variants.tsv} is sought as if its place did not have it
 * among its alternate names (leave-one-out); a spelling of {@code news-spellings.tsv} is sought as
 * it is. A hit is the gold's own GeoNames id. The figures "in country" give the place's country as
 * context, as a report does that speaks of it.
 */
final class VariantsSuite implements Suite {
  private static final int DEPTH = 10;

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String description() {
    return "transliterated place names, alternates left out one by one (TSV)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Gazetteer gazetteer = Gazetteer.open();
    Map<Long, GazetteerEntry> places = new HashMap<>();
    for (int i = 0; i < gazetteer.size(); i++) {
      GazetteerEntry entry = gazetteer.entry(i);
      if (entry.geonamesId() != null) {
        places.put(entry.geonamesId(), entry);
      }
    }
    List<VariantGold> gold =
        VariantGold.read(request.gold()).stream()
            .filter(v -> !request.asks(Evaluation.Option.HELD_BACK) || HeldBack.is(v.id()))
            .toList();
    Map<String, Ranks> ranks = new TreeMap<>();
    Ranks all = new Ranks();
    Ranks inCountry = new Ranks();
    List<ObjectNode> predictions = new ArrayList<>();
    int missing = 0;
    for (VariantGold variant : gold) {
      GazetteerEntry place = places.get(Long.valueOf(variant.id()));
      missing += place == null ? 1 : 0;
      NameQuery query = query(variant, place);
      List<Candidate> found = gazetteer.search(query);
      predictions.add(prediction(variant, found));
      all.add(rank(found, variant));
      ranks.computeIfAbsent(variant.script(), s -> new Ranks()).add(rank(found, variant));
      if (place != null && place.country() != null) {
        found = gazetteer.search(query.within(Set.of(place.country())));
      }
      inCountry.add(rank(found, variant));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("names", gold.size());
    figures.put("not_in_gazetteer", missing);
    figures.putAll(all.figures());
    figures.put("in_country", inCountry.figures());
    ranks.forEach((script, of) -> figures.put(script, of.figures()));
    return new Outcome(figures, predictions);
  }

  private static NameQuery query(VariantGold variant, @Nullable GazetteerEntry place) {
    NameQuery query = NameQuery.of(variant.name()).limit(DEPTH);
    return variant.leftOut() && place != null ? query.without(place.index()) : query;
  }

  /** The place's rank among the candidates, from 1; 0 where it is not among them. */
  private static int rank(List<Candidate> found, VariantGold variant) {
    for (int i = 0; i < found.size(); i++) {
      Long id = found.get(i).entry().geonamesId();
      if (id != null && variant.id().equals(id.toString())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static ObjectNode prediction(VariantGold variant, List<Candidate> found) {
    ObjectNode prediction = JsonNodeFactory.instance.objectNode();
    prediction.put("geonameid", variant.id()).put("variant", variant.name());
    prediction.put("script", variant.script()).put("rank", rank(found, variant));
    ArrayNode candidates = prediction.putArray("candidates");
    for (Candidate c : found) {
      candidates
          .addObject()
          .put("geonameid", c.entry().geonamesId())
          .put("name", c.entry().name())
          .put("matched", c.matched())
          .put("match", c.match().name())
          .put("score", c.score());
    }
    return prediction;
  }

  /** Ranks at which places were found. */
  private static final class Ranks {
    private final int[] upTo = new int[DEPTH + 1];
    private int names;

    void add(int rank) {
      names++;
      for (int k = rank; k > 0 && k <= DEPTH; k++) {
        upTo[k]++;
      }
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("n", names);
      for (int k : new int[] {1, 5, DEPTH}) {
        figures.put("recall@" + k, Counts.ratio(upTo[k], names));
      }
      return figures;
    }
  }
}
