package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.actor.LexiconName.Form;
import dev.assay.coreference.Mention;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one noun phrase: by the lexicon and by composition, by what stands beside it, by
 * what it takes up. Immutable, safe to share between threads.
 */
final class PhraseActors {
  /** So many references lead from one phrase to another. */
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

  private static final Set<String> SPEAKING =
      Set.of("spokesman", "spokeswoman", "spokesperson", "representative");

  private static final Set<String> MEMBERS = Tsv.words(PhraseActors.class, "naming.tsv", "member");

  private static final Set<String> HEADING = Tsv.words(PhraseActors.class, "naming.tsv", "heading");

  private static final Set<String> LOYAL = Set.of("loyal", "faithful");

  private final Composer composer;
  private final PhraseReader phrases;
  private final NameUses uses;
  private final UnknownActors unknown;
  private final GroupNouns groups = GroupNouns.load();

  PhraseActors(Composer composer, PhraseReader phrases, NameUses uses) {
    this.composer = composer;
    this.phrases = phrases;
    this.uses = uses;
    this.unknown = new UnknownActors(phrases, uses);
  }

  /**
   * The actors that a phrase names, without its conjuncts.
   *
   * @param owner whose it is, where that is known; null where the phrase may tell it
   */
  List<Actor> of(Query q, Sentence s, int head, @Nullable ActorCode owner) {
    return single(q, s, head, owner, DEPTH);
  }

  private List<Actor> single(
      Query q, Sentence s, int head, @Nullable ActorCode inherited, int depth) {
    if (depth <= 0) {
      return List.of();
    }
    if (s.upos(head).equals("PRON") || s.xpos(head).equals("PRP$")) {
      return Mentioned.retold(q, s, new TokenRange(head, head + 1), referent(q, s, head, depth));
    }
    List<Actor> renamed = byOtherName(q, s, head, depth);
    if (!renamed.isEmpty()) {
      return renamed;
    }
    NounPhrase np = NounPhrase.of(s, head);
    NamedActor parted = parted(q, s, np);
    if (parted != null) {
      return List.of(Mentioned.actor(q, s, parted.range(), parted.code()));
    }
    Phrase p =
        phrases.phrase(
            s,
            np.range().start(),
            np.range().end(),
            PhraseReader.tail(s, np),
            q.day(),
            q.setting().home());
    ActorCode meant = groups.meant(q.document(), np, p, q.day(), phrases::names);
    if (meant != null) {
      return List.of(Mentioned.actor(q, s, np.range(), meant));
    }
    if (UnknownActors.isFullName(s, head) && p.isTradeAsName()) {
      return other(q, s, np, depth);
    }
    ActorCode owner = inherited != null ? inherited : owner(q, s, head, depth);
    List<Coded> coded = composer.compose(p, owner);
    TokenRange title =
        coded.stream().allMatch(c -> c.code().entry() == null) ? TitledBodies.of(s, np) : null;
    if (title != null) {
      return List.of(Mentioned.actor(q, s, title, titled(q, s, title, coded)));
    }
    Actor group = Beside.of(np).isEmpty() ? groupOfMembers(q, s, np, coded, depth) : null;
    if (group != null) {
      return List.of(group);
    }
    if (coded.isEmpty()) {
      return other(q, s, np, depth);
    }
    if (coded.size() == 1) {
      return one(q, s, np, p, coded.get(0), owner != null, depth);
    }
    return coded.stream().map(c -> Mentioned.actor(q, s, np.range().start(), c)).toList();
  }

  /**
   * A known name of several words that the parser has taken apart: "Médecins | Sans Frontières".
   */
  private @Nullable NamedActor parted(Query q, Sentence s, NounPhrase np) {
    int before = np.range().start() - 1;
    int after = np.range().end();
    boolean goesOn =
        (before >= 0 && s.upos(before).equals("PROPN"))
            || (after < s.size() && s.upos(after).equals("PROPN"));
    if (!goesOn || !s.upos(np.head()).equals("PROPN")) {
      return null;
    }
    return phrases.names(s, q.day()).stream()
        .filter(n -> n.range().contains(np.head()) && n.range().length() > 1)
        .filter(n -> n.range().start() < np.range().start() || n.range().end() > np.range().end())
        .filter(n -> n.code().type() == Actor.Type.ORGANISATION)
        .findFirst()
        .orElse(null);
  }

