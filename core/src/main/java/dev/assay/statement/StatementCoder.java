package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.Relation;
import dev.assay.actor.Relations;
import dev.assay.codebook.Codebook;
import dev.assay.codebook.Match;
import dev.assay.codebook.Owners;
import dev.assay.codebook.Rule;
import dev.assay.coreference.Coreference;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.coreference.Mention;
import dev.assay.place.Antecedents;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.NameUse;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceResolver;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import dev.assay.time.TimexTagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document that has been read into statements. Immutable, safe to share between threads.
 */
public final class StatementCoder {
  /** A word of a document: the index of its sentence, and its own in that. */
  public record TokenPosition(int sentence, int token) {}

  private static final Set<String> SCENES = Set.of("ASSAULT", "PROTEST", "COERCE", "RETREAT");

  /** The type of state that tells how many came to harm. */
  private static final String TOLL = "TOLL";

  private static final Set<String> HARMS = Set.of("ASSAULT", "COERCE", "LIFE");

  private final Codebook codebook;
  private final CoreferenceResolver coreference = new CoreferenceResolver();
  private final TimexTagger timexes = new TimexTagger();
  private final Drafter drafter = new Drafter();
  private final PlaceResolver places;
  private final ActorResolver actors;
  private final Relations relations;
  private final QuantityTagger quantities = new QuantityTagger();
  private final Cues cues = new Cues();
  private final Attributions attributions = new Attributions();
  private final Comments comments = new Comments(attributions, cues);
  private final Frames frames = new Frames();
  private final Tellings tellings = new Tellings();
  private final Links links = new Links();
  private final StatementScore scores = new StatementScore();
  private final Set<String> facilities = Tables.words("facilities.txt");

  public StatementCoder(
      Codebook codebook, PlaceResolver places, ActorResolver actors, Relations relations) {
    this.codebook = codebook;
    this.places = places;
    this.actors = actors;
    this.relations = relations;
  }

