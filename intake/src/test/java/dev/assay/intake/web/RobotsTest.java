package dev.assay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.intake.Intake;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class RobotsTest {
  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> cases() throws Exception {
    try (InputStream in = Intake.class.getResourceAsStream("web/robots.yaml")) {
      List<Map<String, Object>> cases = new Yaml().load(in);
      return cases.stream()
          .map(
              c ->
                  DynamicTest.dynamicTest(
                      (String) c.get("name"),
                      () -> {
                        Robots robots = Robots.of((String) c.get("text"), "assay");
                        assertThat((List<String>) c.get("allowed")).allMatch(robots::allows);
                        assertThat((List<String>) c.get("refused")).noneMatch(robots::allows);
                      }));
    }
  }

  @Test
  void a_delay_is_heard_up_to_a_minute() {
    assertThat(Robots.of("User-agent: *\nCrawl-delay: 2.5", "assay").delay()).isEqualTo(2.5);
    assertThat(Robots.of("User-agent: *\nCrawl-delay: 9999", "assay").delay()).isEqualTo(60);
    assertThat(Robots.of("User-agent: *\nCrawl-delay: soon", "assay").delay()).isZero();
  }
}
