package dev.assay.time;

import dev.assay.text.Sentence;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a language says of the time of events, from {@code LANGUAGE/events.yaml}.
 *
 * @param attachments relations by which a time hangs on what it dates
 * @param clauses relations that begin a clause
 * @param futureAuxiliaries lemmas of auxiliaries that point ahead
 * @param afterWords lemmas of adverbs: after the time just told
 * @param beforeWords lemmas of adverbs: before the time just told
 * @param limits prepositions to AFTER or BEFORE
 * @param clauseLimits conjunctions to the side of their clause, AFTER or BEFORE, that the clause
 *     above lies on; SAME where the two are at one time
 * @param ahead prepositions before a length to AT its end or WITHIN it
 * @param reports lemmas of verbs that tell what was so before
 * @param handles lemmas of those among them that do something else to an object
 * @param performs lemmas of those among them that bring about what they name
 * @param states lemmas of verbs that tell how things stand
 * @param plans lemmas of verbs whose times lie ahead of them
 * @param phases lemmas of verbs that are at one time with the infinitive they govern
 * @param light lemmas of verbs that say little beside their object, so that its time is theirs
 * @param occurring lemmas of verbs that tell no more of a deed than that it was done
 * @param circumstances prepositions of what goes on at the time of the verb
 * @param relatives lemmas of pronouns that stand for the noun a clause tells of
 * @param conditions conjunctions of what has not come about
 * @param scheduled lemmas of verbs whose simple present tells what is to come
 * @param dating participles by which a time hangs on a noun
 * @param ranks adjectives that give a place among the like: the time that follows bounds those
 * @param less words before a length that is not reached
 * @param directives lemmas of verbs that ask for what their clause tells
 * @param made lemmas of nouns that are dated by when they were made
 * @param ensuing lemmas of verbs whose subject comes after what was told
 * @param terms lemmas of verbs that set a term: their "until" lies ahead
 * @param due lemmas of what governs an infinitive that lies ahead of it
 * @param sudden lemmas of nouns that are told of only when they are over
 * @param moments lemmas of units by which what lies apart is still of one day
 * @param knownBy lemmas of nouns for those who are known by what was done before
 * @param authors prepositions by which somebody is told to have done what a noun names
 * @param aftermath adverbs by which a clause lies at some time after the one it goes on from
 */
record EventWords(
    Set<String> attachments,
    Set<String> clauses,
    Set<String> futureAuxiliaries,
    Set<String> afterWords,
    Set<String> beforeWords,
    Map<String, String> limits,
    Map<String, String> clauseLimits,
    Map<String, String> ahead,
    Set<String> reports,
    Set<String> handles,
    Set<String> performs,
    Set<String> states,
    Set<String> plans,
    Set<String> phases,
    Set<String> light,
    Set<String> occurring,
    Set<String> circumstances,
    Set<String> relatives,
    Set<String> conditions,
    Set<String> scheduled,
    Set<String> dating,
    Set<String> ranks,
    Set<String> less,
    Set<String> directives,
    Set<String> made,
    Set<String> ensuing,
    Set<String> terms,
    Set<String> due,
    Set<String> sudden,
    Set<String> moments,
    Set<String> knownBy,
    Set<String> authors,
    Set<String> aftermath) {
  private static final Set<String> KEYS =
      Set.of(
          "attachments",
          "clauses",
          "future-auxiliaries",
          "after-words",
          "before-words",
          "limits",
          "clause-limits",
          "ahead",
          "reports",
          "handles",
          "performs",
          "states",
          "plans",
          "phases",
          "light",
          "occurring",
          "circumstances",
          "relatives",
          "conditions",
          "scheduled",
          "dating",
          "ranks",
          "less",
          "directives",
          "made",
          "ensuing",
          "terms",
          "due",
          "sudden",
          "moments",
          "known-by",
          "authors",
          "aftermath");

  /** Whether a verb tells what was so: "recalled that they fled", not "recalled its envoy". */
  boolean reports(Sentence s, int verb) {
    String lemma = s.lemma(verb);
    boolean object =
        handles.contains(lemma)
            && s.layers() != null
            && s.graph().children(verb, "ccomp").isEmpty()
            && !(s.graph().children(verb, "obj").isEmpty()
                && s.graph().children(verb, "nsubj:pass").isEmpty());
    return reports.contains(lemma) && !object;
  }

  static EventWords load(String language) {
    Yaml yaml = Yaml.load(language + "/events.yaml");
    yaml.map(KEYS);
    return new EventWords(
        set(yaml.get("attachments")),
        set(yaml.get("clauses")),
        set(yaml.get("future-auxiliaries")),
        set(yaml.get("after-words")),
        set(yaml.get("before-words")),
        sides(yaml.get("limits")),
        sides(yaml.get("clause-limits")),
        sides(yaml.get("ahead")),
        set(yaml.get("reports")),
        set(yaml.get("handles")),
        set(yaml.get("performs")),
        set(yaml.get("states")),
        set(yaml.get("plans")),
        set(yaml.get("phases")),
        set(yaml.get("light")),
        set(yaml.get("occurring")),
        set(yaml.get("circumstances")),
        set(yaml.get("relatives")),
        set(yaml.get("conditions")),
        set(yaml.get("scheduled")),
        set(yaml.get("dating")),
        set(yaml.get("ranks")),
        set(yaml.get("less")),
        set(yaml.get("directives")),
        set(yaml.get("made")),
        set(yaml.get("ensuing")),
        set(yaml.get("terms")),
        set(yaml.get("due")),
        set(yaml.get("sudden")),
        set(yaml.get("moments")),
        set(yaml.get("known-by")),
        set(yaml.get("authors")),
        set(yaml.get("aftermath")));
  }

  private static Map<String, String> sides(Yaml map) {
    Map<String, String> sides = new TreeMap<>();
    map.map().forEach((word, side) -> sides.put(word, side.text()));
    return sides;
  }

  private static Set<String> set(Yaml list) {
    Set<String> words = new LinkedHashSet<>();
    list.list().forEach(word -> words.add(word.text()));
    return words;
  }
}
