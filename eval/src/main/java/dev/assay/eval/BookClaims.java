package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ledger.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the sources say of one book's authors.
 *
 * @param answers a value is a person, by the commonest of his or her names
 * @param known names by value
 */
record BookClaims(List<Testimony> answers, Map<String, AuthorName> known) {
  static final BookClaims NONE = new BookClaims(List.of(), Map.of());

  /**
   * @param rows with a {@code source} and a {@code value}; one that names nobody is left out
   */
  static BookClaims of(String book, List<JsonNode> rows, AuthorWords words) {
    List<List<AuthorName>> lists =
        new AuthorLists(words).read(rows.stream().map(r -> r.path("value").asText()).toList());
    AuthorGroups groups = new AuthorGroups(lists);
    Map<String, AuthorName> known = new TreeMap<>();
    List<Testimony> answers = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      Set<String> values = new TreeSet<>();
      for (AuthorName name : lists.get(i)) {
        AuthorName shown = groups.shown(name);
        known.put(shown.toString(), shown);
        values.add(shown.toString());
      }
      if (!values.isEmpty()) {
        answers.add(new Testimony(rows.get(i).path("source").asText(), book, values));
      }
    }
    return new BookClaims(answers, known);
  }

  /** The names that some values stand for, in alphabetical order. */
  List<AuthorName> names(Set<String> values) {
    return values.stream().sorted().map(known::get).toList();
  }

  /** The commonest answer. */
  Set<String> vote() {
    Map<String, Integer> votes = new TreeMap<>();
    Map<String, Set<String>> of = new TreeMap<>();
    for (Testimony answer : answers) {
      String list = String.join("\n", new TreeSet<>(answer.values()));
      votes.merge(list, 1, Integer::sum);
      of.put(list, answer.values());
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> of.get(e.getKey()))
        .orElse(Set.of());
  }
}
