package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchCutterTest {
  @Test
  void leavesWhatFitsWhole() {
    assertThat(ends(words(StretchCutter.WORDS), 2)).containsExactly(StretchCutter.WORDS);
  }

  @Test
  void cutsAfterTheLastStrongMark() {
    List<String> words = words(300);
    words.set(120, ";");
    words.set(140, ";");
    words.set(190, ",");
    assertThat(ends(words, 1)).containsExactly(141, 300);
  }

  @Test
  void cutsAfterACommaWhereNothingIsStronger() {
    List<String> words = words(300);
    words.set(20, ";");
    words.set(150, ",");
    assertThat(ends(words, 1)).containsExactly(151, 300);
  }

  @Test
  void cutsWhereTheRoomEndsWithoutAMark() {
    assertThat(ends(words(450), 1)).containsExactly(200, 400, 450);
  }

  @Test
  void countsPiecesAndAWordNotForever() {
    assertThat(ends(words(150), 5)).containsExactly(102, 150);
    assertThat(ends(words(60), 900)).containsExactly(60);
    assertThat(ends(words(70), 900)).containsExactly(63, 70);
  }

  private static List<Integer> ends(List<String> words, int pieces) {
    int[] each = new int[words.size()];
    Arrays.fill(each, pieces);
    return StretchCutter.ends(words, each);
  }

  private static List<String> words(int n) {
    return new ArrayList<>(Collections.nCopies(n, "stone"));
  }
}
