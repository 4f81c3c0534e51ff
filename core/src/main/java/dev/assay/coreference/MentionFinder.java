package dev.assay.coreference;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The noun phrases and pronouns of a document, in the order of the text. */
final class MentionFinder {
  private static final Set<String> WITHIN =
      Set.of("compound", "flat", "fixed", "goeswith", "nmod:desc", "amod", "discourse", "vocative");
  private static final Set<NounClass> OWN = EnumSet.of(NounClass.GROUP, NounClass.FACILITY);
  private static final Set<String> POINTING = Set.of("this", "that", "these", "those");

  private final CoreferenceData data;
  private final Document document;
  private final List<Candidate> found = new ArrayList<>();

  MentionFinder(CoreferenceData data, Document document) {
    this.data = data;
    this.document = document;
  }

  List<Candidate> find() {
    for (Sentence s : document.sentences()) {
      if (s.layers() != null) {
        for (int i = 0; i < s.size(); i++) {
          add(s, i);
        }
      }
    }
    return found;
  }

  private void add(Sentence s, int i) {
    if (data.pronoun(s.form(i)) != null && (s.upos(i).equals("PRON") || s.xpos(i).equals("PRP$"))) {
      if (!isExpletive(s, i)) {
        found.add(pronoun(s, i));
      }
    } else if (isHead(s, i)) {
      found.add(nominal(s, i));
    }
  }

  private static boolean isHead(Sentence s, int i) {
    boolean noun = s.upos(i).equals("NOUN") || s.upos(i).equals("PROPN");
    String relation = s.graph().relation(i);
    // "ISIS forces": a name within a phrase is a mention where the reader takes it for one
    boolean inner = relation.equals("compound") && entity(s, i) != null;
    return noun && (inner || !WITHIN.contains(relation));
  }

  /** "It is clear that ...", "it rained". */
  private static boolean isExpletive(Sentence s, int i) {
    DependencyGraph graph = s.graph();
    if (graph.is(i, "expl")) {
      return true;
    }
    int governor = graph.head(i);
    return s.form(i).equalsIgnoreCase("it")
        && governor != DependencyGraph.ROOT
        && (!graph.children(governor, "csubj").isEmpty()
            || (s.upos(governor).equals("ADJ") && !graph.children(governor, "ccomp").isEmpty()));
  }

  private Candidate pronoun(Sentence s, int i) {
    CoreferenceData.Pronoun p = java.util.Objects.requireNonNull(data.pronoun(s.form(i)));
    TokenRange range = new TokenRange(i, i + 1);
    return new Candidate(
        found.size(),
        mention(s, i, range),
        s,
        new NounPhrase(s, i, range),
        Candidate.Kind.PRONOUN,
        p.taker(),
        "none",
        p.isPerson() ? NounClass.PERSON : NounClass.UNKNOWN,
        p.gender(),
        p.plural(),
        false,
        s.form(i).toLowerCase(Locale.ROOT),
        List.of(),
        Set.of());
  }

  private Candidate nominal(Sentence s, int i) {
    NounPhrase np = NounPhrase.of(s, i);
    List<String> name = name(s, np);
    boolean proper = (s.upos(i).equals("PROPN") || isNamed(s, i)) && !name.isEmpty();
    NounClass type = type(s, np, proper);
    return new Candidate(
        found.size(),
        mention(s, i, np.range()),
        s,
        np,
        proper ? Candidate.Kind.NAME : Candidate.Kind.NOMINAL,
        proper ? Taker.NAME : taker(s, np),
        entityType(s, i),
        type,
        gender(s, np, name, type),
        s.xpos(i).equals("NNS") || s.xpos(i).equals("NNPS"),
        hasConjuncts(s, i),
        fold(s.lemma(i)),
        proper ? name : List.of(),
        modifiers(s, np));
  }

  /** "Forces" of "Syrian Democratic Forces", a common noun by its tag. */
  private static boolean isNamed(Sentence s, int head) {
    return s.names().stream().anyMatch(name -> name.range().contains(head));
  }

  private Mention mention(Sentence s, int head, TokenRange range) {
    return new Mention(s.index(), head, range, s.span(range).in(document.text()));
  }

  /** The trailing proper nouns, those after the last title. */
  private List<String> name(Sentence s, NounPhrase np) {
    List<String> name = new ArrayList<>();
    for (int i = np.bare().start(); i < np.range().end(); i++) {
      CoreferenceData.Noun noun = data.noun(s.lemma(i));
      boolean title = noun != null && noun.type() == NounClass.PERSON && i + 1 < np.range().end();
      boolean word = s.upos(i).equals("PROPN") || s.upos(i).equals("ADP") || isInnerWord(s, i);
      if (title || !word) {
        name.clear();
      } else if (!s.upos(i).equals("PUNCT")) {
        name.add(s.form(i));
      }
    }
    return name;
  }

