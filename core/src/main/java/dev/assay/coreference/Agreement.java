package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What no weight can make good: person, gender, number, and what binding forbids. */
final class Agreement {
  private static final Set<String> OTHERS = Set.of("other", "another", "second", "third");

  private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th|d)");

  private final List<Candidate> all;
  private final Chains chains;
  private final Quotes quotes;

  Agreement(List<Candidate> all, Chains chains, Quotes quotes) {
    this.all = all;
    this.chains = chains;
    this.quotes = quotes;
  }

  /** Whether a mention may take up an earlier one at all. */
  boolean allows(Candidate m, Candidate a) {
    boolean time = a.type() == NounClass.TIME || a.entity().equals("time");
    return switch (m.taker()) {
          case I -> a.taker() == Taker.I || (isQuoted(m, a) && isOne(a));
          case WE -> a.taker() == Taker.WE;
          case YOU -> a.taker() == Taker.YOU;
          case HE -> !time && he(m, a);
          case IT -> !time && it(a);
          case THEY -> !time && they(a);
          case NAME -> !a.taker().isSpeaker() && name(m, a);
          default -> !a.taker().isPronoun() && described(m, a);
        }
        && !(a.isIn(m.sentence()) && isBound(m, a));
  }

  /** "'I gave the order,' Haddad said": who speaks stands outside, in this sentence or the last. */
  private boolean isQuoted(Candidate m, Candidate a) {
    return m.mention().sentence() - a.mention().sentence() <= 1
        && quotes.of(m) != 0
        && quotes.of(a) == 0;
  }

  private boolean isOne(Candidate a) {
    return a.taker() == Taker.HE
        || (!a.plural() && a.isPerson() && a.kind() != Kind.PRONOUN && !a.coordinated());
  }

  private boolean he(Candidate m, Candidate a) {
    if (a.kind() == Kind.PRONOUN) {
      return a.taker() == Taker.HE && a.gender() == m.gender();
    }
    boolean person =
        a.isPerson()
            || a.entity().equals("person")
            || (a.kind() == Kind.NAME && a.type() == NounClass.UNKNOWN);
    return person && !a.plural() && m.gender().agrees(chains.gender(a));
  }

  private boolean it(Candidate a) {
    return a.kind() == Kind.PRONOUN
        ? a.taker() == Taker.IT
        : !a.plural()
            && !a.isPerson()
            && (a.type() == NounClass.GROUP || !a.entity().equals("person"));
  }

  private boolean they(Candidate a) {
    return a.kind() == Kind.PRONOUN
        ? a.taker() == Taker.THEY
        : a.plural() || a.coordinated() || chains.gender(a) == Gender.UNKNOWN;
  }

  private boolean name(Candidate m, Candidate a) {
    boolean joined = a.isIn(m.sentence()) && isJoined(m, a);
    if (a.kind() != Kind.NAME || Clause.isIndefinite(m)) {
      return joined && m.plural() == a.plural();
    }
    return !isNumberedOtherwise(m, a)
        && (joined || NameMatcher.match(a, m) != NameMatcher.Match.NONE)
        && chains.gender(a).agrees(m.gender())
        && (!m.isPerson()
            || (m.plural() == a.plural() && NameMatcher.compatible(chains.name(a), m.name())));
  }

  private boolean described(Candidate m, Candidate a) {
    if (a.isIn(m.sentence()) && isJoined(m, a)) {
      return true;
    }
    boolean group = a.kind() == Kind.NAME || a.type() == NounClass.GROUP;
    return (m.plural() == a.plural() || group || a.coordinated())
        && m.gender().agrees(chains.gender(a))
        && m.taker() != Taker.INDEFINITE
        && m.modifiers().stream().noneMatch(OTHERS::contains)
        && (m.taker() != Taker.BARE || m.modifiers().equals(a.modifiers()))
        && !differ(m, a)
        && !isNumberedOtherwise(m, a)
        && !isNamedOtherwise(m, a)
        && !isOfAnother(m, a);
  }

  /** "The leader Pablo Molina" is nobody who bears none of these names. */
  private boolean isNamedOtherwise(Candidate m, Candidate a) {
    List<String> own = nameBehind(m);
    List<String> theirs = chains.name(a);
    return !own.isEmpty()
        && !theirs.isEmpty()
        && own.stream().noneMatch(word -> theirs.stream().anyMatch(word::equalsIgnoreCase));
  }

  /** The words of the name that stands right behind a noun and tells who is meant. */
  private static List<String> nameBehind(Candidate m) {
    Sentence s = m.sentence();
    return s.names().stream()
        .filter(name -> name.type().equals("person"))
        .map(Name::range)
        .filter(range -> range.start() == m.head() + 1)
        .filter(range -> s.graph().head(range.start()) == m.head())
        .findFirst()
        .map(range -> IntStream.range(range.start(), range.end()).mapToObj(s::form).toList())
        .orElse(List.of());
  }

  /** "Sudan's envoy left. Chad ... . Its envoy": whose it is tells that it is another. */
  private boolean isOfAnother(Candidate m, Candidate a) {
    Candidate whose = m.taker() == Taker.POSSESSED ? Clause.owner(m, all) : null;
    Candidate other = whose == null ? null : Clause.owner(a, all);
    return whose != null
        && other != null
        && whose.taker() == Taker.IT
        && !chains.name(whose).isEmpty()
        && !chains.name(other).isEmpty()
        && chains.find(whose.order()) != chains.find(other.order());
  }

  /** "The northern road ... the southern road", "two soldiers ... three soldiers". */
  private static boolean differ(Candidate m, Candidate a) {
    boolean words =
        a.kind() == Kind.NOMINAL
            && m.lemma().equals(a.lemma())
            && !m.modifiers().containsAll(a.modifiers())
            && !a.modifiers().containsAll(m.modifiers());
    int ours = Clause.complement(m);
    int theirs = Clause.complement(a);
    boolean complements =
        ours >= 0
            && theirs >= 0
            && m.lemma().equals(a.lemma())
            && !m.sentence().lemma(ours).equalsIgnoreCase(a.sentence().lemma(theirs));
    String one = number(m);
    String other = number(a);
    return words || complements || (!one.isEmpty() && !other.isEmpty() && !one.equals(other));
  }

  private static String number(Candidate c) {
    var numbers = c.sentence().graph().children(c.head(), "nummod");
    return numbers.isEmpty() ? "" : c.sentence().lemma(numbers.get(0)).toLowerCase(Locale.ROOT);
  }

  /** "The 2nd Brigade ... the 14th Brigade". */
  private static boolean isNumberedOtherwise(Candidate m, Candidate a) {
    String one = ordinal(m);
    String other = ordinal(a);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private static String ordinal(Candidate c) {
    TokenRange range = c.mention().range();
    return IntStream.range(range.start(), range.end())
        .mapToObj(i -> c.sentence().form(i).toLowerCase(Locale.ROOT))
        .filter(form -> ORDINAL.matcher(form).matches())
        .map(form -> form.replaceAll("\\D", ""))
        .findFirst()
        .orElse("");
  }

  private static boolean isJoined(Candidate m, Candidate a) {
    return Clause.isApposition(m, a) || Clause.isCopula(m, a);
  }

  /**
   * The noun that holds a mention, other than across a clause, and its own clause's subject for an
   * object.
   */
  private static boolean isBound(Candidate m, Candidate a) {
    DependencyGraph graph = m.sentence().graph();
    if (!m.taker().isPronoun() && isJoined(m, a)) {
      return false;
    }
    if (graph.dominates(m.head(), a.head())) {
      return true;
    }
    if (graph.dominates(a.head(), m.head())) {
      return !m.taker().isPronoun() || !Clause.isAcrossClause(graph, a.head(), m.head());
    }
    boolean possessive = graph.relation(m.head()).equals("nmod:poss");
    boolean reflexive = m.lemma().endsWith("self") || m.lemma().endsWith("selves");
    return m.taker().isPronoun()
        && !possessive
        && !reflexive
        && graph.head(a.head()) == graph.head(m.head());
  }
}
