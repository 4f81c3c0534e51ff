package dev.assay.coreference;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of this package. */
final class CoreferenceData {
  /** A personal pronoun. */
  record Pronoun(Taker taker, Gender gender, boolean plural) {
    boolean isPerson() {
      return taker == Taker.HE || taker == Taker.I;
    }
  }

  /** What a common noun tells. */
  record Noun(NounClass type, Gender gender) {}

  private final Map<String, Pronoun> pronouns = new HashMap<>();
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, Gender> names = new HashMap<>();
  private final Map<String, Set<String>> hypernyms = new HashMap<>();
  private final Set<String> speaking = new HashSet<>();
  private final Set<String> kin = new HashSet<>();
  private final Set<String> speakers = new HashSet<>();

  private CoreferenceData() {}

  static CoreferenceData load() {
    CoreferenceData data = new CoreferenceData();
    for (String[] c : rows("pronouns.tsv")) {
      data.pronouns.put(c[0], new Pronoun(Taker.valueOf(c[3]), Gender.of(c[1]), c[2].equals("pl")));
    }
    for (String[] c : rows("nouns.tsv")) {
      Noun noun = new Noun(NounClass.valueOf(c[1].toUpperCase(Locale.ROOT)), Gender.of(c[2]));
      Tsv.values(c[0]).forEach(n -> data.nouns.putIfAbsent(n, noun));
    }
    for (String[] c : rows("given-names.tsv")) {
      data.names.put(c[0], Gender.of(c[1]));
    }
    for (String[] c : rows("hypernyms.tsv")) {
      data.hypernyms.put(c[0], new HashSet<>(Tsv.values(c[1])));
    }
    for (String[] c : rows("speaking-verbs.tsv")) {
      data.speaking.add(c[0]);
    }
    for (String[] c : rows("kin-nouns.tsv")) {
      data.kin.add(c[0]);
    }
    for (String[] c : rows("speakers-for.tsv")) {
      data.speakers.add(c[0]);
    }
    return data;
  }

  /** Whether only somebody, not something, does what a verb tells. */
  boolean speaks(String verb) {
    return speaking.contains(verb.toLowerCase(Locale.ROOT));
  }

  /** Whether a noun tells whose relative somebody is. */
  boolean isKin(String lemma) {
    return kin.contains(lemma.toLowerCase(Locale.ROOT));
  }

  /** Whether who is called so speaks for somebody: a lawyer, a family, an office. */
  boolean speaksFor(String lemma) {
    return speakers.contains(lemma.toLowerCase(Locale.ROOT));
  }

  @Nullable Pronoun pronoun(String form) {
    return pronouns.get(form.toLowerCase(Locale.ROOT));
  }

  @Nullable Noun noun(String lemma) {
    return nouns.get(lemma.toLowerCase(Locale.ROOT));
  }

  Gender gender(String name) {
    return names.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  /** Whether a general noun may take up a special one, or a name of a class. */
  boolean takesUp(String general, String special, NounClass type, boolean name) {
    Set<String> specials = hypernyms.getOrDefault(general, Set.of());
    return name
        ? specials.contains("[" + type.name().toLowerCase(Locale.ROOT) + "]")
        : specials.contains(special);
  }

  private static List<String[]> rows(String table) {
    return Tsv.rows(CoreferenceData.class, table);
  }
}
