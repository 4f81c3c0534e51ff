package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.Relation;
import dev.assay.actor.Relations;
import dev.assay.codebook.Codebook;
import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.coreference.Coreference;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.coreference.Mention;
import dev.assay.place.Antecedents;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.NameUse;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceOf;
import dev.assay.place.PlaceResolver;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.time.EventTimes;
import dev.assay.time.TimexTagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a document that has been read into statements. Immutable, safe to share between threads.
 */
public final class StatementCoder {
  private final Codebook codebook;
  private final CoreferenceResolver coreference = new CoreferenceResolver();
  private final TimexTagger timexes = new TimexTagger();
  private final EventTimes times = new EventTimes();
  private final PlaceResolver places;
  private final ActorResolver actors;
  private final Relations relations;
  private final QuantityTagger quantities = new QuantityTagger();
  private final Attributions attributions = new Attributions();
  private final Links links = new Links();
  private final Set<String> facilities =
      Tables.rows("facilities.txt", 1).stream()
          .map(r -> r[0])
          .collect(Collectors.toUnmodifiableSet());

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
        Draft draft = draft(mentions, sentence, match);
        if (saysSomething(draft)) {
          here.add(draft);
        }
      }
      drafts.addAll(withoutDoubles(here));
      count(sentence, here);
    }
    for (Draft draft : drafts) {
      attributions.attribute(mentions, draft);
    }
    Assessments.tie(drafts);
    links.tie(drafts);
    List<Statement> statements = new ArrayList<>();
    drafts.forEach(d -> statements.add(Assessments.finish(document, d, drafts, score(d))));
    for (Relation relation : relations.relations(document, mentions.coreference())) {
      statements.add(related(document, relation, statements.size()));
    }
    statements.sort(Comparator.comparing(Statement::span).thenComparing(Statement::id));
    return new Reading(document, statements);
  }

  private Mentions mentions(Document document) {
    var chains = coreference.resolve(document);
    return new Mentions(
        document,
        chains,
        actors,
        facilities,
        places.resolve(document, this::use, antecedents(chains)),
        timexes.tag(document));
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

  private Draft draft(Mentions mentions, Sentence s, Match match) {
    Rule rule = match.rule();
    String kind = rule.kind().name().substring(0, 1).toLowerCase(Locale.ROOT);
    Draft draft =
        new Draft(
            mentions.document().report().id() + "-" + s.index() + "." + match.trigger() + kind,
            match,
            s);
    for (Map.Entry<String, List<Match.Filler>> role : match.fillers().entrySet()) {
      for (Match.Filler filler : role.getValue()) {
        fill(mentions, draft, role.getKey(), filler);
      }
    }
    if (rule.reciprocal()) {
      draft.actors.addAll(draft.recipients);
      draft.recipients.clear();
      draft.actors.addAll(draft.participants.getOrDefault("target", List.of()));
      draft.participants.remove("target");
    }
    draft.recipients.removeIf(r -> draft.actors.stream().anyMatch(a -> a.span().equals(r.span())));
    place(mentions, draft);
    draft.time = times.timeOf(mentions.document(), mentions.timexes(), s.index(), match.trigger());
    return draft;
  }

  private static void fill(Mentions mentions, Draft draft, String role, Match.Filler filler) {
    Sentence s = draft.sentence;
    TokenRange phrase = s.phrase(filler.head());
    draft.covers(
        phrase.contains(draft.trigger())
            ? new TokenRange(filler.head(), filler.head() + 1)
            : phrase);
    draft.evidence.add(new RoleEvidence(role, s.span(phrase), filler.path()));
    List<Actor> who = mentions.actors(s.index(), filler.head());
    switch (role) {
      case "actor", "holder" -> draft.actors.addAll(who);
      case "recipient" ->
          draft.recipients.addAll(who.isEmpty() ? mentions.owners(s.index(), filler.head()) : who);
      case "judged" -> {}
      default -> {
        if (!who.isEmpty()) {
          draft.participants.computeIfAbsent(role, k -> new ArrayList<>()).addAll(who);
        }
      }
    }
    PlaceMention place = mentions.place(s.index(), filler.head());
    boolean isPlace = place != null && place.head() == filler.head();
    if (draft.place == null && isPlace && !role.equals("actor") && !role.equals("holder")) {
      draft.place = place;
    }
  }

  private void place(Mentions mentions, Draft draft) {
    Sentence s = draft.sentence;
    PlaceMention at = mentions.place(s.index(), draft.trigger());
    if (at != null) {
      draft.place = at;
    } else if (draft.place == null) {
      draft.place =
          PlaceOf.placeOf(mentions.document(), mentions.places(), s.index(), draft.trigger());
    }
    if (draft.place != null && draft.place.sentence() == s.index()) {
      draft.evidence.add(
          new RoleEvidence("place", s.span(draft.place.range()), draft.place.place().relation()));
    }
  }

  /**
   * An event needs somebody, a state something that is so: without either it is a word, not a
   * record.
   */
  private static boolean saysSomething(Draft draft) {
    boolean party =
        !draft.actors.isEmpty() || !draft.recipients.isEmpty() || !draft.participants.isEmpty();
    return switch (draft.rule().kind()) {
      case EVENT -> party;
      case STATE -> party || !draft.match.fillers().isEmpty();
      case ASSESSMENT -> true;
    };
  }

  /** A verb and its noun tell one thing: "fought a battle", "lifted the siege". */
  private static List<Draft> withoutDoubles(List<Draft> drafts) {
    return drafts.stream()
        .filter(d -> drafts.stream().noneMatch(other -> other != d && tellsToo(other, d)))
        .toList();
  }

  private static boolean tellsToo(Draft verb, Draft noun) {
    if (verb.rule().kind() != noun.rule().kind()
        || !verb.rule().code().equals(noun.rule().code())) {
      return false;
    }
    Sentence s = verb.sentence;
    if (DeepSyntax.patients(s, verb.trigger()).contains(noun.trigger())) {
      return true;
    }
    DependencyGraph g = s.graph();
    return g.head(noun.trigger()) == verb.trigger()
        && !g.is(noun.trigger(), "conj")
        && !g.is(noun.trigger(), "advcl")
        && verb.actors.size() + verb.recipients.size()
            >= noun.actors.size() + noun.recipients.size();
  }

  /** Gives each quantity to the statement whose trigger is nearest above what it counts. */
  private void count(Sentence s, List<Draft> drafts) {
    for (QuantityTagger.Tagged tagged : quantities.tag(s)) {
      int node = tagged.counted();
      boolean given = false;
      while (node != DependencyGraph.ROOT && !given) {
        for (Draft draft : drafts) {
          if (draft.trigger() == node && draft.rule().kind() != Rule.Kind.ASSESSMENT) {
            draft.quantities.add(tagged.quantity());
            draft.span = draft.span.cover(tagged.quantity().span());
            given = true;
          }
        }
        node = s.graph().head(node);
      }
    }
  }

  /**
   * A rough figure until it is calibrated: parties that are known, roles that PropBank bears out.
   */
  private static double score(Draft draft) {
    double score = 0.5;
    boolean known =
        !draft.actors.isEmpty() && draft.actors.stream().allMatch(a -> a.country() != null);
    score += known ? 0.2 : 0;
    score += draft.sentence.predicate(draft.trigger()) != null ? 0.1 : 0;
    score += draft.place != null && draft.place.place().resolved() ? 0.1 : 0;
    score +=
        draft.rule().kind() == Rule.Kind.EVENT
                && draft.recipients.isEmpty()
                && draft.actors.size() < 2
            ? -0.1
            : 0;
    return Math.round(score * 100) / 100.0;
  }

  private static Statement related(Document document, Relation relation, int number) {
    Attribution outlet = Attributions.outlet(document, Factuality.CERTAIN);
    Span trigger = relation.trigger();
    String type = relation.type().label();
    return new Statement(
        document.report().id() + "-" + relation.sentence() + ".r" + number,
        relation.span(),
        trigger,
        0.8,
        new Proposition.State(type, relation.value()),
        List.of(relation.from()),
        List.of(relation.to()),
        Map.of(),
        null,
        null,
        List.of(),
        List.of(outlet),
        Factuality.CERTAIN,
        List.of(),
        "relation-" + type.toLowerCase(Locale.ROOT),
        relation.sentence(),
        List.of(new RoleEvidence("relation", trigger, relation.why())));
  }
}
