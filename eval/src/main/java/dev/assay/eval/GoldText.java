package dev.assay.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A gold record that is a whole text: {@code id}, {@code text}, and {@code dct}, the day of
 * publication, where it has one.
 */
record GoldText(ObjectNode gold) {
  private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:(?!\\n[ \\t]*\\n)[\\s\\S])*");

  /**
   * The records of JSON Lines files, in order.
   *
   * @throws EvaluationException where a line is no object with a text
   */
  static List<GoldText> of(List<Path> files) {
    List<GoldText> found = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (Path file : files) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          found.add(new GoldText(object(mapper, lines.get(i), file, i + 1)));
        }
      }
    }
    return found;
  }

  String id() {
    return gold.path("id").asText();
  }

  String text() {
    return gold.path("text").asText();
  }

  /** The text as a report; its paragraphs are what empty lines part. */
  Report report() {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text());
    while (paragraph.find()) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph.start(), paragraph.end()));
    }
    return new Report(
        id(), null, Outlet.UNKNOWN, null, published(), "en", id(), "", text(), blocks, List.of());
  }

  /** The day alone: these files tell hours that are the machine's, not the outlet's. */
  private @Nullable PublicationTime published() {
    String dct = gold.path("dct").asText("");
    if (dct.length() < 10) {
      return null;
    }
    try {
      return PublicationTime.given(LocalDate.parse(dct.substring(0, 10)));
    } catch (DateTimeException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02", id() + ": dct '" + dct + "' is no day; 2017-09-14 is one", e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
  }

  private static ObjectNode object(ObjectMapper mapper, String line, Path file, int number) {
    String where = file.getFileName() + ":" + number + ": ";
    try {
      JsonNode node = mapper.readTree(line);
      if (node instanceof ObjectNode object && object.path("text").isTextual()) {
        return object;
      }
      throw new EvaluationException(
          "ASSAY-EVAL-02", where + "not a text: an object with 'text' is expected", null);
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02", where + "not JSON: one object a line is expected", e);
    }
  }
}
