package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Government or town: decided by the word that a name depends on. */
final class NameUses {
  /** Prepositions that hardly ever govern the name of somebody. */
  private static final Set<String> STRICT =
      Set.of(
          "in", "at", "near", "inside", "outside", "across", "toward", "towards", "into", "within");

  private final Map<String, NameRole> table = new HashMap<>();

  private NameUses() {}

  static NameUses load() {
    NameUses uses = new NameUses();
    for (String[] c : Tsv.rows(NameUses.class, "name-use.tsv")) {
      Tsv.values(c[1]).forEach(w -> uses.table.put(c[0] + " " + w, NameRole.valueOf(c[2])));
    }
    return uses;
  }

  /**
   * The role of a name.
   *
   * @param state whether it is a state's, which acts unless something speaks against it
   */
  NameRole role(Sentence s, int head, boolean state) {
    DependencyGraph graph = s.graph();
    int at = head;
    while (graph.is(at, "conj") || graph.is(at, "flat")) {
      at = graph.head(at);
    }
    int governor = graph.head(at);
    if (governor == DependencyGraph.ROOT) {
      return NameRole.UNCLEAR;
    }
    String lemma = s.lemma(governor);
    String relation = graph.relation(at);
    if (relation.startsWith("nsubj")) {
      return subject(relation, s, governor, lemma, state);
    }
    if (relation.equals("iobj")) {
      return NameRole.ACTOR; // whoever is promised or given something
    }
    if (relation.equals("obj")) {
      boolean acts = state || isToDo(s, governor, at);
      return look("object", lemma, acts ? NameRole.ACTOR : NameRole.UNCLEAR);
    }
    if (relation.equals("nmod:poss")) {
      return look("possessor", lemma, NameRole.ACTOR);
    }
    if (relation.startsWith("obl") || relation.startsWith("nmod")) {
      return oblique(s, at, lemma, relation);
    }
    if (relation.equals("compound") || relation.equals("amod")) {
      return look("possessor", lemma, NameRole.UNCLEAR);
    }
    return NameRole.UNCLEAR;
  }

  /** Whether an unknown name is the name of land by its own words or by where it stands. */
  boolean isLand(Sentence s, int head, String first, String last) {
    if (look("first", Names.fold(first), NameRole.UNCLEAR) == NameRole.PLACE
        || look("last", Names.fold(last), NameRole.UNCLEAR) == NameRole.PLACE) {
      return true;
    }
    DependencyGraph graph = s.graph();
    if (graph.head(head) == DependencyGraph.ROOT
        || !(graph.is(head, "obl") || graph.is(head, "nmod"))) {
      return false;
    }
    String preposition = NounPhrase.preposition(s, head);
    String governor = s.lemma(graph.head(head));
    boolean trusted =
        look("addressee", governor + ' ' + preposition, NameRole.UNCLEAR) == NameRole.ACTOR;
    return (STRICT.contains(preposition) && !trusted)
        || look("away", governor, NameRole.UNCLEAR) == NameRole.PLACE
        || (preposition.equals("of") && look("of", governor, NameRole.UNCLEAR) == NameRole.PLACE);
  }

  private NameRole subject(String relation, Sentence s, int governor, String lemma, boolean state) {
    if (relation.startsWith("nsubj:pass")) {
      return look("passive", lemma, state ? NameRole.UNCLEAR : NameRole.PLACE);
    }
    boolean verb = s.upos(governor).equals("VERB");
    boolean behind = NounPhrase.preposition(s, governor).equals("behind");
    NameRole otherwise = verb || behind ? NameRole.ACTOR : NameRole.UNCLEAR;
    return look("subject", lemma, otherwise);
  }

  private NameRole oblique(Sentence s, int at, String lemma, String relation) {
    if (relation.equals("obl:agent")) {
      return NameRole.ACTOR;
    }
    String preposition = NounPhrase.preposition(s, at);
    if (preposition.equals("of")) {
      return look("of", lemma, NameRole.UNCLEAR);
    }
    if (preposition.equals("to") && isHandedOver(s, s.graph().head(at))) {
      return NameRole.ACTOR;
    }
    return look(
        "addressee", lemma + ' ' + preposition, look("preposition", preposition, NameRole.UNCLEAR));
  }

  /**
   * "Sent two shipments of arms to Mogadishu": what governments are given, by what is told of it.
   */
  private boolean isHandedOver(Sentence s, int governor) {
    DependencyGraph graph = s.graph();
    boolean sent = look("sender", s.lemma(governor), NameRole.UNCLEAR) == NameRole.ACTOR;
    Stream<Integer> given =
        sent
            ? Stream.of("obj", "nsubj:pass").flatMap(r -> graph.children(governor, r).stream())
            : s.upos(governor).equals("NOUN") ? Stream.of(governor) : Stream.empty();
    return given
        .flatMap(goods -> Stream.concat(Stream.of(goods), graph.children(goods, "nmod").stream()))
        .anyMatch(goods -> look("goods", s.lemma(goods), NameRole.UNCLEAR) == NameRole.ACTOR);
  }

  /** "wants Athens to scrap the law": a town does nothing. */
  private static boolean isToDo(Sentence s, int verb, int object) {
    DependencyGraph graph = s.graph();
    return graph.children(verb, "xcomp").stream()
        .anyMatch(
            x ->
                x > object
                    && graph.children(x, "mark").stream().anyMatch(m -> s.lemma(m).equals("to")));
  }

  private NameRole look(String role, String word, NameRole otherwise) {
    return table.getOrDefault(role + " " + word, otherwise);
  }
}
