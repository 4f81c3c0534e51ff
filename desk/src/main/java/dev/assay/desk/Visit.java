package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseAddress;
import dev.assay.export.chart.World;
import dev.assay.ledger.TrackRecord;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request to a page, with a case of its own. */
final class Visit {
  private static final String THEME = "assay-theme";

  private final Context context;
  private final Case open;
  private final Desk desk;

  /** Of the case before anything of it is shown. */
  private final String seen;

  Visit(Context context, Case open, Desk desk) {
    this.context = context;
    this.open = open;
    this.desk = desk;
    this.seen = open.version();
  }

  Case open() {
    return open;
  }

  Context context() {
    return context;
  }

  Workbench workbench() {
    return desk.workbench();
  }

  Looks looks() {
    return desk.looks();
  }

  Map<String, List<TrackRecord>> records(@Nullable LocalDate asOf) {
    return desk.records().of(open, asOf);
  }

  World world() {
    return desk.world();
  }

  Filter filter() {
    return Filter.of(context);
  }

  String path(String name) {
    return context.pathParam(name);
  }

  /** A field of a form; empty where it is not there. */
  String field(String name) {
    return Objects.requireNonNullElse(context.formParam(name), "").strip();
  }

  @Nullable String fieldOrNull(String name) {
    String value = field(name);
    return value.isEmpty() ? null : value;
  }

  /** Shows a page. */
  void show(String page, String title, String active, Object view) {
    show(page, title, active, false, view);
  }

  void show(String page, String title, String active, boolean map, Object view) {
    String query = context.queryString();
    String notice = Objects.requireNonNullElse(context.queryParam("done"), "");
    Frame frame =
        new Frame(
            title,
            active,
            named(open.address()),
            Objects.requireNonNullElse(context.cookie(THEME), ""),
            Guard.token(context),
            seen,
            open.lastDay(),
            context.path() + (query == null ? "" : "?" + query),
            notice.substring(0, Math.min(notice.length(), 300)),
            context.queryParam("undo") != null,
            map,
            desk.tiles());
    context.html(desk.render(page, Map.of("frame", frame, "view", view)));
  }

  private static String named(CaseAddress address) {
    return address.file().map(file -> String.valueOf(file.getFileName())).orElse(address.name());
  }

  /** Goes back to the page a form came from, or elsewhere in the desk, and says what was done. */
  void done(String elsewhere, String notice) {
    done(elsewhere, notice, "");
  }

  /** The same of a change, which the page then offers to take back. */
  void changed(String elsewhere, String notice) {
    done(elsewhere, notice, "&undo=1");
  }

  private void done(String elsewhere, String notice, String undo) {
    String back = field("back");
    boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    String target = own ? back : elsewhere;
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : target.substring(hash);
    String page =
        (hash < 0 ? target : target.substring(0, hash)).replaceAll("[?&](done|undo)=[^&]*", "");
    context.redirect(
        page + (page.contains("?") ? "&" : "?") + "done=" + Filter.encoded(notice) + undo + anchor,
        HttpStatus.SEE_OTHER);
  }
}
