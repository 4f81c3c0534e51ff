package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.actor.LexiconName.Form;
import dev.assay.coreference.Coreference;
import dev.assay.report.PublicationTime;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The actors that noun phrases name. By the lexicon, by composition ("senior Russian officers"), by
 * coreference, apposition and title; who holds an office is who held it on the day of the report.
 * Precise rather than complete: what is no actor gives an empty list. Immutable, safe to share
 * between threads.
 */
public final class ActorResolver {
  /** Prepositions by which several states have officials each. */
  private static final Set<String> SHARING = Set.of("of", "from", "in");

  private final ActorLexicon lexicon;
  private final Composer composer;
  private final PhraseReader phrases;
  private final NameUses uses = NameUses.load();
  private final PhraseActors phraseActors;
  private final Offices offices;

  public ActorResolver(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.composer = new Composer(lexicon);
    this.phrases = new PhraseReader(composer);
    this.phraseActors = new PhraseActors(composer, phrases, uses);
    this.offices = new Offices(lexicon, this);
  }

  /**
   * Whether an actor stands in the lexicon under its id, and is not only what a name looks like.
   */
  public boolean isKnown(Actor actor) {
    Entry entry = lexicon.entry(actor.id());
    // a town's people may be in it as well as somebody of the town's name
    return entry != null && entry.is(Kind.PERSON) == (actor.type() == Actor.Type.PERSON);
  }

  /** Whom the lexicon has for the name that a word heads, whatever it means here; or null. */
  public @Nullable Actor named(Document document, Sentence s, int head) {
    TokenRange bare = NounPhrase.of(s, head).bare();
    Match m = phrases.phrase(s, bare.start(), bare.end(), bare.end(), day(document)).nameAtHead();
    if (m == null) {
      return null;
    }
    Entry e = m.entry();
    Span span = s.span(bare);
    String text = span.in(document.text());
    return new Actor(text, span, e.id(), e.name(), e.country(), e.sector(), e.type());
  }

  /**
   * The state that a place lies in, under the words of the place; null where the lexicon has none.
   *
   * @param country ISO 3166-1 alpha-3
   */
  public @Nullable Actor state(String country, String text, Span span) {
    Entry e = lexicon.entry(country.toLowerCase(Locale.ROOT));
    return e == null || e.kind() != Entry.Kind.STATE
        ? null
        : new Actor(text, span, e.id(), e.name(), e.country(), e.sector(), Actor.Type.STATE);
  }

  /** Which offices phrases name. */
  public Offices offices() {
    return offices;
  }

  Composer composer() {
    return composer;
  }

  PhraseReader phrases() {
    return phrases;
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
    return actors(document, coreference, Setting.UNKNOWN, sentence, headToken);
  }

  /** The same in a report of which more is known. */
  public List<Actor> actors(
      Document document, Coreference coreference, Setting setting, int sentence, int headToken) {
    Sentence s = document.sentences().get(sentence);
    if (s.layers() == null) {
      return List.of();
    }
    Map<String, Actor> found = new LinkedHashMap<>();
    Query query = new Query(document, coreference, day(document), setting);
    List<Actor> first = member(query, s, headToken, headToken, null);
    first.forEach(a -> found.put(a.id() + a.span(), a));
    for (int conjunct : s.graph().children(headToken, "conj")) {
      if (PhraseActors.isNominal(s, conjunct) || s.upos(conjunct).equals("NUM")) {
        ActorCode owner = PhraseActors.inherited(s, conjunct, first);
        member(query, s, headToken, conjunct, owner)
            .forEach(a -> found.putIfAbsent(a.id() + a.span(), a));
      }
    }
    for (int listed : listed(s, headToken)) {
      phraseActors.of(query, s, listed, null).forEach(a -> found.putIfAbsent(a.id() + a.span(), a));
    }
    return List.copyOf(found.values());
  }

