package dev.assay.app;

import dev.assay.casefile.CaseFile;
import dev.assay.export.card.Sheet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay init}: makes an empty case. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an empty case: one file that will hold reports, what they say, your corrections and",
      "everything derived from them. The other commands find it from its folder and from all below."
    })
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = CaseFile.DEFAULT,
      description = "Its name (${DEFAULT-VALUE}); .assay at the end lets it be found.")
  private Path file = Path.of(CaseFile.DEFAULT);

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CaseFile.create(file);
    console.out().println("made " + Sheet.line(file.toString()) + "; add reports with assay add");
    return CommandTree.DONE;
  }
}
