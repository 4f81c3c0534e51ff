package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /** The competitions among claims of any questions, found as they are asked for. */
  static Stream<Competition> among(List<Claim> claims) {
    Map<String, List<Claim>> dockets = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (!claim.evidence().isEmpty() && claim.status() != Status.EXPIRED) {
        dockets.computeIfAbsent(claim.docket(), d -> new ArrayList<>()).add(claim);
      }
    }
    return dockets.values().stream()
        .filter(of -> of.size() > 1)
        .flatMap(of -> inDocket(of).stream());
  }

  private static List<Competition> inDocket(List<Claim> claims) {
    List<Rival> all = claims.stream().map(Rival::of).toList();
    List<Competition> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Rival rival : all) {
      if (done.contains(rival.id())) {
        continue;
      }
      List<Claim> rivals = reached(rival, all, done);
      boolean deeds = rivals.stream().allMatch(c -> c.family().equals("event"));
      List<List<Claim>> answers = byAnswer(rivals, deeds);
      if (answers.size() > 1) {
        String question = deeds ? rival.blame() : rival.claim().question();
        found.add(
            new Competition(
                question == null ? rival.claim().question() : question, answers, deeds));
      }
    }
    return found;
  }

  /** A claim and all that compete with it, or with those. */
  private static List<Claim> reached(Rival from, List<Rival> all, Set<String> done) {
    List<Rival> reached = new ArrayList<>(List.of(from));
    done.add(from.id());
    for (int i = 0; i < reached.size(); i++) {
      Rival one = reached.get(i);
      for (Rival other : all) {
        if (!done.contains(other.id()) && (one.competes(other) || other.competes(one))) {
          reached.add(other);
          done.add(other.id());
        }
      }
    }
    return reached.stream().map(Rival::claim).toList();
  }

  /**
   * A claim with what is asked of it against each of the others.
   *
   * @param speakFor ids of the entries that speak for it
   * @param contradict ids of those that were heard as contradictions of it
   * @param blame the question who did it; null where it is about no event at a place
   */
  private record Rival(
      Claim claim,
      Set<String> speakFor,
      Set<String> contradict,
      @Nullable Deed deed,
      LocalDate day,
      @Nullable String blame) {
    static Rival of(Claim claim) {
      Set<String> speakFor = new HashSet<>();
      Set<String> contradict = new HashSet<>();
      for (Evidence e : claim.evidence()) {
        if (e.role().bearing() > 0) {
          speakFor.add(e.entry().id());
        } else if (e.role() == Role.CONTRADICT) {
          contradict.add(e.entry().id());
        }
      }
      Entry first = claim.evidence().get(0).entry();
      boolean event = claim.family().equals("event");
      Site site = first.site();
      return new Rival(
          claim,
          speakFor,
          contradict,
          event ? EVENTS.deed(first) : null,
          EventTellings.dayOf(first),
          event && site != null && Sites.town(site) ? EVENTS.blame(first, site) : null);
    }

    String id() {
      return claim.id();
    }

    /** Whether what speaks for it was heard as a contradiction of another, or it is one deed. */
    boolean competes(Rival other) {
      return claim.family().equals("event")
          ? sameDeed(other)
          : !Collections.disjoint(other.contradict, speakFor);
    }

    private boolean sameDeed(Rival other) {
      return blame != null
          && deed != null
          && other.deed != null
          && deed.sameButForWho(other.deed)
          && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 1;
    }
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
