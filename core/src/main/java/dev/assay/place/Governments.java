package dev.assay.place;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * Whether the name of a country or a capital stands for its government, by its role in the
 * sentence. Asked only where nobody who knows actors has decided. Stateless, safe to share.
 */
final class Governments {
  private final PlaceWords words;

  Governments(PlaceWords words) {
    this.words = words;
  }

  boolean acts(Sentence sentence, Toponym t, int head, List<Object> items) {
    if (leads(t, items) || isQuoted(t, items)) {
      return true;
    }
    if (sentence.layers() == null) {
      boolean by = t.firstPiece > 0 && piece(items, t.firstPiece - 1).equals("by");
      return by || isOfficial(piece(items, t.endPiece));
    }
    var graph = sentence.graph();
    int top = head;
    while (graph.is(top, "conj") || graph.is(top, "flat")) {
      top = graph.head(top);
    }
    boolean agent =
        graph.relation(top).equals("obl:agent")
            || graph.children(top, "case").stream()
                .anyMatch(c -> sentence.form(c).toLowerCase(Locale.ROOT).equals("by"));
    // "US helicopters" are those of a government; "Damascus suburbs" are of a town.
    boolean owner =
        graph.is(head, "compound")
            && t.best() != null
            && t.best().entry().kind() == PlaceKind.COUNTRY
            && !words.is("descriptors", sentence.form(graph.head(head)));
    boolean addressed =
        graph.is(top, "obj") && words.is("addresses", sentence.lemma(graph.head(top)));
    return agent || owner || addressed || graph.relation(top).equals("nsubj");
  }

  /** "Baku: four soldiers killed", "Four soldiers killed: Baku", as headlines tell who says so. */
  private static boolean isQuoted(Toponym t, List<Object> items) {
    boolean first = t.firstPiece == 0 && piece(items, t.endPiece).equals(":");
    boolean last =
        t.firstPiece > 1
            && t.endPiece == items.size()
            && piece(items, t.firstPiece - 1).equals(":");
    return first || last;
  }

  /** "US-backed", "Moscow-led". */
  private static boolean leads(Toponym t, List<Object> items) {
    String participle = piece(items, t.endPiece + 1);
    return t.endPiece < items.size()
        && items.get(t.endPiece) instanceof Piece hyphen
        && hyphen.isHyphen()
        && (participle.endsWith("ed") || participle.equals("led") || participle.endsWith("run"));
  }

  private static String piece(List<Object> items, int i) {
    return i < items.size() && items.get(i) instanceof Piece piece ? piece.lower() : "";
  }

  /** Without layers: "said", "accuses"; a regular form of a verb that only a government does. */
  private boolean isOfficial(String word) {
    for (String ending : List.of("", "s", "d", "ed", "ied", "es")) {
      if (word.endsWith(ending)
          && words.is("official-verbs", word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return word.equals("said")
        || word.equals("denied")
        || word.equals("withdrew")
        || word.equals("sent");
  }
}
