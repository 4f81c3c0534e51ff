package dev.assay.desk;

import dev.assay.casefile.CaseException;
import dev.assay.export.chart.World;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The web application: a case in the browser. It listens from {@link #start} until it is closed.
 * Safe for several threads.
 */
public final class Desk implements AutoCloseable {
  /** What a report may be: as much as intake takes, and the form around it. */
  private static final long MOST_BYTES = 32L << 20;

  private final Workbench workbench;
  private final CasePool cases;
  private final TemplateEngine pages =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Desk.class.getClassLoader(), Desk.class.getPackageName());
  private final Guard guard;
  private final Javalin server;
  private final DeskOptions options;
  private final AtomicReference<@Nullable World> world = new AtomicReference<>();
  private final Records records = new Records();
  private final Looks looks = new Looks();

  private Desk(DeskOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
    this.cases = new CasePool(options.address());
    this.guard = new Guard(options);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Opens a desk.
   *
   * @param workbench what reads reports; it is closed with the desk
   * @throws CaseException where the file is no case
   * @throws IllegalArgumentException where others could reach it and no token is asked of them
   */
  public static Desk start(DeskOptions options, Workbench workbench) {
    if (!options.local() && (options.token() == null || options.token().length() < 16)) {
      throw new IllegalArgumentException(
          "ASSAY-DESK-005 "
              + options.host()
              + " is reached by others; give a token of 16 characters or more");
    }
    Desk desk = new Desk(options, workbench);
    desk.server.start(options.host(), options.port());
    return desk;
  }

  /** Where it is reached. */
  public String address() {
    String host = options.host().equals("0.0.0.0") ? "localhost" : options.host();
    String token = options.token() == null ? "" : "?token=" + Filter.encoded(options.token());
    return "http://" + host + ":" + server.port() + "/" + token;
  }

  String tiles() {
    return Objects.requireNonNullElse(options.tiles(), "");
  }

  Records records() {
    return records;
  }

  Looks looks() {
    return looks;
  }

  /** Read when the first map is drawn: a start should not wait for it. */
  World world() {
    World read = world.get();
    if (read == null) {
      read = World.open();
      world.set(read);
    }
    return read;
  }

  Workbench workbench() {
    return workbench;
  }

  String render(String page, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(1 << 14);
    pages.render(page + ".jte", parameters, out);
    return out.toString();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.jetty.multipartConfig.maxFileSize(MOST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    guard.guard(config.routes);
    Assets.serve(config.routes);
    routes(config.routes);
    new Api(workbench, cases).serve(config.routes);
    failures(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.get("/", page(TodayPage::show));
    routes.get("/claims", page(LedgerPage::show));
    routes.get("/claims/{id}", page(ClaimPage::show));
    routes.get("/reports", page(ReportsPage::show));
    routes.get("/reports/{id}", page(ReportPage::show));
    routes.get("/reports/{id}/original", page(Downloads::original));
    routes.get("/export/claims.json", page(Downloads::claimsAsJson));
    routes.get("/export/claims.csv", page(Downloads::claimsAsCsv));
    routes.get("/search", page(SearchPage::show));
    routes.get("/map", page(MapPage::show));
    routes.get("/map/points.json", page(MapPage::data));
    routes.get("/map/layers.json", page(MapPage::layers));
    routes.get("/timeline", page(TimelinePage::show));
    routes.get("/places", page(PlacePage::list));
    routes.get("/places/{key}", page(PlacePage::show));
    routes.get("/actors", page(ActorsPage::show));
    routes.get("/sources", page(SourcesPage::show));
    routes.get("/review", page(ReviewPage::show));
    routes.get("/brief", page(BriefPage::show));
    routes.get("/brief.html", page(BriefPage::html));
    routes.get("/brief.pdf", page(BriefPage::pdf));
    routes.get("/brief.eml", page(BriefPage::mail));
    routes.get("/brief.md", page(BriefPage::markdown));
    routes.get("/help", page(v -> v.show("help", "Keys, words and the API", "", "")));
    routes.get("/read", page(ReadPage::show));
    routes.post("/read", page(ReadPage::add));
    routes.get("/read/{key}", page(LookPage::show));
    routes.post("/read/{key}/add", page(LookPage::add));
    routes.post("/statements/{id}/correct", page(CorrectionPages::correct));
    routes.post("/statements/{id}/accept", page(CorrectionPages::accept));
    routes.post("/statements/{id}/reject", page(CorrectionPages::rejectStatement));
    routes.post("/claims/{id}/rename", page(CorrectionPages::rename));
    routes.get("/claims/{id}/join", page(JoinPage::show));
    routes.post("/claims/{id}/join", page(CorrectionPages::join));
    routes.post("/claims/{id}/split", page(CorrectionPages::split));
    routes.post("/claims/{id}/reject", page(CorrectionPages::rejectClaim));
    routes.get("/log", page(CorrectionPages::log));
    routes.post("/name", page(Pen::set));
    routes.post("/undo", page(CorrectionPages::undo));
    routes.post("/theme", Theme::set);
  }

  /** Work on one request. */
  private interface Page {
    void show(Visit visit) throws Exception;
  }

  private Handler page(Page page) {
    return context -> {
      guard.issue(context);
      cases.with(
          open -> {
            page.show(new Visit(context, open, this));
            return true;
          });
    };
  }

  private void failures(RoutesConfig routes) {
    routes.exception(
        CaseException.class,
        (e, context) ->
            fail(
                context,
                switch (e.kind()) {
                  case NO_CLAIM, NO_REPORT, NO_STATEMENT, NO_PLACE -> HttpStatus.NOT_FOUND;
                  case BAD_CORRECTION, BAD_WORDS, NOTHING_TO_UNDO, FORGOTTEN ->
                      HttpStatus.BAD_REQUEST;
                  case STALE -> HttpStatus.CONFLICT;
                  default -> HttpStatus.INTERNAL_SERVER_ERROR;
                },
                message(e)));
    routes.exception(
        Workbench.Refusal.class, (e, context) -> fail(context, HttpStatus.BAD_REQUEST, message(e)));
    routes.exception(
        BadRequest.class, (e, context) -> fail(context, HttpStatus.BAD_REQUEST, message(e)));
    routes.exception(
        HttpResponseException.class,
        (e, context) ->
            fail(
                context,
                HttpStatus.forStatus(e.getStatus()),
                e.getStatus() == HttpStatus.NOT_FOUND.getCode()
                    ? "ASSAY-DESK-006 there is no such page"
                    : message(e)));
    routes.exception(
        Exception.class,
        (e, context) ->
            fail(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "ASSAY-DESK-009 this went wrong: " + e + "; nothing of the case was changed"));
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }

  private void fail(Context context, HttpStatus status, String message) {
    context.status(status);
    if (context.path().startsWith("/api/")) {
      context.json(Api.error(message));
    } else {
      context.html(render("failure", Map.of("code", status.getCode(), "message", message)));
    }
  }

  @Override
  public void close() {
    server.stop();
    cases.close();
    workbench.close();
  }
}
