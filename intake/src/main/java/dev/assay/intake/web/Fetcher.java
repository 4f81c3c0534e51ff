package dev.assay.intake.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and feeds. Every address on the way, of redirects and of robots.txt too, is looked
 * up and must be allowed before it is asked. The JVM keeps the answer of its name server, so that a
 * second answer cannot slip in between: a host whose name is answered anew just as it is asked
 * (once an hour) might still do so. Proxies are not used, for what they reach cannot be told. Not
 * thread-safe.
 */
public final class Fetcher {
  private static final String AGENT = "assay";
  private static final String UNWISE = " \"<>\\^`{|}";
  private static final int REDIRECTS = 5;
  private static final int MOST_SITES = 1_000;
  private static final int NAMES_KEPT_S = 3600;
  private static final Duration ROBOTS_KEPT = Duration.ofHours(24);

  private record Site(Robots robots, Instant until) {}

  private final FetchLimits limits;
  private final String agent;
  private final HttpClient client;

  /** What robots.txt said, and when a host was asked last; both forget the eldest. */
  private final Map<String, Site> sites = new Eldest<>();

  private final Map<String, Long> asked = new Eldest<>();

  private static final class Eldest<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST_SITES;
    }
  }

  /**
   * A fetcher.
   *
   * @param version what it calls itself, {@code Assay/version}
   */
  public Fetcher(FetchLimits limits, String version) {
    this.limits = limits;
    this.agent = "Assay/" + version.replaceAll("[^\\w.-]+", "");
    // Works where no name was looked up before, as in a command that fetches.
    Security.setProperty("networkaddress.cache.ttl", Integer.toString(NAMES_KEPT_S));
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.patience())
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
  }

  /** Whether an input is named by its address on the web. */
  public static boolean isUrl(String input) {
    return input.regionMatches(true, 0, "http://", 0, 7)
        || input.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Fetches what an address names.
   *
   * @param known of the version that the caller has; where it is still the newest, no bytes come
   * @throws FetchException where it must not or cannot be fetched
   * @throws InterruptedException where the caller is asked to stop
   */
  public Fetched fetch(String address, Validators known)
      throws FetchException, InterruptedException {
    URI url = url(address);
    Robots robots = robots(url);
    if (!robots.allows(pathOf(url))) {
      throw FetchException.lasting(
          "ROBOTS", url, "the site's robots.txt does not allow it", "save the page by hand");
    }
    return follow(url, known, limits.bytes(), true);
  }

  private Fetched follow(URI first, Validators known, int most, boolean asRobot)
      throws FetchException, InterruptedException {
    URI url = first;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      HttpResponse<byte[]> answer = ask(url, known, most);
      int status = answer.statusCode();
      if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
        url = next(url, answer.headers());
        if (asRobot && !robots(url).allows(pathOf(url))) {
          throw FetchException.lasting(
              "ROBOTS", url, "the site's robots.txt does not allow it", "save the page by hand");
        }
      } else if (status == 304) {
        return new Fetched(url, null, known);
      } else if (status == 200) {
        return new Fetched(url, unpacked(url, answer, most), validators(answer.headers()));
      } else {
        throw refused(url, status, answer.headers());
      }
    }
    throw FetchException.lasting(
        "REDIRECTS", first, "it redirects more than " + REDIRECTS + " times", "give its last URL");
  }

  private static URI next(URI url, HttpHeaders headers) throws FetchException {
    String location = headers.firstValue("location").orElse("").strip();
    if (location.isEmpty()) {
      throw FetchException.lasting(
          "REDIRECTS", url, "it redirects and does not say where to", "give its last URL");
    }
    try {
      return url(url.resolve(escaped(location)).toString());
    } catch (IllegalArgumentException | FetchException e) {
      throw FetchException.lasting(
          "URL",
          url,
          "it redirects to '" + location + "', which is no URL of http or https",
          "give another URL");
    }
  }

  private static Validators validators(HttpHeaders headers) {
    return new Validators(
        headers.firstValue("etag").orElse(null), headers.firstValue("last-modified").orElse(null));
  }

  private static FetchException refused(URI url, int status, HttpHeaders headers) {
    boolean passing = status == 429 || status == 408 || status >= 500;
    Duration wait = headers.firstValue("retry-after").map(Fetcher::wait).orElse(null);
    return new FetchException(
        "STATUS",
        url.toString(),
        "the server answers with status " + status,
        passing ? "try again later" : "check the URL in a browser",
        passing,
        wait);
  }

  /** Seconds, or a day and hour. */
  private static @Nullable Duration wait(String value) {
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      var at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(Instant.now(), at.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private HttpResponse<byte[]> ask(URI url, Validators known, int most)
      throws FetchException, InterruptedException {
    requireAllowed(url);
    pace(url);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(limits.patience())
            .header("User-Agent", agent)
            .header("Accept", "text/html, application/rss+xml, application/atom+xml, */*;q=0.5")
            .header("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      header(request, "If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      header(request, "If-Modified-Since", known.lastModified());
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new Body(most));
    try {
      return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw FetchException.passing(
          "TIMEOUT",
          url,
          "it took longer than " + limits.patience().toSeconds() + " s",
          "try again");
    } catch (ExecutionException e) {
      throw failed(url, e.getCause() == null ? e : e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      request.header(name, value);
    }
  }

  private FetchException failed(URI url, Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof Body.TooLarge) {
        return tooLarge(url);
      }
    }
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return FetchException.passing(
        "UNREACHABLE", url, "it cannot be reached: " + what, "check the URL and the network");
  }

  private FetchException tooLarge(URI url) {
    return FetchException.lasting(
        "TOO-LARGE",
        url,
        "it has more than " + limits.bytes() / (1024 * 1024) + " MiB",
        "a report is one published text");
  }

  private byte[] unpacked(URI url, HttpResponse<byte[]> answer, int most) throws FetchException {
    String coding =
        answer.headers().firstValue("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
      return answer.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(url);
      }
      return bytes;
    } catch (IOException e) {
      throw FetchException.passing(
          "UNREACHABLE", url, "its compressed answer is damaged: " + e.getMessage(), "try again");
    }
  }

  /** A URL with a host, by http or https, without a password and the part after #. */
  static URI url(String address) throws FetchException {
    try {
      URI given = new URI(escaped(withAsciiHost(address.strip())));
      String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
      if ((!scheme.equals("http") && !scheme.equals("https")) || given.getHost() == null) {
        throw FetchException.lasting(
            "URL", address, "it is no URL of http or https with a host", "give such a one");
      }
      if (given.getRawUserInfo() != null) {
        throw FetchException.lasting(
            "URL", address, "it has a user's name or password in it", "give it without");
      }
      String port = given.getPort() < 0 ? "" : ":" + given.getPort();
      String host = given.getHost().toLowerCase(Locale.ROOT);
      return new URI(new URI(scheme + "://" + host + port + pathOf(given)).toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw FetchException.lasting("URL", address, "it is no URL: " + e.getMessage(), "check it");
    }
  }

  /** What browsers take in a URL and the standard does not. */
  private static String escaped(String url) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      escaped.append(UNWISE.indexOf(c) < 0 ? c : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString();
  }

  /** Names of hosts may be in any script (RFC 3490). */
  private static String withAsciiHost(String address) {
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = start < 3 ? "" : address.substring(start, end);
    boolean ascii = host.chars().allMatch(c -> c < 0x80);
    return ascii
        ? address
        : address.substring(0, start) + IDN.toASCII(host) + address.substring(end);
  }

  private static String pathOf(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private void requireAllowed(URI url) throws FetchException {
    try {
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        if (!limits.allowed().test(address)) {
          throw FetchException.lasting(
              "ADDRESS",
              url,
              address.getHostAddress()
                  + (url.getHost().equals(address.getHostAddress())
                      ? ""
                      : ", " + url.getHost() + ",")
                  + " is no address of the public web",
              "nothing on your own network is fetched; save the page and add the file");
        }
      }
    } catch (UnknownHostException e) {
      throw FetchException.passing(
          "UNREACHABLE", url, "no host has the name " + url.getHost(), "check the URL");
    }
  }

  /** Waits until the host may be asked again. */
  private void pace(URI url) throws InterruptedException {
    Site site = sites.get(originOf(url));
    double wished = site == null ? 0 : site.robots().delay() * 1e9;
    long pause = Math.max(limits.pace().toNanos(), (long) wished);
    Long last = asked.get(url.getHost());
    long wait = last == null ? 0 : last + pause - System.nanoTime();
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
    asked.put(url.getHost(), System.nanoTime());
  }

  private static String originOf(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /**
   * What the site's robots.txt says. One that is not there allows all; one that cannot be had just
   * now allows nothing (RFC 9309, section 2.3.1).
   */
  private Robots robots(URI url) throws FetchException, InterruptedException {
    String origin = originOf(url);
    Site known = sites.get(origin);
    if (known != null && Instant.now().isBefore(known.until())) {
      return known.robots();
    }
    requireAllowed(url);
    Robots robots;
    try {
      Fetched file =
          follow(URI.create(origin + "/robots.txt"), Validators.NONE, Robots.MOST, false);
      byte[] bytes = file.bytes() == null ? new byte[0] : file.bytes();
      robots = Robots.of(new String(bytes, StandardCharsets.UTF_8), AGENT);
    } catch (FetchException e) {
      if (e.isPassing()) {
        throw FetchException.passing(
            "ROBOTS",
            url,
            "the site's robots.txt cannot be had (" + e.notice().what() + ")",
            "nothing is fetched from it until then; try again later");
      }
      boolean none = e.notice().code().equals("ASSAY-FETCH-STATUS");
      robots = none ? Robots.ALL_ALLOWED : Robots.NONE_ALLOWED;
    }
    sites.put(origin, new Site(robots, Instant.now().plus(ROBOTS_KEPT)));
    return robots;
  }
}
