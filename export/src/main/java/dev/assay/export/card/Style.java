package dev.assay.export.card;

/** What words on a card are, and the ANSI codes (ECMA-48 SGR) that show it. */
public enum Style {
  PLAIN(""),
  TITLE("1"),
  HEADLINE("1"),
  CODE("36"),
  LABEL("2"),
  DIM("2"),
  FIRM("32"),
  WEAK("33"),
  BAD("31"),
  MARK("1;33"),
  NEGATION("1;31"),
  TRIGGER("1;4");

  private final String sgr;

  Style(String sgr) {
    this.sgr = sgr;
  }

  String on(String words) {
    return sgr.isEmpty() ? words : "\u001b[" + sgr + "m" + words + "\u001b[0m";
  }
}
