package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way through a sentence from a trigger to other words, as a codebook writes it.
 *
 * <pre>
 * path     = step { step }
 * step     = start | relation
 * start    = "agent" | "patient" | "owner" | "bearer" | "scene" | "ARG0" ... "ARG5" | "ARGM-LOC" ... | "self"
 * relation = ( "&gt;" | "&lt;" ) name [ "(" word { "," word } ")" ] [ "[" word { "," word } "]" ] [ "{" type { "," type } "}" ]
 * </pre>
 *
 * {@code owner} is who owns up to an act or disowns it ({@link Owners}); {@code bearer} that of
 * which a predicate is said ("the bridge is intact", "lies in ruins"); {@code scene} where an event
 * noun is said to be ("clashes erupted in Gao"). {@code >} goes to a dependent, {@code <} to the
 * head; a name covers its subtypes ({@code >nsubj} reaches {@code nsubj:pass}) and {@code *} is any
 * relation. Round brackets name the dependent's preposition or other mark (words of time, "on
 * Tuesday", never answer), square ones its lemma, curly ones its type. {@code @name} in round or
 * square brackets stands for a list of the codebook. "Thousands of refugees" has the lemma and type
 * of its refugees as well as its own, "tents and food" those of its food. Immutable.
 */
final class Path {
  private final String text;
  private final List<Step> steps;

  Path(String text, List<Step> steps) {
    this.text = text;
    this.steps = List.copyOf(steps);
  }

  /** One step: a start or a relation, and what the word it reaches must be. */
  record Step(Kind kind, String name, Set<String> marks, Set<String> lemmas, Set<String> types) {
    enum Kind {
      /** Deep subject or object, or an argument by its role. */
      ROLE,
      DEPENDENT,
      HEAD
    }
  }

  /** Types of words that curly brackets may ask for. */
  interface Types {
    boolean is(Sentence sentence, int token, String type);
  }

  /** The words this path reaches from a word, in order, without repetition. */
  List<Integer> from(Sentence sentence, int token, Types types) {
    Set<Integer> here = new LinkedHashSet<>(List.of(token));
    for (Step step : steps) {
      Set<Integer> next = new LinkedHashSet<>();
      for (int word : here) {
        for (int reached : reach(sentence, word, step)) {
          int marked = step.kind() == Step.Kind.HEAD ? word : reached;
          if (admits(step, sentence, reached, marked, types)) {
            next.add(reached);
          }
        }
      }
      here = next;
    }
    return List.copyOf(here);
  }

  /** The words that the first of several ways reaches; empty where none leads anywhere. */
  static List<Integer> first(List<Path> ways, Sentence sentence, int token) {
    for (Path way : ways) {
      List<Integer> reached = way.from(sentence, token, (s, t, type) -> false);
      if (!reached.isEmpty()) {
        return reached;
      }
    }
    return List.of();
  }

  private static List<Integer> reach(Sentence sentence, int word, Step step) {
    return switch (step.kind()) {
      case ROLE -> role(sentence, word, step.name());
      case DEPENDENT -> dependents(sentence, word, step.name());
      case HEAD -> {
        DependencyGraph graph = sentence.graph();
        int head = graph.head(word);
        boolean right =
            step.name().equals("*")
                || graph.is(word, step.name())
                || (step.name().equals("obl") && isOblique(sentence, word));
        yield head != DependencyGraph.ROOT && right ? List.of(head) : List.of();
      }
    };
  }

  private static List<Integer> role(Sentence sentence, int word, String name) {
    return switch (name) {
      case "self" -> List.of(word);
      case "agent" -> DeepSyntax.agents(sentence, word);
      case "patient" -> DeepSyntax.patients(sentence, word);
      case "owner" -> Owners.of(sentence, word);
      case "bearer" -> Predication.bearers(sentence, word);
      case "scene" -> Scenes.of(sentence, word);
      default -> DeepSyntax.arguments(sentence, word, name);
    };
  }

  private static List<Integer> dependents(Sentence sentence, int word, String name) {
    DependencyGraph graph = sentence.graph();
    if (name.equals("obl")) {
      return Stream.concat(
              graph.children(word, name).stream(),
              graph.children(word, "xcomp").stream().filter(c -> isOblique(sentence, c)))
          .toList();
    }
    if (!name.equals("*")) {
      return graph.children(word, name);
    }
    List<Integer> all = new ArrayList<>();
    for (int child : graph.children(word)) {
      all.add(child);
    }
    return all;
  }

  /** "Remains | in custody": the parser has it for a complement as often as not. */
  private static boolean isOblique(Sentence sentence, int word) {
    return sentence.graph().is(word, "xcomp")
        && sentence.upos(word).equals("NOUN")
        && !sentence.graph().children(word, "case").isEmpty();
  }

  /**
   * @param marked the dependent of the step, whose mark round brackets name
   */
  private static boolean admits(Step step, Sentence sentence, int word, int marked, Types types) {
    if (!step.marks().isEmpty() && DeepSyntax.isTime(sentence, word)) {
      return false;
    }
    if (!step.marks().isEmpty()
        && DeepSyntax.marks(sentence, marked).stream().noneMatch(step.marks()::contains)) {
      return false;
    }
    return DeepSyntax.withCounted(sentence, word).stream()
        .anyMatch(w -> hasLemma(step, sentence, w) && hasType(step, sentence, w, types));
  }

  private static boolean hasLemma(Step step, Sentence sentence, int word) {
    return step.lemmas().isEmpty()
        || Codebook.lemmas(sentence, word).stream().anyMatch(step.lemmas()::contains);
  }

  private static boolean hasType(Step step, Sentence sentence, int word, Types types) {
    return step.types().isEmpty()
        || step.types().stream().anyMatch(t -> types.is(sentence, word, t));
  }

  /** Whether the path asks for a word by its own lemma, and not only for whatever stands there. */
  boolean asksFor(Sentence sentence, int word) {
    Step last = steps.get(steps.size() - 1);
    return !last.lemmas().isEmpty() && hasLemma(last, sentence, word);
  }

  @Override
  public String toString() {
    return text;
  }
}
