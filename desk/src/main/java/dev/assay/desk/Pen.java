package dev.assay.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The name under which somebody corrects, kept by their browser. It is what they say of themselves:
 * it tells colleagues apart and proves nothing.
 */
final class Pen {
  /** Characters that a name may have. */
  static final int MOST = 60;

  private static final String COOKIE = "assay-name";
  private static final int YEAR = 365 * 24 * 3600;

  private Pen() {}

  static void set(Visit visit) {
    String name = clean(visit.field("name"));
    Cookie cookie = new Cookie(COOKIE, encoded(name), "/", name.isEmpty() ? 0 : YEAR);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setHttpOnly(true);
    visit.context().cookie(cookie);
    visit.done(
        "/log", name.isEmpty() ? "You correct without a name" : "You correct as " + name + " now");
  }

  /** Null where nobody has said one, or the cookie is not of the desk's making. */
  static @Nullable String name(Context context) {
    String kept = context.cookie(COOKIE);
    if (kept == null || kept.isEmpty() || kept.length() > 8 * MOST) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(kept);
      String name = clean(new String(bytes, StandardCharsets.UTF_8));
      return name.isEmpty() ? null : name;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A cookie takes letters of ASCII alone. */
  private static String encoded(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  /** On one line, without what cannot be seen, and no longer than it may be. */
  private static String clean(String name) {
    String line = Say.plain(name).replaceAll("\\s+", " ").strip();
    int end = Math.min(MOST, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, end)).strip();
  }
}
