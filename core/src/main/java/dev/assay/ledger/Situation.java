package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How it stands, by question: who holds, who besieges, how far off each force is, which ways are
 * open; then people, numbers, and what happened once. Questions of one family come with the one
 * that was last told first; those that have an answer that stands before those that have none.
 *
 * @param questions each with its answers
 */
public record Situation(List<Question> questions) {
  /** What no longer stands. */
  private static final Set<Status> GONE =
      EnumSet.of(Status.REFUTED, Status.PREMATURE, Status.OVERTAKEN, Status.EXPIRED);

  private static final Set<Role> ENDING =
      EnumSet.of(Role.OVERTAKEN, Role.CONTRADICT, Role.DENY, Role.PREMATURE, Role.RETRACT);

  public Situation {
    questions = List.copyOf(questions);
  }

  /**
   * A question and its answers, in the order of the claims given.
   *
   * @param words the question
   * @param family of questions that it belongs to
   * @param standing answers that still stand
   * @param gone answers that are refuted, were premature and are not so yet, are overtaken or have
   *     expired
   */
  public record Question(String words, String family, List<Claim> standing, List<Claim> gone) {
    public Question {
      standing = List.copyOf(standing);
      gone = List.copyOf(gone);
    }

    /** The answer that comes first. */
    public Claim first() {
      return standing.isEmpty() ? gone.get(0) : standing.get(0);
    }
  }

  /** Whether a status is that of an answer that still stands. */
  public static boolean stands(Status status) {
    return !GONE.contains(status);
  }

  /**
   * Whether an answer still stands. What was told too early stands once it has become so, as long
   * as nothing has ended it; without its evidence that is not known.
   */
  public static boolean stands(Claim claim) {
    return stands(claim.status())
        || (claim.status() == Status.PREMATURE && becameSo(claim.evidence()));
  }

  private static boolean becameSo(List<Evidence> evidence) {
    boolean so = false;
    for (Evidence e : evidence) {
      so = e.role() == Role.CONFIRM || (so && !ENDING.contains(e.role()));
    }
    return so;
  }

  /** Ids of the families of questions, in the order in which they are told. */
  public static List<String> families() {
    return Tsv.rows(Situation.class, "questions.tsv").stream().map(row -> row[0]).toList();
  }

  /** The claims of one place, say, with or without their evidence. */
  public static Situation of(List<Claim> claims) {
    Map<String, List<Claim>> asked = new LinkedHashMap<>();
    claims.forEach(c -> asked.computeIfAbsent(c.question(), q -> new ArrayList<>()).add(c));
    List<String> families = families();
    return new Situation(
        asked.entrySet().stream()
            .map(one -> question(one.getKey(), one.getValue()))
            .sorted(
                Comparator.comparingInt((Question q) -> families.indexOf(q.family()))
                    .thenComparing(q -> q.standing().isEmpty())
                    .thenComparing(q -> q.first().statusDate(), Comparator.reverseOrder())
                    .thenComparing(Question::words))
            .toList());
  }

  private static Question question(String words, List<Claim> answers) {
    return new Question(
        words,
        answers.get(0).family(),
        answers.stream().filter(Situation::stands).toList(),
        answers.stream().filter(c -> !stands(c)).toList());
  }
}
