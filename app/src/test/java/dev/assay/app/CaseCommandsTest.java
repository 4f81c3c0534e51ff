package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.export.format.Format;
import dev.assay.export.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a case, on a real case with reports that are really read. */
class CaseCommandsTest {
  private static final Path ROOT = Path.of(System.getProperty("assay.root"));

  private static final String FIRST =
      """
      Army says it has lifted the siege of Tobruk airfield

      TOBRUK, April 4, 2031 (Gulf Herald) - The Libyan army has lifted the siege of the airfield \
      near Tobruk, the defence ministry said on Friday. Rebels have lost the road to Benghazi, a \
      spokesman said.
      """;

  private static final String SECOND =
      """
      Rebels deny losing the airfield

      TOBRUK, April 6, 2031 (Desert Post) - Reports that the siege of the airfield near Tobruk had \
      been lifted were premature. Rebel fighters were still attacking the airfield on Saturday \
      night, residents said. The rebels denied that they had lost the road to Benghazi.
      """;

  private record Answer(int code, String out, String err) {}

  @TempDir Path folder;
  private Path file;

  /** What --case is given. */
  private String address;

  private final Workshop workshop = new Workshop();

  @BeforeEach
  void makeACase() throws Exception {
    file = folder.resolve("case.assay");
    address = address(file);
    Answer made = run("init", "--case", address);
    assertThat(made.code()).as(made.err()).isZero();
    Path reports = Files.createDirectories(folder.resolve("reports/later"));
    Files.writeString(folder.resolve("reports/first.txt"), FIRST);
    Files.writeString(reports.resolve("second.txt"), SECOND);
    Answer added = on("add", "--published", "2031-04-04", folder.resolve("reports/first.txt") + "");
    assertThat(added.code()).as(added.err()).isZero();
    added = on("add", "--published", "2031-04-06", reports + "");
    assertThat(added.code()).as(added.err()).isZero();
  }

  /** Where the case of a test is: the file, or what stands for it. */
  String address(Path own) {
    return own.toString();
  }

  private Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    int code = CommandTree.run(console, workshop, args);
    console.flush();
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A command line about the case. */
  private Answer on(String command, String... args) {
    List<String> line = new ArrayList<>(List.of(command, "--case", address));
    line.addAll(List.of(args));
    return run(line.toArray(String[]::new));
  }

