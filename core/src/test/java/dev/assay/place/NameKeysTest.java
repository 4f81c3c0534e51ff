package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NameKeysTest {
  private static final NameKeys KEYS = NameKeys.load();

  static List<Table.Row> keys() {
    return Table.resource("keys.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void spellingsOfOneNameHaveOneSkeleton(Table.Row row) {
    boolean same = skeleton(row.get("a")).equals(skeleton(row.get("b")));
    assertThat(same)
        .as("%s and %s", skeleton(row.get("a")), skeleton(row.get("b")))
        .isEqualTo(row.get("same").equals("yes"));
  }

  @Test
  void distanceIsSymmetricAndZeroForTheSame() {
    assertThat(KEYS.distance("zor", "zor")).isZero();
    assertThat(KEYS.distance("zor", "zaur")).isEqualTo(KEYS.distance("zaur", "zor"));
  }

  private static String skeleton(String name) {
    return KEYS.skeleton(KEYS.sounds(KEYS.fold(name)));
  }
}
