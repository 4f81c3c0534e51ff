package dev.assay.codebook;

import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which events, states and assessments are coded. Immutable, safe to share between
 * threads.
 */
public final class Codebook {
  /** What words a path may ask for by type, answered by whoever knows actors and places. */
  @FunctionalInterface
  public interface WordTypes {
    boolean is(Sentence sentence, int token, String type);
  }

  /** What a condition that fails counts for, and a party that is missing. */
  private static final double CONDITION = 1;

  private static final double PARTY = 0.5;

  /** Verbs that tell nothing by themselves. */
  private static final Set<String> COLOURLESS = DeepSyntax.words("colourless-verbs.txt");

  /** What it counts for that other rules with the same word code something else, at most. */
  private static final double AMBIGUITY = 1;

  /** Beyond this nothing is near. */
  private static final double FARTHEST = 2.5;

  /**
   * A rule that nearly holds.
   *
   * @param match as if it held
   * @param distance how far it is from that: 0 where it does hold
   */
  public record Near(Match match, double distance) {}

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byLemma = new HashMap<>();

  Codebook(List<Rule> rules) {
    this.rules = rules.stream().sorted(Comparator.comparingInt(Rule::priority).reversed()).toList();
    for (Rule rule : this.rules) {
      for (String lemma : rule.trigger().lemmas()) {
        int space = lemma.indexOf(' ');
        byLemma
            .computeIfAbsent(space < 0 ? lemma : lemma.substring(0, space), k -> new ArrayList<>())
            .add(rule);
      }
    }
  }

  /** The book that ships with Assay. */
  public static Codebook open() {
    return CodebookLoader.shipped();
  }

