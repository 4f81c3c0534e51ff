package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay add --fetch} and {@code assay watch}. */
class FetchTest {
  @TempDir Path folder;
  private Newsstand stand;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    stand = new Newsstand();
    file = folder.resolve("case.assay");
    assertThat(stand.run("init", file.toString()).code()).isZero();
    stand.pages.put("/mill", page("Mill shelled", "Army guns shelled the mill at Tok on Monday."));
    stand.pages.put("/ferry", page("Ferry seized", "Rebels took the ferry at Maro on Tuesday."));
    stand.pages.put("/feed", feed("Rebels took the ferry at Maro, two officials said.", "/ferry"));
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private static String page(String title, String text) {
    return "<!DOCTYPE html><html lang=en><head><title>"
        + title
        + "</title><meta property=og:site_name content=\"Tok Letter\">"
        + "<meta property=article:published_time content=2031-03-07></head><body><h1>"
        + title
        + "</h1><p>"
        + text
        + " Nobody was hurt, the mayor of the town said.</p></body></html>";
  }

  private String feed(String text, String path) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tok Letter</title>"
        + "<link>https://tok.example</link><description>News</description><item><title>Ferry</title>"
        + "<link>"
        + stand.url(path)
        + "</link><pubDate>Fri, 07 Mar 2031 10:00:00 GMT</pubDate><description>"
        + text
        + "</description></item></channel></rss>";
  }

  private Newsstand.Answer on(String command, String... args) {
    List<String> line = new ArrayList<>(List.of(command, "--case", file.toString()));
    Collections.addAll(line, args);
    return stand.run(line.toArray(String[]::new));
  }

  private long reports() {
    return on("reports", "--json").out().lines().count();
  }

  @Test
  void nothing_is_fetched_unasked() throws Exception {
    Path list = Files.writeString(folder.resolve("urls.txt"), stand.url("/mill") + "\n");
    for (String input : List.of(stand.url("/mill"), list.toString())) {
      Newsstand.Answer answer = on("add", input);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.err()).contains("ASSAY-APP-010").contains("--fetch");
    }
    assertThat(stand.asked).isEmpty();
    assertThat(on("add", "--linked", list.toString()).code()).isEqualTo(2);
  }

  @Test
  void a_list_is_fetched_and_what_fails_is_named() throws Exception {
    String urls =
        String.join(
            "\n", "# mine", stand.url("/mill"), "", stand.url("/gone"), stand.url("/ferry"));
    Path list = Files.writeString(folder.resolve("urls.txt"), urls + "\n");
    Newsstand.Answer first = on("add", "--fetch", list.toString());
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err()).contains(stand.url("/gone") + ": ASSAY-FETCH-STATUS");
    assertThat(first.out()).contains("Mill shelled").contains("Ferry seized");
    Newsstand.Answer again = on("add", "--fetch", list.toString());
    assertThat(again.out()).contains("/mill: has not changed since it was taken");
    assertThat(reports()).isEqualTo(2);
    stand.pages.put("/mill", page("Mill shelled", "Army guns shelled the mill twice, he said."));
    assertThat(on("add", "--fetch", stand.url("/mill")).out()).contains("; a later version of ");
    assertThat(on("reports", "--json").out()).contains("\"kin\":{\"relation\":\"revises\"");
  }

  @Test
  void tables_of_mentions_are_lists() throws Exception {
    String mention =
        "1\t20310307\t20310307\t1\ttok.example\t" + stand.url("/mill") + "\tx".repeat(10) + "\n";
    Path zipped = folder.resolve("20310307.mentions.CSV.zip");
    try (OutputStream out = Files.newOutputStream(zipped);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("20310307.mentions.CSV"));
      zip.write((mention + mention).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Path table = Files.writeString(folder.resolve("20310307.mentions.CSV"), mention);
    assertThat(on("add", "--fetch", zipped.toString()).code()).isZero();
    assertThat(on("add", "--fetch", table.toString()).code()).isZero();
    assertThat(stand.asked).containsExactly("/robots.txt", "/mill", "/robots.txt", "/mill");
    assertThat(reports()).isEqualTo(1);
  }

  @Test
  void a_feed_is_asked_for_what_is_new() {
    String url = stand.url("/feed");
    assertThat(on("add", "--fetch", url).out()).contains("Ferry: 0 statements");
    assertThat(on("add", "--fetch", url).out()).contains("has not changed");
    assertThat(on("add", "--fetch", "--linked", url).out()).contains("has not changed");
    stand.pages.put("/feed", feed("Rebels left the ferry again, two officials said.", "/ferry"));
    assertThat(on("add", "--fetch", "--linked", url).out()).contains("Ferry seized: 0 statements");
    assertThat(reports()).isEqualTo(2);
  }

  @Test
  void columns_are_what_the_user_says() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"),
            "kop,verhaal,text\nMill shelled,Army guns shelled the mill at Tok on Monday.,none\n");
    assertThat(on("add", "--map", "title=kop,text=verhaal", table.toString()).code()).isZero();
    assertThat(on("search", "guns").out()).contains("Mill shelled");
    assertThat(on("add", "--map", "body=verhaal", table.toString()).err())
        .contains("there is no field 'body'; there are text, title");
  }

  @Test
  void columns_are_said_of_files_by_their_names() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    write(inbox, "desk-1.csv", "kop;verhaal\nMill shelled;Army guns shelled the mill at Tok.\n");
    write(inbox, "pile.jsonl", "{\"inhoud\": \"Rebels took the ferry at Maro on Tuesday.\"}\n");
    Newsstand.Answer unnamed = on("watch", "--once", inbox.toString());
    assertThat(unnamed.code()).isEqualTo(1);
    assertThat(unnamed.err())
        .contains("desk-1.csv: ASSAY-INTAKE-COLUMNS none of its columns (kop, verhaal) is known")
        .contains("pile.jsonl, record 1: ASSAY-INTAKE-RECORD none of its fields (inhoud) is known")
        .contains("--map text=");
    List<String> named =
        List.of("--once", "--map", "desk-*:title=kop,text=verhaal", "--map", "text=inhoud");
    List<String> line = new ArrayList<>(named);
    line.add(inbox.toString());
    Newsstand.Answer answer = on("watch", line.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out().lines()).hasSize(2);
    assertThat(on("search", "guns").out()).contains("Mill shelled");
    assertThat(on("watch", line.toArray(String[]::new)).out()).isEmpty();
    assertThat(on("watch", "--map", "[:text=a", inbox.toString()).code()).isEqualTo(2);
  }

  @Test
  void a_live_blog_is_its_entries() throws Exception {
    Path live =
        Path.of(System.getProperty("assay.root"))
            .resolve("intake/src/test/resources/dev/assay/intake/live/json-ld.html");
    assertThat(on("add", live.toString()).out().lines()).hasSize(3);
    assertThat(on("reports", "--json").out())
        .contains("\"published\":\"2031-03-07T14:35Z\"")
        .contains("https://tok.example/news/sel#p3");
    assertThat(on("add", live.toString()).out().lines())
        .allMatch(line -> line.contains("is in the case already"));
  }

  @Test
  void a_folder_and_a_feed_are_watched() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    write(inbox, "a.txt", "Army guns shelled the mill at Tok on Monday, the miller said.");
    write(inbox, "bad.txt", "");
    Newsstand.Answer first = on("watch", "--once", inbox.toString(), stand.url("/feed"));
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err()).contains("bad.txt: ASSAY-INTAKE-EMPTY");
    assertThat(first.out().lines()).hasSize(2);
    Newsstand.Answer second = on("watch", "--once", inbox.toString(), stand.url("/feed"));
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).isEmpty();
    write(inbox, "b.txt", "Rebels took the ferry at Maro on Tuesday, two officials said.");
    Files.writeString(inbox.resolve("half.txt"), "It is still being written");
    stand.status = 503;
    Newsstand.Answer third = on("watch", "--once", inbox.toString(), stand.url("/feed"));
    assertThat(third.code()).isEqualTo(1);
    assertThat(third.out().lines()).hasSize(1);
    assertThat(third.err()).contains("/feed: ASSAY-FETCH-STATUS");
    assertThat(on("doctor").out()).contains("is sound");
    assertThat(on("watch", "nowhere").code()).isEqualTo(2);
    assertThat(on("watch", "--interval", "soon", inbox.toString()).err())
        .contains("give one such as 90s");
  }

  /** Written some time ago. */
  private static void write(Path inbox, String name, String text) throws Exception {
    Path file = Files.writeString(inbox.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-03-07T10:00:00Z")));
  }
}
