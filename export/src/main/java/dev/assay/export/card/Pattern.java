package dev.assay.export.card;

/**
 * A pattern of {@code words.tsv} with its blanks filled. What joins two blanks stays away where one
 * of them is empty.
 */
final class Pattern {
  private static final java.util.regex.Pattern BLANK =
      java.util.regex.Pattern.compile("\\{(who|what|where)}");

  private Pattern() {}

  static Paragraph fill(String pattern, Paragraph who, Paragraph what, Paragraph where) {
    Paragraph filled = new Paragraph();
    var blank = BLANK.matcher(pattern);
    int last = 0;
    while (blank.find()) {
      Paragraph part =
          switch (blank.group(1)) {
            case "who" -> who;
            case "what" -> what;
            default -> where;
          };
      if (!part.isEmpty()) {
        filled.add(filled.isEmpty() ? "" : pattern.substring(last, blank.start())).add(part);
      }
      last = blank.end();
    }
    return filled.isEmpty() ? filled.add("(not said)", Style.DIM) : filled;
  }
}
