package dev.assay.eval;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whom sentences hold to be behind an act, and on whose word, in MUC-4's words. Immutable. */
final class Accusations {
  private static final Set<String> MODALS = Set.of("could", "may", "might", "would");

  private static final Set<String> KNOWN = Set.of("the", "this", "these", "that");

  private static final List<String> DEEDS =
      List.of("act", "DEATH", "occurrence", "BOMBING", "KIDNAPPING");

  /** Clauses above an accusation in which it may be left open. */
  private static final int NESTED = 2;

  private final ArmedGroups groups;
  private final Officials officials;
  private final IncidentWords words;

  /**
   * Who is held to be behind an act.
   *
   * @param names of the body
   * @param confidence in MUC-4's words
   */
  record Accused(List<String> names, String confidence) {}

  Accusations(ArmedGroups groups, Officials officials, IncidentWords words) {
    this.groups = groups;
    this.officials = officials;
    this.words = words;
  }

  /** Those whom a sentence accuses, in its order. */
  List<Accused> in(Sentence s) {
    List<Accused> found = new ArrayList<>();
    for (int t = 0; t < s.size(); t++) {
      for (int head : withConjuncts(s, accused(s, t))) {
        List<String> names = body(s, head);
        if (!names.isEmpty() && !isDenied(s, t)) {
          found.add(new Accused(names, confidence(s, t)));
        }
      }
    }
    return found;
  }

  /** "By the X or the Y". */
  private static List<Integer> withConjuncts(Sentence s, List<Integer> heads) {
    return heads.stream()
        .flatMap(h -> Stream.concat(Stream.of(h), s.graph().children(h, "conj").stream()))
        .toList();
  }

  /** Head words of the accused by a word that accuses; empty where it does not. */
  private List<Integer> accused(Sentence s, int word) {
    List<Integer> subjects = s.graph().children(word, "nsubj");
    if (words.is("accuse whom", s.lemma(word))) {
      List<Integer> passive = s.graph().children(word, "nsubj:pass");
      List<Integer> accused = passive.isEmpty() ? s.graph().children(word, "obj") : passive;
      return accused.isEmpty() && isToBlame(s, word) ? subjects : accused;
    }
    if (s.lemma(word).equalsIgnoreCase("link") && isLinkedToAnAct(s, word)) {
      return s.graph().children(word, "nsubj:pass");
    }
    if (words.is("accuse to", s.lemma(word))) {
      return Stream.of("obl", "nmod")
          .flatMap(r -> s.graph().children(word, r).stream())
          .filter(o -> Set.of("to", "on", "with").contains(NounPhrase.preposition(s, o)))
          .toList();
    }
    if (words.is("accuse by", s.lemma(word)) && isOfAnAct(s, word)) {
      return subjects;
    }
    if (words.is("accuse by", s.lemma(word)) && isDoneADeed(s, word)) {
      return s.graph().children(word, "obl").stream()
          .filter(o -> NounPhrase.preposition(s, o).equals("by"))
          .toList();
    }
    if (words.is("accuse who", s.lemma(word))) {
      return subjects.isEmpty() ? held(s, word) : subjects;
    }
    if (words.is("taking part", s.lemma(word)) && s.upos(word).equals("NOUN")) {
      return Stream.of("nmod", "nmod:poss")
          .flatMap(r -> s.graph().children(word, r).stream())
          .filter(o -> Set.of("of", "by", "").contains(NounPhrase.preposition(s, o)))
          .toList();
    }
    boolean deed = words.is("deed", s.lemma(word)) && !s.graph().children(word, "cop").isEmpty();
    return deed
        ? s.graph().children(word, "nmod").stream()
            .filter(o -> Set.of("of", "by").contains(NounPhrase.preposition(s, o)))
            .toList()
        : List.of();
  }

  /** "Holds them responsible", "they are held responsible". */
  private static List<Integer> held(Sentence s, int word) {
    int head = s.graph().head(word);
    boolean beside = head >= 0 && s.graph().relation(word).equals("amod");
    int verb = beside ? s.graph().head(head) : head;
    if (verb < 0 || !s.lemma(verb).equalsIgnoreCase("hold")) {
      return List.of();
    }
    List<Integer> held = s.graph().children(verb, "nsubj:pass");
    return held.isEmpty() ? s.graph().children(verb, "obj") : held;
  }

  /** "Are to blame for". */
  private static boolean isToBlame(Sentence s, int word) {
    return s.lemma(word).equalsIgnoreCase("blame")
        && s.graph().children(word, "mark").stream()
            .anyMatch(m -> s.form(m).equalsIgnoreCase("to"));
  }

  /** "Committed this crime", where "this" or "the" says that it is known. */
  private boolean isOfAnAct(Sentence s, int verb) {
    return s.graph().children(verb, "obj").stream()
        .anyMatch(
            o ->
                words.is("act", s.lemma(o))
                    && s.graph().children(o, "det").stream()
                        .anyMatch(t -> KNOWN.contains(s.form(t).toLowerCase(Locale.ROOT))));
  }

  /** "The attack carried out by", "he was murdered by"; no operation carried out by anybody. */
  private boolean isDoneADeed(Sentence s, int verb) {
    List<Integer> done = done(s, verb);
    return words.is("DEATH", s.lemma(verb))
        || done.isEmpty()
        || done.stream().anyMatch(n -> isDeed(s, n) && !isAnother(s, n));
  }

