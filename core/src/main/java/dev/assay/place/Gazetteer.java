package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * Places by name. A name is first looked up as it is, but for case and diacritics; only where that
 * finds nothing by its consonant skeleton, and by skeletons close to it, ranked by weighted edit
 * distance. Immutable after it is opened, safe to share between threads.
 */
public final class Gazetteer {
  private static final String RESOURCE = "/dev/assay/gazetteer/places.index";
  private static final int LIMIT = 20;
  private static final int ENOUGH = 6;
  private static final double MOST_UNLIKE = 0.35;
  private static final double VERY_LIKE = 0.12;

  private final IndexFormat.Index index;
  private final NameKeys keys = NameKeys.load();
  private final FuzzyNames fuzzy;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, GazetteerLine> lines = new HashMap<>();

  private Gazetteer(IndexFormat.Index index) {
    this.index = index;
    this.fuzzy = new FuzzyNames(index.names(), keys);
    for (int i = 0; i < size() && kind(i) == PlaceKind.COUNTRY; i++) {
      countries.put(country(i), i);
    }
    for (GazetteerBuilder.RawLine line : index.lines()) {
      lines.put(
          line.kind() + " " + line.name(),
          new GazetteerLine(line.name(), line.points(), line.widthKm()));
    }
  }

  /**
   * The gazetteer on the class path.
   *
   * @throws IllegalStateException where there is none
   */
  public static Gazetteer open() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "ASSAY-PLACE-002 no gazetteer: "
                + RESOURCE
                + " is not on the class path; add the module assay-gazetteer");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A gazetteer from the bytes that {@link GazetteerBuilder#write} wrote. */
  public static Gazetteer read(InputStream in) throws IOException {
    return new Gazetteer(IndexFormat.read(in.readAllBytes()));
  }

  /** How many places there are. */
  public int size() {
    return index.places().limit() / IndexFormat.RECORD;
  }

  /** A place by its number, 0 to {@link #size()} - 1. */
  public GazetteerEntry entry(int i) {
    int at = i * IndexFormat.RECORD;
    var places = index.places();
    int id = places.getInt(at);
    String country = country(i);
    return new GazetteerEntry(
        i,
        id == 0 ? null : Long.valueOf(id),
        name(i),
        kind(i),
        places.getInt(at + 4) / 1e5,
        places.getInt(at + 8) / 1e5,
        places.getFloat(at + 24),
        places.getInt(at + 12),
        country.isEmpty() ? null : country,
        admin1(i),
        parent(i));
  }

  /** The country of a code of three letters, null where there is none. */
  public @Nullable GazetteerEntry country(String iso3) {
    Integer i = countries.get(iso3);
    return i == null ? null : entry(i);
  }

  /** The border of two countries by their codes, in either order; null where it is not known. */
  public @Nullable GazetteerLine border(String a, String b) {
    GazetteerLine line = lines.get("border " + a + "-" + b);
    return line != null ? line : lines.get("border " + b + "-" + a);
  }

  /** The course of a river by the gazetteer's name of it, null where it is not known. */
  public @Nullable GazetteerLine river(String name) {
    return lines.get("river " + name);
  }

  /** Whether one place is the other or holds it, by divisions. */
  public boolean holds(int outer, int inner) {
    for (int i = inner; i >= 0; i = parent(i)) {
      if (i == outer) {
        return true;
      }
    }
    return false;
  }

  /**
   * The places that a name may mean, best first: those it names exactly, or, where there are none,
   * those with a name like it.
   */
  public List<Candidate> lookup(String name) {
    List<Candidate> exact = exact(name);
    return exact.isEmpty() ? limited(like(name, -1), LIMIT) : limited(exact, LIMIT);
  }

  /** Exact matches, then names like it, up to a number. */
  public List<Candidate> search(String name, int limit) {
    return search(name, limit, -1);
  }

  /** As {@link #search(String, int)}, as if one place did not bear that very name. */
  List<Candidate> search(String name, int limit, int without) {
    List<Candidate> found = new ArrayList<>(exact(name));
    found.removeIf(c -> c.entry().index() == without);
    if (found.size() < limit) {
      for (Candidate c : like(name, without)) {
        if (found.stream().noneMatch(f -> f.entry().index() == c.entry().index())) {
          found.add(c);
        }
      }
    }
    return limited(found, limit);
  }

  /** Every place that bears a name, case and diacritics aside, best first. */
  public List<Candidate> exact(String name) {
    String folded = keys.fold(name);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    try {
      Long output = Util.get(index.names(), new BytesRef(NamePostings.key(keys, folded)));
      if (output != null) {
        for (int posting : postings(output)) {
          found.add(exactCandidate(posting, folded));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(BEST_FIRST);
    return found;
  }

  private Candidate exactCandidate(int posting, String folded) {
    GazetteerEntry entry = entry(posting >> 2);
    Candidate.Match match = Candidate.Match.of(posting & 3);
    double score = 0.5 + 0.5 * weight(entry) - match.discount();
    return new Candidate(entry, score, match, folded);
  }

  /** How well known a place is, 0 to 1. */
  static double weight(GazetteerEntry entry) {
    double people = Math.log10(entry.population() + 10.0) / 7.5;
    return switch (entry.kind()) {
      case COUNTRY -> 1;
      case DIVISION1 -> 0.68;
      case REGION, WATER, RIVER, ISLAND, LINE -> 0.75;
      case DIVISION2 -> 0.4;
      case CAPITAL -> Math.min(1, Math.max(people, 0.6) + 0.08);
      case SEAT -> Math.min(0.97, people + 0.03);
      case QUARTER -> Math.max(0.05, people - 0.1);
      case SETTLEMENT -> people;
      case BASE, CROSSING, DAM, CAMP, OIL_FIELD, FACILITY -> 0.62;
    };
  }

  private List<Candidate> like(String name, int without) {
    String folded = keys.fold(name);
    String sounds = keys.sounds(folded);
    String skeleton = keys.skeleton(sounds);
    if (skeleton.isEmpty()) {
      return List.of();
    }
    Map<Integer, Candidate> best = new HashMap<>();
    for (double tolerance : FuzzyNames.tolerances(skeleton)) {
      int good = 0;
      for (FuzzyNames.Hit hit : fuzzy.like(skeleton, tolerance)) {
        good += consider(hit, folded, sounds, without, best);
      }
      if (good >= ENOUGH) {
        break;
      }
    }
    List<Candidate> found = new ArrayList<>(best.values());
    found.sort(BEST_FIRST);
    return found;
  }

  /** Adds what a hit may mean; 1 where the names are very much alike. */
  private int consider(
      FuzzyNames.Hit hit, String folded, String sounds, int without, Map<Integer, Candidate> best) {
    if (hit.name().equals(folded) && without < 0) {
      return 0;
    }
    String other = keys.sounds(hit.name());
    double longest = Math.max(3, Math.max(sounds.length(), other.length()));
    double unlike = keys.distance(sounds, other) / longest;
    if (unlike > MOST_UNLIKE) {
      return 0;
    }
    int good = 0;
    for (int posting : postings(hit.output())) {
      boolean excluded = posting >> 2 == without && hit.name().equals(folded);
      if (!excluded && (posting & 3) <= NamePostings.ALTERNATE) {
        GazetteerEntry entry = entry(posting >> 2);
        double score = 0.85 * Math.max(0, 1 - 2 * unlike) + 0.14 * weight(entry);
        Candidate.Match match = hit.cost() == 0 ? Candidate.Match.KEY : Candidate.Match.NEAR_KEY;
        best.merge(
            entry.index(),
            new Candidate(entry, score, match, hit.name()),
            (a, b) -> a.score() >= b.score() ? a : b);
        good = unlike < VERY_LIKE ? 1 : good;
      }
    }
    return good;
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparingInt(c -> c.entry().index());

  private int[] postings(long output) {
    if ((output & 1) == 0) {
      return new int[] {(int) (output >> 1)};
    }
    ByteArrayDataInput in = index.postingsAt((int) (output >> 1));
    int[] of = new int[in.readVInt()];
    int last = 0;
    for (int i = 0; i < of.length; i++) {
      last += in.readVInt();
      of[i] = last;
    }
    return of;
  }

  PlaceKind kindOf(int i) {
    return kind(i);
  }

  private PlaceKind kind(int i) {
    return KINDS.get(index.places().get(i * IndexFormat.RECORD + 29));
  }

  private static final List<PlaceKind> KINDS =
      Arrays.stream(PlaceKind.values()).sorted(Comparator.comparingInt(PlaceKind::code)).toList();

  private String country(int i) {
    return index.country(index.places().get(i * IndexFormat.RECORD + 28) & 0xff);
  }

  int parent(int i) {
    return index.places().getInt(i * IndexFormat.RECORD + 20);
  }

  private @Nullable String admin1(int i) {
    for (int p = parent(i); p >= 0; p = parent(p)) {
      if (kind(p) == PlaceKind.DIVISION1) {
        return name(p);
      }
    }
    return null;
  }

  private String name(int i) {
    int offset = index.places().getInt(i * IndexFormat.RECORD + 16);
    ByteArrayDataInput in = index.stringAt(offset);
    byte[] name = new byte[in.readVInt()];
    in.readBytes(name, 0, name.length);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static List<Candidate> limited(List<Candidate> found, int limit) {
    return List.copyOf(found.size() > limit ? found.subList(0, limit) : found);
  }
}
