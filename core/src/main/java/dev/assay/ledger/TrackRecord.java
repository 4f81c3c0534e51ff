package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the claims of a source in one domain: how often it was right where the matter was
 * settled. The rate is a Beta posterior with the prior Beta(2, 1); its 80 % interval gives the
 * letter of the Admiralty scale (AJP-2.1), which says nothing of any single item. Immutable.
 *
 * @param source as the innermost voice names it
 * @param domain own acts, casualties, territory, diplomacy, predictions, ...
 * @param right settled claims in which it was right
 * @param wrong those in which it was not, the premature ones among them
 * @param premature what it told before it was so
 * @param leadDays days, on average, by which it told what was confirmed; null where nothing was
 */
public record TrackRecord(
    String source, String domain, int right, int wrong, int premature, @Nullable Double leadDays) {
  private static final int PRIOR_RIGHT = 2;
  private static final int PRIOR_WRONG = 1;

  /** With fewer settled claims there is no basis, which is not the same as a bad source. */
  private static final int LEAST = 5;

  private static final double TAIL = 0.1;
  private static final int BISECTIONS = 52;
  private static final double[] BOUNDS = {.90, .75, .55, .35};
  private static final Set<Status> SETTLED =
      EnumSet.of(Status.CONFIRMED, Status.KEPT, Status.REFUTED, Status.PREMATURE, Status.VIOLATED);

  /** The statuses that settle a claim. A claim that was overtaken may have been so or not. */
  public static Set<Status> settled() {
    return EnumSet.copyOf(SETTLED);
  }

  /** Whether a piece of evidence is its source's word on the claim, by which that is measured. */
  public static boolean isWord(Evidence e) {
    return isWord(e.role());
  }

  /** The same of the role that evidence plays. */
  public static boolean isWord(Role role) {
    return isClaimed(role) && role.bearing() != 0;
  }

  /** The records that settled claims make, by source, then domain. */
  public static List<TrackRecord> of(List<Claim> claims) {
    Count count = new Count();
    for (Claim claim : claims) {
      count.add(
          claim,
          claim.evidence().stream()
              .map(e -> new Word(e.entry().source().name(), e.role(), e.entry().report().day()))
              .toList());
    }
    return count.records();
  }

  /**
   * What a source did to a claim.
   *
   * @param source as the innermost voice names it
   * @param role what it did
   * @param day when that was published, in UTC
   */
  public record Word(String source, Role role, LocalDate day) {}

  /** Counts claims one by one, so that none of them has to be kept. For one thread. */
  public static final class Count {
    private final Map<String, Map<String, Tally>> tallies = new TreeMap<>();

    /**
     * Counts a claim, where it is settled: a source once, by the first that it said of it before
     * that.
     *
     * @param words its evidence, in the order of knowledge
     */
    public void add(Claim claim, List<Word> words) {
      if (!SETTLED.contains(claim.status())) {
        return;
      }
      boolean so = claim.status() == Status.CONFIRMED || claim.status() == Status.KEPT;
      Set<String> heard = new HashSet<>();
      for (Word word : words) {
        int bearing = isClaimed(word.role()) ? word.role().bearing() : 0;
        boolean before = !word.day().isAfter(claim.statusDate());
        if (bearing != 0 && before && heard.add(word.source())) {
          tallies
              .computeIfAbsent(word.source(), s -> new TreeMap<>())
              .computeIfAbsent(claim.domain(), d -> new Tally())
              .add(claim, word, bearing > 0, so);
        }
      }
    }

    /** The records, by source, then domain. */
    public List<TrackRecord> records() {
      List<TrackRecord> records = new ArrayList<>();
      tallies.forEach(
          (source, domains) ->
              domains.forEach((domain, tally) -> records.add(tally.record(source, domain))));
      return records;
    }
  }

  /** What settles a claim is its outcome, and no claim of its source's. */
  private static boolean isClaimed(Role role) {
    return switch (role) {
      case ASSERT, CORROBORATE, REPEAT, DENY, CONTRADICT -> true;
      default -> false;
    };
  }

  /** Settled claims. */
  public int n() {
    return right + wrong;
  }

  /** Mean of the posterior, from 0 to 1. */
  public double mean() {
    return (right + PRIOR_RIGHT) / (double) (n() + PRIOR_RIGHT + PRIOR_WRONG);
  }

  /** Lower end of the posterior's 80 % interval. */
  public double low() {
    return quantile(TAIL);
  }

  /** Upper end of it. */
  public double high() {
    return quantile(1 - TAIL);
  }

  /** Share of its settled claims that it told too early. */
  public double prematureRate() {
    return n() == 0 ? 0 : premature / (double) n();
  }

  /** A to E by the lower end of the interval; F where there is no basis to judge. */
  public char letter() {
    if (n() < LEAST) {
      return 'F';
    }
    char letter = 'A';
    for (double bound : BOUNDS) {
      if (low() >= bound) {
        return letter;
      }
      letter++;
    }
    return 'E';
  }

  private double quantile(double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (cumulated(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The distribution function of Beta(a, b) for whole a and b: the chance of a or more hits in a +
   * b - 1 draws.
   */
  private double cumulated(double x) {
    int a = right + PRIOR_RIGHT;
    int draws = n() + PRIOR_RIGHT + PRIOR_WRONG - 1;
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double hit = Math.log(x);
    double miss = Math.log1p(-x);
    double log = draws * miss;
    double sum = 0;
    for (int j = 0; j <= draws; j++) {
      sum += j >= a ? Math.exp(log) : 0;
      log += Math.log((draws - j) / (j + 1.0)) + hit - miss;
    }
    return sum;
  }

  /** Counts in the making. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int premature;
    private final List<Long> leads = new ArrayList<>();

    void add(Claim claim, Word word, boolean told, boolean so) {
      boolean hit = told == so;
      right += hit ? 1 : 0;
      wrong += hit ? 0 : 1;
      premature += claim.status() == Status.PREMATURE && told ? 1 : 0;
      if (hit && told) {
        leads.add(ChronoUnit.DAYS.between(word.day(), claim.statusDate()));
      }
    }

    TrackRecord record(String source, String domain) {
      Double lead =
          leads.isEmpty()
              ? null
              : leads.stream().mapToLong(Long::longValue).average().orElseThrow();
      return new TrackRecord(source, domain, right, wrong, premature, lead);
    }
  }
}
