package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.junit.jupiter.api.Test;

final class NameOriginsTest {
  private static final int NORTH = 3;
  private static final int SOUTH = 200;
  private static final int EMPTY = 7;

  @Test
  void lettersSpeakForTheCountryThatHasThem() throws IOException {
    double[] likelier = origins().of("novokovka", -1);
    assertThat(likelier[NORTH]).isGreaterThan(likelier[EMPTY]);
    assertThat(likelier[SOUTH]).isLessThan(likelier[EMPTY]);
  }

  @Test
  void aCountryWithoutNamesIsNeitherLikelyNorUnlikely() throws IOException {
    assertThat(origins().of("novokovka", -1)[EMPTY]).isZero();
  }

  @Test
  void anEmptyNameSaysNothing() throws IOException {
    assertThat(origins().of("", -1)).containsOnly(0);
  }

  @Test
  void aNameThatIsLeftOutCountsOnceLess() throws IOException {
    NameOrigins origins = origins();
    assertThat(origins.of("sanpablo", SOUTH)[SOUTH]).isLessThan(origins.of("sanpablo", -1)[SOUTH]);
  }

  private static NameOrigins origins() throws IOException {
    NameOrigins.Counts counts = new NameOrigins.Counts();
    for (int i = 0; i < 200; i++) {
      counts.add("novorovka", NORTH);
      counts.add("kovlovka", NORTH);
      counts.add("san miguel", SOUTH);
      counts.add("los andes", SOUTH);
    }
    counts.add("sanpablo", SOUTH);
    var bytes = new ByteArrayOutputStream();
    counts.write(new OutputStreamDataOutput(bytes));
    return NameOrigins.read(new BufferInput(ByteBuffer.wrap(bytes.toByteArray()), 0));
  }
}
