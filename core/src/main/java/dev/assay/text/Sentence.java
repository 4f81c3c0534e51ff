package dev.assay.text;

import dev.assay.report.Block;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence: its tokens, and the layers a reader has given it. Asking for a layer that it does not
 * carry is an error of the caller's.
 *
 * @param index its place in the document, from 0
 * @param kind the kind of block it stands in
 * @param paragraph index of that block in the report
 * @param span where it stands in the report's text
 * @param tokens its tokens, at least one
 * @param layers what has been read, null before it is
 */
public record Sentence(
    int index,
    Block.Kind kind,
    int paragraph,
    Span span,
    List<Token> tokens,
    @Nullable Layers layers) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens at " + span);
    }
  }

  /**
   * What a reader said of one sentence, all from one pass.
   *
   * @param names of persons, organisations and places, in order, not overlapping
   * @param factuality of each token as a predicate, -3 (did not happen) to 3 (did), as the writer
   *     has it
   * @param carried which layers were asked for and can be given; one that is not carried is empty
   */
  public record Layers(
      Morphology morphology,
      DependencyGraph dependencies,
      List<Predicate> predicates,
      List<Entity> entities,
      List<Name> names,
      List<Float> factuality,
      Set<Layer> carried) {
    /** All of them. */
    public static final Set<Layer> ALL = Set.of(Layer.values());

    public Layers {
      predicates = List.copyOf(predicates);
      entities = List.copyOf(entities);
      names = List.copyOf(names);
      factuality = List.copyOf(factuality);
      carried = Set.copyOf(carried);
    }

    /** With every layer, and no names. */
    public Layers(
        Morphology morphology,
        DependencyGraph dependencies,
        List<Predicate> predicates,
        List<Entity> entities,
        List<Float> factuality) {
      this(morphology, dependencies, predicates, entities, List.of(), factuality, ALL);
    }

    public boolean carries(Layer layer) {
      return carried.contains(layer);
    }
  }

  public Sentence with(Layers read) {
    return new Sentence(index, kind, paragraph, span, tokens, read);
  }

  public int size() {
    return tokens.size();
  }

  public boolean isHeadline() {
    return kind == Block.Kind.HEADLINE;
  }

  public String form(int token) {
    return tokens.get(token).form();
  }

  public String lemma(int token) {
    return read().morphology().lemma().get(token);
  }

  /** Whether all words are in capitals, which then tell no name. */
  public boolean isInCapitals() {
    return tokens.stream().allMatch(t -> t.form().equals(t.form().toUpperCase(Locale.ROOT)))
        && tokens.stream().anyMatch(t -> isCapital(t.form().charAt(0)));
  }

  private static boolean isCapital(char c) {
    return Character.isLetter(c) && !Character.isLowerCase(c);
  }

  public String upos(int token) {
    return read().morphology().upos().get(token);
  }

  public String xpos(int token) {
    return read().morphology().xpos().get(token);
  }

  /** Universal features, {@link Features#NONE} where none are told. */
  public Features features(int token) {
    return read().morphology().feats().get(token);
  }

  public DependencyGraph graph() {
    return read().dependencies();
  }

  public List<Predicate> predicates() {
    return read(Layer.PREDICATES).predicates();
  }

  /** The predicate at a token, or null where there is none. */
  public @Nullable Predicate predicate(int token) {
    for (Predicate p : read(Layer.PREDICATES).predicates()) {
      if (p.token() == token) {
        return p;
      }
    }
    return null;
  }

  public List<Entity> entities() {
    return read(Layer.ENTITIES).entities();
  }

  /** Names of persons, organisations and places, in order, not overlapping. */
  public List<Name> names() {
    return read(Layer.NAMES).names();
  }

  public float factuality(int token) {
    return read(Layer.FACTUALITY).factuality().get(token);
  }

  /** Where tokens stand in the report's text. */
  public Span span(TokenRange range) {
    return new Span(
        tokens.get(range.start()).span().start(), tokens.get(range.end() - 1).span().end());
  }

  /** The contiguous words around a token that stand in its subtree. */
  public TokenRange phrase(int token) {
    var subtree = graph().subtree(token);
    int start = subtree.previousClearBit(token) + 1;
    int end = subtree.nextClearBit(token);
    return new TokenRange(start, Math.min(end, size()));
  }

  private Layers read() {
    return Objects.requireNonNull(layers, "this sentence has not been read");
  }

  private Layers read(Layer layer) {
    Layers read = read();
    if (!read.carries(layer)) {
      throw new IllegalStateException(
          "this sentence was read without its " + layer + "; open the reader with that layer");
    }
    return read;
  }
}
