package dev.assay.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads gold sentences, whatever their format, as objects with {@code id}, {@code words} and the
 * layers they have: JSON Lines (of words, or of text with events), CoNLL-U, or IOB2 as in Universal
 * NER.
 */
final class GoldFiles {
  private GoldFiles() {}

  /** Sentences of JSON Lines or CoNLL-U. */
  static List<ObjectNode> sentences(List<Path> files) {
    return read(files, ConlluGold::sentences);
  }

  /** Sentences of JSON Lines or IOB2. */
  static List<ObjectNode> spans(List<Path> files) {
    return read(files, Iob2::sentences);
  }

  /** The objects of JSON Lines, of any kind. */
  static List<ObjectNode> objects(List<Path> files) {
    ObjectMapper mapper = new ObjectMapper();
    List<ObjectNode> found = new ArrayList<>();
    for (Path file : files) {
      NumberedLines lines = new NumberedLines(file, lines(file));
      for (int i = 0; i < lines.lines().size(); i++) {
        if (!lines.lines().get(i).isBlank()) {
          found.add(anyObject(mapper, lines, i));
        }
      }
    }
    return found;
  }

  private static ObjectNode anyObject(ObjectMapper mapper, NumberedLines lines, int i) {
    try {
      if (mapper.readTree(lines.lines().get(i)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw lines.bad(i, "not JSON: one object a line is expected");
    }
    throw lines.bad(i, "one object a line is expected");
  }

  private static List<ObjectNode> read(
      List<Path> files, Function<NumberedLines, List<ObjectNode>> columns) {
    List<ObjectNode> found = new ArrayList<>();
    for (Path file : files) {
      NumberedLines lines = new NumberedLines(file, lines(file));
      boolean json =
          lines.lines().stream().filter(l -> !l.isBlank()).findFirst().orElse("{").startsWith("{");
      found.addAll(json ? jsonLines(lines) : columns.apply(lines));
    }
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
  }

  private static List<ObjectNode> jsonLines(NumberedLines lines) {
    ObjectMapper mapper = new ObjectMapper();
    List<ObjectNode> found = new ArrayList<>();
    for (int i = 0; i < lines.lines().size(); i++) {
      String line = lines.lines().get(i);
      if (!line.isBlank()) {
        found.add(object(mapper, lines, i));
      }
    }
    return found;
  }

  private static ObjectNode object(ObjectMapper mapper, NumberedLines lines, int i) {
    try {
      JsonNode node = mapper.readTree(lines.lines().get(i));
      if (node instanceof ObjectNode object && object.path("words").isArray()) {
        return object;
      }
      if (node instanceof ObjectNode object && object.path("events").isArray()) {
        return EventGold.sentence(object, lines, i);
      }
      throw lines.bad(i, "not a sentence: an object with 'words', or 'text' and 'events'");
    } catch (JsonProcessingException e) {
      throw lines.bad(i, "not JSON: one object a line is expected");
    }
  }

  static ObjectNode newSentence() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The lines of a file, to be able to say where something is wrong. */
  record NumberedLines(Path file, List<String> lines) {
    EvaluationException bad(int index, String what) {
      return new EvaluationException(
          "ASSAY-EVAL-02", file.getFileName() + ":" + (index + 1) + ": " + what, null);
    }
  }
}
