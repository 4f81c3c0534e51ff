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
}
