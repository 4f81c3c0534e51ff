package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.NamedActor;
import dev.assay.statement.Reading;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The armed groups of the lexicon that a report names, with all the names it gives them. */
final class ArmedGroups {
  private static final Set<String> SECTORS = Set.of("REB", "UAF", "PRM", "CRM");

  /** Relations within a noun phrase. */
  private static final Set<String> NOMINAL =
      Set.of("nmod", "nmod:poss", "appos", "compound", "flat", "conj");

  /** A group that is named in a sentence. */
  record Mention(int sentence, TokenRange range, String id) {}

  private final Map<String, Set<String>> forms = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  ArmedGroups(Reading reading, ActorResolver actors) {
    LocalDate day = PartyReader.day(reading);
    for (Sentence s : reading.document().sentences()) {
      for (NamedActor named : actors.names(s, day)) {
        String id = named.code().entry();
        String sector = named.code().sector();
        boolean group = named.code().type() != Actor.Type.PERSON;
        if (id != null && group && sector != null && SECTORS.contains(sector)) {
          forms
              .computeIfAbsent(id, k -> new LinkedHashSet<>())
              .add(PartyReader.text(s, named.range()));
          mentions.add(new Mention(s.index(), named.range(), id));
        }
      }
    }
  }

  Set<String> ids() {
    return forms.keySet();
  }

  /** Every name the report gives a group. */
  List<String> forms(String id) {
    return List.copyOf(forms.getOrDefault(id, Set.of()));
  }

  /** The names of the group that one of its names stands for; that name alone for another body. */
  List<String> formsOf(String name) {
    String norm = MucText.norm(name);
    for (Set<String> names : forms.values()) {
      if (names.stream().anyMatch(n -> MucText.norm(n).equals(norm))) {
        return List.copyOf(names);
      }
    }
    return List.of(name);
  }

  /** The last group named in a sentence; null where it names none. */
  @Nullable String in(int sentence) {
    String found = null;
    for (Mention m : mentions) {
      found = m.sentence() == sentence ? m.id() : found;
    }
    return found;
  }

  /** The first group named in a sentence; null where it names none. */
  @Nullable String first(int sentence) {
    return mentions.stream()
        .filter(m -> m.sentence() == sentence)
        .map(Mention::id)
        .findFirst()
        .orElse(null);
  }

  /** The last group named in a stretch of a sentence; null where it names none. */
  @Nullable String in(int sentence, TokenRange range) {
    String found = null;
    for (Mention m : mentions) {
      boolean within =
          m.sentence() == sentence
              && range.start() <= m.range().start()
              && m.range().end() <= range.end();
      found = within ? m.id() : found;
    }
    return found;
  }

  /** Whether a group is named within some sentences of where an incident is told. */
  boolean isNear(String id, Incident incident, int sentences) {
    return mentions.stream()
        .filter(m -> m.id().equals(id))
        .anyMatch(
            m ->
                incident.statements.stream()
                    .anyMatch(t -> Math.abs(t.sentence() - m.sentence()) <= sentences));
  }

  /** Whether somebody is told to be of a group: "X, leader of the group", "the group's X". */
  boolean isOf(String id, String name, List<Sentence> sentences) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return mentions.stream()
        .filter(m -> m.id().equals(id))
        .anyMatch(m -> isOf(sentences.get(m.sentence()), m.range(), last));
  }

  /** Whether a phrase that a stretch stands in has a word in it. */
  private static boolean isOf(Sentence s, TokenRange group, String name) {
    int top = group.end() - 1;
    while (NOMINAL.contains(s.graph().relation(top))) {
      top = s.graph().head(top);
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.form(i).equalsIgnoreCase(name) && s.graph().dominates(top, i)) {
        return s.upos(top).equals("NOUN") || s.upos(top).equals("PROPN");
      }
    }
    return false;
  }
}
