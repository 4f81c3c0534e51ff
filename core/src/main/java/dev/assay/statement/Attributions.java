package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.Rule;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds the attribution chain of a statement, from the outlet inwards. Immutable, safe to share.
 */
final class Attributions {
  private final Cues cues = new Cues();
  private final FactualityAssessor factuality = new FactualityAssessor();
  private final Map<String, Attribution.Type> kinds = new HashMap<>();
  private final Set<String> offices = Tables.words("offices.txt");

  Attributions() {
    for (String[] row : Tables.rows("sources.tsv", 2)) {
      kinds.put(row[0], Attribution.Type.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }

  void attribute(Mentions mentions, Draft draft) {
    List<Cues.Found> chain = new ArrayList<>(cues.above(draft.sentence, draft.trigger()));
    if (draft.rule().kind() == Rule.Kind.ASSESSMENT) {
      // the "denied" of "denied involvement" is the judgement, not who tells of it
      chain.removeIf(
          found -> draft.match.required().contains(found.token()) && !saysSo(found.cue()));
      if (isAside(draft.sentence, draft.trigger())) {
        chain.clear();
      }
    }
    draft.attribution =
        chain(
            mentions,
            draft.sentence,
            draft.trigger(),
            chain,
            Coded.by(draft.sentence, draft.match),
            draft.evidence);
    draft.cues = chain.stream().map(Cues.Found::token).toList();
  }

  /** Whether whoever uses it asserts what he says: "said", "insisted". */
  private static boolean saysSo(Cue cue) {
    return cue.pos().equals("VERB")
        && cue.polarity() == Factuality.Polarity.POSITIVE
        && cue.certainty() == Factuality.Certainty.CT;
  }

  /** On whose word a word is that no rule has coded. */
  List<Attribution> of(Mentions mentions, Sentence s, int word, List<RoleEvidence> evidence) {
    return chain(mentions, s, word, cues.above(s, word), Coded.PLAIN, evidence);
  }

  private List<Attribution> chain(
      Mentions mentions,
      Sentence s,
      int word,
      List<Cues.Found> chain,
      Coded part,
      List<RoleEvidence> evidence) {
    Cues.Found innermost = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    FactualityAssessor.Assessed assessed = factuality.assess(s, word, innermost, part);
    evidence.addAll(assessed.evidence());
    for (Cues.Found found : chain) {
      evidence.add(evidence(s, found));
    }
    Cues.Found above = chain.size() < 2 ? null : chain.get(chain.size() - 2);
    Factuality asSaid =
        innermost == null
            ? assessed.factuality()
            : factuality.announced(s, innermost, above, assessed.factuality());
    List<Attribution> links = new ArrayList<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Cue cue = chain.get(i).cue();
      if (i < chain.size() - 1 && cue.polarity() == Factuality.Polarity.NEGATIVE) {
        asSaid = denied(chain.get(i + 1), links.get(0).factuality(), cue);
      }
      links.add(0, link(mentions, s, chain.get(i), asSaid));
      boolean refuted = cue.pos().equals("NOUN") && factuality.isRefuted(s, chain.get(i).token());
      asSaid =
          refuted ? negated(asSaid, asSaid.certainty()) : cue.factive() ? asSaid : leftOpen(asSaid);
    }
    QuotedSpeech.Spoken spoken = mentions.quoted().of(s, word, chain);
    if (spoken != null) {
      evidence.add(evidence(spoken.sentence(), spoken.found()));
      links.add(0, link(mentions, spoken.sentence(), spoken.found(), asSaid));
      asSaid = leftOpen(asSaid);
    }
    links.add(0, outlet(mentions.document(), asSaid));
    return List.copyOf(links);
  }

  /** "X claimed that S, which Y denied", "..., a claim that Y denied": the writer tells of it. */
  private static boolean isAside(Sentence s, int judgement) {
    DependencyGraph g = s.graph();
    boolean which =
        g.children(judgement, "obj").stream().anyMatch(o -> s.form(o).equalsIgnoreCase("which"));
    boolean relative = g.is(judgement, "acl:relcl") || g.is(judgement, "acl");
    return relative
        && (which
            || g.children(g.head(judgement), "det").stream()
                .anyMatch(d -> s.form(d).toLowerCase(Locale.ROOT).matches("an?")));
  }

  /** The cue, and the word by which the way from what is said reaches it. */
  private static RoleEvidence evidence(Sentence s, Cues.Found found) {
    return new RoleEvidence(
        "attribution",
        s.span(new TokenRange(found.token(), found.token() + 1)),
        "cue: " + found.cue().lemma() + " from " + s.form(found.entered()));
  }

  static Attribution outlet(Document document, Factuality factuality) {
    return new Attribution(
        Attribution.Type.OUTLET,
        List.of(),
        document.report().outlet().name(),
        "",
        null,
        factuality);
  }

  /** Who reports what another says neither vouches for it nor denies it (FactBank's Uu). */
  private static Factuality leftOpen(Factuality f) {
    return new Factuality(
        Factuality.Polarity.UNKNOWN, Factuality.Certainty.U, 0, f.mode(), f.completion(), null);
  }

  /** "The army rejected the rebels' claim that S": the army says that S is not so. */
  private static Factuality denied(Cues.Found claim, Factuality said, Cue denial) {
    if (!claim.cue().pos().equals("NOUN") || said.polarity() != Factuality.Polarity.POSITIVE) {
      return leftOpen(said);
    }
    return negated(
        said,
        denial.certainty().compareTo(said.certainty()) > 0 ? denial.certainty() : said.certainty());
  }

  /** Who tells of a claim that it is false or premature says that it is not so. */
  private static Factuality negated(Factuality said, Factuality.Certainty certainty) {
    if (said.polarity() != Factuality.Polarity.POSITIVE) {
      return leftOpen(said);
    }
    return new Factuality(
        Factuality.Polarity.NEGATIVE,
        certainty,
        Factuality.value(Factuality.Polarity.NEGATIVE, certainty),
        said.mode(),
        said.completion(),
        null);
  }

  private Attribution link(Mentions mentions, Sentence s, Cues.Found found, Factuality f) {
    Set<Actor> who = new LinkedHashSet<>();
    Attribution.Type type = found.sources().isEmpty() ? Attribution.Type.COLLECTIVE : null;
    for (int source : listed(s, found.sources())) {
      List<Actor> actors = speakers(mentions, s, source);
      Attribution.Type kind = type(s, source, actors);
      type = type == null ? kind : type;
      if (kind != Attribution.Type.PERSON && kind != Attribution.Type.ORGANISATION) {
        who.add(unnamed(s, source, actors));
      }
      Span head = s.tokens().get(source).span();
      actors.stream()
          .filter(
              a -> !who.stream().anyMatch(w -> w.span().contains(head)) || !a.span().contains(head))
          .forEach(who::add);
    }
    String name = who.stream().map(Actor::name).collect(Collectors.joining(", "));
    Span cue = s.tokens().get(found.token()).span();
    String words =
        found.cue().lemma().equals("according to") ? "according to" : cueWords(s, found.token());
    return new Attribution(
        type == null ? Attribution.Type.ANONYMOUS : type,
        List.copyOf(who),
        name.isEmpty() ? "unnamed" : name,
        words,
        cue,
        f);
  }

  /** "The office of the president", "the ministry's press service" speak for whose they are. */
  private List<Actor> speakers(Mentions mentions, Sentence s, int source) {
    List<Actor> own = mentions.actors(s.index(), source);
    boolean unknown = own.stream().allMatch(a -> a.country() == null && a.sector() == null);
    boolean office = offices.contains(s.lemma(source).toLowerCase(Locale.ROOT));
    List<Actor> whose =
        office && unknown && s.upos(source).equals("NOUN")
            ? mentions.owners(s.index(), source)
            : List.of();
    return whose.isEmpty() ? own : whose;
  }

  /**
   * The sources, with those that stand beside an unnamed plural as if in apposition: "officers,
   * President A and leader B" are a list, for one person is not several officers.
   */
  private static List<Integer> listed(Sentence s, List<Integer> sources) {
    List<Integer> all = new ArrayList<>();
    for (int source : sources) {
      all.add(source);
      if (s.xpos(source).equals("NNS")) {
        s.graph().children(source, "appos").stream()
            .filter(a -> s.upos(a).equals("PROPN"))
            .forEach(all::add);
      }
    }
    return all;
  }

  private Attribution.Type type(Sentence s, int source, List<Actor> actors) {
    Attribution.Type kind = kinds.get(s.lemma(source).toLowerCase(Locale.ROOT));
    boolean named = s.upos(source).equals("PROPN");
    if (kind != null && !named) {
      boolean person =
          actors.size() > 0 && actors.stream().allMatch(a -> a.type() == Actor.Type.PERSON);
      return person && hasName(s, source) ? Attribution.Type.PERSON : kind;
    }
    if (actors.isEmpty()) {
      return Attribution.Type.ANONYMOUS;
    }
    if (!named && actors.stream().allMatch(Attributions::isUnnamedGroup)) {
      return Attribution.Type.ANONYMOUS;
    }
    return actors.stream().anyMatch(a -> a.type() == Actor.Type.PERSON)
        ? Attribution.Type.PERSON
        : Attribution.Type.ORGANISATION;
  }

  /** Some of many; a group that bears a name speaks as one. */
  private static boolean isUnnamedGroup(Actor a) {
    String last = a.name().substring(a.name().lastIndexOf(' ') + 1);
    return a.type() == Actor.Type.GROUP && !Character.isUpperCase(last.codePointAt(0));
  }

  private static boolean hasName(Sentence s, int source) {
    return s.graph().children(source, "appos").stream().anyMatch(c -> s.upos(c).equals("PROPN"))
        || s.graph().children(source, "flat").stream().anyMatch(c -> s.upos(c).equals("PROPN"));
  }

  /** An unnamed source, by its own words: "our military sources". */
  private static Actor unnamed(Sentence s, int head, List<Actor> actors) {
    int start = s.phrase(head).start();
    while (start < head && isBefore(s, start)) {
      start++;
    }
    TokenRange own = new TokenRange(start, head + 1);
    Span span = s.span(own);
    String text = words(s, own);
    Actor like = actors.isEmpty() ? null : actors.get(0);
    String id = "unnamed-" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new Actor(
        text,
        span,
        id,
        text,
        like == null ? null : like.country(),
        like == null ? null : like.sector(),
        Actor.Type.GROUP);
  }

  /** Prepositions, "according to" among them, and punctuation are no part of a name. */
  private static boolean isBefore(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean fixed = g.is(word, "fixed") && g.is(g.head(word), "case");
    return g.is(word, "case") || fixed || s.upos(word).equals("PUNCT");
  }

  static String words(Sentence s, TokenRange range) {
    StringBuilder text = new StringBuilder();
    for (int i = range.start(); i < range.end(); i++) {
      boolean gap =
          i > range.start()
              && s.tokens().get(i).span().start() > s.tokens().get(i - 1).span().end();
      text.append(gap ? " " : "").append(s.form(i));
    }
    return text.toString();
  }

  private static String cueWords(Sentence s, int token) {
    StringBuilder words = new StringBuilder(s.form(token));
    s.graph().children(token, "compound:prt").forEach(p -> words.append(' ').append(s.form(p)));
    return words.toString();
  }
}
