package dev.assay.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.Block;
import dev.assay.report.Dropped;
import dev.assay.report.Report;
import dev.assay.text.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The text of an article out of its web page ({@code extraction}), by the shingles of the public
 * article-extraction benchmark. The gold is one object of pages by id; the pages stand beside it as
 * {@code html/ID.html.gz}. Half of the pages, those whose SHA-256 of the id is 2 or 3 modulo 4, are
 * held back: the figures of both are told.
 */
final class ExtractionSuite implements Suite {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words of the article's own that are no part of what is read. */
  private static final Set<String> OF_THE_TEXT = Set.of("dateline");

  @Override
  public String name() {
    return "extraction";
  }

  @Override
  public String description() {
    return "the text of an article out of its web page (one JSON object, html/ beside it)";
  }

  @Override
  public Set<Evaluation.Option> options() {
    return Set.of();
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Intake intake = new Intake();
    ShingleScore all = new ShingleScore();
    ShingleScore seen = new ShingleScore();
    ShingleScore heldBack = new ShingleScore();
    List<ObjectNode> predictions = new ArrayList<>();
    ErrorCounts errors = new ErrorCounts("extraction");
    long nanos = 0;
    for (Path file : request.gold()) {
      for (Map.Entry<String, String> page : pages(file).entrySet()) {
        byte[] html = html(file, page.getKey());
        long start = System.nanoTime();
        String found = body(intake, html, page.getKey());
        nanos += System.nanoTime() - start;
        ShingleScore.Page scored = ShingleScore.compare(page.getValue(), found);
        all.add(scored);
        (HeldBack.inSecondHalf(page.getKey()) ? heldBack : seen).add(scored);
        tell(errors, page.getKey(), scored);
        predictions.add(GoldFiles.newSentence().put("id", page.getKey()).put("articleBody", found));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pages", predictions.size());
    figures.putAll(all.figures());
    figures.put("seen_half", seen.figures());
    figures.put("held_back_half", heldBack.figures());
    figures.put("ms_a_page", predictions.isEmpty() ? 0 : nanos / 1e6 / predictions.size());
    return new Outcome(figures, predictions, List.of(errors.table()));
  }

  /** The article's own words: what is read without the headline, and its dateline. */
  private static String body(Intake intake, byte[] html, String id) {
    IntakeOptions options =
        IntakeOptions.NONE.withFormat(IntakeOptions.Format.HTML).withAnyLanguage();
    try {
      return body(intake.read(html, id, options).report());
    } catch (IntakeException e) {
      return "";
    }
  }

  private static String body(Report report) {
    Map<Integer, String> parts = new TreeMap<>();
    for (Block block : report.blocks()) {
      if (block.kind() != Block.Kind.HEADLINE) {
        parts.put(block.start(), report.text().substring(block.start(), block.end()));
      }
    }
    for (Dropped dropped : report.dropped()) {
      if (OF_THE_TEXT.contains(dropped.why()) && dropped.start() < dropped.end()) {
        parts.put(dropped.start(), dropped.text());
      }
    }
    return String.join("\n", parts.values());
  }

  private static void tell(ErrorCounts errors, String id, ShingleScore.Page page) {
    JsonNode example = GoldFiles.newSentence().put("id", id);
    if (page.found() == 0) {
      errors.add("nothing found", example);
    } else if (page.recall() < 0.5) {
      errors.add("most of the article missed", example);
    } else if (page.recall() < 0.9) {
      errors.add("part of the article missed", example);
    }
    if (page.precision() < 0.5) {
      errors.add("mostly other text", example);
    } else if (page.precision() < 0.9) {
      errors.add("some other text", example);
    }
  }

  private static Map<String, String> pages(Path file) {
    Map<String, String> found = new TreeMap<>();
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      root.properties()
          .forEach(e -> found.put(e.getKey(), e.getValue().path("articleBody").asText()));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02", file + ": not JSON: an object of pages by id is expected", e);
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
    return found;
  }

  private static byte[] html(Path gold, String id) {
    Path page = gold.resolveSibling("html").resolve(id + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          "cannot read the page " + page + " (pages stand in html/ beside the gold): " + e,
          e);
    }
  }
}
