package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village that nobody else knows is installed, and found from then on. */
final class GazetteerCommandTest {
  private static final String ROW =
      "900000001\tQuzhbarim\tQuzhbarim\tКужбарим\t35.5\t40.2\tP\tPPL\tSY\t\t07\t\t\t\t120\t\t\t\t\n";

  @TempDir Path folder;

  @Test
  void aDumpIsInstalledAndRead() throws IOException {
    Path index = folder.resolve("own/places.index");
    Map<String, String> environment = Map.of("ASSAY_GAZETTEER", index.toString());
    Bench install = new Bench("", false, environment);
    assertThat(install.run("gazetteer", "install", zip("SY.zip", "SY.txt", ROW).toString()))
        .as(install.err())
        .isZero();
    assertThat(install.out()).contains("1 of them new").contains("SHA-256");
    assertThat(folder.resolve("own/building")).doesNotExist();
    assertThat(folder.resolve("own/places.index.sha256")).isRegularFile();

    Bench lookup = new Bench("", false, environment);
    assertThat(lookup.run("gazetteer", "lookup", "--json", "--limit", "1", "Quzhbareem")).isZero();
    assertThat(lookup.out()).contains("\"name\":\"Quzhbarim\"").contains("\"match\":\"key\"");
    Bench city = new Bench("", false, environment);
    assertThat(city.run("gazetteer", "lookup", "Deir ez-Zor")).isZero();
    assertThat(city.out()).contains("SYR");
  }

  @Test
  void anotherZipIsRefused() throws IOException {
    Bench bench = new Bench("", false, Map.of("ASSAY_GAZETTEER", folder.resolve("x") + ""));
    Path zip = zip("photos.zip", "photo.jpg", "no table");
    assertThat(bench.run("gazetteer", "install", zip.toString())).isEqualTo(1);
    assertThat(bench.err()).contains("ASSAY-PLACE-012 photos.zip holds no table");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  private Path zip(String name, String entry, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
