package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands, and how a line of words becomes one. */
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    versionProvider = CommandTree.Version.class,
    subcommands = {HelpCommand.class, ManualCommand.class, CompletionCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Reads news reports and keeps the record: who did what, where and when, according to whom.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some inputs failed; each is named on standard error, the rest were processed",
      "2:wrong usage"
    })
final class CommandTree implements Runnable {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** The end of a line that no sentence ends with. */
  private static final Pattern UNFINISHED = Pattern.compile("(?<![.:\n])\n(?!\n)");

  @Spec private CommandSpec spec;

  private final @Nullable Case lent;

  private CommandTree(@Nullable Case lent) {
    this.spec = CommandSpec.create();
    this.lent = lent;
  }

  /** The case that commands work on instead of the one that they name; null where there is none. */
  @Nullable Case lent() {
    return lent;
  }

  /** Runs one command line and returns its exit code. */
  static int run(Console console, Workshop workshop, String... args) {
    return run(console, workshop, null, args);
  }

  /** The same on a case that is open already and stays so. */
  static int run(Console console, Workshop workshop, @Nullable Case lent, String... args) {
    CommandLine line = new CommandLine(new CommandTree(lent));
    commands(console, workshop, args).forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(CommandTree::summarise);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.inColour(Console.Color.AUTO)
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.max(console.columns(), 55));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, result) -> unexpected(console, e));
    line.setParameterExceptionHandler((e, words) -> wrongUsage(console, e));
    return line.execute(args);
  }

  /**
   * The command that is asked for; all of them where help or a word that is none is. Each command
   * costs a start some of its time.
   */
  private static List<Object> commands(Console console, Workshop workshop, String... args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("read", () -> new ReadCommand(console, workshop));
    all.put("init", () -> new InitCommand(console));
    all.put("add", () -> new AddCommand(console, workshop));
    all.put("watch", () -> new WatchCommand(console, workshop));
    all.put("claims", () -> new ClaimsCommand(console));
    all.put("claim", () -> new ClaimCommand(console));
    all.put("reports", () -> new ReportsCommand(console));
    all.put("report", () -> new ReportCommand(console));
    all.put("search", () -> new SearchCommand(console));
    all.put("events", () -> new EventsCommand(console));
    all.put("sources", () -> new SourcesCommand(console));
    all.put("situation", () -> new SituationCommand(console));
    all.put("brief", () -> new BriefCommand(console));
    all.put("actors", () -> new TalliesCommand.Actors(console));
    all.put("places", () -> new TalliesCommand.Places(console));
    all.put("join", () -> new RulingCommands.Join(console));
    all.put("split", () -> new RulingCommands.Split(console));
    all.put("rename", () -> new RulingCommands.Rename(console));
    all.put("reject", () -> new RulingCommands.Reject(console));
    all.put("correct", () -> new CorrectCommand(console));
    all.put("undo", () -> new RulingCommands.Undo(console));
    all.put("log", () -> new RulingCommands.Log(console));
    all.put("demo", () -> new DemoCommand(console, workshop));
    all.put("serve", () -> new ServeCommand(console, workshop));
    all.put("mcp", () -> new McpCommand(console, workshop));
    all.put("reread", () -> new RereadCommand(console, workshop));
    all.put("redact", () -> new RemovalCommands.Redact(console));
    all.put("forget", () -> new RemovalCommands.Forget(console));
    all.put("export", () -> new ExportCommand(console));
    all.put("doctor", () -> new DoctorCommand(console));
    all.put("eval", () -> new EvalCommand(console));
    all.put("codebook", () -> new CodebookCommand(console));
    all.put("gazetteer", () -> new GazetteerCommand(console));
    Supplier<Object> asked = args.length == 0 ? null : all.get(args[0]);
    return asked == null ? all.values().stream().map(Supplier::get).toList() : List.of(asked.get());
  }

  /**
   * Lists of commands show the first sentence, not the first line, of what each does; a line that
   * ends within a sentence is none of its own, for the screen decides where it breaks.
   */
  private static void summarise(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    if (usage.header().length == 0) {
      String all = UNFINISHED.matcher(String.join("\n", usage.description())).replaceAll(" ");
      usage.description(all.split("\n"));
      usage.header(all.split("[.:](?:\\s|$)", 2)[0] + ".");
      command.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_HEADER);
    }
    command.getSubcommands().values().forEach(CommandTree::summarise);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command; say what to do");
  }

  private static int wrongUsage(Console console, ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String message = Objects.requireNonNullElse(e.getMessage(), "it cannot be understood");
    boolean coded = message.startsWith("ASSAY-");
    console.err().println("assay: " + (coded ? "" : "ASSAY-APP-001 ") + firstToLower(message));
    boolean top = command.parent() == null;
    console.err().println("Try 'assay help" + (top ? "" : " " + command.name()) + "'.");
    console.err().flush();
    return WRONG_USAGE;
  }

  private static String firstToLower(String message) {
    boolean shouts =
        message.length() > 1
            && Character.isUpperCase(message.charAt(0))
            && Character.isLowerCase(message.charAt(1));
    return shouts ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
  }

  private static int unexpected(Console console, Exception e) {
    Problem problem = Problems.unexpected(e);
    if (e instanceof CaseException) {
      console.err().println("assay: " + problem.code() + " " + problem.message());
      return SOME_FAILED;
    }
    console.complain("internal", problem);
    if (console.environment().containsKey("ASSAY_DEBUG")) {
      e.printStackTrace(console.err());
    }
    return SOME_FAILED;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"assay " + version()};
    }
  }

  static String version() {
    String version = CommandTree.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
