package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which mentions, in whatever reports, may be of one event: those of one kind in reports about one
 * affair. Within one affair few events of a kind happen, which makes this a strong rule (Cybulska
 * and Vossen 2014); of sayings only those by one named speaker, for everybody in an affair says
 * much.
 */
public final class SameEvents {
  private SameEvents() {}

  /**
   * A word or words in a report that tell of an event.
   *
   * @param id unique among all
   * @param report id of the report
   * @param kind by {@link EventKinds}
   */
  public record Mention(String id, String report, String kind) {}

  /**
   * The mentions of each event, in the order in which they are given.
   *
   * @param topics of the reports, as {@link ReportTopics} finds them
   */
  public static List<List<Mention>> of(List<Mention> mentions, Map<String, Integer> topics) {
    Map<String, List<Mention>> events = new TreeMap<>();
    for (Mention mention : mentions) {
      String event =
          mention.kind().equals(EventKinds.SAYING)
              ? "mention " + mention.id()
              : "topic " + topics.get(mention.report()) + " " + mention.kind();
      events.computeIfAbsent(event, k -> new ArrayList<>()).add(mention);
    }
    return List.copyOf(events.values());
  }
}
