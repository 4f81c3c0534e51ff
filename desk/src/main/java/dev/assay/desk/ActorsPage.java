package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Said;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.chart.NetworkChart;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who does what to whom. A table tells what the picture shows. */
final class ActorsPage {
  private static final int STATEMENTS = 800;
  private static final int TIES = 24;

  private ActorsPage() {}

  /** What one does to another, as a whole. */
  record Tie(
      String from,
      String fromKey,
      String to,
      String toKey,
      String tone,
      int times,
      Map<String, Integer> kinds) {
    String told() {
      StringBuilder words = new StringBuilder();
      kinds.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(4)
          .forEach(
              k ->
                  words
                      .append(words.length() == 0 ? "" : ", ")
                      .append(k.getKey())
                      .append(k.getValue() > 1 ? " ×" + k.getValue() : ""));
      return words.toString();
    }
  }

  record View(Filter filter, List<Tie> ties, String chart, List<Tally> actors, boolean more) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    List<Said> said = visit.open().said(filter.with("q", "").query(STATEMENTS)).rows();
    List<Tie> ties = ties(said);
    Query query =
        new Query(
            null,
            filter.given("q"),
            null,
            null,
            null,
            null,
            null,
            filter.day("as-of"),
            LedgerPage.ROWS,
            filter.offset());
    Page<Tally> page = visit.open().tallies(Tallied.ACTOR, query);
    visit.show(
        "actors",
        "Actors",
        "actors",
        new View(filter, ties, chart(ties), page.rows(), page.more()));
  }

  static String chart(List<Tie> ties) {
    Map<String, String> hrefs = new HashMap<>();
    List<NetworkChart.Tie> drawn = new ArrayList<>();
    for (Tie t : ties) {
      hrefs.put(t.from(), "/claims?actor=" + Filter.encoded(t.fromKey()));
      hrefs.put(t.to(), "/claims?actor=" + Filter.encoded(t.toKey()));
      drawn.add(new NetworkChart.Tie(t.from(), t.to(), t.tone(), t.times()));
    }
    return NetworkChart.svg(drawn, hrefs);
  }

  /** The pairs that are told of most often, harm and help apart; what is denied does not count. */
  static List<Tie> ties(List<Said> said) {
    Map<String, Tie> found = new LinkedHashMap<>();
    for (Said s : said) {
      Entry e = s.now();
      boolean so = e.stance().polarity().equals("+") && e.stance().mode().equals("actual");
      if (!so || !e.content().kind().equals("event")) {
        continue;
      }
      for (Party a : e.actors()) {
        for (Party b : e.recipients()) {
          if (!a.id().equals(b.id())) {
            Map<String, Integer> kind = new HashMap<>(Map.of(Say.code(e.content()), 1));
            Tie one =
                new Tie(
                    Say.plain(a.name()),
                    a.id(),
                    Say.plain(b.name()),
                    b.id(),
                    Tones.of(e.content()),
                    1,
                    kind);
            found.merge(a.id() + "\n" + b.id() + "\n" + one.tone(), one, ActorsPage::both);
          }
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingInt(Tie::times)
                .reversed()
                .thenComparing(Tie::from)
                .thenComparing(Tie::to))
        .limit(TIES)
        .toList();
  }

  private static Tie both(Tie a, Tie b) {
    Map<String, Integer> kinds = new HashMap<>(a.kinds());
    b.kinds().forEach((k, n) -> kinds.merge(k, n, Integer::sum));
    return new Tie(
        a.from(), a.fromKey(), a.to(), a.toKey(), a.tone(), a.times() + b.times(), kinds);
  }
}
