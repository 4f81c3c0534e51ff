package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts and who is acted on, through passives, control, coordination, relative clauses,
 * participles and light verbs. A verb's own subject and object come first, then PropBank roles,
 * then what the tree says of verbs that share a subject or object.
 */
public final class DeepSyntax {
  /** Verbs that lend their subject to the noun they govern: "launched an attack". */
  private static final Set<String> LIGHT = words("light-verbs.txt");

  /** Common nouns that act where they stand before an event noun: "a rebel raid". */
  private static final Set<String> GROUPS = words("acting-groups.txt");

  /** Verbs that charge, credit or stop somebody, each with the preposition before the act. */
  private static final Set<String> CHARGING = words("charging-verbs.txt");

  /** Nouns that name, after "was the", whose doing something was. */
  private static final Set<String> AUTHORSHIP = Set.of("work", "handiwork", "doing");

  /** Verbs that say by a preposition who is asked. */
  private static final Set<String> ASKING = Set.of("call", "appeal");

  private static final Set<String> PLURAL = Set.of("are", "were", "have");

  /** Nouns that count others. */
  private static final Set<String> COUNTING = words("counting-nouns.txt");

  /** What tells who among several did it. */
  private static final Set<String> RANKS = words("ranks.txt");

  /** Types of entities that do something. */
  private static final Set<String> DOERS = Set.of("person", "organization", "place", "object");

  private static final Set<String> PARTICLES = Set.of("off", "down", "up", "over", "out", "in");

  /** Prepositions of those whom an event noun befalls or concerns, never of who acts. */
  private static final Set<String> NOT_OF_AGENTS =
      Set.of("against", "on", "upon", "with", "to", "at", "in", "into", "for", "about", "over");

  private DeepSyntax() {}

  /** The words of a list, one a line. */
  static Set<String> words(String resource) {
    return CodebookLoader.resource(resource)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Heads of those who do what a word tells, nearest first; empty where nobody is named. */
  public static List<Integer> agents(Sentence s, int word) {
    return isNominal(s, word) ? nominalAgents(s, word) : verbalAgents(s, word, 0);
  }

  /** Heads of those to whom what a word tells is done; empty where nobody is named. */
  public static List<Integer> patients(Sentence s, int word) {
    return isNominal(s, word) ? nominalPatients(s, word) : verbalPatients(s, word, 0);
  }

  /** The prepositions, markers and particles of a word, lower case; "possessive" for a genitive. */
  public static Set<String> marks(Sentence s, int word) {
    Set<String> marks = new LinkedHashSet<>();
    DependencyGraph g = s.graph();
    for (int child : g.children(word)) {
      if (g.is(child, "case") || g.is(child, "mark")) {
        StringBuilder whole = new StringBuilder(s.form(child).toLowerCase(Locale.ROOT));
        for (int part : g.children(child, "fixed")) {
          whole.append(' ').append(s.form(part).toLowerCase(Locale.ROOT));
        }
        marks.add(whole.toString());
      }
    }
    return marks;
  }

  /**
   * The part of speech that rules ask for: the universal one, save for nouns that were taken for
   * verbs. Where the finer tag says noun it speaks; a word in -s that opens a sentence and has no
   * subject is a noun ("Reports that ..."), and so is a gerund that is a subject ("Fighting broke
   * out").
   */
  public static String pos(Sentence s, int word) {
    DependencyGraph g = s.graph();
    if (s.upos(word).equals("ADJ") && !g.children(word, "aux:pass").isEmpty()) {
      return "VERB";
    }
    if (!s.upos(word).equals("VERB")) {
      return s.upos(word);
    }
    boolean opens = word == 0 && s.xpos(word).equals("VBZ") && g.children(word, "nsubj").isEmpty();
    boolean gerund =
        s.xpos(word).equals("VBG") && g.is(word, "nsubj") && g.children(word, "obj").isEmpty();
    return opens || gerund || s.xpos(word).startsWith("NN") ? "NOUN" : "VERB";
  }

  /** Whether a word stands for an event as a noun would: "the attack", "an airstrike". */
  static boolean isNominal(Sentence s, int word) {
    String pos = pos(s, word);
    return pos.equals("NOUN") || pos.equals("PROPN");
  }

  /** "was seized and looted": the auxiliary of the first participle serves the second. */
  private static boolean isPassive(Sentence s, int verb) {
    return VerbGroup.of(s, verb).voice() == VerbGroup.Voice.PASSIVE;
  }

  private static List<Integer> verbalAgents(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    if (isPassive(s, verb)) {
      Set<Integer> found = new LinkedHashSet<>(g.children(verb, "obl:agent"));
      for (int oblique : g.children(verb, "obl")) {
        if (marks(s, oblique).contains("by")) {
          found.add(oblique);
        }
      }
      return found.isEmpty() ? relative(s, verb, beyondPassive(s, verb)) : List.copyOf(found);
    }
    List<Integer> own = ownSubjects(s, verb);
    if (!own.isEmpty()) {
      return relative(s, verb, own);
    }
    List<Integer> named = betweenThem(s, verb);
    named = named.isEmpty() ? charged(s, verb) : named;
    named = named.isEmpty() ? asked(s, verb) : named;
    if (!named.isEmpty()) {
      return relative(s, verb, named);
    }
    List<Integer> arguments =
        arguments(s, verb, "ARG0").stream()
            .filter(a -> agrees(s, verb, a) && !marks(s, a).contains("according to"))
            .filter(a -> !isOfContent(s, verb, a) && !isDoneTo(s, verb, a))
            .filter(a -> !isInserted(s, verb, a))
            .toList();
    return arguments.isEmpty() ? subjects(s, verb, depth) : relative(s, verb, arguments);
  }

  /**
   * "After fighting between the army and rebels": they fight, not whoever the sentence is about.
   */
  private static List<Integer> betweenThem(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (!s.xpos(verb).equals("VBG")) {
      return List.of();
    }
    return Stream.of("obl", "nmod")
        .flatMap(relation -> g.children(verb, relation).stream())
        .filter(w -> marks(s, w).contains("between") && !isPlace(s, w))
        .toList();
  }

  private static boolean isPlace(Sentence s, int word) {
    return s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("place"));
  }

