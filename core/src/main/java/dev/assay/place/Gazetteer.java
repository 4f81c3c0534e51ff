package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Places by name. A name is first looked up as it is, but for case and diacritics; only where that
 * finds nothing by its consonant skeleton, and by skeletons close to it, ranked by weighted edit
 * distance. Immutable after it is opened, safe to share between threads.
 */
public final class Gazetteer {
  /** People of a place of which nobody tells how many it has. */
  private static final double FEW = 1_000;

  /** The index that ships, on the class path. */
  public static final String RESOURCE = "/dev/assay/gazetteer/places.index";

  private static final int LIMIT = 20;
  private static final double ALIKE = 0.5;

  /** So many that bear the very name come before the first with a name like it. */
  private static final int NAMESAKES = 2;

  /** So many with a name like it come before the other namesakes. */
  private static final int LET_IN = 3;

  /** How well a spelling and its place must agree to come before namesakes. */
  private static final double VERY_ALIKE = 0.85;

  private final IndexFormat.Index index;
  private final NameKeys keys = NameKeys.load();
  private final SimilarNames similar;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, GazetteerLine> lines = new HashMap<>();
  private volatile @Nullable Map<String, CountryExtents.Extent> extents;

  private Gazetteer(IndexFormat.Index index) {
    this.index = index;
    this.similar = new SimilarNames(this, index.names(), keys);
    for (int i = 0; i < size() && kind(i) == PlaceKind.COUNTRY; i++) {
      countries.put(country(i), i);
    }
    for (GazetteerBuilder.RawLine line : index.lines()) {
      lines.put(
          line.kind().concat(" ").concat(line.name()),
          new GazetteerLine(line.name(), line.points(), line.widthKm()));
    }
  }