  /**
   * Command lines in their order, the exit code and what each of the streams holds; @siege, @report
   * and @statement stand for ids, ~ for a space within an argument.
   */
  @Test
  void answers() throws Exception {
    JsonNode claim = claim();
    String statement = claim.at("/evidence/0/statement").asText();
    List<String> rows = Files.readAllLines(ROOT.resolve("app/src/test/resources/case-lines.tsv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = Arrays.copyOf(row.split("\t", -1), 4);
      String[] words =
          Stream.of(cells[0].split(" "))
              .map(w -> w.replace('~', ' ').replace("\"", ""))
              .map(w -> w.equals("@siege") ? claim.path("id").asText() : w)
              .map(w -> w.equals("@statement") ? statement : w)
              .map(w -> w.equals("@report") ? claim.at("/evidence/0/report").asText() : w)
              .toArray(String[]::new);
      Answer answer = on(words[0], Arrays.copyOfRange(words, 1, words.length));
      assertThat(answer.code()).as(cells[0] + "\n" + answer).isEqualTo(Integer.parseInt(cells[1]));
      assertThat(answer.out())
          .as(cells[0] + "\n" + answer)
          .contains(cells[2] == null ? "" : cells[2]);
      if (cells[3] == null || cells[3].isEmpty()) {
        assertThat(answer.err()).as(cells[0]).doesNotContain("ASSAY-APP-002");
      } else {
        assertThat(answer.err()).as(cells[0]).contains(cells[3]);
      }
    }
  }

  private JsonNode claim() throws Exception {
    Answer premature = on("claims", "--status", "premature", "--json");
    assertThat(premature.out().lines()).as(premature.toString()).hasSize(1);
    return new ObjectMapper().readTree(premature.out());
  }

  private String report() throws Exception {
    String rows = on("reports", "--json", "--limit", "1").out();
    return new ObjectMapper().readTree(rows).path("id").asText();
  }

  /** Every line of JSON is as its schema says. */
  @Test
  void jsonFollowsTheSchemas() throws Exception {
    String claim = claim().path("id").asText();
    on("rename", claim, "Was it lifted?");
    assertFollows("claim", on("claims", "--json"));
    assertFollows("claim", on("claims", "--json", "--as-of", "2031-04-04"));
    assertFollows("claim", on("claim", "--json", claim));
    assertFollows("report", on("reports", "--json"));
    assertFollows("told", on("report", "--json", report()));
    assertFollows("hit", on("search", "--json", "siege"));
    assertFollows("event", on("events", "--json"));
    assertFollows("actor", on("actors", "--json"));
    assertFollows("source", on("sources", "--json"));
    assertFollows("situation", on("situation", "--json", "Tobruk"));
    assertFollows("place", on("places", "--json"));
    assertFollows("journal", on("log", "--json"));
    assertFollows("receipt", on("add", "--json", folder.resolve("reports") + ""));
    assertFollows("receipt", on("reread", "--json"));
    sql("UPDATE tally SET statements = 99");
    assertFollows("fault", on("doctor", "--json"));
    assertThat(on("doctor", "--mend").code()).isZero();
  }

  /** Every format, twice the same; what was redacted is in none. */
  @Test
  void exportsInEveryFormatAndNeverWhatWasRedacted() throws Exception {
    Path before = Files.createDirectories(folder.resolve("before"));
    Path after = Files.createDirectories(folder.resolve("after"));
    exportAll(before);
    Map<String, String> first = contents(before);
    exportAll(before, "--force");
    assertThat(contents(before)).isEqualTo(first);
    assertThat(first).hasSizeGreaterThan(Formats.all().size());
    assertThat(first.values()).anyMatch(c -> c.contains("Benghazi"));
    assertThat(on("redact", "Benghazi").code()).isZero();
    exportAll(after);
    contents(after)
        .forEach(
            (name, content) -> assertThat(content).as(name).doesNotContainIgnoringCase("benghazi"));
    Answer there = on("export", "csv", "-o", after.resolve("csv") + "");
    assertThat(there.code()).isEqualTo(1);
    assertThat(there.err()).contains("ASSAY-EXPORT-004").contains("--force");
  }

  private void exportAll(Path into, String... more) {
    for (Format format : Formats.all()) {
      List<String> line =
          new ArrayList<>(
              List.of(format.name(), "-o", into.resolve(format.name() + format.extension()) + ""));
      line.addAll(List.of(more));
      Answer answer = on("export", line.toArray(String[]::new));
      assertThat(answer.code()).as(format.name() + answer.err()).isZero();
    }
  }

  /** Files by name, those in a workbook unpacked. Parquet has the rows that JSON Lines has. */
  private static Map<String, String> contents(Path folder) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder content = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        if (file.toString().endsWith(".xlsx")) {
          try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
              content.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
          }
        }
        contents.put(folder.relativize(file).toString(), content.toString());
      }
    }
    return contents;
  }

  java.sql.Connection connection(Path own) throws Exception {
    return java.sql.DriverManager.getConnection("jdbc:sqlite:" + own);
  }

  private void sql(String sql) throws Exception {
    try (var connection = connection(file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String schema(String name) throws Exception {
    return Files.readString(ROOT.resolve("docs/schema/" + name + "-1.schema.json"));
  }

  private static void assertFollows(String name, Answer answer) throws Exception {
    Map<String, String> schemas = new HashMap<>();
    for (String other : List.of("reading", "claim", "answers")) {
      schemas.put("urn:assay:schema:" + other + ":1", schema(other));
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
            .getSchema(schema(name));
    assertThat(answer.out()).as(name + answer.err()).isNotEmpty();
    for (String line : answer.out().lines().toList()) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(name + ": " + line).isEmpty();
    }
  }

  @Test
  void aBadInputIsNamedAndTheRestGoesOn() throws Exception {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(more.resolve("empty.txt"), "");
    Files.writeString(more.resolve("good.txt"), "Rebels attacked Benghazi on 3 April 2031.");
    Answer answer = on("add", "--published", "2031-04-03", more + "", "missing.txt");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("empty.txt: ASSAY-").contains("missing.txt: ASSAY-");
    assertThat(answer.out().lines()).hasSize(1);
    assertThat(on("reports").out()).contains("2031-04-03");
  }

  @Test
  void anArchiveGivesItsReports() throws Exception {
    Path archive =
        Files.writeString(
            folder.resolve("pile.jsonl"),
            """
            {"text": "Rebels attacked Benghazi on 4 April 2031.", "date": "2031-04-05", "outlet": "Sel Post"}
            nothing that is JSON
            {"text": "The army shelled Misrata on Friday.", "date": "2031-04-05", "updated": "2031-04-09", "url": "https://sel.example/2"}
            """);
    Answer added = on("add", archive.toString());
    assertThat(added.code()).isEqualTo(1);
    assertThat(added.err()).contains("pile.jsonl, record 2: ASSAY-INTAKE-RECORD");
    assertThat(added.out().lines()).hasSize(2);
    assertThat(on("reports", "--json").out())
        .contains("pile.jsonl, record 1")
        .contains("https://sel.example/2")
        .contains("Sel Post")
        .contains("2031-04-05")
        .contains("\"updated\":\"2031-04-09\"");
    assertThat(on("reports", "--until", "2031-04-05", "--json").out())
        .as("what is known when goes by publication alone")
        .contains("https://sel.example/2");
    String statements = on("events", "--place", "Misrata", "--json").out();
    assertThat(statements).isNotEmpty();
    assertThat(on("add", archive.toString()).out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("is in the case already"));
    assertThat(on("reread").code()).isZero();
    assertThat(on("events", "--place", "Misrata", "--json").out()).isEqualTo(statements);
    assertThat(on("doctor").code()).isZero();
  }

  @Test
  void aSecondInitLeavesTheCase() throws Exception {
    String before = on("claims", "--json").out();
    Answer again = run("init", address);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("ASSAY-CASE-002").contains("already; it is left as it is");
    assertThat(on("claims", "--json").out()).isNotEmpty().isEqualTo(before);
  }

  @Test
  void whatWasForgottenIsNotTakenInAgain() {
    String report = on("reports", "--until", "2031-04-04", "--json").out().split("\"")[3];
    assertThat(on("forget", report).code()).isZero();
    Answer again = on("add", "--published", "2031-04-04", folder.resolve("reports") + "");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("first.txt: ASSAY-CASE-015");
    assertThat(again.out()).contains("is in the case already");
  }

  /** The claims of who holds the town, the one with the most evidence first. */
  private List<JsonNode> town(String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("--place", "Misrata", "--json"));
    line.addAll(List.of(more));
    List<JsonNode> claims = new ArrayList<>();
    for (String claim : on("claims", line.toArray(String[]::new)).out().lines().toList()) {
      JsonNode read = new ObjectMapper().readTree(claim);
      if (read.path("family").asText().equals("control")) {
        claims.add(read);
      }
    }
    claims.sort(Comparator.comparing(c -> -c.path("evidence").size()));
    return claims;
  }

  /** Two answers to who holds a town are joined, one statement is split off, all is undone. */
  @Test
  void whatIsJoinedAndSplitIsReadSo() throws Exception {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(
        more.resolve("a.txt"),
        "Misrata, April 7, 2031 (Sel Post) - The Libyan army captured Misrata.");
    Files.writeString(
        more.resolve("b.txt"),
        "Misrata, April 8, 2031 (Gulf Herald) - Rebels control Misrata, residents said.");
    assertThat(on("add", "--published", "2031-04-08", more + "").code()).isZero();
    List<JsonNode> apart = town();
    assertThat(apart).extracting(c -> c.path("evidence").size()).containsExactly(2, 1);
    String army = apart.get(0).path("id").asText();
    String rebels = apart.get(1).path("id").asText();

    Answer joined = on("join", rebels, army);
    assertThat(joined.out()).as(joined.err()).contains("joined " + rebels).contains("into " + army);
    assertThat(town()).extracting(c -> c.path("id").asText()).containsExactly(army);
    assertThat(town().get(0).path("status").asText()).isEqualTo("corroborated");
    assertThat(town("--as-of", "2031-04-08")).isEqualTo(town());
    assertThat(on("undo").code()).isZero();
    assertThat(town()).isEqualTo(apart);

    String statement = apart.get(1).at("/evidence/0/statement").asText();
    Answer split = on("split", statement, "--as", "rebels in another Misrata");
    assertThat(split.out()).as(split.err()).contains("split " + statement);
    assertThat(town())
        .extracting(c -> c.path("value").asText() + ": " + c.path("status").asText())
        .containsExactlyInAnyOrder(
            apart.get(0).path("value").asText() + ": reported",
            "rebels in another Misrata: reported");
    assertThat(town("--as-of", "2031-04-08")).containsExactlyInAnyOrderElementsOf(town());
    assertThat(on("doctor").out()).contains("is sound");
    assertThat(on("reread").code()).isZero();
    assertThat(town()).hasSize(2);
    assertThat(on("undo").code()).isZero();
    assertThat(town()).isEqualTo(apart);
  }

  private void addTold(String name, String day, String text) throws Exception {
    Path report = Files.writeString(folder.resolve(name), text);
    assertThat(on("add", "--published", day, report + "").code()).isZero();
  }

  /** Who holds a town is told both ways; an earlier report gives the claim another id. */
  @Test
  void competingAnswersAreSetSideBySide() throws Exception {
    addTold(
        "a.txt",
        "2031-04-08",
        "Misrata, April 8, 2031 (Sel Post) - The Libyan army controls Misrata, the defence ministry"
            + " said.");
    addTold(
        "b.txt",
        "2031-04-08",
        "Misrata, April 8, 2031 (Gulf Herald) - Rebels control Misrata, residents said.");
    String situation = on("situation", "Misrata").out();
    assertThat(situation)
        .contains(" · competing answers")
        .contains("half for it speaks")
        .contains("none of these");
    Answer told = on("situation", "Misrata", "--json");
    assertFollows("situation", told);
    JsonNode answers = new ObjectMapper().readTree(told.out()).at("/answers/0/answers");
    assertThat(answers.get(0).path("inconsistency").asDouble())
        .isLessThan(answers.get(1).path("inconsistency").asDouble());
    String army = town().get(0).path("id").asText();
    assertFollows("claim", on("claim", army, "--json"));
    assertThat(on("claim", army).out()).contains("competing answers");
    assertThat(on("claim", army, "--as-of", "2031-04-08").out()).contains("competing answers");

    addTold(
        "c.txt",
        "2031-04-07",
        "Misrata, April 7, 2031 (Desert Post) - The Libyan army controls Misrata. Rebels control"
            + " Misrata, a doctor said.");
    Answer old = on("claim", army);
    assertThat(old.code()).as(old.toString()).isZero();
    assertThat(old.err()).contains("claim " + army + " is c");
  }
}