  /** What a document says, in the order of its text. */
  public Reading code(Document document) {
    Mentions mentions = mentions(document);
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Draft> here = new ArrayList<>();
      for (Match match : codebook.match(sentence, mentions::is)) {
        Draft draft = drafter.draft(mentions, sentence, match);
        attributions.attribute(mentions, draft);
        Judged.tell(mentions, draft);
        drafter.happened(mentions, draft);
        if (!isOfElse(sentence, match) && saysSomething(draft)) {
          here.add(draft);
        }
      }
      List<Draft> told = new ArrayList<>(Doubles.without(here));
      SharedScene.tell(told);
      List<Draft> all = List.copyOf(told);
      told.removeIf(d -> isToldOf(d, all));
      told.addAll(count(mentions, sentence, told));
      told.removeIf(StatementCoder::isEmptyToll);
      told.forEach(d -> tell(document, d));
      told.forEach(d -> drafts.addAll(SeveralPlaces.of(mentions, d)));
    }
    Assessments.tie(drafts);
    Counterparts.tell(drafts);
    links.tie(drafts);
    EventIdentity.name(document.report().id(), drafts);
    List<Statement> statements = new ArrayList<>();
    drafts.forEach(d -> statements.add(Assessments.finish(document, d, drafts)));
    statements.addAll(comments.of(mentions, drafts));
    for (Relation relation : relations.relations(document, mentions.coreference())) {
      statements.add(RelationStatement.of(document, relation));
    }
    statements.replaceAll(s -> scores.score(document, s));
    statements.sort(Comparator.comparing(Statement::span).thenComparing(Statement::id));
    return new Reading(document, statements, mentions.home());
  }

  /**
   * Why a rule does or does not match in a document: for each word that could be its trigger, one
   * line a condition.
   *
   * @throws IllegalArgumentException where the book has no rule of that id
   */
  public List<String> explain(Document document, String ruleId) {
    Rule rule =
        codebook.rules().stream()
            .filter(r -> r.id().equals(ruleId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "'"));
    Mentions mentions = mentions(document);
    List<String> lines = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      for (int token = 0; token < s.size(); token++) {
        if (codebook.couldTrigger(rule, s, token)) {
          lines.addAll(codebook.explain(rule, s, token, mentions::is));
        }
      }
    }
    return lines;
  }

  /**
   * What the codebook finds in a document where the parties are known beforehand, as coders are
   * given them: these words are actors whatever the lexicon makes of them. In the order of the
   * text.
   */
  public List<Match> matches(Document document, Predicate<TokenPosition> parties) {
    Codebook.WordTypes types = types(document, parties);
    return document.sentences().stream()
        .flatMap(s -> codebook.match(s, types).stream().filter(m -> !isOfElse(s, m)))
        .toList();
  }

  /**
   * The same where it is known, too, that the document tells an event: what comes nearest to a
   * rule, though some of its conditions fail.
   */
  public List<Codebook.Near> nearest(Document document, Predicate<TokenPosition> parties) {
    Codebook.WordTypes types = types(document, parties);
    return document.sentences().stream()
        .flatMap(s -> codebook.nearest(s, types).stream().filter(n -> !isOfElse(s, n.match())))
        .toList();
  }

  private boolean isOfElse(Sentence s, Match match) {
    return frames.tellsOfElse(s, match.trigger(), match.rule().code());
  }

  private Codebook.WordTypes types(Document document, Predicate<TokenPosition> parties) {
    Mentions mentions = mentions(document);
    return (s, token, type) ->
        (type.equals("actor") && parties.test(new TokenPosition(s.index(), token)))
            || mentions.is(s, token, type);
  }

  private Mentions mentions(Document document) {
    var chains = coreference.resolve(document);
    return new Mentions(
        document,
        chains,
        actors,
        facilities,
        places.resolve(document, this::use, antecedents(chains)),
        timexes.tag(document),
        cues);
  }

  /** "The city" is the place that its antecedent names. */
  private static Antecedents antecedents(Coreference chains) {
    return (sentence, nominal, before) -> {
      Mention first = chains.antecedent(sentence, nominal.end() - 1);
      return first == null
          ? null
          : before.stream()
              .filter(p -> p.sentence() == first.sentence() && first.range().contains(p.head()))
              .findFirst()
              .orElse(null);
    };
  }

  /** The question of places, answered by actors. */
  private NameUse.Use use(Document document, int sentence, TokenRange name, GazetteerEntry entry) {
    return switch (actors.use(document, sentence, name)) {
      case PLACE -> NameUse.Use.PLACE;
      case ACTOR -> NameUse.Use.ACTOR;
      case UNCLEAR -> NameUse.Use.UNKNOWN;
    };
  }

  /**
   * An event needs somebody, by a rule of last resort a pair, or something that is hurt or hurts
   * ("a bomb went off at the bank"), unless it is said not to be so, or not yet: "the feared
   * invasion". A state needs something that is so. Without it there is a word, not a record.
   */
  private static boolean saysSomething(Draft draft) {
    boolean party =
        !draft.actors.isEmpty() || !draft.recipients.isEmpty() || !draft.participants.isEmpty();
    boolean lastResort = draft.isOfLastResort();
    boolean pair = !draft.actors.isEmpty() && !draft.recipients.isEmpty();
    boolean told =
        !draft.match.fillers("actor").isEmpty() && !draft.match.fillers("recipient").isEmpty();
    return switch (draft.rule().kind()) {
      case EVENT ->
          (party && (!lastResort || pair))
              || (told && !lastResort)
              || hurts(draft)
              || (isScene(draft) && !lastResort)
              || !isPlain(draft.factuality());
      case STATE -> (party || !draft.match.fillers().isEmpty()) && !isDisowned(draft);
      case ASSESSMENT -> true;
    };
  }

  /** Whoever had nothing to do with a killing does not say that nobody is dead. */
  private static boolean isDisowned(Draft draft) {
    return draft.factuality().polarity() == Factuality.Polarity.NEGATIVE
        && !Owners.of(draft.sentence, draft.trigger()).isEmpty();
  }

  private void tell(Document document, Draft draft) {
    Tellings.Told told =
        draft.rule().kind() == Rule.Kind.EVENT ? tellings.of(document, draft) : null;
    if (told != null) {
      draft.telling = told.telling();
      draft.evidence.add(new RoleEvidence("telling", told.span(), told.why()));
    }
  }

  private static boolean isPlain(Factuality f) {
    return f.mode() == Factuality.Mode.ACTUAL && f.polarity() == Factuality.Polarity.POSITIVE;
  }

  private static boolean hurts(Draft draft) {
    boolean suffered = draft.rule().code().equals("COERCE") && !draft.isOfLastResort();
    return (draft.rule().code().equals("ASSAULT") || suffered)
        && Stream.of("recipient", "instrument", "place")
            .anyMatch(role -> !draft.match.fillers(role).isEmpty());
  }

  /**
   * Violence, protest, coercion and its end that a place is told of are news whoever they are by.
   */
  private static boolean isScene(Draft draft) {
    boolean scene = SCENES.contains(draft.rule().code());
    return scene && draft.place != null && draft.place.sentence() == draft.sentence.index();
  }

  /**
   * Gives each quantity to the statements that tell of what it counts; those that are told of
   * another place, "four were killed in Gao and two in Kidal", are statements of their own, which
   * it returns.
   */
  private List<Draft> count(Mentions mentions, Sentence s, List<Draft> drafts) {
    List<Draft> elsewhere = new ArrayList<>();
    for (QuantityTagger.Tagged tagged : quantities.tag(s)) {
      if (!isTime(mentions, s, tagged) || isOfToll(s, drafts, tagged)) {
        Quantity quantity = tagged.quantity().of(who(mentions, s, tagged.counted()));
        PlaceMention there = ownPlace(mentions, s, tagged.counted());
        for (Draft draft : telling(s.graph(), drafts, tagged)) {
          Draft counts = draft;
          if (there != null && draft.place != null && !there.place().equals(draft.place.place())) {
            counts = draft.at(there, tagged.counted());
            counts.quantities.clear();
            elsewhere.add(counts);
          }
          counts.quantities.add(quantity);
          counts.span = counts.span.cover(quantity.span());
        }
      }
    }
    return elsewhere;
  }

  /** Where those were who are counted beside others: "36 in Sake"; null where it is not told. */
  private static @Nullable PlaceMention ownPlace(Mentions mentions, Sentence s, int counted) {
    boolean beside = s.graph().is(counted, "conj") || s.graph().is(counted, "appos");
    if (!beside || !s.upos(counted).equals("NUM")) {
      return null;
    }
    return Stream.of("nmod", "obl")
        .flatMap(relation -> s.graph().children(counted, relation).stream())
        .map(word -> mentions.place(s.index(), word))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "The raid left nine dead and three wounded": once, by the first word for who did it if any. */
  private static boolean isToldOf(Draft toll, List<Draft> drafts) {
    DependencyGraph g = toll.sentence.graph();
    int head = g.head(toll.trigger());
    int above = head == DependencyGraph.ROOT ? head : g.head(head);
    return isToll(toll)
        && drafts.stream()
            .filter(d -> d != toll && d.rule().kind() != Rule.Kind.ASSESSMENT)
            .anyMatch(
                d ->
                    isToll(d)
                        ? d.trigger() < toll.trigger()
                            && g.head(d.trigger()) == head
                            && g.children(toll.trigger(), "nsubj").isEmpty()
                        : HARMS.contains(d.rule().code())
                            && (d.trigger() == head || d.trigger() == above));
  }

  private static boolean isToll(Draft draft) {
    return draft.rule().code().equals(TOLL);
  }

  /** Whether it would tell how many without a number, but not that there were none. */
  private static boolean isEmptyToll(Draft draft) {
    return isToll(draft)
        && draft.quantities.isEmpty()
        && draft.factuality().polarity() != Factuality.Polarity.NEGATIVE;
  }

  /** The nearest word above tells of it, or a participle on it: "one was among five killed". */
  private static List<Draft> telling(
      DependencyGraph g, List<Draft> drafts, QuantityTagger.Tagged tagged) {
    int counted = tagged.counted();
    List<Draft> fit = drafts.stream().filter(d -> !toldByPlace(d, tagged)).toList();
    List<Draft> above = List.of();
    boolean elsewhere = false;
    for (int node = tagged.teller();
        above.isEmpty() && node != DependencyGraph.ROOT && !elsewhere; ) {
      int word = node;
      above = fit.stream().filter(d -> d.trigger() == word).toList();
      above =
          above.isEmpty()
              ? fit.stream().filter(d -> isOutcome(g, d.trigger(), word)).toList()
              : above;
      elsewhere = isAside(g, node);
      node = g.head(node);
    }
    List<Draft> tolls = fit.stream().filter(d -> isTollOf(g, d, counted)).toList();
    if (!tolls.isEmpty()) {
      return tolls;
    }
    return above.isEmpty()
        ? fit.stream().filter(d -> isOn(g, d.trigger(), counted)).toList()
        : above;
  }

  /** "Put the number of people killed at 365": a bare number, whatever it hangs on. */
  private static boolean isTollOf(DependencyGraph g, Draft draft, int counted) {
    int node = counted;
    while (node != DependencyGraph.ROOT && node != draft.trigger()) {
      node = g.head(node);
    }
    boolean bare = draft.sentence.upos(counted).equals("NUM");
    return isToll(draft) && bare && node == draft.trigger() && !isAside(g, counted);
  }

  /** "Five killed", "three people dead and 49 wounded". */
  private static boolean isOn(DependencyGraph g, int word, int counted) {
    boolean describes = g.is(word, "acl") || g.is(word, "amod");
    int first = g.is(counted, "conj") ? g.head(counted) : counted;
    return describes && (g.head(word) == counted || g.head(word) == first);
  }

  /** "Seven people were reported dead": the verb tells nothing itself of those counted. */
  private static boolean isOutcome(DependencyGraph g, int trigger, int verb) {
    return g.is(trigger, "xcomp") && g.head(trigger) == verb;
  }

  /** "The army attacked, while the council fed 300": what is told beside it counts elsewhere. */
  private static boolean isAside(DependencyGraph g, int clause) {
    boolean beside = g.is(clause, "advcl") || g.is(clause, "parataxis");
    return beside && !g.children(clause, "nsubj").isEmpty();
  }

  /** The 4 of "on 4 May" and the 9 of "the August 9 murder" count nobody. */
  private static boolean isTime(Mentions mentions, Sentence s, QuantityTagger.Tagged tagged) {
    int start = tagged.quantity().span().start();
    return mentions.timexes().stream()
        .filter(t -> t.sentence() == s.index())
        .anyMatch(
            t ->
                t.range().contains(tagged.counted())
                    || (s.span(t.range()).start() < start && start < s.span(t.range()).end()));
  }

  /** "Put the toll from the blast at 12": no hour of the day. */
  private static boolean isOfToll(Sentence s, List<Draft> drafts, QuantityTagger.Tagged tagged) {
    return drafts.stream().anyMatch(d -> isTollOf(s.graph(), d, tagged.counted()));
  }

  private static @Nullable Actor who(Mentions mentions, Sentence s, int counted) {
    return mentions.actors(s.index(), counted).stream()
        .filter(a -> a.span().contains(s.tokens().get(counted).span()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The km of "12 km west of the town" are part of where an event was; a judgement counts nothing.
   */
  private static boolean toldByPlace(Draft draft, QuantityTagger.Tagged tagged) {
    boolean inPlace = draft.place != null && draft.place.range().contains(tagged.counted());
    return switch (draft.rule().kind()) {
      case EVENT -> inPlace;
      case STATE -> false;
      case ASSESSMENT -> true;
    };
  }
}
