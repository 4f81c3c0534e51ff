package dev.assay.eval;

import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import dev.assay.time.TimeReference;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Statements that tell of many acts, not of one. */
final class ManyActs {
  private ManyActs() {}

  /**
   * "They kill women", "people are kidnapped every day", "64 mayors have been killed in 3 years".
   */
  static boolean isGeneral(Dispatch d, Statement s, Incident i, IncidentWords words) {
    int trigger = d.trigger(s);
    if (trigger < 0 || i.victims.stream().anyMatch(p -> !p.name().isEmpty())) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    if (isHabit(sentence, trigger, words)) {
      return true;
    }
    if (!sentence.upos(trigger).equals("VERB")) {
      return false;
    }
    List<Party> harmed = new ArrayList<>(i.victims);
    harmed.addAll(i.targets);
    boolean several =
        !harmed.isEmpty() && harmed.stream().allMatch(p -> isMany(p, words) || p.isMany());
    boolean counted = harmed.stream().allMatch(Party::isCounted);
    return several
        && (isPresent(sentence, trigger) || (isPerfect(sentence, trigger) && isLong(s, !counted)));
  }

  /** "They systematically kill", "the constant raids", "people are kidnapped every day". */
  private static boolean isHabit(Sentence s, int trigger, IncidentWords words) {
    for (String relation : List.of("advmod", "amod", "obl:tmod", "obl")) {
      for (int child : s.graph().children(trigger, relation)) {
        boolean every =
            words.is("span", s.lemma(child))
                && s.graph().children(child, "det").stream()
                    .anyMatch(t -> lower(s, t).equals("every"));
        if (every || words.is("habit", s.form(child))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMany(Party p, IncidentWords words) {
    boolean collective = p.name().isEmpty() && !p.isCounted() && words.is("collective", p.lemma());
    return (p.isPlural() && !p.isFew()) || collective;
  }

  private static boolean isPresent(Sentence s, int verb) {
    List<Integer> auxiliaries = s.graph().children(verb, "aux");
    boolean finite = Set.of("VBP", "VBZ").contains(s.xpos(verb));
    boolean progressive =
        auxiliaries.stream().anyMatch(a -> Set.of("is", "are").contains(lower(s, a)));
    return finite || progressive || passive(s, verb).stream().anyMatch(a -> isBe(s, a));
  }

  private static boolean isBe(Sentence s, int word) {
    return Set.of("is", "are").contains(lower(s, word));
  }

  private static boolean isPerfect(Sentence s, int verb) {
    return s.graph().children(verb, "aux").stream()
        .anyMatch(a -> Set.of("have", "has").contains(lower(s, a)) && !s.xpos(a).equals("VB"));
  }

  private static List<Integer> passive(Sentence s, int verb) {
    return s.graph().children(verb, "aux:pass");
  }

  /** A time longer than one act takes, or what is said where there is no time at all. */
  private static boolean isLong(Statement s, boolean otherwise) {
    TimeReference time = s.time();
    if (time == null || time.span() == null || time.interval().start() == null) {
      return otherwise;
    }
    LocalDateTime end = time.interval().end();
    return end == null || time.interval().start().plusDays(IncidentDates.SHORT).isBefore(end);
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
