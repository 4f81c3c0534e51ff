package dev.assay.actor;

import dev.assay.coreference.Coreference;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ties between actors that a report states by the way it names them: "US-backed", titles and
 * appositions, "the armed wing of", "consisting mainly of". What verbs state is the codebook's.
 * Immutable, safe to share between threads.
 */
public final class Relations {
  private record Tie(Relation.Type type, boolean bearerFirst) {}

  private final ActorLexicon lexicon;
  private final ActorResolver resolver;
  private final Offices offices;
  private final Map<String, Tie> nouns = new HashMap<>();
  private final Map<String, Tie> verbs = new HashMap<>();

  public Relations(ActorLexicon lexicon, ActorResolver resolver) {
    this.lexicon = lexicon;
    this.resolver = resolver;
    this.offices = resolver.offices();
    for (String[] c : Tsv.rows(Relations.class, "relations.tsv")) {
      Tie tie = new Tie(Relation.Type.of(c[2]), c[3].equals("bearer"));
      Map<String, Tie> table = c[1].equals("noun") ? nouns : verbs;
      Tsv.values(c[0]).forEach(w -> table.put(w, tie));
    }
  }

  /** All relations of a document, in the order of the text; each stated once a sentence. */
  public List<Relation> relations(Document document, Coreference coreference) {
    List<Relation> all = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      if (s.layers() != null) {
        all.addAll(new InSentence(document, coreference, s).find());
      }
    }
    return List.copyOf(all);
  }

  /** The relations of one sentence. */
  private final class InSentence {
    private final Document document;
    private final Coreference coreference;
    private final Sentence s;
    private final DependencyGraph graph;
    private final Map<String, Relation> found = new LinkedHashMap<>();

    InSentence(Document document, Coreference coreference, Sentence s) {
      this.document = document;
      this.coreference = coreference;
      this.s = s;
      this.graph = s.graph();
    }

    List<Relation> find() {
      for (int i = 0; i < s.size(); i++) {
        boolean noun = s.upos(i).equals("NOUN") || s.upos(i).equals("PROPN");
        if (noun && !graph.is(i, "flat") && !graph.is(i, "compound")) {
          hyphens(i);
          title(i);
          apposition(i);
          noun(i);
        }
        verb(i);
      }
      return List.copyOf(found.values());
    }

    // "US-backed forces"

    private void hyphens(int head) {
      NounPhrase np = NounPhrase.of(s, head);
      Phrase p = phrase(np);
      Hyphens hyphens = resolver.composer().lexemes().hyphens();
      for (int i = 0; i < p.end; i++) {
        Hyphens.Second second = p.aside.get(i) ? hyphens.at(p.words, i) : null;
        if (second != null && second.type() != null) {
          hyphen(np, p, i, second, hyphens.start(p.words, i, p.matches));
        }
      }
    }

    private void hyphen(NounPhrase np, Phrase p, int at, Hyphens.Second second, int start) {
      int offset = np.range().start();
      Relation.Type type = java.util.Objects.requireNonNull(second.type());
      Span trigger = s.tokens().get(offset + at).span();
      Span span = s.span(new TokenRange(offset + start, np.range().end()));
      for (Match m : p.matches) {
        boolean modifier = m.start() >= start && m.start() <= at && m.entry().country() != null;
        if (modifier) {
          Actor one = offices.actor(document, np, m);
          for (Actor other : bearers(np, p, at + 1)) {
            Actor from = second.modifierFirst() ? one : other;
            Actor to = second.modifierFirst() ? other : one;
            add(type, from, to, "", trigger, span, "hyphen: " + p.text(start, at + 1));
          }
        }
      }
    }

    /** Who is backed: the actors of the phrase, or those its modifiers name ("... operations"). */
    private List<Actor> bearers(NounPhrase np, Phrase p, int from) {
      List<Actor> actors = resolver.actors(document, coreference, s.index(), np.head());
      List<Actor> own = actors.stream().filter(a -> s.span(np.range()).contains(a.span())).toList();
      if (!own.isEmpty()) {
        return own;
      }
      List<Actor> named = new ArrayList<>();
      for (Match m : p.matches) {
        if (m.start() >= from && m.end() < p.end && m.entry().country() != null) {
          named.add(offices.actor(document, np, m));
        }
      }
      return named;
    }

    // "Hizballah leader N", "President N"

    private void title(int head) {
      NounPhrase np = NounPhrase.of(s, head);
      Phrase p = phrase(np);
      if (p.end < 2 || !s.upos(np.range().end() - 1).equals("PROPN")) {
        return;
      }
      for (Actor person : resolver.actors(document, coreference, s.index(), head)) {
        boolean here =
            person.type() == Actor.Type.PERSON && s.span(np.range()).contains(person.span());
        WordTable.Hit<Office> office = here ? offices.last(p, p.end - 1) : null;
        if (office != null && office.end() < p.end && !Offices.isFormer(p, office.start())) {
          holds(np, p, office, person, "title");
        }
      }
    }

    // "N, the leader of X"; "the leader of X, N"

    private void apposition(int head) {
      for (int beside : NounPhrase.of(s, head).appositions()) {
        describe(head, beside);
        describe(beside, head);
      }
    }

    private void describe(int name, int description) {
      if (!s.upos(name).equals("PROPN")
          || (s.upos(description).equals("PROPN") && isPersonName(description))) {
        return;
      }
      NounPhrase np = NounPhrase.of(s, description);
      Phrase p = phrase(np);
      WordTable.Hit<Office> office = offices.atEnd(p);
      if (office == null) {
        return;
      }
      List<Actor> persons = resolver.actors(document, coreference, s.index(), name);
      if (!persons.isEmpty() && persons.get(0).type() == Actor.Type.PERSON) {
        holds(np, p, office, persons.get(0), "apposition");
      }
    }

    private boolean isPersonName(int head) {
      return resolver.actors(document, coreference, s.index(), head).stream()
          .anyMatch(
              a ->
                  a.type() == Actor.Type.PERSON
                      && Names.isCapitalised(s.form(head))
                      && lexicon.entry(a.id()) != null);
    }

    private void holds(
        NounPhrase np, Phrase p, WordTable.Hit<Office> office, Actor person, String why) {
      Offices.Told told = offices.told(document, np, p, office, person);
      Actor of = told.of();
      if (of != null && !of.id().equals(person.id())) {
        Span span = told.trigger().cover(person.span());
        add(told.type(), person, of, told.name(), told.trigger(), span, why + ": " + told.words());
      }
    }

    // "the armed wing of X", "X's ally"

    private void noun(int head) {
      Tie tie = nouns.get(s.lemma(head));
      if (tie == null) {
        return;
      }
      List<Actor> others = new ArrayList<>();
      for (int c : graph.children(head, "nmod")) {
        String preposition = NounPhrase.preposition(s, c);
        if (graph.relation(c).equals("nmod:poss")
            || preposition.equals("of")
            || preposition.equals("to")) {
          others.addAll(resolver.actors(document, coreference, s.index(), c));
        }
      }
      for (int bearer : bearersOf(head)) {
        for (Actor one : resolver.actors(document, coreference, s.index(), bearer)) {
          others.stream()
              .filter(o -> o.type() != Actor.Type.PERSON && one.type() != Actor.Type.PERSON)
              .forEach(o -> tie(tie, one, o, head, "noun: " + s.lemma(head)));
        }
      }
    }

    private List<Integer> bearersOf(int head) {
      List<Integer> bearers = new ArrayList<>(graph.children(head, "appos"));
      if (graph.is(head, "appos")) {
        bearers.add(graph.head(head));
      }
      if (!graph.children(head, "cop").isEmpty()
          && graph.children(head, "advmod").stream().noneMatch(a -> s.lemma(a).equals("not"))) {
        bearers.addAll(graph.children(head, "nsubj"));
      }
      return bearers;
    }

    // "X, consisting mainly of Y"

    private void verb(int v) {
      Tie tie = s.upos(v).equals("VERB") ? verbs.get(s.lemma(v)) : null;
      if (tie == null
          || (s.lemma(v).equals("make") && graph.children(v, "compound:prt").isEmpty())) {
        return;
      }
      List<Integer> wholes = new ArrayList<>(graph.children(v, "nsubj"));
      if (graph.is(v, "acl") && graph.head(v) != DependencyGraph.ROOT) {
        wholes.add(graph.head(v));
      }
      List<Integer> parts = new ArrayList<>();
      for (int c : graph.children(v)) {
        boolean of = graph.is(c, "obl") && NounPhrase.preposition(s, c).equals("of");
        boolean object = s.lemma(v).equals("comprise") && graph.is(c, "obj");
        if (of || object) {
          parts.add(c);
        }
      }
      for (int whole : wholes) {
        for (int part : parts) {
          tie(tie, v, whole, part);
        }
      }
    }

    private void tie(Tie tie, int v, int whole, int part) {
      for (Actor one : resolver.actors(document, coreference, s.index(), whole)) {
        for (Actor other : resolver.actors(document, coreference, s.index(), part)) {
          tie(tie, one, other, v, "verb: " + s.lemma(v));
        }
      }
    }

    private void tie(Tie tie, Actor bearer, Actor other, int trigger, String why) {
      Span span = bearer.span().cover(other.span()).cover(s.tokens().get(trigger).span());
      Actor from = tie.bearerFirst() ? bearer : other;
      Actor to = tie.bearerFirst() ? other : bearer;
      add(tie.type(), from, to, "", s.tokens().get(trigger).span(), span, why);
    }

    private Phrase phrase(NounPhrase np) {
      return offices.phrase(document, np);
    }

    private void add(
        Relation.Type type,
        Actor from,
        Actor to,
        String value,
        Span trigger,
        Span span,
        String why) {
      if (!from.id().equals(to.id())) {
        String key = type + " " + from.id() + " " + to.id();
        found.putIfAbsent(key, new Relation(type, from, to, value, trigger, span, s.index(), why));
      }
    }
  }
}
