package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

  private static DatedSentence sentence(
      String report, int published, int index, Set<Integer> days, String terms) {
    return new DatedSentence(
        report,
        MONDAY.plusDays(published),
        index,
        terms,
        Set.copyOf(days.stream().map(MONDAY::plusDays).toList()),
        List.of(terms.split(" ", -1)),
        true);
  }

  /** The bridge fell on Tuesday; talks are spoken of on Monday only. */
  private static List<DatedSentence> bridge() {
    return List.of(
        sentence("a", 0, 0, Set.of(0), "envoy meet minister talk"),
        sentence("a", 0, 1, Set.of(), "minister praise envoy"),
        sentence("b", 1, 0, Set.of(1), "bridge collapse flood river"),
        sentence("b", 1, 1, Set.of(), "weather warm"),
        sentence("c", 2, 0, Set.of(1), "bridge collapse river kill"),
        sentence("d", 3, 0, Set.of(1), "inquiry bridge collapse"),
        sentence("d", 3, 1, Set.of(3), "engineer inspect river"));
  }

  private static Timeline.Size size(int days, int sentences) {
    return new Timeline.Size(MONDAY, MONDAY.plusDays(6), days, sentences);
  }

  @Test
  void whatLaterReportsNameMattersMost() {
    Timeline timeline = Timeline.of(bridge(), size(1, 1));
    assertThat(timeline.days()).hasSize(1);
    Timeline.Day day = timeline.days().get(0);
    assertThat(day.day()).isEqualTo(MONDAY.plusDays(1));
    assertThat(day.sentences().get(0).terms()).contains("bridge", "collapse");
  }

  @Test
  void daysStandInOrderAndNothingIsSaidTwice() {
    Timeline timeline = Timeline.of(bridge(), size(3, 3));
    assertThat(timeline.days())
        .extracting(Timeline.Day::day)
        .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3));
    assertThat(timeline.days().get(1).sentences())
        .as("of three sentences on the collapse two that are not near each other")
        .hasSizeLessThan(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void daysOutsideAreLeftOut() {
    Timeline.Size size = new Timeline.Size(MONDAY.plusDays(2), MONDAY.plusDays(6), 5, 1);
    assertThat(Timeline.of(bridge(), size).days())
        .extracting(Timeline.Day::day)
        .containsExactly(MONDAY.plusDays(3));
  }

  @Test
  void orderDoesNotMatter() {
    List<DatedSentence> shuffled = new ArrayList<>(bridge());
    long seed = 7;
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Timeline.of(shuffled, size(4, 2)))
        .as("seed " + seed)
        .isEqualTo(Timeline.of(bridge(), size(4, 2)));
  }

  @Test
  void noSentencesNoDays() {
    assertThat(Timeline.of(List.of(), size(4, 2)).days()).isEmpty();
  }
}
