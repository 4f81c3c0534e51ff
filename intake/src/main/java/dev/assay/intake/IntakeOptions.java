package dev.assay.intake;

import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of an input; it outranks what the input says of itself.
 *
 * @param published when it was published, null where the input shall say it
 * @param outlet who published it, null where the input shall say it
 * @param format what the bytes are
 * @param anyLanguage whether a text in another language than English is taken in, with a notice; it
 *     is refused otherwise
 */
public record IntakeOptions(
    @Nullable PublicationTime published,
    @Nullable Outlet outlet,
    Format format,
    boolean anyLanguage) {

  /** What bytes are. */
  public enum Format {
    /** Told by their content. */
    DETECT,
    PLAIN,
    HTML
  }

  /** Nothing said: the input speaks for itself. */
  public static final IntakeOptions NONE = new IntakeOptions(null, null, Format.DETECT, false);

  public IntakeOptions withPublished(LocalDate date) {
    return new IntakeOptions(PublicationTime.given(date), outlet, format, anyLanguage);
  }

  public IntakeOptions withPublished(OffsetDateTime instant) {
    var time = new PublicationTime(instant.toLocalDate(), instant, PublicationTime.Basis.GIVEN);
    return new IntakeOptions(time, outlet, format, anyLanguage);
  }

  public IntakeOptions withOutlet(String name) {
    return new IntakeOptions(published, new Outlet(name), format, anyLanguage);
  }

  public IntakeOptions withFormat(Format as) {
    return new IntakeOptions(published, outlet, as, anyLanguage);
  }

  public IntakeOptions withAnyLanguage() {
    return new IntakeOptions(published, outlet, format, true);
  }
}
