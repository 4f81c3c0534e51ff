package dev.assay.desk;

import dev.assay.casefile.Said;
import dev.assay.casefile.Told;
import dev.assay.ledger.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One report: its text with the statements marked in it, and a card for each. */
final class ReportPage {
  private ReportPage() {}

  /** A statement and the claims it bears on. */
  record Card(int number, Said said, List<Claim> claims) {}

  record View(Told told, List<MarkedText.Paragraph> text, List<Card> cards) {
    /** Whether the text begins with the headline, which then need not be told twice. */
    boolean headed() {
      return ReportPage.headed(told);
    }
  }

  /** Whether a report's text begins with its headline. */
  static boolean headed(Told told) {
    return !told.title().isEmpty() && told.text().stripLeading().startsWith(told.title().strip());
  }

  static void show(Visit visit) {
    Told told = visit.open().told(visit.path("id"));
    List<Said> statements = told.statements();
    Map<String, Claim> claims = claims(visit, statements);
    List<Card> cards = new java.util.ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Said said = statements.get(i);
      cards.add(
          new Card(
              i + 1,
              said,
              said.claims().stream()
                  .distinct()
                  .map(claims::get)
                  .filter(java.util.Objects::nonNull)
                  .toList()));
    }
    String title = told.title().isEmpty() ? "Report" : told.title();
    visit.show(
        "report", Say.cut(title, 120), "reports", new View(told, MarkedText.of(told), cards));
  }

  private static Map<String, Claim> claims(Visit visit, List<Said> statements) {
    List<String> ids = statements.stream().flatMap(s -> s.claims().stream()).distinct().toList();
    Map<String, Claim> claims = new HashMap<>();
    visit.open().headlines(ids).forEach(c -> claims.put(c.id(), c));
    return claims;
  }
}
