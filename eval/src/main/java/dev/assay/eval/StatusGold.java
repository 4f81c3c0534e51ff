package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with one event between asterisks, and how it presents that event. A row of tab
 * separated values: {@code id status polarity certainty sentence}; a point is not judged, {@code |}
 * joins values of which either is right.
 *
 * @param text the sentence without its asterisks
 * @param event where the event's word stands in it
 */
record StatusGold(
    String id,
    List<String> statuses,
    List<String> polarities,
    List<String> certainties,
    String text,
    Span event) {
  private static final String NOT_JUDGED = ".";

  /**
   * The rows of files, in order.
   *
   * @throws EvaluationException where a file cannot be read or a row is none
   */
  static List<StatusGold> of(List<Path> files) {
    List<StatusGold> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          found.add(row(lines.get(i), file.getFileName() + ":" + (i + 1) + ": "));
        }
      }
    }
    return found;
  }

  /** Whether a value is among those that are right, or is not judged. */
  static boolean allows(List<String> right, String value) {
    return right.contains(NOT_JUDGED) || right.contains(value);
  }

  /** As a text to be read. */
  GoldText asText() {
    ObjectNode text = GoldFiles.newSentence();
    return new GoldText(text.put("id", id).put("text", this.text));
  }

  private static StatusGold row(String line, String where) {
    String[] cells = line.split("\t", -1);
    int open = cells.length == 5 ? cells[4].indexOf('*') : -1;
    int close = open < 0 ? -1 : cells[4].indexOf('*', open + 1);
    if (close < open + 2 || cells[4].indexOf('*', close + 1) >= 0) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          where + "not a row: id, status, polarity, certainty and a sentence with one *event*",
          null);
    }
    String text = cells[4].replace("*", "");
    return new StatusGold(
        cells[0],
        values(cells[1]),
        values(cells[2]),
        values(cells[3]),
        text,
        new Span(open, close - 1));
  }

  private static List<String> values(String cell) {
    return List.of(cell.split("\\|"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
  }
}
