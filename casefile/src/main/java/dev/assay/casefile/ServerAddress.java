package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema of a PostgreSQL database.
 *
 * @param user null for the name of the user of this machine
 * @param options of the connection, such as sslmode
 */
record ServerAddress(
    @Nullable String user,
    String host,
    int port,
    String database,
    String schema,
    Map<String, String> options) {
  private static final String SCHEME = "postgresql://";
  private static final int PORT = 5432;

  /** The schema of a case where nobody names one. */
  static final String SCHEMA = "assay";

  private static final Set<String> OPTIONS =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "channelBinding");

  ServerAddress {
    options = new TreeMap<>(options);
  }

  static boolean isOne(String text) {
    return text.startsWith(SCHEME) || text.startsWith("postgres://") || text.startsWith("jdbc:");
  }

  static ServerAddress of(String text) {
    URI uri = uri(text);
    String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    if (user.length > 1) {
      // Not repeated: a password on a command line is in enough places already.
      throw new CaseException(
          Kind.ADDRESS,
          "the address of a case takes no password, which others could read; set PGPASSWORD or"
              + " keep it in ~/.pgpass");
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    if (uri.getHost() == null || path.isEmpty() || path.contains("/")) {
      throw bad(text);
    }
    Map<String, String> options = options(text, uri.getQuery());
    String schema = options.remove("schema");
    if (schema != null && !schema.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new CaseException(
          Kind.ADDRESS,
          text + ": the schema '" + schema + "' is no name of small letters, digits and _");
    }
    return new ServerAddress(
        user.length == 0 ? null : user[0],
        uri.getHost(),
        uri.getPort() < 0 ? PORT : uri.getPort(),
        path,
        schema == null ? SCHEMA : schema,
        options);
  }

  private static URI uri(String text) {
    try {
      if (text.startsWith(SCHEME)) {
        return new URI(text);
      }
    } catch (URISyntaxException e) {
      throw new CaseException(Kind.ADDRESS, expected("the address of the case"), e);
    }
    throw bad(text);
  }

  private static Map<String, String> options(String text, @Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = option.split("=", 2);
      if (parts.length < 2 || !(parts[0].equals("schema") || OPTIONS.contains(parts[0]))) {
        throw new CaseException(
            Kind.ADDRESS,
            text.replaceFirst("\\?.*", "")
                + ": '"
                + parts[0]
                + "' is no option of an address; there are schema and "
                + String.join(", ", OPTIONS.stream().sorted().toList()));
      }
      options.put(parts[0], parts[1]);
    }
    return options;
  }

  private static CaseException bad(String text) {
    return new CaseException(
        Kind.ADDRESS,
        expected(text.replaceFirst("//[^/]*:[^/]*@", "//").replaceFirst("\\?.*", "")));
  }

  private static String expected(String text) {
    return text + ": a case on a server is named as postgresql://USER@HOST:PORT/DATABASE";
  }

  /** What a person calls it. */
  String name() {
    return schema.equals(SCHEMA) ? database : schema;
  }

  /** As it is named, so that what reads it finds the same. */
  @Override
  public String toString() {
    Map<String, String> all = new LinkedHashMap<>();
    if (!schema.equals(SCHEMA)) {
      all.put("schema", schema);
    }
    all.putAll(options);
    String query =
        all.entrySet().stream()
            .map(o -> o.getKey() + "=" + encoded(o.getValue()))
            .collect(Collectors.joining("&"));
    return SCHEME
        + (user == null ? "" : encoded(user) + "@")
        + host
        + (port == PORT ? "" : ":" + port)
        + "/"
        + encoded(database)
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
