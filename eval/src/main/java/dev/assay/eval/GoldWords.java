package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.report.Block;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;

/** Gold words as sentences to be read, and read sentences in the gold's shape. */
final class GoldWords {
  private GoldWords() {}

  /** Sentences that have nothing to do with each other; the text of each begins at 0. */
  static List<Sentence> sentences(List<ObjectNode> gold) {
    List<Sentence> sentences = new ArrayList<>();
    for (ObjectNode record : gold) {
      sentences.add(sentence(sentences.size(), 0, record));
    }
    return sentences;
  }

  /** Sentences of one text, each a blank after the last. */
  static List<Sentence> document(List<ObjectNode> gold) {
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (ObjectNode record : gold) {
      Sentence next = sentence(sentences.size(), at, record);
      sentences.add(next);
      at = next.span().end() + 1;
    }
    return sentences;
  }

  /** The words, each a blank after the last. */
  private static Sentence sentence(int index, int start, ObjectNode gold) {
    List<Token> tokens = new ArrayList<>();
    int at = start;
    for (JsonNode word : gold.path("words")) {
      String form = word.asText();
      int end = at + Math.max(1, form.length());
      tokens.add(new Token(tokens.size(), new Span(at, end), form));
      at = end + 1;
    }
    return new Sentence(
        index, Block.Kind.PARAGRAPH, 0, new Span(start, Math.max(start + 1, at - 1)), tokens, null);
  }

  /** A prediction: id, words and the columns of the parse. */
  static ObjectNode parse(ObjectNode gold, Sentence read) {
    ObjectNode out = identified(gold);
    ArrayNode lemma = out.putArray("lemma");
    ArrayNode upos = out.putArray("upos");
    ArrayNode xpos = out.putArray("xpos");
    ArrayNode head = out.putArray("head");
    ArrayNode deprel = out.putArray("deprel");
    for (int i = 0; i < read.size(); i++) {
      lemma.add(read.lemma(i));
      upos.add(read.upos(i));
      xpos.add(read.xpos(i));
      head.add(read.graph().head(i) + 1);
      deprel.add(read.graph().relation(i));
    }
    return out;
  }

  static ObjectNode identified(ObjectNode gold) {
    ObjectNode out = GoldFiles.newSentence();
    if (gold.has("id")) {
      out.set("id", gold.get("id"));
    }
    out.set("words", gold.get("words"));
    return out;
  }

  static void addRoles(ObjectNode out, Sentence read) {
    ArrayNode frames = out.putArray("srl");
    for (Predicate p : read.predicates()) {
      ObjectNode frame = frames.addObject().put("pred", p.token());
      ArrayNode arguments = frame.putArray("args");
      for (Predicate.Argument a : p.arguments()) {
        arguments.addArray().add(a.role()).add(a.range().start()).add(a.range().end());
      }
    }
  }

  static void addSpan(ArrayNode spans, String type, TokenRange range) {
    spans.addObject().put("type", type).put("start", range.start()).put("end", range.end());
  }
}
