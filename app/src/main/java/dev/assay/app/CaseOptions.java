package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which case. */
final class CaseOptions {
  @Option(
      names = "--case",
      paramLabel = "CASE",
      converter = CaseAddressConverter.class,
      description = {
        "The case: a file, or postgresql://USER@HOST/DATABASE; without it, the one of this folder or",
        "the nearest folder above that has one."
      })
  private @Nullable CaseAddress named;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee = CommandSpec.create();

  CaseAddress address() {
    return named == null ? CaseAddress.find(Path.of("")) : named;
  }

  Case open() {
    Case lent = mixee.root().userObject() instanceof CommandTree tree ? tree.lent() : null;
    return lent != null
        ? LentCase.of(lent)
        : address().open(new UpgradeLines(mixee.commandLine().getErr()));
  }
}