  private static boolean isInnerWord(Sentence s, int i) {
    return s.upos(i).equals("PUNCT")
        || s.xpos(i).equals("POS")
        || ((s.upos(i).equals("ADJ") || s.upos(i).equals("NOUN"))
            && Character.isUpperCase(s.form(i).charAt(0)));
  }

  private NounClass type(Sentence s, NounPhrase np, boolean proper) {
    CoreferenceData.Noun noun = data.noun(s.lemma(np.head()));
    String entity = entityType(s, np.head());
    if (!proper && noun != null) {
      boolean plural = s.xpos(np.head()).equals("NNS");
      return noun.type() == NounClass.PERSON && plural ? NounClass.GROUP : noun.type();
    }
    if (proper && hasTitle(s, np)) {
      return NounClass.PERSON;
    }
    // "The Free Valley Front": what a name's own noun says
    if (proper && noun != null && OWN.contains(noun.type()) && np.bare().length() > 1) {
      return noun.type();
    }
    if (!entity.equals("none")) {
      return switch (entity) {
        case "person" -> plural(s, np) ? NounClass.GROUP : NounClass.PERSON;
        case "organization" -> NounClass.GROUP;
        case "place" -> proper ? NounClass.CITY : NounClass.PLACE;
        case "time" -> NounClass.TIME;
        case "event", "abstract" -> NounClass.ABSTRACT;
        default -> NounClass.UNKNOWN;
      };
    }
    return proper && data.gender(s.form(np.bare().start())) != Gender.UNKNOWN
        ? NounClass.PERSON
        : NounClass.UNKNOWN;
  }

  private static boolean plural(Sentence s, NounPhrase np) {
    return s.xpos(np.head()).endsWith("S");
  }

  private boolean hasTitle(Sentence s, NounPhrase np) {
    for (int i = np.range().start(); i + 1 < np.range().end(); i++) {
      CoreferenceData.Noun noun = data.noun(s.lemma(i));
      if (noun != null
          && noun.type() == NounClass.PERSON
          && s.upos(i + 1).equals("PROPN")
          && !s.xpos(i).equals("NNS")) {
        return true;
      }
    }
    return false;
  }

  private Gender gender(Sentence s, NounPhrase np, List<String> name, NounClass type) {
    if (type != NounClass.PERSON) {
      return Gender.UNKNOWN;
    }
    for (int i = np.range().start(); i < np.range().end(); i++) {
      CoreferenceData.Noun noun = data.noun(s.lemma(i));
      if (noun != null && noun.gender() != Gender.UNKNOWN) {
        return noun.gender();
      }
    }
    return name.isEmpty() ? Gender.UNKNOWN : data.gender(name.get(0));
  }

  private static boolean hasConjuncts(Sentence s, int i) {
    for (int c : s.graph().children(i, "conj")) {
      if (s.upos(c).equals("NOUN") || s.upos(c).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  private static Taker taker(Sentence s, NounPhrase np) {
    for (int c : s.graph().children(np.head())) {
      if (s.graph().relation(c).equals("nmod:poss")) {
        return Taker.POSSESSED;
      }
      if (s.graph().is(c, "det")) {
        String form = s.form(c).toLowerCase(Locale.ROOT);
        return form.equals("the")
            ? Taker.DEFINITE
            : POINTING.contains(form) ? Taker.DEMONSTRATIVE : Taker.INDEFINITE;
      }
    }
    return Taker.BARE;
  }

  private static String entityType(Sentence s, int head) {
    Entity entity = entity(s, head);
    if (entity == null) {
      return "none";
    }
    return entity.type().equals("person") && isAcronym(s, head) ? "organization" : entity.type();
  }

  /** "ELN", in a sentence that is not all capitals: bodies go by their initials, people do not. */
  private static boolean isAcronym(Sentence s, int word) {
    String form = s.form(word);
    boolean capitals =
        form.length() > 1 && form.length() <= 6 && form.chars().allMatch(Character::isUpperCase);
    return capitals
        && s.tokens().stream().anyMatch(t -> t.form().chars().anyMatch(Character::isLowerCase));
  }

  /** What a description must share with what it takes up; numbers and pronouns do not count. */
  private static Set<String> modifiers(Sentence s, NounPhrase np) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = np.bare().start(); i < np.range().end(); i++) {
      boolean word = Set.of("NOUN", "PROPN", "ADJ").contains(s.upos(i));
      if (i != np.head() && word) {
        found.add(fold(s.lemma(i)));
      }
    }
    return found;
  }

  static String fold(String lemma) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    return lower.equals("defense") ? "defence" : lower;
  }

  private static @org.jspecify.annotations.Nullable Entity entity(Sentence s, int head) {
    for (Entity e : s.entities()) {
      if (e.head() == head) {
        return e;
      }
    }
    return null;
  }
}
