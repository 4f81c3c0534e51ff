package dev.assay.coreference;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where mentions stand in their sentence's tree. */
final class Clause {
  private static final Set<String> CLAUSES =
      Set.of("acl", "advcl", "ccomp", "csubj", "xcomp", "parataxis");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> DOUBTS = Set.of("not", "n't", "never", "may", "might", "could");

  /** A genitive is so many mentions from what it belongs to, at most. */
  private static final int ASIDE = 12;

  private Clause() {}

  /** The place in the clause: subj, pass, sub (subject of a lower clause), obj, obl ... */
  static String role(Candidate c) {
    DependencyGraph graph = c.sentence().graph();
    String relation = graph.relation(c.head());
    if (relation.startsWith("nsubj")) {
      int governor = graph.head(c.head());
      boolean main = governor == graph.root() || graph.is(governor, "conj");
      return !main ? "sub" : relation.equals("nsubj:pass") ? "pass" : "subj";
    }
    if (relation.equals("nmod:poss")) {
      return "poss";
    }
    int colon = relation.indexOf(':');
    String base = colon < 0 ? relation : relation.substring(0, colon);
    return switch (base) {
      case "obj", "iobj" -> "obj";
      case "obl", "nmod", "appos", "conj", "compound", "root" -> base;
      default -> "other";
    };
  }

  /** Whether the later is an apposition to the earlier, or the other way round. */
  static boolean isApposition(Candidate m, Candidate a) {
    DependencyGraph graph = m.sentence().graph();
    return (graph.head(m.head()) == a.head() && graph.is(m.head(), "appos"))
        || (graph.head(a.head()) == m.head() && graph.is(a.head(), "appos"));
  }

  /** "The front is an alliance", unless it is denied, possible or asked. */
  static boolean isCopula(Candidate m, Candidate a) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    return graph.head(a.head()) == m.head()
        && graph.is(a.head(), "nsubj")
        && !graph.children(m.head(), "cop").isEmpty()
        && graph.children(m.head(), "case").isEmpty()
        && !hasDoubt(s, m.head())
        && !s.form(s.size() - 1).equals("?");
  }

  private static boolean hasDoubt(Sentence s, int predicate) {
    for (int child : s.graph().children(predicate)) {
      if (DOUBTS.contains(s.form(child).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whose a mention is, by its genitive or possessive pronoun; null where nobody is a mention. */
  static @Nullable Candidate owner(Candidate c, List<Candidate> all) {
    List<Integer> genitives = c.sentence().graph().children(c.head(), "nmod:poss");
    if (genitives.isEmpty()) {
      return null;
    }
    int from = Math.max(0, c.order() - ASIDE);
    int to = Math.min(all.size(), c.order() + ASIDE);
    return all.subList(from, to).stream()
        .filter(o -> o.isIn(c.sentence()) && genitives.contains(o.head()))
        .findFirst()
        .orElse(null);
  }

  /** Whether something lies below a head with a clause, a conjunct or an apposition between. */
  static boolean isAcrossClause(DependencyGraph graph, int top, int below) {
    for (int at = below; at != top; at = graph.head(at)) {
      String relation = graph.relation(at);
      int colon = relation.indexOf(':');
      String base = colon < 0 ? relation : relation.substring(0, colon);
      if (CLAUSES.contains(base) || base.equals("conj") || base.equals("appos")) {
        return true;
      }
    }
    return false;
  }

  /** How two mentions of one sentence stand to each other. */
  static String relation(Candidate m, Candidate a) {
    DependencyGraph graph = m.sentence().graph();
    if (isApposition(m, a)) {
      return beside(m, a) ? "appos" : "appos far";
    }
    if (isCopula(m, a)) {
      return "copula";
    }
    if (graph.dominates(a.head(), m.head())) {
      return "holds";
    }
    if (graph.dominates(m.head(), a.head())) {
      return "held";
    }
    if (graph.head(m.head()) == graph.head(a.head())) {
      return "sisters";
    }
    return clause(graph, m.head()) == clause(graph, a.head()) ? "clause" : "sentence";
  }

  private static boolean beside(Candidate m, Candidate a) {
    return m.mention().range().start() - a.mention().range().end() < 3;
  }

  /** The word that heads the clause of a word. */
  private static int clause(DependencyGraph graph, int word) {
    int at = word;
    while (graph.head(at) != DependencyGraph.ROOT && !isClause(graph, at)) {
      at = graph.head(at);
    }
    return at;
  }

  private static boolean isClause(DependencyGraph graph, int word) {
    return CLAUSES.stream().anyMatch(c -> graph.is(word, c))
        || (graph.is(word, "conj") && !graph.children(word, "nsubj").isEmpty());
  }

  /** Whose it is: the head of its possessor, or -1. */
  static int owner(Candidate c) {
    List<Integer> owners = c.sentence().graph().children(c.head(), "nmod:poss");
    return owners.isEmpty() ? -1 : owners.get(0);
  }

  /** "A", "another", "no", "every". */
  static boolean isIndefinite(Candidate c) {
    for (int d : c.sentence().graph().children(c.head(), "det")) {
      if (!DEFINITE.contains(c.sentence().form(d).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The head of what follows a noun by a preposition, or -1. */
  static int complement(Candidate c) {
    List<Integer> complements = c.phrase().complements();
    return complements.isEmpty() ? -1 : complements.get(0);
  }
}
