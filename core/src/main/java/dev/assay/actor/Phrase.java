package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A noun phrase as words, with what the tables find in it. */
final class Phrase {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "these", "those", "that", "some", "any", "many", "several",
          "all", "both", "other", "another", "each", "every", "no", "its", "his", "her", "their",
          "our", "my", "your");
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "any", "each", "every", "many", "no", "several", "some", "other");
  private static final Set<String> SEPARATORS =
      Set.of(",", "and", "or", "&", "/", "as", "well", "with");
  private static final Set<String> TELLING =
      Set.of("of", "in", "from", "within", "across", "inside", "at", "throughout");

  final List<Word> words;

  /** One after the last word of the phrase proper; what follows is its complement. */
  final int end;

  final LocalDate day;
  final @Nullable Home home;
  final List<Match> matches;
  final List<WordTable.Hit<Agent>> agents;
  final List<WordTable.Hit<String>> modifiers;
  final BitSet aside = new BitSet();

  Phrase(
      List<Word> words,
      int end,
      LocalDate day,
      @Nullable Home home,
      ActorLexicon lexicon,
      Lexemes lexemes) {
    this.words = words;
    this.end = end;
    this.day = day;
    this.home = home;
    this.matches = new ArrayList<>(lexicon.matches(words, day));
    for (int i = 0; i < words.size(); i++) {
      if (lexemes.hyphens().at(words, i) != null && !insideLongName(i)) {
        aside.set(lexemes.hyphens().start(words, i, matches), i + 1);
      }
    }
    this.agents = lexemes.agents().hits(words, i -> aside.get(i) || takenByName(i));
    this.modifiers = lexemes.modifiers().hits(words, aside::get);
    matches.removeIf(m -> isOfAnother(m, lexicon, lexemes) || holdsOther(m, lexicon));
  }

  /** "Maria Putin" and "Ms Reyes-Putin" are not the Putin whom the lexicon knows. */
  private boolean isOfAnother(Match m, ActorLexicon lexicon, Lexemes lexemes) {
    if (!m.entry().is(Kind.PERSON) || m.name().parts().size() > 1) {
      return false;
    }
    List<String> given = given(m, lexemes);
    return !given.isEmpty() && given.stream().noneMatch(g -> lexicon.isCalled(m.entry(), g));
  }

  /**
   * "Defence Minister Pedro Sanchez" of Colombia is not the prime minister of Spain: somebody of
   * another country with an office that whom the lexicon knows never held.
   */
  private boolean holdsOther(Match m, ActorLexicon lexicon) {
    WordTable.Hit<Agent> title = m.entry().is(Kind.PERSON) ? agentBefore(m.start()) : null;
    if (title == null || title.end() != m.start()) {
      return false;
    }
    String words = text(title.start(), title.end()).toLowerCase(Locale.ROOT);
    List<Office> called =
        lexicon.offices().values().stream().filter(o -> o.names().contains(words)).toList();
    boolean unique = !called.isEmpty() && called.stream().allMatch(Office::unique);
    boolean held =
        m.entry().terms().stream()
            .anyMatch(t -> called.stream().anyMatch(o -> o.office().equals(t.office())));
    String country =
        namesBefore(title.start()).stream()
            .map(o -> o.entry().country())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(home == null ? null : home.country());
    return unique && !held && country != null && !country.equals(m.entry().country());
  }

  /** The names that stand before a family name, nearest first. */
  private List<String> given(Match m, Lexemes lexemes) {
    List<String> given = new ArrayList<>();
    List<String> hyphened = words.get(m.start()).parts();
    given.addAll(hyphened.subList(0, Math.max(0, hyphened.size() - 1)));
    for (int i = m.start() - 1; i >= 0 && (isName(i, i + 1) || isJoint(words.get(i))); i--) {
      int at = i;
      boolean meant =
          matches.stream().anyMatch(o -> o.covers(at))
              || agents.stream().anyMatch(a -> a.covers(at))
              || modifiers.stream().anyMatch(a -> a.covers(at))
              || lexemes.isHonorific(words.get(i));
      if (meant && !isBehindArticle(i)) {
        break;
      }
      if (isName(i, i + 1)) {
        given.add(words.get(i).form());
      }
    }
    given.removeIf(g -> g.length() < 3);
    return given;
  }

  /** "Arab" of "Saif al-Arab" is his name. */
  private boolean isBehindArticle(int i) {
    return i > 1 && Hyphens.isHyphen(words.get(i - 1).form()) && isParticle(words.get(i - 2));
  }

  private static boolean isJoint(Word w) {
    return Hyphens.isHyphen(w.form()) || isParticle(w);
  }

  private boolean insideLongName(int word) {
    return matches.stream().anyMatch(m -> m.covers(word) && m.end() > word + 1);
  }

  private boolean takenByName(int word) {
    for (Match m : matches) {
      if (m.covers(word) && m.form() == LexiconName.Form.NAME && !m.entry().is(Kind.PERSON)) {
        return m.name().parts().size() > 1;
      }
    }
    return false;
  }

  /** The name that covers the head and is one (an adjective before a noun does not). */
  @Nullable Match nameAtHead() {
    Match found = null;
    for (Match m : matches) {
      if (m.covers(end - 1) && !aside.get(m.start())) {
        found = m;
      }
    }
    return found;
  }

  WordTable.@Nullable Hit<Agent> agentAtHead() {
    for (WordTable.Hit<Agent> a : agents) {
      if (a.covers(end - 1)) {
        return a;
      }
    }
    return null;
  }

  /** "Alice Miller": a trade at the head, behind a word that nothing else is known to be. */
  boolean isTradeAsName() {
    WordTable.Hit<Agent> agent = agentAtHead();
    return nameAtHead() == null
        && agent != null
        && agent.start() == end - 1
        && agent.end() == end
        && end > 1
        && isName(end - 2, end)
        && matches.stream().noneMatch(m -> m.covers(end - 2))
        && modifiers.stream().noneMatch(m -> m.covers(end - 2))
        && agents.stream().noneMatch(a -> a.covers(end - 2));
  }

  /** Whether it is one of several, or none: "a ministry", "no government". */
  boolean isIndefinite() {
    return INDEFINITE.contains(words.get(0).form().toLowerCase(Locale.ROOT));
  }

  /** "The Lion Brigade", "the 59th Brigade": what is one of many of its kind, by its own name. */
  boolean isOneByName(int word) {
    boolean ordinal =
        word > 0
            && Character.isDigit(words.get(word - 1).form().codePointAt(0))
            && Names.isCapitalised(words.get(word).form());
    return ordinal || isPartOfName(word);
  }

  /** Whether a word stands behind another of the same name: "the People's Congress". */
  boolean isPartOfName(int word) {
    return word > 0
        && !isDeterminer(words.get(word - 1))
        && words.get(word).proper()
        && Names.isCapitalised(words.get(word).form())
        && (words.get(word - 1).form().equals("'s") || isName(word - 1, word));
  }

  /** The last agent that ends at a word or before it. */
  WordTable.@Nullable Hit<Agent> agentBefore(int word) {
    WordTable.Hit<Agent> found = null;
    for (WordTable.Hit<Agent> a : agents) {
      if (a.end() <= word) {
        found = a;
      }
    }
    return found;
  }

  /** Names that stand before a word and say whose or what it is. */
  List<Match> namesBefore(int word) {
    List<Match> found = new ArrayList<>();
    for (Match m : matches) {
      if (m.end() <= word && !aside.get(m.start())) {
        found.add(m);
      }
    }
    return found;
  }

  /** Names after the head that a preposition makes tell whose or where it is. */
  List<Match> namesAfter(int word) {
    List<Match> found = new ArrayList<>();
    for (Match m : matches) {
      if (m.start() >= word && !aside.get(m.start()) && TELLING.contains(prepositionOf(m, word))) {
        found.add(m);
      }
    }
    return found;
  }

  /** "A spokesman for X". */
  List<Match> namesFor(int word) {
    List<Match> found = new ArrayList<>();
    for (Match m : matches) {
      if (m.start() >= word && prepositionOf(m, word).equals("for")) {
        found.add(m);
      }
    }
    return found;
  }

  /** Names of the complement that tell whose somebody is, and not where. */
  List<Match> namesOf(int word) {
    return namesAfter(word).stream()
        .filter(m -> Set.of("of", "from").contains(prepositionOf(m, word)))
        .toList();
  }

  /** The name that is all of the first complement: "of the United States". */
  List<Match> wholeComplement(int word) {
    for (Match m : namesAfter(word)) {
      int from = m.start() - 1;
      from -= from >= word && isDeterminer(words.get(from)) ? 1 : 0;
      boolean ends =
          m.end() == words.size()
              || !words.get(m.end()).proper()
              || ActorCoder.PREPOSITIONS.contains(words.get(m.end()).lemma());
      if (from == word && ends) {
        return List.of(m);
      }
    }
    return List.of();
  }

  /** The group of "fighters from the X militia", null where the first complement names none. */
  @Nullable Match groupAfter(int word) {
    for (Match m : namesAfter(word)) {
      String first = words.get(word).form().toLowerCase(Locale.ROOT);
      if (m.entry().is(Kind.GROUP)
          && m.start() <= word + 2
          && Set.of("from", "of").contains(first)) {
        return m;
      }
    }
    return null;
  }

  /** Sector of the noun for an actor in the first complement: "members of the army". */
  @Nullable String complementSector(int word) {
    for (WordTable.Hit<Agent> a : agents) {
      if (a.start() > word && a.value().sector() != null) {
        String preposition = words.get(word).form().toLowerCase(Locale.ROOT);
        return Set.of("of", "for", "from").contains(preposition) ? sector(a, word) : null;
      }
    }
    return null;
  }

  /** "For the rebel council": what is told of a body that may be anybody's says whose it is. */
  private @Nullable String sector(WordTable.Hit<Agent> body, int from) {
    String told = body.value().sector();
    for (WordTable.Hit<String> m : modifiers) {
      boolean before = m.start() > from && m.end() <= body.start();
      told = before && body.value().weak() && !m.value().isEmpty() ? m.value() : told;
    }
    return told;
  }

  /** The nearest preposition before a name of the complement; empty where there is none. */
  private String prepositionOf(Match m, int from) {
    for (int i = m.start() - 1; i >= from; i--) {
      String form = words.get(i).form().toLowerCase(Locale.ROOT);
      if (ActorCoder.PREPOSITIONS.contains(form)) {
        return form;
      }
    }
    return "";
  }

  /**
   * The last run of names before a word that are parted by nothing but commas, hyphens and
   * conjunctions: two or more, or none.
   */
  List<Match> coordinated(int before) {
    List<Match> names = namesBefore(before);
    List<Match> run = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      Match m = names.get(i);
      if (m.entry().is(Kind.PERSON, Kind.OUTLET)) {
        break;
      }
      if (run.isEmpty() || separated(m.end(), run.get(0).start())) {
        run.add(0, m);
      } else {
        break;
      }
    }
    return run.size() < 2 ? List.of() : run;
  }

  private boolean separated(int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      String form = words.get(i).form().toLowerCase(Locale.ROOT);
      if (!SEPARATORS.contains(form) && !Hyphens.isHyphen(form)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /** Whether all words of a stretch can be a name that the lexicon does not know. */
  boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      Word w = words.get(i);
      if (!w.proper() || !(Names.isCapitalised(w.form()) || isParticle(w) || isMark(w))) {
        return false;
      }
    }
    return from < to && Names.isCapitalised(words.get(to - 1).form());
  }

  private static boolean isParticle(Word w) {
    return Set.of("al", "el", "bin", "ibn", "von", "van", "de", "der", "da", "ul", "abu")
        .contains(w.lemma());
  }

  private static boolean isMark(Word w) {
    return w.parts().isEmpty();
  }

  static boolean isDeterminer(Word w) {
    return DETERMINERS.contains(w.form().toLowerCase(Locale.ROOT));
  }

  /** The words of a stretch as they stand, a space between. */
  String text(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      String form = words.get(i).form();
      boolean tight =
          out.length() == 0
              || form.startsWith("'")
              || form.startsWith("’")
              || Hyphens.isHyphen(form)
              || (i > from && Hyphens.isHyphen(words.get(i - 1).form()));
      out.append(tight ? "" : " ").append(form);
    }
    return out.toString();
  }
}
