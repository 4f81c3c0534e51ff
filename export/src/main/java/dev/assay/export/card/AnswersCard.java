package dev.assay.export.card;

import dev.assay.ledger.Answers;
import dev.assay.ledger.Answers.Item;
import dev.assay.ledger.Answers.Mark;
import dev.assay.ledger.Answers.Option;
import dev.assay.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Competing answers to one question, and the evidence by answer, on a {@link Sheet}. */
public final class AnswersCard {
  private static final int MOST_ANSWERS = 6;
  private static final int MOST_ROWS = 16;
  private static final int NUMBERS = 4;
  private static final String MEANING =
      "+ agrees with the answer, − cannot well be so if it is right, · says nothing of it. What is"
          + " against an answer counts once an interest: reliability of the source times certainty,"
          + " half where somebody speaks for his own side. The answer with the least against it"
          + " comes first.";

  private AnswersCard() {}

  /** Puts a matrix on a sheet. */
  public static void put(Answers answers, Sheet sheet) {
    sheet.paragraph(
        0, Cell.of(answers.question(), Style.TITLE), Cell.of(" · competing answers", Style.DIM));
    List<Option> options = answers.answers().subList(0, most(answers));
    for (int i = 0; i < options.size(); i++) {
      option(sheet, i + 1, options.get(i));
    }
    if (options.size() < answers.answers().size()) {
      int more = answers.answers().size() - options.size();
      sheet.paragraph(NUMBERS, Cell.of("and " + more + " with more against them", Style.DIM));
    }
    evidence(answers, options.size(), sheet);
    answers.hangsOn().forEach(words -> sheet.paragraph(2, Cell.of(words, Style.WEAK)));
  }

  /** Says how matrices on a sheet are to be read. */
  public static void explain(Sheet sheet) {
    sheet.paragraph(0, Cell.of(MEANING, Style.DIM));
  }

  private static int most(Answers answers) {
    return Math.min(MOST_ANSWERS, answers.answers().size());
  }

  private static void option(Sheet sheet, int number, Option option) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(option.value(), Style.CODE));
    cells.add(
        Cell.of(
            " · against it " + two(option.inconsistency()) + ", for it " + two(option.support())));
    if (option.status() != null) {
      cells.add(Cell.of(" · "));
      cells.add(Cell.of(option.status().word(), ClaimCard.style(option.status())));
    }
    cells.add(Cell.of(" " + String.join(" ", option.claims()), Style.DIM));
    sheet.labelled(
        1, Cell.of(Integer.toString(number), Style.LABEL), NUMBERS - 1, cells.toArray(Cell[]::new));
  }

  private static void evidence(Answers answers, int columns, Sheet sheet) {
    List<String> heads = new ArrayList<>(List.of("since", "says so", "weight"));
    for (int i = 1; i <= columns; i++) {
      heads.add(Integer.toString(i));
    }
    List<Item> items = answers.evidence();
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : items.subList(0, Math.min(MOST_ROWS, items.size()))) {
      rows.add(row(item, columns));
    }
    sheet.table(heads, 1, rows);
    if (items.size() > MOST_ROWS) {
      int more = items.size() - MOST_ROWS;
      sheet.paragraph(2, Cell.of("and " + more + " more; --json tells all", Style.DIM));
    }
  }

  private static List<Cell> row(Item item, int columns) {
    Entry first = item.statements().get(0);
    int more = item.statements().size() - 1;
    String times = more == 0 ? "" : " and " + more + " more, not independent";
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(first.report().day().toString(), Style.LABEL));
    cells.add(Cell.of(ClaimCard.source(first) + times + " (" + item.why() + ")"));
    cells.add(Cell.of(two(item.weight())));
    for (Mark mark : item.marks().subList(0, columns)) {
      cells.add(mark(mark));
    }
    return cells;
  }

  private static Cell mark(Mark mark) {
    return switch (mark) {
      case CONSISTENT -> Cell.of("+", Style.FIRM);
      case INCONSISTENT -> Cell.of("−", Style.BAD);
      case NEUTRAL -> Cell.of("·", Style.DIM);
    };
  }

  private static String two(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }
}
