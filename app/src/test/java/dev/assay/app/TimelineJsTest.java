package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TimelineJS 3 itself reads what is exported for it, in Chromium. */
class TimelineJsTest {
  private static final String HOST = "http://timeline.invalid/";
  private static final String PAGE =
      "<!doctype html><script src='timeline.js'></script>"
          + "<div id='line' style='width:1000px;height:600px'></div>";

  /** Its options, with its stylesheets left alone: they are not what reads the file. */
  private static final String SHOW =
      "async file => { const data = await (await fetch(file)).json();"
          + " window.line = new TL.Timeline('line', data, {script_path: location.origin + '/'});"
          + " return data.events.length; }";

  @TempDir Path folder;

  @Test
  void timelineJsShowsEveryEvent() throws IOException {
    Path chromium = BrowserTest.chromium();
    Path target = folder.resolve("line");
    int code =
        CommandTree.run(
            OpenDesk.console(),
            new Workshop(),
            "export",
            "timelinejs",
            "--case=" + OpenDesk.demonstration(),
            "--output=" + target);
    assertThat(code).isZero();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")))) {
      for (Path week : weeks(target)) {
        show(browser, target, week);
      }
    }
  }

  private static List<Path> weeks(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      List<Path> weeks =
          files.filter(f -> f.getFileName().toString().startsWith("timeline-")).sorted().toList();
      assertThat(weeks).isNotEmpty();
      return weeks;
    }
  }

  private static void show(Browser browser, Path target, Path week) {
    try (Page page = browser.newPage()) {
      page.onPageError(error -> fail("script error: " + error));
      page.route("**/*", route -> answer(route, target));
      page.navigate(HOST);
      int events = (int) page.evaluate(SHOW, week.getFileName().toString());
      page.waitForFunction("() => document.querySelectorAll('.tl-timemarker').length > 0");
      assertThat(page.locator(".tl-timemarker").count()).as(week.toString()).isEqualTo(events);
      assertThat(page.evaluate("() => window.line.config.messages.errors.length")).isEqualTo(0);
    }
  }

  private static void answer(Route route, Path target) {
    String name = route.request().url().substring(HOST.length());
    try {
      Path file = target.resolve(name);
      if (name.isEmpty()) {
        fulfil(route, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
      } else if (name.equals("timeline.js")) {
        try (InputStream in = TimelineJsTest.class.getResourceAsStream("/timelinejs/" + name)) {
          fulfil(route, "text/javascript", in.readAllBytes());
        }
      } else if (Files.isRegularFile(file)) {
        fulfil(route, "application/json", Files.readAllBytes(file));
      } else {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fulfil(Route route, String type, byte[] body) {
    route.fulfill(
        new Route.FulfillOptions().setStatus(200).setContentType(type).setBodyBytes(body));
  }
}
