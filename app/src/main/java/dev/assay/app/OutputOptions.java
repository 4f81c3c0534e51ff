package dev.assay.app;

import dev.assay.export.card.Sheet;
import picocli.CommandLine.Option;

/** For whom it is printed. */
final class OutputOptions {
  @Option(names = "--json", description = "JSON, one object a line.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private Console.Color color = Console.Color.AUTO;

  boolean json() {
    return json;
  }

  boolean inColour(Console console) {
    return console.inColour(color);
  }

  Sheet sheet(Console console) {
    return new Sheet(console.columns(), inColour(console));
  }
}
