package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts kinds of error by mention, mentions matched by head word. A mention that should take up an
 * earlier one is right if the nearest earlier mention of its chain is of the gold's chain. Else it
 * is <i>missed</i> (its chain has nothing earlier; or no such mention was found at all) or
 * <i>wrong</i>; a mention that takes up something and should not is <i>invented</i>. Not
 * thread-safe.
 */
final class CoreferenceErrors {
  private static final Set<String> SPEAKERS =
      Set.of(
          "i",
          "me",
          "my",
          "mine",
          "myself",
          "we",
          "us",
          "our",
          "ours",
          "ourselves",
          "you",
          "your",
          "yours",
          "yourself",
          "yourselves");
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Counts> links = new TreeMap<>();

  /** A mention with what it last stood for in its chain. */
  private record Link(GoldChains.Mention mention, GoldChains.@Nullable Mention earlier) {}

  void add(List<ObjectNode> gold, List<GoldChains.Mention> wanted, List<GoldChains.Mention> found) {
    Map<String, Link> wantedLinks = links(wanted);
    Map<String, Link> foundLinks = links(found);
    for (Link link : wantedLinks.values()) {
      if (link.earlier != null) {
        count(kind(gold, link), 0, 0, 1);
        judge(gold, link, foundLinks.get(link.mention.word()), wantedLinks);
      }
    }
    for (Link link : foundLinks.values()) {
      Link truth = wantedLinks.get(link.mention.word());
      if (link.earlier != null) {
        count(kind(gold, link), 0, 1, 0);
      }
      if (link.earlier != null && (truth == null || truth.earlier == null)) {
        count(kind(gold, link) + " invented");
      }
    }
  }

  private void judge(
      List<ObjectNode> gold, Link wanted, @Nullable Link found, Map<String, Link> wantedLinks) {
    String kind = kind(gold, wanted);
    if (found == null) {
      count(kind + " not a mention");
    } else if (found.earlier == null) {
      count(kind + " missed" + how(gold, kind, wanted, wantedLinks));
    } else {
      Link target = wantedLinks.get(found.earlier.word());
      if (target != null && target.mention.chain().equals(wanted.mention.chain())) {
        count(kind, 1, 0, 0);
      } else {
        count(kind + " wrong");
      }
    }
  }

  /** Of a name or description that is missed, whether the same head word came before. */
  private static String how(
      List<ObjectNode> gold, String kind, Link wanted, Map<String, Link> wantedLinks) {
    if (!kind.equals("name") && !kind.equals("description")) {
      return "";
    }
    String word = lemma(gold, wanted.mention);
    for (Link other : wantedLinks.values()) {
      if (other.mention.equals(wanted.mention)) {
        break;
      }
      if (other.mention.chain().equals(wanted.mention.chain())
          && lemma(gold, other.mention).equals(word)) {
        return ", same word";
      }
    }
    return ", other word";
  }

  private static Map<String, Link> links(List<GoldChains.Mention> mentions) {
    Map<String, GoldChains.Mention> byHead = new LinkedHashMap<>();
    mentions.stream()
        .sorted(Comparator.comparingInt((GoldChains.Mention m) -> m.start() - m.end()))
        .forEach(m -> byHead.putIfAbsent(m.word(), m));
    List<GoldChains.Mention> inOrder =
        byHead.values().stream()
            .sorted(
                Comparator.comparingInt(GoldChains.Mention::sentence)
                    .thenComparingInt(GoldChains.Mention::head))
            .toList();
    Map<String, GoldChains.Mention> last = new HashMap<>();
    Map<String, Link> links = new LinkedHashMap<>();
    for (GoldChains.Mention m : inOrder) {
      links.put(m.word(), new Link(m, last.put(m.chain(), m)));
    }
    return links;
  }

  private static String kind(List<ObjectNode> gold, Link link) {
    JsonNode sentence = gold.get(link.mention.sentence());
    String form =
        sentence.path("words").path(link.mention.head()).asText().toLowerCase(Locale.ROOT);
    return switch (sentence.path("upos").path(link.mention.head()).asText()) {
      case "PRON", "DET" ->
          SPEAKERS.contains(form) ? "speaker" : POINTERS.contains(form) ? "this/that" : "pronoun";
      case "PROPN" -> "name";
      case "NOUN" -> "description";
      case "VERB", "AUX" -> "clause";
      default -> "other";
    };
  }

  private static String lemma(List<ObjectNode> gold, GoldChains.Mention m) {
    return gold.get(m.sentence()).path("lemma").path(m.head()).asText().toLowerCase(Locale.ROOT);
  }

  private void count(String kind, int hits, int predicted, int gold) {
    links.computeIfAbsent(kind, k -> new Counts()).add(hits, predicted, gold);
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** By kind of mention, how many of its links are right. */
  Map<String, Object> links() {
    Map<String, Object> figures = new LinkedHashMap<>();
    links.forEach((kind, counts) -> figures.put(kind, counts.figures()));
    return figures;
  }

  /** Kinds of error with their counts, the commonest first. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> figures.put(e.getKey(), e.getValue()));
    return figures;
  }
}
