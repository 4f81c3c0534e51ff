package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Said;
import java.util.ArrayList;
import java.util.List;

/** Statements to be looked over by a person, the most doubtful of the latest first. */
final class ReviewPage {
  private static final int LATEST = 2_000;
  private static final int ROWS = 15;

  private ReviewPage() {}

  record View(Filter filter, List<ReportPage.Card> cards, boolean more, Quoted.Quotes quotes) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    Page<Said> page = visit.open().doubtful(LATEST, Query.ALL.page(ROWS, filter.offset()));
    List<ReportPage.Card> cards = new ArrayList<>();
    for (Said said : page.rows()) {
      cards.add(
          new ReportPage.Card(
              filter.offset() + cards.size() + 1, said, visit.open().headlines(said.claims())));
    }
    visit.show(
        "review",
        "Review",
        "review",
        new View(filter, cards, page.more(), new Quoted.Quotes(visit.open())));
  }
}
