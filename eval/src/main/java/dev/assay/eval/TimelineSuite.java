package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.DatedSentence;
import dev.assay.ledger.Timeline;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.time.TimexTagger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Timelines of many reports: lines with {@code items} (a {@code date} and {@code sentences} each)
 * are reference timelines, lines with {@code pub_date} and {@code sentences} the reports. Of a
 * reference only the days within the time of the reports count; one without such days is left out.
 * As in published work (Ghalandari and Ifrim 2020), a timeline is asked for by the reference's
 * first and last day, its number of days and its mean number of sentences a day. {@link
 * TimelineScore} has the measures. A timeline is held back by its name ({@code timeline}).
 */
final class TimelineSuite implements Suite {
  private final Segmenter segmenter = new Segmenter();
  private final TimexTagger tagger = new TimexTagger();

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public String description() {
    return "timelines of many reports: which days matter, and what happened (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> references = new ArrayList<>();
    List<ObjectNode> articles = new ArrayList<>();
    for (ObjectNode row : GoldFiles.objects(request.gold())) {
      (row.has("items") ? references : articles).add(row);
    }
    if (request.asks(Evaluation.Option.HELD_BACK)) {
      references.removeIf(r -> !HeldBack.is(r.path("timeline").asText()));
    }
    List<DatedSentence> sentences = new ArrayList<>();
    for (ObjectNode article : articles) {
      Document read = request.reader().read(segmenter.split(report(article)));
      sentences.addAll(DatedSentence.of(read, tagger.tag(read)));
    }
    return score(references, sentences);
  }

  private static Outcome score(List<ObjectNode> references, List<DatedSentence> sentences) {
    List<Asked> asked = asked(references, sentences);
    List<Timeline> found = Timeline.of(sentences, asked.stream().map(Asked::size).toList());
    TimelineScore score = new TimelineScore();
    List<ObjectNode> predictions = new ArrayList<>();
    Map<String, Object> each = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      Asked one = asked.get(i);
      SortedMap<LocalDate, List<String>> told = told(found.get(i));
      score.add(one.gold, told);
      predictions.add(prediction(one.reference, told));
      TimelineScore alone = new TimelineScore();
      alone.add(one.gold, told);
      each.put(one.reference.path("timeline").asText(), alone.figures());
    }
    int days = asked.stream().mapToInt(a -> a.gold.size()).sum();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("timelines", found.size());
    figures.put("timelines_left_out", references.size() - found.size());
    figures.put("days", days);
    figures.put("days_left_out", references.stream().mapToInt(r -> days(r).size()).sum() - days);
    figures.putAll(score.figures());
    figures.put("each", each);
    return new Outcome(figures, predictions);
  }

  /** A reference, its days within the time of the reports, and what is asked for. */
  private record Asked(
      ObjectNode reference, SortedMap<LocalDate, List<String>> gold, Timeline.Size size) {}

  private static List<Asked> asked(List<ObjectNode> references, List<DatedSentence> sentences) {
    List<LocalDate> published = sentences.stream().map(DatedSentence::published).sorted().toList();
    List<Asked> asked = new ArrayList<>();
    for (ObjectNode reference : published.isEmpty() ? List.<ObjectNode>of() : references) {
      SortedMap<LocalDate, List<String>> gold = days(reference);
      if (!gold.isEmpty()) {
        LocalDate from = later(gold.firstKey(), published.get(0));
        LocalDate to = earlier(gold.lastKey(), published.get(published.size() - 1));
        gold.keySet().removeIf(day -> day.isBefore(from) || day.isAfter(to));
        int all = gold.values().stream().mapToInt(List::size).sum();
        int each = Math.max(1, (int) Math.round(Counts.ratio(all, gold.size())));
        if (!gold.isEmpty()) {
          asked.add(new Asked(reference, gold, new Timeline.Size(from, to, gold.size(), each)));
        }
      }
    }
    return asked;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static SortedMap<LocalDate, List<String>> days(ObjectNode reference) {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    for (JsonNode item : reference.path("items")) {
      LocalDate day = day(item.path("date").asText(), reference.path("timeline").asText());
      item.path("sentences")
          .forEach(s -> days.computeIfAbsent(day, k -> new ArrayList<>()).add(s.asText()));
    }
    return days;
  }

  private static LocalDate day(String text, String where) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02", where + ": day '" + text + "' is none; 2017-09-14 is one", e);
    }
  }

  private static SortedMap<LocalDate, List<String>> told(Timeline timeline) {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    for (Timeline.Day day : timeline.days()) {
      days.put(day.day(), day.sentences().stream().map(DatedSentence::text).toList());
    }
    return days;
  }

  private static ObjectNode prediction(
      ObjectNode reference, SortedMap<LocalDate, List<String>> days) {
    ObjectNode out = GoldFiles.newSentence();
    for (String key : List.of("corpus", "topic", "timeline")) {
      if (reference.has(key)) {
        out.set(key, reference.get(key));
      }
    }
    ArrayNode items = out.putArray("items");
    days.forEach(
        (day, sentences) -> {
          ObjectNode item = items.addObject().put("date", day.toString());
          sentences.forEach(item.putArray("sentences")::add);
        });
    return out;
  }

  /** Its sentences are paragraphs of their own. */
  private static Report report(ObjectNode article) {
    String id = article.path("id").asText();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (JsonNode sentence : article.path("sentences")) {
      int start = text.length();
      text.append(sentence.asText().replace('\n', ' '));
      if (!sentence.asText().isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, start, text.length()));
      }
      text.append('\n');
    }
    PublicationTime day = PublicationTime.given(day(article.path("pub_date").asText(), id));
    return new Report(
        id, null, Outlet.UNKNOWN, null, day, "en", id, "", text.toString(), blocks, List.of());
  }
}
