package dev.assay.app;

import dev.assay.report.PublicationTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day or a moment in ISO 8601. */
final class PublishedConverter implements ITypeConverter<PublicationTime> {
  @Override
  public PublicationTime convert(String words) {
    String iso = words.strip().toUpperCase(Locale.ROOT).replaceFirst("(?<=\\d) (?=\\d)", "T");
    try {
      if (iso.contains("T")) {
        OffsetDateTime moment = OffsetDateTime.parse(iso);
        return new PublicationTime(moment.toLocalDate(), moment, PublicationTime.Basis.GIVEN);
      }
      return PublicationTime.given(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      boolean zoneless = iso.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+");
      throw new TypeConversionException(
          "'"
              + words
              + (zoneless ? "' has no time zone" : "' is no date in ISO 8601")
              + "; give a day such as 2017-09-14, or a moment such as 2017-09-14T18:30Z");
    }
  }
}
