package dev.assay.casefile;

import java.util.Locale;

/** What it is counted of how often it is spoken of. */
public enum Tallied {
  ACTOR("a.actor"),
  PLACE("e.place"),
  SOURCE("e.source");

  record Key(Tallied kind, String key) {}

  private final String column;

  Tallied(String column) {
    this.column = column;
  }

  static Tallied of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String sql() {
    return "tally-" + word();
  }

  String column() {
    return column;
  }
}
