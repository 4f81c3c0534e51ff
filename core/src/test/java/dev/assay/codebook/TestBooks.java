package dev.assay.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The files of this package's tests. */
final class TestBooks {
  private TestBooks() {}

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(TestBooks.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, Object>> table(String name) {
    return new Yaml().load(resource(name));
  }

  static Codebook small() {
    return new CodebookLoader().add("matcher-book.yaml", resource("matcher-book.yaml")).load();
  }
}
