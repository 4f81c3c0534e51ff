package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.ledger.TruthDiscovery.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TruthDiscoveryTest {
  private static final List<String> DESKS = List.of("desk 1", "desk 2", "desk 3");
  private static final List<String> CHANNELS = List.of("channel", "copy 1", "copy 2", "copy 3");

  /**
   * Who holds ten villages and ten towns, by three desks and by a channel that three others repeat,
   * errors and all. Only in the towns do two others watch them.
   */
  private static List<Testimony> holders(int mistakes) {
    List<Testimony> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String holder = i % 2 == 0 ? "army" : "rebels";
      String told = i < mistakes ? "militia" : holder;
      for (String place : List.of("village " + i, "town " + i)) {
        DESKS.forEach(desk -> answers.add(new Testimony(desk, place, Set.of(holder))));
        CHANNELS.forEach(channel -> answers.add(new Testimony(channel, place, Set.of(told))));
      }
      answers.add(new Testimony("agency", "town " + i, Set.of(holder)));
      answers.add(new Testimony("monitor", "town " + i, Set.of(holder)));
    }
    return answers;
  }

  @Test
  void fourThatShareTheirErrorsDoNotOutweighThreeThatDoNot() {
    TruthDiscovery.Findings found = TruthDiscovery.of(holders(4), Values.EXCLUSIVE);
    assertThat(found.truth("village 0")).containsExactly("army");
    assertThat(found.truth("village 1")).containsExactly("rebels");
    assertThat(found.sources().get("desk 1").accuracy())
        .isGreaterThan(found.sources().get("channel").accuracy());
  }

  @Test
  void sharingWhatIsSoIsNoCopying() {
    TruthDiscovery.Findings found = TruthDiscovery.of(holders(4), Values.EXCLUSIVE);
    assertThat(probability(found, "channel", "copy 1")).isGreaterThan(0.99);
    assertThat(probability(found, "desk 1", "desk 2")).isLessThan(0.5);
  }

  @Test
  void whoAlwaysStopsAfterTheFirstDeniesNothing() {
    List<Testimony> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String meeting = "who met on day " + i;
      answers.add(new Testimony("minutes", meeting, Set.of("minister", "envoy")));
      answers.add(new Testimony("archive", meeting, Set.of("minister", "envoy")));
      for (String ticker : List.of("ticker 1", "ticker 2", "ticker 3")) {
        answers.add(new Testimony(ticker, meeting, Set.of("minister")));
      }
    }
    TruthDiscovery.Findings found = TruthDiscovery.of(answers, Values.SEVERAL);
    assertThat(found.truth("who met on day 3")).containsExactlyInAnyOrder("minister", "envoy");
    assertThat(found.sources().get("ticker 1").completeness()).isLessThan(0.2);
  }

  @Test
  void orderDoesNotMatter() {
    List<Testimony> answers = holders(3);
    TruthDiscovery.Findings found = TruthDiscovery.of(answers, Values.EXCLUSIVE);
    long seed = 20;
    Collections.shuffle(answers, new Random(seed));
    assertThat(TruthDiscovery.of(answers, Values.EXCLUSIVE)).as("seed " + seed).isEqualTo(found);
  }

  @Test
  void nobodySaysNothing() {
    assertThat(TruthDiscovery.of(List.of(), Values.SEVERAL).truth("anything")).isEmpty();
    assertThatThrownBy(() -> new Testimony("desk", "village", Set.of()))
        .hasMessage("desk answers village with nothing");
  }

  private static double probability(TruthDiscovery.Findings found, String one, String other) {
    return found.dependences().stream()
        .filter(d -> d.one().equals(one) && d.other().equals(other))
        .findFirst()
        .orElseThrow()
        .probability();
  }
}
