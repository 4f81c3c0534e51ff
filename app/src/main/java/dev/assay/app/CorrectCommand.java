package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.JournalRow;
import dev.assay.casefile.Query;
import dev.assay.export.card.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay correct}: says what is to be read instead in a statement. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is to be read instead in a statement. It outranks what is read, survives every new",
      "reading, and assay undo takes it back."
    },
    footer = {
      "",
      "Fields: actor, recipient (names, with ; between several), place (a name of the gazetteer),",
      "time (2031-04-03, or 2031-04-03/2031-04-06 with the last day), code, value, mode,",
      "polarity (+, - or u), certainty (CT, PR, PS or U).",
      "",
      "Examples:",
      "  assay correct 37fef37556d15f3d-0.4s place=Tobruk",
      "  assay correct 37fef37556d15f3d-0.4s \"actor=Libyan army\" polarity=-"
    })
final class CorrectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin private HandOptions hands = new HandOptions();

  @Parameters(index = "0", paramLabel = "STATEMENT", description = "As assay claim shows it.")
  private String statement = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FIELD=VALUE",
      arity = "1..*",
      description = "What is to be read instead.")
  private List<String> changes = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> fields = fields();
    try (Case open = cases.open()) {
      Changes made = new Changes(open, GazetteerHome.of(console.environment())::open, statement);
      try {
        fields.forEach(made::set);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
      String words =
          fields.entrySet().stream()
              .map(f -> f.getKey() + "=" + f.getValue())
              .collect(Collectors.joining(", "));
      open.correct(statement, made.correction(), words, hands.hand());
      JournalRow noted = open.journal(Query.ALL.page(1, 0)).rows().get(0);
      console.out().println(Sheet.line(noted.number() + "  " + noted.words()));
    }
    return CommandTree.DONE;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "'" + change + "' is no change; say field=value, as place=Tobruk");
      }
      fields.put(change.substring(0, equals).strip(), change.substring(equals + 1).strip());
    }
    return fields;
  }
}
