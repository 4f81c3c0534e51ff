package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.report.PublicationTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay add}: reads reports into a case. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Reads reports into the case. Each is named when it is safely in it; adding one again changes",
      "nothing, so that an interrupted run can simply be started again."
    })
final class AddCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Reports and folders of them: text, HTML, PDF, DOCX; archives: WARC, WACZ, mail (.eml,"
              + " mbox), RSS, Atom, Telegram's result.json, .jsonl, .csv; with --fetch, URLs and lists"
              + " of them; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--published",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "When they were published: 2017-09-14 or 2017-09-14T18:30Z.")
  private @Nullable PublicationTime published;

  @Mixin private GivenOptions about = new GivenOptions();

  @Option(
      names = "--fetch",
      description = {
        "Fetches what is named by its URL, and what lists name: URLs one a line, GDELT 2.0's mentions",
        "and events. Only by http and https, from the public web, as robots.txt allows, one request a",
        "second to a host. A feed is asked for what is new."
      })
  private boolean fetch;

  @Option(
      names = "--linked",
      description = "Of a feed's entries, fetches the pages that they link to. With --fetch.")
  private boolean linked;

  @Mixin private MapOptions maps = new MapOptions();

  @Option(names = "--json", description = "One JSON object a report.")
  private boolean json;

  AddCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    if (linked && !fetch) {
      throw new ParameterException(
          spec.commandLine(), "--linked fetches pages from the web; give --fetch beside it");
    }
    return configuration.with(console, this::add);
  }

  private int add(Supplier<ConfigurationFiles.Configuration> with) {
    Workshop.Given given = about.published(published);
    List<String> files = InputList.of(inputs);
    Progress progress = Progress.always(console, files.size());
    try (Case open = cases.open();
        LazyReader reader = new LazyReader(workshop, with)) {
      Web web = fetch ? new Web(workshop.fetcher(), Memories.of(open), new StopSignal()) : null;
      Inputs taken =
          new Inputs(
              workshop, console.in(), new Inputs.Options(given, maps.columns(), web, linked));
      ReceiptPrinter printer = new ReceiptPrinter(console, json);
      Adding adding =
          new Adding(console, open, reader, given, progress, printer, false, () -> false);
      for (String file : files) {
        taken.each(file, adding);
        progress.step();
      }
      progress.clear();
      return adding.failed() == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
    }
  }
}
