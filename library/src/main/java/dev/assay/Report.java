package dev.assay;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text. Made of plain text, HTML, PDF or Word; its text is never rewritten, so that
 * every offset points into it. Immutable.
 *
 * <p>Say who published it and when, where you know: without a day its times cannot be placed, and
 * nothing in it can be evidence of a claim.
 */
public final class Report {
  private static final Intake INTAKE = new Intake();

  private final dev.assay.report.Report taken;

  private Report(dev.assay.report.Report taken) {
    this.taken = taken;
  }

  /**
   * A report from its text. The first line is its headline where it looks like one; paragraphs are
   * parted by blank lines.
   *
   * @param text plain text in English
   * @return the report
   * @throws AssayException if there is no text in it, too much, or it is in another language
   */
  public static Report of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), "text", IntakeOptions.Format.PLAIN);
  }

  /**
   * A report from the bytes of a file or page.
   *
   * @param bytes plain text, HTML, PDF or Word (docx), at most 10 MB; what it is, its characters
   *     and its language are told from the bytes. Not kept
   * @param origin the file or URL they came from, for people
   * @return the report
   * @throws AssayException if it is none of these, damaged, empty, or in another language
   */
  public static Report of(byte[] bytes, String origin) {
    return of(bytes, origin, IntakeOptions.Format.DETECT);
  }

  /**
   * A report from a file.
   *
   * @param file plain text, HTML, PDF or Word (docx)
   * @return the report
   * @throws AssayException if it cannot be read, is none of these, damaged, empty, or in another
   *     language
   */
  public static Report of(Path file) {
    try {
      return of(INTAKE.bytes(file), file.toString());
    } catch (IntakeException e) {
      throw refused(e);
    }
  }

  private static Report of(byte[] bytes, String origin, IntakeOptions.Format format) {
    try {
      IntakeOptions options = IntakeOptions.NONE.withFormat(format);
      return new Report(INTAKE.read(bytes, origin, options).report());
    } catch (IntakeException e) {
      throw refused(e);
    }
  }

  private static AssayException refused(IntakeException e) {
    return new AssayException(e.notice().code(), e.notice().toString(), e);
  }

  /**
   * The same report of another outlet. Your word goes before what the bytes say.
   *
   * @param outlet who published it, such as "Reuters"; not blank
   * @return a copy
   */
  public Report from(String outlet) {
    return with(new Outlet(outlet), taken.published());
  }

  /**
   * The same report, published on another day. Your word goes before what the bytes say.
   *
   * @param day in the outlet's own zone
   * @return a copy
   */
  public Report published(LocalDate day) {
    return with(taken.outlet(), PublicationTime.given(day));
  }

  /**
   * The same report, published at another moment. Your word goes before what the bytes say.
   *
   * @param moment in the outlet's own zone
   * @return a copy
   */
  public Report published(OffsetDateTime moment) {
    return with(
        taken.outlet(),
        new PublicationTime(moment.toLocalDate(), moment, PublicationTime.Basis.GIVEN));
  }

  private Report with(Outlet outlet, @Nullable PublicationTime published) {
    return new Report(
        new dev.assay.report.Report(
            taken.id(),
            taken.title(),
            outlet,
            taken.byline(),
            published,
            taken.updated(),
            taken.language(),
            taken.origin(),
            taken.sha256(),
            taken.text(),
            taken.blocks(),
            taken.dropped()));
  }

  dev.assay.report.Report taken() {
    return taken;
  }

  /**
   * Its id, made of the bytes it was made of: the same for the same bytes.
   *
   * @return sixteen hexadecimal digits
   */
  public String id() {
    return taken.id();
  }

  /**
   * The hash of the bytes it was made of.
   *
   * @return SHA-256 in lower-case hexadecimal
   */
  public String sha256() {
    return taken.sha256();
  }

  /**
   * Its headline.
   *
   * @return the headline; null where it has none
   */
  public @Nullable String title() {
    return taken.title();
  }

  /**
   * Who published it.
   *
   * @return the outlet as given or found; "unknown" where nothing is known
   */
  public String outlet() {
    return taken.outlet().name();
  }

  /**
   * Who wrote it.
   *
   * @return the byline; null where there is none
   */
  public @Nullable String byline() {
    return taken.byline();
  }

  /**
   * When it was published.
   *
   * @return the day, in the outlet's own zone; null where it is not known
   */
  public @Nullable LocalDate day() {
    PublicationTime published = taken.published();
    return published == null ? null : published.date();
  }

  /**
   * When it was published, to the moment.
   *
   * @return the moment; null where it is not known
   */
  public @Nullable OffsetDateTime moment() {
    PublicationTime published = taken.published();
    return published == null ? null : published.instant();
  }

  /**
   * Its language.
   *
   * @return ISO 639-1; "und" where it cannot be told
   */
  public String language() {
    return taken.language();
  }

  /**
   * Where it came from.
   *
   * @return the file or URL; a page's own address where it tells one
   */
  public String origin() {
    return taken.origin();
  }

  /**
   * Its clean text, into which all offsets point.
   *
   * @return the text
   */
  public String text() {
    return taken.text();
  }

  /**
   * What of the text is no part of the report and was not read, such as "Share this article".
   *
   * @return the words, in their order
   */
  public List<String> dropped() {
    return taken.dropped().stream().map(dev.assay.report.Dropped::text).toList();
  }

  /**
   * Whether another report was made of the same bytes and is said to be of the same outlet and
   * time.
   *
   * @param other anything, or null
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Report report && report.taken.equals(taken);
  }

  @Override
  public int hashCode() {
    return taken.hashCode();
  }

  /**
   * For people: id, outlet and headline.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return id() + " " + outlet() + ": " + title();
  }
}
