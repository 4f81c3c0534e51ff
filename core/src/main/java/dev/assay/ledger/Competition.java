package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims that give different answers to one question. They compete where what speaks for one was
 * heard as a contradiction of another, or where one and the same deed is laid to several.
 *
 * @param question in words
 * @param answers the claims, by the answer they give, in the order of the first of each
 * @param deeds whether the answers are who did one and the same deed
 */
record Competition(String question, List<List<Claim>> answers, boolean deeds) {
  private static final EventQuestions EVENTS = new EventQuestions();

  Competition {
    answers = List.copyOf(answers);
  }

  /** The competitions among claims of any questions. */
  static List<Competition> among(List<Claim> claims) {
    List<Competition> found = new ArrayList<>();
    Map<String, List<Claim>> dockets = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (!claim.evidence().isEmpty() && claim.status() != Status.EXPIRED) {
        dockets.computeIfAbsent(claim.docket(), d -> new ArrayList<>()).add(claim);
      }
    }
    dockets.values().forEach(of -> found.addAll(inDocket(of)));
    return found;
  }

  private static List<Competition> inDocket(List<Claim> claims) {
    List<Competition> found = new ArrayList<>();
    Set<Claim> done = new HashSet<>();
    for (Claim claim : claims) {
      if (done.contains(claim)) {
        continue;
      }
      List<Claim> rivals = reached(claim, claims);
      done.addAll(rivals);
      boolean deeds = rivals.stream().allMatch(c -> c.family().equals("event"));
      List<List<Claim>> answers = byAnswer(rivals, deeds);
      if (answers.size() > 1) {
        String question = deeds ? blame(claim) : claim.question();
        found.add(new Competition(question == null ? claim.question() : question, answers, deeds));
      }
    }
    return found;
  }

  /** A claim and all that compete with it, or with those. */
  private static List<Claim> reached(Claim from, List<Claim> claims) {
    List<Claim> reached = new ArrayList<>(List.of(from));
    for (int i = 0; i < reached.size(); i++) {
      Claim one = reached.get(i);
      for (Claim other : claims) {
        if (!reached.contains(other) && (compete(one, other) || compete(other, one))) {
          reached.add(other);
        }
      }
    }
    return reached;
  }

  private static boolean compete(Claim one, Claim other) {
    return one.family().equals("event") ? sameDeed(one, other) : contradicts(one, other);
  }

  /** Whether something that speaks for a claim was heard as a contradiction of another. */
  private static boolean contradicts(Claim one, Claim other) {
    Set<String> forIt = new HashSet<>();
    one.evidence().stream()
        .filter(e -> e.role().bearing() > 0)
        .forEach(e -> forIt.add(e.entry().id()));
    return other.evidence().stream()
        .anyMatch(e -> e.role() == Role.CONTRADICT && forIt.contains(e.entry().id()));
  }

  private static boolean sameDeed(Claim one, Claim other) {
    Entry a = one.evidence().get(0).entry();
    Entry b = other.evidence().get(0).entry();
    return blame(one) != null
        && EVENTS.deed(a).sameButForWho(EVENTS.deed(b))
        && Math.abs(ChronoUnit.DAYS.between(day(a), day(b))) <= 1;
  }

  private static LocalDate day(Entry entry) {
    return QuestionBook.dayOf(entry);
  }

  private static @Nullable String blame(Claim claim) {
    Entry first = claim.evidence().get(0).entry();
    Site site = first.site();
    return site == null ? null : EVENTS.blame(first, site);
  }

  private static List<List<Claim>> byAnswer(List<Claim> claims, boolean deeds) {
    Map<String, List<Claim>> answers = new LinkedHashMap<>();
    for (Claim claim : claims) {
      String value = deeds ? who(claim) : claim.value();
      answers.computeIfAbsent(value, v -> new ArrayList<>()).add(claim);
    }
    return new ArrayList<>(answers.values());
  }

  /** Whom a claim of a deed lays it to. */
  private static String who(Claim claim) {
    List<Party> actors = claim.evidence().get(0).entry().actors();
    return actors.isEmpty() ? claim.value() : actors.get(0).name();
  }

  /** The words of one of the answers. */
  String value(List<Claim> answer) {
    return deeds ? who(answer.get(0)) : answer.get(0).value();
  }
}
