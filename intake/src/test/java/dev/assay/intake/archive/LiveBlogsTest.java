package dev.assay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Pages and the entries that they are split into: title, outlet, author, time, URL, paragraphs. */
class LiveBlogsTest {
  private static final Intake INTAKE = new Intake();

  @ParameterizedTest
  @ValueSource(strings = {"json-ld", "times", "hours", "none"})
  void splits(String name) throws Exception {
    Path folder = Path.of(Intake.class.getResource("live").toURI());
    byte[] bytes = Files.readAllBytes(folder.resolve(name + ".html"));
    Report page = INTAKE.read(bytes, "https://x.example/", IntakeOptions.NONE).report();
    List<List<String>> told = new ArrayList<>();
    for (ArchivedReport entry : LiveBlogs.entries(bytes, page)) {
      Report report = INTAKE.read(entry.bytes(), entry.origin(), IntakeOptions.NONE).report();
      told.add(
          Arrays.asList(
              report.title(),
              report.outlet().equals(Outlet.UNKNOWN) ? null : report.outlet().name(),
              report.byline(),
              String.valueOf(report.published()),
              report.origin(),
              report.blocks().stream()
                  .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                  .map(b -> report.text().substring(b.start(), b.end()))
                  .collect(Collectors.joining(" | "))));
    }
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".yaml"))) {
      List<List<String>> want = new Yaml().load(in);
      assertThat(told).isEqualTo(want);
    }
  }
}
