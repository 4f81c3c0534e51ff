package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event is stated as actual, negated, planned, ordered and so on. An event that no
 * statement stands on counts as wrong.
 */
final class StatusSuite implements Suite {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public String description() {
    return "whether events are stated as actual, negated, planned ... (tab separated values)";
  }

  @Override
  public Set<Evaluation.Option> options() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    GoldReading reading = new GoldReading(request.reader());
    Score score = new Score();
    List<ObjectNode> predictions = new ArrayList<>();
    for (StatusGold gold : StatusGold.of(request.gold())) {
      Statement found = at(reading.read(gold.asText()).statements(), gold.event());
      predictions.add(score.add(gold, found == null ? null : found.factuality()));
    }
    return new Outcome(score.figures(), predictions, List.of(score.errors.table()));
  }

  /** What stands on a word; an event before a state or a judgement. */
  private static @Nullable Statement at(List<Statement> statements, Span event) {
    return statements.stream()
        .filter(s -> s.trigger().overlaps(event))
        .min(Comparator.comparing(s -> !(s.proposition() instanceof Proposition.Event)))
        .orElse(null);
  }

  /** The one word for how an event is stated: what is stated as no fact but so is "actual". */
  static String status(Factuality f) {
    boolean not =
        f.mode() == Factuality.Mode.ACTUAL && f.polarity() == Factuality.Polarity.NEGATIVE;
    return not ? "negated" : f.mode().name().toLowerCase(Locale.ROOT);
  }

  /** Right and wrong, counted. Not thread-safe. */
  private static final class Score {
    private final ErrorCounts errors = new ErrorCounts("status");
    private final Map<String, int[]> statuses = new TreeMap<>();
    private final Map<String, int[]> polarities = new TreeMap<>();
    private int rows;
    private int found;
    private int statusRight;
    private int right;
    private int firmnessRight;

    ObjectNode add(StatusGold gold, @Nullable Factuality f) {
      String status = f == null ? "none" : status(f);
      String sign = f == null ? "none" : f.polarity().sign();
      boolean named = gold.statuses().contains(status);
      boolean all = named && f != null && StatusGold.allows(gold.polarities(), sign);
      rows++;
      found += f == null ? 0 : 1;
      statusRight += named ? 1 : 0;
      right += all ? 1 : 0;
      String certainty = f == null ? "none" : f.certainty().name();
      boolean firm = all && StatusGold.allows(gold.certainties(), certainty);
      firmnessRight += firm ? 1 : 0;
      count(statuses, gold.statuses().get(0), all);
      count(polarities, gold.polarities().get(0), all);
      ObjectNode out = GoldFiles.newSentence().put("id", gold.id()).put("status", status);
      out.put("polarity", sign).put("certainty", certainty);
      if (!firm) {
        String wanted = String.join("|", gold.statuses()) + " " + gold.polarities().get(0);
        errors.addConfusion("", wanted, status + " " + sign, out);
      }
      return out;
    }

    private static void count(Map<String, int[]> counts, String key, boolean right) {
      int[] both = counts.computeIfAbsent(key, k -> new int[2]);
      both[0] += right ? 1 : 0;
      both[1]++;
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("events", rows);
      figures.put("found", found);
      figures.put("accuracy", Counts.ratio(right, rows));
      figures.put("accuracy_of_found", Counts.ratio(right, found));
      figures.put("status_alone", Counts.ratio(statusRight, rows));
      figures.put("with_certainty", Counts.ratio(firmnessRight, rows));
      figures.put("by_status", table(statuses));
      figures.put("by_polarity", table(polarities));
      return figures;
    }

    private static Map<String, Object> table(Map<String, int[]> counts) {
      Map<String, Object> table = new LinkedHashMap<>();
      counts.forEach(
          (key, both) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("accuracy", Counts.ratio(both[0], both[1]));
            row.put("right", both[0]);
            row.put("gold", both[1]);
            table.put(key, row);
          });
      return table;
    }
  }
}
