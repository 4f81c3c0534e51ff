package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.time.TimeInterval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventIdentityTest {
  static Stream<List<String>> rows() {
    return Tables.rows("same-events.tsv", 2).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void firsts(List<String> row) {
    List<EventIdentity.Told> events =
        Arrays.stream(row.get(0).split(" / ", -1)).map(EventIdentityTest::told).toList();
    assertThat(
            EventIdentity.firsts(events).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ")))
        .isEqualTo(row.get(1));
  }

  private static EventIdentity.Told told(String words) {
    String[] w = words.split(" ", -1);
    return new EventIdentity.Told(
        w[0],
        known(w[1]),
        set(w[2]),
        set(w[3]),
        set(w[4]),
        known(w[5]),
        w[6].equals("-") ? null : TimeInterval.day(LocalDate.of(2020, 5, Integer.parseInt(w[6]))),
        w[7].equals("the"),
        w[7].equals("a"));
  }

  private static @Nullable String known(String word) {
    return word.equals("-") ? null : word;
  }

  private static Set<String> set(String word) {
    return word.equals("-") ? Set.of() : Set.of(word);
  }
}
