package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseAddress;
import dev.assay.casefile.CaseFile;
import dev.assay.desk.Demonstration;
import dev.assay.desk.Desk;
import dev.assay.desk.DeskOptions;
import dev.assay.desk.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay demo}: the desk on reports of an invented war. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Reads some forty reports of an invented war into a case and opens it in the browser: sieges that",
      "are lifted and are not, rival distances, a denied strike, disputed tolls, a retraction."
    })
final class DemoCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Option(
      names = "--case",
      paramLabel = "FILE",
      description =
          "Where the case is kept; one that is there is opened as it is. Without it, a case is made in"
              + " a temporary folder and goes when you end the command.")
  private @Nullable Path file;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8470",
      description = "Port; 0: a free one.")
  private int port;

  @Option(names = "--no-serve", description = "Makes the case and does not open it; with --case.")
  private boolean unserved;

  DemoCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws Workbench.Refusal {
    Path kept = file == null ? temporary() : file;
    DeskWorkbench workbench =
        new DeskWorkbench(console, workshop, ConfigurationFiles.Configuration::shipped);
    if (!Files.exists(kept)) {
      make(kept, workbench);
    }
    if (unserved) {
      workbench.close();
      return CommandTree.DONE;
    }
    return ServeCommand.serve(
        console,
        Desk.start(
            new DeskOptions(
                CaseAddress.of(kept), DeskOptions.LOOPBACK, port, null, List.of(), null),
            workbench));
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("assay-demo");
      Path made = folder.resolve("demo" + CaseFile.EXTENSION);
      for (String suffix : List.of("-shm", "-wal", "")) {
        Path.of(made + suffix).toFile().deleteOnExit();
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path kept, DeskWorkbench workbench) throws Workbench.Refusal {
    List<Demonstration.Dispatch> dispatches = Demonstration.dispatches();
    Progress progress = Progress.always(console, dispatches.size());
    CaseFile.create(kept);
    try (Case open = CaseFile.open(kept)) {
      for (Demonstration.Dispatch d : dispatches) {
        Workbench.Given given = new Workbench.Given(d.published(), d.outlet(), false);
        open.add(workbench.read(d.bytes(), d.name(), given));
        progress.step();
      }
    }
    progress.clear();
  }
}