  /** All rules, highest priority first. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * What the rules find in a sentence that has been read: for each trigger at most one match of
   * each kind, in order of the triggers.
   */
  public List<Match> match(Sentence sentence, WordTypes types) {
    List<Match> found = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      Map<Rule.Kind, Match> best = new EnumMap<>(Rule.Kind.class);
      for (Rule rule : candidates(sentence, token)) {
        if (!best.containsKey(rule.kind())) {
          Match match = tryRule(rule, sentence, token, types, null);
          if (match != null) {
            best.put(rule.kind(), match);
          }
        }
      }
      found.addAll(best.values());
    }
    return found;
  }

  /**
   * For a sentence that is known to tell an event: for each trigger of an event the rule that comes
   * nearest to holding. Conditions on other words count for more than parties that are missing, and
   * a rule whose trigger names a word first is more about it than one that names it in passing.
   * Where conditions fail, a word that other rules code otherwise tells little by itself. A rule
   * that its own exceptions forbid is none.
   */
  public List<Near> nearest(Sentence sentence, WordTypes types) {
    List<Near> found = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      Near nearest = null;
      List<Rule> here =
          candidates(sentence, token).stream().filter(r -> r.kind() == Rule.Kind.EVENT).toList();
      for (Rule rule : here) {
        if (triggers(rule.trigger(), sentence, token)) {
          Attempt attempt = attempt(rule, sentence, token, types, new ArrayList<>());
          double open = attempt.conditions() == 0 ? 0 : AMBIGUITY * codedOtherwise(here, rule);
          double distance = attempt.distance() + inPassing(rule, sentence, token) + open;
          boolean says = attempt.conditions() == 0 || !saysLittle(sentence, token);
          double least = nearest == null ? FARTHEST : nearest.distance();
          if (!attempt.forbidden() && says && distance < least) {
            nearest = new Near(attempt.match(), distance);
          }
        }
      }
      if (nearest != null) {
        found.add(nearest);
      }
    }
    return found;
  }

  /** Whether a word tells an event only together with others: "gave", "said", "put". */
  private static boolean saysLittle(Sentence s, int token) {
    return Lemmas.of(s, token).stream().anyMatch(COLOURLESS::contains);
  }

  /** The share of the rules for one word that code something else than one of them does. */
  private static double codedOtherwise(List<Rule> rules, Rule one) {
    long otherwise = rules.stream().filter(r -> !r.code().equals(one.code())).count();
    return (double) otherwise / rules.size();
  }

  /** From 0 for the word that a trigger names first to nearly half a condition for the last. */
  private static double inPassing(Rule rule, Sentence s, int token) {
    List<String> named = List.copyOf(rule.trigger().lemmas());
    double first =
        lemmas(s, token).stream().mapToInt(named::indexOf).filter(i -> i >= 0).min().orElse(0);
    return CONDITION * first / (first + 5);
  }

  /** Rules with a word's lemma in their trigger, highest priority first. */
  private List<Rule> candidates(Sentence sentence, int token) {
    List<Rule> found = new ArrayList<>();
    for (String lemma : Lemmas.of(sentence, token)) {
      for (Rule rule : byLemma.getOrDefault(lemma, List.of())) {
        if (!found.contains(rule)) {
          found.add(rule);
        }
      }
    }
    found.sort(Comparator.comparingInt(Rule::priority).reversed());
    return found;
  }

  /** Whether a word has a lemma that a rule's trigger names, whatever else the rule asks. */
  public boolean couldTrigger(Rule rule, Sentence sentence, int token) {
    return candidates(sentence, token).contains(rule);
  }

  /** Why a rule does or does not match at a token: one line a condition. */
  public List<String> explain(Rule rule, Sentence sentence, int token, WordTypes types) {
    List<String> lines = new ArrayList<>();
    Match match = tryRule(rule, sentence, token, types, lines);
    lines.add(
        rule.id()
            + (match != null ? " matches" : " does not match")
            + " at '"
            + sentence.form(token)
            + "'");
    return lines;
  }

  /**
   * What trying a rule has come to.
   *
   * @param match as if it held
   * @param conditions how many of its conditions on other words fail
   * @param parties how many of those it needs are missing
   * @param forbidden whether one of its exceptions applies
   */
  private record Attempt(Match match, int conditions, int parties, boolean forbidden) {
    double distance() {
      return CONDITION * conditions + PARTY * parties;
    }
  }

  private static @Nullable Match tryRule(
      Rule rule, Sentence s, int token, WordTypes types, @Nullable List<String> why) {
    boolean triggered =
        note(why, triggers(rule.trigger(), s, token), "trigger", rule.trigger().toString());
    if (!triggered && why == null) {
      return null;
    }
    Attempt attempt = attempt(rule, s, token, types, why);
    boolean holds = triggered && attempt.distance() == 0 && !attempt.forbidden();
    return holds ? attempt.match() : null;
  }

  /**
   * Tries the conditions of a rule whose trigger holds.
   *
   * @param why where to tell of each condition; null to stop at the first that fails
   */
  private static Attempt attempt(
      Rule rule, Sentence s, int token, WordTypes types, @Nullable List<String> why) {
    int conditions = 0;
    int parties = 0;
    boolean forbidden = false;
    Set<Integer> all = new LinkedHashSet<>();
    Set<Integer> required = new LinkedHashSet<>();
    for (Rule.Alternatives condition : rule.require()) {
      List<Match.Filler> reached = fill(condition, s, token, types, Set.of());
      reached.forEach(r -> all.add(r.head()));
      reached.stream()
          .map(Match.Filler::head)
          .filter(word -> condition.paths().stream().anyMatch(p -> p.asksFor(s, word)))
          .forEach(required::add);
      boolean holds = note(why, !reached.isEmpty(), "require", condition.paths().toString());
      conditions += holds ? 0 : 1;
    }
    for (Rule.Alternatives exception : rule.unless()) {
      boolean free = fill(exception, s, token, types, Set.of()).isEmpty();
      forbidden |= !note(why, free, "unless", exception.paths().toString());
    }
    Map<String, List<Match.Filler>> fillers = new LinkedHashMap<>();
    boolean hopeless = why == null && (conditions > 0 || forbidden);
    for (Map.Entry<String, Rule.Role> role : rule.roles().entrySet()) {
      if (hopeless) {
        break;
      }
      List<Match.Filler> who =
          fill(role.getValue().where(), s, token, types, actors(role.getKey(), fillers));
      if (!who.isEmpty()) {
        fillers.put(role.getKey(), who);
      }
      boolean filled =
          note(
              why,
              !who.isEmpty() || !role.getValue().required(),
              role.getKey(),
              role.getValue().where().paths() + " -> " + words(s, who));
      parties += filled ? 0 : 1;
    }
    Match match = new Match(rule, s.index(), token, fillers, all, required);
    return new Attempt(match, conditions, parties, forbidden);
  }

  private static boolean note(
      @Nullable List<String> why, boolean holds, String condition, String detail) {
    if (why != null) {
      why.add((holds ? "  holds  " : "  FAILS  ") + condition + ": " + detail);
    }
    return holds;
  }

  private static String words(Sentence s, List<Match.Filler> who) {
    return who.stream().map(f -> s.form(f.head())).toList().toString();
  }

  private static boolean triggers(Rule.Trigger trigger, Sentence s, int token) {
    if (!trigger.pos().contains(DeepSyntax.pos(s, token))) {
      return false;
    }
    if (trigger.voice() != null
        && trigger.voice().equals("passive") != VerbGroup.isPassive(s, token)) {
      return false;
    }
    return lemmas(s, token).stream().anyMatch(trigger.lemmas()::contains);
  }

  /** What a word's lemma may be, alone and with each of its particles. */
  static List<String> lemmas(Sentence s, int token) {
    List<String> lemmas = new ArrayList<>(Lemmas.of(s, token));
    int alone = lemmas.size();
    for (int particle : particles(s, token)) {
      for (int i = 0; i < alone; i++) {
        lemmas.add(lemmas.get(i) + " " + s.form(particle).toLowerCase(Locale.ROOT));
      }
    }
    return lemmas;
  }

  /** Those the tree knows, and a preposition right after the verb: "walked out of the talks". */
  private static Set<Integer> particles(Sentence s, int token) {
    Set<Integer> particles = new LinkedHashSet<>(s.graph().children(token, "compound:prt"));
    int next = token + 1;
    if (s.upos(token).equals("VERB") && next < s.size() && s.upos(next).matches("ADP|ADV")) {
      particles.add(next);
    }
    return particles;
  }

  /** Those who may not be acted on as well: whoever acts. */
  private static Set<Integer> actors(String role, Map<String, List<Match.Filler>> fillers) {
    return role.equals("recipient")
        ? fillers.getOrDefault("actor", List.of()).stream()
            .map(Match.Filler::head)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<Match.Filler> fill(
      Rule.Alternatives where, Sentence s, int token, WordTypes types, Set<Integer> but) {
    for (Path path : where.paths()) {
      List<Integer> reached =
          path.from(s, token, types::is).stream().filter(r -> !but.contains(r)).toList();
      if (!reached.isEmpty()) {
        return reached.stream().map(r -> new Match.Filler(r, path.toString())).toList();
      }
    }
    return List.of();
  }
}
