package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.DependencyGraph;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the features of a mention and what it may take up. */
final class Evidence {
  private final CoreferenceData data;
  private final Chains chains;
  private final Quotes quotes;
  private final List<Candidate> all;

  Evidence(CoreferenceData data, Chains chains, Quotes quotes, List<Candidate> all) {
    this.data = data;
    this.chains = chains;
    this.quotes = quotes;
    this.all = all;
  }

  /**
   * What speaks for one option.
   *
   * @param nearer how many options are nearer
   */
  Map<Feature, String> of(Candidate m, Candidate a, int nearer) {
    Map<Feature, String> v = new EnumMap<>(Feature.class);
    boolean together = a.isIn(m.sentence());
    boolean nominal = !m.taker().isPronoun();
    set(v, Feature.SENTENCES, sentences(m.mention().sentence() - a.mention().sentence()));
    set(v, Feature.NEARER, few(nearer));
    set(v, Feature.SALIENCE, kind(a) + " " + Clause.role(a));
    set(v, Feature.PARALLEL, (together ? "" : "over ") + Clause.role(m) + " " + Clause.role(a));
    set(v, Feature.CENTRE, centre(m, a));
    set(v, Feature.ENTITY, m.entity() + " " + a.entity());
    set(v, Feature.SAME_ENTITY, sameEntity(m, a));
    set(v, Feature.NOUN_CLASS, m.type() + " " + a.type());
    set(v, Feature.NUMBER, number(m) + " " + number(a));
    set(v, Feature.GENDER, gender(m, a));
    set(v, Feature.CHAIN, few(chains.size(a)) + (chains.isLast(a) ? " last" : ""));
    set(v, Feature.HEAD, nominal ? Heads.of(data, m, a).name() + " " + kind(a) : null);
    set(v, Feature.NAMES, nominal && a.kind() == Kind.NAME ? names(m, a) : null);
    set(v, Feature.MODIFIERS, nominal ? modifiers(m, a) : null);
    set(v, Feature.COMPLEMENT, nominal ? complement(m, a) : null);
    set(v, Feature.OWNER, nominal ? owner(m, a) : null);
    set(v, Feature.SYNTAX, together ? Clause.relation(m, a) : null);
    set(v, Feature.QUOTE, quote(m, a));
    set(v, Feature.TAKEN, a.taker().name());
    return v;
  }

  /** What speaks for none of the options. */
  Map<Feature, String> ofNone(Candidate m, List<Candidate> options) {
    Map<Feature, String> v = new EnumMap<>(Feature.class);
    set(v, Feature.NONE_ROLE, Clause.role(m));
    set(v, Feature.NONE_ENTITY, m.entity());
    set(v, Feature.NONE_BEST, m.taker().isPronoun() ? few(options.size()) : best(m, options));
    set(v, Feature.NONE_OWN, m.taker().isPronoun() ? null : own(m));
    set(v, Feature.NONE_FORM, m.taker().isPronoun() ? form(m) : m.type().name());
    set(v, Feature.NONE_PLACE, m.mention().sentence() < 3 ? "start" : "later");
    return v;
  }

  private static void set(Map<Feature, String> values, Feature feature, @Nullable String value) {
    if (value != null) {
      values.put(feature, value);
    }
  }

  /** A subject, or what belongs to one, after the subject of the sentence before. */
  private static @Nullable String centre(Candidate m, Candidate a) {
    String role = Clause.role(a);
    boolean subject = role.equals("subj") || role.equals("pass");
    int distance = m.mention().sentence() - a.mention().sentence();
    if (!subject || distance > 1) {
      return null;
    }
    String acts = a.type() == NounClass.GROUP ? "group" : a.type().isPlace() ? "place" : "other";
    return distance + " " + acts;
  }

  private static String sentences(int distance) {
    return distance < 4
        ? Integer.toString(distance)
        : distance < 7 ? "4-6" : distance < 13 ? "7-12" : distance < 31 ? "13-30" : "31+";
  }

  private static String few(int count) {
    return count < 3 ? Integer.toString(count) : count < 5 ? "3-4" : count < 9 ? "5-8" : "9+";
  }

  private static String kind(Candidate c) {
    return c.kind() == Kind.NOMINAL && c.taker().points() ? "DEFINITE" : c.kind().name();
  }

  private static String sameEntity(Candidate m, Candidate a) {
    if (m.entity().equals("none") || a.entity().equals("none")) {
      return "unknown";
    }
    return m.entity().equals(a.entity()) ? "same" : "other";
  }

