package dev.assay.text;

import java.util.List;
import java.util.Set;

/**
 * The words that make up a noun phrase around its head: what stands before it (adjectives,
 * compounds, possessors, titles) and the rest of its name, without determiner-less clauses,
 * complements, appositions and conjuncts, which are asked for apart. Works on Universal
 * Dependencies as the English Web Treebank has them.
 *
 * @param sentence whose tokens these are
 * @param head index of the head word
 * @param range the words, unbroken, the determiner included
 */
public record NounPhrase(Sentence sentence, int head, TokenRange range) {
  private static final Set<String> BEFORE =
      Set.of("amod", "compound", "nmod", "nummod", "det", "flat", "goeswith", "fixed", "dep", "cc");
  private static final Set<String> AFTER = Set.of("flat", "goeswith", "fixed");

  /** The phrase around a head. The sentence must carry morphology and dependencies. */
  public static NounPhrase of(Sentence sentence, int head) {
    int start = head;
    for (int i = head - 1; i >= 0 && belongs(sentence, head, i, BEFORE); i--) {
      if (!isPunctuation(sentence, i) && !"CCONJ".equals(sentence.upos(i))) {
        start = i;
      }
    }
    int end = head + 1;
    for (int i = head + 1; i < sentence.size() && after(sentence, head, i); i++) {
      if (!isPunctuation(sentence, i)) {
        end = i + 1;
      }
    }
    return new NounPhrase(sentence, head, new TokenRange(start, end));
  }

  /** The range without a determiner or quotation mark at its start. */
  public TokenRange bare() {
    int start = range.start();
    while (start < head && (sentence.upos(start).equals("DET") || isPunctuation(sentence, start))) {
      start++;
    }
    return new TokenRange(start, range.end());
  }

  /** Heads of the phrases that follow by a preposition: "army" in "units of the army". */
  public List<Integer> complements() {
    return sentence.graph().children(head, "nmod").stream().filter(i -> i >= range.end()).toList();
  }

  /** Heads of appositions, on either side. */
  public List<Integer> appositions() {
    return sentence.graph().children(head, "appos").stream()
        .filter(i -> !range.contains(i))
        .toList();
  }

  /** The preposition that a head stands with, in lower case; empty where there is none. */
  public static String preposition(Sentence sentence, int head) {
    for (int child : sentence.graph().children(head, "case")) {
      if (child < head && !isPunctuation(sentence, child)) {
        return sentence.form(child).toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "";
  }

  private static boolean after(Sentence s, int head, int token) {
    if (belongs(s, head, token, AFTER)) {
      return true;
    }
    DependencyGraph graph = s.graph();
    int top = below(graph, head, token);
    if (top == head + 2 && graph.is(top, "appos") && isHyphened(s, top)) {
      return token <= top;
    }
    // "Hizballah leader Hassan Nasrallah" read as an apposition without a comma
    return top == head + 1
        && graph.is(top, "appos")
        && s.upos(top).equals("PROPN")
        && (token == top || isPartOfName(s, top, token));
  }

  /** The Shabaab and the hyphen of "al-Shabaab". */
  private static boolean isPartOfName(Sentence s, int first, int token) {
    DependencyGraph graph = s.graph();
    int part = graph.is(token, "punct") && s.form(token).equals("-") ? token + 1 : token;
    return part < s.size() && graph.is(part, "flat") && graph.head(part) == first;
  }

  /** "Blue Movement-North": a part of a name that a hyphen without spaces joins to it. */
  private static boolean isHyphened(Sentence s, int part) {
    return s.upos(part).equals("PROPN")
        && s.form(part - 1).equals("-")
        && s.tokens().get(part - 2).span().end() == s.tokens().get(part - 1).span().start()
        && s.tokens().get(part - 1).span().end() == s.tokens().get(part).span().start();
  }

  private static boolean belongs(Sentence s, int head, int token, Set<String> relations) {
    DependencyGraph graph = s.graph();
    int top = below(graph, head, token);
    if (top < 0) {
      return false;
    }
    String relation = graph.relation(top);
    int colon = relation.indexOf(':');
    String base = colon < 0 ? relation : relation.substring(0, colon);
    if (base.equals("punct")) {
      return isPunctuation(s, token) && !isBreak(s.form(token));
    }
    return relations.contains(base) && !(base.equals("nmod") && token > head);
  }

  private static int below(DependencyGraph graph, int head, int token) {
    int at = token;
    while (at != DependencyGraph.ROOT && graph.head(at) != head) {
      at = graph.head(at);
    }
    return at;
  }

  private static boolean isPunctuation(Sentence s, int token) {
    return s.upos(token).equals("PUNCT");
  }

  private static boolean isBreak(String form) {
    return form.equals("(") || form.equals(")") || form.equals(";") || form.equals(":");
  }
}
