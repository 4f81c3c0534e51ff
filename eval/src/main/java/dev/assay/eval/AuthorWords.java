package dev.assay.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in the author lists of catalogues ({@code author-words.tsv}). Immutable. */
final class AuthorWords {
  private static final String TABLE = "author-words.tsv";

  final Set<String> none;
  final Set<String> organisations;
  final Set<String> suffixes;
  final Set<String> particles;
  final Pattern role;
  final Pattern otherRole;
  final Pattern separator;

  private AuthorWords(Map<String, Set<String>> words) {
    none = all(words, "none");
    organisations = all(words, "organisation");
    suffixes = all(words, "suffix");
    particles = all(words, "particle");
    role = Pattern.compile("\\((?:" + any(all(words, "role")) + ")\\.?\\)");
    otherRole = Pattern.compile("\\((?:" + any(all(words, "other-role")) + ")\\)?");
    separator =
        Pattern.compile("[;/|~&]|(?<![\\w-])(?:" + any(all(words, "separator")) + ")(?=[\\s,;]|$)");
  }

  static AuthorWords load() {
    Map<String, Set<String>> words = new TreeMap<>();
    for (String[] row : Tables.rows(TABLE, 2)) {
      words.computeIfAbsent(row[0], k -> new TreeSet<>()).add(row[1]);
    }
    return new AuthorWords(words);
  }

  private static Set<String> all(Map<String, Set<String>> words, String kind) {
    return words.getOrDefault(kind, Set.of());
  }

  /** The longest first, so that none is cut short. */
  private static String any(Set<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(w -> -w.length()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The words of a name, without titles and dots. */
  List<String> of(String name) {
    return Stream.of(name.replaceAll("[^\\p{L}\\p{N}\\s.'-]", " ").split("[\\s.]+", -1))
        .filter(w -> !w.replaceAll("['-]", "").isEmpty() && !suffixes.contains(w))
        .toList();
  }
}
