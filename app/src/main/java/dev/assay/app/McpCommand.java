package dev.assay.app;

import dev.assay.mcp.CaseServer;
import dev.assay.mcp.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay mcp}: the case for a language model. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the case to a language model over the Model Context Protocol, on standard input and",
      "output: reports, statements, claims and their history, situations as of a day, sources. A client",
      "starts it; it ends when the client closes its end. It changes nothing unless you let it."
    },
    footerHeading = "%nExample, in the configuration of a client:%n",
    footer = {
      "  {\"mcpServers\": {\"assay\": {",
      "    \"command\": \"/path/to/assay\",",
      "    \"args\": [\"mcp\", \"--case\", \"/path/to/case.assay\"]}}}"
    })
final class McpCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Option(
      names = "--case",
      paramLabel = "FILE",
      description =
          "The case; without it, the one of this folder or the nearest folder above that has one.")
  private @Nullable String named;

  @Option(
      names = "--allow-changes",
      description = "Also offers add_report, by which the model adds reports to the case.")
  private boolean changes;

  McpCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (OpenWorkshop open = new OpenWorkshop(workshop)) {
      Program.Output tried = run(open, List.of("claims", "--json", "--limit=1"), new byte[0]);
      if (tried.code() != CommandTree.DONE) {
        console
            .err()
            .print(tried.err()); // a client shows this; its first request would be too late
        return tried.code();
      }
      PrintStream out = System.out;
      System.setOut(System.err); // whatever a library prints is no message
      try {
        CaseServer.serve(
            (words, input) -> run(open, words, input),
            CommandTree.version(),
            changes,
            console.in(),
            console.out());
      } finally {
        System.setOut(out);
      }
      return CommandTree.DONE;
    }
  }

  private Program.Output run(Workshop open, List<String> words, byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console own =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            console.environment());
    List<String> line = new ArrayList<>(words);
    if (named != null && !words.get(0).equals("read")) {
      line.add(1, "--case=" + named);
    }
    int code = CommandTree.run(own, open, line.toArray(String[]::new));
    own.flush();
    return new Program.Output(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
