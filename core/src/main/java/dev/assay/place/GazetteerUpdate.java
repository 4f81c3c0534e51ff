package dev.assay.place;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index of a gazetteer that holds a GeoNames dump besides what another gazetteer holds. A
 * place that both have takes the dump's data and keeps its names; in a country of which the dump
 * has at least as many settlements, settlements without an id of GeoNames give way. Names go to a
 * {@link Scratch} in runs, with a checkpoint after each stretch of the dump, from which the next
 * try goes on. Not safe to share between threads.
 */
public final class GazetteerUpdate {
  private static final int STRETCH = 500_000;
  private static final int MOST_STRETCHES = 100;
  private static final String CHECKPOINT = "checkpoint-";

  /** Kinds of "names" in alternateNamesV2 that are codes and links. */
  private static final Set<String> NO_LANGUAGES =
      Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny");

  private final Gazetteer base;
  private final Scratch scratch;
  private final Watch watch;
  private final int stretch;
  private final GeonamesLines lines;
  private final NameKeys keys = NameKeys.load();
  private final Map<String, String> divisionNames = new HashMap<>();
  private final Map<String, GeonamesFeature> features = GeonamesFeature.load();
  private final Map<String, Integer> divisions = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final DumpSurvey survey;
  private PlaceTable table;
  private NameRuns names;
  private int[] slots = {};
  private int added;
  private int updated;

  /** Told how far it is. */
  public interface Watch {
    /**
     * Called now and then.
     *
     * @param step what is being done, in a word or two
     * @param lines how many lines of the source have been read
     */
    void at(String step, long lines);
  }

  /**
   * What was made.
   *
   * @param places in the index
   * @param added of them, from the dump
   * @param updated places of the old gazetteer that the dump has too
   * @param faults lines that were left out, each with what is wrong with it
   */
  public record Counts(int places, int added, int updated, List<String> faults) {
    public Counts {
      faults = List.copyOf(faults);
    }
  }

  /** Begins with what a gazetteer holds. */
  public GazetteerUpdate(Gazetteer base, Scratch scratch, Watch watch) {
    this(base, scratch, watch, STRETCH);
  }

  /** With a checkpoint after so many lines. */
  GazetteerUpdate(Gazetteer base, Scratch scratch, Watch watch, int stretch) {
    this.stretch = stretch;
    this.base = base;
    this.scratch = scratch;
    this.watch = watch;
    this.lines = new GeonamesLines(watch);
    this.survey = new DumpSurvey(base);
    this.table = new PlaceTable(base.countryCodes());
    this.names = new NameRuns(scratch, 0);
  }

  /**
   * GeoNames' admin1CodesASCII.txt, for divisions that neither the gazetteer nor the dump names;
   * before the dump.
   */
  public void admin1(GazetteerSource source) throws IOException {
    lines.read(
        "divisions",
        source,
        0,
        (line, text) -> {
          String[] cells = text.split("\t", -1);
          if (cells.length != 4 || cells[0].indexOf('.') != 2) {
            throw GeonamesRow.fault(
                source.name(),
                line,
                "\""
                    + text
                    + "\"; expected the 4 columns of admin1CodesASCII.txt: code such as"
                    + " SY.07, name, asciiname, geonameid");
          }
          divisionNames.put(cells[0], cells[1]);
        });
    faults.addAll(lines.faults());
  }

  /**
   * The dump: allCountries.txt, a country's, or one of the cities files.
   *
   * @throws IllegalArgumentException with code ASSAY-PLACE-011 where it is no such file
   */
  public void dump(GazetteerSource source) throws IOException {
    lines.read(
        "looking through",
        source,
        0,
        (line, text) -> survey.add(GeonamesRow.of(source.name(), line, text)));
    faults.addAll(lines.faults());
    slots = new int[base.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = keeps(i) ? table.add(raw(i)) : -1;
      if (base.kindOf(i) == PlaceKind.COUNTRY) {
        countries.put(String.valueOf(base.countryCode(i)), slots[i]);
      }
    }
    long done = resume();
    if (done == 0) {
      carryNames();
    }
    findDivisions(done == 0);
    long[] at = {done};
    lines.read(
        "taking in",
        source,
        done,
        (line, text) -> {
          add(GeonamesRow.of(source.name(), line, text));
          at[0] = line;
          if (line % stretch == 0) {
            checkpoint(line);
          }
        });
  }

