package dev.assay.coreference;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which quotation every word of a document stands in. */
final class Quotes {
  /** A quotation that does not end within so many sentences has lost its closing mark. */
  private static final int LONGEST = 12;

  private final List<int[]> numbers = new ArrayList<>();

  Quotes(Document document) {
    int quote = 0;
    int opened = 0;
    boolean open = false;
    for (Sentence s : document.sentences()) {
      int[] number = new int[s.size()];
      open &= numbers.size() - opened < LONGEST;
      for (int i = 0; i < number.length; i++) {
        Boolean mark = mark(s.form(i), open);
        if (mark != null && mark && !open) {
          quote++;
          opened = numbers.size();
        }
        open = mark == null ? open : mark;
        number[i] = open ? quote : 0;
      }
      numbers.add(number);
    }
  }

  /** The number of the quotation around a mention's head, 0 for none. */
  int of(Candidate c) {
    return numbers.get(c.mention().sentence())[c.head()];
  }

  private static @Nullable Boolean mark(String form, boolean open) {
    return switch (form) {
      case "“", "``", "«" -> true;
      case "”", "''", "»" -> false;
      case "\"" -> !open;
      default -> null;
    };
  }
}
