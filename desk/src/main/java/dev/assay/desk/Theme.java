package dev.assay.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Objects;
import java.util.Set;

/** Light, dark, or as the system has it. */
final class Theme {
  private static final int YEAR = 365 * 24 * 3600;
  private static final Set<String> KNOWN = Set.of("light", "dark", "");

  private Theme() {}

  static void set(Context context) {
    String asked = Objects.requireNonNullElse(context.formParam("theme"), "");
    String back = Objects.requireNonNullElse(context.formParam("back"), "/");
    if (KNOWN.contains(asked)) {
      Cookie cookie = new Cookie("assay-theme", asked, "/", YEAR);
      cookie.setSameSite(SameSite.STRICT);
      cookie.setHttpOnly(true);
      context.cookie(cookie);
    }
    boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    context.redirect(own ? back : "/", HttpStatus.SEE_OTHER);
  }
}
