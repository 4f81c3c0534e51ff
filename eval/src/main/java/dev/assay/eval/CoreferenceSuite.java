package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.coreference.Coreference;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.coreference.Mention;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of a document are one thing, on gold words, the reader's layers. The headline is
 * by the convention of CoNLL-2012: exact spans, and what is mentioned once counts on neither side.
 * {@code heads} matches mentions by their head word, {@code singletons} also counts what is
 * mentioned once, {@code genres} has both headlines by genre, {@code errors} counts kinds of error.
 */
final class CoreferenceSuite implements Suite {
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  @Override
  public String name() {
    return "coreference";
  }

  @Override
  public String description() {
    return "chains of mentions in documents of gold words (JSON Lines with doc and coref)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold = request.sentences();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldDocument one : GoldDocument.of(gold)) {
      Document read = request.reader().read(one.unread());
      predictions.addAll(predictions(one, read, resolver.resolve(read)));
    }
    return new Outcome(score(gold, predictions), predictions);
  }

  static Map<String, Object> score(List<ObjectNode> gold, List<ObjectNode> predictions) {
    CoreferenceScore spans = new CoreferenceScore();
    CoreferenceScore heads = new CoreferenceScore();
    CoreferenceScore singletons = new CoreferenceScore();
    Map<String, CoreferenceScore[]> genres = new TreeMap<>();
    CoreferenceErrors errors = new CoreferenceErrors();
    int at = 0;
    List<GoldDocument> documents = GoldDocument.of(gold);
    for (GoldDocument d : documents) {
      List<ObjectNode> answer = predictions.subList(at, at += d.sentences().size());
      var wanted = GoldChains.mentions(d.sentences(), d.sentences());
      var found = GoldChains.mentions(answer, d.sentences());
      Clusters wantedSpans = GoldChains.spans(wanted);
      Clusters foundSpans = GoldChains.spans(found);
      singletons.add(wantedSpans, foundSpans);
      CoreferenceScore[] genre =
          genres.computeIfAbsent(
              d.genre(),
              k -> new CoreferenceScore[] {new CoreferenceScore(), new CoreferenceScore()});
      for (CoreferenceScore s : List.of(spans, genre[0])) {
        s.add(wantedSpans.withoutSingletons(), foundSpans.withoutSingletons());
      }
      for (CoreferenceScore s : List.of(heads, genre[1])) {
        s.add(
            GoldChains.heads(wanted).withoutSingletons(),
            GoldChains.heads(found).withoutSingletons());
      }
      errors.add(d.sentences(), wanted, found);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", documents.size());
    figures.putAll(spans.figures());
    figures.put("heads", heads.figures());
    figures.put("singletons", singletons.figures());
    figures.put("genres", genres(genres));
    figures.put("links", errors.links());
    figures.put("errors", errors.figures());
    return figures;
  }

  private static Map<String, Object> genres(Map<String, CoreferenceScore[]> genres) {
    Map<String, Object> figures = new LinkedHashMap<>();
    genres.forEach(
        (name, scores) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("conll", scores[0].conll());
          one.put("heads", scores[1].conll());
          figures.put(name, one);
        });
    return figures;
  }

  /** The reader's mentions and those of the chains; what stands in no chain has one of its own. */
  static List<ObjectNode> predictions(GoldDocument gold, Document read, Coreference coreference) {
    Map<List<Mention>, String> ids = new HashMap<>();
    coreference.chains().forEach(c -> ids.put(c, Integer.toString(ids.size() + 1)));
    int[] next = {ids.size()};
    List<ObjectNode> predictions = new ArrayList<>();
    for (int i = 0; i < gold.sentences().size(); i++) {
      ObjectNode out = GoldWords.identified(gold.sentences().get(i));
      out.put("doc", gold.name()).put("genre", gold.genre());
      ArrayNode entities = out.putArray("entities");
      Sentence s = read.sentences().get(i);
      for (int head = 0; head < s.size(); head++) {
        Entity entity = entity(s, head);
        List<Mention> chain = coreference.chain(i, head);
        if (entity != null || !chain.isEmpty()) {
          String id = chain.isEmpty() ? Integer.toString(++next[0]) : ids.get(chain);
          TokenRange range = entity != null ? entity.range() : range(chain, i, head);
          ObjectNode mention = entities.addObject().put("coref", id);
          if (entity != null) {
            mention.put("type", entity.type());
          }
          mention.put("start", range.start()).put("end", range.end());
        }
      }
      predictions.add(out);
    }
    return predictions;
  }

  private static TokenRange range(List<Mention> chain, int sentence, int head) {
    return chain.stream()
        .filter(m -> m.sentence() == sentence && m.head() == head)
        .map(Mention::range)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Entity entity(Sentence s, int head) {
    return s.entities().stream().filter(e -> e.head() == head).findFirst().orElse(null);
  }
}
