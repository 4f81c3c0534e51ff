package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parties as they are named in the middle of a sentence (resource {@code naming.tsv}). Immutable.
 */
final class Naming {
  private final Map<String, Set<String>> words = new HashMap<>();

  Naming() {
    for (String[] row : Tsv.rows(Naming.class, "naming.tsv")) {
      words.put(row[0], new HashSet<>(Tsv.values(row[1])));
    }
  }

  /** "the Libyan army and Coast Brigades"; empty where there is nobody. */
  String of(List<Party> parties) {
    if (parties.isEmpty()) {
      return "";
    }
    String first = of(parties.get(0));
    return switch (parties.size()) {
      case 1 -> first;
      case 2 -> first + " and " + of(parties.get(1));
      default -> first + " and others";
    };
  }

  private String of(Party party) {
    String name = party.name().strip();
    int space = name.indexOf(' ');
    String head = (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean counted = is("counted", head) || is("counted", head.replaceFirst("-.*", ""));
    boolean common = counted || is("common", head);
    String inside = common ? head + (space < 0 ? "" : name.substring(space)) : name;
    boolean article = head.equals("the") || head.equals("a") || head.equals("an");
    boolean office =
        party.person()
            && !last.isEmpty()
            && Character.isLowerCase(name.codePointAt(name.length() - last.length()));
    boolean definite = party.person() ? office : is("definite", last);
    return !article && !counted && definite ? "the " + inside : inside;
  }

  private boolean is(String what, String word) {
    return words.getOrDefault(what, Set.of()).contains(word);
  }
}
