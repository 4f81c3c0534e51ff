package dev.assay.desk;

import dev.assay.casefile.Filing;
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

  /**
   * What came of one input.
   *
   * @param href the page that shows it; empty where there is none
   */
  record Outcome(String name, String words, String href, boolean failed) {}

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
    boolean only = !visit.field("look").isEmpty();
    int most = only ? Looks.MOST : MOST_FILES;
    List<Outcome> outcomes = new ArrayList<>();
    String text = visit.field("text");
    if (!text.isEmpty()) {
      byte[] bytes = (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
      outcomes.add(taken(visit, bytes, "pasted text", given, only));
    }
    int left = 0;
    for (UploadedFile file : visit.context().uploadedFiles("files")) {
      if (file.size() > 0 && outcomes.size() == most) {
        left++;
      } else if (file.size() > 0) {
        try (InputStream in = file.content()) {
          outcomes.add(taken(visit, in.readAllBytes(), name(file), given, only));
        }
      }
    }
    if (left > 0) {
      String words = "not read; " + most + " at a time are";
      outcomes.add(new Outcome(Say.plural(left, "further file", "further files"), words, "", true));
    }
    if (outcomes.size() == 1 && !outcomes.get(0).failed()) {
      visit.done(outcomes.get(0).href(), outcomes.get(0).words());
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

  private static Outcome taken(
      Visit visit, byte[] bytes, String name, Workbench.Given given, boolean only) {
    try {
      Filing filing = visit.workbench().read(bytes, name, given);
      return only
          ? new Outcome(
              name, "Read, and not in the case", "/read/" + visit.looks().hold(filing), false)
          : filed(visit, name, filing);
    } catch (Workbench.Refusal e) {
      return new Outcome(name, Say.plain(e.getMessage()), "", true);
    }
  }

  /** Puts a report into the case. */
  static Outcome filed(Visit visit, String name, Filing filing) {
    Receipt receipt = visit.open().add(filing);
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
    return new Outcome(name, words, "/reports/" + receipt.report(), false);
  }
}