  private boolean isDeed(Sentence s, int noun) {
    return DEEDS.stream().anyMatch(list -> words.is(list, s.lemma(noun)));
  }

  /** "The previous attack", "a similar crime": not what the report is about. */
  private boolean isAnother(Sentence s, int noun) {
    return Stream.of("amod", "det")
        .flatMap(r -> s.graph().children(noun, r).stream())
        .anyMatch(m -> words.is("another", s.form(m)));
  }

  /** What is said to be done, of "planned and carried out" once for both; empty where it is not. */
  private static List<Integer> done(Sentence s, int verb) {
    List<Integer> done = new ArrayList<>(s.graph().children(verb, "nsubj:pass"));
    String relation = s.graph().relation(verb);
    if (Set.of("acl", "acl:relcl").contains(relation)) {
      done.add(s.graph().head(verb));
    }
    return done.isEmpty() && relation.equals("conj") ? done(s, s.graph().head(verb)) : done;
  }

  private boolean isLinkedToAnAct(Sentence s, int verb) {
    return s.graph().children(verb, "obl").stream()
        .anyMatch(
            o ->
                Set.of("to", "with").contains(NounPhrase.preposition(s, o))
                    && words.is("act", s.lemma(o)));
  }

  /** Names of the armed group or of the state's force in a phrase; empty for none. */
  List<String> body(Sentence s, int head) {
    TokenRange whole = PartyReader.withComplements(s, NounPhrase.of(s, head));
    for (TokenRange called : called(s, head, whole)) {
      String group = groups.in(s.index(), called);
      if (group != null) {
        return groups.forms(group);
      }
    }
    for (int i = whole.start(); i < whole.end(); i++) {
      if (words.is("state force", s.lemma(i)) || isCamp(s, whole, i)) {
        return List.of(
            PartyReader.text(s, new TokenRange(PartyReader.bodyStart(s, whole, i), i + 1)));
      }
    }
    return List.of();
  }

  /** A phrase and the names beside its head: "the armed band, the X". */
  private static List<TokenRange> called(Sentence s, int head, TokenRange whole) {
    return Stream.concat(
            Stream.of(whole),
            s.graph().children(head, "appos").stream().map(a -> NounPhrase.of(s, a).range()))
        .toList();
  }

  /** "Extreme rightist groups", "the far left": a camp, though no name. */
  private boolean isCamp(Sentence s, TokenRange whole, int word) {
    boolean camp = words.is("camp", s.lemma(word));
    for (int i = whole.start(); i < word && camp; i++) {
      if (words.is("camp adjective", s.form(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isDenied(Sentence s, int word) {
    int at = word;
    for (int up = 0; up < 3 && at >= 0; up++) {
      boolean not =
          s.graph().children(at, "advmod").stream()
              .anyMatch(a -> s.lemma(a).equalsIgnoreCase("not"));
      if (not || words.is("deny", s.form(at))) {
        return true;
      }
      at = s.graph().head(at);
    }
    return false;
  }

  private String confidence(Sentence s, int word) {
    boolean may =
        s.graph().children(word, "aux").stream()
            .anyMatch(a -> MODALS.contains(s.form(a).toLowerCase(Locale.ROOT)));
    boolean possible =
        s.graph().children(word, "amod").stream().anyMatch(a -> words.is("possible", s.form(a)));
    if (may || possible || isOpen(s, word)) {
      return Responsibility.POSSIBLE;
    }
    if (isByAuthority(s, word)) {
      return Responsibility.BY_AUTHORITIES;
    }
    boolean presumed =
        s.graph().children(word, "advmod").stream().anyMatch(a -> words.is("alleged", s.form(a)));
    return words.is("accuse by", s.lemma(word)) && !presumed
        ? Responsibility.FACT
        : Responsibility.ACCUSED;
  }

  /** "Nobody knows whether the bombing was staged by", "if the front did it". */
  private boolean isOpen(Sentence s, int word) {
    int at = word;
    for (int up = 0; up < NESTED && at >= 0; up++) {
      if (s.graph().children(at, "mark").stream().anyMatch(m -> words.is("whether", s.form(m)))) {
        return true;
      }
      at = s.graph().head(at);
    }
    return false;
  }

  /** Whether an authority is the subject of a verb or of one that it depends on. */
  boolean isByAuthority(Sentence s, int word) {
    List<Integer> accused = accused(s, word);
    int at = word;
    for (int up = 0; up < s.size() && at >= 0; up++) {
      for (int subject : s.graph().children(at, "nsubj")) {
        if (accused.contains(subject)) {
          continue;
        }
        TokenRange whole = NounPhrase.of(s, subject).range();
        boolean own =
            at == word
                && !words.is("accuse whom", s.lemma(at))
                && !words.is("accuse to", s.lemma(at));
        if (!own && officials.isIn(s, whole)) {
          return true;
        }
      }
      if (at == word && isAccordingToAuthority(s, at)) {
        return true;
      }
      at = s.graph().head(at);
    }
    return false;
  }

  /** "Perpetrated, according to the police, by". */
  private boolean isAccordingToAuthority(Sentence s, int word) {
    for (int source : s.graph().children(word, "obl")) {
      boolean according =
          s.graph().children(source, "case").stream()
              .anyMatch(c -> s.form(c).equalsIgnoreCase("according"));
      TokenRange whole = NounPhrase.of(s, source).range();
      if (according && officials.isIn(s, whole)) {
        return true;
      }
    }
    return false;
  }
}
