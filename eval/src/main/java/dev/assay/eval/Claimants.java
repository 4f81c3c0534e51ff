package dev.assay.eval;

import dev.assay.text.Name;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who says that an act was his own: claims of responsibility. Immutable. */
final class Claimants {
  private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");

  private final ArmedGroups groups;
  private final IncidentWords words;
  private final Accusations accusations;

  Claimants(ArmedGroups groups, IncidentWords words, Accusations accusations) {
    this.groups = groups;
    this.words = words;
    this.accusations = accusations;
  }

  /** Who claims to have done it: the names of the subject of "claimed responsibility"; null. */
  @Nullable List<String> in(Sentence s) {
    for (int t = 0; t < s.size(); t++) {
      int verb = claim(s, t);
      if (verb < 0 || accusations.isDenied(s, verb) || isNobody(s, verb)) {
        continue;
      }
      for (int subject : claimants(s, verb)) {
        List<String> names = names(s, subject);
        if (!names.isEmpty()) {
          return names;
        }
      }
      String group = groups.first(s.index());
      if (group != null) {
        return groups.forms(group);
      }
      for (int subject : claimants(s, verb)) {
        List<String> names = properNames(s, subject);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return null;
  }

  /**
   * The verb of "claimed responsibility", of an attack that "was claimed by", of "they claim to be
   * the authors"; -1 for none.
   */
  private int claim(Sentence s, int word) {
    int verb = s.graph().head(word);
    boolean being = words.is("accuse who", s.lemma(word)) && verb >= 0;
    if (being && s.graph().relation(word).equals("xcomp")) {
      return words.is("claim", s.lemma(verb)) ? verb : -1;
    }
    if (words.is("responsibility", s.lemma(word)) && verb >= 0) {
      return words.is("claim", s.lemma(verb)) ? verb : -1;
    }
    boolean act =
        s.graph().children(word, "nsubj:pass").stream()
            .anyMatch(a -> words.is("act", s.lemma(a)) || words.is("DEATH", s.lemma(a)));
    return act && words.is("claim", s.lemma(word)) ? word : -1;
  }

  /** "No group has claimed". */
  private static boolean isNobody(Sentence s, int verb) {
    return s.graph().children(verb, "nsubj").stream()
        .anyMatch(
            n ->
                NOBODY.contains(s.form(n).toLowerCase(Locale.ROOT))
                    || s.graph().children(n, "det").stream()
                        .anyMatch(d -> NOBODY.contains(s.form(d).toLowerCase(Locale.ROOT))));
  }

  /** Who does it; of a clause beside its noun, the noun. */
  private static List<Integer> claimants(Sentence s, int verb) {
    List<Integer> found = new ArrayList<>(s.graph().children(verb, "nsubj"));
    s.graph().children(verb, "obl").stream()
        .filter(o -> NounPhrase.preposition(s, o).equals("by"))
        .forEach(found::add);
    if (Set.of("acl", "acl:relcl").contains(s.graph().relation(verb))) {
      found.add(s.graph().head(verb));
    }
    return found;
  }

  private List<String> names(Sentence s, int subject) {
    for (int head : withAppositions(s, subject)) {
      List<String> known = accusations.body(s, head);
      if (!known.isEmpty()) {
        return known;
      }
    }
    for (int clause : s.graph().children(subject, "acl")) {
      for (String relation : List.of("xcomp", "obj", "obl")) {
        for (int named : s.graph().children(clause, relation)) {
          if (words.is("call", s.lemma(clause)) && s.upos(named).equals("PROPN")) {
            return List.of(PartyReader.text(s, NounPhrase.of(s, named).bare()));
          }
        }
      }
    }
    for (Name name : s.names()) {
      if (name.type().equals("organization")
          && NounPhrase.of(s, subject).range().start() <= name.range().start()
          && name.range().end() <= NounPhrase.of(s, subject).range().end()) {
        return List.of(PartyReader.text(s, name.range()));
      }
    }
    return List.of();
  }

  private static List<Integer> withAppositions(Sentence s, int subject) {
    List<Integer> heads = new ArrayList<>(List.of(subject));
    heads.addAll(s.graph().children(subject, "appos"));
    return heads;
  }

  /** A name that no lexicon knows: "the self-styled X Y brigade", "a unit, the X Y brigade". */
  private List<String> properNames(Sentence s, int subject) {
    for (int head : withAppositions(s, subject)) {
      int end = NounPhrase.of(s, head).bare().end();
      int start = end;
      while (start > 0 && s.upos(start - 1).equals("PROPN")) {
        start--;
      }
      if (end - start > 1 && !words.is("person", s.lemma(head))) {
        return List.of(PartyReader.text(s, new TokenRange(start, end)));
      }
    }
    return List.of();
  }
}
