package dev.assay.eval;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gold texts as the product takes files in: their headlines, datelines and furniture told apart,
 * their offsets kept. Safe to share.
 */
final class TakenIn {
  private static final IntakeOptions.Format PLAIN = IntakeOptions.Format.PLAIN;

  private final Intake intake = new Intake();

  /**
   * A report of a plain text.
   *
   * @param given the text as it is told otherwise; what is taken in has its id and its day
   * @return the given one, where taking in would change the text or refuses it
   */
  Report report(Report given) {
    PublicationTime published = given.published();
    Outlet outlet = given.outlet().equals(Outlet.UNKNOWN) ? null : given.outlet();
    Report taken = read(given, new IntakeOptions(published, outlet, PLAIN, true));
    return taken == null || !taken.text().equals(given.text())
        ? given
        : new Report(
            given.id(),
            taken.title(),
            taken.outlet(),
            taken.byline(),
            published == null ? taken.published() : published,
            given.language(),
            given.origin(),
            taken.sha256(),
            taken.text(),
            taken.blocks(),
            taken.dropped());
  }

  private @Nullable Report read(Report given, IntakeOptions options) {
    try {
      byte[] bytes = given.text().getBytes(StandardCharsets.UTF_8);
      return intake.read(bytes, given.id(), options).report();
    } catch (IntakeException e) {
      return null;
    }
  }
}