  /** The envoy of "recalled its envoy, shut the border" shuts nothing. */
  private static boolean isDoneTo(Sentence s, int verb, int argument) {
    DependencyGraph g = s.graph();
    int first = verb;
    while (g.is(first, "conj")) {
      first = g.head(first);
    }
    return first != verb && g.is(argument, "obj") && g.head(argument) == first;
  }

  /** Who says so, in "the truce held, residents said, letting aid in", lets nothing in. */
  private static boolean isInserted(Sentence s, int verb, int argument) {
    DependencyGraph g = s.graph();
    int saying = g.is(argument, "nsubj") ? g.head(argument) : DependencyGraph.ROOT;
    return saying != DependencyGraph.ROOT
        && g.is(verb, "advcl")
        && g.is(saying, "parataxis")
        && g.head(saying) == g.head(verb);
  }

  /** Who acts by a role; never the subject of a passive: "the convoy was denied entry". */
  private static List<Integer> beyondPassive(Sentence s, int verb) {
    List<Integer> subjects = s.graph().children(verb, "nsubj:pass");
    return arguments(s, verb, "ARG0").stream().filter(a -> !subjects.contains(a)).toList();
  }

  /**
   * "X said Y must leave, and threatened to fire": the subject of what is said, where the verb goes
   * on from the verb of saying and not, by its form, from what is said.
   */
  private static boolean isOfContent(Sentence s, int verb, int subject) {
    DependencyGraph g = s.graph();
    if (g.is(verb, "xcomp") && g.head(verb) < verb) {
      return isOfContent(s, g.head(verb), subject);
    }
    int saying = g.is(verb, "conj") ? g.head(verb) : DependencyGraph.ROOT;
    int clause = g.is(subject, "nsubj") ? g.head(subject) : DependencyGraph.ROOT;
    return saying != DependencyGraph.ROOT
        && clause != DependencyGraph.ROOT
        && g.is(clause, "ccomp")
        && g.head(clause) == saying
        && s.xpos(saying).equals(s.xpos(verb))
        && !s.xpos(clause).equals(s.xpos(verb));
  }

  /**
   * Those who are charged with an act, credited with it or kept from it: "accused the army of
   * shelling the town", "an officer accused of killing two".
   */
  private static List<Integer> charged(Sentence s, int act) {
    DependencyGraph g = s.graph();
    int head = g.head(act);
    boolean below = g.is(act, "advcl") || g.is(act, "obl") || g.is(act, "xcomp");
    if (!below || head == DependencyGraph.ROOT) {
      return List.of();
    }
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    boolean charges = marks(s, act).stream().anyMatch(m -> CHARGING.contains(lemma + " " + m));
    if (!charges) {
      return List.of();
    }
    List<Integer> accused = verbalPatients(s, head, 0);
    return accused.stream().allMatch(w -> isEachOther(s, w)) ? verbalAgents(s, head, 0) : accused;
  }

