package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How likely a statement is right: that its type, every party it tells and whether it is so are
 * what the text says. A logistic regression over a few signs of trouble ({@code score.tsv}), fitted
 * by {@code assay eval calibration} on statements that were judged by a reader. Immutable, safe to
 * share between threads.
 */
public final class StatementScore {
  /** A sign that every statement has. */
  public static final String BASE = "base";

  private static final Set<String> VIOLENT = Set.of("ASSAULT");
  private static final Set<String> DEEDS =
      Set.of("COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "SANCTION", "COOPERATE");

  /** How far the reader's own factuality may be from the rules' before it is a doubt. */
  private static final double DOUBT = 2;

  /** Deeper below its sentence's main word than this is all alike. */
  private static final int DEEPEST = 4;

  /** Signs that weigh less are not worth telling. */
  private static final double WORTH_TELLING = 0.1;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> pronouns = Tables.words("pronouns.txt");

  /** With the weights that ship. */
  public StatementScore() {
    for (String[] row : Tables.rows("score.tsv", 3)) {
      weights.put(row[0], Double.valueOf(row[1]));
      names.put(row[0], row[2]);
    }
  }

  /** A statement with its score and, in words, what the score was taken from. */
  Statement score(Document document, Statement statement) {
    List<String> signs = signs(document, statement);
    double sum = 0;
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    double score = Math.round(100 / (1 + StrictMath.exp(-sum))) / 100.0;
    return statement.scored(score, new RoleEvidence("score", statement.trigger(), why(signs)));
  }

  /** What speaks for it and against it, each the strongest first. */
  private String why(List<String> signs) {
    return Stream.of("for: " + told(signs, 1), "against: " + told(signs, -1))
        .filter(told -> !told.endsWith(": "))
        .collect(Collectors.joining("; "));
  }

  private String told(List<String> signs, int side) {
    return signs.stream()
        .filter(s -> names.containsKey(s) && !s.equals(BASE))
        .filter(s -> side * weights.getOrDefault(s, 0.0) >= WORTH_TELLING)
        .sorted(Comparator.comparingDouble(s -> -side * weights.getOrDefault(s, 0.0)))
        .map(s -> String.format(Locale.ROOT, "%s (%+.2f)", names.get(s), weights.get(s)))
        .collect(Collectors.joining(", "));
  }

  /** The signs of a statement, in a fixed order; the first is {@link #BASE}. */
  public List<String> signs(Document document, Statement statement) {
    Sentence s = document.sentences().get(statement.sentence());
    List<String> signs = new ArrayList<>();
    signs.add(BASE);
    signs.add("type:" + type(statement));
    boolean relation = statement.rule().startsWith("relation-");
    if (!relation) {
      int trigger = trigger(s, statement);
      signs.add("word:" + (s.upos(trigger).equals("VERB") ? "verb" : "other"));
      signs.add("status:" + (isPlain(statement.factuality()) ? "so" : "not-so"));
      signs.add("parties:" + parties(statement));
      roles(s, trigger, statement, signs);
      if (isPlain(statement.factuality())
          && Math.abs(statement.factuality().value() - s.factuality(trigger)) > DOUBT) {
        signs.add("reader:doubts");
      }
      if (hangsAside(s, trigger)) {
        signs.add("clause:aside");
      }
      signs.add("depth:" + depth(s, trigger));
      signs.add("subject:" + (s.graph().children(trigger, "nsubj").isEmpty() ? "none" : "own"));
      signs.add("counted:" + (statement.quantities().isEmpty() ? "no" : "yes"));
      boolean pronoun = statement.actors().stream().anyMatch(a -> isPronoun(a.text()));
      signs.add("pronoun:" + (pronoun ? "yes" : "no"));
    }
    return signs;
  }

  private static String type(Statement statement) {
    if (statement.rule().startsWith("relation-")) {
      return "relation";
    }
    if (statement.proposition() instanceof Proposition.Event event) {
      return VIOLENT.contains(event.plover())
          ? "violence"
          : DEEDS.contains(event.plover()) ? "deed" : "word";
    }
    return "state";
  }

  /** What is known of those who act and those acted on. */
  private static String parties(Statement s) {
    List<Actor> all = new ArrayList<>(s.actors());
    all.addAll(s.recipients());
    if (all.isEmpty()) {
      return "none";
    }
    if (all.stream().anyMatch(a -> a.country() == null && a.sector() == null)) {
      return "uncoded";
    }
    return s.actors().isEmpty() || s.recipients().isEmpty() ? "one" : "both";
  }

  /** Whether the reader's own roles bear out who acts. */
  private static void roles(Sentence s, int trigger, Statement statement, List<String> signs) {
    Predicate predicate = s.predicate(trigger);
    if (predicate == null || statement.actors().isEmpty()) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.role().equals("ARG0")) {
        boolean same =
            statement.actors().stream().anyMatch(a -> a.span().overlaps(s.span(argument.range())));
        signs.add("roles:" + (same ? "agree" : "differ"));
        return;
      }
    }
  }

  private static boolean hangsAside(Sentence s, int trigger) {
    DependencyGraph g = s.graph();
    return g.is(trigger, "conj") || g.is(trigger, "parataxis") || g.is(trigger, "compound");
  }

  private boolean isPronoun(String words) {
    return pronouns.contains(words.toLowerCase(Locale.ROOT));
  }

  /** How many words govern it. */
  private static int depth(Sentence s, int trigger) {
    int depth = 0;
    int node = s.graph().head(trigger);
    while (node != DependencyGraph.ROOT && depth < DEEPEST) {
      depth++;
      node = s.graph().head(node);
    }
    return depth;
  }

  private static boolean isPlain(Factuality f) {
    return f.mode() == Mode.ACTUAL && f.polarity() == Polarity.POSITIVE;
  }

  private static int trigger(Sentence s, Statement statement) {
    for (int i = 0; i < s.size(); i++) {
      if (s.tokens().get(i).span().overlaps(statement.trigger())) {
        return i;
      }
    }
    return 0;
  }
}
