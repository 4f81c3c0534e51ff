package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.actor.LexiconName.Form;
import dev.assay.coreference.Coreference;
import dev.assay.coreference.Mention;
import dev.assay.report.PublicationTime;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actors that noun phrases name. By the lexicon, by composition ("senior Russian officers"), by
 * coreference, apposition and title; who holds an office is who held it on the day of the report.
 * Precise rather than complete: what is no actor gives an empty list. Immutable, safe to share
 * between threads.
 */
public final class ActorResolver {
  private static final int DEPTH = 4;
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "across",
          "around",
          "outside",
          "through",
          "throughout",
          "over",
          "within",
          "along");
  private static final Set<String> BARE =
      Set.of(
          "police",
          "parliament",
          "congress",
          "army",
          "media",
          "government",
          "people",
          "navy",
          "militia",
          "gunman",
          "official");

  /** Sectors of those against a government, whom a bare noun before another names: "rebel raid". */
  private static final Set<String> AGAINST = Set.of("REB", "OPP", "UAF", "INS", "SEP");

  /** Prepositions by which several states have officials each. */
  private static final Set<String> SHARING = Set.of("of", "from", "in");

  /** Common nouns by which a state is taken up again. */
  private static final Set<String> STATES =
      Set.of("country", "state", "nation", "republic", "kingdom", "emirate", "government", "power");

  private static final Set<String> UNMANNED = Set.of("drone", "uav", "katyusha");
  private static final Set<String> SIDES = Set.of("side", "party");
  private static final Set<String> ALL_SIDES = Set.of("both", "two", "all", "warring", "rival");

  private final Composer composer;
  private final NameUses uses = NameUses.load();
  private final GroupNouns groups = GroupNouns.load();

  public ActorResolver(ActorLexicon lexicon) {
    this.composer = new Composer(lexicon);
  }

  Composer composer() {
    return composer;
  }

  /**
   * Actors that the noun phrase headed by a token names, its conjuncts included, in the order of
   * the text. Each has exactly the words that name it; a pronoun has its own words and the name of
   * what it stands for.
   *
   * @return empty where the phrase names no actor, or the sentence has not been read
   */
  public List<Actor> actors(
      Document document, Coreference coreference, int sentence, int headToken) {
    return actors(document, coreference, null, sentence, headToken);
  }

  /**
   * The same in a report about a country, whose institutions they are where the phrase does not say
   * whose: "the interior minister".
   *
   * @param home null where no country stands out
   */
  public List<Actor> actors(
      Document document,
      Coreference coreference,
      @Nullable Home home,
      int sentence,
      int headToken) {
    Sentence s = document.sentences().get(sentence);
    if (s.layers() == null) {
      return List.of();
    }
    Map<String, Actor> found = new LinkedHashMap<>();
    Query query = new Query(document, coreference, day(document), home);
    List<Actor> first = single(query, s, headToken, null, DEPTH);
    first.forEach(a -> found.put(a.id() + a.span(), a));
    for (int conjunct : s.graph().children(headToken, "conj")) {
      if (isNominal(s, conjunct)) {
        ActorCode owner = inherited(s, conjunct, first);
        single(query, s, conjunct, owner, DEPTH)
            .forEach(a -> found.putIfAbsent(a.id() + a.span(), a));
      }
    }
    for (Actor a : shared(query, s, headToken, first)) {
      found.putIfAbsent(a.id() + a.span(), a);
    }
    for (int listed : listed(s, headToken)) {
      single(query, s, listed, null, DEPTH).forEach(a -> found.putIfAbsent(a.id() + a.span(), a));
    }
    return List.copyOf(found.values());
  }

  /**
   * "Ambassadors of Chad, Niger and Mali" are three: each state that a plural's complement lists
   * after the first has its own, under its own words.
   */
  private List<Actor> shared(Query q, Sentence s, int head, List<Actor> first) {
    List<Actor> found = new ArrayList<>();
    if (first.size() != 1 || first.get(0).country() == null || !s.xpos(head).equals("NNS")) {
      return found;
    }
    NounPhrase np = NounPhrase.of(s, head);
    for (int complement : np.complements()) {
      if (!SHARING.contains(NounPhrase.preposition(s, complement))) {
        continue;
      }
      for (int other : s.graph().children(complement, "conj")) {
        NounPhrase name = NounPhrase.of(s, other);
        Phrase p = phrase(s, name.range().start(), name.range().end(), name.range().end(), q.day());
        Match state = p.nameAtHead();
        if (state != null && state.entry().is(Kind.STATE)) {
          Phrase plain = phrase(s, np.range().start(), np.range().end(), np.range().end(), q.day());
          for (Coded coded : composer.compose(plain, composer.code(state))) {
            found.add(actor(q, s, name.range(), coded.code()));
          }
        }
      }
    }
    return found;
  }

  /**
   * "Officers, X and Y" is a list, though its second may be read as an apposition; of "old foes X
   * and Y" both are meant.
   */
  private static List<Integer> listed(Sentence s, int head) {
    List<Integer> found = new ArrayList<>();
    if (!s.xpos(head).equals("NNS")) {
      return found;
    }
    boolean list = !s.graph().children(head, "conj").isEmpty();
    for (int beside : s.graph().children(head, "appos")) {
      List<Integer> more = s.graph().children(beside, "conj");
      if (s.xpos(beside).equals("NNP") && (list || !more.isEmpty())) {
        found.add(beside);
        more.stream().filter(i -> s.xpos(i).equals("NNP")).forEach(found::add);
      }
    }
    return found;
  }

  /**
   * The country that a document is about, or null where none stands out.
   *
   * @param places countries of the places it mentions, ISO 3166-1 alpha-3, one a mention
   */
  public @Nullable Home home(Document document, Collection<String> places) {
    return new HomeFinder(composer, (s, day) -> phrase(s, 0, s.size(), s.size(), day))
        .find(document, places, day(document));
  }

  /** Whether the phrase headed by a token names an actor or, by its entity type, may be one. */
  public boolean isActorLike(
      Document document, Coreference coreference, int sentence, int headToken) {
    Sentence s = document.sentences().get(sentence);
    if (s.layers() == null) {
      return false;
    }
    if (!actors(document, coreference, sentence, headToken).isEmpty()) {
      return true;
    }
    Entity entity = entity(s, headToken);
    return entity != null
        && (entity.type().equals("person") || entity.type().equals("organization"));
  }

  /**
   * Whether a name stands for an actor or for a place: "Moscow denied it", "in Moscow".
   *
   * @param range the words of the name
   */
  public NameRole use(Document document, int sentence, TokenRange range) {
    Sentence s = document.sentences().get(sentence);
    if (s.layers() == null) {
      return NameRole.UNCLEAR;
    }
    Phrase p = phrase(s, range.start(), range.end(), range.end(), day(document));
    Match name = p.nameAtHead();
    if (name != null
        && name.start() == 0
        && name.entry().is(Kind.GROUP, Kind.ORGANISATION, Kind.PERSON, Kind.OUTLET)) {
      return NameRole.ACTOR;
    }
    boolean state = name != null && name.entry().is(Kind.STATE) && name.form() != Form.GOVERNMENT;
    boolean government = name != null && name.form() == Form.GOVERNMENT;
    NameRole role = uses.role(s, headOf(s, range), state);
    boolean known = state || government;
    return role == NameRole.ACTOR && !known ? NameRole.UNCLEAR : role;
  }

  /** Report, coreference and day that a question is about. */
  private record Query(
      Document document, Coreference coreference, LocalDate day, @Nullable Home home) {}

  private List<Actor> single(
      Query q, Sentence s, int head, @Nullable ActorCode inherited, int depth) {
    if (depth <= 0) {
      return List.of();
    }
    if (s.upos(head).equals("PRON") || s.xpos(head).equals("PRP$")) {
      return retold(q, s, new TokenRange(head, head + 1), referent(q, s, head, depth));
    }
    NounPhrase np = NounPhrase.of(s, head);
    Phrase p = phrase(s, np.range().start(), np.range().end(), tail(s, np), q.day(), q.home());
    ActorCode group = groups.meant(q.document(), np, p, q.day(), this::names);
    if (group != null) {
      return List.of(actor(q, s, np.range(), group));
    }
    ActorCode owner = inherited != null ? inherited : owner(q, s, head, depth);
    List<Coded> coded = composer.compose(p, owner);
    if (coded.isEmpty()) {
      return other(q, s, np, depth);
    }
    if (coded.size() == 1) {
      return one(q, s, np, p, coded.get(0), depth);
    }
    return coded.stream().map(c -> actor(q, s, np.range().start(), c)).toList();
  }

  private static String sector(ActorCode code) {
    return code.sector() == null ? "" : code.sector();
  }

  // One phrase, one actor

  private List<Actor> one(Query q, Sentence s, NounPhrase np, Phrase p, Coded coded, int depth) {
    ActorCode code = coded.code();
    Match name = p.nameAtHead();
    if (name != null && name.entry().is(Kind.STATE) && code.id().equals(name.entry().id())) {
      return acts(s, np.head(), name) ? List.of(actor(q, s, np.range().start(), coded)) : List.of();
    }
    if (code.entry() != null) {
      return List.of(actor(q, s, np.range().start(), coded));
    }
    if (isCamp(s, np, code) && p.words.size() == 1 && s.xpos(np.head()).equals("NN")) {
      return List.of(actor(q, s, np.range().start(), plural(coded)));
    }
    if (isBare(s, np, p, code) || (isUnmanned(s, np) && code.country() == null)) {
      return List.of();
    }
    List<Actor> fuller = fuller(q, s, np, coded, depth);
    if (!fuller.isEmpty()) {
      return fuller;
    }
    if (manyStates(s, np.head())) {
      return List.of(actor(q, s, np.range().start(), many(p, coded)));
    }
    return tells(code) ? List.of(actor(q, s, np.range().start(), coded)) : List.of();
  }

  /** "Both countries", "the warring parties": unnamed states and sides, which act all the same. */
  private static boolean manyStates(Sentence s, int head) {
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    boolean sides =
        SIDES.contains(lemma)
            && Arrays.stream(s.graph().children(head))
                .anyMatch(c -> ALL_SIDES.contains(s.form(c).toLowerCase(Locale.ROOT)));
    return s.xpos(head).equals("NNS") && (sides || STATES.contains(lemma));
  }

  /** By all its words: "both sides". */
  private static Coded many(Phrase p, Coded coded) {
    ActorCode code = coded.code();
    String words = p.text(0, coded.end()).toLowerCase(Locale.ROOT);
    ActorCode all =
        new ActorCode(
            Names.slug(words), words, code.country(), code.sector(), null, code.type(), null);
    return new Coded(0, coded.end(), all);
  }

  /** A noun that only says "group" or "side" is an actor when it stands for one. */
  private static boolean tells(ActorCode code) {
    return code.country() != null || code.sector() != null || code.type() == Actor.Type.PERSON;
  }

  private boolean acts(Sentence s, int head, Match name) {
    boolean government = name.form() == Form.GOVERNMENT;
    if (name.form() == Form.ADJECTIVE) {
      return true;
    }
    if (!government) {
      String preposition = NounPhrase.preposition(s, head);
      boolean land = LOCATIVE.contains(preposition) || uses.role(s, head, true) == NameRole.PLACE;
      return !land || isDirection(preposition);
    }
    return uses.role(s, head, false) == NameRole.ACTOR;
  }

  /** "Sent arms to Syria" has Syria for its recipient. */
  private static boolean isDirection(String preposition) {
    return preposition.equals("to") || preposition.equals("from") || preposition.equals("on");
  }

  /** The "rebel" of "rebel positions" are the rebels. */
  private static boolean isCamp(Sentence s, NounPhrase np, ActorCode code) {
    return s.graph().is(np.head(), "compound")
        && code.entry() == null
        && AGAINST.contains(sector(code));
  }

  private static Coded plural(Coded coded) {
    ActorCode one = coded.code();
    ActorCode many =
        new ActorCode(
            one.id() + "s",
            one.name() + "s",
            one.country(),
            one.sector(),
            one.secondary(),
            one.type(),
            null);
    return new Coded(coded.start(), coded.end(), many);
  }

  /** "Two drones": things that fly for somebody, whom "rebel" or "Turkish" would tell. */
  private static boolean isUnmanned(Sentence s, NounPhrase np) {
    return UNMANNED.contains(s.lemma(np.head()).toLowerCase(Locale.ROOT))
        && s.graph().children(np.head(), "compound").isEmpty()
        && s.graph().children(np.head(), "amod").isEmpty()
        && s.graph().children(np.head(), "nmod:poss").isEmpty();
  }

  /** Singular, in lower case, with nothing before it: "power", "business" in general. */
  private static boolean isBare(Sentence s, NounPhrase np, Phrase p, ActorCode code) {
    boolean alone = np.bare().length() == 1 && np.range().length() == 1;
    return alone
        && !isCamp(s, np, code)
        && p.words.size() == 1
        && s.xpos(np.head()).equals("NN")
        && !s.isHeadline()
        && !BARE.contains(s.lemma(np.head()))
        && code.entry() == null;
  }

  /** By apposition or coreference, where these say more than the phrase itself. */
  private List<Actor> fuller(Query q, Sentence s, NounPhrase np, Coded coded, int depth) {
    ActorCode code = coded.code();
    Actor plain = actor(q, s, np.range().start(), coded);
    for (int appos : beside(s, np)) {
      for (Actor a : single(q, s, appos, null, depth - 1)) {
        Actor merged = merged(plain, a, code);
        if (merged != null) {
          return List.of(merged);
        }
      }
    }
    Mention m = q.coreference().antecedent(s.index(), np.head());
    if (m == null || (code.country() != null && definite(s, np))) {
      return List.of();
    }
    List<Actor> referents =
        single(q, q.document().sentences().get(m.sentence()), m.head(), null, depth - 1);
    boolean agree =
        !referents.isEmpty()
            && referents.stream().allMatch(r -> agrees(code.country(), r.country()))
            && (code.country() == null || referents.stream().anyMatch(r -> r.country() != null));
    Sentence there = q.document().sentences().get(m.sentence());
    if (agree && !there.upos(m.head()).equals("PRON")) {
      return retold(q, s, range(np, coded), referents);
    }
    return List.of();
  }

  private static boolean definite(Sentence s, NounPhrase np) {
    return np.range().length() > 2 && !s.upos(np.head()).equals("PROPN");
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** A name takes the codes of its description, a description the name beside it. */
  private static @Nullable Actor merged(Actor one, Actor beside, ActorCode code) {
    boolean named = beside.type() == Actor.Type.PERSON && !composedFromNoun(beside);
    if (one.type() != Actor.Type.PERSON || beside.type() != Actor.Type.PERSON) {
      return null;
    }
    if (composedFromNoun(one) && named) {
      boolean knows = beside.sector() != null;
      return new Actor(
          one.text(),
          one.span(),
          beside.id(),
          beside.name(),
          knows ? beside.country() : one.country(),
          knows ? beside.sector() : one.sector(),
          one.type());
    }
    // a rank tells a soldier of whichever side: "Brigadier Ali, a rebel spokesman"
    boolean rank = sector(code).equals("MIL") && one.country() == null && beside.sector() != null;
    if (!composedFromNoun(one) && code.entry() == null && (one.sector() == null || rank)) {
      return new Actor(
          one.text(),
          one.span(),
          one.id(),
          one.name(),
          beside.country(),
          beside.sector(),
          one.type());
    }
    return null;
  }

  /** Whether an actor's name is a common noun phrase ("Russian officer"). */
  private static boolean composedFromNoun(Actor a) {
    String last = a.name().substring(a.name().lastIndexOf(' ') + 1);
    return !Names.isCapitalised(last);
  }

  private static List<Integer> beside(Sentence s, NounPhrase np) {
    List<Integer> found = new ArrayList<>(np.appositions());
    if (s.graph().is(np.head(), "appos")) {
      found.add(s.graph().head(np.head()));
    }
    return found;
  }

  /**
   * A name of the lexicon in a sentence.
   *
   * @param range its words
   */
  public record Named(TokenRange range, ActorCode code) {}

  /**
   * Names of groups, bodies, outlets and persons in a sentence, in order; only those that go by
   * these names on the day.
   */
  public List<Named> names(Sentence s, LocalDate day) {
    return phrase(s, 0, s.size(), s.size(), day).matches.stream()
        .filter(m -> m.form() == Form.NAME && !m.entry().is(Kind.STATE, Kind.REGION))
        .filter(m -> m.entry().covers(day))
        .map(m -> new Named(new TokenRange(m.start(), m.end()), composer.code(m)))
        .toList();
  }

  // What neither the lexicon nor composition knows

  private List<Actor> other(Query q, Sentence s, NounPhrase np, int depth) {
    Entity entity = entity(s, np.head());
    boolean name = s.upos(np.head()).equals("PROPN");
    TokenRange bare = np.bare();
    String text = s.span(bare).in(q.document().text());
    if (name && isLand(q, s, np)) {
      return List.of();
    }
    if (entity != null && name && entity.type().equals("person") && hasLetters(text)) {
      ActorCode code =
          new ActorCode(Names.slug(text), text, null, null, null, Actor.Type.PERSON, null);
      Coded coded =
          new Coded(bare.start() - np.range().start(), bare.end() - np.range().start(), code);
      List<Actor> fuller = fuller(q, s, np, coded, depth);
      return fuller.isEmpty() ? List.of(actor(q, s, np.range().start(), coded)) : fuller;
    }
    Actor titled = name ? null : titled(q, s, np);
    if (titled != null) {
      return List.of(titled);
    }
    Mention m = q.coreference().antecedent(s.index(), np.head());
    if (m != null && !(m.sentence() == s.index() && m.head() == np.head())) {
      List<Actor> referents =
          single(q, q.document().sentences().get(m.sentence()), m.head(), null, depth - 1);
      boolean land =
          referents.stream().anyMatch(r -> r.type() == Actor.Type.STATE)
              && !STATES.contains(s.lemma(np.head()));
      if (!referents.isEmpty() && !land) {
        return retold(q, s, bare, referents);
      }
    }
    if (entity != null && name && entity.type().equals("organization") && hasLetters(text)) {
      return List.of(organisation(q, s, np, bare, text));
    }
    return List.of();
  }

  /** "Goatherd Musa Kell": a person after a noun that no table knows. */
  private static @Nullable Actor titled(Query q, Sentence s, NounPhrase np) {
    Entity entity = entity(s, np.head());
    List<Integer> name =
        s.graph().children(np.head(), "flat").stream()
            .filter(w -> s.upos(w).equals("PROPN") && w > np.head())
            .toList();
    if (entity == null || !entity.type().equals("person") || name.isEmpty()) {
      return null;
    }
    TokenRange range = new TokenRange(name.get(0), name.get(name.size() - 1) + 1);
    String text = s.span(range).in(q.document().text());
    ActorCode person =
        new ActorCode(Names.slug(text), text, null, null, null, Actor.Type.PERSON, null);
    return actor(q, s, new TokenRange(np.range().start(), range.end()), person);
  }

  /** A body that the lexicon does not know, with what the names in its own tell. */
  private Actor organisation(Query q, Sentence s, NounPhrase np, TokenRange bare, String text) {
    Phrase p = phrase(s, np.range().start(), np.range().end(), np.range().end(), q.day());
    String country = null;
    String sector = null;
    for (Match m : p.matches) {
      country = country == null ? m.entry().country() : country;
      sector = sector == null ? m.entry().sector() : sector;
    }
    return new Actor(
        text, s.span(bare), Names.slug(text), text, country, sector, Actor.Type.ORGANISATION);
  }

  /** Whether an unknown name, here or where it is mentioned again, is a place's. */
  private boolean isLand(Query q, Sentence s, NounPhrase np) {
    if (isLandHere(s, np)) {
      return true;
    }
    for (Mention m : q.coreference().chain(s.index(), np.head())) {
      Sentence there = q.document().sentences().get(m.sentence());
      if (there.upos(m.head()).equals("PROPN")
          && isLandHere(there, NounPhrase.of(there, m.head()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLandHere(Sentence s, NounPhrase np) {
    Entity e = entity(s, np.head());
    boolean place = e != null && e.type().equals("place");
    TokenRange bare = np.bare();
    return place || uses.isLand(s, np.head(), s.form(bare.start()), s.form(bare.end() - 1));
  }

  private static boolean hasLetters(String text) {
    return !Names.slug(text).isEmpty();
  }

  // Pronouns

  private List<Actor> referent(Query q, Sentence s, int pronoun, int depth) {
    DependencyGraph graph = s.graph();
    if (s.xpos(pronoun).startsWith("W")) {
      int clause = graph.head(pronoun);
      while (clause != DependencyGraph.ROOT && !graph.relation(clause).endsWith(":relcl")) {
        clause = graph.head(clause);
      }
      int noun = clause == DependencyGraph.ROOT ? clause : graph.head(clause);
      return noun == DependencyGraph.ROOT ? List.of() : single(q, s, noun, null, depth - 1);
    }
    Mention m = q.coreference().antecedent(s.index(), pronoun);
    if (m == null) {
      return List.of();
    }
    if (!isPlural(s, pronoun)) {
      m = groupBetween(q, s, pronoun, m);
    }
    Sentence there = q.document().sentences().get(m.sentence());
    List<Actor> found = new ArrayList<>(single(q, there, m.head(), null, depth - 1));
    if (isPlural(s, pronoun)) {
      for (int conjunct : there.graph().children(m.head(), "conj")) {
        if (isNominal(there, conjunct)) {
          found.addAll(single(q, there, conjunct, inherited(there, conjunct, found), depth - 1));
        }
      }
    }
    return found;
  }

  /**
   * "The group denied that its men ...": the mention of a chain that takes up a named group, where
   * it stands between a pronoun and its antecedent.
   */
  private Mention groupBetween(Query q, Sentence s, int pronoun, Mention antecedent) {
    Mention nearest = antecedent;
    for (Mention m : q.coreference().chain(s.index(), pronoun)) {
      boolean before = m.sentence() == s.index() && m.head() < pronoun;
      boolean after = m.sentence() > antecedent.sentence() || m.head() > antecedent.head();
      if (before && after && groups.takesUp(s, m.head())) {
        nearest = m;
      }
    }
    return nearest;
  }

  private static boolean isPlural(Sentence s, int pronoun) {
    return s.form(pronoun).toLowerCase(Locale.ROOT).startsWith("the");
  }

  private @Nullable ActorCode owner(Query q, Sentence s, int head, int depth) {
    for (int poss : s.graph().children(head, "nmod:poss")) {
      if (s.upos(poss).equals("PRON") || s.xpos(poss).equals("PRP$")) {
        List<Actor> owners = referent(q, s, poss, depth - 1);
        if (!owners.isEmpty()) {
          Actor a = owners.get(0);
          return new ActorCode(a.id(), a.name(), a.country(), a.sector(), null, a.type(), a.id());
        }
      }
    }
    return whole(q, s, head, depth);
  }

  /** Whom "a spokesman for the group" speaks for, where the group is named before. */
  private @Nullable ActorCode whole(Query q, Sentence s, int head, int depth) {
    for (int part : s.graph().children(head, "nmod")) {
      String preposition = NounPhrase.preposition(s, part);
      boolean of = preposition.equals("of") || preposition.equals("for");
      boolean taken =
          of && s.upos(part).equals("NOUN") && q.coreference().antecedent(s.index(), part) != null;
      List<Actor> whole = taken ? single(q, s, part, null, depth - 1) : List.of();
      if (whole.size() == 1 && whole.get(0).type() != Actor.Type.PERSON) {
        Actor a = whole.get(0);
        return new ActorCode(a.id(), a.name(), a.country(), a.sector(), null, a.type(), a.id());
      }
    }
    return null;
  }

  /** "Russian officers and soldiers": a bare conjunct has the country of the first. */
  private static @Nullable ActorCode inherited(Sentence s, int conjunct, List<Actor> first) {
    boolean bare = NounPhrase.of(s, conjunct).range().length() == 1;
    if (first.size() != 1 || !bare || s.upos(conjunct).equals("PROPN")) {
      return null;
    }
    Actor a = first.get(0);
    boolean composed =
        a.type() != Actor.Type.STATE
            && a.sector() != null
            && a.id().contains(a.sector().toLowerCase(Locale.ROOT));
    return composed
        ? new ActorCode(a.id(), a.name(), a.country(), a.sector(), null, a.type(), null)
        : null;
  }

  // Words

  Phrase phrase(Sentence s, int start, int end, int tail, LocalDate day) {
    return phrase(s, start, end, tail, day, null);
  }

  private Phrase phrase(
      Sentence s, int start, int end, int tail, LocalDate day, @Nullable Home home) {
    List<Word> words = new ArrayList<>(tail - start);
    for (int i = start; i < tail; i++) {
      words.add(word(s, i));
    }
    return composer.phrase(words, end - start, day, home);
  }

  static Word word(Sentence s, int i) {
    String form = s.form(i);
    boolean proper =
        !s.xpos(i).startsWith("V") && !Set.of("PRON", "AUX", "ADV", "ADP").contains(s.upos(i));
    boolean noun = s.upos(i).equals("NOUN") || s.upos(i).equals("PROPN");
    return new Word(form, s.lemma(i).toLowerCase(Locale.ROOT), Names.parts(form), proper, noun);
  }

  /** One after the last word of the complements that follow without a break. */
  static int tail(Sentence s, NounPhrase np) {
    int end = np.range().end();
    int at = end;
    while (at < s.size() && at < end + 15 && inComplement(s, np.head(), at)) {
      at++;
    }
    return at;
  }

  private static boolean inComplement(Sentence s, int head, int token) {
    DependencyGraph graph = s.graph();
    int at = token;
    while (at != DependencyGraph.ROOT && graph.head(at) != head) {
      if (graph.is(at, "acl") || graph.is(at, "appos") || graph.is(at, "conj")) {
        return false;
      }
      at = graph.head(at);
    }
    return at != DependencyGraph.ROOT && graph.is(at, "nmod") && !s.form(token).equals(",");
  }

  private static Actor actor(Query q, Sentence s, int offset, Coded c) {
    TokenRange range = new TokenRange(offset + c.start(), offset + c.end());
    return actor(q, s, range, c.code());
  }

  private static Actor actor(Query q, Sentence s, TokenRange range, ActorCode code) {
    String text = s.span(range).in(q.document().text());
    return new Actor(
        text, s.span(range), code.id(), code.name(), code.country(), code.sector(), code.type());
  }

  private static TokenRange range(NounPhrase np, Coded c) {
    return new TokenRange(np.range().start() + c.start(), np.range().start() + c.end());
  }

  /** The same actors under other words. */
  private static List<Actor> retold(Query q, Sentence s, TokenRange range, List<Actor> actors) {
    String text = s.span(range).in(q.document().text());
    return actors.stream()
        .map(
            a ->
                new Actor(text, s.span(range), a.id(), a.name(), a.country(), a.sector(), a.type()))
        .toList();
  }

  static LocalDate day(Document document) {
    PublicationTime published = document.report().published();
    return published == null ? ActorCoder.AS_OF : published.date();
  }

  static int headOf(Sentence s, TokenRange range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (s.graph().head(i) == DependencyGraph.ROOT || !range.contains(s.graph().head(i))) {
        return i;
      }
    }
    return range.start();
  }

  private static boolean isNominal(Sentence s, int token) {
    return Set.of("NOUN", "PROPN", "PRON", "ADJ").contains(s.upos(token));
  }

  private static @Nullable Entity entity(Sentence s, int head) {
    for (Entity e : s.entities()) {
      if (e.head() == head) {
        return e;
      }
    }
    return null;
  }
}
