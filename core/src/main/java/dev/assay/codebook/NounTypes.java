package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Types of words as far as entities, parts of speech and a list of nouns (resource {@code
 * noun-types.tsv}) can tell. For testing rules; the product asks its lexicon and gazetteer.
 */
final class NounTypes implements Codebook.WordTypes {
  private final Map<String, Set<String>> nouns = new HashMap<>();

  NounTypes() {
    CodebookLoader.resource("noun-types.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(this::add);
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Set<String> words = nouns.computeIfAbsent(cells[0], k -> new HashSet<>());
    for (String word : cells[1].split(" ", -1)) {
      words.add(word.replace('_', ' '));
    }
  }

  @Override
  public boolean is(Sentence sentence, int token, String type) {
    return switch (type) {
      case "name" -> sentence.upos(token).equals("PROPN");
      case "verb" -> sentence.upos(token).equals("VERB");
      case "noun" -> sentence.upos(token).equals("NOUN");
      case "count" -> Counts.is(sentence, token);
      case "person" -> listed(sentence, token, type) || entity(sentence, token, "person");
      case "place" ->
          listed(sentence, token, type)
              || listed(sentence, token, "facility")
              || (entity(sentence, token, "place") && !listed(sentence, token, "thing"));
      case "state" -> listed(sentence, token, type) || isName(sentence, token, "place");
      case "actor" -> isActor(sentence, token);
      default -> listed(sentence, token, type);
    };
  }

  private boolean isActor(Sentence sentence, int token) {
    if (listed(sentence, token, "thing")) {
      return false;
    }
    return listed(sentence, token, "group")
        || listed(sentence, token, "force")
        || listed(sentence, token, "person")
        || listed(sentence, token, "state")
        || entity(sentence, token, "person")
        || entity(sentence, token, "organization")
        || (sentence.upos(token).equals("PROPN")
            && !entity(sentence, token, "time")
            && !entity(sentence, token, "event"))
        || isPersonalPronoun(sentence, token)
        || (sentence.upos(token).equals("ADJ")
            && Character.isUpperCase(sentence.form(token).charAt(0)));
  }

  private static boolean isPersonalPronoun(Sentence sentence, int token) {
    int head = sentence.graph().head(token);
    boolean speaker =
        head != DependencyGraph.ROOT
            && sentence.graph().is(token, "nsubj")
            && sentence.graph().is(head, "ccomp")
            && sentence.lemma(token).equals("it");
    boolean personal =
        sentence.upos(token).equals("PRON")
            && Set.of("he", "she", "they", "we", "who", "i")
                .contains(sentence.lemma(token).toLowerCase(Locale.ROOT));
    return speaker || personal;
  }

  private boolean listed(Sentence sentence, int token, String type) {
    Set<String> words = nouns.getOrDefault(type, Set.of());
    return Lemmas.of(sentence, token).stream().anyMatch(words::contains);
  }

  private static boolean entity(Sentence sentence, int token, String type) {
    return sentence.entities().stream().anyMatch(e -> e.head() == token && e.type().equals(type));
  }

  private static boolean isName(Sentence sentence, int token, String type) {
    return sentence.entities().stream()
        .filter(Entity::named)
        .anyMatch(e -> e.head() == token && e.type().equals(type));
  }
}
