package dev.assay.app;

import dev.assay.casefile.Upgrade;
import java.io.PrintWriter;
import java.util.Locale;

/** Says in a line every tenth how far a large case of an older version is brought up. */
final class UpgradeLines implements Upgrade {
  /** Fewer questions are done in a moment. */
  private static final int MANY = 2_000;

  private static final int PARTS = 10;

  private final PrintWriter err;
  private int said = -1;

  UpgradeLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(int done, int of) {
    int part = (int) ((long) done * PARTS / of);
    if (of >= MANY && part > said) {
      said = part;
      err.printf(
          Locale.ROOT,
          "assay: the case is of an older version; its claims are made anew: %d %% of %,d questions%n",
          part * 100 / PARTS,
          of);
      err.flush();
    }
  }
}
