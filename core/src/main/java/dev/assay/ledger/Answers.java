package dev.assay.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question with several answers and what is told against each: the matrix of the analysis of
 * competing hypotheses (Heuer 1999, chapter 8). The answer with the least against it comes first,
 * not the one with the most for it; that none of them is right is always one of the answers.
 *
 * @param question in words
 * @param answers those with the least against them first
 * @param evidence in the order in which it became known; one row an interest and what it says.
 *     Copies go with what they copy, and an interest weighs once for or against an answer
 * @param hangsOn for each piece of evidence without which another answer would come first, what
 *     that would be, in words
 */
public record Answers(
    String question, List<Option> answers, List<Item> evidence, List<String> hangsOn) {
  /** What a piece of evidence says to an answer. */
  public enum Mark {
    /** Is as it would be if the answer were right. */
    CONSISTENT,
    /** Cannot well be so if the answer is right. */
    INCONSISTENT,
    /** Says nothing of it. */
    NEUTRAL;

    /** As JSON says it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An answer.
   *
   * @param value in words
   * @param claims ids of the claims that give it; none for the answer that none of them is right
   * @param status of the claim; of the first where there are several; null where there is none
   * @param inconsistency sum of the weights of what is against it, each interest once; 0 or more
   * @param support sum of the weights of what is for it
   */
  public record Option(
      String value,
      List<String> claims,
      @Nullable Status status,
      double inconsistency,
      double support) {
    public Option {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A piece of evidence: all that one interest says to the same effect.
   *
   * @param statements the entries, in the order of knowledge
   * @param interest whose word it is
   * @param marks what it says to each of the answers, in their order
   * @param weight from 0 to 1: reliability of the source times how certain it is, half where it
   *     speaks for its own side
   * @param why how the weight came about, in words
   * @param diagnostic whether it tells the answers apart
   */
  public record Item(
      List<Entry> statements,
      String interest,
      List<Mark> marks,
      double weight,
      String why,
      boolean diagnostic) {
    public Item {
      statements = List.copyOf(statements);
      marks = List.copyOf(marks);
    }
  }

  public Answers {
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
    hangsOn = List.copyOf(hangsOn);
  }

  /**
   * The questions to which several answers compete, in the order of the claims.
   *
   * @param claims with their evidence; of one place, or of one docket
   * @param records how the sources have fared
   */
  public static List<Answers> of(List<Claim> claims, List<TrackRecord> records) {
    return each(claims, records).toList();
  }

  /** The same one by one, for whoever needs no more than the first few. */
  public static Stream<Answers> each(List<Claim> claims, List<TrackRecord> records) {
    Weights weights = new Weights(records);
    return Competition.among(claims).map(one -> new AnswerMatrix(one, weights).answers());
  }

  /** Whether a claim gives one of the answers. */
  public boolean concerns(String claim) {
    return answers.stream().anyMatch(a -> a.claims().contains(claim));
  }
}
