package dev.assay.statement;

import dev.assay.actor.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rejection is said to where its words do not tell: whoever accused just before ("Ukraine
 * accused Russia of the strike. Moscow denied it").
 */
final class Counterparts {
  private Counterparts() {}

  /** Completes the rejections of a report, in the order of its text. */
  static void tell(List<Draft> drafts) {
    for (Draft answer : drafts) {
      boolean open = answer.rule().code().equals("REJECT") && namesNobodyElse(answer);
      Draft before = open ? charge(answer, drafts) : null;
      if (before != null) {
        answer.recipients.clear();
        answer.recipients.addAll(accusers(before));
        answer.evidence.add(new RoleEvidence("recipient", before.span, "answers"));
      }
    }
  }

  /** "Russia denied it": whom it is said to is not told, or taken for whoever answers. */
  private static boolean namesNobodyElse(Draft answer) {
    return answer.recipients.stream()
        .allMatch(r -> answer.actors.stream().anyMatch(a -> isOne(a, r)));
  }

  /** The last charge against whoever answers, in the sentence or the one before. */
  private static @Nullable Draft charge(Draft answer, List<Draft> drafts) {
    @Nullable Draft last = null;
    for (Draft d : drafts) {
      int behind = answer.sentence.index() - d.sentence.index();
      boolean before = behind == 1 || (behind == 0 && d.trigger() < answer.trigger());
      last = before && isAgainst(d, answer) ? d : last;
    }
    return last;
  }

  /** Whether somebody else charges whoever answers with something, or says that they did it. */
  private static boolean isAgainst(Draft d, Draft answer) {
    List<Actor> charged = d.rule().code().equals("ACCUSE") ? d.recipients : d.actors;
    List<Actor> accusers = accusers(d);
    return !accusers.isEmpty()
        && answer.actors.stream().anyMatch(a -> charged.stream().anyMatch(c -> isOne(a, c)))
        && accusers.stream().noneMatch(a -> answer.actors.stream().anyMatch(b -> isOne(a, b)));
  }

  private static List<Actor> accusers(Draft d) {
    return d.rule().code().equals("ACCUSE")
        ? d.actors
        : d.attribution.stream()
            .skip(1)
            .flatMap(link -> link.sources().stream())
            .filter(a -> a.country() != null)
            .toList();
  }

  private static boolean isOne(Actor a, Actor b) {
    return a.id().equals(b.id())
        || (a.country() != null && Objects.equals(a.country(), b.country()));
  }
}
