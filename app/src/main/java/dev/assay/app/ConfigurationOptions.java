package dev.assay.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rules and actors of the user's own to read with. */
final class ConfigurationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Rules of your own, beside ours; once a file.")
  private List<Path> codebooks = List.of();

  @Option(names = "--alone", description = "Without our rules; with --codebook.")
  private boolean alone;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Actors of your own, before ours; once a file.")
  private List<Path> actors = List.of();

  /** Does the work with what the user brings along; with bad configuration nothing is read. */
  int with(Console console, ToIntFunction<Supplier<ConfigurationFiles.Configuration>> work) {
    if (alone && codebooks.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--alone leaves no rules; give yours with --codebook");
    }
    ConfigurationFiles files = new ConfigurationFiles(codebooks, alone, actors);
    if (files.isEmpty()) {
      return work.applyAsInt(ConfigurationFiles.Configuration::shipped);
    }
    try {
      ConfigurationFiles.Configuration configuration = files.load();
      return work.applyAsInt(() -> configuration);
    } catch (ConfigurationFiles.Unusable e) {
      e.lines().forEach(console.err()::println);
      console.err().flush();
      return CommandTree.WRONG_USAGE;
    }
  }
}
