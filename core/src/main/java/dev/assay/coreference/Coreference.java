package dev.assay.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which mentions of a document are one thing. Immutable, safe to share between threads. */
public final class Coreference {
  /** Of a document in which nothing is mentioned twice. */
  public static final Coreference EMPTY = new Coreference(List.of(), Map.of());

  private final List<List<Mention>> chains;
  private final Map<Long, Mention> antecedents;
  private final Map<Long, List<Mention>> byMention;

  Coreference(List<List<Mention>> chains, Map<Mention, Mention> antecedents) {
    this.chains = chains.stream().map(List::copyOf).toList();
    Map<Long, Mention> byHead = new HashMap<>();
    antecedents.forEach((m, a) -> byHead.put(key(m.sentence(), m.head()), a));
    this.antecedents = Map.copyOf(byHead);
    Map<Long, List<Mention>> members = new HashMap<>();
    for (List<Mention> chain : this.chains) {
      chain.forEach(m -> members.put(key(m.sentence(), m.head()), chain));
    }
    this.byMention = Map.copyOf(members);
  }

  /**
   * The fullest mention that a head word stands for: a name before a description, an earlier
   * mention before a later one. A pronoun that runs ahead of its noun ("When he saw this, the
   * president ...") has a later one.
   *
   * @param sentence index of the sentence
   * @param token index of the head word
   * @return null where the word stands for nothing else or is itself the fullest
   */
  public @Nullable Mention antecedent(int sentence, int token) {
    return antecedents.get(key(sentence, token));
  }

  /** The mentions of what a head word stands for, itself included; none where it stands alone. */
  public List<Mention> chain(int sentence, int token) {
    return byMention.getOrDefault(key(sentence, token), List.of());
  }

  /** Mentions of one thing, each chain of two or more, in the order of the text. */
  public List<List<Mention>> chains() {
    return chains;
  }

  private static long key(int sentence, int head) {
    return ((long) sentence << 32) | head;
  }
}
