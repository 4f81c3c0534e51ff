package dev.assay.codebook;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * Who owns up to an act, disowns it or is held to be behind it: "claimed responsibility for the
 * attack", "had nothing to do with the killing", "was behind the raid". Whether it is so is not
 * asked here. Stateless.
 */
public final class Owners {
  /** Ways from an act to its owner, the likeliest first. */
  private static final List<Path> WAYS =
      CodebookLoader.resource("owners.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> PathParser.parse(l, Map.of()))
          .toList();

  private Owners() {}

  /** Heads of those whose act a noun tells; empty where nobody is named. */
  public static List<Integer> of(Sentence sentence, int act) {
    for (Path way : WAYS) {
      List<Integer> owners = way.from(sentence, act, (s, token, type) -> false);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    return List.of();
  }
}