  /** "Each other", "one another". */
  private static boolean isEachOther(Sentence s, int word) {
    String next = word + 1 < s.size() ? s.form(word + 1).toLowerCase(Locale.ROOT) : "";
    return switch (s.form(word).toLowerCase(Locale.ROOT)) {
      case "each" -> next.equals("other");
      case "one" -> next.equals("another");
      case "other", "another" ->
          word > 0 && s.form(word - 1).toLowerCase(Locale.ROOT).matches("each|one");
      default -> false;
    };
  }

  private static List<Integer> ownSubjects(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> lent = lent(g, verb);
    List<Integer> own =
        g.children(verb, "nsubj").stream()
            .filter(w -> !g.is(w, "nsubj:pass") && !lent.contains(w))
            .toList();
    if (own.isEmpty() && g.is(verb, "ccomp") && verb < g.head(verb)) {
      own = lent(g, g.head(verb)).stream().filter(w -> w < verb).toList();
    }
    return own.isEmpty() ? strayed(s, verb) : own;
  }

  /**
   * Of two subjects of a verb of saying the one beyond what is said is that of what is said: "An
   * airstrike on a school killed ten, officials said".
   */
  private static List<Integer> lent(DependencyGraph g, int saying) {
    List<Integer> subjects = g.children(saying, "nsubj");
    List<Integer> said =
        subjects.size() < 2
            ? List.of()
            : g.children(saying, "ccomp").stream().filter(c -> c < saying).toList();
    boolean between = !said.isEmpty() && subjects.stream().anyMatch(w -> w > said.get(0));
    return between ? subjects.stream().filter(w -> w < said.get(0)).toList() : List.of();
  }

  /**
   * A modifier of a verb's object that stands before the verb cannot be one: it is the subject,
   * which the parser has hung across the verb ("The army shelled rebel positions"). So is a
   * modifier of the first half of a verb with a hyphen ("North Korea test-fired").
   */
  private static List<Integer> strayed(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> found = new ArrayList<>();
    for (int object : g.children(verb, "obj")) {
      for (int modifier : g.children(object)) {
        boolean nominal =
            g.is(modifier, "compound")
                || g.is(modifier, "nmod")
                || (g.is(modifier, "amod") && isNominal(s, modifier));
        if (nominal && object > verb && modifier < verb) {
          found.add(modifier);
        }
      }
    }
    if (found.isEmpty()) {
      for (int first : hyphened(s, verb)) {
        found.addAll(g.children(first, "compound"));
      }
    }
    return found;
  }

  /** The first half of a verb that is written with a hyphen. */
  private static List<Integer> hyphened(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    boolean hyphen = verb > 1 && s.form(verb - 1).equals("-") && g.head(verb - 2) == verb;
    return hyphen ? List.of(verb - 2) : List.of();
  }

  /** The subject that a verb without one of its own shares with another word. */
  private static List<Integer> subjects(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    if (head == DependencyGraph.ROOT || depth > 4) {
      return List.of();
    }
    if (g.is(verb, "acl:relcl")) {
      boolean objectGap = !g.children(verb, "nsubj").isEmpty();
      return objectGap ? List.of() : List.of(head);
    }
    if (g.is(verb, "acl")) {
      return participle(s, verb, head);
    }
    List<Integer> keptFrom = keptFrom(s, verb, head);
    if (!keptFrom.isEmpty()) {
      return keptFrom;
    }
    if (g.is(verb, "conj") || g.is(verb, "advcl") || g.is(verb, "parataxis")) {
      return isNominal(s, head) ? List.of() : sharedSubject(s, verb, head, depth);
    }
    if (g.is(verb, "xcomp") || g.is(verb, "ccomp")) {
      List<Integer> object = g.children(head, "obj");
      object = object.isEmpty() ? g.children(head, "iobj") : object;
      boolean objectControl =
          g.is(verb, "xcomp") && !object.isEmpty() && !s.lemma(head).equals("promise");
      return objectControl ? object : clauseSubject(s, head, depth + 1);
    }
    return List.of();
  }

