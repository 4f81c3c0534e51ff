package dev.assay.intake;

import dev.assay.report.Block;
import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the headline, the paragraphs and the furniture of a text, and what its head says of author
 * and date. Hard-wrapped lines make one paragraph. Thread-safe.
 */
final class Layout {
  private static final int LONGEST_HEADLINE = 160;
  private static final int LONG_LINE = 110;
  private static final Pattern BULLET = Pattern.compile("[-*•·–—▪►] |\\d{1,2}[.)] ");

  private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}(\\.\\p{Lu})+\\.$");

  private static final Set<HeaderLines.Field> IN_THE_FOOT =
      EnumSet.of(HeaderLines.Field.DATE, HeaderLines.Field.UPDATE);

  private final Dates dates = new Dates();
  private final Furniture furniture = new Furniture();
  private final HeaderLines headers = new HeaderLines(dates);
  private final Datelines datelines = new Datelines(dates);

  Dates dates() {
    return dates;
  }

  HeaderLines headers() {
    return headers;
  }

  /** Fills in the blocks of a draft, what is dropped, and the fields its text tells. */
  void read(Draft draft) {
    List<Line> lines = Line.of(draft.text);
    List<Line> body = new ArrayList<>();
    boolean inHead = true;
    boolean headlineEnds = false;
    String ended = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i == 0 && draft.titleFirst) {
        body.add(line);
        continue;
      }
      inHead = inHead && body.size() <= 2 && i < Furniture.EDGE;
      boolean foot = i >= lines.size() - 3;
      ended = ended == null ? furniture.ends(line.normal(), i, lines.size()) : ended;
      if (ended != null) {
        if (!takeHeader(draft, line, false, foot, body)) {
          draft.drop(line.start(), line.end(), ended);
        }
      } else if (!takeHeader(draft, line, inHead, foot, body) && !takeFurniture(draft, lines, i)) {
        inHead = inHead && line.length() < LONGEST_HEADLINE;
        body.add(line);
      } else if (body.size() == 1) {
        headlineEnds = true;
      }
    }
    if (draft.textDate == null) {
      draft.textDate = draft.textUpdate; // the only time it tells
    }
    draft.dropped.sort((a, b) -> Integer.compare(a.start(), b.start()));
    paragraphs(draft, body, headlineEnds);
  }

  private boolean takeFurniture(Draft draft, List<Line> lines, int i) {
    String why = furniture.why(lines.get(i).normal(), i, lines.size());
    if (why != null) {
      draft.drop(lines.get(i).start(), lines.get(i).end(), why);
    }
    return why != null;
  }

  private boolean takeHeader(Draft draft, Line line, boolean head, boolean foot, List<Line> body) {
    HeaderLines.Found found = head || foot ? headers.find(line.normal()) : null;
    if (found == null || (!head && !IN_THE_FOOT.contains(found.field()))) {
      return false;
    }
    switch (found.field()) {
      case BYLINE -> {
        draft.byline = draft.byline == null ? found.value() : draft.byline;
        if (found.date() != null) {
          keepDate(draft, found.date());
        }
      }
      case OUTLET -> draft.outlet = draft.outlet == null ? found.value() : draft.outlet;
      case DATE -> {
        keepDate(draft, found.date());
        keepUpdate(draft, found.update());
      }
      case UPDATE -> keepUpdate(draft, found.date());
      case DATELINE -> {
        keepDate(draft, found.date());
        draft.datelineDate = found.date();
      }
      case TITLE -> {
        if (draft.title != null || !body.isEmpty()) {
          return false;
        }
        int start = afterLabel(draft.text, line);
        draft.title = draft.text.substring(start, line.end());
        draft.blocks.add(new Block(Block.Kind.HEADLINE, start, line.end()));
        draft.drop(line.start(), start, "label of a field");
        return true;
      }
    }
    draft.drop(line.start(), line.end(), "says " + found.field().name().toLowerCase(Locale.ROOT));
    return true;
  }

  private static int afterLabel(String text, Line line) {
    int i = text.indexOf(':', line.start()) + 1;
    while (Line.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void keepDate(Draft draft, @Nullable FoundDate date) {
    FoundDate known = draft.textDate;
    if (known == null || (known.year() == null && date != null && date.year() != null)) {
      draft.textDate = date;
    }
  }

  private static void keepUpdate(Draft draft, @Nullable FoundDate date) {
    draft.textUpdate = draft.textUpdate == null ? date : draft.textUpdate;
  }

  private void paragraphs(Draft draft, List<Line> body, boolean headlineEnds) {
    int first = 0;
    if (draft.blocks.isEmpty() && hasHeadline(draft, body, headlineEnds)) {
      Line line = body.get(0);
      draft.blocks.add(new Block(Block.Kind.HEADLINE, line.start(), line.end()));
      draft.title = draft.title == null ? line.text() : draft.title;
      first = 1;
    }
    int wrap = wrapWidth(body.subList(first, body.size()));
    int firstBlock = draft.blocks.size();
    int start = first;
    for (int i = first; i < body.size(); i++) {
      boolean last = i + 1 == body.size();
      if (last || !joins(draft, body.get(i), body.get(i + 1), wrap)) {
        paragraph(draft, body.get(start).start(), body.get(i).end(), firstBlock);
        start = i + 1;
      }
    }
  }

  private void paragraph(Draft draft, int start, int end, int firstBlock) {
    int from = start;
    if (draft.blocks.size() == firstBlock) {
      Datelines.Found dateline = datelines.find(draft.text.substring(start, end));
      if (dateline != null) {
        from = start + dateline.length();
        draft.drop(start, trimmed(draft.text, start, from), Dropped.DATELINE);
        draft.dropped.sort((a, b) -> Integer.compare(a.start(), b.start()));
        draft.outlet = draft.outlet == null ? dateline.agency() : draft.outlet;
        if (dateline.date() != null) {
          keepDate(draft, dateline.date());
          draft.datelineDate = dateline.date();
        }
        while (from < end && Line.isBlank(draft.text.charAt(from))) {
          from++;
        }
      }
    }
    draft.blocks.add(new Block(Block.Kind.PARAGRAPH, from, end));
  }

  private static int trimmed(String text, int start, int end) {
    int i = end;
    while (i > start + 1 && Line.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** The first line, where it is short, no sentence with its period, and stands apart. */
  private static boolean hasHeadline(Draft draft, List<Line> body, boolean headlineEnds) {
    if (body.isEmpty()) {
      return false;
    }
    if (draft.titleFirst) {
      return true;
    }
    if (body.size() < 2) {
      return false;
    }
    Line line = body.get(0);
    Line next = body.get(1);
    boolean apart = headlineEnds || next.afterBlank() || next.length() > 2 * LONG_LINE;
    char end = line.normal().charAt(line.normal().length() - 1);
    boolean sentence = ",;:".indexOf(end) >= 0 || (end == '.' && !endsInAcronym(line.normal()));
    return apart && !sentence && line.length() <= LONGEST_HEADLINE;
  }

  private static boolean endsInAcronym(String line) {
    return ACRONYM.matcher(line).find() || line.endsWith("...");
  }

  /**
   * Whether one line goes on in the next: nothing stands between, and the first was as full as
   * lines of a wrapped text are, or breaks off and the next begins in lower case. In a wrapped text
   * of capitals alone and after an acronym ("the U.S.") the case tells nothing, and a long line
   * that breaks off goes on.
   */
  private static boolean joins(Draft draft, Line line, Line next, int wrap) {
    if (next.afterBlank() || !onlySpaceBetween(draft, line, next) || isBullet(next)) {
      return false;
    }
    int space = next.normal().indexOf(' ');
    int firstWord = space < 0 ? next.normal().length() : space;
    if (wrap > 0 && line.length() + 1 + firstWord > wrap) {
      return true;
    }
    boolean shouted = line.normal().equals(line.normal().toUpperCase(Locale.ROOT));
    boolean longLine = wrap > 0 && line.length() * 3 > wrap * 2;
    boolean acronym = ACRONYM.matcher(line.normal()).find();
    return !ends(line)
        && (Character.isLowerCase(next.normal().codePointAt(0))
            || ((shouted || acronym) && longLine));
  }

  /** Whether a line ends a sentence for all that is known: an acronym's period does not tell. */
  private static boolean ends(Line line) {
    return line.endsSentence() && !ACRONYM.matcher(line.normal()).find();
  }

  private static boolean onlySpaceBetween(Draft draft, Line line, Line next) {
    for (int i = line.end(); i < next.start(); i++) {
      if (!Line.isBlank(draft.text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBullet(Line line) {
    return BULLET.matcher(line.normal()).lookingAt();
  }

  /** Length of the longest line of a hard-wrapped text; 0 where its lines are paragraphs. */
  private static int wrapWidth(List<Line> lines) {
    int width = 0;
    int pairs = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterBlank()) {
        pairs++;
        broken += ends(lines.get(i)) ? 0 : 1;
        width = Math.max(width, lines.get(i).length());
      }
    }
    return pairs > 0 && broken * 2 > pairs && width <= LONG_LINE ? width : 0;
  }
}
