package dev.assay.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day in ISO 8601. */
final class DayConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String words) {
    try {
      return LocalDate.parse(words.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + words + "' is no day in ISO 8601; give one such as 2017-09-14");
    }
  }
}