  private static String number(Candidate c) {
    return c.plural() ? "pl" : c.coordinated() ? "and" : "sg";
  }

  private String gender(Candidate m, Candidate a) {
    boolean known = chains.gender(a) != Gender.UNKNOWN;
    return m.gender() == Gender.UNKNOWN ? (known ? "its" : "none") : known ? "both" : "mine";
  }

  private static String names(Candidate m, Candidate a) {
    if (m.kind() == Kind.NAME) {
      return NameMatcher.match(a, m).name();
    }
    String head = m.mention().text().toLowerCase(Locale.ROOT);
    return a.name().stream().anyMatch(n -> head.endsWith(n.toLowerCase(Locale.ROOT)))
        ? "word"
        : "description";
  }

  private static String modifiers(Candidate m, Candidate a) {
    Set<String> ours = new HashSet<>(m.modifiers());
    Set<String> theirs = new HashSet<>(a.modifiers());
    if (ours.equals(theirs)) {
      return ours.isEmpty() ? "none" : "same";
    }
    theirs.add(a.lemma());
    a.name().forEach(n -> theirs.add(n.toLowerCase(Locale.ROOT)));
    if (theirs.containsAll(ours)) {
      return "fewer";
    }
    return ours.containsAll(a.modifiers()) ? "more" : "other";
  }

  private static String complement(Candidate m, Candidate a) {
    int ours = complement(m);
    int theirs = complement(a);
    if (ours < 0 || theirs < 0) {
      return (ours < 0 ? "no" : "yes") + (theirs < 0 ? " no" : " yes");
    }
    String one = m.sentence().lemma(ours);
    return one.equalsIgnoreCase(a.sentence().lemma(theirs)) ? "same" : "other";
  }

  /** The head of what follows a noun by a preposition or as a clause, or -1. */
  private static int complement(Candidate c) {
    int complement = Clause.complement(c);
    if (complement >= 0) {
      return complement;
    }
    List<Integer> clauses = c.sentence().graph().children(c.head(), "acl");
    return clauses.isEmpty() ? -1 : clauses.get(0);
  }

  private String owner(Candidate m, Candidate a) {
    int ours = Clause.owner(m);
    int theirs = Clause.owner(a);
    if (ours < 0 || theirs < 0) {
      return (ours < 0 ? "no" : "yes") + (theirs < 0 ? " no" : " yes");
    }
    Candidate one = at(m, ours);
    Candidate other = at(a, theirs);
    boolean same =
        one != null
            && other != null
            && (chains.find(one.order()) == chains.find(other.order())
                || one.lemma().equals(other.lemma()));
    return same ? "same" : "other";
  }

  private @Nullable Candidate at(Candidate near, int word) {
    for (int i = near.order() - 1; i >= 0 && all.get(i).isIn(near.sentence()); i--) {
      if (all.get(i).head() == word) {
        return all.get(i);
      }
    }
    return null;
  }

  private String quote(Candidate m, Candidate a) {
    int ours = quotes.of(m);
    int theirs = quotes.of(a);
    return ours == theirs
        ? ours == 0 ? "none" : "same"
        : ours == 0 ? "out" : theirs == 0 ? "in" : "other";
  }

  private String best(Candidate m, List<Candidate> options) {
    Heads best = Heads.OTHER;
    boolean name = false;
    for (Candidate a : options) {
      Heads heads = Heads.of(data, m, a);
      best = heads.compareTo(best) < 0 ? heads : best;
      name |= m.kind() == Kind.NAME && a.kind() == Kind.NAME && NameMatcher.same(m, a);
    }
    return options.isEmpty() ? "nothing" : name ? "name" : best.name();
  }

  private static String own(Candidate m) {
    DependencyGraph graph = m.sentence().graph();
    String after =
        !graph.children(m.head(), "acl").isEmpty()
            ? "clause"
            : m.phrase().complements().isEmpty() ? "bare" : "complement";
    return after + (m.modifiers().isEmpty() ? "" : " modified");
  }

  private static String form(Candidate m) {
    DependencyGraph graph = m.sentence().graph();
    int governor = graph.head(m.head());
    if (governor == DependencyGraph.ROOT) {
      return m.lemma();
    }
    boolean clause =
        m.isSubject()
            && (!graph.children(governor, "ccomp").isEmpty()
                || !graph.children(governor, "xcomp").isEmpty()
                || !graph.children(governor, "advcl").isEmpty());
    return m.lemma() + " " + m.sentence().upos(governor) + (clause ? " clause" : "");
  }
}
