package example;

import dev.assay.Actor;
import dev.assay.Assay;
import dev.assay.Reading;
import dev.assay.Report;
import dev.assay.Statement;
import java.io.PrintStream;
import java.time.LocalDate;

/** What one report says, as the README shows it. */
public final class ReadAReport {
  private ReadAReport() {}

  static void tell(String text, PrintStream out) {
    // README: read
    try (Assay assay = Assay.open()) {
      Report report = Report.of(text).from("Gulf Herald").published(LocalDate.of(2031, 4, 3));
      Reading reading = assay.read(report);
      for (Statement s : reading.statements()) {
        String who = String.join(", ", s.actors().stream().map(Actor::name).toList());
        out.println(s.code() + " by " + who + ", says " + s.source().name() + ": " + s.quote());
      }
    }
    // end
  }

  /** Reads standard input. */
  public static void main(String[] args) throws java.io.IOException {
    byte[] text = System.in.readAllBytes();
    tell(new String(text, java.nio.charset.StandardCharsets.UTF_8), System.out);
  }
}
