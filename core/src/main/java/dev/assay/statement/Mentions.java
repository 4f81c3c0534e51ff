package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.Home;
import dev.assay.actor.Offices;
import dev.assay.actor.OtherNames;
import dev.assay.actor.Setting;
import dev.assay.codebook.Counts;
import dev.assay.codebook.DeepSyntax;
import dev.assay.coreference.Coreference;
import dev.assay.coreference.Mention;
import dev.assay.place.PlaceMention;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.time.Timex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who, where and when a document mentions, asked for by word. Holds answers it has given; one
 * thread, one document.
 */
final class Mentions {
  /** PLOVER sectors that bear arms. */
  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "PRM");

  /** PLOVER sectors of media and companies. */
  private static final Set<String> OUTLETS = Set.of("JRN", "BUS");

  private final Document document;
  private final Coreference coreference;
  private final ActorResolver resolver;
  private final Set<String> facilities;
  private final List<PlaceMention> places;
  private final List<Timex> timexes;
  private final Speakers speakers;
  private final QuotedSpeech quoted;
  private final OtherNames names;
  private final Contenders contenders;
  private final ActingFor actingFor = new ActingFor();
  private final @Nullable Home home;
  private final Map<Long, List<Actor>> known = new HashMap<>();

  Mentions(
      Document document,
      Coreference coreference,
      ActorResolver resolver,
      Set<String> facilities,
      List<PlaceMention> places,
      List<Timex> timexes,
      Cues cues) {
    this.document = document;
    this.coreference = coreference;
    this.resolver = resolver;
    this.facilities = facilities;
    this.places = places;
    this.timexes = timexes;
    this.quoted = new QuotedSpeech(document, cues, new Quotations(document));
    this.speakers = new Speakers(cues, quoted);
    this.names = OtherNames.of(document);
    this.contenders = Contenders.of(document);
    this.home =
        resolver.home(
            document,
            places.stream().map(p -> p.place().country()).filter(Objects::nonNull).toList());
  }

  Document document() {
    return document;
  }

  /** The country that the document is about; null where none stands out. */
  @Nullable Home home() {
    return home;
  }

  /** Whose words quotations are. */
  QuotedSpeech quoted() {
    return quoted;
  }

  Coreference coreference() {
    return coreference;
  }

  List<PlaceMention> places() {
    return places;
  }

  List<Timex> timexes() {
    return timexes;
  }

  /** The actors that the phrase headed by a word names; empty where it names none. */
  List<Actor> actors(int sentence, int head) {
    long key = ((long) sentence << 32) | head;
    List<Actor> found = known.get(key);
    if (found == null) {
      // whoever is asked for meanwhile speaks of himself
      known.put(key, List.of());
      found =
          resolver.actors(
              document,
              coreference,
              new Setting(homeIn(sentence), this::speaking, names),
              sentence,
              head);
      Sentence s = document.sentences().get(sentence);
      found = found.isEmpty() ? actingFor.of(s, head, this::actors) : found;
      known.put(key, found);
    }
    return found;
  }

  /** Whether an actor is in the lexicon. */
  boolean isKnown(Actor actor) {
    return resolver.isKnown(actor);
  }

  /**
   * Whom one deals with by a place: whoever the lexicon has for its name ("Moscow"), else the state
   * that it lies in; null where none is known.
   */
  @Nullable Actor partyOf(PlaceMention place) {
    Sentence s = document.sentences().get(place.sentence());
    Span span = s.span(place.range());
    Actor named = resolver.named(document, s, place.head());
    String country = place.place().country();
    return named != null || country == null
        ? named
        : resolver.state(country, span.in(document.text()), span);
  }

  /** The office that the phrase headed by a word names; null where it names none. */
  Offices.@Nullable Told office(Sentence s, int head, @Nullable Actor bearer) {
    return resolver.offices().told(document, s, head, bearer);
  }

  /** The state of a country, under the words that tell it; null where the lexicon has none. */
  @Nullable Actor state(String country, String text, Span span) {
    return resolver.state(country, text, span);
  }

  private List<Actor> speaking(int sentence, int word) {
    Sentence s = document.sentences().get(sentence);
    return speakers.isOne(s, word) ? speakers.of(s, word, this::actors) : List.of();
  }

  /** In a paragraph that is set in another country its institutions may be meant. */
  private @Nullable Home homeIn(int sentence) {
    if (home == null) {
      return null;
    }
    int paragraph = document.sentences().get(sentence).paragraph();
    boolean abroad =
        places.stream()
            .filter(p -> document.sentences().get(p.sentence()).paragraph() == paragraph)
            .map(p -> p.place().country())
            .anyMatch(country -> country != null && !home.holds(country));
    return abroad ? null : home;
  }

  /**
   * Whose a thing is that is no actor itself: "ISIS strongholds", "the army base", "positions of
   * the rebels".
   */
  List<Actor> owners(int sentence, int head) {
    Sentence s = document.sentences().get(sentence);
    for (String relation : List.of("nmod:poss", "compound", "amod", "nmod")) {
      for (int child : s.graph().children(head, relation)) {
        boolean of = !relation.equals("nmod") || DeepSyntax.marks(s, child).contains("of");
        // a parser that hangs the subject across the verb must not make it an owner
        boolean beside = s.phrase(head).contains(child);
        List<Actor> who =
            of && beside && !names(sentence, child) ? actors(sentence, child) : List.of();
        boolean quality = relation.equals("amod") && isQuality(s, child, who);
        if (!who.isEmpty() && !quality) {
          return who;
        }
      }
    }
    return List.of();
  }

  /** "Public buildings" are nobody's, as "rebel positions" and "Russian bases" are not. */
  private static boolean isQuality(Sentence s, int adjective, List<Actor> who) {
    boolean capital = Character.isUpperCase(s.form(adjective).codePointAt(0));
    return !capital && who.stream().noneMatch(Mentions::isArmed);
  }

  /**
   * Whether a word is the head of a town's or a region's name, which owns nothing; a country does.
   */
  private boolean names(int sentence, int word) {
    return actors(sentence, word).stream().noneMatch(a -> a.type() == Actor.Type.STATE)
        && headsPlace(document.sentences().get(sentence), word);
  }

  /** The place that a word is the head of, or that its words tell; null where it tells none. */
  @Nullable PlaceMention place(int sentence, int word) {
    PlaceMention holding = null;
    for (PlaceMention m : places) {
      if (m.sentence() == sentence && m.head() == word) {
        return m;
      }
      if (m.sentence() == sentence && m.range().contains(word)) {
        holding = m;
      }
    }
    return holding != null ? holding : takenUp(sentence, word);
  }

  /** "It" is the place that its antecedent names. */
  private @Nullable PlaceMention takenUp(int sentence, int word) {
    Sentence s = document.sentences().get(sentence);
    if (s.layers() == null || !s.form(word).equalsIgnoreCase("it")) {
      return null;
    }
    Mention first = coreference.antecedent(sentence, word);
    if (first == null) {
      return null;
    }
    return places.stream()
        .filter(p -> p.sentence() == first.sentence() && p.head() == first.head())
        .findFirst()
        .orElse(null);
  }

  /** Whether a word is of one of the types that a codebook's paths may ask for. */
  boolean is(Sentence s, int word, String type) {
    return switch (type) {
      case "verb" -> s.upos(word).equals("VERB");
      case "noun" -> s.upos(word).equals("NOUN");
      case "count" -> Counts.is(s, word);
      case "name" -> s.upos(word).equals("PROPN");
      case "facility" -> facilities.contains(s.lemma(word).toLowerCase(java.util.Locale.ROOT));
      case "place" ->
          headsPlace(s, word)
              || takenUp(s.index(), word) != null
              || s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("place"));
      case "actor" -> !actors(s.index(), word).isEmpty();
      case "person" ->
          actors(s.index(), word).stream().anyMatch(a -> a.type() == Actor.Type.PERSON)
              || s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("person"));
      case "force" -> actors(s.index(), word).stream().anyMatch(Mentions::isArmed);
      case "outlet" -> actors(s.index(), word).stream().anyMatch(Mentions::isOutlet);
      case "contender" ->
          contenders.isOne(s, word)
              || actors(s.index(), word).stream()
                  .anyMatch(a -> contenders.areOne(a, resolver.isKnown(a)));
      case "press" -> actors(s.index(), word).stream().anyMatch(a -> "JRN".equals(a.sector()));
      case "office" -> resolver.offices().isOne(document, s, word);
      case "state" -> actors(s.index(), word).stream().anyMatch(a -> a.type() == Actor.Type.STATE);
      default -> false;
    };
  }

  private static boolean isArmed(Actor actor) {
    String sector = actor.sector();
    return actor.type() == Actor.Type.FORCE || (sector != null && ARMED.contains(sector));
  }

  /** A paper, a channel, a network or another company. */
  private static boolean isOutlet(Actor actor) {
    String sector = actor.sector();
    return actor.type() == Actor.Type.ORGANISATION && sector != null && OUTLETS.contains(sector);
  }

  private boolean headsPlace(Sentence s, int word) {
    return places.stream().anyMatch(m -> m.sentence() == s.index() && m.head() == word);
  }
}
