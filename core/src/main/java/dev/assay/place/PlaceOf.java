package dev.assay.place;

import dev.assay.report.Block;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Name;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which place an event happened at. Stateless. */
public final class PlaceOf {
  /** The most words between a place and the one that it is told to lie in. */
  private static final int FARTHEST = 7;

  /** What lies in some direction of a place lies no further from it. */
  private static final double FAR_KM = 200;

  /** Countries and most of their divisions are no narrower. */
  private static final double WIDE_KM = 100;

  /** Circles tell areas only roughly: a province is longer than it is wide. */
  private static final double ROUGHLY = 1.5;

  /** Parts of speech between the two. */
  private static final Set<String> LINKS =
      Set.of("ADP", "DET", "NOUN", "ADJ", "ADV", "PROPN", "PART");

  /** What the words between may begin with, a comma aside. */
  private static final Set<String> BEGINS = Set.of("ADP", "DET", "ADV");

  /** What parts a place from one that does not hold it: "from X to Y". */
  private static final Set<String> APART = Set.of("from", "to", "toward", "towards", "for", "by");

  /** Lemmas for bodies and people of states that tell of what happens elsewhere. */
  private static final Set<String> SEATED = Tsv.words(PlaceOf.class, "telling-words.tsv", "seated");

  /** Lemmas for what a state has abroad. */
  private static final Set<String> MISSIONS =
      Tsv.words(PlaceOf.class, "telling-words.tsv", "mission");

  /** Lemmas for people who give accounts of what happens elsewhere. */
  private static final Set<String> AFAR = Tsv.words(PlaceOf.class, "telling-words.tsv", "afar");

  /** What says of others that they are such: "a Western officer in Dakar". */
  private static final Set<String> FOREIGN =
      Tsv.words(PlaceOf.class, "telling-words.tsv", "foreign");

  /** By what somebody tells from afar. */
  private static final Set<String> LINES = Tsv.words(PlaceOf.class, "telling-words.tsv", "line");

  /** Verbs of what is used for something that is done in the same place. */
  private static final Set<String> MEANS = Tsv.words(PlaceOf.class, "telling-words.tsv", "means");

  private PlaceOf() {}

  /**
   * The place of the event at a trigger: a place that depends on the trigger, else a locative
   * argument of it, else one that depends on a participant, else the place of the nearest clause
   * above.
   *
   * @param mentions the places of the report
   * @param sentence index of the sentence
   * @param token index of the trigger
   * @return null where none is told
   */
  public static @Nullable PlaceMention placeOf(
      Document document, List<PlaceMention> mentions, int sentence, int token) {
    Sentence of = document.sentences().get(sentence);
    List<PlaceMention> here =
        mentions.stream()
            .filter(m -> m.sentence() == sentence && !isSeat(of, m) && !isWhose(of, m))
            .filter(m -> !isHome(of, m))
            .toList();
    if (of.layers() == null) {
      return null;
    }
    here = here.stream().filter(m -> !isOfAccount(of, m)).toList();
    List<PlaceMention> scenes = here.stream().filter(m -> !isOrigin(of, m, token)).toList();
    PlaceMention scene = placeOf(of, scenes, token);
    scene =
        scene == null ? placeOf(of, here.stream().filter(PlaceOf::isTown).toList(), token) : scene;
    return scene == null ? heading(document, mentions, of) : scene;
  }

