package dev.assay.export.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.ReadingFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards against approved ones; {@code readings/README.md} says how to add a case. */
class CardTest {
  private static final Path APPROVED = Path.of("src/test/resources/cards");

  static List<String> fixtures() {
    return ReadingFixture.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void at80Columns(String name) throws IOException {
    approve(name + ".80.txt", new Card(80, false, false), name);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void at120Columns(String name) throws IOException {
    approve(name + ".120.txt", new Card(120, false, false), name);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void inColour(String name) throws IOException {
    approve(name + ".80.colour.txt", new Card(80, true, false), name);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void explained(String name) throws IOException {
    approve(name + ".80.explain.txt", new Card(80, false, true), name);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void noLineIsWiderThanThePage(String name) {
    for (int width : new int[] {40, 60, 80, 120}) {
      assertThat(new Card(width, false, true).render(ReadingFixture.read(name)).lines())
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void colourChangesNoWord(String name) {
    String colour = new Card(80, true, true).render(ReadingFixture.read(name));
    String plain = new Card(80, false, true).render(ReadingFixture.read(name));
    assertThat(words(colour.replaceAll("\u001b\\[[0-9;]*m", ""))).isEqualTo(words(plain));
  }

  /** Without what marks a trigger where there is no colour, and where lines end. */
  private static String words(String card) {
    return card.replace("*", "").replaceAll("\\s+", " ");
  }

  private static void approve(String file, Card card, String name) throws IOException {
    String rendered = card.render(ReadingFixture.read(name)).replace('\u001b', '␛');
    if (Boolean.getBoolean("assay.approve")) {
      Files.writeString(APPROVED.resolve(file), rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(APPROVED.resolve(file)));
  }
}
