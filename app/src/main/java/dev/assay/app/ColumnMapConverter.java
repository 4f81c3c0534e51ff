package dev.assay.app;

import dev.assay.intake.archive.ColumnMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Pairs of a field and a column. */
final class ColumnMapConverter implements ITypeConverter<ColumnMap> {
  @Override
  public ColumnMap convert(String words) {
    try {
      return ColumnMap.of(words);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
