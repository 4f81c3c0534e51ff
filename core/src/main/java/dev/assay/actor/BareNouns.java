package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What nouns stand for that no name goes with: sides, camps, things, and what acts all the same.
 */
final class BareNouns {
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

  /** Common nouns by which a state is taken up again. */
  static final Set<String> STATES =
      Set.of("country", "state", "nation", "republic", "kingdom", "emirate", "government", "power");

  /** Sectors of houses, schools and courts, which take up no army: "the church". */
  private static final Set<String> INSTITUTIONS = Set.of("REL", "EDU", "MED", "JUD", "BUS", "AGR");

  /** "The planes" are nobody's fighters, whatever a noun for them may stand for. */
  private static final Set<String> AIRCRAFT =
      Set.of("plane", "jet", "aircraft", "warplane", "helicopter", "bomber", "gunship");

  private static final Set<String> UNMANNED = Set.of("drone", "uav", "katyusha");
  private static final Set<String> SIDES = Set.of("side", "party");
  private static final Set<String> ALL_SIDES = Set.of("both", "two", "all", "warring", "rival");

  /** Words that count without a noun: "dozens". */
  private static final Set<String> COUNTS =
      Tsv.words(BareNouns.class, "counted-people.tsv", "counts");

  /** Lemmas of verbs of what befalls people, or of what only people do. */
  private static final Set<String> BEFALLS =
      Tsv.words(BareNouns.class, "counted-people.tsv", "befalls");

  private static final ActorCode PEOPLE =
      new ActorCode("cvl-people", "people", null, "CVL", null, Actor.Type.GROUP, null);

  private BareNouns() {}

  /** "At least 59 were killed", "dozens fled": people whom nothing but a number names, or null. */
  static @Nullable Actor counted(Query q, Sentence s, NounPhrase np) {
    int head = np.head();
    String relation = s.graph().relation(head);
    int verb = s.graph().head(head);
    boolean number =
        s.upos(head).equals("NUM")
            || COUNTS.contains(s.lemma(head).toLowerCase(Locale.ROOT))
            || COUNTS.contains(s.form(head).toLowerCase(Locale.ROOT));
    boolean people =
        number
            && verb != DependencyGraph.ROOT
            && Set.of("nsubj", "nsubj:pass", "obj").contains(relation)
            && BEFALLS.contains(s.lemma(verb).toLowerCase(Locale.ROOT))
            && s.graph().children(head, "nmod").stream()
                .noneMatch(c -> isOf(s, c) && !COUNTS.contains(lower(s, c)));
    return people ? Mentioned.actor(q, s, np.bare(), PEOPLE) : null;
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }

  private static boolean isOf(Sentence s, int word) {
    return s.graph().children(word, "case").stream()
        .anyMatch(c -> s.form(c).equalsIgnoreCase("of"));
  }

  static String sector(ActorCode code) {
    return code.sector() == null ? "" : code.sector();
  }

  /** "Both countries", "the warring parties": unnamed states and sides, which act all the same. */
  static boolean manyStates(Sentence s, int head) {
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    boolean sides =
        SIDES.contains(lemma)
            && Arrays.stream(s.graph().children(head))
                .anyMatch(c -> ALL_SIDES.contains(s.form(c).toLowerCase(Locale.ROOT)));
    return s.xpos(head).equals("NNS") && (sides || STATES.contains(lemma));
  }

  /** By all its words: "both sides". */
  static Coded many(Phrase p, Coded coded) {
    ActorCode code = coded.code();
    String words = p.text(0, coded.end()).toLowerCase(Locale.ROOT);
    ActorCode all =
        new ActorCode(
            Names.slug(words), words, code.country(), code.sector(), null, code.type(), null);
    return new Coded(0, coded.end(), all);
  }

  /** A noun that only says "group" or "side" is an actor when it stands for one. */
  static boolean tells(ActorCode code) {
    return code.country() != null || code.sector() != null || code.type() == Actor.Type.PERSON;
  }

  /** The "rebel" of "rebel positions" are the rebels. */
  static boolean isCamp(Sentence s, NounPhrase np, ActorCode code) {
    return s.graph().is(np.head(), "compound")
        && code.entry() == null
        && AGAINST.contains(sector(code));
  }

  static Coded plural(Coded coded) {
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

  /** Whether a noun for an institution or a machine cannot stand for an actor named before. */
  static boolean isElse(Sentence s, int head, ActorCode noun, Actor named) {
    String sector = named.sector() == null ? "" : named.sector();
    boolean institution = noun.type() != Actor.Type.PERSON && INSTITUTIONS.contains(sector(noun));
    return isFlown(s, head, named) || (institution && !sector(noun).equals(sector));
  }

  /** "The planes" are no fighters named before. */
  static boolean isFlown(Sentence s, int head, Actor named) {
    boolean against = named.sector() != null && AGAINST.contains(named.sector());
    return against && AIRCRAFT.contains(s.lemma(head).toLowerCase(Locale.ROOT));
  }

  /** "Two drones": things that fly for somebody, whom "rebel" or "Turkish" would tell. */
  static boolean isUnmanned(Sentence s, NounPhrase np) {
    return UNMANNED.contains(s.lemma(np.head()).toLowerCase(Locale.ROOT))
        && s.graph().children(np.head(), "compound").isEmpty()
        && s.graph().children(np.head(), "amod").isEmpty()
        && s.graph().children(np.head(), "nmod:poss").isEmpty();
  }

  /** Singular, in lower case, with nothing before it: "power", "business" in general. */
  static boolean isBare(Sentence s, NounPhrase np, Phrase p, ActorCode code) {
    boolean alone = np.bare().length() == 1 && np.range().length() == 1;
    return alone
        && !isCamp(s, np, code)
        && p.words.size() == 1
        && s.xpos(np.head()).equals("NN")
        && !s.isHeadline()
        && !BARE.contains(s.lemma(np.head()))
        && code.entry() == null;
  }
}
