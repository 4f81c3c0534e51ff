package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which mentions of a document are one thing, by rules in passes of falling precision
 * (Raghunathan et al. 2010): names, titles and descriptions, pronouns. Prefers saying nothing to
 * saying something wrong. Sentences that have not been read are passed over. Immutable, safe to
 * share between threads.
 */
public final class CoreferenceResolver {
  private final CoreferenceData data = CoreferenceData.load();

  public Coreference resolve(Document document) {
    List<Candidate> all = new MentionFinder(data, document).find();
    Chains chains = new Chains(all);
    NameIndex names = new NameIndex();
    DescriptionResolver descriptions = new DescriptionResolver(data, all);
    PronounResolver pronouns = new PronounResolver(all, chains);
    for (Candidate c : all) {
      Candidate antecedent =
          switch (c.kind()) {
            case NAME -> name(all, names, chains, c);
            case NOMINAL -> descriptions.resolve(c);
            case PRONOUN -> pronouns.resolve(c);
          };
      if (antecedent != null) {
        chains.join(antecedent.order(), c.order());
      }
    }
    return coreference(all, chains);
  }

  private static @Nullable Candidate name(
      List<Candidate> all, NameIndex names, Chains chains, Candidate name) {
    Candidate beside = parenthesis(all, name);
    Candidate found = beside != null ? beside : names.latest(name, chains);
    names.add(name);
    return found;
  }

  /** "Free Aceh Movement (GAM)". */
  private static @Nullable Candidate parenthesis(List<Candidate> all, Candidate name) {
    Sentence s = name.sentence();
    DependencyGraph graph = s.graph();
    int start = name.mention().range().start();
    boolean acronym =
        name.name().size() == 1
            && name.mention()
                .text()
                .equals(name.mention().text().toUpperCase(java.util.Locale.ROOT));
    if (!graph.is(name.head(), "appos")
        || !acronym
        || start == 0
        || !s.form(start - 1).equals("(")) {
      return null;
    }
    for (int i = name.order() - 1; i >= 0 && all.get(i).isIn(s); i--) {
      Candidate c = all.get(i);
      if (c.head() == graph.head(name.head()) && c.kind() == Kind.NAME) {
        return c;
      }
    }
    return null;
  }

  private static Coreference coreference(List<Candidate> all, Chains found) {
    Map<Integer, List<Candidate>> members = new TreeMap<>();
    for (Candidate c : all) {
      members.computeIfAbsent(found.find(c.order()), k -> new ArrayList<>()).add(c);
    }
    List<List<Mention>> chains = new ArrayList<>();
    Map<Mention, Mention> antecedents = new HashMap<>();
    for (List<Candidate> one : members.values()) {
      if (one.size() > 1) {
        chains.add(one.stream().map(Candidate::mention).toList());
        Candidate fullest = one.stream().min(FULLEST).orElseThrow();
        for (Candidate c : one) {
          if (c.order() != fullest.order()) {
            antecedents.put(c.mention(), fullest.mention());
          }
        }
      }
    }
    return new Coreference(chains, antecedents);
  }

  /**
   * Names before descriptions before pronouns; more words of a name before fewer; then the first.
   */
  private static final Comparator<Candidate> FULLEST =
      Comparator.comparing(Candidate::kind)
          .thenComparingInt(c -> -c.name().size())
          .thenComparingInt(c -> c.kind() == Kind.NAME ? -c.mention().range().length() : 0)
          .thenComparingInt(Candidate::order);
}
