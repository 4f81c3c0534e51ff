package dev.assay.desk;

import dev.assay.casefile.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** The brief as a page, and as files. */
final class BriefPage {
  private static final Map<String, String> BLOCKS = blocks();

  private BriefPage() {}

  private static Map<String, String> blocks() {
    Map<String, String> blocks = new LinkedHashMap<>();
    blocks.put("turned", "What turned");
    blocks.put("disputed", "Disputes");
    blocks.put("happened", "Established or likely");
    blocks.put("claimed", "Claims");
    blocks.put("watch", "To watch");
    blocks.put("pictures", "Pictures");
    return blocks;
  }

  record View(
      Filter filter,
      LedgerPage.Choices choices,
      Brief brief,
      Map<String, String> meanings,
      Set<String> left) {
    Map<String, String> blocks() {
      return BLOCKS;
    }

    /** The address of the page without a block, or with it again. */
    String toggled(String block) {
      Set<String> other = new LinkedHashSet<>(left);
      if (!other.remove(block)) {
        other.add(block);
      }
      StringJoiner names = new StringJoiner(",");
      other.forEach(names::add);
      return filter.with("leave", names.toString()).at("/brief");
    }
  }

  static void show(Visit visit) {
    Filter filter = visit.filter();
    Brief brief = brief(visit);
    visit.show(
        "brief",
        "Brief",
        "brief",
        new View(
            filter, LedgerPage.choices(visit), brief, BriefWriter.meanings(brief), left(filter)));
  }

  static void file(Visit visit, String extension, String type, Briefing.Format format) {
    Brief brief = brief(visit);
    Downloads.file(visit.context(), "brief-" + brief.until() + "." + extension, type)
        .result(Briefing.bytes(visit.writer(), brief, format));
  }

  private static Brief brief(Visit visit) {
    Filter filter = visit.filter();
    LocalDate asked = filter.day("since");
    LocalDate since = asked == null ? visit.open().lastDay().minusDays(Briefing.NEWS) : asked;
    Query query = filter.with("since", since).with("status", "").with("as-of", "").query(1);
    return new BriefMaker(visit.open(), visit.world())
        .make(LedgerPage.meant(visit, query), since, left(filter));
  }

  private static Set<String> left(Filter filter) {
    Set<String> left = new LinkedHashSet<>(List.of(filter.get("leave").split(",", -1)));
    left.retainAll(BLOCKS.keySet());
    return left;
  }
}
