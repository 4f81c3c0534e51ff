package dev.assay.export.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fixture in one format, and what a test asks of it. */
final class Written {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  final TablesFixture tables = new TablesFixture();
  final Path target;

  Written(String format, Path folder) {
    Format to = Formats.named(format).orElseThrow();
    target = folder.resolve("export" + to.extension());
    new Exporter(to, target, false).write(tables);
  }

  JsonNode json() throws IOException {
    return MAPPER.readTree(target.toFile());
  }

  JsonNode json(String file) throws IOException {
    return MAPPER.readTree(target.resolve(file).toFile());
  }

  List<String> files() throws IOException {
    try (var found = Files.walk(target)) {
      return found
          .filter(Files::isRegularFile)
          .map(f -> target.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  Set<String> ids(String table) throws IOException {
    return tables.rows(table).stream().map(Row::id).collect(Collectors.toSet());
  }
}
