package dev.assay.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay man}: the manual page, as {@code man} reads it. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "Prints the manual page, which 'man' reads.",
    footer = {"", "Example:  assay man > assay.1 && man ./assay.1"})
final class ManualCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().getOut().print(ManualPage.of(spec.root()));
    spec.commandLine().getOut().flush();
  }
}
