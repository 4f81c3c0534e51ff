package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports appear whole or not at all, and take the place of nothing by chance. */
class ExporterTest {
  private final TablesFixture tables = new TablesFixture();

  @TempDir Path folder;

  private static Format named(String name) {
    return Formats.named(name).orElseThrow();
  }

  private void refused(Format format, Path target, boolean force, String code) {
    assertThatThrownBy(() -> new Exporter(format, target, force).write(tables))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("ASSAY-EXPORT-" + code);
  }

  @Test
  void nothingIsReplacedWithoutForce() throws IOException {
    Path file = Files.writeString(folder.resolve("a.geojson"), "mine");
    refused(named("geojson"), file, false, "004");
    assertThat(file).hasContent("mine");
    new Exporter(named("geojson"), file, true).write(tables);
    assertThat(Files.readString(file)).startsWith("{\"type\":\"FeatureCollection\"");
  }

  @Test
  void aFolderIsReplacedOnlyWhereItIsAnExport() throws IOException {
    Path target = folder.resolve("csv");
    new Exporter(named("csv"), target, false).write(tables);
    refused(named("csv"), target, false, "004");
    new Exporter(named("csv"), target, true).write(tables);
    Path notes = Files.writeString(target.resolve("notes.txt"), "mine");
    refused(named("csv"), target, true, "006");
    assertThat(notes).hasContent("mine");
    refused(named("geojson"), target, true, "003");
    refused(named("csv"), notes, true, "003");
    refused(named("csv"), folder.resolve("no/such"), false, "002");
  }

  @Test
  void whatFailsLeavesWhatWasThere() throws IOException {
    Tables broken =
        new Tables() {
          @Override
          public dev.assay.export.table.About about() {
            return tables.about();
          }

          @Override
          public void each(dev.assay.export.table.Table table, dev.assay.export.table.RowSink sink)
              throws IOException {
            tables.each(table, sink);
            if (table.name().matches("events|evidence")) {
              throw new IOException("disk full");
            }
          }
        };
    for (Format format : Formats.all()) {
      Path target = folder.resolve(format.name() + format.extension());
      assertThatThrownBy(() -> new Exporter(format, target, false).write(broken))
          .as(format.name())
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("disk full");
      assertThat(target).doesNotExist();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
