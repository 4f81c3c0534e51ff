package dev.assay.actor;

import dev.assay.text.Tsv;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word tables by which actors are composed. */
final class Lexemes {
  private final WordTable<Agent> agents = new WordTable<>();
  private final WordTable<String> modifiers = new WordTable<>();
  private final WordTable<Office> offices = new WordTable<>();
  private final Map<String, String> honorifics = new LinkedHashMap<>();
  private final Set<String> kunyas = new LinkedHashSet<>();
  private final Set<String> guests = new LinkedHashSet<>();
  private final Hyphens hyphens = Hyphens.load();

  private Lexemes() {}

  static Lexemes load(ActorLexicon lexicon) {
    Lexemes l = new Lexemes();
    lexicon.agents().forEach((noun, sector) -> l.agents.put(noun, agent(noun, sector)));
    for (String[] c : Tsv.rows(Lexemes.class, "agents.tsv")) {
      for (String noun : Tsv.values(c[0])) {
        l.agents.put(
            noun,
            new Agent(
                Names.parts(noun),
                c[1].isEmpty() ? null : c[1],
                c[2].isEmpty() ? null : c[2],
                Agent.Kind.valueOf(c[3].toUpperCase(java.util.Locale.ROOT)),
                Agent.Strength.valueOf(c[4].toUpperCase(java.util.Locale.ROOT))));
      }
    }
    for (String[] c : Tsv.rows(Lexemes.class, "modifiers.tsv")) {
      Tsv.values(c[0]).forEach(w -> l.modifiers.put(w, c[1]));
    }
    for (Office office : lexicon.offices().values()) {
      office.names().forEach(n -> l.offices.put(n, office));
    }
    for (String[] c : Tsv.rows(Lexemes.class, "honorifics.tsv")) {
      for (String word : Tsv.values(c[0])) {
        if (c[1].equals("yes")) {
          l.kunyas.add(word);
        } else {
          l.honorifics.put(word, c[2]);
        }
      }
    }
    for (String[] c : Tsv.rows(Lexemes.class, "guests.tsv")) {
      l.guests.addAll(Tsv.values(c[0]));
    }
    return l;
  }

  /** A user's noun, of which nothing is known but its sector. */
  private static Agent agent(String noun, String sector) {
    Agent.Kind kind = sector.startsWith("MIL") ? Agent.Kind.FORCE : Agent.Kind.BODY;
    return new Agent(Names.parts(noun), sector, null, kind, Agent.Strength.STRONG);
  }

  WordTable<Agent> agents() {
    return agents;
  }

  /** Sector by word; empty for a word that looks like an agent and tells no sector. */
  WordTable<String> modifiers() {
    return modifiers;
  }

  List<WordTable.Hit<Office>> offices(List<Word> words) {
    return offices.hits(words, w -> false);
  }

  boolean isHonorific(Word word) {
    return honorifics.containsKey(Names.fold(word.form()));
  }

  /** Whom a form of address is for: "m", "f", or empty for either and for other words. */
  String gender(Word word) {
    return honorifics.getOrDefault(Names.fold(word.form()), "");
  }

  /** Whether a word is the "Abu" of "Abu Omar" (kunya): a person, and part of the name. */
  boolean isKunya(Word word) {
    return kunyas.contains(Names.fold(word.form()));
  }

  /** Whether where somebody is does not tell whose he is: a diplomat, an aid worker. */
  boolean isGuest(Agent agent) {
    return guests.contains(String.join(" ", agent.parts()));
  }

  Hyphens hyphens() {
    return hyphens;
  }
}