  /** "Gao: Gunmen attacked a bus": the town whose name heads what a paragraph tells. */
  private static @Nullable PlaceMention heading(
      Document document, List<PlaceMention> mentions, Sentence s) {
    if (s.kind() != Block.Kind.PARAGRAPH) {
      return null;
    }
    return mentions.stream()
        .filter(m -> m.sentence() <= s.index() && m.range().start() == 0 && isTown(m))
        .filter(m -> document.sentences().get(m.sentence()).paragraph() == s.paragraph())
        .filter(m -> isHeading(document.sentences().get(m.sentence()), m))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static boolean isHeading(Sentence s, PlaceMention m) {
    int next = m.range().end();
    return next < s.size() && s.form(next).equals(":");
  }

  private static @Nullable PlaceMention placeOf(Sentence of, List<PlaceMention> here, int token) {
    DependencyGraph graph = of.graph();
    PlaceMention found = null;
    List<PlaceMention> scenes = here;
    for (int at = token; found == null && at != DependencyGraph.ROOT; at = graph.head(at)) {
      found = at == token ? null : toldOf(scenes, at);
      found = found == null ? argument(of, scenes, at) : found;
      found = found == null ? attached(graph, scenes, at) : found;
      found = found == null ? throughParticipants(of, scenes, at) : found;
      scenes = graph.is(at, "ccomp") ? withoutTelling(of, scenes, graph.head(at)) : scenes;
    }
    found = found == null ? meanwhile(of, here, token) : found;
    found = found == null ? purpose(of, here, token) : found;
    return found == null ? ofWhoeverSaysSo(of, here, token) : found;
  }

  /** "Kidal, a town held by rebels, was struck": what is told of a town is so there. */
  private static @Nullable PlaceMention toldOf(List<PlaceMention> here, int noun) {
    return here.stream().filter(m -> m.head() == noun && isTown(m)).findFirst().orElse(null);
  }

  /**
   * "Told reporters in Doha that the town had fallen", "the ministry in Lisbon said": without where
   * it was told.
   */
  private static List<PlaceMention> withoutTelling(
      Sentence s, List<PlaceMention> here, int telling) {
    DependencyGraph graph = s.graph();
    boolean state = isOfState(s, telling);
    return here.stream()
        .filter(
            m -> {
              boolean behind = isBelow(graph, telling, "obl", m) && m.range().start() > telling;
              boolean seat = state && isBelow(graph, telling, "nsubj", m);
              return isLine(s, m.range().start() - 2) || !(behind || seat);
            })
        .toList();
  }

  /** "According to a diplomat in Dakar": what he tells of is elsewhere. */
  private static boolean isOfAccount(Sentence s, PlaceMention m) {
    DependencyGraph graph = s.graph();
    for (int at = graph.head(m.head()); at != DependencyGraph.ROOT; at = graph.head(at)) {
      if (isAfar(s, at)) {
        return graph.children(at, "case").stream()
            .anyMatch(c -> s.form(c).equalsIgnoreCase("according"));
      }
    }
    return false;
  }

  private static boolean isAfar(Sentence s, int who) {
    String noun = s.lemma(who).toLowerCase(Locale.ROOT);
    return SEATED.contains(noun)
        || AFAR.contains(noun)
        || s.graph().children(who, "amod").stream()
            .anyMatch(a -> FOREIGN.contains(s.lemma(a).toLowerCase(Locale.ROOT)));
  }

  private static boolean isBelow(DependencyGraph graph, int verb, String relation, PlaceMention m) {
    return graph.children(verb, relation).stream().anyMatch(c -> graph.dominates(c, m.head()));
  }

  /** "The ministry in Lisbon said": what a state's body tells was seldom where it sits. */
  private static boolean isOfState(Sentence s, int telling) {
    return s.graph().children(telling, "nsubj").stream()
        .anyMatch(who -> SEATED.contains(s.lemma(who).toLowerCase(Locale.ROOT)));
  }

  /** "Said by telephone from Sirte": he tells what is so there. */
  private static boolean isLine(Sentence s, int word) {
    return word >= 0
        && LINES.contains(s.lemma(word).toLowerCase(Locale.ROOT))
        && s.form(word + 1).equalsIgnoreCase("from");
  }

  /**
   * The narrowest place of those that a place is told of in one breath: "Tibu" of "Tibu, in the
   * Catatumbo region", "near Arsal" of "on the border near Arsal".
   *
   * @param mentions the places of the report
   */
  public static PlaceMention narrowest(
      Document document, List<PlaceMention> mentions, PlaceMention of) {
    Sentence s = document.sentences().get(of.sentence());
    List<PlaceMention> here =
        mentions.stream().filter(m -> m.sentence() == of.sentence() && !isSeat(s, m)).toList();
    PlaceMention narrow = of;
    for (int step = 0; step < here.size(); step++) {
      PlaceMention last = narrow;
      narrow =
          here.stream()
              .filter(m -> isWithin(m.place(), last.place()))
              .filter(m -> isToldOf(s, m, last) || isNearby(m, last))
              .findFirst()
              .orElse(last);
    }
    return narrow;
  }

  private static boolean isWithin(Place inner, Place outer) {
    Place.Point a = inner.point();
    Place.Point b = outer.point();
    if (a == null || b == null) {
      return a != null && inner.relation().equals("at");
    }
    double km = Geodesy.distanceKm(a.lat(), a.lon(), b.lat(), b.lon());
    // "X, south of Y" tells in which direction X lies, not how far.
    boolean vague = outer.relation().equals("direction") && outer.distanceKm() == null;
    boolean aside = vague && inner.relation().equals("at");
    boolean within = a.radiusKm() < b.radiusKm() && km <= a.radiusKm() + ROUGHLY * b.radiusKm();
    return aside ? km < FAR_KM : within;
  }

  /** "X, in Y", "X on the shores of Y": nothing is done between the two. */
  private static boolean isToldOf(Sentence s, PlaceMention inner, PlaceMention outer) {
    int from = inner.range().end();
    int to = outer.range().start();
    // A relation may begin with its preposition: "X, near the border".
    boolean told = from < to || (from == to && !outer.place().relation().equals("at"));
    int first = from < to && s.form(from).equals(",") ? from + 1 : from;
    if (!told || to - from > FARTHEST || first > to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean links = LINKS.contains(s.upos(i)) || (i < first);
      if (!links || APART.contains(s.form(i).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return first == to || BEGINS.contains(s.upos(first));
  }

  /** "On the border between A and B near X". */
  private static boolean isNearby(PlaceMention inner, PlaceMention outer) {
    return inner.range().start() == outer.range().end() && inner.place().relation().equals("near");
  }

  /** "Benghazi-based rebels": where they are from, not where they act. */
  private static boolean isSeat(Sentence s, PlaceMention m) {
    int next = m.range().end();
    return next + 1 < s.size()
        && s.form(next).equals("-")
        && s.form(next + 1).equalsIgnoreCase("based");
  }

  /** "The U.S. embassy in Dakar": whose it is, and not where. */
  private static boolean isWhose(Sentence s, PlaceMention m) {
    int of = s.graph().head(m.head());
    boolean before = of > m.head() && !isTown(m);
    return before && s.layers() != null && MISSIONS.contains(s.lemma(of).toLowerCase(Locale.ROOT));
  }

  /** "Ann Lee, 23, of Denver", "of the 900 block of Elm": where somebody lives. */
  private static boolean isHome(Sentence s, PlaceMention m) {
    if (s.layers() == null) {
      return false;
    }
    int at = m.head();
    while (s.graph().is(at, "nmod") || s.graph().is(at, "compound")) {
      int whose = s.graph().head(at);
      boolean of =
          s.graph().children(at, "case").stream().anyMatch(c -> s.form(c).equalsIgnoreCase("of"));
      if (of && s.names().stream().anyMatch(n -> isPerson(n) && n.range().contains(whose))) {
        return true;
      }
      at = whose;
    }
    return false;
  }

  private static boolean isPerson(Name name) {
    return name.type().equals("person");
  }

  /** Where somebody is from may be where it happened, if it is no wide area. */
  private static boolean isTown(PlaceMention m) {
    Place.Point point = m.place().point();
    return point == null || point.radiusKm() < WIDE_KM;
  }

  /** "Militiamen from Zintan": where somebody is from, and not where he acts. */
  private static boolean isOrigin(Sentence s, PlaceMention m, int trigger) {
    int first = m.head();
    while (s.graph().is(first, "conj")) {
      first = s.graph().head(first);
    }
    int before = m.range().start() - 1;
    int whose = s.graph().head(first);
    boolean from =
        (before >= 0 && s.form(before).equalsIgnoreCase("from"))
            || s.graph().children(first, "case").stream()
                .anyMatch(c -> s.form(c).equalsIgnoreCase("from"));
    return from && whose >= 0 && whose != trigger && s.upos(whose).equals("NOUN");
  }

  /** "The rebels have not moved, a trader in Walikale said". */
  private static @Nullable PlaceMention ofWhoeverSaysSo(
      Sentence sentence, List<PlaceMention> here, int trigger) {
    DependencyGraph graph = sentence.graph();
    for (int said : graph.children(trigger)) {
      for (int who : graph.is(said, "parataxis") ? graph.children(said) : new int[0]) {
        for (PlaceMention m : graph.is(who, "nsubj") ? here : List.<PlaceMention>of()) {
          if (graph.dominates(who, m.head()) && noClauseBetween(sentence, who, m.head())) {
            return m;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable PlaceMention argument(
      Sentence sentence, List<PlaceMention> here, int trigger) {
    Predicate predicate = sentence.predicate(trigger);
    if (predicate == null) {
      return null;
    }
    for (String role : List.of("ARGM-LOC", "ARGM-GOL", "ARGM-DIR")) {
      for (Predicate.Argument argument : predicate.arguments()) {
        for (PlaceMention m : here) {
          if (argument.role().equals(role) && argument.range().contains(m.head())) {
            return m;
          }
        }
      }
    }
    return null;
  }

  /** Any word of a mention depends on the trigger as a place does; the nearest after it first. */
  private static @Nullable PlaceMention attached(
      DependencyGraph graph, List<PlaceMention> here, int trigger) {
    PlaceMention best = null;
    for (PlaceMention m : here) {
      if (top(graph, m, trigger) >= 0
          && (best == null || distance(m, trigger) < distance(best, trigger))) {
        best = m;
      }
    }
    return best;
  }

  private static int top(DependencyGraph graph, PlaceMention m, int trigger) {
    for (int i = m.range().start(); i < m.range().end(); i++) {
      boolean place =
          graph.is(i, "obl")
              || graph.is(i, "nmod")
              || graph.is(i, "advmod")
              || graph.is(i, "obj")
              || graph.is(i, "compound")
              || graph.is(i, "ccomp")
              || graph.is(i, "nsubj:pass")
              || graph.is(i, "conj")
              || graph.is(i, "appos");
      if (graph.head(i) == trigger && place) {
        return i;
      }
    }
    return -1;
  }

  private static int distance(PlaceMention m, int trigger) {
    int d = m.head() - trigger;
    return d >= 0 ? 2 * d : -2 * d + 1;
  }

  /** "fighters in Raqqa attacked": the place of a participant. */
  private static @Nullable PlaceMention throughParticipants(
      Sentence sentence, List<PlaceMention> here, int trigger) {
    DependencyGraph graph = sentence.graph();
    for (int child : graph.children(trigger)) {
      boolean participant =
          graph.is(child, "obj")
              || graph.is(child, "obl")
              || graph.is(child, "nsubj")
              || graph.is(child, "xcomp")
              || graph.is(child, "advmod")
              || graph.is(child, "nmod");
      if (!participant) {
        continue;
      }
      for (PlaceMention m : here) {
        if (graph.dominates(child, m.head()) && noClauseBetween(sentence, child, m.head())) {
          return m;
        }
      }
    }
    return null;
  }

  private static boolean noClauseBetween(Sentence s, int top, int token) {
    DependencyGraph graph = s.graph();
    for (int i = token; i != top; i = graph.head(i)) {
      boolean clause = graph.is(i, "acl") || graph.is(i, "advcl") || graph.is(i, "ccomp");
      if (clause || (graph.is(i, "conj") && s.upos(i).equals("VERB"))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Fired at crowds besieging the house in Tbilisi", "at men who were digging near Gao": where
   * those concerned were at it.
   */
  private static @Nullable PlaceMention meanwhile(
      Sentence s, List<PlaceMention> here, int trigger) {
    DependencyGraph graph = s.graph();
    for (PlaceMention m : here) {
      int at = m.head();
      boolean underWay = false;
      while (at != DependencyGraph.ROOT && at != trigger && !isOtherClause(s, at)) {
        underWay |= graph.is(at, "acl");
        at = graph.head(at);
      }
      if (at == trigger && underWay && m.head() > trigger) {
        return m;
      }
    }
    return null;
  }

  /** "Used tear gas to disperse protesters in Nairobi": where what it was used for was done. */
  private static @Nullable PlaceMention purpose(Sentence s, List<PlaceMention> here, int trigger) {
    if (!MEANS.contains(s.lemma(trigger))) {
      return null;
    }
    for (int clause : s.graph().children(trigger)) {
      boolean to = s.graph().is(clause, "advcl") || s.graph().is(clause, "xcomp");
      PlaceMention found = to && clause > trigger ? attached(s.graph(), here, clause) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A clause that does not tell what somebody is doing at the time. */
  private static boolean isOtherClause(Sentence s, int word) {
    DependencyGraph graph = s.graph();
    boolean clause =
        graph.is(word, "acl")
            || graph.is(word, "advcl")
            || graph.is(word, "ccomp")
            || graph.is(word, "xcomp")
            || graph.is(word, "parataxis")
            || (graph.is(word, "conj") && s.upos(word).equals("VERB"));
    boolean perfect =
        graph.children(word, "aux").stream().anyMatch(aux -> s.lemma(aux).equals("have"));
    return clause && !(graph.is(word, "acl") && s.xpos(word).equals("VBG") && !perfect);
  }
}
