package dev.assay.ledger;

import dev.assay.place.Place;
import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the syntax tells of how far a statement goes: whoever storms an office in a town has not
 * taken the town, and what is done for a purpose does not foretell it. Pure functions.
 */
final class Grasp {
  /** The topic of a sentence in which no more than a building or a site in the place is taken. */
  static final String BUILDING = "building";

  private static final Set<String> BEFORE = Set.of("after", "since");

  private static final Set<String> RELATIVE = Set.of("that", "which");

  /**
   * The topic of a sentence in which it is told for what something is done, not that it will be.
   */
  static final String PURPOSE = "purpose";

  /** The topic of what somebody tries to do, of which nobody says that it comes. */
  static final String TRIED = "tried";

  /** The topic of what was so before something else: "days after he had disappeared". */
  static final String BYGONE = "bygone";

  /** The topic of what is told by a noun. */
  static final String NAMED = "named";

  /** The topic of a sentence that tells of an event as known: "the bombing", "the six priests". */
  static final String RECALLED = "recalled";

  /** The topic of what is told of places none of which is named: "rebel-held towns". */
  static final String SEVERAL = "several-places";

  /** The topic of what is told of somewhere that was not told of before: "into a back office". */
  static final String ANYWHERE = "any-place";

  private static final Set<String> WAYS = Set.of("from", "to", "into");

  private static final Set<String> ANY = Set.of("a", "an", "another");

  /** The topic of what no more than a word before a noun tells: "the rebel-held city". */
  static final String ATTRIBUTE = "attribute";

  /**
   * The topic of what tells which thing is meant: "shot down a drone that was bombing the town".
   */
  static final String ASIDE = "aside";

  /** The topic of who gives up a post in a party, and stays in office: "quit as party leader". */
  static final String PARTY_POST = "party-post";

  /** The topic of what somebody would do to leave office: "will not step down". */
  static final String LEAVING = "leaving";

