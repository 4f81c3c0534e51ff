package dev.assay.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER 2.0's types, modes and contexts, and Assay's states and judgements (resource {@code
 * ontology.tsv}). Immutable.
 */
final class Ontology {
  private final Map<String, Set<String>> modes = new HashMap<>();
  private final Set<String> states = new HashSet<>();
  private final Set<String> judgements = new HashSet<>();
  private final Set<String> contexts = new HashSet<>();

  private Ontology() {}

  static Ontology open() {
    Ontology ontology = new Ontology();
    CodebookLoader.resource("ontology.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(ontology::add);
    return ontology;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    switch (cells[0]) {
      case "event" ->
          modes.put(
              cells[1], cells.length > 2 ? Set.copyOf(List.of(cells[2].split(" ", -1))) : Set.of());
      case "state" -> states.add(cells[1]);
      case "judgement" -> judgements.add(cells[1]);
      case "context" -> contexts.add(cells[1]);
      default -> throw new IllegalStateException("ontology.tsv: " + line);
    }
  }

  boolean isContext(String name) {
    return contexts.contains(name);
  }

  /** What is wrong with a code, in words; empty where nothing is. */
  Optional<String> check(Rule.Kind kind, String code, @Nullable String mode) {
    Set<String> known =
        switch (kind) {
          case EVENT -> modes.keySet();
          case STATE -> states;
          case ASSESSMENT -> judgements;
        };
    if (!known.contains(code)) {
      return Optional.of(
          "no "
              + kind.name().toLowerCase(java.util.Locale.ROOT)
              + " '"
              + code
              + "'; known are "
              + known.stream().sorted().toList());
    }
    if (mode != null
        && !(kind == Rule.Kind.EVENT && modes.getOrDefault(code, Set.of()).contains(mode))) {
      return Optional.of("'" + mode + "' is not a mode of " + code);
    }
    return Optional.empty();
  }
}
