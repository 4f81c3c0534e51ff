package dev.assay.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The tests' own files. */
final class Resources {
  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a table, without its head. */
  static List<String> rows(String name) {
    return lines(name).stream().filter(line -> !line.startsWith("##")).toList();
  }

  /** Cells of the rows of a table, without its comments. */
  static List<String[]> table(String name) {
    return lines(name).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** A figure by its path, such as {@code micro.f1}. */
  static double figure(Map<String, Object> figures, String path) {
    Object found = figures;
    for (String key : path.split("\\.", -1)) {
      found = ((Map<?, ?>) found).get(key);
    }
    return ((Number) found).doubleValue();
  }

  /** A number as a person writes it: {@code 3} or {@code 2/5}. */
  static double fraction(String text) {
    String[] parts = text.split("/", -1);
    return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
  }

  static List<ObjectNode> sentences(String name) {
    ObjectMapper mapper = new ObjectMapper();
    return lines(name).stream()
        .map(
            line -> {
              try {
                return (ObjectNode) mapper.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
