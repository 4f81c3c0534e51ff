package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds which mentions of a document are one thing. Mentions are passed in the order of the text,
 * and each takes up the earlier one that most speaks for, or none: rules say what may be taken up,
 * learnt weights what is. Sentences that have not been read are passed over. Time and memory grow
 * with the length of the document. Immutable, safe to share between threads.
 */
public final class CoreferenceResolver {
  private final CoreferenceData data = CoreferenceData.load();
  private final Weights weights = Weights.load();

  public Coreference resolve(Document document) {
    List<Candidate> all = new MentionFinder(data, document).find();
    return coreference(all, chains(document, all, new Ranker(weights)));
  }

  /**
   * What there was to choose from, for the weights to be learnt from.
   *
   * @param same whether two mentions are of one thing in truth
   */
  public List<Lesson> lessons(Document document, BiPredicate<Mention, Mention> same) {
    Teacher teacher = new Teacher(same);
    chains(document, new MentionFinder(data, document).find(), teacher);
    return teacher.lessons();
  }

  private Chains chains(Document document, List<Candidate> all, Chooser chooser) {
    Chains chains = new Chains(all);
    Quotes quotes = new Quotes(document);
    Cataphora cataphora = new Cataphora(all);
    Certain certain = new Certain(data, all);
    Options options = new Options(data, all, new Agreement(all, chains, quotes));
    Evidence evidence = new Evidence(data, chains, quotes, all);
    for (Candidate c : ownersFirst(all)) {
      List<Candidate> earlier = options.of(c);
      Candidate antecedent = cataphora.resolve(c);
      antecedent = antecedent != null ? antecedent : certain.of(c, earlier);
      if (antecedent == null && !earlier.isEmpty()) {
        antecedent = chooser.choose(c, earlier, evidence);
      }
      if (antecedent != null) {
        chains.join(antecedent.order(), c.order());
      }
      options.add(c);
    }
    return chains;
  }

  /** Mentions in their order, but whose it is before what is his: "its envoy" asks whose envoy. */
  private static List<Candidate> ownersFirst(List<Candidate> all) {
    List<Candidate> ordered = new ArrayList<>(all.size());
    Set<Candidate> owners = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Candidate c = all.get(i);
      Candidate owner = c.taker() == Taker.POSSESSED ? Clause.owner(c, all) : null;
      if (owner != null && owner.order() > c.order() && owners.add(owner)) {
        ordered.add(owner);
      }
      if (!owners.contains(c)) {
        ordered.add(c);
      }
    }
    return ordered;
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