  /**
   * The actors of one member of a list, or of a phrase by itself.
   *
   * @param head of the list
   * @param owner whose the member is, where that is known
   */
  private List<Actor> member(Query q, Sentence s, int head, int member, @Nullable ActorCode owner) {
    List<Actor> plain = phraseActors.of(q, s, member, owner);
    if (plain.size() != 1 || !s.xpos(member).equals("NNS")) {
      return plain;
    }
    List<Integer> own = ownComplements(s, member);
    boolean told = plain.get(0).country() != null;
    if (own.isEmpty() == told) {
      return plain;
    }
    List<Actor> found = new ArrayList<>(told ? plain : List.of());
    for (TokenRange state : states(q, s, told ? own : lastComplements(s, head))) {
      List<Actor> of = of(q, s, member, state, found.isEmpty());
      of.stream().filter(a -> found.stream().noneMatch(f -> isSame(f, a))).forEach(found::add);
    }
    return found.isEmpty() ? plain : found;
  }

  /** Complements that stand before the next member of the list. */
  private static List<Integer> ownComplements(Sentence s, int member) {
    List<Integer> others = s.graph().children(member, "conj");
    int next = others.isEmpty() ? s.size() : others.get(0);
    return NounPhrase.of(s, member).complements().stream().filter(c -> c < next).toList();
  }

  /**
   * Complements after a list of plurals, which tell of all of it: "lawmakers and officials in
   * Kenya". The tree hangs them below the first or the last.
   */
  private static List<Integer> lastComplements(Sentence s, int head) {
    List<Integer> others = s.graph().children(head, "conj");
    int last = others.isEmpty() ? head : others.get(others.size() - 1);
    return s.xpos(last).equals("NNS")
        ? IntStream.of(head, last)
            .boxed()
            .distinct()
            .flatMap(member -> NounPhrase.of(s, member).complements().stream())
            .filter(complement -> complement > last)
            .toList()
        : List.of();
  }

  /**
   * "Ambassadors of Chad, Niger and Mali" are three: the names of the states that complements list.
   */
  private List<TokenRange> states(Query q, Sentence s, List<Integer> complements) {
    List<TokenRange> states = new ArrayList<>();
    for (int complement : complements) {
      if (!SHARING.contains(NounPhrase.preposition(s, complement))) {
        continue;
      }
      List<Integer> names = new ArrayList<>(List.of(complement));
      names.addAll(s.graph().children(complement, "conj"));
      names.stream()
          .map(name -> NounPhrase.of(s, name).range())
          .filter(name -> state(q, s, name) != null)
          .forEach(states::add);
    }
    return states;
  }

  private static boolean isSame(Actor one, Actor other) {
    return Objects.equals(one.country(), other.country());
  }

  private @Nullable ActorCode state(Query q, Sentence s, TokenRange name) {
    Match match = phrases.phrase(s, name.start(), name.end(), name.end(), q.day()).nameAtHead();
    return match != null && match.entry().is(Kind.STATE) ? composer.code(match) : null;
  }

  /** A member as that of one state, under its own words or under those of the state. */
  private List<Actor> of(Query q, Sentence s, int member, TokenRange state, boolean ownWords) {
    TokenRange range = NounPhrase.of(s, member).range();
    Phrase plain = phrases.phrase(s, range.start(), range.end(), range.end(), q.day());
    return composer.compose(plain, state(q, s, state)).stream()
        .map(coded -> Mentioned.actor(q, s, ownWords ? range : state, coded.code()))
        .toList();
  }

  /**
   * "Officers, X and Y" is a list, though its second may be read as an apposition; of "old foes X
   * and Y" both are meant, of "five groups, including X," X as well.
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
    for (int part : s.graph().children(head, "nmod")) {
      if (NounPhrase.preposition(s, part).equals("including") && s.upos(part).equals("PROPN")) {
        found.add(part);
        s.graph().children(part, "conj").stream()
            .filter(i -> s.upos(i).equals("PROPN"))
            .forEach(found::add);
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
    return new HomeFinder(composer, (s, day) -> phrases.phrase(s, 0, s.size(), s.size(), day))
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
    Entity entity = UnknownActors.entity(s, headToken);
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
    Phrase p = phrases.phrase(s, range.start(), range.end(), range.end(), day(document));
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

  /**
   * Names of groups, bodies, outlets and persons in a sentence, in order; only those that go by
   * these names on the day.
   */
  public List<NamedActor> names(Sentence s, LocalDate day) {
    return phrases.names(s, day);
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
}
