package dev.assay.app;

import dev.assay.casefile.Case;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What protects people in danger: names and reports are taken out of a case for good. */
abstract sealed class RemovalCommands implements Callable<Integer> {
  private static final String COPIES =
      "Copies of the case and what was exported before are not touched.";

  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  private RemovalCommands(Console console) {
    this.console = console;
  }

  @Command(
      name = "redact",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a name out of the case for good: out of the reports, their bytes, what was read, the",
        "full-text index, your corrections, and every later export. Blocks stand in its place. In a",
        "report that has the whole name the surname alone is taken out, too; give other names of the",
        "person as further arguments. That it was done is noted, the name is not.",
        COPIES
      })
  static final class Redact extends RemovalCommands {
    @Parameters(
        paramLabel = "NAME",
        arity = "1..*",
        description = "The name in quotes, and others of the same person.")
    private List<String> names = List.of();

    Redact(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      try (Case open = super.cases.open()) {
        int reports = open.redact(names, Instant.now());
        super.console
            .out()
            .println(
                "redacted in " + reports + (reports == 1 ? " report. " : " reports. ") + COPIES);
      }
      return CommandTree.DONE;
    }
  }

  @Command(
      name = "forget",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a report and all that rests on it out of the case for good, and does not take it in",
        "again. That it was done is noted, not what it was.",
        COPIES
      })
  static final class Forget extends RemovalCommands {
    @Parameters(
        paramLabel = "REPORT",
        description = "Its id, or the beginning of it, as assay reports lists it.")
    private String report = "";

    Forget(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      try (Case open = super.cases.open()) {
        open.forget(report, Instant.now());
        super.console.out().println("forgotten. " + COPIES);
      }
      return CommandTree.DONE;
    }
  }
}
