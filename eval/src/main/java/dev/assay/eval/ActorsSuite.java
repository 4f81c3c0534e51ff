package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.ActorCode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorLexicon;
import dev.assay.text.Layer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Country and sector of phrases ({@code expected.country} or {@code cc}, {@code expected.code_1};
 * an empty one, UNK or JNK say that there is none). A row needs an encyclopaedia where its gold
 * names an article ({@code wiki}, {@code title}) or its question is one to it ({@code fn} is {@code
 * query_wiki}); such rows are figured apart. {@code context} is a country that the phrase may leave
 * out, {@code query_date} the day that is asked about.
 */
final class ActorsSuite implements Suite {
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[uuuu-MM-dd][d MMMM uuuu]")
          .toFormatter(Locale.ENGLISH);

  private final ActorCoder coder = new ActorCoder(ActorLexicon.load());

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public String description() {
    return "country and sector of phrases that name actors (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Map<String, Counts> sectors = new TreeMap<>();
    ErrorCounts errors = new ErrorCounts("actors, no encyclopaedia needed");
    List<ObjectNode> predictions = new ArrayList<>();
    Tally without = new Tally();
    Tally with = new Tally();
    for (GoldText text : request.texts()) {
      ObjectNode prediction = prediction(text);
      predictions.add(prediction);
      JsonNode gold = text.gold().path("expected");
      JsonNode found = prediction.path("expected");
      if (encyclopaedia(text.gold())) {
        with.add(gold, found);
      } else {
        without.add(gold, found);
        tell(errors, text.gold(), found);
        if (gold.has("code_1")) {
          count(sectors, gold, found);
        }
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>(without.figures());
    figures.put("sectors", Counts.commonestFirst(sectors));
    figures.put("encyclopaedia", with.figures());
    return new Outcome(figures, predictions, List.of(errors.table()));
  }

  /** Whether the gold answers a row by an article. */
  static boolean encyclopaedia(JsonNode row) {
    JsonNode expected = row.path("expected");
    return row.path("fn").asText().equals("query_wiki")
        || !expected.path("wiki").asText().isEmpty()
        || !expected.path("title").asText().isEmpty();
  }

  private ObjectNode prediction(GoldText text) {
    LocalDate day = day(text);
    ActorCode code = coder.code(text.text(), day);
    String country = code == null ? null : code.country();
    String context = text.gold().path("context").asText("");
    if (country == null && !context.isEmpty()) {
      ActorCode of = coder.code(context, day);
      country = of == null ? null : of.country();
    }
    String sector = code == null ? null : code.sector();
    ObjectNode out = GoldFiles.newSentence().put("id", text.id()).put("text", text.text());
    out.putObject("expected").put("country", orEmpty(country)).put("code_1", orEmpty(sector));
    return out;
  }

  private static @Nullable LocalDate day(GoldText text) {
    String day = text.gold().path("query_date").asText("today");
    try {
      return day.equals("today") ? null : LocalDate.parse(day, DAY);
    } catch (DateTimeException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          text.id() + ": query_date '" + day + "' is no day; 2017-09-14 or 14 September 2017 is",
          e);
    }
  }

  private static String orEmpty(@Nullable String code) {
    return code == null ? "" : code;
  }

  private static String country(JsonNode expected) {
    String code = expected.path(expected.has("cc") ? "cc" : "country").asText();
    return code.equals("XKX") ? "KOS" : code; // PLOVER's own code
  }

  /** Whom nothing is known of is unidentified, and what is no actor has no sector. */
  private static String sector(JsonNode expected) {
    String code = expected.path("code_1").asText();
    return Set.of("UNK", "JNK").contains(code) ? "" : code;
  }

  private static boolean hasCountry(JsonNode expected) {
    return expected.has("cc") || expected.has("country");
  }

  private static void count(Map<String, Counts> sectors, JsonNode gold, JsonNode found) {
    String wanted = sector(gold);
    String given = sector(found);
    for (String sector : wanted.equals(given) ? Set.of(wanted) : Set.of(wanted, given)) {
      sectors
          .computeIfAbsent(shown(sector), k -> new Counts())
          .add(
              wanted.equals(given) ? 1 : 0,
              sector.equals(given) ? 1 : 0,
              sector.equals(wanted) ? 1 : 0);
    }
  }

  private static void tell(ErrorCounts errors, JsonNode row, JsonNode found) {
    JsonNode gold = row.path("expected");
    if (hasCountry(gold) && !country(gold).equals(country(found))) {
      errors.add("country " + missed(country(gold), country(found)), row);
    }
    if (gold.has("code_1") && !sector(gold).equals(sector(found))) {
      errors.addConfusion("sector", shown(sector(gold)), shown(sector(found)), row);
    }
  }

  private static String missed(String gold, String found) {
    return found.isEmpty() ? "not found" : gold.isEmpty() ? "where there is none" : "another";
  }

  private static String shown(String code) {
    return code.isEmpty() ? "none" : code;
  }

  /** Shares of the rows that tell what is asked. Not thread-safe. */
  private static final class Tally {
    private int rows;
    private int right;
    private int countries;
    private int rightCountries;
    private int sectors;
    private int rightSectors;

    void add(JsonNode gold, JsonNode found) {
      boolean country = country(gold).equals(country(found));
      boolean sector = sector(gold).equals(sector(found));
      if (hasCountry(gold)) {
        countries++;
        rightCountries += country ? 1 : 0;
      }
      if (gold.has("code_1")) {
        sectors++;
        rightSectors += sector ? 1 : 0;
      }
      if (hasCountry(gold) || gold.has("code_1")) {
        rows++;
        right += (country || !hasCountry(gold)) && (sector || !gold.has("code_1")) ? 1 : 0;
      }
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("rows", rows);
      figures.put("right", Counts.ratio(right, rows));
      figures.put("country", Counts.ratio(rightCountries, countries));
      figures.put("sector", Counts.ratio(rightSectors, sectors));
      return figures;
    }
  }
}
