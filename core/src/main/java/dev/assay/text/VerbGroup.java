package dev.assay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tense, aspect, voice and mood of a verb together with its auxiliaries, or of a noun or adjective
 * with its copula: "has been shelled" is present, perfect and passive. Of finite clauses; an
 * infinitive or participle without a finite auxiliary has neither tense nor mood.
 *
 * <p>Told from the Penn tags, the tree and, where the reader gives them, the universal features
 * (Quirk et al. 1985, chapter 4).
 */
public record VerbGroup(Tense tense, Aspect aspect, Voice voice, Mood mood) {
  /** Future is what "will" and "shall" make. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE
  }

  /** How a clause looks at what it tells. */
  public enum Aspect {
    SIMPLE,
    PROGRESSIVE,
    PERFECT,
    PERFECT_PROGRESSIVE
  }

  /** Who the subject is to what is told. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }

  /** Modal is what "would", "may", "must" and their like make. */
  public enum Mood {
    INDICATIVE,
    IMPERATIVE,
    MODAL,
    NONE
  }

  /** Verbs whose past looks like their present; reports tell the past. */
  private static final Set<String> INVARIANT = Set.copyOf(WordLists.words("list-same-past.txt"));

  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo");

  /** Of a word with its auxiliaries; those of the first of coordinated participles serve all. */
  public static VerbGroup of(Sentence s, int word) {
    List<Integer> helpers = helpers(s, sharesHelpers(s, word) ? s.graph().head(word) : word);
    List<Integer> chain = new ArrayList<>(helpers);
    chain.add(word);
    return new VerbGroup(tense(s, chain), aspect(s, chain), voice(s, word), mood(s, word, chain));
  }

  /** Whether the word itself, without what it shares, is in the passive. */
  public static boolean isPassive(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (!g.children(verb, "aux:pass").isEmpty() || !g.children(verb, "nsubj:pass").isEmpty()) {
      return true;
    }
    boolean reduced = g.is(verb, "acl") && !g.is(verb, "acl:relcl");
    // "found the school looted", "found two men murdered"
    boolean complement = g.is(verb, "xcomp") || g.is(verb, "ccomp");
    boolean state = complement && !g.children(g.head(verb), "obj").isEmpty();
    return s.xpos(verb).equals("VBN")
        && (reduced
            || (state && g.children(verb, "obj").isEmpty() && g.children(verb, "nsubj").isEmpty())
            || !g.children(verb, "obl:agent").isEmpty())
        && g.children(verb, "aux").stream().noneMatch(a -> s.lemma(a).equals("have"));
  }

  public boolean isProgressive() {
    return aspect == Aspect.PROGRESSIVE || aspect == Aspect.PERFECT_PROGRESSIVE;
  }

  public boolean isPerfect() {
    return aspect == Aspect.PERFECT || aspect == Aspect.PERFECT_PROGRESSIVE;
  }

  /** Auxiliaries and copula, in order. */
  private static List<Integer> helpers(Sentence s, int word) {
    List<Integer> helpers = new ArrayList<>();
    for (int child : s.graph().children(word)) {
      if (s.graph().is(child, "aux") || s.graph().is(child, "cop")) {
        helpers.add(child);
      }
    }
    return helpers;
  }

  /** "was seized and looted": a later participle without subject or auxiliary of its own. */
  private static boolean sharesHelpers(Sentence s, int word) {
    DependencyGraph g = s.graph();
    return g.is(word, "conj")
        && helpers(s, word).isEmpty()
        && g.children(word, "nsubj").isEmpty()
        && s.xpos(word).equals(s.xpos(g.head(word)))
        && !s.xpos(word).equals("VBD");
  }

  private static Voice voice(Sentence s, int word) {
    boolean shared = sharesHelpers(s, word) && s.xpos(word).equals("VBN");
    boolean passive = isPassive(s, word) || (shared && isPassive(s, s.graph().head(word)));
    return passive ? Voice.PASSIVE : Voice.ACTIVE;
  }

  /** The first finite word bears the tense: "have been", "had been". */
  private static Tense tense(Sentence s, List<Integer> chain) {
    for (int word : chain) {
      if (s.xpos(word).equals("MD")) {
        return WILL.contains(s.lemma(word)) ? Tense.FUTURE : Tense.NONE;
      }
      Tense tense = finite(s, word);
      if (tense != Tense.NONE) {
        return tense;
      }
    }
    return Tense.NONE;
  }

  private static Tense finite(Sentence s, int word) {
    Features told = s.features(word);
    boolean invariant =
        s.xpos(word).equals("VBP") && INVARIANT.contains(s.form(word).toLowerCase(Locale.ROOT));
    if (s.xpos(word).equals("VBD") || invariant) {
      return Tense.PAST;
    }
    if (told.is("VerbForm", "Fin") && told.get("Tense") != null) {
      return told.is("Tense", "Past") ? Tense.PAST : Tense.PRESENT;
    }
    return switch (s.xpos(word)) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      default -> Tense.NONE;
    };
  }

  private static Aspect aspect(Sentence s, List<Integer> chain) {
    boolean perfect = false;
    boolean progressive = false;
    for (int i = 0; i + 1 < chain.size(); i++) {
      String helper = s.lemma(chain.get(i));
      String next = s.xpos(chain.get(i + 1));
      perfect |= helper.equals("have") && (next.equals("VBN") || next.equals("VBD"));
      progressive |= helper.equals("be") && next.equals("VBG");
    }
    if (perfect) {
      return progressive ? Aspect.PERFECT_PROGRESSIVE : Aspect.PERFECT;
    }
    return progressive ? Aspect.PROGRESSIVE : Aspect.SIMPLE;
  }

  private static Mood mood(Sentence s, int word, List<Integer> chain) {
    int first = chain.get(0);
    if (s.xpos(first).equals("MD")) {
      return WILL.contains(s.lemma(first)) ? Mood.INDICATIVE : Mood.MODAL;
    }
    if (isImperative(s, word, first)) {
      return Mood.IMPERATIVE;
    }
    return tense(s, chain) == Tense.NONE ? Mood.NONE : Mood.INDICATIVE;
  }

  /** "Leave the city", "Do not shoot": a base form that heads a sentence without a subject. */
  private static boolean isImperative(Sentence s, int word, int first) {
    String told = s.features(first).get("Mood");
    if (told != null) {
      return told.equals("Imp");
    }
    DependencyGraph g = s.graph();
    boolean main = g.head(word) == DependencyGraph.ROOT || g.is(word, "parataxis");
    return s.xpos(first).equals("VB")
        && main
        && g.children(word, "nsubj").isEmpty()
        && g.children(word, "mark").isEmpty();
  }
}
