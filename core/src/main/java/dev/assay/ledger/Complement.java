package dev.assay.ledger;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Additions;
import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words tell that a judgement judges: "it was unclear whether the shops would open" leaves
 * the shops open, and nothing else that was said; "whether this was true" takes up what was said. A
 * question after the time or the cause takes for granted what it asks about.
 *
 * @param words the judged words, less what only adds to a noun among them
 * @param own whether they tell something themselves
 * @param clause whether they are a clause
 * @param aside whether they leave open no more than a circumstance, or the judgement is asked for
 * @param ahead whether they tell of what is to come
 * @param subject of whom or what they tell, lower case, without its article
 * @param anothers whether that is by its words another than whoever was spoken of: "his deputy"
 * @param plural whether it is several
 * @param here whether they take up what the same sentence has just told: "but that did not happen"
 */
record Complement(
    @Nullable String words,
    boolean own,
    boolean clause,
    boolean aside,
    boolean ahead,
    String subject,
    boolean anothers,
    boolean plural,
    boolean here) {
  /** A topic of a judgement whose words tell something themselves. */
  static final String OWN = "own-words";

  /** A topic of a judgement that leaves open nothing that anybody claims. */
  static final String ASIDE = "aside";

  /** Judgements on what is not known. */
  private static final Set<String> OPEN = Set.of("unverified", "doubted");

  private static final List<String> SUBJECTS = List.of("nsubj", "nsubj:pass", "csubj");

  private static final Set<String> TAKEN_UP =
      Set.of("it", "this", "that", "these", "so", "what", "any", "either", "both", "all", "much");

  private static final Set<String> OF = Set.of("of", "about", "on", "that");

  private static final Pattern WHEN = Pattern.compile("\\b(before or after|after or before)\\b");

  private static final Pattern PLACED =
      Pattern.compile("be|hide|go|flee|head|stay|live|disappear|vanish|where");

  private static final Pattern CLOSED = Pattern.compile("[.!\"”»]|''");

  private static final String AHEAD = "will|would|may|might|can|could";

  private static final JudgedWords WORDS = new JudgedWords();

  /** What a judgement judges; empty for what is none. */
  static Complement of(Sentence s, Statement judgement) {
    String quote = judgement.proposition() instanceof Proposition.Assessment a ? a.quote() : null;
    BitSet span = new BitSet();
    int trigger = -1;
    if (judgement.proposition() instanceof Proposition.Assessment a) {
      for (int i = 0; i < s.size(); i++) {
        int start = s.tokens().get(i).span().start();
        span.set(i, a.span().start() <= start && start < a.span().end());
        trigger = start == judgement.trigger().start() ? i : trigger;
      }
    }
    boolean asked = trigger >= 0 && isAsked(s, trigger);
    boolean here = trigger >= 0 && isOfSameSentence(s, trigger);
    int head = head(s, span);
    if (quote == null || head < 0 || s.graph().dominates(head, trigger)) {
      return new Complement(quote, false, false, asked, false, "", false, false, here);
    }
    boolean clause = isClause(s, head);
    boolean own = clause ? !takesUp(s, head) : isClaimOf(s, head);
    boolean aside = clause && leavesOpen(judgement) && isOfCircumstance(s, span, head, quote);
    int subject = child(s, head, SUBJECTS);
    return new Complement(
        shallow(s, span, head),
        own,
        clause,
        asked || aside,
        clause && hasAux(s, head, AHEAD),
        subject < 0 ? "" : phrase(s, subject).toLowerCase(Locale.ROOT),
        subject >= 0 && isAnothers(s, subject),
        subject >= 0 && s.xpos(subject).equals("NNS"),
        here);
  }

  /** The topics of the judgement. */
  List<String> topics() {
    return aside ? List.of(ASIDE) : own || here ? List.of(OWN) : List.of();
  }

  /** Whether what somebody told before can be what they name: not of another, nor of the future. */
  boolean couldBeOf(Entry told) {
    boolean ofPerson =
        Stream.of(told.actors(), told.recipients()).flatMap(List::stream).anyMatch(Party::person);
    boolean another =
        (anothers || (plural && ofPerson))
            && !told.passage().quote().toLowerCase(Locale.ROOT).contains(subject);
    return !own || (!another && (!ahead || Senses.isAhead(told.stance().mode())));
  }

  /** "Can you confirm that?" */
  private static boolean isAsked(Sentence s, int trigger) {
    for (int i = trigger + 1; i < s.size(); i++) {
      if (s.form(i).equals("?")) {
        return true;
      }
      if (CLOSED.matcher(s.form(i)).matches()) {
        return false;
      }
    }
    return false;
  }

  /** "They were to open it, but that never happened", "a march was called; it did not happen". */
  private static boolean isOfSameSentence(Sentence s, int trigger) {
    DependencyGraph g = s.graph();
    boolean after = g.head(trigger) >= 0 && g.head(trigger) < trigger;
    boolean but =
        g.is(trigger, "conj")
            && g.children(trigger, "cc").stream().anyMatch(c -> lower(s, c).matches("but|yet"));
    boolean beside =
        g.is(trigger, "parataxis")
            && g.children(trigger, "punct").stream().anyMatch(p -> s.form(p).equals(";"));
    return after && (but || beside) && s.lemma(trigger).matches("happen|occur|take");
  }

  private static boolean leavesOpen(Statement judgement) {
    return judgement.proposition() instanceof Proposition.Assessment a
        && OPEN.contains(a.judgement());
  }

  /** The word of them that hangs from none of them. */
  private static int head(Sentence s, BitSet span) {
    return span.stream()
        .filter(i -> !s.upos(i).equals("PUNCT"))
        .filter(i -> s.graph().head(i) < 0 || !span.get(s.graph().head(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isClause(Sentence s, int head) {
    return s.upos(head).equals("VERB")
        || child(s, head, List.of("cop", "aux", "nsubj", "nsubj:pass", "mark")) >= 0;
  }

  /** "Whether this was true", "if it had happened", "whether he had done so", "if he had". */
  private static boolean takesUp(Sentence s, int head) {
    int subject = child(s, head, SUBJECTS);
    boolean claim =
        subject < 0
            || TAKEN_UP.contains(lower(s, subject))
            || (WORDS.nameClaims(lower(s, subject)) && !isClaimOf(s, subject));
    boolean says = Interests.shipped().is("holds-true", s.lemma(head).toLowerCase(Locale.ROOT));
    boolean place = child(s, head, List.of("obl")) >= 0;
    return ((claim || isDoingSo(s, head)) && says && !place) || isBare(s, head);
  }

  /** "Whether he had". */
  private static boolean isBare(Sentence s, int verb) {
    return s.lemma(verb).matches("have|do|be")
        && Arrays.stream(s.graph().children(verb))
            .noneMatch(c -> c > verb && !s.upos(c).equals("PUNCT"));
  }

  private static boolean isDoingSo(Sentence s, int verb) {
    return s.lemma(verb).equals("do")
        && Arrays.stream(s.graph().children(verb))
            .anyMatch(c -> c > verb && TAKEN_UP.contains(lower(s, c)));
  }

  /** "The report that the town has fallen", "talk of a coup"; not "the report of the rebels". */
  private static boolean isClaimOf(Sentence s, int noun) {
    if (!WORDS.nameClaims(lower(s, noun))) {
      return false;
    }
    DependencyGraph g = s.graph();
    return Arrays.stream(g.children(noun))
        .anyMatch(
            c ->
                g.is(c, "ccomp")
                    || (g.is(c, "acl") && !s.xpos(c).equals("VBN"))
                    || (g.is(c, "nmod")
                        && s.xpos(c).equals("NN")
                        && DeepSyntax.marks(s, c).stream().anyMatch(OF::contains)));
  }

  private static boolean isOfCircumstance(Sentence s, BitSet span, int head, String quote) {
    int first = span.stream().filter(i -> s.xpos(i).startsWith("W")).findFirst().orElse(-1);
    boolean opens =
        first >= 0
            && span.get(0, first).stream().noneMatch(i -> s.upos(i).matches("NOUN|PROPN|VERB"));
    String asks = opens ? lower(s, first) : "";
    int subject = child(s, head, SUBJECTS);
    boolean who = subject >= 0 && (subject == first || s.graph().dominates(subject, first));
    boolean circumstance =
        switch (asks) {
          case "when", "why" -> true;
          case "how" -> !s.form(Math.min(first + 1, s.size() - 1)).matches("many|much|few");
          case "what", "which" -> !who && !s.lemma(head).matches("happen|become|occur|do|be");
          case "where" -> s.upos(head).equals("VERB") && !PLACED.matcher(s.lemma(head)).matches();
          default -> false;
        };
    return circumstance
        || hasAux(s, head, "should|ought")
        || WHEN.matcher(quote.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean hasAux(Sentence s, int head, String lemmas) {
    return s.graph().children(head, "aux").stream()
        .anyMatch(a -> s.lemma(a).matches(lemmas) || lower(s, a).matches(lemmas));
  }

  /** "His deputy", "the vice president". */
  private static boolean isAnothers(Sentence s, int subject) {
    DependencyGraph g = s.graph();
    boolean his = g.children(subject, "nmod:poss").stream().anyMatch(p -> s.upos(p).equals("PRON"));
    boolean vice =
        Arrays.stream(g.children(subject)).anyMatch(c -> lower(s, c).matches("vice|deputy"));
    return (his && !isOfHim(s, subject)) || vice;
  }

  private static boolean isOfHim(Sentence s, int noun) {
    return !WORDS.families(lower(s, noun)).isEmpty();
  }

  private static String shallow(Sentence s, BitSet span, int head) {
    BitSet kept = new BitSet();
    span.stream().filter(i -> !Additions.isOne(s, head, i)).forEach(kept::set);
    return forms(s, kept);
  }

  private static String phrase(Sentence s, int noun) {
    BitSet words = new BitSet();
    words.set(noun);
    for (String relation : List.of("amod", "compound", "flat")) {
      s.graph().children(noun, relation).forEach(words::set);
    }
    return forms(s, words);
  }

  private static String forms(Sentence s, BitSet words) {
    StringBuilder found = new StringBuilder();
    words.stream().forEach(i -> found.append(found.isEmpty() ? "" : " ").append(s.form(i)));
    return found.toString();
  }

  private static int child(Sentence s, int head, List<String> relations) {
    return relations.stream()
        .flatMap(r -> s.graph().children(head, r).stream())
        .findFirst()
        .orElse(-1);
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
