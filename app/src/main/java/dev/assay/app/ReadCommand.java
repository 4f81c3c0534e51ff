package dev.assay.app;

import dev.assay.export.ReadingJson;
import dev.assay.export.card.Card;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay read}: what each report says. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads reports and shows what each says: a card for people, or JSON Lines.",
    footer = {
      "",
      "FILE after --codebook is YAML as 'assay codebook' takes it: its rules add to ours, and one with",
      "the id of ours replaces that. FILE after --actors is a table of tab-separated columns, of which",
      "the first line names some: name, aliases (parted by |), country, sector, type, from, to;",
      "or a dictionary of actors or agents as PETRARCH and TABARI have it. Its names go before ours."
    })
final class ReadCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Reports: text, HTML, PDF, DOCX; archives of them: WARC, WACZ, mail (.eml, mbox), RSS, Atom,"
              + " Telegram's result.json, .jsonl, .csv; - is standard input.")
  private List<String> inputs = List.of();

  @Option(names = "--json", description = "One JSON object a line and report, instead of a card.")
  private boolean json;

  @Option(
      names = "--layers",
      description = "With the sentences: tokens, syntax, roles, entities. Implies --json.")
  private boolean layers;

  @Option(
      names = "--explain",
      description = "With the rule and the words behind each part of the card.")
  private boolean explain;

  @Option(
      names = "--published",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "When the reports were published: 2017-09-14 or 2017-09-14T18:30Z.")
  private @Nullable PublicationTime published;

  @Mixin private GivenOptions about = new GivenOptions();

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private Console.Color color = Console.Color.AUTO;

  ReadCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    return configuration.with(console, this::read);
  }

  private int read(Supplier<ConfigurationFiles.Configuration> with) {
    Workshop.Given given = about.published(published);
    Progress progress = new Progress(console, inputs.size());
    Inputs taken = new Inputs(workshop, console.in(), Inputs.Options.of(given));
    try (LazyReader reader = new LazyReader(workshop, with)) {
      Cards cards = new Cards(reader, printer(), progress);
      for (String input : inputs) {
        taken.each(input, cards);
        progress.step();
        if (console.out().checkError()) {
          break; // nobody listens any more, as after "| head"
        }
      }
      progress.clear();
      return cards.failed == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
    }
  }

  private Function<Reading, String> printer() {
    if (json || layers) {
      return new ReadingJson(layers)::line;
    }
    Card card = new Card(console.columns(), console.inColour(color), explain);
    String[] between = {""};
    return reading -> {
      String rendered = between[0] + card.render(reading);
      between[0] = "\n";
      return rendered;
    };
  }

  /** Prints what each report says. */
  private final class Cards implements Inputs.Taker {
    private final LazyReader reader;
    private final Function<Reading, String> printer;
    private final Progress progress;
    private int failed;

    Cards(LazyReader reader, Function<Reading, String> printer, Progress progress) {
      this.reader = reader;
      this.printer = printer;
      this.progress = progress;
    }

    @Override
    public boolean take(String name, Workshop.Taken taken) {
      try {
        String rendered = printer.apply(reader.read(taken.report()));
        progress.clear();
        taken.notices().forEach(notice -> console.complain(name, notice));
        console.out().print(rendered);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        failed(name, Problems.unexpected(e));
      }
      return !console.out().checkError();
    }

    @Override
    public void failed(String name, Problem problem) {
      failed++;
      progress.clear();
      console.complain(name, problem);
    }
  }
}
