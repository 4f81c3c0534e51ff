package dev.assay.app;

import dev.assay.casefile.CaseAddress;
import dev.assay.casefile.CaseFile;
import dev.assay.export.card.Sheet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay init}: makes an empty case. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an empty case: one file that will hold reports, what they say, your corrections and",
      "everything derived from them. The other commands find it from its folder and from all below.",
      "A team may have it in a PostgreSQL database instead; the password is taken from PGPASSWORD or",
      "~/.pgpass."
    })
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      converter = CaseAddressConverter.class,
      description = "Its name (" + CaseFile.DEFAULT + "); .assay at the end lets it be found.")
  private @Nullable CaseAddress file;

  @Option(
      names = "--case",
      paramLabel = "CASE",
      converter = CaseAddressConverter.class,
      description =
          "The same; or postgresql://USER@HOST:PORT/DATABASE, with ?schema=NAME for one of several.")
  private @Nullable CaseAddress named;

  @Spec private CommandSpec spec = CommandSpec.create();

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file != null && named != null) {
      throw new ParameterException(spec.commandLine(), "name the case once");
    }
    CaseAddress one = named != null ? named : file;
    CaseAddress made = one != null ? one : CaseAddress.of(CaseFile.DEFAULT);
    made.create();
    boolean found = made.file().isPresent();
    console
        .out()
        .println(
            "made "
                + Sheet.line(made.toString())
                + "; add reports with assay add"
                + (found ? "" : " --case ..."));
    return CommandTree.DONE;
  }
}