  private static final Set<String> OUT_OF = Set.of("as", "from", "of");

  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "\u201c", "\u201d");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** What tells each topic, in the order in which they are told. */
  private static final Map<String, BiPredicate<Sentence, Statement>> TOPICS = tellers();

  private Grasp() {}

  /** The topics that a statement has by how its sentence tells it. */
  static List<String> topics(Sentence sentence, Statement s) {
    return TOPICS.entrySet().stream()
        .filter(topic -> topic.getValue().test(sentence, s))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, BiPredicate<Sentence, Statement>> tellers() {
    Map<String, BiPredicate<Sentence, Statement>> tellers = new LinkedHashMap<>();
    tellers.put(BUILDING, Grasp::isOfBuilding);
    tellers.put(PURPOSE, Grasp::isPurpose);
    tellers.put(BYGONE, Grasp::isBygone);
    tellers.put(TRIED, Grasp::isTried);
    tellers.put(RECALLED, Grasp::isRecalled);
    tellers.put(NAMED, Grasp::isNamed);
    tellers.put(SEVERAL, Grasp::isOfSeveral);
    tellers.put(ANYWHERE, Grasp::isOfAny);
    tellers.put(ATTRIBUTE, Grasp::isAttribute);
    tellers.put(ASIDE, Grasp::isAside);
    tellers.put(PARTY_POST, Grasp::isOfPartyPost);
    tellers.put(LEAVING, Grasp::isLeaving);
    return tellers;
  }

  /**
   * Whether it is told as of what is known already: by a noun of what happens once, with an article
   * ("the bombing of the embassy", "the blast, which killed twelve") or done to so many ("murder of
   * six priests"), or as done to those who are known ("murdering the six priests"), or it tells who
   * was behind what crowds have done.
   */
  private static boolean isRecalled(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    if (trigger < 0) {
      return false;
    }
    DependencyGraph graph = sentence.graph();
    boolean relative = graph.relation(trigger).startsWith("acl");
    boolean incident = isIncident(sentence, trigger);
    return isKnownIncident(sentence, trigger)
        || Interests.shipped().is("instigated", s.rule())
        || (incident && below(graph, trigger, "nmod").anyMatch(w -> isNumbered(sentence, w)))
        || (relative && isOfVictims(s))
        || (relative && isKnownIncident(sentence, graph.head(trigger)))
        || below(graph, trigger, "nsubj", "obl", "obj").anyMatch(w -> isKnownIncident(sentence, w))
        || below(graph, trigger, "obj", "nsubj:pass", "nmod")
            .anyMatch(w -> isCounted(sentence, w) || (isDefinite(sentence, w) && isOfVictims(s)));
  }

  /** Whether it is told by a noun, which takes it for granted: "after his departure". */
  private static boolean isNamed(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    DependencyGraph graph = sentence.graph();
    return trigger >= 0
        && sentence.upos(trigger).equals("NOUN")
        && (graph.is(trigger, "obl") || graph.is(trigger, "nmod"));
  }

  /**
   * Whether a word before a noun tells it: nobody who denies what is told of the noun denies it.
   */
  private static boolean isAttribute(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    return trigger >= 0
        && (sentence.graph().is(trigger, "amod") || sentence.graph().is(trigger, "compound"));
  }

  /**
   * Whether a word before a noun tells it outside quotation marks: the report's own word, whoever
   * says what is told of the noun. "The minister said that the rebel-held town would be spared."
   */
  static boolean isOwnWord(Sentence sentence, Statement s) {
    boolean quoted = false;
    for (int i = 0; i < Math.max(0, token(sentence, s)); i++) {
      quoted ^= QUOTES.contains(sentence.form(i));
    }
    return !quoted && isAttribute(sentence, s);
  }

  /** Whether it tells of something that was not told of before which it is. */
  private static boolean isAside(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    DependencyGraph graph = sentence.graph();
    return trigger >= 0
        && graph.is(trigger, "acl")
        && below(graph, trigger, "nsubj").anyMatch(w -> lemma(sentence, w).equals("that"))
        && below(graph, graph.head(trigger), "det").anyMatch(d -> ANY.contains(lemma(sentence, d)));
  }

  /**
   * "Resigned as head of the People's Party", "from his party post", "left the party leadership".
   */
  private static boolean isOfPartyPost(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    if (trigger < 0) {
      return false;
    }
    DependencyGraph graph = sentence.graph();
    IntStream posts =
        IntStream.concat(
            below(graph, trigger, "obj"),
            below(graph, trigger, "obl", "nmod")
                .filter(
                    w ->
                        below(graph, w, "case")
                            .anyMatch(c -> OUT_OF.contains(lemma(sentence, c)))));
    return posts
        .filter(w -> !isOfParty(sentence, w))
        .anyMatch(
            w ->
                below(graph, w, "compound", "nmod", "nmod:poss")
                    .anyMatch(of -> isOfParty(sentence, of)));
  }

  /** "Will not resign", "would not step down", "will not leave office". */
  private static boolean isLeaving(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    if (trigger < 0) {
      return false;
    }
    String verb = lemma(sentence, trigger);
    return Interests.shipped().is(LEAVING, verb)
        || below(sentence.graph(), trigger, "compound:prt", "advmod", "obj")
            .anyMatch(w -> Interests.shipped().is(LEAVING, verb + " " + lemma(sentence, w)));
  }

  private static boolean isOfParty(Sentence sentence, int word) {
    return Interests.shipped().is("of-party", sentence.form(word).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether it is of places none of which it names: "rebel-held towns", "seized several cities".
   */
  private static boolean isOfSeveral(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    if (trigger < 0) {
      return false;
    }
    DependencyGraph graph = sentence.graph();
    Integer of =
        isAttribute(sentence, s)
            ? Integer.valueOf(head(graph, trigger))
            : object(sentence, trigger);
    return of != null
        && Interests.shipped().is("settlement", lemma(sentence, of))
        && isPlural(sentence, of)
        && !isDefinite(sentence, of)
        && below(graph, of, "nmod", "appos", "flat", "conj", "nsubj")
            .noneMatch(w -> isName(sentence, w));
  }

  /** "Withdrew into a back office", "from an ambush": from or to what was not told of before. */
  private static boolean isOfAny(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    return trigger >= 0
        && below(sentence.graph(), trigger, "obl")
            .anyMatch(
                w ->
                    below(sentence.graph(), w, "case")
                            .anyMatch(c -> WAYS.contains(lemma(sentence, c)))
                        && below(sentence.graph(), w, "det")
                            .anyMatch(d -> ANY.contains(lemma(sentence, d))));
  }

  private static int head(DependencyGraph graph, int token) {
    int head = graph.head(token);
    return graph.is(head, "amod") || graph.is(head, "compound") ? graph.head(head) : head;
  }

  private static boolean isPlural(Sentence sentence, int noun) {
    String form = sentence.form(noun).toLowerCase(Locale.ROOT);
    return form.endsWith("s") && !form.equals(lemma(sentence, noun));
  }

  private static boolean isName(Sentence sentence, int word) {
    return sentence.upos(word).equals("PROPN");
  }

  private static IntStream below(DependencyGraph graph, int token, String... relations) {
    return Stream.of(relations).flatMap(r -> graph.children(token, r).stream()).mapToInt(w -> w);
  }

  private static boolean isKnownIncident(Sentence sentence, int noun) {
    return isIncident(sentence, noun)
        && (isDefinite(sentence, noun) || !sentence.graph().children(noun, "nmod:poss").isEmpty());
  }

  private static boolean isIncident(Sentence sentence, int noun) {
    return sentence.upos(noun).equals("NOUN")
        && Interests.shipped().is("incident", lemma(sentence, noun));
  }

  private static boolean isNumbered(Sentence sentence, int noun) {
    return !sentence.graph().children(noun, "nummod").isEmpty();
  }

  /** "The priests": people of a kind, who are neither a side nor anybody. */
  private static boolean isOfVictims(Statement s) {
    return s.recipients().stream().anyMatch(a -> Victims.areOfKind(a.name(), a.sector()));
  }

  /** "The six priests". */
  private static boolean isCounted(Sentence sentence, int noun) {
    return isDefinite(sentence, noun) && isNumbered(sentence, noun);
  }

  private static boolean isDefinite(Sentence sentence, int noun) {
    return sentence.graph().children(noun, "det").stream()
        .anyMatch(d -> DEFINITE.contains(lemma(sentence, d)));
  }

  /** Whether it is what something else is done for: "fired into the air to disperse the crowd". */
  private static boolean isPurpose(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    if (trigger < 0) {
      return false;
    }
    DependencyGraph graph = sentence.graph();
    int top = graph.is(trigger, "xcomp") ? graph.head(trigger) : trigger;
    return graph.is(top, "advcl")
        && graph.children(top, "mark").stream().anyMatch(m -> lemma(sentence, m).equals("to"));
  }

  /** Whether it is told as what was so before something else. */
  private static boolean isBygone(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    DependencyGraph graph = sentence.graph();
    if (trigger >= 0 && isPast(sentence, trigger)) {
      return true;
    }
    int word = trigger >= 0 && graph.is(trigger, "xcomp") ? graph.head(trigger) : trigger;
    return word >= 0
        && graph.is(word, "advcl")
        && graph.children(word, "mark").stream().anyMatch(m -> BEFORE.contains(lemma(sentence, m)));
  }

  /** "After two days of battles", "since the clashes", "the site of clashes". */
  private static boolean isPast(Sentence sentence, int noun) {
    DependencyGraph graph = sentence.graph();
    int word = noun;
    while (sentence.upos(noun).equals("NOUN") && graph.is(word, "nmod")) {
      word = graph.head(word);
      if (Interests.shipped().is("scene", lemma(sentence, word))) {
        return true;
      }
    }
    return graph.is(word, "obl")
        && sentence.upos(noun).equals("NOUN")
        && below(graph, word, "case").anyMatch(m -> BEFORE.contains(lemma(sentence, m)));
  }

  /** Whether it is what somebody tries to do: "tried to leave", "efforts to cut the lines". */
  private static boolean isTried(Sentence sentence, Statement s) {
    int word = token(sentence, s);
    DependencyGraph graph = sentence.graph();
    while (word >= 0 && graph.is(word, "conj")) {
      word = graph.head(word);
    }
    boolean below =
        word >= 0 && (graph.is(word, "xcomp") || graph.is(word, "acl") || graph.is(word, "nmod"));
    return below && Interests.shipped().is("attempt", lemma(sentence, graph.head(word)));
  }

  /**
   * Whether it is a building, a crossing or the like, or a quarter of the place, which is not
   * itself the place told.
   */
  private static boolean isOfBuilding(Sentence sentence, Statement s) {
    int trigger = token(sentence, s);
    Integer object = trigger < 0 ? null : object(sentence, trigger);
    if (object == null) {
      return false;
    }
    String noun = lemma(sentence, object);
    boolean building = isBuilding(sentence, object, s);
    boolean grip =
        Interests.shipped().is("grip", noun)
            && below(sentence.graph(), object, "nmod").anyMatch(w -> isBuilding(sentence, w, s));
    boolean part = below(sentence.graph(), object, "nmod").findAny().isPresent();
    return building || grip || (part && Interests.shipped().is("quarter", noun));
  }

  private static boolean isBuilding(Sentence sentence, int word, Statement s) {
    return Interests.shipped().is(BUILDING, lemma(sentence, word))
        && !isNamed(sentence.form(word), s.place());
  }

  private static boolean isNamed(String word, @Nullable Place place) {
    return place != null
        && place.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The first word of what tells a statement; -1 where its sentence has it not. */
  static int token(Sentence sentence, Statement s) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.tokens().get(i).span().start() == s.trigger().start()) {
        return i;
      }
    }
    return -1;
  }

  /** What is taken: "took control of the bank", "sites that are held". */
  private static @Nullable Integer object(Sentence sentence, int trigger) {
    DependencyGraph graph = sentence.graph();
    Integer object = first(graph, trigger, "obj", "nsubj:pass", "nmod");
    if (object == null) {
      return graph.is(trigger, "acl") ? Integer.valueOf(graph.head(trigger)) : null;
    }
    if (Interests.shipped().is("grip", lemma(sentence, object))) {
      return first(graph, object, "nmod");
    }
    boolean relative = RELATIVE.contains(lemma(sentence, object)) && graph.is(trigger, "acl");
    return relative ? Integer.valueOf(graph.head(trigger)) : object;
  }

  private static @Nullable Integer first(DependencyGraph graph, int token, String... relations) {
    for (String relation : relations) {
      List<Integer> found = graph.children(token, relation);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }
}
