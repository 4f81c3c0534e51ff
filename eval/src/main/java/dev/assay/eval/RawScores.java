package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Scores of parses of running text, as in the CoNLL 2018 shared task (Zeman et al. 2018): words
 * that cover the same letters are one word, and every figure is F1 over the gold's words and the
 * predicted ones, so that a word cut wrongly is wrong in all. A head is right where it is the same
 * word. Sentences and tokens are right where both ends are. {@code las} leaves subtypes of
 * relations out. Not thread-safe.
 *
 * <p>Words of a multiword token are aligned by the letters that they spell, where the task's own
 * scorer takes the longest common subsequence of their forms: the same where they spell it, as
 * English treebanks' do.
 */
final class RawScores {
  /** The sentences of a document and where their words stand in its text. */
  record Side(List<ObjectNode> sentences, List<List<Span>> words) {}

  /** A word of a side: the sentence it is of, and its index in that. */
  private record Word(ObjectNode sentence, int index, int first) {
    String cell(String column) {
      return sentence.path(column).path(index).asText();
    }

    /** Its head among all words of the side, -1 for a root. */
    int head() {
      int head = sentence.path("head").path(index).asInt();
      return head == 0 ? -1 : first + head - 1;
    }
  }

  private static final List<String> COLUMNS = List.of("upos", "xpos", "lemma");

  private final Map<String, Counts> counts = new LinkedHashMap<>();
  private final SyntaxErrors syntax = new SyntaxErrors();
  private final ErrorCounts tokens = new ErrorCounts("words");
  private final ErrorCounts sentences = new ErrorCounts("sentence ends");

  RawScores() {
    List.of("sentences", "tokens", "words", "upos", "xpos", "lemma", "uas", "las", "las_full")
        .forEach(figure -> counts.put(figure, new Counts()));
  }

  void add(Side gold, Side predicted, String text) {
    count("sentences", sentences(gold), sentences(predicted));
    count("tokens", SurfaceTokens.of(gold), SurfaceTokens.of(predicted));
    List<Word> goldWords = words(gold);
    List<Word> predictedWords = words(predicted);
    int[] mates = align(gold, predicted);
    for (Counts c : counts.values()) {
      if (c != counts.get("sentences") && c != counts.get("tokens")) {
        c.add(0, predictedWords.size(), goldWords.size());
      }
    }
    for (int j = 0; j < mates.length; j++) {
      if (mates[j] >= 0) {
        word(goldWords, mates[j], predictedWords, j, mates);
      }
    }
    new SegmentationErrors(text, tokens, sentences).add(gold, predicted);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    counts.forEach((figure, c) -> figures.put(figure, c.figures()));
    return figures;
  }

  List<ErrorTable> errors() {
    List<ErrorTable> tables = new ArrayList<>(List.of(sentences.table(), tokens.table()));
    tables.addAll(syntax.tables());
    return tables;
  }

  private void word(List<Word> gold, int i, List<Word> predicted, int j, int[] mates) {
    Word g = gold.get(i);
    Word p = predicted.get(j);
    hit("words", true);
    for (String column : COLUMNS) {
      hit(column, g.cell(column).equals(p.cell(column)));
    }
    int head = p.head();
    boolean right = head < 0 ? g.head() < 0 : mates[head] >= 0 && mates[head] == g.head();
    String relation = g.cell("deprel");
    hit("uas", right);
    hit(
        "las",
        right && SyntaxErrors.universal(relation).equals(SyntaxErrors.universal(p.cell("deprel"))));
    hit("las_full", right && relation.equals(p.cell("deprel")));
    syntax.word(g.sentence(), g.index(), p.sentence(), p.index(), right);
  }

  private void hit(String figure, boolean hit) {
    Objects.requireNonNull(counts.get(figure)).add(hit ? 1 : 0, 0, 0);
  }

  private void count(String figure, Set<Span> gold, Set<Span> predicted) {
    int hits = (int) predicted.stream().filter(gold::contains).count();
    Objects.requireNonNull(counts.get(figure)).add(hits, predicted.size(), gold.size());
  }

  /**
   * The gold word, among all of them, that covers the same letters as each predicted one, or -1.
   */
  private static int[] align(Side gold, Side predicted) {
    Map<Span, Integer> places = new HashMap<>();
    gold.words().forEach(sentence -> sentence.forEach(w -> places.put(w, places.size())));
    return predicted.words().stream()
        .flatMap(List::stream)
        .mapToInt(word -> places.getOrDefault(word, -1))
        .toArray();
  }

  private static List<Word> words(Side side) {
    List<Word> words = new ArrayList<>();
    for (ObjectNode sentence : side.sentences()) {
      JsonNode forms = sentence.path("words");
      int first = words.size();
      for (int i = 0; i < forms.size(); i++) {
        words.add(new Word(sentence, i, first));
      }
    }
    return words;
  }

  private static Set<Span> sentences(Side side) {
    Set<Span> spans = new HashSet<>();
    for (List<Span> words : side.words()) {
      spans.add(words.get(0).cover(words.get(words.size() - 1)));
    }
    return spans;
  }
}
