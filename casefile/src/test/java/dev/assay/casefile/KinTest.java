package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.Kin.Relation;
import dev.assay.casefile.Newsroom.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of one story, and copies of it. */
class KinTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);
  private static final String URL = "https://gulf.example/lotar";

  @TempDir Path folder;
  private final Newsroom newsroom = new Newsroom(1);
  private Case open;

  @BeforeEach
  void make() {
    Path file = folder.resolve("case.assay");
    Cases.create(file);
    open = Cases.open(file);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private static Said said(String place) {
    String words = "The siege of " + place + " is lifted after many weeks of hunger and fear.";
    return Newsroom.state(words, "SIEGE", "lifted", place, "The army", "a trader");
  }

  private Receipt add(String origin, String title, String outlet, int day, String... places) {
    List<Said> said = List.of(places).stream().map(KinTest::said).toList();
    return open.add(newsroom.filing(origin, title, outlet, MONDAY.plusDays(day), said));
  }

  @Test
  void ofOneAddressAndOutletIsAVersionWhateverItsWords() {
    Receipt first = add(URL, "Siege of Lotar", "Gulf Herald", 0, "Lotar");
    assertThat(first.kin()).isNull();
    Receipt second =
        add("http://gulf.example/lotar/", "Other words", "Gulf Herald", 1, "Merun", "Sarnat");
    assertThat(second.kin()).isEqualTo(new Kin(Relation.REVISES, first.report()));
    Receipt third = add(URL, "Third words", "Gulf Herald", 2, "Doveth");
    assertThat(third.kin()).isEqualTo(new Kin(Relation.REVISES, second.report()));
    Receipt before = add(URL, "Words before", "Gulf Herald", -1, "Kumra");
    assertThat(before.kin()).isEqualTo(new Kin(Relation.REVISED_BY, first.report()));
    assertThat(open.kin(first.report())).contains(new Kin(Relation.REVISES, before.report()));
    assertThat(add(URL, "Quite another", "Desert Post", 2, "Ramef").kin()).isNull();
    assertThat(add("notes.txt", "A file", "Gulf Herald", 2, "Vispul").kin()).isNull();
    assertThat(add("notes.txt", "A file again", "Gulf Herald", 2, "Zanra").kin()).isNull();
  }

  @Test
  void inNearlyTheSameWordsIsAVersionOfItsOutletsAndACopyOfAnother() {
    String[] places = {"Lotar", "Merun", "Sarnat", "Doveth", "Kumra", "Vispul"};
    Receipt first = add("a.txt", "Sieges lifted", "Gulf Herald", 0, places);
    Receipt copy = add("b.txt", "Sieges lifted, they say", "Desert Post", 1, places);
    assertThat(copy.kin()).isEqualTo(new Kin(Relation.COPIES, first.report()));
    Receipt update = add("c.txt", "Six sieges lifted", "Gulf Herald", 2, places);
    assertThat(update.kin()).isEqualTo(new Kin(Relation.REVISES, first.report()));
  }

  /** A page whose bytes change while its words do not. */
  @Test
  void theSameWordsAtTheSameAddressAreThereAlready() {
    Receipt first = add(URL, "Siege of Lotar", "Gulf Herald", 0, "Lotar");
    Filing again =
        newsroom.filing(URL, "Siege of Lotar", "Gulf Herald", MONDAY, List.of(said("Lotar")));
    Filing changed = Newsroom.withBytes(again, "<!-- an advertisement -->");
    Receipt second = open.add(changed);
    assertThat(second.outcome()).isEqualTo(Receipt.Outcome.PRESENT);
    assertThat(second.report()).isEqualTo(first.report());
  }

  @Test
  void whatIsKeptInMindIsKept() {
    assertThat(open.memo("url https://a.example")).isEmpty();
    open.memo("url https://a.example", "one");
    open.memo("url https://a.example", "two");
    open.memo("url https://a.example/mara-odo", "three");
    assertThat(open.memo("url https://a.example")).contains("two");
    open.redact(List.of("Mara Odo"), Instant.EPOCH);
    assertThat(open.memo("url https://a.example/mara-odo")).isEmpty();
    assertThat(open.memo("url https://a.example")).contains("two");
    assertThat(open.check()).isEmpty();
  }
}
