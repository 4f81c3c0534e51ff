package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The armed group that "the group" or "the militants" takes up: the nearest one named before, or
 * the only one that a report names. Coreference, which does not know what a name is of, takes "the
 * group" for the United Nations as well. Immutable, safe to share between threads.
 */
final class GroupNouns {
  /** Sentences back in which "the group" finds its name. */
  private static final int NEAR = 4;

  private record Noun(boolean only, Set<String> sectors, boolean everywhere) {
    boolean fits(ActorCode code) {
      return code.type() == Actor.Type.GROUP
          && code.entry() != null
          && code.sector() != null
          && sectors.contains(code.sector())
          && (everywhere || (code.country() != null && !code.country().equals("IMG")));
    }
  }

  private final Map<String, Noun> nouns = new HashMap<>();

  private GroupNouns() {}

  static GroupNouns load() {
    GroupNouns table = new GroupNouns();
    for (String[] row : Tsv.rows(GroupNouns.class, "group-nouns.tsv")) {
      table.nouns.put(
          row[0],
          new Noun(row[1].equals("only"), Set.copyOf(Tsv.values(row[2])), row[3].equals("yes")));
    }
    return table;
  }

  /** Whether a word is a singular noun by which a group is taken up. */
  boolean takesUp(Sentence s, int word) {
    Noun noun = nouns.get(s.lemma(word).toLowerCase(Locale.ROOT));
    return noun != null && !noun.only;
  }

  /**
   * The group that a definite phrase stands for, or null where it names its own or none is known.
   *
   * @param names the names of groups in a sentence on a day, in order
   */
  @Nullable ActorCode meant(
      Document document,
      NounPhrase np,
      Phrase phrase,
      LocalDate day,
      BiFunction<Sentence, LocalDate, List<NamedActor>> names) {
    Sentence s = np.sentence();
    Noun noun = nouns.get(s.lemma(np.head()).toLowerCase(Locale.ROOT));
    if (noun == null
        || !isDefinite(s, np, noun)
        || phrase.matches.stream().anyMatch(m -> m.form() != LexiconName.Form.ADJECTIVE)
        || !np.complements().isEmpty()
        || hasOwnName(np, phrase)
        || s.xpos(np.head()).equals("NNS") != noun.only()) {
      return null;
    }
    int first = noun.only() ? 0 : Math.max(0, s.index() - NEAR);
    int last = noun.only() ? document.sentences().size() - 1 : s.index();
    Map<String, ActorCode> found = new LinkedHashMap<>();
    for (int i = first; i <= last; i++) {
      for (ActorCode code :
          named(document.sentences().get(i), i == s.index() ? np : null, day, names)) {
        if (noun.fits(code) && agrees(phrase, code)) {
          found.remove(code.id());
          found.put(code.id(), code);
        }
      }
    }
    List<ActorCode> groups = new ArrayList<>(found.values());
    boolean doubtful = groups.isEmpty() || (noun.only() && groups.size() > 1);
    return doubtful ? null : groups.get(groups.size() - 1);
  }

  /**
   * "The Tigers" after "the Tamil Tigers": a group by the last word of the name it has been given.
   */
  @Nullable ActorCode shortened(
      Document document,
      Sentence s,
      NounPhrase np,
      LocalDate day,
      BiFunction<Sentence, LocalDate, List<NamedActor>> names) {
    String word = s.form(np.head());
    if (np.bare().length() > 1 || !Character.isUpperCase(word.codePointAt(0))) {
      return null;
    }
    for (int i = s.index(); i >= 0; i--) {
      Sentence there = document.sentences().get(i);
      List<NamedActor> groups = there.layers() == null ? List.of() : names.apply(there, day);
      for (NamedActor n : groups) {
        boolean longer = n.range().length() > 1 && n.code().type() == Actor.Type.GROUP;
        if (longer && there.form(n.range().end() - 1).equals(word)) {
          return n.code();
        }
      }
    }
    return null;
  }

  /** "The group", "the Lebanese group", "his movement". */
  /** "The Kell militia" is no other group, though no lexicon has it. */
  private static boolean hasOwnName(NounPhrase np, Phrase phrase) {
    Sentence s = np.sentence();
    for (int i = np.range().start() + 1; i < np.head(); i++) {
      int at = i - np.range().start();
      boolean told = phrase.matches.stream().anyMatch(m -> m.covers(at));
      if (!told && s.upos(i).equals("PROPN") && Names.isCapitalised(s.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefinite(Sentence s, NounPhrase np, Noun noun) {
    String first = s.form(np.range().start()).toLowerCase(Locale.ROOT);
    return first.equals("the") || (!noun.only && Set.of("his", "her", "their").contains(first));
  }

  /** "The Lebanese group" is one of Lebanon. */
  private static boolean agrees(Phrase phrase, ActorCode code) {
    return phrase.matches.stream()
        .allMatch(m -> m.entry().country() == null || m.entry().country().equals(code.country()));
  }

  /** The al Qaeda of "the front, an al Qaeda affiliate," only says what the front is. */
  private static boolean describes(Sentence s, NamedActor named) {
    int head = s.graph().head(ActorResolver.headOf(s, named.range()));
    return head != DependencyGraph.ROOT
        && !named.range().contains(head)
        && s.graph().is(head, "appos")
        && !named.range().contains(s.graph().head(head));
  }

  /** Groups named in a sentence, before a phrase where it stands in that sentence. */
  private static List<ActorCode> named(
      Sentence s,
      @Nullable NounPhrase before,
      LocalDate day,
      BiFunction<Sentence, LocalDate, List<NamedActor>> names) {
    if (s.layers() == null) {
      return List.of();
    }
    return names.apply(s, day).stream()
        .filter(n -> before == null || n.range().end() <= before.range().start())
        .filter(n -> !describes(s, n))
        .map(NamedActor::code)
        .toList();
  }
}