  /**
   * The gazetteer on the class path, read whole into memory; where its file can be mapped, {@link
   * #read} over that is quicker and smaller.
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
      return read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A gazetteer over the bytes that {@link GazetteerBuilder#write} wrote, which must not change
   * while it is used: a mapped file as a rule, of which only what is asked for is read.
   *
   * @throws IOException where they are no index, or not a whole one
   */
  public static Gazetteer read(ByteBuffer bytes) throws IOException {
    return new Gazetteer(IndexFormat.read(bytes));
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
        lat(i),
        lon(i),
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

  /** The borders of a country by the codes of its neighbours, in the order of those. */
  Map<String, GazetteerLine> borders(String iso3) {
    Map<String, GazetteerLine> borders = new TreeMap<>();
    for (String other : countries.keySet()) {
      GazetteerLine line = other.equals(iso3) ? null : border(iso3, other);
      if (line != null) {
        borders.put(other, line);
      }
    }
    return borders;
  }

  /** The seat of a country's government, null where none or more than one is known. */
  @Nullable GazetteerEntry capital(String iso3) {
    CountryExtents.Extent extent = extent(iso3);
    return extent == null || extent.capital() < 0 ? null : entry(extent.capital());
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

  /** Where the settlements of a country lie; null for a country without. */
  CountryExtents.@Nullable Extent extent(String iso3) {
    Map<String, CountryExtents.Extent> known = extents;
    if (known == null) {
      known = CountryExtents.of(this); // twice at worst, and the same
      extents = known;
    }
    return known.get(iso3);
  }

  /**
   * The places that a name may mean, best first: those it names exactly, or, where there are none,
   * those with a name like it.
   */
  public List<Candidate> lookup(String name) {
    List<Candidate> found = exact(name);
    if (found.isEmpty()) {
      found = similar.like(NameQuery.of(name), false);
      found.sort(Gazetteer::bestFirst);
    }
    return limited(found, LIMIT);
  }

  /** As {@link #search(NameQuery)}, up to a number and without a context. */
  public List<Candidate> search(String name, int limit) {
    return search(NameQuery.of(name).limit(limit));
  }

  /**
   * Exact matches, then names like it by every means there is, best first; behind a few namesakes
   * the best of the others are let in, so that many small namesakes do not hide a town whose name
   * is spelt a little differently. Where the context names countries, their places come before
   * those of others.
   */
  public List<Candidate> search(NameQuery query) {
    List<Candidate> found = new ArrayList<>(exact(query.name()));
    found.removeIf(c -> c.entry().index() == query.without() && c.match() != Candidate.Match.NAME);
    if (Math.min(found.size(), NAMESAKES) < query.limit() || !query.countries().isEmpty()) {
      Set<Integer> known = new HashSet<>();
      found.forEach(c -> known.add(c.entry().index()));
      List<Candidate> like = similar.like(query, true);
      like.removeIf(c -> known.contains(c.entry().index()));
      like.sort(Gazetteer::bestFirst);
      found.addAll(like);
    }
    found.sort(Comparator.comparingInt(c -> tier(c, query.countries()))); // stable
    return limited(letIn(found, query.countries()), query.limit());
  }

  /** The same with the best of those that are like the name behind the first namesakes. */
  private static List<Candidate> letIn(List<Candidate> found, Set<String> countries) {
    int namesakes = 0;
    while (namesakes < found.size() && tier(found.get(namesakes), countries) % 2 == 0) {
      namesakes++;
    }
    List<Candidate> mixed = new ArrayList<>(found);
    for (int i = 0; i < LET_IN && namesakes > NAMESAKES && namesakes + i < found.size(); i++) {
      Candidate like = found.get(namesakes + i);
      if (like.exact() || like.score() < VERY_ALIKE) {
        break;
      }
      mixed.add(NAMESAKES + i, mixed.remove(namesakes + i));
    }
    return mixed;
  }

  /** Exact here, like it here, exact elsewhere, like it elsewhere. */
  private static int tier(Candidate c, Set<String> countries) {
    String country = c.entry().country();
    boolean here = countries.isEmpty() || (country != null && countries.contains(country));
    boolean alike = c.exact() || c.score() >= ALIKE;
    return (here && alike ? 0 : 2) + (c.exact() ? 0 : 1);
  }

  /**
   * The consonants by which names that are like one are found; empty for a script without a table.
   */
  public String key(String name) {
    return keys.skeleton(keys.sounds(keys.fold(name)));
  }

  /** Every place that bears a name, case and diacritics aside, best first. */
  public List<Candidate> exact(String name) {
    String folded = keys.fold(name);
    if (folded.isEmpty()) {
      return new ArrayList<>();
    }
    List<Candidate> found = new ArrayList<>();
    long output = index.names().get(NamePostings.key(keys, folded));
    for (int posting : output < 0 ? new int[0] : postings(output)) {
      found.add(exactCandidate(posting, folded));
    }
    found.sort(Gazetteer::bestFirst);
    return found;
  }

  private Candidate exactCandidate(int posting, String folded) {
    GazetteerEntry entry = entry(posting >> 2);
    Candidate.Match match = Candidate.Match.of(posting & 3);
    double score = 0.5 + 0.5 * weight(entry) - match.discount();
    return new Candidate(entry, score, match, folded);
  }

  /**
   * How well known a place is, 0 to 1. Of whom nobody has counted the people there are some: only
   * places of a thousand, and seats, are in the index.
   */
  static double weight(GazetteerEntry entry) {
    double people = Math.log10(entry.population() == 0 ? FEW : entry.population() + 10.0) / 7.5;
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

  private static int bestFirst(Candidate a, Candidate b) {
    int byScore = Double.compare(b.score(), a.score());
    return byScore != 0 ? byScore : Integer.compare(a.entry().index(), b.entry().index());
  }

  int[] postings(long output) {
    if ((output & 1) == 0) {
      return new int[] {(int) (output >> 1)};
    }
    try {
      BufferInput in = index.postingsAt((int) (output >> 1));
      int[] of = new int[in.readVInt()];
      int last = 0;
      for (int i = 0; i < of.length; i++) {
        last += in.readVInt();
        of[i] = last;
      }
      return of;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NameAutomaton names() {
    return index.names();
  }

  List<GazetteerBuilder.RawLine> rawLines() {
    return index.lines();
  }

  /** Every code of a country, and the empty one of places of several countries or of none. */
  List<String> countryCodes() {
    return index.countries();
  }

  /** GeoNames' id of a place, 0 where it has none. */
  int geonamesId(int i) {
    return index.places().getInt(i * IndexFormat.RECORD);
  }

  double lat(int i) {
    return index.places().getInt(i * IndexFormat.RECORD + 4) / 1e5;
  }

  double lon(int i) {
    return index.places().getInt(i * IndexFormat.RECORD + 8) / 1e5;
  }

  String countryCode(int i) {
    return country(i);
  }

  PlaceKind kindOf(int i) {
    return kind(i);
  }

  private PlaceKind kind(int i) {
    return KINDS[index.places().get(i * IndexFormat.RECORD + 29)];
  }

  private static final PlaceKind[] KINDS = byCode();

  private static PlaceKind[] byCode() {
    PlaceKind[] kinds = new PlaceKind[PlaceKind.values().length];
    for (PlaceKind kind : PlaceKind.values()) {
      kinds[kind.code()] = kind;
    }
    return kinds;
  }

  private String country(int i) {
    return index.country(countryNumber(i));
  }

  /** The number of a place's country, by which {@link #origins} counts. */
  int countryNumber(int i) {
    return index.places().get(i * IndexFormat.RECORD + IndexFormat.COUNTRY) & 0xff;
  }

  NameOrigins origins() {
    return index.origins();
  }

  int parent(int i) {
    return index.places().getInt(i * IndexFormat.RECORD + 20);
  }

  /** The first-level division that a place is or lies in, -1 for none. */
  int division(int i) {
    for (int p = i; p >= 0; p = parent(p)) {
      if (kind(p) == PlaceKind.DIVISION1) {
        return p;
      }
    }
    return -1;
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
    try {
      return index.stringAt(offset).readString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Candidate> limited(List<Candidate> found, int limit) {
    return List.copyOf(found.size() > limit ? found.subList(0, limit) : found);
  }
}
