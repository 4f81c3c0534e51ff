package dev.assay.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
