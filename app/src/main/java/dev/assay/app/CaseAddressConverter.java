package dev.assay.app;

import dev.assay.casefile.CaseAddress;
import dev.assay.casefile.CaseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file, or a case on a PostgreSQL server. */
final class CaseAddressConverter implements ITypeConverter<CaseAddress> {
  @Override
  public CaseAddress convert(String words) {
    try {
      return CaseAddress.of(words);
    } catch (CaseException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
