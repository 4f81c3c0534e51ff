package dev.assay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.export.AnswersJson;
import dev.assay.export.ClaimJson;
import dev.assay.export.card.AnswersCard;
import dev.assay.export.card.Cell;
import dev.assay.export.card.ClaimCard;
import dev.assay.export.card.Sheet;
import dev.assay.export.card.Style;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Figure;
import dev.assay.ledger.Situation;
import dev.assay.ledger.Status;
import dev.assay.ledger.Toll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay situation}: what stands of a place. */
@Command(
    name = "situation",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how it stands at a place: each question with the answers that still stand, by whom they",
      "are said and how sure they are; where several answers compete, what is told against each; and the",
      "numbers of people killed and hurt, each with its source."
    })
final class SituationCommand implements Callable<Integer> {
  private static final int CLAIMS = 1_000;
  private static final int ANSWERS = 4;
  private static final int DATES = 12;
  private static final int MATRICES = 5;

  /** What lasts: shown although no answer stands any more. */
  private static final Set<String> LASTING = Set.of("control", "siege");

  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Parameters(paramLabel = "PLACE", description = "Its name, in any spelling.")
  private String place = "";

  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private OutputOptions output = new OutputOptions();

  SituationCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      Query query = PlaceNames.meant(open, Query.ALL.asOf(asOf.day()).place(place).page(CLAIMS, 0));
      List<Claim> claims = open.claims(query).rows();
      List<Situation.Question> questions =
          Situation.of(claims).questions().stream()
              .filter(q -> !q.standing().isEmpty() || LASTING.contains(q.family()))
              .toList();
      List<Toll> tolls =
          Toll.of(
              claims.stream().flatMap(c -> c.evidence().stream()).map(Evidence::entry),
              toll -> toll.entry().id() + toll.figure());
      List<Answers> answers = answers(open, claims);
      console
          .out()
          .print(
              output.json() ? json(questions, tolls, answers) : sheet(questions, tolls, answers));
    }
    return CommandTree.DONE;
  }

  private List<Answers> answers(Case open, List<Claim> claims) {
    List<Claim> current = claims.stream().filter(c -> c.status() != Status.OVERTAKEN).toList();
    return Answers.each(current, List.of()).findAny().isEmpty()
        ? List.of()
        : Answers.of(current, open.records(asOf.day()));
  }

  private String sheet(
      List<Situation.Question> questions, List<Toll> tolls, List<Answers> answers) {
    Sheet sheet = output.sheet(console);
    String known = asOf.day() == null ? "" : " as known on " + asOf.day();
    sheet.paragraph(0, Cell.of(place, Style.TITLE), Cell.of(known));
    sheet.rule();
    if (questions.isEmpty() && tolls.isEmpty()) {
      sheet.paragraph(0, Cell.of("nothing is told that still stands"));
    }
    questions.forEach(question -> question(sheet, question));
    for (Answers one : answers.subList(0, Math.min(MATRICES, answers.size()))) {
      sheet.rule();
      AnswersCard.put(one, sheet);
    }
    if (!answers.isEmpty()) {
      AnswersCard.explain(sheet);
    }
    if (answers.size() > MATRICES) {
      int more = answers.size() - MATRICES;
      sheet.paragraph(0, Cell.of(more + " more questions have several answers: --json", Style.DIM));
    }
    if (!tolls.isEmpty()) {
      sheet.paragraph(0, Cell.of("People", Style.TITLE));
      for (Toll toll : tolls) {
        sheet.labelled(
            2,
            Cell.of(toll.entry().report().day().toString(), Style.LABEL),
            DATES,
            Cell.of(toll.figure().what() + " " + range(toll.figure()), Style.CODE),
            Cell.of("  " + source(toll.entry())));
      }
    }
    return sheet.text();
  }

  private static void question(Sheet sheet, Situation.Question question) {
    sheet.paragraph(0, Cell.of(question.words(), Style.TITLE));
    List<Claim> standing = question.standing();
    for (Claim claim : standing.subList(0, Math.min(ANSWERS, standing.size()))) {
      answer(sheet, claim);
    }
    if (standing.size() > ANSWERS) {
      sheet.paragraph(
          2 + DATES, Cell.of("and " + (standing.size() - ANSWERS) + " earlier ones", Style.DIM));
    }
    if (standing.isEmpty()) {
      sheet.paragraph(2, Cell.of("no answer stands; the last was", Style.DIM));
      answer(sheet, question.first());
    }
  }

  private static void answer(Sheet sheet, Claim claim) {
    Evidence last = claim.evidence().get(claim.evidence().size() - 1);
    sheet.labelled(
        2,
        Cell.of(last.entry().report().day().toString(), Style.LABEL),
        DATES,
        Cell.of(claim.value(), Style.CODE),
        Cell.of("  "),
        Cell.of(claim.status().word(), ClaimCard.style(claim.status())),
        Cell.of(tooEarly(claim)),
        Cell.of("  last by " + source(last.entry()) + "  "),
        Cell.of(claim.id(), Style.DIM));
  }

  /** What was told too early may be so by now. */
  private static String tooEarly(Claim claim) {
    return claim.status() == Status.PREMATURE && Situation.stands(claim)
        ? " when first told, so since " + claim.statusDate()
        : "";
  }

  private static String source(Entry entry) {
    String source = entry.voices().get(entry.voices().size() - 1).name();
    String outlet = entry.report().outlet();
    return source.equals(outlet) ? outlet : source + ", in " + outlet;
  }

  private static String range(Figure f) {
    if (f.best() != null) {
      return number(f.best());
    }
    return (f.low() == null ? "up to " : "at least " + number(f.low()) + " ")
        + (f.high() == null ? "" : number(f.high()));
  }

  private static String number(double n) {
    return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
  }

  private String json(List<Situation.Question> questions, List<Toll> tolls, List<Answers> answers) {
    ObjectMapper mapper = new ObjectMapper();
    ClaimJson writer = new ClaimJson();
    ArrayNode asked = mapper.createArrayNode();
    questions.forEach(
        question -> {
          ArrayNode given = mapper.createArrayNode();
          question.standing().forEach(claim -> given.add(tree(mapper, writer.line(claim))));
          asked.addObject().put("question", question.words()).set("claims", given);
        });
    ArrayNode matrices = mapper.createArrayNode();
    AnswersJson matrix = new AnswersJson();
    answers.forEach(one -> matrices.add(tree(mapper, matrix.line(one))));
    ArrayNode figures = mapper.createArrayNode();
    for (Toll toll : tolls) {
      Figure f = toll.figure();
      figures
          .addObject()
          .put("what", f.what())
          .put("low", f.low())
          .put("best", f.best())
          .put("high", f.high())
          .put("unit", f.unit())
          .put("source", toll.entry().voices().get(toll.entry().voices().size() - 1).name())
          .put("outlet", toll.entry().report().outlet())
          .put("published", toll.entry().report().published().toString())
          .put("statement", toll.entry().id().substring(toll.entry().id().indexOf('#') + 1));
    }
    return new JsonLine()
            .put("place", place)
            .put("asOf", asOf.day() == null ? null : asOf.day().toString())
            .set("questions", asked)
            .set("answers", matrices)
            .set("figures", figures)
            .text()
        + "\n";
  }

  private static JsonNode tree(ObjectMapper mapper, String json) {
    try {
      return mapper.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
