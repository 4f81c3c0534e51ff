package dev.assay.time;

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
 */
record EventWords(
    Set<String> attachments,
    Set<String> clauses,
    Set<String> futureAuxiliaries,
    Set<String> afterWords,
    Set<String> beforeWords,
    Map<String, String> limits) {
  private static final Set<String> KEYS =
      Set.of(
          "attachments", "clauses", "future-auxiliaries", "after-words", "before-words", "limits");

  static EventWords load(String language) {
    Yaml yaml = Yaml.load(language + "/events.yaml");
    yaml.map(KEYS);
    Map<String, String> limits = new TreeMap<>();
    yaml.get("limits").map().forEach((word, side) -> limits.put(word, side.text()));
    return new EventWords(
        set(yaml.get("attachments")),
        set(yaml.get("clauses")),
        set(yaml.get("future-auxiliaries")),
        set(yaml.get("after-words")),
        set(yaml.get("before-words")),
        limits);
  }

  private static Set<String> set(Yaml list) {
    Set<String> words = new LinkedHashSet<>();
    list.list().forEach(word -> words.add(word.text()));
    return words;
  }
}
