package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.CaseAddress;
import dev.assay.desk.Desk;
import dev.assay.desk.DeskOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A desk on a copy of the demonstration case, and a visitor with cookies. */
final class OpenDesk implements AutoCloseable {
  private static Path made;

  private final Path file;
  private final Desk desk;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile String cookie = "";
  private volatile String named = "";
  private volatile String csrf = "";

  private OpenDesk(Path file) {
    this.file = file;
    this.desk =
        Desk.start(
            new DeskOptions(CaseAddress.of(file), DeskOptions.LOOPBACK, 0, null, List.of(), null),
            new DeskWorkbench(
                console(), new Workshop(), ConfigurationFiles.Configuration::shipped));
  }

  /** On a case of one's own. */
  static OpenDesk on(Path file) {
    return new OpenDesk(file);
  }

  /** On a copy of its own, so that what a test changes no other sees. */
  static OpenDesk onDemonstration(Path folder) throws IOException {
    Path copy = folder.resolve("demo.assay");
    Files.copy(demonstration(), copy);
    return new OpenDesk(copy);
  }

  /** Read once, for all tests. */
  static synchronized Path demonstration() throws IOException {
    if (made == null) {
      Path file = Files.createTempDirectory("assay-desk").resolve("made.assay");
      int code = CommandTree.run(console(), new Workshop(), "demo", "--no-serve", "--case=" + file);
      assertThat(code).isZero();
      made = file;
    }
    return made;
  }

  static Console console() {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(InputStream.nullInputStream(), none, none, false, false, Map.of());
  }

  Path file() {
    return file;
  }

  String address() {
    return desk.address().replaceFirst("/$", "");
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie + named);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    response
        .headers()
        .firstValue("Set-Cookie")
        .filter(c -> c.startsWith("assay-csrf="))
        .ifPresent(c -> cookie = c.replaceFirst(";.*", ""));
    csrf = first(response.body(), "name=\"csrf\" value=\"([^\"]+)\"", csrf);
    return response;
  }

  /** Sends a form with the token of the last page, and follows to where it leads. */
  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    HttpResponse<String> response = post(path, fields, csrf);
    response
        .headers()
        .firstValue("Set-Cookie")
        .filter(c -> c.startsWith("assay-name="))
        .ifPresent(c -> named = "; " + c.replaceFirst(";.*", ""));
    return response.statusCode() == 303
        ? get(response.headers().firstValue("Location").orElseThrow().replace(address(), ""))
        : response;
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String token)
      throws Exception {
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie + named)
            .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + token))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  static String first(String body, String pattern, String otherwise) {
    Matcher found = Pattern.compile(pattern).matcher(body);
    return found.find() ? found.group(1) : otherwise;
  }

  @Override
  public void close() {
    desk.close();
  }
}
