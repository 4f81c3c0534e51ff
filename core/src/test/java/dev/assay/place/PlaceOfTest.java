package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Conllu;
import dev.assay.text.Document;
import dev.assay.text.TokenRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PlaceOfTest {
  @Test
  void thePlaceThatDependsOnTheTriggerIsTheEvents() throws IOException {
    Document document = parsed();
    PlaceMention azaz =
        new PlaceMention(0, 5, new TokenRange(4, 6), Place.unresolved("near Azaz", "near", null));
    assertThat(PlaceOf.placeOf(document, List.of(azaz), 0, 1)).isEqualTo(azaz);
    assertThat(PlaceOf.placeOf(document, List.of(azaz), 0, 3)).isEqualTo(azaz);
    assertThat(PlaceOf.placeOf(document, List.of(), 0, 1)).isNull();
  }

  private static Document parsed() throws IOException {
    try (InputStream in = PlaceOfTest.class.getResourceAsStream("place-of.conllu")) {
      return Conllu.document(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
