package dev.assay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of its own on 127.0.0.1, the one address that is allowed here. */
class FetcherTest {
  private static final int MOST = 100_000;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String base;
  private String robots = "User-agent: *\nDisallow: /closed";
  private int robotsStatus = 200;

  private final Fetcher fetcher = fetcher(Duration.ZERO);

  private static Fetcher fetcher(Duration pace) {
    return new Fetcher(
        new FetchLimits(
            a -> a.getHostAddress().equals("127.0.0.1"), pace, Duration.ofMillis(1500), MOST),
        "test");
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    switch (path) {
      case "/robots.txt" -> send(exchange, robotsStatus, robots.getBytes(StandardCharsets.UTF_8));
      case "/page", "/closed/page" -> send(exchange, 200, text("A convoy left Sel."));
      case "/moved" -> redirect(exchange, "/page");
      case "/away" -> redirect(exchange, "http://127.0.0.2:1/secret");
      case "/file" -> redirect(exchange, "file:///etc/passwd");
      case "/into-closed" -> redirect(exchange, "/closed/page");
      case "/round" -> redirect(exchange, "/round");
      case "/nowhere" -> redirect(exchange, "");
      case "/large" -> send(exchange, 200, new byte[MOST + 1]);
      case "/bomb" -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, packed(new byte[MOST * 50]));
      }
      case "/packed" -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, packed(text("A convoy left Sel.")));
      }
      case "/endless" -> endless(exchange);
      case "/busy" -> {
        exchange.getResponseHeaders().set("Retry-After", "120");
        send(exchange, 503, text("busy"));
      }
      case "/feed" -> feed(exchange);
      default -> send(exchange, 404, text("none"));
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302, new byte[0]);
  }

  /** A few bytes a second, for ever. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 100; i++) {
        out.write('a');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void feed(HttpExchange exchange) throws IOException {
    String seen = exchange.getRequestHeaders().getFirst("If-None-Match");
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    exchange.getResponseHeaders().set("Last-Modified", "Fri, 07 Mar 2031 10:00:00 GMT");
    boolean same = "\"v1\"".equals(seen) && "Fri, 07 Mar 2031 10:00:00 GMT".equals(since);
    send(exchange, same ? 304 : 200, same ? new byte[0] : text("<rss/>"));
  }

  private String get(String path) throws Exception {
    return new String(fetcher.fetch(base + path, Validators.NONE).bytes(), StandardCharsets.UTF_8);
  }

  private FetchException refusal(String url) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(url, Validators.NONE));
  }

  @Test
  void a_page_is_fetched() throws Exception {
    assertThat(get("/page")).isEqualTo("A convoy left Sel.");
    assertThat(get("/packed")).isEqualTo("A convoy left Sel.");
    Fetched moved = fetcher.fetch(base + "/moved#part", Validators.NONE);
    assertThat(moved.url()).hasToString(base + "/page");
    assertThat(asked).containsOnlyOnce("/robots.txt");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws Exception {
    Fetched first = fetcher.fetch(base + "/feed", Validators.NONE);
    assertThat(first.bytes()).isNotNull();
    Fetched again = fetcher.fetch(base + "/feed", first.validators());
    assertThat(again.bytes()).isNull();
    assertThat(again.validators()).isEqualTo(first.validators());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/closed/page ROBOTS",
        "/into-closed ROBOTS",
        "/away ADDRESS",
        "/file URL",
        "/round REDIRECTS",
        "/nowhere REDIRECTS",
        "/large TOO-LARGE",
        "/bomb TOO-LARGE",
        "/endless TIMEOUT",
        "/gone STATUS",
        "/busy STATUS"
      })
  void what_must_not_or_cannot_be_had_is_told(String told) {
    String[] pathAndCode = told.split(" ");
    FetchException e = refusal(base + pathAndCode[0]);
    assertThat(e.notice().code()).isEqualTo("ASSAY-FETCH-" + pathAndCode[1]);
    assertThat(asked).doesNotContain("/secret", "/closed/page");
  }

  @Test
  void who_is_busy_says_when_to_come_back() {
    FetchException e = refusal(base + "/busy");
    assertThat(e.isPassing()).isTrue();
    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(120));
    assertThat(refusal(base + "/gone").isPassing()).isFalse();
  }

  @Test
  void robots_that_cannot_be_had_allow_nothing_and_none_allow_all() throws Exception {
    robotsStatus = 500;
    assertThat(refusal(base + "/page").isPassing()).isTrue();
    assertThat(asked).doesNotContain("/page");
    robotsStatus = 404;
    assertThat(get("/page")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/ ADDRESS",
        "http://localhost/ ADDRESS",
        "http://[::1]/ ADDRESS",
        "http://2130706433/ ADDRESS",
        "http://127.1/ URL",
        "http://[::ffff:10.0.0.1]/ ADDRESS",
        "http://169.254.169.254/latest/meta-data/ ADDRESS",
        "https://192.168.0.1/ ADDRESS",
        "ftp://tok.example/ URL",
        "file:///etc/passwd URL",
        "http:///x URL",
        "nonsense URL",
        "http://user:word@tok.example/ URL"
      })
  void only_the_public_web_is_asked(String told) {
    String[] urlAndCode = told.split(" ");
    Fetcher shipped = new Fetcher(FetchLimits.PUBLIC, "test");
    FetchException e =
        catchThrowableOfType(
            FetchException.class, () -> shipped.fetch(urlAndCode[0], Validators.NONE));
    assertThat(e.notice().code()).isEqualTo("ASSAY-FETCH-" + urlAndCode[1]);
  }

  @Test
  void a_host_is_asked_slowly() throws Exception {
    Fetcher slow = fetcher(Duration.ofMillis(200));
    long start = System.nanoTime();
    slow.fetch(base + "/page", Validators.NONE);
    slow.fetch(base + "/page", Validators.NONE);
    assertThat(System.nanoTime() - start).isGreaterThan(390_000_000L); // robots.txt is a request
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP://Tok.Example/a b?c=d|e#f http://tok.example/a%20b?c=d%7Ce",
        "https://tok.example https://tok.example/",
        "https://bücher.example/ä https://xn--bcher-kva.example/%C3%A4"
      })
  void urls_are_written_in_one_way(String told) throws Exception {
    int cut = told.lastIndexOf(' ');
    assertThat(Fetcher.url(told.substring(0, cut))).hasToString(told.substring(cut + 1));
  }

  @Test
  void lists_of_urls_are_known() {
    assertThat(UrlList.is("# mine\nhttps://a.example/1\n\nhttp://b.example/2\nhttps://c.exam"))
        .isTrue();
    assertThat(UrlList.is("See https://a.example/1\n")).isFalse();
    assertThat(UrlList.is("# only a heading\n")).isFalse();
    assertThat(UrlList.is("https://a.example/1\nftp://b.example/2\n")).isTrue();
    assertThat(UrlList.is("https://a.example/1\nWhat was said there\n")).isFalse();
    assertThat(UrlList.is("https://a.example/1\none\ntwo\n")).isFalse();
    String mention =
        "1\t20310307\t20310307\t1\ttok.example\thttps://tok.example/1" + "\tx".repeat(10);
    assertThat(UrlList.is(mention + "\n" + mention + "\n")).isTrue();
    assertThat(UrlList.of(mention)).isEqualTo("https://tok.example/1");
    assertThat(UrlList.of(mention.replaceFirst("\t1\t", "\t4\t"))).isNull();
    assertThat(UrlList.of("x\t".repeat(60) + "http://tok.example/2"))
        .isEqualTo("http://tok.example/2");
  }
}
