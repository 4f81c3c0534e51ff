package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a word of violence is used of something else than conflict: a disease that kills, a bus
 * that plunges into a ravine, a striker who fires, a film in which rebels storm a palace, a drill.
 * By {@code frames.tsv}. Immutable, safe to share.
 */
final class Frames {
  private final Map<String, Set<String>> words = new HashMap<>();

  Frames() {
    for (String[] row : Tables.rows("frames.tsv", 2)) {
      words.computeIfAbsent(row[0], k -> new HashSet<>()).addAll(List.of(row[1].split(", *")));
    }
  }

  /**
   * Whether what a word tells is no act of conflict.
   *
   * @param code PLOVER type of what was coded
   */
  boolean tellsOfElse(Sentence s, int word, String code) {
    boolean violent = code.equals("ASSAULT");
    return isFiction(s, word)
        || (violent && (isPlay(s) || isManner(s, word) || isAccident(s, word)))
        || (!code.equals("MOBILIZE") && isRehearsal(s, word));
  }

  /** Who acts cannot fight, or what is fought cannot be. */
  private boolean isManner(Sentence s, int word) {
    DependencyGraph g = s.graph();
    List<Integer> patients = DeepSyntax.patients(s, word);
    boolean patient =
        patients.stream().anyMatch(p -> is("patient", s, p))
            || isAbout(s, word)
            || isBlamed(s, word);
    boolean before = g.children(word, "compound").stream().anyMatch(c -> is("compound", s, c));
    boolean agent =
        DeepSyntax.agents(s, word).stream().anyMatch(a -> is("agent", s, a) || isBeast(s, a))
            || patients.stream().anyMatch(p -> isBeast(s, p));
    boolean out =
        s.lemma(word).equals("storm")
            && word + 1 < s.size()
            && s.form(word + 1).toLowerCase(Locale.ROOT).equals("out");
    return ((patient || before || out) && !has("hostile", s)) || agent;
  }

  /** A tiger, but no Tamil Tigers. */
  private boolean isBeast(Sentence s, int word) {
    return is("beast", s, word) && !s.upos(word).equals("PROPN");
  }

  /** "a battle over tariffs", "waging war on the locust". */
  private boolean isAbout(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int head = g.head(word);
    List<Integer> about = new ArrayList<>(g.children(word, "nmod"));
    if (head != DependencyGraph.ROOT && g.is(word, "obj")) {
      about.addAll(g.children(head, "obl"));
    }
    return about.stream()
        .filter(n -> DeepSyntax.marks(s, n).stream().anyMatch(m -> m.matches("on|over|against")))
        .anyMatch(n -> is("patient", s, n));
  }

  /** "came under fire for her handling of it". */
  private static boolean isBlamed(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int verb = s.upos(word).equals("NOUN") ? g.head(word) : word;
    if (verb == DependencyGraph.ROOT) {
      return false;
    }
    boolean under =
        g.children(verb, "obl").stream()
            .anyMatch(
                o -> s.lemma(o).matches("fire|attack") && DeepSyntax.marks(s, o).contains("under"));
    boolean why =
        List.of("obl", "advcl").stream()
            .flatMap(r -> g.children(verb, r).stream())
            .anyMatch(o -> DeepSyntax.marks(s, o).stream().anyMatch(m -> m.matches("for|over")));
    return under && why;
  }

  /** "A bus plunged into a ravine, killing 14", "a gas leak blew up a bakery". */
  private boolean isAccident(Sentence s, int word) {
    DependencyGraph g = s.graph();
    if (has("hostile", s)) {
      return false;
    }
    int node = word;
    while (node != DependencyGraph.ROOT) {
      boolean breaks =
          is("accident", s, node)
              && g.children(node, "nsubj").stream().anyMatch(n -> is("vehicle", s, n));
      if (breaks) {
        return true;
      }
      node = g.is(node, "advcl") || g.is(node, "conj") ? g.head(node) : DependencyGraph.ROOT;
    }
    return has("cause", s);
  }

  /** A sentence about a game, in which nobody is hurt. */
  private boolean isPlay(Sentence s) {
    return has("sport", s) && !has("hostile", s) && !hasDeath(s);
  }

  private static boolean hasDeath(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (s.lemma(i).matches("kill|wound|injure|dead|death|die|police|arrest")) {
        return true;
      }
    }
    return false;
  }

  /** "In the film, rebels storm a palace", "the novel tells of a sniper who shoots". */
  private boolean isFiction(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int node = word;
    while (node != DependencyGraph.ROOT) {
      boolean verb = s.upos(node).equals("VERB");
      for (int child : g.children(node)) {
        boolean subject = g.is(child, "nsubj") && verb && node != word && is("tells", s, node);
        boolean within =
            g.is(child, "obl") && DeepSyntax.marks(s, child).contains("in") && isDefinite(s, child);
        if ((subject || within) && is("fiction", s, child) && s.upos(child).equals("NOUN")) {
          return true;
        }
      }
      node = g.head(node);
    }
    return false;
  }

  private static boolean isDefinite(Sentence s, int noun) {
    return s.graph().children(noun, "det").stream().anyMatch(d -> s.lemma(d).matches("the|this"))
        || !s.graph().children(noun, "nmod:poss").isEmpty();
  }

  private boolean isRehearsal(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean sham =
        DeepSyntax.patients(s, word).stream()
            .anyMatch(
                p ->
                    g.children(p, "amod").stream().anyMatch(a -> is("sham", s, a))
                        || g.children(p, "compound").stream().anyMatch(a -> is("sham", s, a)));
    int node = word;
    while (node != DependencyGraph.ROOT && !sham) {
      sham = node != word && is("rehearse", s, node);
      for (int child : g.children(node, "obl")) {
        boolean within = DeepSyntax.marks(s, child).stream().anyMatch(m -> m.matches("in|during"));
        sham |= within && is("exercise", s, child);
      }
      node = g.head(node);
    }
    return sham;
  }

  private boolean has(String kind, Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (is(kind, s, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String kind, Sentence s, int word) {
    String lemma = s.lemma(word).toLowerCase(Locale.ROOT);
    // a plural that opens the sentence may have been taken for a name: "Locusts"
    boolean plural = word == 0 && s.upos(word).equals("PROPN") && lemma.endsWith("s");
    Set<String> kinds = words.getOrDefault(kind, Set.of());
    return kinds.contains(lemma)
        || (plural && kinds.contains(lemma.substring(0, lemma.length() - 1)));
  }
}
