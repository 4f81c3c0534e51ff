package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.intake.web.Fetcher;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay watch}: keeps a case up to date. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps the case up to date: takes in what is new in folders and feeds, again and again, until it",
      "is told to end (Ctrl-C, SIGTERM); the report in hand is then brought to its end, and nothing is",
      "half added. What fails is named and tried again, each time after twice as long.",
      "",
      "Feeds and pages are fetched from the public web alone, as robots.txt allows, one request a",
      "second to a host, and only where they have changed since."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay watch inbox/ https://example.org/rss.xml",
      "  assay watch --map 'wires*.csv:text=story,title=head,published=day' inbox/",
      "  assay watch --once --linked https://example.org/rss.xml    (from cron)"
    })
final class WatchCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Parameters(
      paramLabel = "DIR|FEED",
      arity = "1..*",
      description = "Folders, and URLs of RSS and Atom feeds or of pages.")
  private List<String> inputs = List.of();

  @Option(
      names = "--interval",
      paramLabel = "T",
      defaultValue = "15m",
      converter = DurationConverter.class,
      description = "How often to look: 90s, 15m, 2h (default: ${DEFAULT-VALUE}).")
  private Duration interval = Duration.ofMinutes(15);

  @Option(names = "--once", description = "Looks once and ends.")
  private boolean once;

  @Option(
      names = "--linked",
      description = "Of a feed's entries, fetches the pages that they link to.")
  private boolean linked;

  @Mixin private GivenOptions about = new GivenOptions();

  @Mixin private MapOptions maps = new MapOptions();

  @Option(names = "--json", description = "One JSON object a report.")
  private boolean json;

  WatchCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    for (String input : inputs) {
      if (!Fetcher.isUrl(input) && !isFolder(input)) {
        throw new ParameterException(
            spec.commandLine(), "'" + input + "' is neither a folder nor a URL; give one of them");
      }
    }
    return configuration.with(console, this::watch);
  }

  private static boolean isFolder(String input) {
    try {
      return Files.isDirectory(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private int watch(Supplier<ConfigurationFiles.Configuration> with) {
    Workshop.Given given = about.published(null);
    try (StopSignal stop = StopSignal.ofProcess();
        Case open = cases.open();
        LazyReader reader = new LazyReader(workshop, with)) {
      Web.Memory memory = Memories.of(open);
      Web web = new Web(workshop.fetcher(), memory, stop);
      Inputs taken =
          new Inputs(
              workshop, console.in(), new Inputs.Options(given, maps.columns(), web, linked));
      Adding adding =
          new Adding(
              console,
              open,
              reader,
              given,
              Progress.always(console, 1),
              new ReceiptPrinter(console, json),
              true,
              stop::isStopped);
      int failed = new Watch(console, taken, adding, memory, stop).run(inputs, interval, once);
      return failed == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
    } finally {
      console.flush();
    }
  }
}
