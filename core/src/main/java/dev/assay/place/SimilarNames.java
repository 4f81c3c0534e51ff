package dev.assay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Places with a name like one that no place bears. Stages, each only where those before it do not
 * suffice: the same consonant skeleton, skeletons close to it, other readings of the letters, and
 * trigrams of skeletons with single words of the name. Candidates are ranked by weighted edit
 * distance and how well known the place is. Safe to share between threads.
 */
final class SimilarNames {
  private static final int ENOUGH = 6;
  private static final int MOST_SKELETONS = 150;
  private static final int SHORTEST_WORD = 3;
  private static final double MOST_UNLIKE = 0.35;
  private static final double VERY_LIKE = 0.12;
  private static final double PART_OF_NAME = 0.1;
  private static final double KNOWN = 0.11;
  private static final double TWIN = 0.1;

  /** How much the likest of a place's other names counts beside the likest of all. */
  private static final double OTHER_NAME = 0.05;

  /** How much a name whose letters are ten times as usual in a country speaks for its places. */
  private static final double ORIGIN = 0.045;

  private static final double MOST_ORIGIN = 1;

  /** Letters that differ though they sound alike. */
  private static final double LETTERS = 0.1;

  /** In scripts that have no letters in common. */
  private static final double OTHER_SCRIPT = 0.05;

  /** Names of divisions, waters and sites are seldom spelled in new ways. */
  private static final double NO_TOWN = 0.12;

  /** The weight of a town of some 5,000 people. */
  private static final double UNCOUNTED = 0.5;

  /** A name cut into syllables, as Chinese and Japanese spell foreign ones. */
  private static final double SYLLABLES = 0.07;

  private final Gazetteer gazetteer;
  private final NameAutomaton names;
  private final NameKeys keys;
  private final NameReadings readings;
  private final FuzzyNames fuzzy;
  private volatile @Nullable SkeletonTrigrams trigrams;

