package dev.assay.export.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Period;
import dev.assay.ledger.Site;
import dev.assay.ledger.Stance;
import dev.assay.ledger.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements as rows. */
public final class StatementRows {
  private static final Table TABLE = Table.named("statements");

  private StatementRows() {}

  /**
   * What a case knows of a statement besides what it says.
   *
   * @param known the report's knowledge time; null where it is not dated
   * @param selected whether the filters choose it itself
   * @param corrected whether a person corrected what was read
   * @param claims ids of the claims it bears on
   */
  public record Filed(
      @Nullable Instant known, boolean selected, boolean corrected, List<String> claims) {
    public Filed {
      claims = List.copyOf(claims);
    }
  }

  /** A statement's own id, without its report's. */
  public static String id(Entry entry) {
    return entry.id().substring(entry.id().indexOf('#') + 1);
  }

  /** On whose word it is: the innermost voice. */
  public static Voice source(Entry entry) {
    return entry.voices().get(entry.voices().size() - 1);
  }

  /**
   * A statement as a row.
   *
   * @param entry as people want it read
   * @param json as {@code assay read --json} writes it; what an entry does not hold is taken from
   *     there
   */
  public static Row of(Entry entry, JsonNode json, Filed filed) {
    Row.Builder row =
        Row.of(TABLE)
            .put("statement_id", id(entry))
            .put("report_id", entry.report().id())
            .put("outlet", entry.report().outlet())
            .put("published_at", filed.known())
            .put("selected", filed.selected())
            .put("corrected", filed.corrected())
            .put("claim_ids", filed.claims());
    content(row, entry, json);
    parties(row, entry);
    place(row, entry.site());
    time(row, entry.time(), json.path("time"));
    numbers(row, entry, json);
    attribution(row, entry);
    return row.row();
  }

  private static void content(Row.Builder row, Entry entry, JsonNode json) {
    Content c = entry.content();
    row.put("kind", c.kind())
        .put("code", c.code())
        .put("mode", c.mode())
        .put("value", c.value())
        .put("trigger", c.trigger())
        .put("rule", c.rule())
        .put("score", c.score())
        .put("quote", entry.passage().quote())
        .put("start", entry.passage().from())
        .put("end", entry.passage().to());
    JsonNode event = json.path("event");
    if (c.kind().equals("event") && event.isObject()) {
      row.put("cameo", words(event.path("cameo")))
          .put("event", words(event.path("id")))
          .put("telling", c.telling())
          .put("contexts", list(event.path("contexts")));
    }
  }

  private static void parties(Row.Builder row, Entry entry) {
    List<String> others = new ArrayList<>();
    new TreeMap<>(entry.participants())
        .forEach((role, parties) -> parties.forEach(p -> others.add(role + ": " + p.name())));
    row.put("actor_ids", Parties.ids(entry.actors()))
        .put("actors", Parties.names(entry.actors()))
        .put("recipient_ids", Parties.ids(entry.recipients()))
        .put("recipients", Parties.names(entry.recipients()))
        .put("participants", others);
  }

  private static void place(Row.Builder row, @Nullable Site site) {
    if (site != null) {
      Sites.put(row, site, "radius_km")
          .put("place_text", site.text())
          .put("place_relation", site.relation())
          .put("admin1", site.admin1());
    }
  }

  private static void time(Row.Builder row, @Nullable Period time, JsonNode told) {
    if (time != null) {
      row.put("time_start", time.start())
          .put("time_end", time.end())
          .put("time_text", words(told.path("text")))
          .put("time_granularity", words(told.path("granularity")));
    }
  }

  private static void numbers(Row.Builder row, Entry entry, JsonNode json) {
    Toll.UNTOLD.and(entry, "killed").put(row, "killed");
    Toll.UNTOLD.and(entry, "injured").put(row, "injured");
    List<String> quantities = new ArrayList<>();
    json.path("quantities")
        .forEach(q -> quantities.add(q.path("what").asText() + ": " + q.path("text").asText()));
    row.put("quantities", quantities);
  }

  private static void attribution(Row.Builder row, Entry entry) {
    Voice source = source(entry);
    Stance stance = entry.stance();
    row.put("source", source.name())
        .put("source_type", source.type())
        .put(
            "attribution",
            entry.voices().stream().map(v -> v.name() + " (" + v.type() + ")").toList())
        .put("polarity", stance.polarity())
        .put("certainty", stance.certainty())
        .put("factuality", stance.value())
        .put("factuality_mode", stance.mode())
        .put("completion", stance.completion());
  }

  private static @Nullable String words(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static List<String> list(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(n -> words.add(n.asText()));
    return words;
  }
}
