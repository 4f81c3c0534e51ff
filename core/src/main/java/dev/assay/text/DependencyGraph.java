package dev.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree of Universal Dependencies over the tokens of one sentence. Token indices from 0; {@link
 * #ROOT} is the root's head.
 */
public final class DependencyGraph {
  /** Head of the root. */
  public static final int ROOT = -1;

  private final int[] heads;
  private final String[] relations;
  private final int[][] children;

  /**
   * @param heads index of each token's head, {@link #ROOT} for the root
   * @param relations relation of each token to its head, with subtype, such as {@code nsubj:pass}
   * @throws IllegalArgumentException unless it is a tree with one root
   */
  public DependencyGraph(int[] heads, List<String> relations) {
    this.heads = heads.clone();
    this.relations = relations.toArray(String[]::new);
    if (heads.length != this.relations.length) {
      throw new IllegalArgumentException(
          heads.length + " heads, " + this.relations.length + " relations");
    }
    this.children = childrenOf(this.heads);
    requireTree();
  }

  public int size() {
    return heads.length;
  }

  /** Index of the head of a token, {@link #ROOT} for the root. */
  public int head(int token) {
    return heads[token];
  }

  /** Relation of a token to its head, with subtype. */
  public String relation(int token) {
    return relations[token];
  }

  /**
   * Whether the relation of a token is this one, its subtypes included: {@code is(i, "nsubj")}
   * holds for {@code nsubj:pass}.
   */
  public boolean is(int token, String relation) {
    String r = relations[token];
    return r.equals(relation) || (r.startsWith(relation) && r.charAt(relation.length()) == ':');
  }

  /** Dependents of a token, in order. */
  public int[] children(int token) {
    return children[token].clone();
  }

  /** Dependents of a token by a relation, its subtypes included, in order. */
  public List<Integer> children(int token, String relation) {
    List<Integer> found = new ArrayList<>();
    for (int child : children[token]) {
      if (is(child, relation)) {
        found.add(child);
      }
    }
    return found;
  }

  public int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == ROOT) {
        return i;
      }
    }
    throw new IllegalStateException("no root");
  }

  /** Whether a token stands in the subtree of another, itself included. */
  public boolean dominates(int ancestor, int token) {
    for (int i = token; i != ROOT; i = heads[i]) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** All tokens of a subtree, its top included. */
  public BitSet subtree(int token) {
    BitSet found = new BitSet(heads.length);
    collect(token, found);
    return found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DependencyGraph g
        && Arrays.equals(heads, g.heads)
        && Arrays.equals(relations, g.relations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(heads) + Arrays.hashCode(relations);
  }

  @Override
  public String toString() {
    return Arrays.toString(heads) + Arrays.toString(relations);
  }

  private void collect(int token, BitSet found) {
    found.set(token);
    for (int child : children[token]) {
      collect(child, found);
    }
  }

  private void requireTree() {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == ROOT ? 1 : 0;
      int steps = 0;
      for (int j = i; j != ROOT; j = heads[j]) {
        if (++steps > heads.length) {
          throw new IllegalArgumentException(
              "a cycle through token " + i + ": " + Arrays.toString(heads));
        }
      }
    }
    if (roots != 1) {
      throw new IllegalArgumentException(roots + " roots: " + Arrays.toString(heads));
    }
  }

  private static int[][] childrenOf(int[] heads) {
    int[] count = new int[heads.length];
    for (int head : heads) {
      if (head < ROOT || head >= heads.length) {
        throw new IllegalArgumentException(
            "no token " + head + " in a sentence of " + heads.length);
      }
      if (head != ROOT) {
        count[head]++;
      }
    }
    int[][] children = new int[heads.length][];
    for (int i = 0; i < heads.length; i++) {
      children[i] = new int[count[i]];
    }
    int[] next = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != ROOT) {
        children[heads[i]][next[heads[i]]++] = i;
      }
    }
    return children;
  }
}
