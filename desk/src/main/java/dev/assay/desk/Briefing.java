package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.export.chart.World;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Briefs as files, for whoever has no browser open. Safe for several threads. */
public final class Briefing {
  /** Days of news where nobody says since when. */
  static final int NEWS = 6;

  private final World world = World.open();
  private final BriefWriter writer =
      new BriefWriter(
          TemplateEngine.createPrecompiled(
              null,
              ContentType.Html,
              Briefing.class.getClassLoader(),
              Briefing.class.getPackageName()));

  /** In what form a brief is written. */
  public enum Format {
    HTML,
    MARKDOWN,
    EML,
    PDF
  }

  /**
   * A brief of a case.
   *
   * @param asked what it is limited to
   * @param since first day of what is new; null for a week's news
   * @param left ids of sections to leave out: turned, disputed, happened, claimed, watch, pictures
   */
  public byte[] write(
      Case open, Query asked, @Nullable LocalDate since, Set<String> left, Format format) {
    LocalDate from = since == null ? open.lastDay().minusDays(NEWS) : since;
    Query limited =
        new Query(
            asked.place(),
            asked.actor(),
            asked.source(),
            null,
            asked.kind(),
            from,
            asked.until(),
            null,
            1,
            0);
    Brief brief = new BriefMaker(open, world).make(limited, from, left);
    return bytes(writer, brief, format);
  }

  static byte[] bytes(BriefWriter writer, Brief brief, Format format) {
    return switch (format) {
      case HTML -> writer.html(brief).getBytes(StandardCharsets.UTF_8);
      case MARKDOWN -> writer.markdown(brief).getBytes(StandardCharsets.UTF_8);
      case EML -> writer.mail(brief).getBytes(StandardCharsets.UTF_8);
      case PDF -> BriefPdf.of(writer.html(brief));
    };
  }
}
