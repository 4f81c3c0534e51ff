package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Hand;
import dev.assay.casefile.JournalRow;
import dev.assay.casefile.Query;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Sheet;
import dev.assay.export.card.Style;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people say of a case's claims; it outranks what is read and survives every re-reading. */
abstract sealed class RulingCommands implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  private RulingCommands(Console console) {
    this.console = console;
  }

  final int rule(HandOptions hands, BiConsumer<Case, Hand> ruling) {
    try (Case open = cases.open()) {
      ruling.accept(open, hands.hand());
      JournalRow noted = open.journal(Query.ALL.page(1, 0)).rows().get(0);
      console.out().println(Sheet.line(noted.number() + "  " + noted.words()));
    }
    return CommandTree.DONE;
  }

  @Command(
      name = "join",
      mixinStandardHelpOptions = true,
      description = "Joins a claim into another that says the same.")
  static final class Join extends RulingCommands {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim that is joined.")
    private String claim = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "The claim it is joined into.")
    private String into = "";

    @Mixin private HandOptions hands = new HandOptions();

    Join(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return rule(hands, (open, hand) -> open.join(claim, into, hand));
    }
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Moves statements out of their claim into one of their own.")
  static final class Split extends RulingCommands {
    @Parameters(
        paramLabel = "STATEMENT",
        arity = "1..*",
        description = "The statements, as assay claim shows them.")
    private List<String> statements = List.of();

    @Option(
        names = "--as",
        paramLabel = "WORDS",
        required = true,
        description = "What the new claim says.")
    private String name = "";

    @Mixin private HandOptions hands = new HandOptions();

    Split(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return rule(hands, (open, hand) -> open.split(statements, name, hand));
    }
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives the question of a claim other words.")
  static final class Rename extends RulingCommands {
    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim.")
    private String claim = "";

    @Parameters(index = "1..*", paramLabel = "WORDS", arity = "1..*", description = "The question.")
    private List<String> words = List.of();

    @Mixin private HandOptions hands = new HandOptions();

    Rename(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return rule(hands, (open, hand) -> open.rename(claim, String.join(" ", words), hand));
    }
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      description = "Says that a claim is none, or that a statement counts for nothing.")
  static final class Reject extends RulingCommands {
    @Parameters(paramLabel = "ID", description = "The claim or the statement.")
    private String id = "";

    @Mixin private HandOptions hands = new HandOptions();

    Reject(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return rule(hands, (open, hand) -> open.reject(id, hand));
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes a correction back: the last, or the one of this number in assay log.")
  static final class Undo extends RulingCommands {
    @Parameters(paramLabel = "NUMBER", arity = "0..1", defaultValue = "0", description = "Which.")
    private long number;

    @Mixin private HandOptions hands = new HandOptions();

    private final Console console;

    Undo(Console console) {
      super(console);
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Case open = super.cases.open()) {
        String undone = open.undo(number, hands.hand());
        console.out().println(Sheet.line("taken back: " + undone));
      }
      return CommandTree.DONE;
    }
  }

  @Command(
      name = "log",
      mixinStandardHelpOptions = true,
      description = "Lists what was done to the case, latest first.")
  static final class Log extends RulingCommands {
    private final Console console;

    @Mixin private PageOptions page = new PageOptions();

    Log(Console console) {
      super(console);
      this.console = console;
    }

    @Override
    public Integer call() {
      try (Case open = super.cases.open()) {
        new ListPrinter(console, page)
            .print(
                open.journal(page.of(Query.ALL)),
                "nothing was corrected or removed",
                List.of("no.", "when", "what", "words"),
                3,
                Log::cells,
                Log::json);
      }
      return CommandTree.DONE;
    }

    private static List<Cell> cells(JournalRow row) {
      String state = row.undone() ? " (taken back)" : row.applies() ? "" : " (no longer applies)";
      return List.of(
          Cell.of(Long.toString(row.number())),
          Cell.of(row.at().toString().substring(0, 16).replace('T', ' ')),
          Cell.of(row.what(), Style.CODE),
          Cell.of(
              row.words() + (row.by() == null ? "" : ", by " + row.by()) + state,
              row.undone() ? Style.DIM : Style.PLAIN));
    }

    private static String json(JournalRow row) {
      return new JsonLine()
          .put("number", row.number())
          .put("at", row.at())
          .put("what", row.what())
          .put("words", row.words())
          .put("by", row.by())
          .put("undone", row.undone())
          .put("applies", row.applies())
          .text();
    }
  }
}
