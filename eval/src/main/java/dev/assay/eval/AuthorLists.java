package dev.assay.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Reads the author lists that catalogues give for one book, in any of the ways in which they write
 * them: "Family, Given; Family, Given", "Given Family, Given Family", "FAMILY, GIVEN FAMILY,
 * GIVEN", with roles in brackets, words run together, the list cut short. Lists that can be read in
 * one way only tell the family names by which the others are read. Immutable.
 */
final class AuthorLists {
  private static final String DROPPED = "\u0001";
  private static final String CUT = ";";

  private final AuthorWords words;

  AuthorLists(AuthorWords words) {
    this.words = words;
  }

  /**
   * The names in each list.
   *
   * @return one a list, in order; empty where a list names nobody
   */
  List<List<AuthorName>> read(List<String> lists) {
    List<List<String>> segments = lists.stream().map(this::segments).toList();
    Known known = new Known(new TreeMap<>(), new HashSet<>());
    for (List<String> list : segments) {
      list.forEach(s -> clear(s, list.size() > 1).forEach(known::add));
    }
    return segments.stream()
        .map(
            list ->
                list.stream()
                    .flatMap(s -> best(readings(pieces(s), known), known).stream())
                    .filter(this::isPerson)
                    .toList())
        .toList();
  }

  /** Lower case, without accents and entities. */
  static String fold(String text) {
    String plain = Parser.unescapeEntities(text.replace("andamp;", "&"), false);
    plain = Parser.unescapeEntities(plain, false);
    return Normalizer.normalize(plain, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l");
  }

  private boolean isPerson(AuthorName name) {
    return name.family().length() > 1 && name.words().noneMatch(words.organisations::contains);
  }

  /** What stands between separators. */
  private List<String> segments(String list) {
    String text = fold(list).strip();
    if (words.none.contains(text.replaceAll("[ .,]+$", ""))) {
      return List.of();
    }
    text = words.otherRole.matcher(text).replaceAll(DROPPED);
    text =
        words.separator.matcher(text.replaceAll("by \\((author|editor)\\)", CUT)).replaceAll(CUT);
    text = words.role.matcher(text).replaceAll(CUT).replaceAll("\\([^)]*\\)?", " ");
    return Stream.of(text.split(CUT, -1))
        .map(s -> s.substring(s.lastIndexOf(DROPPED) + 1)) // who wrote only the foreword
        .filter(s -> !words.of(s).isEmpty())
        .toList();
  }

  private List<List<String>> pieces(String segment) {
    return Stream.of(segment.split(",", -1)).map(words::of).filter(p -> !p.isEmpty()).toList();
  }

  /** The names of a segment that can be read in one way only. */
  private List<AuthorName> clear(String segment, boolean several) {
    List<List<String>> pieces = pieces(segment);
    boolean isLong = pieces.stream().allMatch(p -> p.size() >= 2);
    if (pieces.size() == 2 && (pieces.get(0).size() == 1 || several)) {
      return List.of(familyFirst(pieces.get(0), pieces.get(1)));
    }
    if (isLong && (pieces.size() == 1) == several) {
      return pieces.stream().map(p -> AuthorName.givenFirst(p, words)).toList();
    }
    return List.of();
  }

  private static AuthorName familyFirst(List<String> family, List<String> given) {
    return new AuthorName(String.join(" ", family), given);
  }

  private List<List<AuthorName>> readings(List<List<String>> given, Known known) {
    List<List<String>> pieces = given.stream().map(known::unglued).toList();
    List<List<AuthorName>> readings = new ArrayList<>();
    readings.add(pieces.stream().map(p -> AuthorName.givenFirst(p, words)).toList());
    if (pieces.size() == 1) {
      List<String> only = pieces.get(0);
      readings.add(List.of(new AuthorName(only.get(0), only.subList(1, only.size()))));
      readings.add(cut(only, known, false));
      readings.add(cut(only, known, true));
    } else {
      readings.add(pairs(pieces));
      readings.add(runOn(pieces));
    }
    return readings;
  }

  /** "Given Family Given Family", cut behind (or before) each family name that is known. */
  private static List<AuthorName> cut(List<String> name, Known known, boolean familyFirst) {
    List<AuthorName> names = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (int i = 0; i <= name.size(); i++) {
      boolean end = i == name.size();
      boolean before = familyFirst && !end && known.isFamily(name.get(i));
      boolean behind = !familyFirst && i > 0 && known.isFamily(name.get(i - 1));
      if (!run.isEmpty() && (end || before || behind)) {
        int at = familyFirst ? 0 : run.size() - 1;
        names.add(
            familyFirst
                ? new AuthorName(run.get(0), run.subList(1, run.size()))
                : new AuthorName(run.get(at), run.subList(0, at)));
        run.clear();
      }
      if (!end) {
        run.add(name.get(i));
      }
    }
    return names.size() > 1 ? names : List.of();
  }

  /** "Family, Given, Family, Given". */
  private static List<AuthorName> pairs(List<List<String>> pieces) {
    List<AuthorName> names = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i += 2) {
      names.add(familyFirst(pieces.get(i), i + 1 < pieces.size() ? pieces.get(i + 1) : List.of()));
    }
    return names;
  }

