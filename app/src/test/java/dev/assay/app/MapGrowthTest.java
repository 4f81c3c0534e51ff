package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.assay.casefile.LargeCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A map of ten thousand points in a real browser: it opens, is moved, zoomed and slid through time
 * within stated bounds. What is measured is how long the page's script is at work for one picture,
 * as the browser tells it.
 */
@Tag("exhaustive")
class MapGrowthTest {
  private static final int POINTS = 10_000;

  /** From the request of the page to the first picture, ms. */
  private static final double LOADED = 6_000;

  /** One picture, ms: most of them, and any. */
  private static final double DRAWN = 200;

  private static final double SLOWEST = 600;

  @TempDir Path folder;

  @Test
  void tenThousandPointsAreMovedZoomedAndSlid() {
    Path chromium = BrowserTest.chromium();
    Path file = folder.resolve("large.assay");
    LargeCase.make(file, POINTS);
    try (OpenDesk desk = OpenDesk.on(file);
        Playwright playwright =
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
      Page page =
          browser.newPage(
              new Browser.NewPageOptions().setBaseURL(desk.address()).setViewportSize(1280, 900));
      page.onPageError(error -> fail("script error: " + error));
      page.navigate("/map"); // the second time is looked at: a desk that has just started is slow
      page.waitForSelector("#map .map-spot");
      long start = System.nanoTime();
      page.navigate("/map");
      page.waitForSelector("#map .map-spot");
      double loaded = (System.nanoTime() - start) / 1e6;
      Object points =
          page.evaluate("async () => (await (await fetch(map.dataset.points)).json()).length");
      assertThat(((Number) points).intValue()).isEqualTo(POINTS);
      move(page);
      slide(page);
      List<Double> drawn = drawn(page);
      double median = drawn.get(drawn.size() / 2);
      double slowest = drawn.get(drawn.size() - 1);
      System.out.printf(
          Locale.ROOT,
          "10,000 points: loaded %.0f ms; %d pictures, median %.0f ms, slowest %.0f ms%n",
          loaded,
          drawn.size(),
          median,
          slowest);
      assertThat(drawn).hasSizeGreaterThan(20);
      assertThat(loaded).isLessThan(LOADED);
      assertThat(median).isLessThan(DRAWN);
      assertThat(slowest).isLessThan(SLOWEST);
    }
  }

  private static void move(Page page) {
    page.locator("#map").focus();
    for (String key : List.of("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown")) {
      page.keyboard().press(key);
      page.waitForTimeout(300);
    }
    for (String key : List.of("+", "+", "+", "ArrowLeft", "ArrowUp", "-", "-", "-", "-")) {
      page.keyboard().press(key);
      page.waitForTimeout(400);
    }
    assertThat(page.locator("#map .map-spot").count()).isPositive();
  }

  private static void slide(Page page) {
    int all = page.locator("#map .map-spot").count();
    page.locator("#map-day").focus();
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("PageDown");
      page.waitForTimeout(100);
    }
    page.keyboard().press("Home");
    page.waitForTimeout(300);
    assertThat(page.locator("#map .map-spot").count()).isPositive().isLessThan(all);
    page.keyboard().press("End");
    page.waitForTimeout(300);
    assertThat(page.locator("#map .map-spot").count()).isEqualTo(all);
  }

  /** What the browser took for each picture, in order of length, ms. */
  @SuppressWarnings("unchecked")
  private static List<Double> drawn(Page page) {
    return ((List<Object>)
            page.evaluate("performance.getEntriesByName('map-draw').map(m => m.duration)"))
        .stream().map(n -> ((Number) n).doubleValue()).sorted().toList();
  }
}
