package dev.assay.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A case of many invented statements, for tests that measure. */
public final class LargeCase {
  private static final int PER_REPORT = 10;
  private static final int DAYS = 400;
  private static final int SEED = 7;

  private LargeCase() {}

  /** Makes one in a minute per 100,000 statements. */
  public static void make(Path file, int statements) {
    CaseFile.create(file);
    Newsroom newsroom = new Newsroom(SEED);
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < statements / PER_REPORT; i++) {
      filings.add(newsroom.report(i, PER_REPORT, DAYS));
    }
    try (Case open = CaseFile.open(file)) {
      ((StoredCase) open).addAll(filings);
    }
  }

  /** Adds one more report to such a case. */
  public static void addOne(Case open, int seed) {
    open.add(new Newsroom(seed).report(1_000_000 + seed, PER_REPORT, DAYS));
  }
}