  /** By a name that the report gives: "Rada", where that is a force. */
  private List<Actor> byOtherName(Query q, Sentence s, int head, int depth) {
    OtherNames.Named named =
        s.upos(head).equals("PROPN") ? q.setting().names().of(s.form(head)) : null;
    NounPhrase np = NounPhrase.of(s, head);
    if (named == null || np.bare().length() > 1 || named.sentence() > s.index()) {
      return List.of();
    }
    Sentence there = q.document().sentences().get(named.sentence());
    return Mentioned.retold(q, s, np.bare(), single(q, there, named.head(), null, depth - 1));
  }

  /** A body by its whole name, with the country and sector that its noun tells. */
  private static ActorCode titled(Query q, Sentence s, TokenRange title, List<Coded> coded) {
    String text = s.span(title).in(q.document().text());
    ActorCode what = coded.isEmpty() ? null : coded.get(0).code();
    return called(text, what, what == null ? Actor.Type.ORGANISATION : what.type());
  }

  /** "Gunmen of the Red Scorpions gang": a group by name that no lexicon has. */
  private @Nullable Actor groupOfMembers(
      Query q, Sentence s, NounPhrase np, List<Coded> coded, int depth) {
    boolean known = coded.stream().anyMatch(c -> c.code().entry() != null);
    if (known || !MEMBERS.contains(s.lemma(np.head()).toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (int whole : np.complements()) {
      boolean of = Set.of("of", "from").contains(NounPhrase.preposition(s, whole));
      List<Actor> groups = of ? single(q, s, whole, null, depth - 1) : List.of();
      if (groups.size() == 1 && isNamedGroup(groups.get(0))) {
        Actor g = groups.get(0);
        ActorCode code = membersOf(g, coded);
        int end = NounPhrase.of(s, whole).range().end();
        return Mentioned.actor(q, s, new TokenRange(np.range().start(), end), code);
      }
    }
    return null;
  }

  /** The group, with what its members are: "gunmen" tell more of it than "members". */
  private static ActorCode membersOf(Actor group, List<Coded> members) {
    String told = members.isEmpty() ? null : members.get(0).code().sector();
    boolean tells = told != null && (group.sector() == null || !told.equals("CVL"));
    String sector = tells ? told : group.sector();
    return new ActorCode(
        group.id(), group.name(), group.country(), sector, null, group.type(), null);
  }

  /**
   * Whether an actor is a body that goes by capitalised words: "the rebel Sons of Dawn movement".
   */
  private static boolean isNamedGroup(Actor a) {
    boolean group =
        a.type() == Actor.Type.GROUP
            || a.type() == Actor.Type.FORCE
            || a.type() == Actor.Type.ORGANISATION;
    return group
        && a.name().indexOf(' ') > 0
        && Arrays.stream(a.name().split(" ")).anyMatch(Names::isCapitalised);
  }

  // One phrase, one actor

  private List<Actor> one(
      Query q, Sentence s, NounPhrase np, Phrase p, Coded coded, boolean owned, int depth) {
    ActorCode code = coded.code();
    Match name = p.nameAtHead();
    if (name != null && name.entry().is(Kind.STATE) && code.id().equals(name.entry().id())) {
      return acts(s, np.head(), name)
          ? List.of(Mentioned.actor(q, s, np.range().start(), coded))
          : List.of();
    }
    if (code.entry() != null) {
      List<Actor> named =
          code.type() == Actor.Type.PERSON ? named(q, s, np, code, depth) : List.of();
      return named.isEmpty()
          ? List.of(Mentioned.actor(q, s, np.range().start(), coded))
          : Mentioned.retold(q, s, Mentioned.range(np, coded), named);
    }
    if (BareNouns.isCamp(s, np, code) && p.words.size() == 1 && s.xpos(np.head()).equals("NN")) {
      return List.of(Mentioned.actor(q, s, np.range().start(), BareNouns.plural(coded)));
    }
    if (BareNouns.isBare(s, np, p, code)
        || (BareNouns.isUnmanned(s, np) && code.country() == null)) {
      return List.of();
    }
    List<Actor> fuller = fuller(q, s, np, coded, owned, depth);
    if (!fuller.isEmpty()) {
      return fuller;
    }
    if (BareNouns.manyStates(s, np.head())) {
      return List.of(Mentioned.actor(q, s, np.range().start(), BareNouns.many(p, coded)));
    }
    return BareNouns.tells(code)
        ? List.of(Mentioned.actor(q, s, np.range().start(), coded))
        : groups.takesUp(s, np.head()) ? List.of() : ledBy(q, s, np, depth);
  }

  /** "A mission headed by the coordinator": a body of which nothing else is told, by its leader. */
  private List<Actor> ledBy(Query q, Sentence s, NounPhrase np, int depth) {
    DependencyGraph g = s.graph();
    for (int participle : g.children(np.head(), "acl")) {
      if (HEADING.contains(s.lemma(participle).toLowerCase(Locale.ROOT))) {
        for (int leader : g.children(participle, "obl:agent")) {
          List<Actor> who = single(q, s, leader, null, depth - 1);
          if (!who.isEmpty()) {
            return Mentioned.retold(q, s, np.range(), who);
          }
        }
      }
    }
    return List.of();
  }

  /** "The country's president, X": whom the report names has the office, whoever is known to. */
  private List<Actor> named(Query q, Sentence s, NounPhrase np, ActorCode holder, int depth) {
    if (s.upos(np.head()).equals("PROPN")) {
      return List.of();
    }
    for (int beside : np.appositions()) {
      Entity entity = UnknownActors.entity(s, beside);
      boolean person =
          s.upos(beside).equals("PROPN") && entity != null && entity.type().equals("person");
      List<Actor> who = person ? single(q, s, beside, null, depth - 1) : List.of();
      if (who.size() == 1 && !who.get(0).id().equals(holder.id())) {
        Actor a = who.get(0);
        boolean known = a.country() != null;
        return List.of(
            new Actor(
                a.text(),
                a.span(),
                a.id(),
                a.name(),
                known ? a.country() : holder.country(),
                known ? a.sector() : holder.sector(),
                a.type()));
      }
    }
    return List.of();
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

  /**
   * By apposition or coreference, where these say more than the phrase itself.
   *
   * @param owned whether it is known whose they are: "our forces" take up no other's
   */
  private List<Actor> fuller(
      Query q, Sentence s, NounPhrase np, Coded coded, boolean owned, int depth) {
    ActorCode code = coded.code();
    Actor plain = Mentioned.actor(q, s, np.range().start(), coded);
    for (int name : Beside.of(np)) {
      for (Actor a : single(q, s, name, null, depth - 1)) {
        Actor merged = Beside.merged(np, plain, name, a, code);
        if (merged != null) {
          return List.of(merged);
        }
      }
    }
    boolean oneByName =
        np.range().start() < np.head()
            && Names.isCapitalised(s.form(np.head()))
            && Names.isCapitalised(s.form(np.head() - 1));
    if ((owned || oneByName) && code.type() != Actor.Type.PERSON) {
      return List.of();
    }
    Mention m = q.coreference().antecedent(s.index(), np.head());
    if (m == null || isWithin(m, s, np) || (code.country() != null && definite(s, np))) {
      return List.of();
    }
    List<Actor> referents =
        single(q, q.document().sentences().get(m.sentence()), m.head(), null, depth - 1);
    boolean agree =
        !referents.isEmpty()
            && referents.stream().allMatch(r -> agrees(code.country(), r.country()))
            && referents.stream().noneMatch(r -> BareNouns.isElse(s, np.head(), code, r))
            && (code.country() == null || referents.stream().anyMatch(r -> r.country() != null));
    Sentence there = q.document().sentences().get(m.sentence());
    if (agree && !there.upos(m.head()).equals("PRON")) {
      return Mentioned.retold(q, s, Mentioned.range(np, coded), referents);
    }
    return List.of();
  }

  /** "The rebel commander Idriss Tahir" is told by its own words, not by the name in it. */
  private static boolean isWithin(Mention m, Sentence s, NounPhrase np) {
    return m.sentence() == s.index() && np.range().contains(m.head());
  }

  private static boolean definite(Sentence s, NounPhrase np) {
    return np.range().length() > 2 && !s.upos(np.head()).equals("PROPN");
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  // What neither the lexicon nor composition knows

  private List<Actor> other(Query q, Sentence s, NounPhrase np, int depth) {
    Entity entity = UnknownActors.entity(s, np.head());
    boolean name = s.upos(np.head()).equals("PROPN");
    TokenRange bare = np.bare();
    String text = s.span(bare).in(q.document().text());
    if (name && unknown.isLand(q, s, np)) {
      // "Houston was shot", where the report tells of a mayor Ann Houston
      boolean within = LOCATIVE.contains(NounPhrase.preposition(s, np.head()));
      return within ? List.of() : byFullName(q, s, bare, depth);
    }
    if (entity != null
        && name
        && entity.type().equals("person")
        && UnknownActors.hasLetters(text)) {
      ActorCode code = person(q, s, np, UnknownActors.nameIn(s, np));
      Coded coded =
          new Coded(bare.start() - np.range().start(), bare.end() - np.range().start(), code);
      List<Actor> fuller = fuller(q, s, np, coded, false, depth);
      return fuller.isEmpty() ? List.of(Mentioned.actor(q, s, np.range().start(), coded)) : fuller;
    }
    List<Actor> full =
        name && UnknownActors.isOpen(entity) ? byFullName(q, s, bare, depth) : List.of();
    if (!full.isEmpty()) {
      return full;
    }
    ActorCode group = name ? groups.shortened(q.document(), s, np, q.day(), phrases::names) : null;
    if (group != null) {
      return List.of(Mentioned.actor(q, s, bare, group));
    }
    TokenRange behind = name ? null : UnknownActors.nameBehind(s, np);
    if (behind != null) {
      TokenRange whole = new TokenRange(np.range().start(), behind.end());
      return List.of(Mentioned.actor(q, s, whole, person(q, s, np, behind)));
    }
    boolean organisation = entity != null && entity.type().equals("organization");
    Actor body =
        name && organisation && UnknownActors.hasLetters(text)
            ? unknown.organisation(q, s, np, bare, text)
            : null;
    Mention m = q.coreference().antecedent(s.index(), np.head());
    if (m != null && !(m.sentence() == s.index() && m.head() == np.head())) {
      List<Actor> referents =
          single(q, q.document().sentences().get(m.sentence()), m.head(), null, depth - 1);
      boolean land =
          referents.stream().anyMatch(r -> r.type() == Actor.Type.STATE)
              && !BareNouns.STATES.contains(s.lemma(np.head()));
      boolean flown = referents.stream().anyMatch(r -> BareNouns.isFlown(s, np.head(), r));
      if (body != null && referents.size() == 1 && Mentioned.isDescription(referents.get(0))) {
        return List.of(Mentioned.described(body, referents.get(0)));
      }
      if (!referents.isEmpty() && !land && !flown) {
        return Mentioned.retold(q, s, bare, referents);
      }
    }
    if (body != null) {
      return List.of(body);
    }
    Actor counted = BareNouns.counted(q, s, np);
    return counted == null ? List.of() : List.of(counted);
  }

  /** "Ntale was released", where the report has "Moses Ntale" for a person. */
  private List<Actor> byFullName(Query q, Sentence s, TokenRange bare, int depth) {
    for (Sentence there : bare.length() == 1 ? q.document().sentences() : List.<Sentence>of()) {
      TokenRange name = UnknownActors.nameOf(there, s.form(bare.start()));
      if (name != null) {
        return Mentioned.retold(q, s, bare, single(q, there, name.start(), null, depth - 1));
      }
    }
    return List.of();
  }

  /** "Goatherd Musa Kell", "the journalist Elena Vargas": a person and what he is. */
  private ActorCode person(Query q, Sentence s, NounPhrase np, TokenRange name) {
    int start = np.range().start();
    List<Coded> told =
        start == name.start()
            ? List.of()
            : composer.compose(
                phrases.phrase(s, start, name.start(), name.start(), q.day(), q.setting().home()),
                null);
    ActorCode what =
        told.size() == 1 && told.get(0).code().entry() == null ? told.get(0).code() : null;
    return called(s.span(name).in(q.document().text()), what, Actor.Type.PERSON);
  }

  /** Who goes by a name that no lexicon has, with what else is told of him. */
  private static ActorCode called(String name, @Nullable ActorCode what, Actor.Type type) {
    String country = what == null ? null : what.country();
    String sector = what == null ? null : what.sector();
    return new ActorCode(Names.slug(name), name, country, sector, null, type, null);
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
    List<Actor> speaking = q.setting().voice().speaking(s.index(), pronoun);
    if (speaking.isEmpty() && isNeuter(s, pronoun)) {
      speaking = spokenFor(q, s, pronoun, depth);
    }
    Mention m = q.coreference().antecedent(s.index(), pronoun);
    if (m == null && speaking.isEmpty() && isNeuter(s, pronoun)) {
      return sayer(q, s, pronoun, depth);
    }
    if (m == null || !speaking.isEmpty()) {
      return speaking;
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

  private static boolean isNeuter(Sentence s, int pronoun) {
    String form = s.form(pronoun).toLowerCase(Locale.ROOT);
    return form.equals("it") || form.equals("its");
  }

  /** "Boko Haram denied that it had any hand in it": who by name says so of itself. */
  private List<Actor> sayer(Query q, Sentence s, int pronoun, int depth) {
    if (!s.graph().is(pronoun, "nsubj")) {
      return List.of();
    }
    return sayers(s, pronoun).stream()
        .filter(who -> who < pronoun && s.upos(who).equals("PROPN"))
        .flatMap(who -> single(q, s, who, null, depth - 1).stream())
        .filter(a -> a.type() != Actor.Type.PERSON)
        .toList();
  }

  /** Subjects of the verb that says what a word is part of. */
  private static List<Integer> sayers(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int said = g.head(word);
    while (said != DependencyGraph.ROOT && !g.is(said, "ccomp")) {
      said = g.head(said);
    }
    return said == DependencyGraph.ROOT ? List.of() : g.children(g.head(said), "nsubj");
  }

  /**
   * "A spokesman for the group said that it had pulled out", "an army spokesman said its men had":
   * the group, the army.
   */
  private List<Actor> spokenFor(Query q, Sentence s, int pronoun, int depth) {
    DependencyGraph g = s.graph();
    for (int who : sayers(s, pronoun)) {
      if (SPEAKING.contains(s.lemma(who))) {
        for (int whom : g.children(who, "nmod")) {
          if (Set.of("for", "of").contains(NounPhrase.preposition(s, whom))) {
            return single(q, s, whom, null, depth - 1);
          }
        }
        for (int body : g.children(who, "compound")) {
          return single(q, s, body, null, depth - 1);
        }
      }
    }
    return List.of();
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
    ActorCode state = stateBeside(q, s, head, depth);
    if (state != null) {
      return state;
    }
    for (int poss : s.graph().children(head, "nmod:poss")) {
      if (s.upos(poss).equals("PRON") || s.xpos(poss).equals("PRP$")) {
        List<Actor> owners = referent(q, s, poss, depth - 1);
        if (!owners.isEmpty()) {
          Actor a = owners.get(0);
          return owning(a);
        }
      }
    }
    ActorCode loyal = loyalTo(q, s, head, depth);
    return loyal != null ? loyal : whole(q, s, head, depth);
  }

  /** "Forces loyal to Gaddafi" are his. */
  private @Nullable ActorCode loyalTo(Query q, Sentence s, int head, int depth) {
    DependencyGraph g = s.graph();
    for (int quality : g.children(head)) {
      boolean loyal = quality > head && LOYAL.contains(s.lemma(quality));
      for (int whom : loyal ? g.children(quality, "obl") : List.<Integer>of()) {
        List<Actor> leaders =
            NounPhrase.preposition(s, whom).equals("to")
                ? single(q, s, whom, null, depth - 1)
                : List.of();
        if (leaders.size() == 1) {
          Actor a = leaders.get(0);
          return owning(a);
        }
      }
    }
    return null;
  }

  private static ActorCode owning(Actor a) {
    return new ActorCode(a.id(), a.name(), a.country(), a.sector(), null, a.type(), a.id());
  }

  /** "Syrian army positions": the army is Syria's, though both words modify the third. */
  private @Nullable ActorCode stateBeside(Query q, Sentence s, int head, int depth) {
    DependencyGraph g = s.graph();
    int before = head - 1;
    boolean both =
        before >= 0
            && g.is(head, "compound")
            && g.head(before) == g.head(head)
            && (g.is(before, "amod") || g.is(before, "compound"))
            && Character.isUpperCase(s.form(before).codePointAt(0));
    List<Actor> states = both ? single(q, s, before, null, depth - 1) : List.of();
    if (states.size() != 1 || states.get(0).type() != Actor.Type.STATE) {
      return null;
    }
    Actor a = states.get(0);
    return owning(a);
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
        return owning(a);
      }
    }
    return null;
  }

  /** "Russian officers and soldiers": a bare conjunct has the country of the first. */
  static @Nullable ActorCode inherited(Sentence s, int conjunct, List<Actor> first) {
    NounPhrase np = NounPhrase.of(s, conjunct);
    boolean bare = np.range().length() == 1 && np.complements().isEmpty();
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

  static boolean isNominal(Sentence s, int token) {
    return Set.of("NOUN", "PROPN", "PRON", "ADJ").contains(s.upos(token));
  }
}
