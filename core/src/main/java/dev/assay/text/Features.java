package dev.assay.text;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://universaldependencies.org/u/feat/index.html">universal features</a> of a
 * word, such as {@code Number=Sing} or {@code Tense=Past|VerbForm=Fin}. Immutable: the words of one
 * label share one instance.
 */
public final class Features {
  /** Of a word that has none, or of which none are told. */
  public static final Features NONE = new Features("_", Collections.emptySortedMap());

  private final String notation;
  private final Map<String, String> values;

  private Features(String notation, Map<String, String> values) {
    this.notation = notation;
    this.values = values;
  }

  /**
   * Features as CoNLL-U has them: pairs with {@code |} between, or {@code _} for none. Those of
   * layered names keep the brackets: {@code Number[psor]}.
   *
   * @throws IllegalArgumentException unless each is a name, {@code =} and a value, no name twice
   */
  public static Features parse(String notation) {
    if (notation.equals(NONE.notation)) {
      return NONE;
    }
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String pair : notation.split("\\|", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1
          || equals == pair.length() - 1
          || values.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "not features: " + notation + "; Name=Value with | between, or _ is expected");
      }
    }
    return new Features(notation, values);
  }

  /** The value of a feature, such as {@code Past} of {@code Tense}; null where it has none. */
  public @Nullable String get(String name) {
    return values.get(name);
  }

  public boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Features f && notation.equals(f.notation);
  }

  @Override
  public int hashCode() {
    return notation.hashCode();
  }

  /** As CoNLL-U has them. */
  @Override
  public String toString() {
    return notation;
  }
}
