package dev.assay.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site's robots.txt (RFC 9309) says to one agent. Immutable.
 *
 * @param delay seconds between two requests that it wishes; 0 where it does not say
 */
record Robots(List<Rule> rules, double delay) {
  /** Most bytes of a robots.txt that are read. */
  static final int MOST = 512 * 1024;

  static final Robots ALL_ALLOWED = new Robots(List.of(), 0);
  static final Robots NONE_ALLOWED = new Robots(List.of(new Rule("/", false)), 0);

  private static final double LONGEST_DELAY = 60;

  record Rule(String path, boolean allow) {}

  Robots {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a robots.txt.
   *
   * @param agent the product token, in lower case; where it has no group, that of all agents counts
   */
  static Robots of(String text, String agent) {
    Group own = new Group();
    Group all = new Group();
    List<Group> open = new ArrayList<>();
    boolean inAgents = false;
    for (String line : text.lines().toList()) {
      String[] field = field(line);
      if (field[0].equals("user-agent")) {
        if (!inAgents) {
          open.clear();
        }
        inAgents = true;
        String name = field[1].toLowerCase(Locale.ROOT);
        if (name.equals("*")) {
          open.add(all);
        } else if (name.equals(agent) || name.startsWith(agent + "/")) {
          own.named = true;
          open.add(own);
        }
      } else if (!field[0].isEmpty()) {
        inAgents = false;
        open.forEach(group -> group.take(field[0], field[1]));
      }
    }
    Group group = own.named ? own : all;
    return new Robots(group.rules, Math.min(LONGEST_DELAY, group.delay));
  }

  private static String[] field(String line) {
    String words = line.split("#", 2)[0];
    int colon = words.indexOf(':');
    return colon < 0
        ? new String[] {"", ""}
        : new String[] {
          words.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          words.substring(colon + 1).strip()
        };
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private boolean named;
    private double delay;

    void take(String field, String value) {
      switch (field) {
        case "allow", "disallow" -> {
          if (!value.isEmpty()) {
            rules.add(new Rule(value, field.equals("allow")));
          }
        }
        case "crawl-delay" -> {
          if (value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            delay = Double.parseDouble(value);
          }
        }
        default -> {}
      }
    }
  }

  /**
   * Whether a path may be fetched: the longest rule that matches decides, and of two the one that
   * allows.
   *
   * @param path with its query
   */
  boolean allows(String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if ((length > longest || (length == longest && rule.allow())) && matches(rule.path(), path)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed;
  }

  /** Whether a path begins as a pattern does, in which * is anything and $ the end. */
  private static boolean matches(String pattern, String path) {
    boolean toEnd = pattern.endsWith("$");
    String[] parts =
        (toEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = toEnd && i == parts.length - 1;
      int found =
          i == 0
              ? path.startsWith(parts[0]) ? 0 : -1
              : last ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
      if (found < at
          || (last && !path.endsWith(parts[i]))
          || (i == 0 && last && path.length() != parts[0].length())) {
        return false;
      }
      at = found + parts[i].length();
    }
    return true;
  }
}
