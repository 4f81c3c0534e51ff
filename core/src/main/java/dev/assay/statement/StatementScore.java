package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely a statement is right: that its type, every party it tells and whether it is so are
 * what the text says. A logistic regression over a few signs of trouble, fitted by {@code assay
 * eval calibration} on statements that were judged by a reader. Immutable, safe to share between
 * threads.
 */
public final class StatementScore {
  /** A sign that every statement has. */
  public static final String BASE = "base";

  private static final Set<String> VIOLENT = Set.of("ASSAULT");
  private static final Set<String> DEEDS =
      Set.of("COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "SANCTION", "COOPERATE");

  /** How far the reader's own factuality may be from the rules' before it is a doubt. */
  private static final double DOUBT = 2;

  private final Map<String, Double> weights = new HashMap<>();

  /** With the weights that ship. */
  public StatementScore() {
    for (String[] row : Tables.rows("score.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
  }

  /** From 0 to 1, two decimals. */
  public double score(Document document, Statement statement) {
    double sum = 0;
    for (String sign : signs(document, statement)) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return Math.round(100 / (1 + StrictMath.exp(-sum))) / 100.0;
  }

  /** The signs of a statement, in a fixed order; the first is {@link #BASE}. */
  public static List<String> signs(Document document, Statement statement) {
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
