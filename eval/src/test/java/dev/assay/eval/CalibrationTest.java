package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of calibration that can be worked out by hand. */
class CalibrationTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);

  @Test
  void errorIsTheDistanceOfScoresFromWhatIsRightInEachBin() {
    List<Calibration.Scored> scored =
        List.of(
            new Calibration.Scored("t", 0.85, true),
            new Calibration.Scored("t", 0.85, true),
            new Calibration.Scored("t", 0.25, true),
            new Calibration.Scored("t", 0.25, false));
    assertThat(Calibration.error(Calibration.byWidth(scored), 4)).isCloseTo(0.2, NEAR);
  }

  @Test
  void scoresSortAsOftenAsTheRightOneIsHigher() {
    List<Calibration.Scored> scored =
        List.of(
            new Calibration.Scored("t", 0.9, true),
            new Calibration.Scored("t", 0.5, true),
            new Calibration.Scored("u", 0.5, false),
            new Calibration.Scored("u", 0.6, false));
    assertThat(Calibration.auc(scored)).isCloseTo(2.5 / 4, NEAR);
  }

  @Test
  void aScoreOfOneFallsIntoTheLastBin() {
    assertThat(Calibration.byWidth(List.of(new Calibration.Scored("t", 1, true))).get(9))
        .hasSize(1);
  }

  @Test
  void theMeanOfWhatIsFittedIsTheShareOfWhatIsRight() {
    List<List<String>> signs =
        List.of(List.of("base"), List.of("base"), List.of("base"), List.of("base"));
    LogisticRegression model = LogisticRegression.fit(signs, List.of(true, true, true, false));
    assertThat(model.of(List.of("base"))).isCloseTo(0.75, Offset.offset(0.01));
  }

  @Test
  void aSignOfWhatIsWrongLowersTheScore() {
    List<List<String>> signs =
        List.of(List.of("base"), List.of("base"), List.of("base", "bad"), List.of("base", "bad"));
    LogisticRegression model = LogisticRegression.fit(signs, List.of(true, true, false, false));
    assertThat(model.of(List.of("base", "bad"))).isLessThan(model.of(List.of("base")));
  }
}
