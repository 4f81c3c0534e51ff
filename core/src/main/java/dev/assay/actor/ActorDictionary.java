package dev.assay.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dictionaries of actors and agents in the form of TABARI and PETRARCH: a name and its codes in
 * brackets, other names on lines that begin with {@code +}, codes restricted by days.
 *
 * <pre>
 * RIVER_LEAGUE [RVL]        # underscores are blanks
 * +LEAGUE_OF_THE_RIVER
 *     [RVLREB &lt;20310101]    until a day; &gt; from a day; 20310101-20311231 between
 * GOVERNMENT [~GOV]         an agent: what it says is joined to whose it is
 * </pre>
 *
 * <p>The first three letters of an actor's code are its country, the rest its sector. {@code ---}
 * and {@code +++} are nobody. Comments: {@code #}, {@code ;}, and lines between {@code <!} and
 * {@code >}.
 */
final class ActorDictionary {
  private static final Pattern CODE =
      Pattern.compile(
          "\\s*(?<code>[A-Za-z0-9]+(?:/[A-Za-z0-9]+)*|-{3}|\\+{3}|#{3})"
              + "\\s*(?<days>(?:[<>]\\s*)?\\d{6}(?:\\d{2})?(?:\\s*-\\s*\\d{6}(?:\\d{2})?)?)?\\s*");
  private static final Pattern AGENT =
      Pattern.compile("\\s*(?:~\\s*(?<after>[A-Za-z0-9]+)|(?<before>[A-Za-z0-9]+)\\s*~)\\s*");
  private static final Pattern MACRO = Pattern.compile("(!\\w+!)\\s*=\\s*(.*)");
  private static final Pattern DAYS = Pattern.compile("\\d{8}|\\d{6}");
  private static final int COUNTRY = 3;

  private final String file;
  private final List<LexiconProblem> problems;
  private final List<UserActor> actors = new ArrayList<>();
  private final Map<String, String> agents = new LinkedHashMap<>();
  private final Map<String, List<String>> macros = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<UserActor> codes = new ArrayList<>();
  private int entryLine;
  private boolean faulty;
  private boolean inComment;

  ActorDictionary(String file, List<LexiconProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void read(String text) {
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = withoutComment(lines[i]);
      if (!line.isBlank()) {
        line(line, i + 1);
      }
    }
    finish();
  }

  List<UserActor> actors() {
    return actors;
  }

  /** Sector by noun. */
  Map<String, String> agents() {
    return agents;
  }

  private String withoutComment(String line) {
    if (inComment || line.stripLeading().startsWith("<!")) {
      inComment = !line.contains(">");
      return "";
    }
    boolean discarded = line.contains("[###]");
    int hash = discarded ? -1 : line.indexOf('#');
    int semicolon = line.indexOf(';');
    int end = hash < 0 ? semicolon : semicolon < 0 ? hash : Math.min(hash, semicolon);
    return end < 0 ? line : line.substring(0, end);
  }

  private void line(String line, int number) {
    Matcher macro = MACRO.matcher(line.strip());
    if (macro.matches()) {
      macros.put(macro.group(1), List.of(macro.group(2).strip().split("\\s*,\\s*", -1)));
      return;
    }
    int bracket = line.indexOf('[');
    String before = bracket < 0 ? line : line.substring(0, bracket);
    int brace = before.indexOf('{');
    String name = (brace < 0 ? before : before.substring(0, brace)).replace('_', ' ').strip();
    boolean another = name.startsWith("+");
    if (another) {
      name = name.substring(1).strip();
    } else if (!name.isEmpty()) {
      finish();
    }
    if (!name.isEmpty() && names.isEmpty()) {
      entryLine = number;
    }
    if (!name.isEmpty() && Names.parts(name).isEmpty()) {
      problem(number, 1, "'" + name + "' is no name; a name has letters or digits");
      return;
    }
    if (!name.isEmpty()) {
      names.add(name);
    }
    String plural = brace < 0 ? "" : before.substring(brace + 1).replace("}", "").strip();
    codes(line, bracket, plural, number);
  }

  /** Every {@code [...]} of a line. */
  private void codes(String line, int from, String plural, int number) {
    int open = from;
    while (open >= 0) {
      int close = line.indexOf(']', open);
      if (close < 0) {
        problem(number, open + 1, "a bracket that is not closed; ']' ends a code");
        return;
      }
      code(line.substring(open + 1, close), plural, number, open + 2);
      open = line.indexOf('[', close);
    }
  }

  private void code(String text, String plural, int number, int column) {
    if (names.isEmpty()) {
      problem(number, column, "a code of nobody; a name comes before its codes");
      return;
    }
    Matcher agent = AGENT.matcher(text);
    if (agent.matches()) {
      String sector = agent.group("after") == null ? agent.group("before") : agent.group("after");
      names.forEach(n -> expanded(n).forEach(w -> agents.put(w, sector)));
      if (!plural.isEmpty()) {
        agents.put(plural.replace('_', ' '), sector);
      }
      codes.clear();
      names.clear();
      return;
    }
    Matcher code = CODE.matcher(text);
    if (!code.matches()) {
      problem(
          number,
          column,
          "'" + text.strip() + "' is no code; USAGOV, USAGOV 20090120-20170119 and ~GOV are");
      return;
    }
    try {
      for (String one : code.group("code").split("/", -1)) {
        codes.add(actor(one, code.group("days") == null ? "" : code.group("days")));
      }
    } catch (DateTimeException e) {
      problem(number, column, "no such day in '" + text.strip() + "'; 20170914 is one");
    }
  }

  private static UserActor actor(String code, String days) {
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    Matcher day = DAYS.matcher(days);
    if (day.find()) {
      LocalDate first = day(day.group());
      from = days.startsWith("<") ? from : first;
      to = days.startsWith("<") ? first.minusDays(1) : days.startsWith(">") ? to : first;
      to = day.find() ? day(day.group()) : to;
    }
    boolean nobody = !Character.isLetterOrDigit(code.charAt(0));
    String sector = code.length() > COUNTRY ? code.substring(COUNTRY) : null;
    return new UserActor(
        List.of(),
        nobody ? null : code.substring(0, Math.min(COUNTRY, code.length())),
        nobody ? null : sector,
        sector == null ? Actor.Type.STATE : Actor.Type.GROUP,
        from,
        to);
  }

  /** Two digits of a year are those of 1930 to 2029. */
  private static LocalDate day(String digits) {
    String day = digits.length() == 8 ? digits : (digits.charAt(0) < '3' ? "20" : "19") + digits;
    return LocalDate.of(
        Integer.parseInt(day.substring(0, 4)),
        Integer.parseInt(day.substring(4, 6)),
        Integer.parseInt(day.substring(6)));
  }

  private List<String> expanded(String name) {
    for (Map.Entry<String, List<String>> macro : macros.entrySet()) {
      if (name.contains(macro.getKey())) {
        return macro.getValue().stream().map(w -> name.replace(macro.getKey(), w)).toList();
      }
    }
    return List.of(name);
  }

  /** Gives the names read so far the codes read so far; those bound to days come first. */
  private void finish() {
    if (!names.isEmpty() && codes.isEmpty() && !faulty) {
      problem(entryLine, 1, "'" + names.get(0) + "' has no code; one in brackets is expected");
    }
    codes.sort(
        Comparator.comparing(c -> c.from().equals(LocalDate.MIN) && c.to().equals(LocalDate.MAX)));
    for (UserActor code : codes) {
      actors.add(
          new UserActor(names, code.country(), code.sector(), code.type(), code.from(), code.to()));
    }
    names.clear();
    codes.clear();
    faulty = false;
  }

  private void problem(int line, int column, String message) {
    faulty = true;
    problems.add(new LexiconProblem("ASSAY-ACTOR-002", file, line, column, message));
  }
}
