package dev.assay.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A user's table of actors: cells parted by tabs, a first line that names the columns, {@code #}
 * before a comment. Columns in any order: {@code name} (must be there), {@code aliases} (parted by
 * {@code |}), {@code country}, {@code sector}, {@code type}, {@code from}, {@code to}.
 */
final class ActorTable {
  private static final Set<String> COLUMNS =
      Set.of("name", "aliases", "country", "sector", "type", "from", "to");

  private final String file;
  private final List<LexiconProblem> problems;
  private final List<UserActor> actors = new ArrayList<>();
  private List<String> header = List.of();

  ActorTable(String file, List<LexiconProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Whether a text's first line that is no comment names columns. */
  static boolean is(String text) {
    return text.lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .findFirst()
        .map(l -> List.of(l.split("\t", -1)).contains("name"))
        .orElse(false);
  }

  List<UserActor> read(String text) {
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(lines[i].split("\t", -1));
      if (header.isEmpty()) {
        header(cells, i + 1);
      } else if (cells.size() > header.size()) {
        int column = column(cells, header.size());
        problem(i + 1, column, "a cell too many; the header has " + header.size() + " columns");
      } else {
        row(cells, i + 1);
      }
    }
    return actors;
  }

  private void header(List<String> cells, int line) {
    header = cells.stream().map(String::strip).toList();
    for (int c = 0; c < cells.size(); c++) {
      if (!COLUMNS.contains(header.get(c))) {
        problem(
            line,
            column(cells, c),
            "no column '" + header.get(c) + "'; there are " + COLUMNS.stream().sorted().toList());
      }
    }
  }

  private void row(List<String> cells, int line) {
    List<String> names = new ArrayList<>(List.of(cell(cells, "name")));
    for (String alias : cell(cells, "aliases").split("\\|", -1)) {
      if (!alias.isBlank()) {
        names.add(alias.strip());
      }
    }
    for (String name : names) {
      if (Names.parts(name).isEmpty()) {
        problem(line, 1, "'" + name + "' is no name; a name has letters or digits");
        return;
      }
    }
    actors.add(
        new UserActor(
            names,
            orNull(cell(cells, "country")),
            orNull(cell(cells, "sector")),
            type(cells, line),
            day(cells, "from", line, Dates::first),
            day(cells, "to", line, Dates::last)));
  }

  private Actor.Type type(List<String> cells, int line) {
    String type = cell(cells, "type");
    if (type.isEmpty()) {
      return cell(cells, "sector").isEmpty() ? Actor.Type.STATE : Actor.Type.GROUP;
    }
    try {
      return Actor.Type.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem(
          line,
          column(cells, header.indexOf("type")),
          "no type '" + type + "'; person, group, force, state and organisation are types");
      return Actor.Type.GROUP;
    }
  }

  private LocalDate day(
      List<String> cells, String column, int line, Function<String, LocalDate> parse) {
    String text = cell(cells, column);
    try {
      return parse.apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      problem(
          line,
          column(cells, header.indexOf(column)),
          "'" + text + "' is no date; 2017, 2017-09 and 2017-09-14 are");
      return LocalDate.MIN;
    }
  }

  private String cell(List<String> cells, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** Where a cell begins in its line, from 1. */
  private static int column(List<String> cells, int cell) {
    return 1 + cells.subList(0, cell).stream().mapToInt(c -> c.length() + 1).sum();
  }

  private void problem(int line, int column, String message) {
    problems.add(new LexiconProblem("ASSAY-ACTOR-001", file, line, column, message));
  }
}
