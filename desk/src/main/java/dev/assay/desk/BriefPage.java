package dev.assay.desk;

import dev.assay.casefile.CaseBrief;
import dev.assay.casefile.Query;
import dev.assay.export.brief.Briefing;
import dev.assay.export.brief.HtmlBrief;
import dev.assay.export.brief.MailBrief;
import dev.assay.export.brief.MarkdownBrief;
import dev.assay.export.brief.PdfBrief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The briefing for what the address asks for, to read here or to take along. */
final class BriefPage {
  private static final int MOST = 12;

  private BriefPage() {}

  /**
   * What the page shows.
   *
   * @param body the briefing as markup; everything that was read is escaped in it
   */
  record View(
      Filter filter, Briefing briefing, String body, boolean partial, LedgerPage.Choices choices) {}

  static void show(Visit visit) {
    CaseBrief brief = brief(visit);
    View view =
        new View(
            visit.filter(),
            brief.briefing(),
            HtmlBrief.body(brief.briefing()),
            brief.partial(),
            LedgerPage.choices(visit));
    visit.show("brief", "Brief", "brief", view);
  }

  static void html(Visit visit) {
    Downloads.file(visit.context(), "brief.html", "text/html; charset=utf-8")
        .result(HtmlBrief.page(brief(visit).briefing()));
  }

  static void markdown(Visit visit) {
    Downloads.file(visit.context(), "brief.md", "text/markdown; charset=utf-8")
        .result(MarkdownBrief.text(brief(visit).briefing()));
  }

  static void mail(Visit visit) {
    Downloads.file(visit.context(), "brief.eml", "message/rfc822")
        .result(MailBrief.message(brief(visit).briefing()));
  }

  static void pdf(Visit visit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfBrief.write(brief(visit).briefing(), out);
    Downloads.file(visit.context(), "brief.pdf", "application/pdf").result(out.toByteArray());
  }

  private static CaseBrief brief(Visit visit) {
    Query asked = visit.filter().query(1);
    try {
      return CaseBrief.of(
          visit.open(),
          "Briefing",
          LedgerPage.meant(visit, asked),
          CaseBrief.scope(asked),
          MOST,
          visit.world());
    } catch (IllegalArgumentException e) {
      throw new BadRequest("ASSAY-BRIEF-011 " + e.getMessage());
    }
  }
}
