package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GazetteerBuilderTest {
  private static final String COUNTRIES =
      "iso2\tiso3\tname\taliases\tdemonyms\tcapital\tlat\tlon\tarea\n"
          + "ZA\tZZA\tAland\tRepublic of Aland\tAlander\tAville\t10\t10\t10000\n";
  private static final String DIVISIONS = "[{\"code\":\"ZA.1\",\"name\":\"North Province\"}]";
  private static final String CITIES =
      "7\tAville\tAville\tA-Ville,Awil\t10.5\t10.5\tP\tPPLC\tZA\t\t1\t\t\t\t50000\t\t\t\t\n";

  @Test
  void whatIsBuiltCanBeRead() throws IOException {
    Gazetteer gazetteer = Gazetteer.read(ByteBuffer.wrap(build()));
    assertThat(gazetteer.lookup("awil").get(0).entry().name()).isEqualTo("Aville");
    assertThat(gazetteer.lookup("Awill").get(0).entry().geonamesId()).isEqualTo(7L);
    assertThat(gazetteer.lookup("Alander").get(0).match()).isEqualTo(Candidate.Match.DEMONYM);
    assertThat(gazetteer.lookup("North").get(0).entry().kind()).isEqualTo(PlaceKind.DIVISION1);
    assertThat(gazetteer.lookup("Qqqq")).isEmpty();
    for (String nothing : new String[] {"", " ", "--", "\u6771\u4eac"}) {
      assertThat(gazetteer.lookup(nothing)).isEmpty();
      assertThat(gazetteer.search(nothing, 5)).isEmpty();
    }
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    assertThat(build()).isEqualTo(build());
  }

  @Test
  void anUnsourcedSiteNeedsAWideRadius() {
    String table =
        "name\tkind\taliases\tcountries\tlat\tlon\tradius\tsource\nX\tbase\t\tZZA\t1\t1\t2\tunsourced\n";
    assertThatThrownBy(() -> new GazetteerBuilder().table("sites.tsv", in(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ASSAY-PLACE-001 sites.tsv, line 2, column radius");
  }

  @Test
  void theNewerListTellsTheDivision() throws IOException {
    String divisions =
        "[{\"code\":\"ZA.1\",\"name\":\"North\"},{\"code\":\"ZA.2\",\"name\":\"South\"}]";
    String newer =
        "[{\"name\":\"Aville\",\"lat\":\"10.52\",\"lng\":\"10.5\",\"country\":\"ZA\","
            + "\"admin1\":\"2\",\"admin2\":\"\"}]";
    String renamed =
        "8\tBville\tBville\t\t10.6\t10.5\tP\tPPL\tZA\t\t1\t\t\t\t900\t\t\t\t\n"
            + "9\tFar\tFar\t\t12.5\t10.5\tP\tPPL\tZA\t\t1\t\t\t\t900\t\t\t\t\n";
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.countries(in(COUNTRIES));
    builder.divisions(in(divisions));
    builder.newerCodes(in(newer));
    builder.geonames(in(CITIES + renamed));
    var out = new ByteArrayOutputStream();
    builder.write(out);
    Gazetteer gazetteer = Gazetteer.read(ByteBuffer.wrap(out.toByteArray()));
    assertThat(division(gazetteer, "Aville")).isEqualTo("South");
    assertThat(division(gazetteer, "Bville")).isEqualTo("South");
    assertThat(division(gazetteer, "Far")).isEqualTo("North");
  }

  @Test
  void otherBytesAreNoIndex() {
    assertThatThrownBy(() -> Gazetteer.read(ByteBuffer.wrap(new byte[] {3, 'a', 'b', 'c'})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ASSAY-PLACE-003");
  }

  @Test
  void anIndexThatIsCutOffIsNotWhole() throws IOException {
    byte[] whole = build();
    for (int length : new int[] {30, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> Gazetteer.read(ByteBuffer.wrap(whole, 0, length).slice()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ASSAY-PLACE-004");
    }
  }

  private static String division(Gazetteer gazetteer, String name) {
    return gazetteer.entry(gazetteer.lookup(name).get(0).entry().parent()).name();
  }

  private static byte[] build() throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.countries(in(COUNTRIES));
    builder.divisions(in(DIVISIONS));
    builder.geonames(in(CITIES));
    var out = new ByteArrayOutputStream();
    builder.write(out);
    return out.toByteArray();
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
