package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A parsed gold sentence as a headline would say it: without articles, without "be" as a copula or
 * auxiliary of the passive, and without the stop at its end. What hung on a dropped word hangs on
 * that word's head. Only the columns of the parse are kept; a sentence that would lose its root or
 * all its words stays as it is.
 */
final class Headline {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> BE = Set.of("cop", "aux:pass");
  private static final List<String> COLUMNS = List.of("words", "lemma", "upos", "xpos", "deprel");

  private Headline() {}

  static ObjectNode of(ObjectNode sentence) {
    int n = sentence.path("words").size();
    int[] place = new int[n]; // of each word in the headline, 1-based; 0 for a dropped one
    int kept = 0;
    boolean rootless = false;
    for (int i = 0; i < n; i++) {
      boolean drops = drops(sentence, i, n);
      place[i] = drops ? 0 : ++kept;
      rootless |= drops && head(sentence, i) == 0;
    }
    return kept == 0 || rootless ? sentence : pruned(sentence, place);
  }

  private static boolean drops(ObjectNode sentence, int i, int n) {
    String word = sentence.path("words").path(i).asText().toLowerCase(Locale.ROOT);
    String relation = sentence.path("deprel").path(i).asText();
    return (ARTICLES.contains(word) && relation.equals("det"))
        || (BE.contains(relation) && sentence.path("lemma").path(i).asText().equals("be"))
        || (i == n - 1 && word.equals("."));
  }

  private static ObjectNode pruned(ObjectNode sentence, int[] place) {
    ObjectNode headline = sentence.deepCopy();
    for (String column : COLUMNS) {
      if (sentence.has(column)) {
        ArrayNode cells = headline.putArray(column);
        for (int i = 0; i < place.length; i++) {
          if (place[i] > 0) {
            cells.add(sentence.path(column).path(i));
          }
        }
      }
    }
    ArrayNode heads = headline.putArray("head");
    for (int i = 0; i < place.length; i++) {
      if (place[i] > 0) {
        heads.add(keptHead(sentence, i, place));
      }
    }
    if (sentence.has("spaced")) {
      respace(sentence.path("spaced"), place, headline.putArray("spaced"));
    }
    headline.remove(List.of("feats", "srl", "entities", "factuality", "multiword"));
    return headline;
  }

  /** The space after a dropped word comes after the one before it: "he 's here", "he here". */
  private static void respace(JsonNode given, int[] place, ArrayNode spaced) {
    for (int i = 0; i < place.length; i++) {
      if (place[i] > 0) {
        spaced.add(given.path(i).asBoolean());
      } else if (!spaced.isEmpty() && given.path(i).asBoolean()) {
        spaced.set(spaced.size() - 1, true);
      }
    }
  }

  private static int keptHead(ObjectNode sentence, int word, int[] place) {
    int head = head(sentence, word);
    while (head > 0 && place[head - 1] == 0) {
      head = head(sentence, head - 1);
    }
    return head > 0 ? place[head - 1] : head;
  }

  private static int head(JsonNode sentence, int word) {
    return sentence.path("head").path(word).asInt();
  }
}