  /** "Family, Given Family, Given". */
  private List<AuthorName> runOn(List<List<String>> pieces) {
    List<AuthorName> names = new ArrayList<>();
    List<String> family = pieces.get(0);
    for (List<String> piece : pieces.subList(1, pieces.size() - 1)) {
      int next = piece.size() - 1;
      while (next > 1 && words.particles.contains(piece.get(next - 1))) {
        next--;
      }
      if (next < 1) {
        return List.of();
      }
      names.add(familyFirst(family, piece.subList(0, next)));
      family = piece.subList(next, piece.size());
    }
    names.add(familyFirst(family, pieces.get(pieces.size() - 1)));
    return names;
  }

  /** The reading most of whose family names are known; of equals the first. */
  private static List<AuthorName> best(List<List<AuthorName>> readings, Known known) {
    Comparator<List<AuthorName>> order =
        Comparator.<List<AuthorName>>comparingDouble(
                r -> Counts.ratio((double) known.count(r), r.size()))
            .thenComparing(r -> known.count(r) == r.size() ? r.size() : 0)
            .thenComparing(
                r ->
                    Counts.ratio(
                        (double) r.stream().filter(n -> !n.given().isEmpty()).count(), r.size()))
            .thenComparing(r -> Counts.ratio(known.weight(r), r.size()));
    List<AuthorName> best = List.of();
    for (List<AuthorName> reading : readings) {
      if (best.isEmpty() || (!reading.isEmpty() && order.compare(reading, best) > 0)) {
        best = reading;
      }
    }
    return best;
  }

  /** Names that are known from clear lists. Not thread-safe. */
  private record Known(Map<String, Integer> families, Set<String> any) {
    private static final int SHORTEST_PART = 2;

    void add(AuthorName name) {
      families.merge(name.family(), 1, Integer::sum);
      name.words().forEach(any::add);
    }

    boolean isFamily(String word) {
      return families.containsKey(word);
    }

    long count(List<AuthorName> names) {
      return names.stream().filter(n -> isFamily(n.family())).count();
    }

    int weight(List<AuthorName> names) {
      return names.stream().mapToInt(n -> families.getOrDefault(n.family(), 0)).sum();
    }

    /** Words run together ("KATHYCOURAGE") are parted where both parts are known. */
    List<String> unglued(List<String> piece) {
      return piece.stream().flatMap(w -> Stream.of(unglued(w).split(" ", -1))).toList();
    }

    private String unglued(String word) {
      for (int i = word.length() - SHORTEST_PART - 1; !any.contains(word) && i > 1; i--) {
        if (isFamily(word.substring(i)) && any.contains(word.substring(0, i))) {
          return word.substring(0, i) + " " + word.substring(i);
        }
      }
      return word;
    }
  }
}