  /** "bars both armies from entering", "gave the ministry a week to free": those it is done to. */
  private static List<Integer> keptFrom(Sentence s, int verb, int head) {
    DependencyGraph g = s.graph();
    if (!g.is(verb, "advcl") || !s.upos(head).equals("VERB")) {
      return List.of();
    }
    Set<String> marks = marks(s, verb);
    if (marks.contains("from") && s.xpos(verb).equals("VBG")) {
      return g.children(head, isPassive(s, head) ? "nsubj:pass" : "obj");
    }
    return marks.contains("to") && !g.children(head, "obj").isEmpty()
        ? g.children(head, "iobj")
        : List.of();
  }

  /** "called on both sides to lift": an infinitive has those for its subject who are asked. */
  private static List<Integer> asked(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    boolean infinitive =
        (g.is(verb, "advcl") || g.is(verb, "xcomp")) && marks(s, verb).contains("to");
    if (!infinitive
        || head == DependencyGraph.ROOT
        || !ASKING.contains(s.lemma(head).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return g.children(head, "obl").stream()
        .filter(
            o ->
                o < verb
                    && !isTime(s, o)
                    && marks(s, o).stream().anyMatch(m -> m.equals("on") || m.equals("to")))
        .toList();
  }

  /**
   * The subject that a coordinated verb shares. One that does not agree in number belongs to
   * another verb, and the clause above is asked: "they found that the road is open and are moving".
   */
  private static List<Integer> sharedSubject(Sentence s, int verb, int head, int depth) {
    List<Integer> shared = clauseSubject(s, head, depth + 1);
    int above = s.graph().head(head);
    if (shared.stream().allMatch(subject -> agrees(s, verb, subject))
        || above == DependencyGraph.ROOT) {
      return shared;
    }
    return isNominal(s, above) ? List.of() : clauseSubject(s, above, depth + 1);
  }

  /**
   * Whether a subject can be that of a verb with a plural auxiliary; a verb without one agrees with
   * any.
   */
  private static boolean agrees(Sentence s, int verb, int subject) {
    DependencyGraph g = s.graph();
    boolean plural =
        g.children(verb, "aux").stream()
            .anyMatch(a -> PLURAL.contains(s.form(a).toLowerCase(Locale.ROOT)));
    boolean own = g.head(subject) == verb;
    boolean singular =
        s.xpos(subject).equals("NN")
            && g.children(subject, "conj").isEmpty()
            && g.is(subject, "nsubj");
    return own || !plural || !singular;
  }

  /**
   * Whether an infinitive tells what one of several did: "the first state to recognise it", "was
   * the last to leave". Ways, plans and chances do nothing.
   */
  public static boolean isOfRanked(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    if (head == DependencyGraph.ROOT || !g.is(verb, "acl") || !marks(s, verb).contains("to")) {
      return false;
    }
    boolean doer =
        s.entities().stream().anyMatch(e -> e.head() == head && DOERS.contains(e.type()));
    return RANKS.contains(s.lemma(head).toLowerCase(Locale.ROOT))
        || (doer
            && g.children(head, "amod").stream()
                .anyMatch(a -> RANKS.contains(s.lemma(a).toLowerCase(Locale.ROOT))));
  }

  /** "became the first state to recognise it": who became it; else the noun itself. */
  private static List<Integer> ranked(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    if (!g.children(noun, "nsubj").isEmpty()) {
      return g.children(noun, "nsubj");
    }
    boolean becomes = g.is(noun, "xcomp") || g.is(noun, "obj");
    int above = g.head(noun);
    return becomes && s.lemma(above).equals("become") ? clauseSubject(s, above, 1) : List.of(noun);
  }

  /** "forces attacking X" are the agents; "a plan to attack X" has the planner's. */
  private static List<Integer> participle(Sentence s, int verb, int head) {
    if (isOfRanked(s, verb)) {
      return ranked(s, head);
    }
    if (s.xpos(verb).equals("VBG") && !isEventNoun(s, head)) {
      return List.of(coordination(s, verb, head));
    }
    return nominalAgents(s, head);
  }

  /** "A, B and C, claiming ...": a participle after a comma belongs to the whole coordination. */
  private static int coordination(Sentence s, int verb, int noun) {
    DependencyGraph g = s.graph();
    boolean afterComma = verb > 0 && s.form(verb - 1).equals(",");
    int top = noun;
    while (afterComma && g.is(top, "conj")) {
      top = g.head(top);
    }
    return top;
  }

  private static boolean isEventNoun(Sentence s, int noun) {
    return s.entities().stream()
        .anyMatch(
            e -> e.head() == noun && (e.type().equals("abstract") || e.type().equals("event")));
  }

  private static List<Integer> clauseSubject(Sentence s, int verb, int depth) {
    List<Integer> passive = s.graph().children(verb, "nsubj:pass");
    return passive.isEmpty() ? verbalAgents(s, verb, depth) : passive;
  }

  private static List<Integer> verbalPatients(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    boolean passive = isPassive(s, verb);
    List<Integer> found = new ArrayList<>(g.children(verb, passive ? "nsubj:pass" : "obj"));
    if (found.isEmpty() && !passive) {
      found.addAll(g.children(verb, "iobj"));
    }
    if (found.isEmpty()) {
      found.addAll(arguments(s, verb, "ARG1"));
      found.removeAll(ownSubjects(s, verb));
      found.removeIf(w -> isClause(g, w));
    }
    if (found.isEmpty() && !passive) {
      found.addAll(afterParticle(s, verb));
    }
    int head = g.head(verb);
    if (found.isEmpty() && head != DependencyGraph.ROOT && depth < 3) {
      if (g.is(verb, "acl:relcl") && !g.children(verb, "nsubj").isEmpty()) {
        found.add(head);
      } else if (g.is(verb, "acl") && isPassive(s, verb)) {
        found.add(head);
      } else if (g.is(verb, "conj") && isPassive(s, verb)) {
        found.addAll(verbalPatients(s, head, depth + 1));
      } else if ((g.is(verb, "xcomp") || g.is(verb, "ccomp")) && passive) {
        found.addAll(g.children(head, "obj"));
      }
    }
    return relative(s, verb, found);
  }

  /** A word, what it counts and what it is joined to: "thousands of refugees", "tents and food". */
  static List<Integer> withCounted(Sentence s, int word) {
    List<Integer> words = new ArrayList<>(List.of(word));
    boolean number = s.upos(word).equals("NUM");
    if (number || Lemmas.of(s, word).stream().anyMatch(COUNTING::contains)) {
      for (int child : s.graph().children(word, "nmod")) {
        if (marks(s, child).contains("of")) {
          words.add(child);
        }
      }
    }
    if (isNominal(s, word)) {
      words.addAll(s.graph().children(word, "conj"));
    }
    return words;
  }

  private static boolean isClause(DependencyGraph g, int word) {
    return g.is(word, "xcomp") || g.is(word, "ccomp") || g.is(word, "advcl") || g.is(word, "csubj");
  }

  /** Whether a word tells a time: "on Tuesday". */
  static boolean isTime(Sentence s, int word) {
    return s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("time"));
  }

  /**
   * "sealed off the district", where the particle passes for a preposition or the object, right
   * behind it, for an oblique.
   */
  private static List<Integer> afterParticle(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int next = verb + 1;
    if (next >= s.size() || !PARTICLES.contains(s.form(next).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    boolean particle = g.is(next, "compound:prt");
    return g.children(verb, "obl").stream()
        .filter(o -> o > next && !g.is(o, "obl:agent") && !isTime(s, o))
        .filter(o -> g.children(o, "case").equals(particle ? List.of() : List.of(next)))
        .toList();
  }

  /**
   * "ISIS attacks", "ISIS' siege", "Russian air strikes", "an attack by X", "launched an attack".
   */
  private static List<Integer> nominalAgents(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    Set<Integer> found = new LinkedHashSet<>();
    for (int argument : arguments(s, noun, "ARG0")) {
      if (Collections.disjoint(marks(s, argument), NOT_OF_AGENTS)) {
        found.add(argument);
      }
    }
    for (int child : g.children(noun)) {
      boolean by = (g.is(child, "nmod") || g.is(child, "obl")) && marks(s, child).contains("by");
      boolean modifier = g.is(child, "compound") || g.is(child, "amod");
      if (by || g.is(child, "nmod:poss") || (modifier && namesActor(s, child))) {
        found.add(child);
      }
    }
    if (!found.isEmpty() && !onlyPossessivePronouns(s, found)) {
      return List.copyOf(found);
    }
    List<Integer> governing = governingAgents(s, noun, !found.isEmpty());
    return governing.isEmpty() ? List.copyOf(found) : governing;
  }

  /**
   * Who does what an event noun tells, by the verb or noun that governs it.
   *
   * @param own whether the noun has a possessive pronoun, which stands for the verb's subject: "the
   *     union renewed its call"
   */
  private static List<Integer> governingAgents(Sentence s, int noun, boolean own) {
    DependencyGraph g = s.graph();
    int head = g.head(noun);
    if (head == DependencyGraph.ROOT) {
      return List.of();
    }
    boolean object = g.is(noun, "obj") || g.relation(noun).equals("nsubj:pass");
    if (object && (own || Codebook.lemmas(s, head).stream().anyMatch(LIGHT::contains))) {
      return verbalAgents(s, head, 1);
    }
    if (g.is(noun, "conj") && isNominal(s, head)) {
      return nominalAgents(s, head);
    }
    List<Integer> authors = authors(s, noun, head);
    authors = authors.isEmpty() ? Owners.of(s, noun) : authors;
    return authors.isEmpty() ? charged(s, noun) : authors;
  }

  /** "The bombing was the work of the rebels." */
  private static List<Integer> authors(Sentence s, int noun, int predicate) {
    DependencyGraph g = s.graph();
    boolean equated = g.is(noun, "nsubj") && !g.children(predicate, "cop").isEmpty();
    if (!equated || !AUTHORSHIP.contains(s.lemma(predicate).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return g.children(predicate, "nmod").stream()
        .filter(c -> marks(s, c).contains("of") || g.is(c, "nmod:poss"))
        .toList();
  }

  private static List<Integer> nominalPatients(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    Set<Integer> found = new LinkedHashSet<>(aimedAt(s, g.children(noun, "nmod")));
    boolean object = g.is(noun, "obj") || g.relation(noun).equals("nsubj:pass");
    if (found.isEmpty() && object) {
      found.addAll(aimedAt(s, g.children(g.head(noun), "obl")));
    }
    if (found.isEmpty()) {
      found.addAll(arguments(s, noun, "ARG1"));
    }
    if (found.isEmpty()) {
      for (int child : g.children(noun, "nmod")) {
        if (marks(s, child).contains("of")) {
          found.add(child);
        }
      }
    }
    return List.copyOf(found);
  }

  /** "an attack on X", "launched an attack against X". */
  private static List<Integer> aimedAt(Sentence s, List<Integer> dependents) {
    return dependents.stream()
        .filter(d -> !Collections.disjoint(marks(s, d), Set.of("on", "against", "upon")))
        .filter(d -> !isTime(s, d))
        .toList();
  }

  /**
   * "Russian air strikes", "ISIS attacks", "a rebel raid"; not "a car bomb", nor "Recent raids".
   */
  private static boolean namesActor(Sentence s, int word) {
    if (Lemmas.of(s, word).stream().anyMatch(GROUPS::contains)) {
      return true;
    }
    boolean capital = Character.isUpperCase(s.form(word).charAt(0));
    return s.upos(word).equals("PROPN")
        || (capital && (word > 0 || s.entities().stream().anyMatch(e -> e.head() == word)));
  }

  private static boolean onlyPossessivePronouns(Sentence s, Set<Integer> words) {
    return words.stream().allMatch(w -> s.xpos(w).equals("PRP$"));
  }

  /** A relative pronoun stands for the noun that its clause describes. */
  private static List<Integer> relative(Sentence s, int verb, List<Integer> found) {
    DependencyGraph g = s.graph();
    List<Integer> out = new ArrayList<>();
    for (int word : found) {
      boolean pronoun = s.xpos(word).equals("WDT") || s.xpos(word).equals("WP");
      int clause = verb;
      while (pronoun && clause != DependencyGraph.ROOT && !g.is(clause, "acl:relcl")) {
        clause = g.head(clause);
      }
      out.add(pronoun && clause != DependencyGraph.ROOT ? g.head(clause) : word);
    }
    return out;
  }

  /** Heads of a predicate's arguments of one PropBank role. */
  static List<Integer> arguments(Sentence s, int word, String role) {
    Predicate predicate = s.predicate(word);
    if (predicate == null) {
      return List.of();
    }
    return predicate.arguments().stream()
        .filter(a -> a.role().equals(role))
        .map(Predicate.Argument::head)
        .toList();
  }
}
