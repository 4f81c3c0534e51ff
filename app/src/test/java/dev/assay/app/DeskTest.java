package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.casefile.CaseAddress;
import dev.assay.desk.Desk;
import dev.assay.desk.DeskOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over HTTP, on the demonstration case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {
  private static final Path SCHEMAS =
      Path.of(System.getProperty("assay.root", "..")).resolve("docs/schema");

  private OpenDesk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    desk = OpenDesk.onDemonstration(folder);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | Since ",
        "/?since=2031-03-09 | Claims that turned",
        "/claims?place=Ajdabiya | Is Ajdabiya besieged?",
        "/claims?status=premature | Premature",
        "/claims?place=Sirte | Who holds Sirte?",
        "/claims?as-of=2031-03-09 | As known on 2031-03-09",
        "/map | Places, as a table",
        "/timeline | What is said to have happened",
        "/places | Ajdabiya",
        "/places/gn:2210554 | How far off each force is said to be",
        "/actors | Coast Brigades",
        "/sources | With settled claims",
        "/reports | Reports of Ajdabiya",
        "/search?q=siege+lifted | <mark>",
        "/review | Read right",
        "/read | Text, headline first",
        "/log | Log of changes",
        "/help | OpenAPI",
      })
  void everyPageShowsWhatItIsFor(String path, String words) throws Exception {
    HttpResponse<String> page = desk.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body().strip()).contains(words).endsWith("</html>");
  }

  @Test
  void pagesRunNothingInline() throws Exception {
    for (String path :
        List.of("/", "/claims", "/map", "/places/gn:2210554", "/actors", "/review")) {
      HttpResponse<String> page = desk.get(path);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.body())
          .doesNotContainPattern("<script(?![^>]*src=)")
          .doesNotContain(" style=\"", "<style")
          .doesNotContainPattern("<\\w+(?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*\\s+on[a-z]+=");
    }
  }

  @Test
  void aClaimTellsItsHistoryAsOfADay() throws Exception {
    String id = siege("Ajdabiya", "lifted");
    String now = desk.get("/claims/" + id).body();
    assertThat(now).contains("Premature", "shows it was premature", "class=\"chart track\"");
    String before = desk.get("/claims/" + id + "?as-of=2031-03-09").body();
    assertThat(before)
        .contains("This is how it stood at the end of Sunday 9 March 2031")
        .doesNotContain("shows it was premature");
  }

  private String siege(String place, String value) throws Exception {
    String question = "Is " + place + " besieged?";
    Matcher found =
        Pattern.compile(
                "/claims/(c[0-9a-f]+)\"><span class=\"question\">"
                    + Pattern.quote(question)
                    + "</span> <span class=\"value\">"
                    + Pattern.quote(value))
            .matcher(desk.get("/claims?place=" + place).body());
    assertThat(found.find()).as(question + " " + value).isTrue();
    return found.group(1);
  }

  @Test
  void aPastedReportIsReadCorrectedAndTheCorrectionTakenBack() throws Exception {
    desk.get("/read");
    HttpResponse<String> report =
        desk.post(
            "/read",
            Map.of(
                "text",
                "Army shells Derna\n\nLibyan army artillery shelled Derna on Monday, killing"
                    + " four people, residents said.",
                "outlet",
                "Evening Star",
                "published",
                "2031-04-08"));
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("Read: ", "Evening Star", "shelled");
    String statement =
        OpenDesk.first(report.body(), "action=\"/statements/([^/\"]+)/correct\"", "none");
    HttpResponse<String> corrected =
        desk.post(
            "/statements/" + statement + "/correct",
            Map.of("place", "Tobruk", "back", report.uri().getPath()));
    assertThat(corrected.body()).contains("Corrected: place=Tobruk", "corrected");
    assertThat(desk.get("/log").body()).contains("place=Tobruk");
    assertThat(desk.post("/undo", Map.of("number", "0")).body()).contains("taken back");
    assertThat(desk.get(report.uri().getPath()).body()).doesNotContain("tag yes");
  }

  @Test
  void aReportIsLookedAtBeforeItGoesIn() throws Exception {
    String before = desk.get("/claims?place=Sirte").body();
    String reports = desk.get("/reports").body();
    HttpResponse<String> look =
        desk.post(
            "/read",
            Map.of(
                "look",
                "yes",
                "text",
                "Army in Sirte\n\nThe Libyan army captured Sirte on Monday, residents said."
                    + "\n\n<script>alert(5)</script> was shouted.",
                "outlet",
                "Evening <b>Star</b>",
                "published",
                "2031-04-08"));
    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(look.body())
        .contains("Not in the case", "class=\"said", "Who holds Sirte?", "/claims/c", "Add it")
        .contains("would bear on")
        .doesNotContain("<script>alert", "<b>Star", "/correct\"");
    assertThat(desk.get("/claims?place=Sirte").body()).isEqualTo(before);
    assertThat(desk.get("/reports").body()).isEqualTo(reports);
    String path = look.uri().getPath();
    HttpResponse<String> added = desk.post(path + "/add", Map.of());
    assertThat(added.uri().getPath()).startsWith("/reports/");
    assertThat(added.body()).contains("Read: ", "/correct\"");
    HttpResponse<String> gone = desk.get(path);
    assertThat(gone.statusCode()).isEqualTo(400);
    assertThat(gone.body()).contains("ASSAY-DESK-015");
  }

  @Test
  void whatTheCaseHasIsSaidBeforeItIsAddedAgain() throws Exception {
    desk.get("/read");
    Map<String, String> text =
        Map.of(
            "text",
            "Bridge rebuilt\n\nEngineers rebuilt a bridge near Derna on Monday, residents said.",
            "published",
            "2031-04-08");
    desk.post("/read", text);
    Map<String, String> again = new java.util.TreeMap<>(text);
    again.put("look", "yes");
    assertThat(desk.post("/read", again).body())
        .contains("The case has this report already")
        .doesNotContain("Add it");
    again.remove("text");
    assertThat(desk.post("/read", again).statusCode()).isEqualTo(422);
  }

  @Test
  void claimsAreRenamedJoinedAndSplit() throws Exception {
    String id = siege("Tobruk", "holding");
    String page = desk.get("/claims/" + id).body();
    String statement = OpenDesk.first(page, "name=\"statement\" value=\"([^\"]+)\"", "none");
    assertThat(
            desk.post("/claims/" + id + "/rename", Map.of("question", "Is the port shut?")).body())
        .contains("Renamed: Is the port shut?");
    desk.post("/undo", Map.of("number", "0"));
    String other = siege("Tobruk", "lifted");
    assertThat(desk.post("/claims/" + id + "/join", Map.of("into", other)).body())
        .contains("Joined " + id + " into " + other);
    desk.post("/undo", Map.of("number", "0"));
    assertThat(
            desk.post(
                    "/claims/" + id + "/split",
                    Map.of("statement", statement, "name", "the harbour alone"))
                .body())
        .contains("Split 1 statement off");
    desk.post("/undo", Map.of("number", "0"));
    assertThat(siege("Tobruk", "holding")).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lind | Ada Lind",
        "Zoë Мир | Zoë Мир",
        "<b>Eve</b>\" x=\" | &lt;b&gt;Eve&lt;/b&gt;",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg |"
            + " aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff<",
      })
  void whoCorrectsIsToldInTheLog(String name, String told) throws Exception {
    desk.get("/log");
    assertThat(desk.post("/name", Map.of("name", name)).body()).contains("You correct as ");
    String id = siege("Tobruk", "holding");
    desk.post("/claims/" + id + "/rename", Map.of("question", "Is the quay shut?"));
    assertThat(desk.get("/log").body())
        .contains("<td>" + told.replaceFirst("<$", "</td>"))
        .doesNotContain("<b>Eve", "gggg");
    desk.post("/undo", Map.of("number", "0"));
    assertThat(desk.post("/name", Map.of("name", " ")).body()).contains("without a name");
    assertThat(siege("Tobruk", "holding")).isEqualTo(id);
  }

  /** Each by the name that their browser keeps; nobody takes back what is another's unawares. */
  @Test
  void peopleAtOneDeskAreToldApart() throws Exception {
    String id = siege("Tobruk", "holding");
    desk.get("/log");
    desk.post("/name", Map.of("name", "Ada"));
    desk.post("/claims/" + id + "/rename", Map.of("question", "Is the quay shut?"));
    desk.post("/name", Map.of("name", "Ben"));
    assertThat(desk.post("/undo", Map.of("number", "0")).body()).contains("is Ada's");
    desk.post("/claims/" + id + "/rename", Map.of("question", "Is the pier shut?"));
    assertThat(desk.get("/log").body()).contains("<td>Ada</td>", "<td>Ben</td>");
    desk.post("/undo", Map.of("number", "0"));
    desk.post("/name", Map.of("name", "Ada"));
    desk.post("/undo", Map.of("number", "0"));
    desk.post("/name", Map.of("name", " "));
    assertThat(siege("Tobruk", "holding")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!!!", "4oCu", "PGI-"})
  void aNameThatTheDeskDidNotKeepIsHarmless(String kept) throws Exception {
    HttpResponse<String> log = desk.get("/log", "Cookie", "assay-name=" + kept);
    assertThat(log.statusCode()).isEqualTo(200);
    assertThat(log.body()).doesNotContain("\u202E", "<b>");
  }

  /** Two windows on one claim: the second is told what the first has done, and changes nothing. */
  @Test
  void whatWasCorrectedSinceThePageWasShownIsTold() throws Exception {
    String id = siege("Tobruk", "holding");
    String page = desk.get("/claims/" + id).body();
    String seen = OpenDesk.first(page, "name=\"seen\" value=\"([^\"]+)\"", "none");
    String rename = "/claims/" + id + "/rename";
    assertThat(desk.post(rename, Map.of("question", "Is the port shut?", "seen", seen)).body())
        .contains("Renamed: Is the port shut?");
    var refused = desk.post(rename, Map.of("question", "Is the harbour shut?", "seen", seen));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("ASSAY-CASE-019").contains("Is the port shut?");
    desk.post("/undo", Map.of("number", "0"));
    assertThat(siege("Tobruk", "holding")).isEqualTo(id);
  }

  @Test
  void whoReviewsAcceptsAndTheStatementLeavesTheQueue() throws Exception {
    String before = desk.get("/review").body();
    String first = OpenDesk.first(before, "action=\"/statements/([^/\"]+)/accept\"", "none");
    assertThat(desk.post("/statements/" + first + "/accept", Map.of("back", "/review")).body())
        .contains("Found right");
    desk.post("/undo", Map.of("number", "0"));
  }

  @Test
  void aFormWithoutTheTokenChangesNothing() throws Exception {
    desk.get("/log");
    assertThat(desk.post("/undo", Map.of(), "").statusCode()).isEqualTo(403);
    assertThat(desk.post("/read", Map.of("text", "x"), "guessed").statusCode()).isEqualTo(403);
  }

  @Test
  void anotherNameIsNotServed() throws Exception {
    // The client sets Host itself; over a plain socket anything can be said.
    int port = java.net.URI.create(desk.address()).getPort();
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());
      assertThat(new String(socket.getInputStream().readAllBytes()))
          .startsWith("HTTP/1.1 403")
          .contains("ASSAY-DESK-001")
          .doesNotContain("Ajdabiya");
    }
  }

  @Test
  void beyondThisMachineATokenIsAsked() {
    assertThatThrownBy(
            () ->
                Desk.start(
                    new DeskOptions(
                        CaseAddress.of(desk.file()), "0.0.0.0", 0, "short", List.of(), null),
                    null))
        .hasMessageContaining("ASSAY-DESK-005");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> army captured Sirte on Monday, \"><img src=x onerror=alert(1)> said.",
        "The army captured Sirte on Monday, {{constructor}} ${7*7} <b>officials</b> said. \u202Eevil\u202C",
        "'; DROP TABLE report; -- the Libyan army captured Sirte on Monday, residents said.",
      })
  void hostileTextIsHarmlessOnEveryPage(String text) throws Exception {
    desk.get("/read");
    HttpResponse<String> read =
        desk.post(
            "/read",
            Map.of("text", text, "outlet", "<svg onload=alert(1)>", "published", "2031-04-09"));
    assertThat(read.statusCode()).isEqualTo(200);
    List<String> paths =
        new ArrayList<>(List.of("/", "/claims", "/timeline", "/map", "/places", "/actors"));
    paths.addAll(
        List.of("/sources", "/reports", "/review", "/search?q=captured", read.uri().getPath()));
    for (String path : paths) {
      String body = desk.get(path).body();
      assertThat(body)
          .as(path)
          .doesNotContain("<script>alert", "<img src=x", "<svg onload", "\u202E")
          .doesNotContain("<b>officials</b>");
    }
  }

  @Test
  void aWordOfAMegabyteIsRefusedOrShown() throws Exception {
    desk.get("/read");
    HttpResponse<String> read =
        desk.post("/read", Map.of("text", "a".repeat(1 << 20), "published", "2031-04-09"));
    assertThat(read.statusCode()).isIn(200, 422);
    assertThat(desk.get("/reports").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsSaidSo() throws Exception {
    assertThat(desk.get("/claims/c00000000000").statusCode()).isEqualTo(404);
    assertThat(desk.get("/no-such-page").body()).contains("ASSAY-DESK-006");
    assertThat(desk.get("/claims?since=tuesday").statusCode()).isEqualTo(400);
    assertThat(desk.get("/claims?since=tuesday").body()).contains("ASSAY-DESK-003");
  }

  @Test
  void theApiGivesWhatItsSchemasSay() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode description = mapper.readTree(desk.get("/api/v1/openapi.json").body());
    assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    TreeSet<String> lists = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
      boolean paged = schema.has("properties");
      if (paged && !path.getKey().contains("{")) {
        lists.add(path.getKey());
        String ref = schema.at("/properties/rows/items/$ref").asText();
        validate(mapper.readTree(desk.get("/api/v1" + path.getKey() + "?limit=5").body()), ref);
      }
    }
    assertThat(lists).contains("/claims", "/events", "/reports", "/sources");
  }

  private static void validate(JsonNode page, String ref) throws IOException {
    String schema = Files.readString(SCHEMAS.resolve(ref.replaceFirst(".*/", "")));
    Map<String, String> others =
        Map.of(
            "urn:assay:schema:reading:1",
            Files.readString(SCHEMAS.resolve("reading-1.schema.json")));
    var validator =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(others))
            .getSchema(schema);
    for (JsonNode row : page.path("rows")) {
      assertThat(validator.validate(row.toString(), InputFormat.JSON)).as(ref).isEmpty();
    }
  }

  @Test
  void pagesOfTheApiFollowEachOther() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode first = mapper.readTree(desk.get("/api/v1/claims?limit=3").body());
    assertThat(first.path("next").asInt()).isEqualTo(3);
    JsonNode second = mapper.readTree(desk.get("/api/v1/claims?limit=3&offset=3").body());
    assertThat(second.at("/rows/0/id")).isNotEqualTo(first.at("/rows/0/id"));
    assertThat(desk.get("/api/v1/claims?colour=red").statusCode()).isEqualTo(400);
    assertThat(desk.get("/api/v1/search/@%2Fetc%2Fhosts").statusCode()).isEqualTo(400);
  }

  @Test
  void whatTheFilterShowsIsExported() throws Exception {
    HttpResponse<String> csv = desk.get("/export/claims.csv?status=premature");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"claims.csv\"");
    assertThat(csv.body().lines().skip(1))
        .isNotEmpty()
        .allMatch(row -> row.contains(",premature,"));
    assertThat(desk.get("/export/claims.json?status=premature").body().lines())
        .allMatch(row -> row.contains("\"status\":\"premature\""));
  }

  @Test
  void manyReadAtOnceWhileReportsAreAdded() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(50);
    try {
      List<Future<Integer>> codes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String path = List.of("/", "/claims", "/timeline", "/reports", "/sources").get(i % 5);
        codes.add(readers.submit(() -> desk.get(path).statusCode()));
      }
      for (int i = 0; i < 3; i++) {
        desk.get("/read");
        String text =
            "Rebels attacked a checkpoint near Benghazi on Sunday, report " + i + " said.";
        desk.post("/read", Map.of("text", text, "published", "2031-04-07"));
      }
      for (Future<Integer> code : codes) {
        assertThat(code.get()).isEqualTo(200);
      }
    } finally {
      readers.shutdownNow();
    }
  }
}
