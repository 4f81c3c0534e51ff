package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.ReportCards;
import dev.assay.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fate of claims: chains first, then the articles that they run over. */
final class FatesSuite implements Suite {
  @Override
  public String name() {
    return "fates";
  }

  @Override
  public String description() {
    return "which mentions belong to a claim, what each does to it, how it ended (JSON Lines: chains,"
        + " then articles; or text files of one chain with its reports)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    ObjectMapper mapper = new ObjectMapper();
    List<Fate> chains = new ArrayList<>();
    List<Report> articles = new ArrayList<>();
    for (Path file : request.gold()) {
      if (ChainFile.is(file)) {
        ChainFile chain = chain(file);
        chains.add(chain.fate());
        articles.addAll(chain.reports());
        continue;
      }
      for (ObjectNode record : records(file, mapper)) {
        if (record.has("mentions")) {
          chains.add(Fate.of(record));
        } else {
          articles.add(new GoldText(dated(record)).report());
        }
      }
    }
    boolean heldBack = request.asks(Evaluation.Option.HELD_BACK);
    List<Fate> asked =
        heldBack ? chains.stream().filter(c -> HeldBack.is(c.id())).toList() : chains;
    List<ObjectNode> predictions =
        CaseFold.claims(Ledger.open(), entries(request, articles)).stream()
            .map(FatesSuite::prediction)
            .toList();
    FatesScore score = new FatesScore(asked, predictions.stream().map(Fate::of).toList());
    return new Outcome(score.figures(), predictions, score.errors());
  }

  private static ChainFile chain(Path file) {
    try {
      return ChainFile.of(file);
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
  }

  private static List<Entry> entries(EvaluationRequest request, List<Report> articles) {
    GoldReading reading = new GoldReading(request.reader());
    TakenIn intake = new TakenIn();
    return articles.parallelStream()
        .map(intake::report)
        .flatMap(
            r -> Entries.of(reading.coder().code(reading.document(r)), ReportCards.of(r)).stream())
        .toList();
  }

  /** The articles call their day of publication {@code pub_date}. */
  private static ObjectNode dated(ObjectNode article) {
    return article.hasNonNull("date") || article.hasNonNull("dct") || !article.has("pub_date")
        ? article
        : article.put("date", article.path("pub_date").asText());
  }

  /** As {@code assay claims --json} says it, with code points. */
  static ObjectNode prediction(Claim claim) {
    ObjectNode out = GoldFiles.newSentence();
    out.put("id", claim.id());
    out.put("question", claim.question());
    out.put("value", claim.value());
    out.put("status", claim.status().word());
    out.put("statusDate", claim.statusDate().toString());
    out.put("retracted", claim.retracted());
    ArrayNode evidence = out.putArray("evidence");
    for (Evidence e : claim.evidence()) {
      Entry entry = e.entry();
      evidence
          .addObject()
          .put("statement", entry.id())
          .put("report", entry.report().id())
          .put("published", entry.report().published().toString())
          .put("source", e.origin())
          .put("role", e.role().word())
          .put("quote", entry.passage().quote())
          .put("start", entry.passage().from())
          .put("end", entry.passage().to())
          .put("why", e.why());
    }
    return out;
  }

  private static List<ObjectNode> records(Path file, ObjectMapper mapper) {
    List<ObjectNode> records = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = mapper.readTree(line);
        if (!(node instanceof ObjectNode record)
            || !(record.has("mentions") || record.has("text"))) {
          throw new EvaluationException(
              "ASSAY-EVAL-02",
              file.getFileName() + ":" + number + ": neither a chain with 'mentions' nor a 'text'",
              null);
        }
        records.add(record);
      }
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
    return records;
  }
}
