package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Word lists by name, from {@code place-words.yaml}. Immutable. */
final class PlaceWords {
  private static final String IN_FULL = "in-full";
  private static final String OTHERWISE = "said-otherwise";

  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, String> inFull = new HashMap<>();
  private final Map<String, List<String>> otherwise = new HashMap<>();

  private PlaceWords() {}

  static PlaceWords load() {
    PlaceWords words = new PlaceWords();
    Map<String, Object> yaml = new TreeMap<>(yaml("place-words.yaml"));
    if (yaml.remove(IN_FULL) instanceof Map<?, ?> full) {
      full.forEach((word, more) -> words.inFull.put(String.valueOf(word), String.valueOf(more)));
    }
    if (yaml.remove(OTHERWISE) instanceof Map<?, ?> said) {
      said.forEach(
          (word, others) ->
              words.otherwise.put(
                  String.valueOf(word), ((List<?>) others).stream().map(String::valueOf).toList()));
    }
    yaml.forEach((name, list) -> words.lists.put(name, strings(list)));
    return words;
  }

  /** A name without abbreviations: "Saint Paris" for "St. Paris". */
  String inFull(String name) {
    if (name.indexOf(' ') < 0) {
      return name;
    }
    boolean changed = false;
    StringBuilder full = new StringBuilder();
    for (String word : name.split("\\s+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
      String more = inFull.get(bare);
      changed |= more != null;
      full.append(full.isEmpty() ? "" : " ").append(more == null ? word : more);
    }
    return changed ? full.toString() : name;
  }

  /** What a name's first word may be in the language of its country; none where it is said so. */
  List<String> otherwise(String first) {
    return otherwise.getOrDefault(first.toLowerCase(Locale.ROOT), List.of());
  }

  /** Whether a word, in any case, stands in a list. */
  boolean is(String list, String word) {
    Set<String> words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException(
          "ASSAY-PLACE-004 no list \""
              + list
              + "\" in place-words.yaml; there are "
              + new TreeSet<>(lists.keySet()));
    }
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is one of the language before it is a name. */
  boolean isOrdinary(String word) {
    return is("not-places", word) || is("seldom-places", word);
  }

  private static Set<String> strings(Object list) {
    Set<String> strings = new HashSet<>();
    for (Object word : (List<?>) list) {
      strings.add(String.valueOf(word));
    }
    return strings;
  }

  /** A mapping beside this class on the class path; a key that stands twice is a fault in it. */
  static Map<String, Object> yaml(String name) {
    try (InputStream in = PlaceWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-PLACE-002 " + name + " is not on the class path");
      }
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return new Yaml(new SafeConstructor(options)).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A capital, or an article in lower case joined to one: "al-Qaim". */
  boolean beginName(List<Piece> pieces, int i) {
    return pieces.get(i).isCapitalised()
        || (i + 2 < pieces.size()
            && is("connectors", pieces.get(i).lower())
            && pieces.get(i + 1).isHyphen()
            && pieces.get(i + 2).isCapitalised());
  }
}