  SimilarNames(Gazetteer gazetteer, NameAutomaton names, NameKeys keys) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.keys = keys;
    this.readings = new NameReadings(keys);
    this.fuzzy = new FuzzyNames(names, keys);
  }

  /** What is sought and what was found so far. */
  private record Search(
      NameQuery query,
      String folded,
      IntToDoubleFunction origins,
      Map<Integer, Candidate> best,
      Map<Integer, Double> second,
      Map<String, String> sounds) {

    /** Keeps the best name of a place, and how good the best of its other names is. */
    void add(Candidate c) {
      int place = c.entry().index();
      Candidate known = best.get(place);
      boolean better = known == null || c.score() > known.score();
      Candidate first = known == null || better ? c : known;
      Candidate other = better ? known : c;
      best.put(place, first);
      if (other != null && !other.matched().equals(first.matched())) {
        second.merge(place, other.score(), Math::max);
      }
    }
  }

  /**
   * Places with a name like the one sought, in no order; the list is the caller's.
   *
   * @param thorough whether to go through every stage, whatever the first ones find
   */
  List<Candidate> like(NameQuery query, boolean thorough) {
    List<NameReadings.Heard> heard = readings.of(query.name());
    if (heard.isEmpty()) {
      return new ArrayList<>();
    }
    String folded = keys.fold(query.name());
    double[] origins = gazetteer.origins().of(keys.latin(folded), leftOut(query, folded));
    Search search =
        new Search(
            query,
            folded,
            country -> origins[country],
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    boolean enough = near(search, heard.get(0));
    if (thorough || !enough) {
      otherReadings(search, heard);
    }
    if (thorough) {
      if (heard.size() > 1 && NameReadings.BARE.equals(heard.get(1).how())) {
        near(search, heard.get(1));
      }
      words(search, heard.get(0));
      trigrams(search, heard);
    }
    List<Candidate> found = withoutTwins(search);
    return thorough ? withOtherNames(found, search) : found;
  }

  /** A place is the likelier meant if another of its names is like the one sought, too. */
  private static List<Candidate> withOtherNames(List<Candidate> found, Search search) {
    List<Candidate> told = new ArrayList<>();
    for (Candidate c : found) {
      double other = search.second.getOrDefault(c.entry().index(), 0.0);
      told.add(c.withScore((c.score() + OTHER_NAME * other) / (1 + OTHER_NAME)));
    }
    return told;
  }

  /** The number of the country that is taken to have a name less; -1 for none. */
  private int leftOut(NameQuery query, String folded) {
    return query.without() >= 0 && NameKeys.isAscii(folded)
        ? gazetteer.countryNumber(query.without())
        : -1;
  }

  /** A division that goes by the name of a town in it comes after the town. */
  private List<Candidate> withoutTwins(Search search) {
    Map<String, List<Candidate>> towns = new HashMap<>();
    for (Candidate c : search.best.values()) {
      if (c.entry().kind().isSettlement()) {
        towns.computeIfAbsent(c.matched(), m -> new ArrayList<>()).add(c);
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (Candidate c : search.best.values()) {
      boolean twin =
          c.entry().kind().isArea()
              && towns.getOrDefault(c.matched(), List.of()).stream()
                  .anyMatch(town -> gazetteer.holds(c.entry().index(), town.entry().index()));
      found.add(twin ? c.lessLikely(TWIN) : c);
    }
    return found;
  }

  private boolean near(Search search, NameReadings.Heard heard) {
    String skeleton = keys.skeleton(heard.sounds());
    for (double tolerance : FuzzyNames.tolerances(skeleton)) {
      int good = 0;
      for (FuzzyNames.Hit hit : fuzzy.like(skeleton, tolerance)) {
        var match = hit.cost() == 0 ? Candidate.Match.KEY : Candidate.Match.NEAR_KEY;
        good += consider(search, hit, heard, match) ? 1 : 0;
      }
      if (good >= ENOUGH) {
        return true;
      }
    }
    return false;
  }

  private void otherReadings(Search search, List<NameReadings.Heard> heard) {
    Map<String, List<FuzzyNames.Hit>> bySkeleton = new LinkedHashMap<>();
    for (NameReadings.Heard reading : heard) {
      String skeleton = keys.skeleton(reading.sounds());
      for (FuzzyNames.Hit hit : bySkeleton.computeIfAbsent(skeleton, fuzzy::named)) {
        consider(search, hit, reading, Candidate.Match.KEY);
      }
    }
  }

  /** Names that are one word of the name sought. */
  private void words(Search search, NameReadings.Heard heard) {
    List<String> words = keys.words(heard.name());
    for (String word : words.size() > 1 ? words : List.<String>of()) {
      String skeleton = keys.skeleton(keys.sounds(word));
      if (skeleton.length() >= SHORTEST_WORD) {
        for (FuzzyNames.Hit hit : fuzzy.named(skeleton)) {
          considerPart(search, hit, heard);
        }
      }
    }
  }

  private void trigrams(Search search, List<NameReadings.Heard> heard) {
    String last = "";
    for (NameReadings.Heard reading : heard.subList(0, Math.min(2, heard.size()))) {
      String skeleton = keys.skeleton(reading.sounds());
      if (skeleton.length() >= SHORTEST_WORD && !skeleton.equals(last)) {
        for (String other : trigrams().like(skeleton, MOST_SKELETONS)) {
          for (FuzzyNames.Hit hit : fuzzy.named(other)) {
            consider(search, hit, reading, Candidate.Match.TRIGRAM);
            considerPart(search, hit, reading);
          }
        }
      }
      last = skeleton;
    }
  }

  private SkeletonTrigrams trigrams() {
    SkeletonTrigrams made = trigrams;
    if (made == null) {
      made = SkeletonTrigrams.of(names); // twice at worst, and the same
      trigrams = made;
    }
    return made;
  }

  /** Adds what a hit may mean; whether the names are very much alike. */
  private boolean consider(
      Search search, FuzzyNames.Hit hit, NameReadings.Heard heard, Candidate.Match match) {
    boolean unwritten = NameKeys.withoutVowels(heard.name()) != NameKeys.withoutVowels(hit.name());
    double unlike =
        unlike(heard.sounds(), sounds(search, hit.name()), unwritten)
            + heard.cost()
            + (syllables(hit.name()) && !syllables(heard.name()) ? SYLLABLES : 0);
    return add(search, hit, heard, match, unlike) && unlike < VERY_LIKE;
  }

  /** As {@link #consider}, where one name has more words than the other. */
  private void considerPart(Search search, FuzzyNames.Hit hit, NameReadings.Heard heard) {
    List<String> a = keys.words(heard.name());
    List<String> b = keys.words(hit.name());
    if (a.size() == b.size()) {
      return;
    }
    List<String> few = a.size() < b.size() ? a : b;
    List<String> many = a.size() < b.size() ? b : a;
    String sounds = keys.sounds(String.join(" ", few));
    if (keys.skeleton(sounds).length() < SHORTEST_WORD) {
      return;
    }
    double least = 1;
    for (int i = 0; i + few.size() <= many.size(); i++) {
      String run = String.join(" ", many.subList(i, i + few.size()));
      least = Math.min(least, unlike(sounds, keys.sounds(run), false));
    }
    double unlike = least + PART_OF_NAME + heard.cost();
    add(search, hit, heard, Candidate.Match.TRIGRAM, unlike);
  }

  private boolean add(
      Search search,
      FuzzyNames.Hit hit,
      NameReadings.Heard heard,
      Candidate.Match match,
      double unlike) {
    int without = search.query.without();
    boolean itself = hit.name().equals(search.folded);
    if (unlike > MOST_UNLIKE || (itself && without < 0)) {
      return false;
    }
    boolean added = false;
    double letters = letters(search.folded, hit.name());
    for (int posting : gazetteer.postings(hit.output())) {
      int place = posting >> 2;
      int role = posting & 3;
      boolean leftOut = itself && place == without && role != NamePostings.NAME;
      if (role <= NamePostings.ALTERNATE && !leftOut) {
        GazetteerEntry entry = gazetteer.entry(place);
        double score =
            (1 - KNOWN) * Math.max(0, 1 - 2 * unlike)
                + KNOWN * known(entry)
                + origin(search.origins.applyAsDouble(gazetteer.countryNumber(place)))
                - letters
                - (entry.kind().isSettlement() || entry.kind() == PlaceKind.COUNTRY ? 0 : NO_TOWN);
        search.add(
            new Candidate(
                entry, Math.max(0, Math.min(1, score)), match, hit.name(), unlike, heard.how()));
        added = true;
      }
    }
    return added;
  }

  /** What speaks against two names by their letters, whatever they sound like. */
  private static double letters(String a, String b) {
    boolean same =
        NameKeys.isAscii(a) == NameKeys.isAscii(b)
            && NameKeys.withoutVowels(a) == NameKeys.withoutVowels(b);
    return same ? LETTERS * (1 - sharedPairs(a, b)) : OTHER_SCRIPT;
  }

  /** Dice coefficient of pairs of letters, with the beginning and the end of the names. */
  private static double sharedPairs(String a, String b) {
    boolean[] taken = new boolean[b.length() + 1];
    int shared = 0;
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j] && letter(a, i - 1) == letter(b, j - 1) && letter(a, i) == letter(b, j)) {
          taken[j] = true;
          shared++;
          break;
        }
      }
    }
    return 2.0 * shared / (a.length() + b.length() + 2);
  }

  private static char letter(String name, int at) {
    return at < 0 || at >= name.length() ? ' ' : name.charAt(at);
  }

  /** How much a name that looks like those of a country speaks for the places there. */
  private static double origin(double likelier) {
    return ORIGIN * Math.max(-MOST_ORIGIN, Math.min(MOST_ORIGIN, likelier));
  }

  /**
   * How well known a place is. A town whose people nobody counted need not be small; a district
   * comes after the town it is named for.
   */
  private static double known(GazetteerEntry entry) {
    double weight = Gazetteer.weight(entry);
    boolean uncounted = entry.population() == 0 && entry.kind().isSettlement();
    return entry.kind() == PlaceKind.DIVISION2
        ? weight / 2
        : uncounted ? Math.max(weight, UNCOUNTED) : weight;
  }

  private String sounds(Search search, String name) {
    return search.sounds.computeIfAbsent(name, keys::sounds);
  }

  private double unlike(String a, String b, boolean unwritten) {
    double distance =
        unwritten ? keys.distance(a, b, NameKeys.UNWRITTEN_VOWEL) : keys.distance(a, b);
    return distance / Math.max(3, Math.max(a.length(), b.length()));
  }

  private static boolean syllables(String name) {
    String[] words = name.split(" ", -1);
    int longest = 0;
    for (String word : words) {
      longest = Math.max(longest, word.length());
    }
    return (words.length >= 3 && longest <= 4) || (words.length == 2 && longest <= 3);
  }
}
