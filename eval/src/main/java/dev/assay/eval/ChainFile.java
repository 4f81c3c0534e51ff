package dev.assay.eval;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chain as a text file: a head of {@code key: value} lines, then reports, each under {@code ===
 * id | day | outlet}, in which {@code [role: words]} marks what the words do to the claim.
 *
 * @param name of the file, without its ending
 * @param fate what is annotated
 * @param pending whether the head says why it does not come out yet
 * @param reports in the order of the file
 */
record ChainFile(String name, Fate fate, boolean pending, List<Report> reports) {
  private static final String ENDING = ".txt";

  private static final Pattern MARK = Pattern.compile("\\[(\\w+): ([^\\]]*)\\]");

  static boolean is(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /**
   * @throws EvaluationException where it is laid out otherwise
   */
  static ChainFile of(Path file) throws IOException {
    String name = file.getFileName().toString().replace(ENDING, "");
    String[] parts = Files.readString(file).split("(?m)^=== ", -1);
    Map<String, String> head = new TreeMap<>();
    for (String line : parts[0].strip().split("\n", -1)) {
      String[] pair = line.split(": ", 2);
      head.put(pair[0], expected(pair.length == 2, pair, name, "'key: value' in its head")[1]);
    }
    List<Fate.Piece> pieces = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      reports.add(report(name, parts[i], pieces));
    }
    Fate fate =
        new Fate(
            name,
            head.getOrDefault("status", ""),
            head.getOrDefault("date", ""),
            List.copyOf(pieces));
    return new ChainFile(name, fate, head.containsKey("pending"), reports);
  }

  private static String[] expected(boolean so, String[] found, String name, String what) {
    if (!so) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          name + ": found '" + String.join(" | ", found) + "', expected " + what,
          null);
    }
    return found;
  }

  private static Report report(String name, String part, List<Fate.Piece> pieces) {
    int line = Math.max(part.indexOf('\n'), 0);
    String[] cells = part.substring(0, line).strip().split(" \\| ", -1);
    String[] card = expected(cells.length == 3, cells, name, "=== id | day | outlet");
    String marked = part.substring(line + 1).strip();
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      String role = mark.group(1).toLowerCase(Locale.ROOT);
      pieces.add(
          new Fate.Piece(card[0], start, text.length(), role.equals("repeat") ? "assert" : role));
      at = mark.end();
    }
    text.append(marked.substring(at));
    return new Report(
        card[0],
        null,
        new Outlet(card[2]),
        null,
        PublicationTime.given(LocalDate.parse(card[1])),
        "en",
        card[0],
        "",
        text.toString(),
        List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
        List.of());
  }
}
