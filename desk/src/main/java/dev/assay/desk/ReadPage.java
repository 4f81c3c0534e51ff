package dev.assay.desk;

import dev.assay.casefile.Receipt;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a report in: pasted, dropped or uploaded. */
final class ReadPage {
  private static final int MOST_FILES = 200;

  private ReadPage() {}

  /** What came of one input. */
  record Outcome(String name, String words, String report, boolean failed) {}

  record View(String text, String outlet, String published, List<Outcome> outcomes) {}

  static void show(Visit visit) {
    visit.show("read", "Read a report", "read", new View("", "", "", List.of()));
  }

  static void add(Visit visit) throws IOException {
    Workbench.Given given =
        new Workbench.Given(
            visit.fieldOrNull("published"),
            visit.fieldOrNull("outlet"),
            !visit.field("any-language").isEmpty());
    List<Outcome> outcomes = new ArrayList<>();
    String text = visit.field("text");
    if (!text.isEmpty()) {
      byte[] bytes = (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
      outcomes.add(taken(visit, bytes, "pasted text", given));
    }
    for (UploadedFile file : visit.context().uploadedFiles("files")) {
      if (file.size() > 0 && outcomes.size() < MOST_FILES) {
        try (InputStream in = file.content()) {
          outcomes.add(taken(visit, in.readAllBytes(), name(file), given));
        }
      }
    }
    if (outcomes.size() == 1 && !outcomes.get(0).failed()) {
      visit.done("/reports/" + outcomes.get(0).report(), outcomes.get(0).words());
      return;
    }
    if (outcomes.isEmpty()) {
      outcomes.add(new Outcome("nothing", "paste a text or choose a file", "", true));
    }
    if (outcomes.stream().anyMatch(Outcome::failed)) {
      visit.context().status(422);
    }
    visit.show(
        "read",
        "Read a report",
        "read",
        new View(text, visit.field("outlet"), visit.field("published"), outcomes));
  }

  private static String name(UploadedFile file) {
    return Say.cut(file.filename().replaceAll("^.*[/\\\\]", ""), 120);
  }

  private static Outcome taken(Visit visit, byte[] bytes, String name, Workbench.Given given) {
    try {
      Receipt receipt = visit.open().add(visit.workbench().read(bytes, name, given));
      String words =
          switch (receipt.outcome()) {
            case PRESENT -> "This report is in the case already";
            case ADDED_UNDATED ->
                "Read without a date: it is kept and searched, but no claim rests on it";
            case ADDED, REPLACED ->
                "Read: "
                    + Say.plural(receipt.statements(), "statement", "statements")
                    + ", "
                    + Say.plural(receipt.claims(), "claim", "claims")
                    + " new or changed";
          };
      return new Outcome(name, words, receipt.report(), false);
    } catch (Workbench.Refusal e) {
      return new Outcome(name, Say.plain(e.getMessage()), "", true);
    }
  }
}
