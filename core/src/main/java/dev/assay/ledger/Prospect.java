package dev.assay.ledger;

import dev.assay.statement.Factuality;
import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is told as possible is no more than weighed, feared or hoped for ("fears that rebels
 * would take the town"), or may yet come ("he may resign"); or may be so already ("they may have
 * taken it", "the alleged killing"). Pure functions.
 */
final class Prospect {
  /** The topic of what is only weighed, feared or hoped for. */
  static final String WEIGHED = "weighed";

  /** The topic of what may come, as its own verb says. */
  static final String MAY = "may-come";

  private static final Set<String> MODALS = Set.of("may", "might", "could", "can");

  private static final Set<String> PERHAPS = Set.of("possibly", "perhaps", "maybe", "reportedly");

  private Prospect() {}

  /** The topic of a statement that tells of what may come; null where it tells of what may be. */
  static @Nullable String of(Sentence sentence, Statement s) {
    int word = Grasp.token(sentence, s);
    boolean possible = s.factuality().mode() == Factuality.Mode.POSSIBLE;
    if (word < 0 || !possible || !isToCome(sentence, word)) {
      return null;
    }
    return may(sentence, word) ? MAY : WEIGHED;
  }

  private static boolean may(Sentence s, int word) {
    return s.graph().children(word, "aux").stream().anyMatch(a -> MODALS.contains(lemma(s, a)));
  }

  private static boolean isToCome(Sentence s, int word) {
    boolean perhaps =
        Arrays.stream(s.graph().children(word)).anyMatch(c -> PERHAPS.contains(lemma(s, c)));
    return !perhaps
        && (may(s, word) || !isAlleged(s, word))
        && switch (s.upos(word)) {
          case "VERB" -> isVerbToCome(s, word);
          case "NOUN" -> s.graph().children(word, "cop").isEmpty() && !isKnown(s, word);
          default -> false;
        };
  }

  /** "The raid bore the hallmarks of the group": what does something is there. */
  private static boolean isKnown(Sentence s, int noun) {
    int head = s.graph().head(noun);
    return s.graph().relation(noun).equals("nsubj")
        && s.upos(head).equals("VERB")
        && VerbGroup.of(s, head).tense() != VerbGroup.Tense.NONE;
  }

  /**
   * Neither past nor going on, as "they may hold the town" and "they may be shelling it" are;
   * "speculation that he was leaving" is of what is to come.
   */
  private static boolean isVerbToCome(Sentence s, int verb) {
    VerbGroup group = VerbGroup.of(s, verb);
    boolean participle =
        s.xpos(verb).matches("VBN|VBD")
            && s.graph().children(verb, "aux").stream()
                .noneMatch(a -> s.form(a).toLowerCase(Locale.ROOT).matches("be|being"));
    boolean past =
        group.tense() == VerbGroup.Tense.PAST
            || group.isPerfect()
            || s.graph().children(verb, "aux").stream().anyMatch(a -> lemma(s, a).equals("have"));
    boolean going = group.isProgressive() && !group.isPerfect();
    return (going ? !may(s, verb) : !past)
        && !participle
        && !Interests.shipped().is("lasting", lemma(s, verb));
  }

  /** "The alleged killing", "rumours of a coup", "suspected of planting it". */
  private static boolean isAlleged(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean called =
        g.children(word, "amod").stream().anyMatch(a -> isAllegation(s, a))
            || isAllegation(s, word);
    int head = g.head(word);
    return called || (head != DependencyGraph.ROOT && isAllegation(s, head));
  }

  private static boolean isAllegation(Sentence s, int word) {
    return Interests.shipped().is("allegation", lemma(s, word))
        || Interests.shipped().is("allegation", s.form(word).toLowerCase(Locale.ROOT));
  }

  private static String lemma(Sentence s, int word) {
    return s.lemma(word).toLowerCase(Locale.ROOT);
  }
}
