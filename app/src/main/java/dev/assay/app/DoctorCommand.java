package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Fault;
import dev.assay.export.card.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay doctor}: looks a case over. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks the case over: whether the file is whole, the bytes of each report are those that were",
      "read, each statement's words stand where it says, and everything derived follows from what is",
      "kept. Says of each fault how to mend it."
    })
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Option(names = "--mend", description = "Makes everything anew that is derived.")
  private boolean mend;

  @Option(names = "--json", description = "One JSON object a fault.")
  private boolean json;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      List<Fault> faults = open.check();
      boolean derivedOnly = !faults.isEmpty() && faults.stream().allMatch(Fault::derived);
      if (mend && derivedOnly) {
        open.mend(Instant.now());
        faults = open.check();
        console.err().println("assay: everything derived was made anew");
      }
      for (Fault fault : faults) {
        console
            .out()
            .println(
                json
                    ? json(fault)
                    : Sheet.line(fault.code() + " " + fault.what() + "; " + fault.right()));
      }
      if (faults.isEmpty() && !json) {
        console.out().println(Sheet.line(open.address() + " is sound"));
      }
      return faults.isEmpty() ? CommandTree.DONE : CommandTree.SOME_FAILED;
    }
  }

  private static String json(Fault fault) {
    return new JsonLine()
        .put("code", fault.code())
        .put("what", fault.what())
        .put("right", fault.right())
        .put("derived", fault.derived())
        .text();
  }
}
