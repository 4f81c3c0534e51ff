package dev.assay.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.intake.web.FetchLimits;
import dev.assay.intake.web.Fetcher;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Commands with the intake that ships, a reader that reads nothing, and a server of its own on
 * 127.0.0.1, which is allowed here.
 */
final class Newsstand extends Workshop implements AutoCloseable {
  record Answer(int code, String out, String err) {}

  /** What the server has, by path; an answer may be null for a server that is down. */
  final Map<String, String> pages = new ConcurrentHashMap<>();

  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile int status = 200;
  private final HttpServer server;

  Newsstand() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Each version of a page has a tag of its own. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    String page = pages.get(path);
    String tag = page == null ? "" : "\"" + page.hashCode() + "\"";
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    int code = path.equals("/robots.txt") || page == null ? 404 : same ? 304 : 200;
    exchange.getResponseHeaders().set("ETag", tag);
    boolean down = status != 200 && !path.equals("/robots.txt");
    byte[] bytes = code == 200 && !down ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(down ? status : code, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  Answer run(String... args) {
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
    int code = CommandTree.run(console, this, args);
    console.flush();
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  Fetcher fetcher() {
    return new Fetcher(
        new FetchLimits(
            a -> a.getHostAddress().equals("127.0.0.1"),
            Duration.ZERO,
            Duration.ofSeconds(5),
            1 << 20),
        "test");
  }

  @Override
  ReportReader reader(Supplier<ConfigurationFiles.Configuration> configuration) {
    return new ReportReader() {
      @Override
      public Reading read(Report report) {
        return new Reading(new Document(report, List.of()), List.of());
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
