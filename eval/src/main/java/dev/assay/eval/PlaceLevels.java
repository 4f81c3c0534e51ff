package dev.assay.eval;

import dev.assay.place.PlaceName;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of places that a text nests: "IN UCHIZA, MARISCAL CACERES PROVINCE, SAN MARTIN". */
final class PlaceLevels {
  /** Words that part a place from the one that holds it. */
  private static final Set<String> BETWEEN =
      Set.of(
          ",",
          "(",
          "in",
          "of",
          "the",
          "located",
          "department",
          "province",
          "municipality",
          "town",
          "city",
          "district",
          "village",
          "neighborhood",
          "region",
          "jurisdiction",
          "area");

  private static final Set<String> KINDS =
      Set.of(
          "department",
          "province",
          "municipality",
          "town",
          "city",
          "village",
          "region",
          "jurisdiction",
          "hamlet",
          "canton",
          "corregimiento",
          "farm",
          "ranch",
          "airport",
          "hill",
          "mountain",
          "volcano");

  private static final Set<String> QUARTERS =
      Set.of("neighborhood", "neighbourhood", "district", "sector", "suburb", "quarter");

  private static final int MOST = 3;
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:THE )?(?:(?:CITY|TOWN|VILLAGE|PORT|DEPARTMENT|PROVINCE|REGION|MUNICIPALITY|NEIGHBORHOOD|DISTRICT)"
              + " OF )|^THE |,? (?:TOWN|VILLAGE|DEPARTMENT|PROVINCE|MUNICIPALITY|JURISDICTION|NEIGHBORHOOD"
              + "|DISTRICT|REGION|CANTON|CORREGIMIENTO|HAMLET|MOUNTAIN|HILL|FARM|CITY PROPER)$");

  /** By sentence, the names that the gazetteer tells where the reader sees none. */
  private final Map<Integer, List<TokenRange>> known = new HashMap<>();

  PlaceLevels(List<PlaceName> toponyms) {
    for (PlaceName toponym : toponyms) {
      known.computeIfAbsent(toponym.sentence(), k -> new ArrayList<>()).add(toponym.range());
    }
  }

  /**
   * The names around a word of the narrowest, the widest first.
   *
   * @param instead the name of the narrowest where its words are none; else empty
   */
  List<String> of(Sentence s, int word, String instead) {
    List<String> found = new ArrayList<>();
    int end = word + 1;
    if (instead.isEmpty()) {
      TokenRange range = name(s, word);
      found.add(plain(PartyReader.text(s, range)));
      end = range.end();
    } else {
      found.add(plain(instead));
    }
    while (found.size() < MOST) {
      int next = next(s, end);
      if (next < 0) {
        break;
      }
      TokenRange range = name(s, next);
      found.add(plain(PartyReader.text(s, range)));
      end = range.end();
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  /** First word of a place's name that only words between names part from the last. */
  private int next(Sentence s, int from) {
    int at = from;
    while (at < s.size() && BETWEEN.contains(s.form(at).toLowerCase(Locale.ROOT))) {
      at++;
    }
    boolean comma = at > from && at < s.size();
    return comma && isPlace(s, at) ? at : -1;
  }

  /** Whether a word is in the name of a place. */
  boolean isPlace(Sentence s, int word) {
    return read(s, word) != null || told(s, word) != null;
  }

  /** What the reader takes for the name of a place. */
  private static @Nullable TokenRange read(Sentence s, int word) {
    return s.names().stream()
        .filter(n -> n.type().equals("place") && n.range().contains(word))
        .map(Name::range)
        .findFirst()
        .orElse(null);
  }

  private @Nullable TokenRange told(Sentence s, int word) {
    return known.getOrDefault(s.index(), List.of()).stream()
        .filter(range -> range.contains(word))
        .findFirst()
        .orElse(null);
  }

  /** "The X neighborhood", "the hamlet of X". */
  boolean isCalledPlace(Sentence s, int word) {
    return isCalled(s, word, KINDS) || isCalled(s, word, QUARTERS);
  }

  /** "The X neighborhood": a part of a city. */
  boolean isQuarter(Sentence s, int word) {
    return isCalled(s, word, QUARTERS);
  }

  private boolean isCalled(Sentence s, int word, Set<String> kinds) {
    TokenRange range = name(s, word);
    boolean after = range.end() < s.size() && isKind(s, range.end(), kinds);
    boolean before =
        range.start() > 1
            && s.form(range.start() - 1).equalsIgnoreCase("of")
            && isKind(s, range.start() - 2, kinds);
    return after || before || isKind(s, range.end() - 1, kinds);
  }

  private static boolean isKind(Sentence s, int word, Set<String> kinds) {
    return kinds.contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }

  private TokenRange name(Sentence s, int word) {
    TokenRange read = read(s, word);
    TokenRange told = read == null ? told(s, word) : read;
    if (told != null) {
      return told;
    }
    int start = word;
    int end = word + 1;
    while (start > 0 && s.upos(start - 1).equals("PROPN")) {
      start--;
    }
    while (end < s.size() && s.upos(end).equals("PROPN")) {
      end++;
    }
    return new TokenRange(start, end);
  }

  /** Without what kind of place it is, and without accents. */
  static String plain(String name) {
    String upper =
        Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("\\s+", " ");
    return KIND.matcher(upper).replaceAll("").strip();
  }
}
