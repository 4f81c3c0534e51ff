package dev.assay.desk;

import dev.assay.casefile.Filing;
import dev.assay.casefile.Preview;
import dev.assay.casefile.Told;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/** A report that is not in the case, beside what the case knows on the same questions. */
final class LookPage {
  private LookPage() {}

  /** A statement, the claims it would bear on and other answers to their questions. */
  record Card(int number, Entry entry, List<Preview.Touched> touched, List<Claim> known) {}

  /**
   * What is shown.
   *
   * @param touched how many claims it would change
   * @param made how many it would make
   */
  record View(
      String key,
      Preview preview,
      List<MarkedText.Paragraph> text,
      List<Card> cards,
      long touched,
      long made) {
    Told told() {
      return preview.told();
    }

    boolean headed() {
      return ReportPage.headed(told());
    }
  }

  static void show(Visit visit) {
    String key = visit.path("key");
    Preview preview = visit.open().preview(held(visit, key));
    Told told = preview.told();
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < told.statements().size(); i++) {
      Entry entry = told.statements().get(i).now();
      cards.add(new Card(i + 1, entry, preview.touched().get(i), preview.known().get(i)));
    }
    List<Preview.Touched> all = preview.touched().stream().flatMap(List::stream).toList();
    View view =
        new View(
            key,
            preview,
            MarkedText.of(told),
            cards,
            all.stream()
                .filter(t -> t.before() != null)
                .map(t -> t.after().id())
                .distinct()
                .count(),
            all.stream()
                .filter(t -> t.before() == null)
                .map(t -> t.after().id())
                .distinct()
                .count());
    String title = told.title().isEmpty() ? "Report" : told.title();
    visit.show("look", Say.cut(title, 120), "read", view);
  }

  static void add(Visit visit) {
    String key = visit.path("key");
    ReadPage.Outcome outcome = ReadPage.filed(visit, "report", held(visit, key));
    visit.looks().drop(key);
    visit.done(outcome.href(), outcome.words());
  }

  private static Filing held(Visit visit, String key) {
    Filing held = visit.looks().held(key);
    if (held == null) {
      throw new BadRequest(
          "ASSAY-DESK-015 this report was looked at too long ago and is not in the case; read it"
              + " once more");
    }
    return held;
  }
}
