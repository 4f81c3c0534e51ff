package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles and dates of pages in the manner of twenty systems, {@code skeletons.txt}. */
class SkeletonsTest {
  private static final Intake INTAKE = new Intake();

  private record Skeleton(String system, String title, String date, String page) {
    @Override
    public String toString() {
      return system;
    }
  }

  static List<Skeleton> skeletons() throws IOException {
    try (InputStream in = SkeletonsTest.class.getResourceAsStream("skeletons.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ", -1)).skip(1).map(SkeletonsTest::skeleton).toList();
    }
  }

  private static Skeleton skeleton(String part) {
    String[] head = part.substring(0, part.indexOf('\n')).split(" \\| ", -1);
    return new Skeleton(head[0], head[1], head[2], part.substring(part.indexOf('\n') + 1));
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void titleAndDateAreThePages(Skeleton skeleton) throws IntakeException {
    Report report =
        INTAKE
            .read(skeleton.page().getBytes(StandardCharsets.UTF_8), "page.html", IntakeOptions.NONE)
            .report();
    PublicationTime published = report.published();
    assertThat(report.title()).isEqualTo(skeleton.title());
    assertThat(published == null ? "" : published.date().toString()).isEqualTo(skeleton.date());
  }
}
