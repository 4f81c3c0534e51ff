package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.desk.Briefing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay brief}: what is new, to send to somebody. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Writes two pages of what is new: what turned, what is disputed, what is claimed and by whom,",
      "what to watch; with a map and charts, and every sentence with the words it rests on."
    })
final class BriefCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Option(
      names = "--since",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "First day of what is new; without it, a week's news.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "Last day of publication.")
  private @Nullable LocalDate until;

  @Option(names = "--place", paramLabel = "P", description = "Only of this place.")
  private @Nullable String place;

  @Option(names = "--actor", paramLabel = "A", description = "Only with this actor.")
  private @Nullable String actor;

  @Option(
      names = "--leave-out",
      paramLabel = "B",
      split = ",",
      description = "Blocks to leave out: turned, disputed, happened, claimed, watch, pictures.")
  private List<String> left = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A file: .html, .md, .eml or .pdf. Without it, Markdown on standard output.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  BriefCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Briefing.Format format = format();
    try (Case open = cases.open()) {
      Query asked =
          PlaceNames.meant(
              open, new Query(place, actor, null, null, null, null, until, null, 1, 0));
      byte[] written = new Briefing().write(open, asked, since, Set.copyOf(left), format);
      if (out == null) {
        console.out().write(written, 0, written.length);
      } else {
        Files.write(out, written);
      }
    }
    return CommandTree.DONE;
  }

  private Briefing.Format format() {
    if (out == null) {
      return Briefing.Format.MARKDOWN;
    }
    String name = out.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> Briefing.Format.HTML;
      case "md", "markdown" -> Briefing.Format.MARKDOWN;
      case "eml" -> Briefing.Format.EML;
      case "pdf" -> Briefing.Format.PDF;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "'"
                  + out
                  + "' does not say in what form; name a file that ends in .html, .md, .eml or .pdf");
    };
  }
}
