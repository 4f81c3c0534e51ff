package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The desk in a real browser: Debian's Chromium, or the one that ASSAY_CHROMIUM names. Without one
 * these tests skip, unless ASSAY_BROWSER_REQUIRED says that they may not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/claims",
          "/map",
          "/timeline",
          "/places",
          "/places/gn:2210554",
          "/actors",
          "/sources",
          "/reports",
          "/search?q=siege+lifted",
          "/review",
          "/read",
          "/log",
          "/brief?since=2031-03-20",
          "/help");

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @TempDir static Path folder;

  private OpenDesk desk;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;

  @BeforeAll
  void open() throws IOException {
    Path chromium = chromium();
    desk = OpenDesk.onDemonstration(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox")));
  }

  static Path chromium() {
    String named = System.getenv("ASSAY_CHROMIUM");
    Path found =
        Stream.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    if (found == null && "true".equals(System.getenv("ASSAY_BROWSER_REQUIRED"))) {
      fail("there is no Chromium, and ASSAY_BROWSER_REQUIRED is set: apt-get install chromium");
    }
    assumeTrue(found != null, "there is no Chromium; apt-get install chromium, to test the pages");
    return found;
  }

  @AfterAll
  void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @AfterEach
  void closeContext() {
    if (context != null) {
      context.close();
    }
  }

  /** A page in which nothing may go wrong unseen: no script error, no dialogue. */
  private Page page(Browser.NewContextOptions options) {
    context = browser.newContext(options.setBaseURL(desk.address()));
    Page page = context.newPage();
    page.onPageError(error -> fail("script error: " + error));
    page.onDialog(dialog -> fail("a dialogue opened: " + dialog.message()));
    return page;
  }

  private Page page() {
    return page(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private String firstHref(Page page, String path, String selector) {
    page.navigate(path);
    return page.locator(selector).first().getAttribute("href");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingKeepsAnybodyOut(ColorScheme scheme) {
    Page page =
        page(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
    List<String> paths = new java.util.ArrayList<>(PAGES);
    paths.add(firstHref(page, "/claims", "tbody a.q"));
    paths.add(firstHref(page, "/reports", "tbody a.q"));
    for (String path : paths) {
      page.navigate(path);
      keepsNobodyOut(page, path + " " + scheme);
    }
  }

  private static void keepsNobodyOut(Page page, String what) {
    var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as(
            what
                + violations.stream()
                    .map(
                        v ->
                            "\n"
                                + v.getId()
                                + ": "
                                + v.getHelp()
                                + " "
                                + v.getNodes().get(0).getHtml()
                                + " "
                                + v.getNodes().get(0).getFailureSummary())
                    .toList())
        .isEmpty();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(390, 844));
    for (String path : PAGES) {
      page.navigate(path);
      Object wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
      assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void everythingCanBeReadWithoutScripts() {
    Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    for (String path : PAGES) {
      page.navigate(path);
      assertThat(page.locator("main h1").first().textContent()).as(path).isNotBlank();
    }
    page.navigate("/map");
    assertThat(page.locator("figure.still > svg").isVisible()).isTrue();
    assertThat(page.locator("figure.still .mark.siege").count()).isPositive();
    assertThat(page.locator("#map-lasting tbody tr:visible").count()).isPositive();
    assertThat(page.locator(".legend li").count()).isGreaterThan(5);
  }

  @Test
  void aReportIsPastedItsActorCorrectedAndThatTakenBack() {
    Page page = page();
    page.navigate("/log");
    page.fill("#name", "Ada Lind");
    page.click("button:text('Keep this name')");
    page.navigate("/read");
    page.fill(
        "#text",
        "Gunmen seize depot\n\nGunmen seized a fuel depot in Derna on Monday, wounding two guards,"
            + " the town's mayor said.");
    page.fill("#outlet", "Evening Star");
    page.fill("#published", "2031-04-08");
    page.click("button.strong");
    assertThat(page.locator(".notice").textContent()).startsWith("Read: ");
    assertThat(page.locator(".said").count()).isPositive();
    Locator card = page.locator(".card").first();
    card.locator("summary").click();
    card.locator("input[name=actor]").fill("Coast Brigades");
    card.locator("button:text('Save')").click();
    assertThat(page.locator(".notice").textContent()).contains("actor=Coast Brigades");
    assertThat(page.locator(".card").first().textContent()).contains("corrected", "Coast Brigades");
    page.navigate("/log");
    assertThat(page.locator("tbody tr").first().textContent()).contains("Ada Lind");
    page.locator("button:text('Undo')").first().click();
    assertThat(page.locator(".notice").textContent()).contains("Taken back");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aReportIsLookedAtAndThenAdded(ColorScheme scheme) {
    Page page =
        page(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
    page.navigate("/read");
    page.fill(
        "#text",
        "Army in Sirte\n\nThe Libyan army captured Sirte on Monday, residents told Radio "
            + scheme
            + ".");
    page.fill("#published", "2031-04-08");
    page.click("button:text('Only look')");
    assertThat(page.url()).contains("/read/");
    assertThat(page.locator(".said").count()).isPositive();
    assertThat(page.locator(".cards").textContent()).contains("Who holds Sirte?");
    page.locator("a.mark").first().click();
    assertThat(page.url()).contains("#s");
    keepsNobodyOut(page, "a look " + scheme);
    page.click("button:text('Add it')");
    assertThat(page.locator(".notice").textContent()).startsWith("Read: ");
    assertThat(page.url()).contains("/reports/");
  }

  @Test
  void twoClaimsAreJoinedAndPartedAgain() {
    Page page = page();
    page.navigate("/claims?place=Sirte&kind=POSITION");
    page.locator("tbody a.q").first().click();
    page.locator("summary:text('Change this claim')").click();
    page.locator("button:text('Join')").click();
    assertThat(page.locator(".notice").textContent()).startsWith("Joined ");
    page.navigate("/log");
    page.locator("button:text('Undo')").first().click();
    assertThat(page.locator(".notice").textContent()).contains("Taken back: joined");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void claimsOfDifferentQuestionsAreFoundJoinedAndParted(ColorScheme scheme) {
    Page page =
        page(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
    page.navigate("/claims?kind=siege&place=Tobruk");
    page.locator("tbody a.q:has-text('holding')").first().click();
    page.locator("summary:text('Change this claim')").click();
    page.click("text=Join with a claim of another question");
    keepsNobodyOut(page, "join " + scheme);
    page.fill("#join-q", "who holds tobruk");
    page.click("button:text('Find')");
    // beside who holds its airfield
    Locator town = page.locator("tbody tr:has-text('Who holds Tobruk?')").first();
    assertThat(town.textContent()).contains("Who holds Tobruk?");
    town.locator("button:text('Join')").click();
    assertThat(page.locator(".notice").textContent()).startsWith("Joined ");
    assertThat(page.locator("h1").textContent()).contains("Who holds Tobruk?");
    page.locator(".notice button:text('Undo')").click();
    assertThat(page.locator(".notice").textContent()).contains("Taken back: joined");
  }

  @Test
  void aDroppedFileIsLookedAtAndNotAdded() {
    Page page = page();
    page.navigate("/reports");
    int before = page.locator("tbody tr").count();
    page.navigate("/read");
    page.evaluate(
        "() => {"
            + " const t = new DataTransfer();"
            + " t.items.add(new File(['Army in Derna\\n\\nThe Libyan army entered Derna on Monday,"
            + " residents said.\\n'], 'derna.txt', {type: 'text/plain'}));"
            + " document.dispatchEvent(new DragEvent('drop', {dataTransfer: t, bubbles: true,"
            + " cancelable: true})); }");
    page.waitForURL("**/read/*");
    assertThat(page.locator("main").textContent()).contains("Not in the case", "Add it");
    page.navigate("/reports");
    assertThat(page.locator("tbody tr").count()).isEqualTo(before);
  }

  @Test
  void theSliderGoesBackToADay() {
    Page page = page();
    page.navigate("/claims?status=premature");
    page.locator("tbody a.q:has-text('lifted'), tbody a.q").first().click();
    Locator slider = page.locator("form.asof input[type=range]");
    slider.focus();
    slider.press("Home");
    page.waitForURL("**as-of=**");
    assertThat(page.url()).contains("as-of=");
    assertThat(page.locator("main").textContent())
        .contains("This is how it stood at the end of")
        .doesNotContain("Premature since");
  }

  @Test
  void whatTheFilterShowsIsTakenAlong() throws IOException {
    Page page = page();
    page.navigate("/claims");
    page.selectOption("#f-status", "premature");
    page.click("button:text('Filter')");
    int shown = page.locator("tbody tr").count();
    Download file = page.waitForDownload(() -> page.click("text=CSV"));
    assertThat(file.suggestedFilename()).isEqualTo("claims.csv");
    assertThat(Files.readAllLines(file.path())).hasSize(shown + 1);
  }

  @Test
  void aBriefIsMade() throws IOException {
    Page page = page();
    page.navigate("/?since=2031-03-20");
    page.click("text=Make a brief of it");
    assertThat(page.url()).contains("/brief?since=2031-03-20");
    Download pdf = page.waitForDownload(() -> page.click("a:text('PDF')"));
    assertThat(
            new String(
                Files.readAllBytes(pdf.path()), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void keysDoWhatTheHelpSays() {
    Page page = page();
    page.navigate("/claims");
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
    page.keyboard().press("Tab");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/claims/c*");
    assertThat(page.url()).contains("/claims/c");
    page.keyboard().press("g");
    page.keyboard().press("m");
    page.waitForURL("**/map");
    assertThat(page.url()).endsWith("/map");
  }

  @Test
  void theReviewQueueIsWorkedByKeys() {
    Page page = page();
    page.navigate("/review");
    String first = page.locator(".pair blockquote").first().textContent();
    page.keyboard().press("j");
    assertThat(page.locator(".pair.chosen").count()).isEqualTo(1);
    page.keyboard().press("c");
    assertThat(page.locator(".pair.chosen details[open]").count()).isEqualTo(1);
    page.navigate("/review");
    page.keyboard().press("j");
    page.keyboard().press("a");
    page.waitForSelector(".notice");
    assertThat(page.locator(".notice").textContent()).startsWith("Found right");
    assertThat(page.locator(".pair blockquote").first().textContent()).isNotEqualTo(first);
    page.click(".notice button:text('Undo')");
    assertThat(page.locator(".pair blockquote").first().textContent()).isEqualTo(first);
  }

  @Test
  void theMapShowsPointsAndGoesBackInTime() {
    Page page = page();
    page.navigate("/map");
    page.waitForSelector("#map .map-spot");
    int all = page.locator("#map .map-spot").count();
    page.locator("#map-day").focus();
    page.keyboard().press("Home");
    page.waitForCondition(() -> page.locator("#map .map-spot").count() < all);
    assertThat(page.locator("#map .map-spot").count()).isPositive();
  }

  /** Ajdabiya is besieged first and holds out; Sirte is fought over after that. */
  @Test
  void theMapTellsWhatLastedOnADay() {
    Page page = page();
    page.navigate("/map");
    page.waitForSelector("#map .mark.siege");
    Locator rows = page.locator("#map-lasting tbody tr:visible");
    assertThat(rows.allTextContents()).anyMatch(r -> r.contains("Is Tobruk besieged?"));
    page.locator("#map-day").focus();
    page.keyboard().press("Home");
    page.waitForCondition(
        () -> rows.allTextContents().stream().noneMatch(r -> r.contains("Tobruk")));
    assertThat(rows.allTextContents()).anyMatch(r -> r.contains("Is Ajdabiya besieged?"));
    assertThat(page.locator("#map .mark.way.shut").count()).isEqualTo(1);
    page.uncheck("label:has-text('Sieges') input");
    assertThat(page.locator("#map .mark.siege").count()).isZero();
    page.click("text=All as known on that day");
    assertThat(page.url()).contains("as-of=2031-03-03");
    assertThat(page.locator("h2#lasting").textContent()).contains("as known on 2031-03-03");
  }

  @Test
  void hostileWordsStayWords() {
    Page page = page();
    page.navigate("/read");
    page.fill(
        "#text",
        "<img src=x onerror=alert(1)> seized\n\nThe army of <script>alert(2)</script> captured"
            + " Sirte on Monday, \u202Enoitseuq\u202C \"><svg onload=alert(3)> said.");
    page.fill("#published", "2031-04-09");
    page.fill("#outlet", "\"><script>alert(4)</script>");
    page.click("button.strong");
    for (String path :
        List.of(page.url(), "/", "/claims", "/map", "/timeline", "/review", "/sources", "/brief")) {
      page.navigate(path);
      page.waitForLoadState();
      assertThat(page.locator("main img").count()).as(path).isZero();
    }
  }
}
