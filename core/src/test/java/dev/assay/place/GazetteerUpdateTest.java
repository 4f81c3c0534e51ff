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

/** An invented country of Malta's code is brought up to date from a dump of a few lines. */
final class GazetteerUpdateTest {
  private static final String COUNTRIES =
      "iso2\tiso3\tname\taliases\tdemonyms\tcapital\tlat\tlon\tarea\n"
          + "MT\tMLT\tIsleland\tRepublic of Isleland\tIsler\tAville\t10\t10\t10000\n";
  private static final String DIVISIONS = "[{\"code\":\"MT.1\",\"name\":\"North Province\"}]";
  private static final String CITIES =
      "7\tAville\tAville\tA-Ville,Awil\t10.5\t10.5\tP\tPPLC\tMT\t\t1\t\t\t\t50000\t\t\t\t\n"
          + "8\tBetown\tBetown\t\t10.7\t10.6\tP\tPPL\tMT\t\t1\t\t\t\t900\t\t\t\t\n";

  private static final String AVILLE =
      "7\tAville\tAville\tNew Aville\t10.52\t10.5\tP\tPPLC\tMT\t\tN1\t\t\t\t61000\t\t\t\t2030-01-01\n";
  private static final String HAMLET =
      "21\tKarmish\tKarmish\tКармиш,كرميش\t10.6\t10.4\tP\tPPL\tMT\t\tN1\t\t\t\t40\t\t\t\t2030-01-01\n";
  private static final String DAM =
      "22\tKarmish Dam\tKarmish Dam\t\t10.61\t10.4\tS\tDAM\tMT\t\tN1\t\t\t\t0\t\t\t\t2030-01-01\n";
  private static final String HILL =
      "23\tBig Hill\tBig Hill\t\t10.61\t10.4\tT\tHLL\tMT\t\tN1\t\t\t\t0\t\t\t\t2030-01-01\n";
  private static final String SOUTH =
      "24\tSouth Province\tSouth Province\t\t9\t10\tA\tADM1\tMT\t\tS1\t\t\t\t0\t\t\t\t2030-01-01\n";
  private static final String PORT =
      "25\tSeaport\tSeaport\t\t9.1\t10\tP\tPPLA\tMT\t\tS1\t\t\t\t3000\t\t\t\t2030-01-01\n";
  private static final String DUMP = AVILLE + HAMLET + DAM + HILL + SOUTH + PORT;

  @Test
  void aDumpIsAddedToWhatThereIs() throws IOException {
    Gazetteer made = updated(DUMP, null);
    assertThat(made.lookup("Karmish").get(0).entry())
        .returns("North Province", GazetteerEntry::admin1)
        .returns("MLT", GazetteerEntry::country);
    assertThat(made.lookup("كرميش").get(0).entry().name()).isEqualTo("Karmish");
    assertThat(made.lookup("Karmish Dam").get(0).entry().kind()).isEqualTo(PlaceKind.DAM);
    assertThat(made.lookup("Seaport").get(0).entry().admin1()).isEqualTo("South Province");
    assertThat(made.lookup("South").get(0).entry().kind()).isEqualTo(PlaceKind.DIVISION1);
    assertThat(made.exact("Big Hill")).isEmpty();
    assertThat(made.lookup("Betown").get(0).entry().population()).isEqualTo(900);
    assertThat(made.lookup("Isler").get(0).match()).isEqualTo(Candidate.Match.DEMONYM);
  }

  @Test
  void aPlaceThatBothHaveIsBroughtUpToDateAndKeepsItsNames() throws IOException {
    Gazetteer made = updated(DUMP, null);
    assertThat(made.exact("Awil")).hasSize(1);
    assertThat(made.exact("New Aville")).hasSize(1);
    assertThat(made.exact("Aville")).hasSize(1);
    assertThat(made.lookup("Aville").get(0).entry().population()).isEqualTo(61000);
  }

