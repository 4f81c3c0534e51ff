package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SameEventsTest {
  private static final List<String> DAM = List.of("dam", "burst", "valley", "village", "engineer");
  private static final List<String> DAM_AGAIN = List.of("dam", "burst", "valley", "inquiry");
  private static final List<String> VOTE = List.of("senator", "vote", "budget", "tax", "chamber");
  private static final List<String> VOTE_AGAIN = List.of("senator", "vote", "budget", "defeat");

  @Test
  void reportsOfOneAffairStandTogether() {
    Map<String, Integer> topics =
        ReportTopics.of(
            Map.of("a", DAM, "b", VOTE, "c", DAM_AGAIN, "d", VOTE_AGAIN, "e", List.of("chess")));
    assertThat(topics).isEqualTo(new TreeMap<>(Map.of("a", 0, "b", 1, "c", 0, "d", 1, "e", 2)));
  }

  @Test
  void noReportsNoTopics() {
    assertThat(ReportTopics.of(Map.of())).isEmpty();
    assertThat(ReportTopics.of(Map.of("a", List.of()))).containsEntry("a", 0);
  }

  @Test
  void oneKindInOneAffairIsOneEventButSayings() {
    SameEvents.Mention first = new SameEvents.Mention("1", "a", "fire");
    SameEvents.Mention second = new SameEvents.Mention("2", "c", "fire");
    SameEvents.Mention elsewhere = new SameEvents.Mention("3", "b", "fire");
    SameEvents.Mention said = new SameEvents.Mention("4", "a", EventKinds.SAYING);
    SameEvents.Mention repeated = new SameEvents.Mention("5", "c", EventKinds.SAYING);
    assertThat(
            SameEvents.of(
                List.of(first, second, elsewhere, said, repeated), Map.of("a", 0, "b", 1, "c", 0)))
        .containsExactlyInAnyOrder(
            List.of(first, second), List.of(elsewhere), List.of(said), List.of(repeated));
  }
}
