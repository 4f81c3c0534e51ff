package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What was said for and against a claim, in the order in which it became known. Each sentence, and
 * each interest in a report, is heard once or twice. Mutable; of one claim.
 */
final class HeardEvidence {
  /** What one origin says again and again in one report is said enough. */
  private static final int PER_REPORT = 2;

  /** That a sentence of a report speaks in one way, on others' word or on the subject's own. */
  private record Place(String report, int sentence, Role as, boolean own) {}

  /** That an interest speaks in one way in a report. */
  private record Word(String report, String interest, Role as) {}

  private final List<Evidence> evidence = new ArrayList<>();

  /** What is asked of a report's evidence at each of its entries, which are few. */
  private final List<Place> heard = new ArrayList<>();

  private final List<Word> told = new ArrayList<>();

  /** The report whose evidence came last. */
  private String lastReport = "";

  /**
   * Whether there is room for what is heard, which is noted as heard then.
   *
   * @param own whether it is the subject's own word, which counts beside what others say
   */
  boolean admits(Hearing h, Role as, boolean own) {
    String report = h.entry().report().id();
    if (!report.equals(lastReport)) {
      // the entries of a report come one after another
      heard.clear();
      told.clear();
      lastReport = report;
    }
    Word word = new Word(report, h.interest().key(), as);
    Place place = new Place(report, h.entry().passage().sentence(), as, own);
    int most = h.interest().kind() == Interest.Kind.OUTLET ? 1 : PER_REPORT;
    if (heard.contains(place) || Collections.frequency(told, word) >= (own ? most + 1 : most)) {
      return false;
    }
    heard.add(place);
    told.add(word);
    return true;
  }

  void add(Evidence added) {
    evidence.add(place(added), added);
  }

  /** At the end; what one entry does in several roles stands in the order of their names. */
  private int place(Evidence added) {
    int at = evidence.size();
    while (at > 0
        && evidence.get(at - 1).entry().id().equals(added.entry().id())
        && evidence.get(at - 1).role().name().compareTo(added.role().name()) > 0) {
      at--;
    }
    return at;
  }

  List<Evidence> all() {
    return evidence;
  }

  /** Hands it on and keeps none of it. */
  void release(String claim, ClaimSink sink) {
    evidence.forEach(e -> sink.evidence(claim, e));
    evidence.clear();
  }
}
