package dev.assay.app;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which columns of tables are what. */
final class MapOptions {
  @Option(
      names = "--map",
      paramLabel = "[FILES:]FIELD=COLUMN,...",
      converter = Converter.class,
      description = {
        "Which columns of .csv, .tsv and .jsonl are what: text, title, outlet, author, published,",
        "updated, url. May be given for files of one name, and more than once:",
        "--map 'desk-*.csv:text=story,title=head' --map text=body is for those, and for all others."
      })
  private List<ColumnMaps.Entry> maps = List.of();

  ColumnMaps columns() {
    return new ColumnMaps(maps);
  }

  /** Pairs of a field and a column. */
  static final class Converter implements ITypeConverter<ColumnMaps.Entry> {
    @Override
    public ColumnMaps.Entry convert(String words) {
      try {
        return ColumnMaps.Entry.of(words);
      } catch (IllegalArgumentException e) { // of a pattern for names, too
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
