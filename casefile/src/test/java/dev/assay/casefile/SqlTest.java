package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one engine has, the other has, too. */
class SqlTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("assay.root"))
          .resolve("casefile/src/main/resources/dev/assay/casefile");

  /** What only the index of words asks. */
  private static final List<String> OF_THE_INDEX = List.of("indexed", "wrong-words");

  private static final Pattern ONLY_SQLITE =
      Pattern.compile(
          "json_each|json_group|group_concat|\\bchar\\(|\\bMATCH\\b|OR IGNORE|OR REPLACE|STRICT|temp\\."
              + "|ON CONFLICT DO UPDATE|known DESC(?! NULLS)");

  private static List<String> names(String file) throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
      return lines
          .filter(line -> line.startsWith("-- name: "))
          .map(line -> line.substring("-- name: ".length()).strip())
          .toList();
    }
  }

  @Test
  void whatPostgresqlIsAskedOtherwiseIsAskedOfSqlite() throws IOException {
    List<String> shared =
        Stream.concat(names("sqlite.sql").stream(), names("tables.sql").stream()).toList();
    assertThat(shared).doesNotHaveDuplicates();
    assertThat(names("postgresql.sql"))
        .doesNotHaveDuplicates()
        .allMatch(name -> shared.contains(name) || OF_THE_INDEX.contains(name));
  }

  /** What only SQLite understands has to be said otherwise. */
  @Test
  void whatPostgresqlDoesNotUnderstandIsSaidOtherwise() throws IOException {
    List<String> otherwise = names("postgresql.sql");
    for (String file : List.of("sqlite.sql", "tables.sql")) {
      Sql sql = new Sql(List.of(file));
      for (String name : names(file)) {
        if (ONLY_SQLITE.matcher(sql.get(name)).find() && !name.equals("delete-words")) {
          assertThat(otherwise).as(file).contains(name);
        }
      }
    }
  }

  private static int last(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** Whoever changes the tables of one changes those of the other. */
  @Test
  void tablesAreOfOneVersion() throws IOException {
    assertThat(last("postgresql")).isEqualTo(last("migrations")).isEqualTo(CaseSchema.last());
  }

  @Test
  void comparisonsWithoutCaseArePhrasedAnew() {
    assertThat(
            PostgresEngine.phrased(
                "(t.key = :a OR t.name = :a COLLATE NOCASE) AND t.name LIKE '%' || :b"))
        .isEqualTo(
            "(t.key = :a OR lower(t.name) = lower(:a COLLATE \"C\")) AND t.name ILIKE '%' || :b");
  }
}