  private boolean keeps(int i) {
    boolean stray =
        base.kindOf(i) == PlaceKind.SETTLEMENT
            && base.geonamesId(i) == 0
            && base.entry(i).radiusKm() < 10;
    return !stray || !denser().contains(base.countryCode(i));
  }

  private @Nullable Set<String> denser;

  /** Countries of which the dump has at least as many settlements as the gazetteer. */
  private Set<String> denser() {
    if (denser == null) {
      Map<String, Integer> had = new HashMap<>();
      for (int i = 0; i < base.size(); i++) {
        if (base.kindOf(i).isSettlement()) {
          had.merge(base.countryCode(i), 1, Integer::sum);
        }
      }
      denser = new TreeSet<>();
      for (var country : survey.settlements().entrySet()) {
        String code = iso3(country.getKey());
        if (country.getValue() >= had.getOrDefault(code, 0)) {
          denser.add(code);
        }
      }
    }
    return denser;
  }

  private GazetteerBuilder.RawPlace raw(int i) {
    GazetteerEntry entry = base.entry(i);
    GazetteerBuilder.RawPlace place =
        GazetteerBuilder.place(entry.name(), entry.kind(), entry.lat(), entry.lon());
    place.geonamesId = base.geonamesId(i);
    place.country = base.countryCode(i);
    place.population = entry.population();
    place.radiusKm = entry.radiusKm();
    place.parent = entry.parent() < 0 ? -1 : slots[entry.parent()];
    return place;
  }

  private void carryNames() throws IOException {
    carryNames(base.names().root(), 0, new BytesRefBuilder());
  }

  private void carryNames(long state, long output, BytesRefBuilder key) throws IOException {
    NameAutomaton.Arcs arcs = base.names().arcs(state);
    while (arcs.advance()) {
      key.append((byte) arcs.label);
      long sum = output + arcs.output;
      if (arcs.isFinal()) {
        carry(key.toBytesRef(), base.postings(sum + arcs.finalOutput));
      }
      carryNames(arcs.target, sum, key);
      key.setLength(key.length() - 1);
    }
  }

  private void carry(BytesRef key, int[] postings) throws IOException {
    for (int posting : postings) {
      int slot = slots[posting >> 2];
      if (slot >= 0) {
        names.add(key, slot << 2 | (posting & 3));
      }
    }
  }

  /** What the dump's codes stand for; a division that the gazetteer lacks is added. */
  private void findDivisions(boolean add) throws IOException {
    Set<String> codes = new TreeSet<>(survey.divisions().keySet());
    codes.addAll(divisionNames.keySet());
    int next = base.size() == 0 ? 0 : kept();
    for (String code : codes) {
      GeonamesRow row = survey.divisions().get(code);
      Integer known = survey.division(code);
      if (known == null && row != null) {
        known = bearing(row);
      }
      if (known != null) {
        divisions.put(code, slots[known]);
        if (add && row != null) {
          addNames(slots[known], row, NamePostings.ALTERNATE);
        }
      } else if (row != null) {
        divisions.put(code, add ? addDivision(code, row) : next);
        next++;
      }
    }
    for (String code : survey.voted()) {
      Integer known = survey.division(code);
      if (known != null) {
        divisions.putIfAbsent(code, slots[known]);
      }
    }
  }

  private int kept() {
    int kept = 0;
    for (int slot : slots) {
      kept = Math.max(kept, slot + 1);
    }
    return kept;
  }

  private @Nullable Integer bearing(GeonamesRow row) {
    PlaceKind kind = row.divisionLevel() == 1 ? PlaceKind.DIVISION1 : PlaceKind.DIVISION2;
    for (Candidate c : base.exact(row.name())) {
      if (c.entry().kind() == kind && iso3(row.country()).equals(c.entry().country())) {
        return c.entry().index();
      }
    }
    return null;
  }

  private int addDivision(String code, GeonamesRow row) throws IOException {
    boolean first = row.divisionLevel() == 1;
    var place =
        GazetteerBuilder.place(
            divisionNames.getOrDefault(code, row.name()),
            first ? PlaceKind.DIVISION1 : PlaceKind.DIVISION2,
            row.lat(),
            row.lon());
    place.country = known(iso3(row.country()));
    place.radiusKm = first ? 100 : 30;
    place.population = row.population();
    place.parent =
        first
            ? countries.getOrDefault(iso3(row.country()), -1)
            : divisions.getOrDefault(row.division(1), -1);
    int index = table.add(place);
    added++;
    addName(place.name, index, NamePostings.NAME);
    addName(DivisionNames.bare(row.name()), index, NamePostings.NAME);
    addNames(index, row, NamePostings.NAME);
    return index;
  }

