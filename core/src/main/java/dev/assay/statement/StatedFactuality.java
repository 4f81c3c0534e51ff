package dev.assay.statement;

import dev.assay.codebook.Match;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How firmly a sentence says what one of its words tells of, by the rules for statements: as its
 * innermost source presents it. Immutable, safe to share between threads.
 */
public final class StatedFactuality {
  /** The value of what is said to be probable at most. */
  private static final double PROBABLE = 2;

  /**
   * How much the reader's own value weighs: most where rules see a denial, whose scope they guess.
   */
  private static final double OF_FLAT = 0.1;

  private static final double OF_OPEN = 0.15;
  private static final double OF_DENIED = 0.5;

  private final Cues cues = new Cues();
  private final FactualityAssessor assessor = new FactualityAssessor();
  private final Map<Mode, Double> values = new EnumMap<>(Mode.class);

  public StatedFactuality() {
    for (String[] row : Tables.rows("stated-values.tsv", 2)) {
      values.put(Mode.valueOf(row[0].toUpperCase(Locale.ROOT)), Double.valueOf(row[1]));
    }
  }

  /**
   * Of one word.
   *
   * @param word index of an event's word in a sentence that has been read
   */
  public Factuality of(Sentence sentence, int word) {
    return of(sentence, word, Coded.PLAIN);
  }

  /** Of what a rule has matched; what the rule requires is part of that. */
  public Factuality of(Sentence sentence, Match match) {
    return of(sentence, match.trigger(), Coded.by(sentence, match));
  }

  private Factuality of(Sentence sentence, int word, Coded part) {
    List<Cues.Found> chain = cues.above(sentence, word);
    Cues.Found innermost = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    return assessor.assess(sentence, word, innermost, part).factuality();
  }

  /**
   * Whether it happened or will, as readers take it (Lee et al. 2015): the rules' answer, tempered
   * by the reader's. From -3 (certainly not) to 3 (certainly).
   */
  public double value(Sentence sentence, int word) {
    Factuality f = of(sentence, word);
    boolean denied = f.polarity() == Polarity.NEGATIVE;
    boolean flat = f.mode() == Mode.ACTUAL && f.certainty() == Certainty.CT;
    double share = denied ? OF_DENIED : flat ? OF_FLAT : OF_OPEN;
    return (1 - share) * stated(f) + share * sentence.factuality(word);
  }

  private double stated(Factuality f) {
    boolean certain = f.certainty() == Certainty.CT;
    if (f.polarity() == Polarity.NEGATIVE) {
      return certain ? -3 : -1;
    }
    // what "will" be on a day is as sure to come as what "will" be
    boolean arranged = f.mode() == Mode.PLANNED && f.certainty() == Certainty.PR;
    double value = values.getOrDefault(arranged ? Mode.PREDICTED : f.mode(), PROBABLE);
    return f.mode() == Mode.ACTUAL && !certain ? PROBABLE : value;
  }
}
