package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mention takes up by its form alone, before anything is weighed. */
final class Certain {
  private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "hamlet");

  private static final Set<String> IT = Set.of("it", "its");

  private final CoreferenceData data;
  private final List<Candidate> all;

  Certain(CoreferenceData data, List<Candidate> all) {
    this.data = data;
    this.all = all;
  }

  /**
   * What a mention takes up, or null where its form does not tell.
   *
   * @param options the nearest first
   */
  @Nullable Candidate of(Candidate m, List<Candidate> options) {
    if (m.kind() == Kind.NAME) {
      return isInParentheses(m) || isNameOf(m) ? head(m) : byFamilyName(m, options);
    }
    if (m.kind() == Kind.PRONOUN) {
      Candidate speaker = speaker(m, options);
      speaker = speaker == null ? whoSays(m, options) : speaker;
      speaker = speaker == null ? spokenFor(m, options) : speaker;
      speaker = speaker == null ? goesOn(m, options) : speaker;
      return speaker == null ? saysMore(m, options) : speaker;
    }
    if (m.kind() != Kind.NOMINAL || !m.taker().points() || isRestricted(m)) {
      return null;
    }
    Candidate titled = byTitle(m, options);
    return titled != null || m.taker() == Taker.POSSESSED ? titled : byClass(m, options);
  }

  /** After "X's son, Ali X": the surname alone is whose son he is, not the one named last. */
  private @Nullable Candidate byFamilyName(Candidate m, List<Candidate> options) {
    if (m.name().size() != 1 || m.plural()) {
      return null;
    }
    String surname = m.name().get(0);
    Candidate other = null;
    boolean kin = false;
    for (Candidate a : options) {
      List<String> name = a.name();
      if (a.kind() == Kind.NAME
          && a.isPerson()
          && name.get(name.size() - 1).equalsIgnoreCase(surname)) {
        boolean relative = name.size() > 1 && isKin(a);
        kin |= relative;
        other = other == null && !relative && !isOfKin(a, options) ? a : other;
      }
    }
    return kin ? other : null;
  }

  /** Whether all before it with the whole of its name are called somebody's relative. */
  private boolean isOfKin(Candidate a, List<Candidate> options) {
    return a.name().size() > 1
        && options.stream()
            .anyMatch(b -> b.kind() == Kind.NAME && b.name().equals(a.name()) && isKin(b));
  }

  /** "His son, Ali X", "Y's brother Ali X", "Ali X, the son of Y". */
  private boolean isKin(Candidate a) {
    Sentence s = a.sentence();
    DependencyGraph graph = s.graph();
    int head = a.head();
    boolean described =
        graph.children(head, "appos").stream().anyMatch(c -> data.isKin(s.lemma(c)))
            || graph.children(head, "nmod:desc").stream().anyMatch(c -> data.isKin(s.lemma(c)));
    boolean names = graph.is(head, "appos") && data.isKin(s.lemma(graph.head(head)));
    return described || names || a.modifiers().stream().anyMatch(data::isKin);
  }

  /** "The ministry said its troops had left", "the front says it will stay": of whoever speaks. */
  private @Nullable Candidate speaker(Candidate m, List<Candidate> options) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    int word = m.head();
    if (!IT.contains(m.mention().text().toLowerCase(Locale.ROOT))) {
      return null;
    }
    int subject = graph.is(word, "nmod:poss") ? graph.head(word) : word;
    int verb = graph.head(subject);
    if (!graph.is(subject, "nsubj") || !graph.is(verb, "ccomp")) {
      return null;
    }
    int saying = graph.head(verb);
    while (graph.is(saying, "conj") && graph.children(saying, "nsubj").isEmpty()) {
      saying = graph.head(saying);
    }
    List<Integer> speaking = graph.children(saying, "nsubj");
    return options.stream()
        .filter(a -> a.isIn(s) && speaking.contains(a.head()) && (acts(a) || isNobody(a)))
        .findFirst()
        .orElse(null);
  }

  /** "Niger denied that it had": a name alone that is no known person's. */
  private boolean isNobody(Candidate a) {
    return a.kind() == Kind.NAME
        && a.name().size() == 1
        && data.gender(a.name().get(0)) == Gender.UNKNOWN;
  }

  /** "An officer who claimed he was shot", "a man who says she is his wife": of whoever says so. */
  private @Nullable Candidate whoSays(Candidate m, List<Candidate> options) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    int verb = graph.head(m.head());
    if (m.taker() != Taker.HE || !graph.is(m.head(), "nsubj") || !graph.is(verb, "ccomp")) {
      return null;
    }
    int saying = graph.head(verb);
    boolean who =
        graph.is(saying, "acl:relcl")
            && data.speaks(s.lemma(saying))
            && graph.children(saying, "nsubj").stream().anyMatch(c -> s.xpos(c).equals("WP"));
    int head = graph.head(saying);
    return options.stream()
        .filter(a -> who && a.isIn(s) && a.head() == head && a.isPerson() && !a.plural())
        .findFirst()
        .orElse(null);
  }

  /**
   * "X's lawyer said he had been arrested", "X's family confirmed his death": of whom they speak
   * for.
   */
  private @Nullable Candidate spokenFor(Candidate m, List<Candidate> options) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    boolean his = graph.is(m.head(), "nmod:poss");
    int word = his ? graph.head(m.head()) : m.head();
    int verb = graph.head(word);
    if (m.taker() != Taker.HE || verb == DependencyGraph.ROOT) {
      return null;
    }
    if (!(his ? graph.is(word, "obj") : graph.is(verb, "ccomp"))) {
      return null;
    }
    int saying = his ? verb : graph.head(verb);
    return !data.speaks(s.lemma(saying))
        ? null
        : graph.children(saying, "nsubj").stream()
            .filter(
                who ->
                    who < word
                        && (data.speaksFor(s.lemma(who)) || (his && data.isKin(s.lemma(who)))))
            .flatMap(who -> graph.children(who, "nmod:poss").stream())
            .flatMap(whose -> options.stream().filter(a -> a.isIn(s) && a.head() == whose))
            .filter(Candidate::isPerson)
            .findFirst()
            .orElse(null);
  }

  /**
   * "The ministry said ... . It denied ...", "Chad denied it. Its envoy accused ...": the subject
   * of the sentence before speaks on.
   */
  private @Nullable Candidate goesOn(Candidate m, List<Candidate> options) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    int subject = graph.is(m.head(), "nmod:poss") ? graph.head(m.head()) : m.head();
    boolean main = graph.is(subject, "nsubj") && graph.head(subject) == graph.root();
    boolean ofSomebody = subject != m.head() && isSomebody(s, subject);
    if (!main || m.taker() != Taker.IT || !(ofSomebody || data.speaks(s.lemma(graph.root())))) {
      return null;
    }
    return options.stream()
        .filter(a -> a.mention().sentence() == m.mention().sentence() - 1)
        .filter(a -> acts(a) || speaks(a))
        .filter(a -> Clause.role(a).equals("subj"))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSomebody(Sentence s, int word) {
    return s.entities().stream()
        .anyMatch(e -> e.head() == word && Set.of("person", "organization").contains(e.type()));
  }

  /**
   * "X said. One member died. "...," he said": whoever spoke last, not whoever was named last, but
   * for somebody whom the sentence before brings in.
   */
  private @Nullable Candidate saysMore(Candidate m, List<Candidate> options) {
    if (m.taker() != Taker.HE || !says(m) || isQuoted(m)) {
      return null;
    }
    return options.stream()
        .filter(a -> !a.isIn(m.sentence()) && a.isPerson() && a.kind() != Kind.PRONOUN)
        .filter(a -> says(a) || isBroughtIn(a, m))
        .findFirst()
        .orElse(null);
  }

  /** "Ann Lee, a baker of 31, has slept here since May. "...," she said." */
  private boolean isBroughtIn(Candidate a, Candidate m) {
    Sentence s = a.sentence();
    DependencyGraph graph = s.graph();
    return a.mention().sentence() == m.mention().sentence() - 1
        && isQuotation(m.sentence())
        && !isQuotation(s)
        && a.kind() == Kind.NAME
        && a.name().size() > 1
        && graph.is(a.head(), "nsubj")
        && graph.head(a.head()) == graph.root()
        && all.subList(0, a.order()).stream()
            .noneMatch(b -> b.kind() == Kind.NAME && NameMatcher.same(b, a));
  }

  private static boolean isQuotation(Sentence s) {
    return "\"“‘«``".contains(s.form(0));
  }

  /** "Two officials said he would ask for more": somebody else tells what he says. */
  private static boolean isQuoted(Candidate m) {
    DependencyGraph graph = m.sentence().graph();
    int verb = graph.head(m.head());
    return graph.is(verb, "ccomp") && !graph.children(graph.head(verb), "nsubj").isEmpty();
  }

  /** Whether somebody is the subject of a verb of speaking. */
  private boolean says(Candidate c) {
    DependencyGraph graph = c.sentence().graph();
    int verb = graph.head(c.head());
    return graph.is(c.head(), "nsubj")
        && verb != DependencyGraph.ROOT
        && data.speaks(c.sentence().lemma(verb));
  }

  /** Whoever has just spoken may speak on, whatever it is: "the mission said". */
  private boolean speaks(Candidate a) {
    Sentence s = a.sentence();
    return !a.plural() && !a.coordinated() && data.speaks(s.lemma(s.graph().root()));
  }

  private static boolean acts(Candidate a) {
    boolean named = a.kind() == Kind.NAME && Set.of("organization", "place").contains(a.entity());
    return (named || a.type() == NounClass.GROUP) && !a.plural() && !a.coordinated();
  }

  /** "Free Aceh Movement (GAM)". */
  private static boolean isInParentheses(Candidate m) {
    Sentence s = m.sentence();
    String text = m.mention().text();
    int start = m.mention().range().start();
    return s.graph().is(m.head(), "appos")
        && m.name().size() == 1
        && text.equals(text.toUpperCase(Locale.ROOT))
        && start > 0
        && s.form(start - 1).equals("(");
  }

  /** "The village of Karabad". */
  private static boolean isNameOf(Candidate m) {
    Sentence s = m.sentence();
    DependencyGraph graph = s.graph();
    int noun = graph.head(m.head());
    if (!graph.is(m.head(), "nmod")
        || !NounPhrase.preposition(s, m.head()).equals("of")
        || m.isPerson()) {
      return false;
    }
    return SETTLEMENTS.contains(s.lemma(noun))
        && s.xpos(noun).equals("NN")
        && s.graph().children(noun, "amod").isEmpty()
        && s.graph().children(noun, "compound").isEmpty();
  }

  /** The mention that a mention's head word hangs from. */
  private @Nullable Candidate head(Candidate m) {
    int head = m.sentence().graph().head(m.head());
    for (int i = m.order() - 1; i >= 0 && all.get(i).isIn(m.sentence()); i--) {
      if (all.get(i).head() == head) {
        return all.get(i);
      }
    }
    return null;
  }

  /** "The road from A to B", "the army of X" are told by their own words. */
  private static boolean isRestricted(Candidate m) {
    return !m.phrase().complements().isEmpty()
        || !m.sentence().graph().children(m.head(), "acl").isEmpty();
  }

  /** "The defence minister" and "his defence minister" after "Defence Minister X", if only one. */
  private static @Nullable Candidate byTitle(Candidate m, List<Candidate> options) {
    if (!m.isPerson() || m.plural()) {
      return null;
    }
    Set<String> wanted = new HashSet<>(m.modifiers());
    wanted.add(m.lemma());
    Candidate found = null;
    for (Candidate a : options) {
      if (a.kind() == Kind.NAME && a.isPerson() && a.modifiers().containsAll(wanted)) {
        if (found != null && !NameMatcher.same(found, a)) {
          return null;
        }
        found = found == null ? a : found;
      }
    }
    return found;
  }

  /**
   * "Karabad ... the city", "a garrison ... the base": the nearest that the noun is general for.
   */
  private @Nullable Candidate byClass(Candidate m, List<Candidate> options) {
    for (Candidate a : options) {
      Heads heads = Heads.of(data, m, a);
      boolean leader = a.kind() == Kind.NAME && m.lemma().equals("leader");
      boolean number = a.plural() == m.plural() || (a.kind() == Kind.NAME && !m.plural());
      if (m.modifiers().isEmpty() && number) {
        if (heads == Heads.WITHIN || (heads == Heads.GENERAL && !leader)) {
          return a;
        }
        if (heads == Heads.SAME) {
          return null;
        }
      }
    }
    return null;
  }
}