  private void add(GeonamesRow row) throws IOException {
    GeonamesFeature feature = features.get(row.featureCode());
    if (!row.isSettlement() && feature == null) {
      return;
    }
    PlaceKind kind = feature == null ? GazetteerBuilder.kind(row.featureCode()) : feature.kind();
    var place = GazetteerBuilder.place(row.name(), kind, row.lat(), row.lon());
    place.geonamesId = row.id();
    place.population = row.population();
    place.country = known(iso3(row.country()));
    place.radiusKm =
        feature == null ? GazetteerBuilder.settlementRadius(row.population()) : feature.radiusKm();
    place.parent = parent(row);
    int old = survey.known(row.id());
    int index = old < 0 ? -1 : slots[old];
    if (index < 0) {
      index = table.add(place);
      added++;
    } else {
      place.population = Math.max(place.population, base.entry(old).population());
      table.set(index, place);
      updated++;
    }
    addNames(index, row, NamePostings.NAME);
  }

  private int parent(GeonamesRow row) {
    Integer found = divisions.get(row.division(2));
    found = found == null ? divisions.get(row.division(1)) : found;
    return found == null ? countries.getOrDefault(iso3(row.country()), -1) : found;
  }

  private void addNames(int index, GeonamesRow row, int role) throws IOException {
    addName(row.name(), index, role);
    addName(row.ascii(), index, role);
    for (String alternate : row.alternates()) {
      addAlternate(alternate, index);
    }
  }

  private void addAlternate(String name, int index) throws IOException {
    if (GazetteerBuilder.wanted(name)) {
      addName(name, index, NamePostings.ALTERNATE);
    }
  }

  private void addName(String name, int index, int role) throws IOException {
    String folded = keys.fold(name);
    if (!folded.isEmpty()) {
      names.add(new BytesRef(NamePostings.key(keys, folded)), index << 2 | role);
    }
  }

  /**
   * GeoNames' alternateNamesV2.txt, for places of the dump and of the gazetteer; after the dump.
   */
  public void alternates(GazetteerSource source) throws IOException {
    long[] byId = DumpSurvey.byId(table);
    lines.read(
        "other names",
        source,
        0,
        (line, text) -> {
          String[] cells = text.split("\t", -1);
          if (cells.length < 4 || !cells[1].matches("[0-9]{1,9}")) {
            throw GeonamesRow.fault(
                source.name(),
                line,
                "no alternate name; expected the columns of alternateNamesV2.txt, tab-separated:"
                    + " alternateNameId, geonameid, isolanguage, alternate name and so on");
          }
          int index = DumpSurvey.find(byId, Integer.parseInt(cells[1]));
          if (index >= 0 && !NO_LANGUAGES.contains(cells[2])) {
            addAlternate(cells[3], index);
          }
        });
    faults.addAll(lines.faults());
  }

  /** Writes the index; nothing can be added after that. */
  public Counts write(OutputStream out) throws IOException {
    watch.at("writing", 0);
    IndexFormat.write(out, table, base.rawLines(), names);
    return new Counts(table.size(), added, updated, faults);
  }

  private void checkpoint(long line) throws IOException {
    names.flush();
    try (var out = new OutputStreamDataOutput(scratch.create(CHECKPOINT + line))) {
      out.writeVInt(names.runs());
      out.writeVInt(added);
      out.writeVInt(updated);
      table.write(out);
    }
    scratch.delete(CHECKPOINT + (line - stretch));
  }

  /** Goes back to the last checkpoint; the line it stands after, 0 where there is none. */
  private long resume() throws IOException {
    long line = 0;
    for (long next = stretch; next <= (long) MOST_STRETCHES * stretch; next += stretch) {
      line = scratch.has(CHECKPOINT + next) ? next : line;
    }
    if (line > 0) {
      try (var in = new InputStreamDataInput(scratch.open(CHECKPOINT + line))) {
        names = new NameRuns(scratch, in.readVInt());
        added = in.readVInt();
        updated = in.readVInt();
        table.read(in);
      }
    }
    return line;
  }

  private String known(String iso3) {
    return countries.containsKey(iso3) ? iso3 : "";
  }

  private static String iso3(String iso2) {
    if (iso2.equals("XK")) {
      return "XKX"; // user-assigned, so that Java does not know it
    }
    try {
      return new Locale("", iso2).getISO3Country();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
