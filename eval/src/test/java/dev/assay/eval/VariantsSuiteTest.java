package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VariantsSuiteTest {
  @TempDir Path folder;

  @Test
  void variantsAreLeftOutAndSpellingsAreNot() throws IOException {
    Path variants =
        file("geonameid\tvariant\tscript\n2643743\tLondres\tLatn\n2643743\tЛондон\tCyrl\n");
    assertThat(VariantGold.read(List.of(variants)))
        .containsExactly(
            new VariantGold("2643743", "Londres", "Latn", true),
            new VariantGold("2643743", "Лондон", "Cyrl", true));
    Path spellings = file("spelling\tcc\tgeonameid\nLondon\tGB\t2643743\n");
    assertThat(VariantGold.read(List.of(spellings)))
        .containsExactly(new VariantGold("2643743", "London", "news", false));
  }

  @Test
  void anotherTableIsRefusedWithItsLine() throws IOException {
    Path noColumns = file("name\tplace\nLondon\tGB\n");
    assertThatThrownBy(() -> VariantGold.read(List.of(noColumns)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining(":1: no columns geonameid and variant");
    Path noNumber = file("geonameid\tspelling\nabc\tLondon\n");
    assertThatThrownBy(() -> VariantGold.read(List.of(noNumber)))
        .hasMessageContaining(":2: 2 columns with a number for geonameid expected");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "gold", ".tsv"), text);
  }
}
