package dev.assay.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A manual page in the macros of man(7), made from the commands themselves so that it cannot say
 * something else than {@code assay help}.
 */
final class ManualPage {
  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /** The page of a program and all its commands. */
  static String of(CommandSpec program) {
    ManualPage manual = new ManualPage();
    manual.write(program);
    return manual.page.toString();
  }

  private void write(CommandSpec program) {
    String name = program.name();
    macro("TH", name.toUpperCase(Locale.ROOT), "1", "", "assay " + CommandTree.version());
    macro("ad", "l");
    macro("SH", "NAME");
    text(name + " - " + String.join(" ", program.usageMessage().description()));
    macro("SH", "SYNOPSIS");
    macro("B", name);
    text("COMMAND [OPTIONS] [ARGUMENTS]");
    macro("SH", "COMMANDS");
    program.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .distinct()
        .forEach(command -> command(name, command));
    exitCodes(program.usageMessage().exitCodeList());
  }

  private void command(String parent, CommandSpec command) {
    String name = parent + " " + command.name();
    macro("SS", name);
    text(synopsis(command));
    macro("PP");
    text(String.join(" ", command.usageMessage().description()));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        item(names(option), option.description());
      }
    }
    verbatim(command.usageMessage().footer());
    command.subcommands().values().forEach(line -> command(name, line.getCommandSpec()));
  }

  private static String synopsis(CommandSpec command) {
    return command.commandLine().getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
  }

  private void item(String term, String... description) {
    macro("TP");
    macro("B", term);
    text(String.join(" ", description));
  }

  private void verbatim(String... lines) {
    List<String> told = List.of(lines).stream().dropWhile(String::isBlank).toList();
    if (!told.isEmpty()) {
      macro("PP");
      macro("nf");
      told.forEach(this::text);
      macro("fi");
    }
  }

  private void exitCodes(Map<String, String> codes) {
    macro("SH", "EXIT STATUS");
    codes.forEach(this::item);
  }

  private void macro(String macro, String... words) {
    String quoted =
        List.of(words).stream()
            .map(word -> " \"" + escape(word).replace("\"", "\\(dq") + "\"")
            .collect(Collectors.joining());
    page.append('.').append(macro).append(quoted).append('\n');
  }

  private void text(String line) {
    page.append(escape(line)).append('\n');
  }

  /** A full stop or an apostrophe at the beginning of a line would be taken for a macro. */
  private static String escape(String words) {
    String escaped =
        words.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
