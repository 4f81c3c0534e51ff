package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.DatedSentence;
import dev.assay.ledger.EventKinds;
import dev.assay.ledger.ReportTopics;
import dev.assay.ledger.SameEvents;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The same event in several reports (ECB+, Cybulska and Vossen 2014): lines with a {@code text} and
 * {@code events}, each with its {@code start}, {@code end}, {@code tokens} and {@code chain};
 * chains cross the lines. The mentions are the gold's, the documents are not grouped. All mentions
 * count as of one text, those of events mentioned once included; {@code without_singletons} leaves
 * these out on both sides.
 */
final class EventCoreferenceSuite implements Suite {
  private final Segmenter segmenter = new Segmenter();
  private final EventKinds kinds = EventKinds.load();

  @Override
  public String name() {
    return "event-coreference";
  }

  @Override
  public String description() {
    return "the same event in several reports, mentions given (JSON Lines with text and events)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<GoldText> texts = request.texts();
    Map<String, List<String>> terms = new TreeMap<>();
    List<SameEvents.Mention> mentions = new ArrayList<>();
    for (GoldText text : texts) {
      Document read = request.reader().read(segmenter.split(report(text)));
      terms.put(text.id(), DatedSentence.terms(read));
      for (int i = 0; i < text.gold().path("events").size(); i++) {
        String kind = kind(read, text, text.gold().path("events").get(i));
        mentions.add(new SameEvents.Mention(id(text, i), text.id(), kind));
      }
    }
    Map<String, String> found = new HashMap<>();
    int number = 0;
    for (List<SameEvents.Mention> event : SameEvents.of(mentions, ReportTopics.of(terms))) {
      String chain = Integer.toString(++number);
      event.forEach(m -> found.put(m.id(), chain));
    }
    return new Outcome(score(texts, found), predictions(texts, found));
  }

  private static String id(GoldText text, int event) {
    return text.id() + "#" + event;
  }

  private static Map<String, Object> score(List<GoldText> texts, Map<String, String> found) {
    Map<String, String> gold = new LinkedHashMap<>();
    Map<String, String> response = new LinkedHashMap<>();
    for (GoldText text : texts) {
      for (int i = 0; i < text.gold().path("events").size(); i++) {
        gold.put(id(text, i), text.gold().path("events").get(i).path("chain").asText());
        response.put(id(text, i), found.getOrDefault(id(text, i), ""));
      }
    }
    Clusters wanted = Clusters.of(gold);
    Clusters told = Clusters.of(response);
    CoreferenceScore score = new CoreferenceScore();
    score.add(wanted, told);
    CoreferenceScore several = new CoreferenceScore();
    several.add(wanted.withoutSingletons(), told.withoutSingletons());
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", texts.size());
    figures.putAll(score.figures());
    figures.put("without_singletons", several.figures());
    return figures;
  }

  private static List<ObjectNode> predictions(List<GoldText> texts, Map<String, String> found) {
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : texts) {
      ObjectNode out = GoldFiles.newSentence().put("id", text.id()).put("text", text.text());
      ArrayNode events = out.putArray("events");
      for (int i = 0; i < text.gold().path("events").size(); i++) {
        JsonNode event = text.gold().path("events").get(i);
        ObjectNode one = events.addObject();
        for (String key : List.of("start", "end", "text", "tokens")) {
          one.set(key, event.path(key));
        }
        one.put("chain", found.get(id(text, i)));
      }
      predictions.add(out);
    }
    return predictions;
  }

  /** A line is a paragraph. */
  private static Report report(GoldText gold) {
    String text = gold.text();
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, start, start + line.length()));
      }
      start += line.length() + 1;
    }
    String id = gold.id();
    return new Report(id, null, Outlet.UNKNOWN, null, null, "en", id, "", text, blocks, List.of());
  }

  private String kind(Document document, GoldText gold, JsonNode event) {
    String text = gold.text();
    Span span =
        new Span(
            text.offsetByCodePoints(0, event.path("start").asInt()),
            text.offsetByCodePoints(0, event.path("end").asInt()));
    Set<String> words = new HashSet<>(List.of(event.path("tokens").asText("").split(" ", -1)));
    for (Sentence s : document.sentences()) {
      List<Integer> inside = new ArrayList<>();
      List<Integer> named = new ArrayList<>();
      for (Token token : s.tokens()) {
        if (token.span().overlaps(span)) {
          inside.add(token.index());
          if (words.contains(token.form())) {
            named.add(token.index());
          }
        }
      }
      if (!inside.isEmpty()) {
        return kinds.of(s, named.isEmpty() ? inside : named);
      }
    }
    return span.in(text);
  }
}
