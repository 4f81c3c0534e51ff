package dev.assay.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out who has no business here: pages of other sites whose name was made to point at this
 * machine (DNS rebinding), forms of other sites (CSRF), visitors without the token; and lets pages
 * run nothing but the desk's own scripts.
 */
final class Guard {
  private static final String CSRF = "assay-csrf";
  private static final String SESSION = "assay-token";
  private static final int BYTES = 24;

  /** Nothing inline, nothing from elsewhere; pictures may be data, as in a map's controls. */
  private final String policy;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final SecureRandom random = new SecureRandom();
  private final Set<String> hosts = new HashSet<>();
  private final @Nullable String token;

  Guard(DeskOptions options) {
    hosts.add("localhost");
    hosts.add(DeskOptions.LOOPBACK);
    hosts.add("[::1]");
    if (!options.local() && !options.host().equals("0.0.0.0")) {
      hosts.add(options.host().toLowerCase(Locale.ROOT));
    }
    options.names().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    this.token = options.token();
    this.policy =
        options.tiles() == null
            ? POLICY
            : POLICY.replace("img-src 'self'", "img-src 'self' " + host(options.tiles()));
  }

  void guard(RoutesConfig routes) {
    routes.before(this::headers);
    routes.before(this::host);
    routes.before(this::visitor);
    routes.before(this::form);
  }

  private void headers(Context context) {
    context
        .header("Content-Security-Policy", policy)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-store");
  }

  /** Scheme and host of an address. */
  private static String host(String address) {
    return address.replaceFirst("^(https?://[^/]+)/.*$", "$1");
  }

  private void host(Context context) {
    String host = Objects.requireNonNullElse(context.header("Host"), "").toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":\\d+$", "");
    if (!hosts.contains(name)) {
      throw new ForbiddenResponse(
          "ASSAY-DESK-001 the desk is not reached by this name; open the address that assay serve"
              + " prints, or name it with --name");
    }
  }

  /** Beyond this machine only who shows the token is let in; then a cookie stands for it. */
  private void visitor(Context context) {
    if (token == null) {
      return;
    }
    String shown = context.queryParam("token");
    String bearer = Objects.requireNonNullElse(context.header("Authorization"), "");
    if (bearer.startsWith("Bearer ")) {
      shown = bearer.substring("Bearer ".length());
    }
    if (shown != null && same(shown, token)) {
      context.cookie(cookie(SESSION, token));
      return;
    }
    if (!same(Objects.requireNonNullElse(context.cookie(SESSION), ""), token)) {
      context.status(HttpStatus.UNAUTHORIZED);
      throw new io.javalin.http.UnauthorizedResponse(
          "ASSAY-DESK-002 this desk wants a token; open the whole address that assay serve prints");
    }
  }

  /** A form has to bring back what only a page of the desk knows. */
  private void form(Context context) {
    String method = context.method().name();
    if (method.equals("GET") || method.equals("HEAD")) {
      token(context);
      return;
    }
    String kept = Objects.requireNonNullElse(context.cookie(CSRF), "");
    String sent = context.header("X-Assay-Token");
    if (sent == null) {
      sent = context.formParam("csrf");
    }
    if (kept.isEmpty() || sent == null || !same(sent, kept)) {
      throw new ForbiddenResponse(
          "ASSAY-DESK-004 this form is not from a page of the desk or is too old; open the page"
              + " anew and send it again");
    }
  }

  /** The token of a visitor's forms. */
  static String token(Context context) {
    String fresh = context.attribute(CSRF);
    if (fresh != null) {
      return fresh;
    }
    return Objects.requireNonNullElse(context.cookie(CSRF), "");
  }

  /** Gives a visitor who has none a token. */
  void issue(Context context) {
    if (context.cookie(CSRF) == null) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      context.attribute(CSRF, made);
      context.cookie(cookie(CSRF, made));
    }
  }

  private static Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
