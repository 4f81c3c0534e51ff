package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.casefile.Newsroom.Said;
import dev.assay.ledger.Claim;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is found by the ids that it once had. */
class OldIdsTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);

  private final Newsroom newsroom = new Newsroom(1);

  @TempDir Path folder;
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

  private String add(int day, Said... said) {
    return open.add(
            newsroom.filing("Day " + day, "Gulf Herald", MONDAY.plusDays(day), List.of(said)))
        .report();
  }

  private static Said siege(String value, String place, String source) {
    String words = "The siege of " + place + " is " + value + ", " + source + " said.";
    return Newsroom.state(words, "SIEGE", value, place, "The army", source);
  }

  private Claim only() {
    List<Claim> claims = open.claims(Query.ALL).rows();
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  @Test
  void whenEarlierReportsComeIn() {
    add(3, siege("lifted", "Lotar", "residents"));
    String oldest = only().id();
    add(2, siege("lifted", "Lotar", "the mayor"));
    String older = only().id();
    add(1, siege("lifted", "Lotar", "a doctor"));
    Claim now = only();
    assertThat(now.id()).isNotIn(older, oldest);
    for (String id : List.of(oldest, older, older.substring(0, 9))) {
      assertThat(open.claim(id, null)).isEqualTo(now);
      assertThat(open.claim(id, MONDAY.plusDays(1)).id()).isEqualTo(now.id());
    }
    assertThatThrownBy(() -> open.claim(older, MONDAY)).hasMessageStartingWith("ASSAY-CASE-010");
    assertThat(open.check()).isEmpty();
    open.mend(Instant.EPOCH);
    assertThat(open.claim(oldest, null)).isEqualTo(now);
  }

  @Test
  void correctionsAreTakenByOldIds() {
    add(3, siege("lifted", "Lotar", "residents"));
    String old = only().id();
    add(2, siege("lifted", "Lotar", "the mayor"));
    open.rename(old, "Is it over?", Instant.EPOCH);
    assertThat(only().question()).isEqualTo("Is it over?");
  }

  @Test
  void whenAReportIsForgottenTheIdThatComesBackIsAClaimsOwn() {
    add(3, siege("lifted", "Lotar", "residents"));
    String first = only().id();
    String earlier = add(2, siege("lifted", "Lotar", "the mayor"));
    String second = only().id();
    open.forget(earlier, Instant.EPOCH);
    assertThat(only().id()).isEqualTo(first);
    assertThat(open.claim(second, null).id()).isEqualTo(first);
    assertThat(open.claim(first, null).id()).isEqualTo(first);
  }

  @Test
  void whenClaimsAreJoined() {
    add(1, siege("lifted", "Lotar", "residents"), siege("lifted", "Merun", "residents"));
    List<Claim> both = open.claims(Query.ALL).rows();
    open.join(both.get(0).id(), both.get(1).id(), Instant.EPOCH);
    assertThat(open.claim(both.get(0).id(), null)).isEqualTo(only());
    open.undo(0, Instant.EPOCH);
    assertThat(open.claim(both.get(0).id(), null)).isEqualTo(both.get(0));
  }

  @Test
  void whatIsNoMoreIsFoundNoMore() {
    String report = add(1, siege("lifted", "Lotar", "residents"));
    String id = only().id();
    open.forget(report, Instant.EPOCH);
    assertThatThrownBy(() -> open.claim(id, null)).hasMessageStartingWith("ASSAY-CASE-010");
  }

  @Test
  void oldIdsOfWhatIsRedactedAreForgotten() {
    add(3, siege("lifted", "Quuxley", "residents"));
    String old = only().id();
    add(2, siege("lifted", "Quuxley", "the mayor"));
    String last = only().id();
    open.redact(List.of("Quuxley"), Instant.EPOCH);
    for (String id : List.of(old, last)) {
      assertThatThrownBy(() -> open.claim(id, null)).hasMessageStartingWith("ASSAY-CASE-010");
    }
  }
}
