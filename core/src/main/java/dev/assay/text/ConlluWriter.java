package dev.assay.text;

import dev.assay.report.Outlet;
import java.util.ArrayList;
import java.util.List;

/** A document as CoNLL-U; the keys of MISC are told in {@link Conllu}. */
final class ConlluWriter {
  private final Document document;
  private final StringBuilder out = new StringBuilder();

  ConlluWriter(Document document) {
    this.document = document;
  }

  String text() {
    int block = -1;
    for (Sentence sentence : document.sentences()) {
      comments(sentence, sentence.paragraph() != block);
      block = sentence.paragraph();
      for (Token token : sentence.tokens()) {
        line(sentence, token);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private void comments(Sentence sentence, boolean newBlock) {
    var report = document.report();
    if (sentence.index() == 0) {
      comment("newdoc id", report.id());
      if (!report.outlet().equals(Outlet.UNKNOWN)) {
        comment("outlet", report.outlet().name());
      }
      if (report.published() != null) {
        comment("published", report.published().date().toString());
      }
    }
    if (newBlock) {
      out.append("# newpar\n");
    }
    if (sentence.isHeadline()) {
      comment("kind", "headline");
    }
    comment("sent_id", report.id() + "-" + (sentence.index() + 1));
    comment("text", surface(sentence));
  }

  private void comment(String key, String value) {
    out.append("# ").append(key).append(" = ").append(value).append('\n');
  }

  private static String surface(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    for (Token token : sentence.tokens()) {
      text.append(token.form());
      if (spaceAfter(sentence, token.index())) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static boolean spaceAfter(Sentence sentence, int token) {
    return token + 1 < sentence.size()
        && sentence.tokens().get(token).span().end()
            < sentence.tokens().get(token + 1).span().start();
  }

  private void line(Sentence sentence, Token token) {
    int i = token.index();
    out.append(i + 1).append('\t').append(token.form()).append('\t');
    Sentence.Layers layers = sentence.layers();
    if (layers == null) {
      out.append("_\t_\t_\t_\t_\t_\t_\t");
    } else {
      Morphology m = layers.morphology();
      out.append(m.lemma().get(i)).append('\t');
      out.append(m.upos().get(i)).append('\t');
      out.append(m.xpos().get(i)).append('\t');
      out.append(m.feats().get(i)).append('\t');
      out.append(layers.dependencies().head(i) + 1).append('\t');
      out.append(layers.dependencies().relation(i)).append("\t_\t");
    }
    List<String> misc = misc(sentence, i);
    out.append(misc.isEmpty() ? "_" : String.join("|", misc)).append('\n');
  }

  private static List<String> misc(Sentence sentence, int token) {
    List<String> misc = new ArrayList<>();
    Sentence.Layers layers = sentence.layers();
    if (layers != null) {
      Predicate predicate = layers.carries(Layer.PREDICATES) ? sentence.predicate(token) : null;
      if (predicate != null) {
        misc.add("Pred=Yes");
        if (!predicate.arguments().isEmpty()) {
          misc.add("Args=" + arguments(layers.dependencies(), predicate));
        }
      }
      String entities = entities(layers, token);
      if (!entities.isEmpty()) {
        misc.add("Entity=" + entities);
      }
      for (Name name : layers.names()) {
        if (name.range().start() == token) {
          misc.add(
              "Name=" + name.type() + (name.range().length() > 1 ? ":" + range(name.range()) : ""));
        }
      }
      float fact =
          layers.carries(Layer.FACTUALITY) ? layers.factuality().get(token) : ConlluLayers.FACT;
      if (fact != ConlluLayers.FACT) {
        misc.add("Fact=" + fact);
      }
    }
    if (token + 1 < sentence.size() && !spaceAfter(sentence, token)) {
      misc.add("SpaceAfter=No");
    }
    return misc;
  }

  private static String arguments(DependencyGraph graph, Predicate predicate) {
    List<String> written = new ArrayList<>();
    for (Predicate.Argument a : predicate.arguments()) {
      String where;
      if (ConlluLayers.grown(graph, a.head(), predicate.token()).equals(a.range())) {
        where = Integer.toString(a.head() + 1);
      } else if (ConlluLayers.headOf(graph, a.range()) == a.head()) {
        where = range(a.range());
      } else {
        where = (a.head() + 1) + ":" + range(a.range());
      }
      written.add(a.role() + ":" + where);
    }
    return String.join(",", written);
  }

  private static String entities(Sentence.Layers layers, int token) {
    List<String> written = new ArrayList<>();
    boolean proper = layers.morphology().upos().get(token).equals("PROPN");
    TokenRange grown = ConlluLayers.grown(layers.dependencies(), token, DependencyGraph.ROOT);
    for (Entity e : layers.entities()) {
      if (e.head() == token) {
        written.add(
            e.type()
                + (e.range().equals(grown) ? "" : ":" + range(e.range()))
                + (e.named() == proper ? "" : e.named() ? ":name" : ":nominal"));
      }
    }
    return String.join(",", written);
  }

  private static String range(TokenRange range) {
    return (range.start() + 1) + "-" + range.end();
  }
}