  @Test
  void otherNamesAreTakenInButNoCodes() throws IOException {
    Gazetteer made =
        updated(
            DUMP,
            "1\t21\tuk\tКарміш\t\t\t\t\n2\t21\twkdt\tQ4321\t\t\t\t\n3\t99\ten\tElse\t\t\t\t\n");
    assertThat(made.exact("Карміш")).hasSize(1);
    assertThat(made.exact("Q4321")).isEmpty();
    assertThat(made.exact("Else")).isEmpty();
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    assertThat(bytes(DUMP, null)).isEqualTo(bytes(DUMP, null));
  }

  @Test
  void anotherFileIsRefusedWithItsLine() {
    assertThatThrownBy(() -> updated("name;lat;lon\nKarmish;10;10\n", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ASSAY-PLACE-011 dump.txt, line 1: 1 columns; expected the 19");
    assertThatThrownBy(() -> updated(AVILLE.replace("10.52", "north"), null))
        .hasMessageStartingWith("ASSAY-PLACE-011 dump.txt, line 1: latitude is \"north\"");
    assertThatThrownBy(() -> updated("", null)).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> updated(DUMP, "21\tКарміш\n"))
        .hasMessageContaining("alternates.txt, line 1: no alternate name");
  }

  @Test
  void aWrongLineInARightFileIsLeftOutAndTold() throws IOException {
    GazetteerUpdate update = new GazetteerUpdate(base(), new MemoryScratch(), (step, lines) -> {});
    update.dump(source("dump.txt", AVILLE + "broken\n" + HAMLET));
    GazetteerUpdate.Counts counts = update.write(new ByteArrayOutputStream());
    assertThat(counts.faults()).hasSize(1);
    assertThat(counts.faults().get(0)).contains("dump.txt, line 2");
    assertThat(counts.added()).isEqualTo(1);
    assertThat(counts.updated()).isEqualTo(1);
  }

  @Test
  void aBuildThatWasBrokenOffGoesOnWhereItStood() throws IOException {
    MemoryScratch scratch = new MemoryScratch();
    GazetteerUpdate.Watch breaksOff =
        (step, lines) -> {
          if (step.equals("taking in")) {
            throw new IllegalStateException("broken off");
          }
        };
    GazetteerUpdate first = new GazetteerUpdate(base(), scratch, breaksOff, 2);
    assertThatThrownBy(() -> first.dump(source("dump.txt", DUMP))).hasMessage("broken off");
    assertThat(scratch.parts.keySet()).filteredOn(p -> p.startsWith("checkpoint")).hasSize(1);

    GazetteerUpdate second = new GazetteerUpdate(base(), scratch, (step, lines) -> {}, 2);
    second.dump(source("dump.txt", DUMP));
    var out = new ByteArrayOutputStream();
    assertThat(second.write(out).added()).isEqualTo(4);
    assertThat(out.toByteArray()).isEqualTo(bytes(DUMP, null));
  }

  private static Gazetteer updated(String dump, String alternates) throws IOException {
    return Gazetteer.read(ByteBuffer.wrap(bytes(dump, alternates)));
  }

  private static byte[] bytes(String dump, String alternates) throws IOException {
    GazetteerUpdate update = new GazetteerUpdate(base(), new MemoryScratch(), (step, lines) -> {});
    update.dump(source("dump.txt", dump));
    if (alternates != null) {
      update.alternates(source("alternates.txt", alternates));
    }
    var out = new ByteArrayOutputStream();
    update.write(out);
    return out.toByteArray();
  }

  private static Gazetteer base() throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.countries(in(COUNTRIES));
    builder.divisions(in(DIVISIONS));
    builder.geonames(in(CITIES));
    var out = new ByteArrayOutputStream();
    builder.write(out);
    return Gazetteer.read(ByteBuffer.wrap(out.toByteArray()));
  }

  private static GazetteerSource source(String name, String text) {
    return new GazetteerSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return in(text);
      }
    };
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
