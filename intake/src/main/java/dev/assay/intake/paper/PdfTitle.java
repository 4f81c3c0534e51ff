package dev.assay.intake.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a document's headline. Pure functions. */
final class PdfTitle {
  /** A headline is larger than the text by this much, at least. */
  private static final double LARGER = 1.15;

  private static final int LONGEST = 300;
  private static final int HEAD = 12;

  /** What programs write where a title should be. */
  private static final Pattern JUNK =
      Pattern.compile(
          "(?i)(?:microsoft (?:word|powerpoint)|untitled|document\\d*|slide \\d+|layout \\d+|print|full page photo)\\b.*"
              + "|.*\\.(?:docx?|pdf|indd|qxd|rtf|odt|pptx?|html?|tex|dvi)|\\S*");

  private PdfTitle() {}

  /** Whether the title of a file's properties was written by a person. */
  static boolean isTold(@Nullable String told) {
    return told != null && !JUNK.matcher(told.strip()).matches() && told.length() <= LONGEST;
  }

  /**
   * Where among the paragraphs the headline stands; -1 where none can be told.
   *
   * @param told the title of the file's properties
   */
  static int find(List<Paragraphs.Paragraph> paragraphs, @Nullable String told) {
    int head = Math.min(HEAD, paragraphs.size());
    if (isTold(told)) {
      for (int i = 0; i < head; i++) {
        if (letters(paragraphs.get(i).text()).equals(letters(told))) {
          return i;
        }
      }
    }
    double usual = Paragraphs.usual(paragraphs);
    int best = -1;
    for (int i = 0; i < head; i++) {
      Paragraphs.Paragraph p = paragraphs.get(i);
      boolean large = p.first().size() > LARGER * usual && p.first().page() == 0;
      boolean words = p.text().length() <= LONGEST && p.text().indexOf(' ') > 0;
      if (large && words && (best < 0 || weight(p) > weight(paragraphs.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  /** A masthead may be larger than the headline, and has fewer words. */
  private static double weight(Paragraphs.Paragraph p) {
    int words = p.text().split(" ", -1).length;
    return p.first().size() * (words >= 4 ? 1.25 : 1);
  }

  static String letters(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
