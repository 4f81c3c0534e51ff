package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Definite descriptions: by the same head noun, by a more special one ("a garrison ... the base"),
 * by a class ("the city"), or by a title ("the minister").
 */
final class DescriptionResolver {
  private static final int WINDOW = 8;

  private final CoreferenceData data;
  private final List<Candidate> all;

  DescriptionResolver(CoreferenceData data, List<Candidate> all) {
    this.data = data;
    this.all = all;
  }

  @Nullable Candidate resolve(Candidate description) {
    if (!description.definite()
        || description.kind() != Kind.NOMINAL
        || description.type() == NounClass.TIME
        || restricted(description)) {
      return null;
    }
    Candidate titled = byTitle(description);
    if (titled != null) {
      return titled;
    }
    if (possessed(description)) {
      return null;
    }
    Candidate same = latest(description, this::sameNoun);
    return same != null ? same : latest(description, this::moreSpecial);
  }

  /** "The road from A to B", "the army of X" are told by their own words. */
  private static boolean restricted(Candidate d) {
    return !d.phrase().complements().isEmpty()
        || !d.sentence().graph().children(d.head(), "acl").isEmpty();
  }

  private static boolean possessed(Candidate d) {
    return !d.sentence().graph().children(d.head(), "nmod:poss").isEmpty();
  }

  private interface Test {
    boolean test(Candidate description, Candidate earlier);
  }

  private @Nullable Candidate latest(Candidate d, Test test) {
    for (int i = d.order() - 1; i >= 0; i--) {
      Candidate c = all.get(i);
      if (d.mention().sentence() - c.mention().sentence() > WINDOW) {
        return null;
      }
      if (c.kind() != Kind.PRONOUN && !inside(d, c) && test.test(d, c)) {
        return c;
      }
    }
    return null;
  }

  private static boolean inside(Candidate d, Candidate c) {
    return c.isIn(d.sentence())
        && (c.sentence().graph().dominates(c.head(), d.head())
            || c.sentence().graph().dominates(d.head(), c.head()));
  }

  private boolean sameNoun(Candidate d, Candidate c) {
    boolean head =
        c.lemma().equals(d.lemma())
            || (c.lemma().endsWith(d.lemma()) && c.lemma().length() >= d.lemma().length() + 3);
    return head
        && c.plural() == d.plural()
        && covers(c, d)
        && (!possessed(c) || c.kind() == Kind.NOMINAL);
  }

  private static boolean covers(Candidate c, Candidate d) {
    Set<String> words = new HashSet<>(c.modifiers());
    words.add(c.lemma());
    words.addAll(d.modifiers().stream().filter(m -> m.equals("other")).toList());
    return words.containsAll(d.modifiers()) && !d.modifiers().contains("other");
  }

  private boolean moreSpecial(Candidate d, Candidate c) {
    boolean name = c.kind() == Kind.NAME;
    boolean number = c.plural() == d.plural() || (name && !d.plural());
    return number
        && d.modifiers().isEmpty()
        && data.takesUp(d.lemma(), c.lemma(), c.type(), name)
        && !(name && d.lemma().equals("leader"));
  }

  /** "The defence minister" and "his defence minister" after "Defence Minister X", if only one. */
  private @Nullable Candidate byTitle(Candidate d) {
    if (d.type() != NounClass.PERSON || d.plural()) {
      return null;
    }
    Set<String> wanted = new HashSet<>(d.modifiers());
    wanted.add(d.lemma());
    Candidate found = null;
    for (int i = d.order() - 1; i >= 0; i--) {
      Candidate c = all.get(i);
      boolean person = c.kind() == Kind.NAME && c.isPerson() && c.modifiers().containsAll(wanted);
      if (person && found != null && !NameMatcher.same(found, c)) {
        return null;
      }
      found = person ? c : found;
    }
    return found;
  }
}
