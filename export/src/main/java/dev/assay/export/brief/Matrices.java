package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Face;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions with several answers, each as a table of what speaks for and against each of them. */
final class Matrices {
  private static final int MOST = 4;
  private static final int MOST_ITEMS = 8;
  private static final int QUOTE = 90;

  private final Editor editor;
  private final Phrasebook words;
  private final Notes notes;

  Matrices(Editor editor, Phrasebook words, Notes notes) {
    this.editor = editor;
    this.words = words;
    this.notes = notes;
  }

  /** The tables, for the questions of which something was told in these days. */
  List<Block> of(List<Claim> claims) {
    List<Block> blocks = new ArrayList<>();
    Answers.each(claims, TrackRecord.of(claims))
        .filter(this::fresh)
        .limit(MOST)
        .forEach(answers -> blocks.add(table(answers)));
    return blocks;
  }

  private boolean fresh(Answers answers) {
    return answers.evidence().stream()
        .flatMap(item -> item.statements().stream())
        .anyMatch(entry -> editor.within(entry.report().day()));
  }

  private Grid table(Answers answers) {
    List<String> heads = new ArrayList<>(List.of(words.of("matrix", "evidence")));
    answers.answers().forEach(option -> heads.add(ClaimTelling.capital(option.value())));
    List<List<Run>> rows = new ArrayList<>();
    List<Answers.Item> items = answers.evidence();
    for (Answers.Item item : items.subList(0, Math.min(MOST_ITEMS, items.size()))) {
      rows.add(row(item));
    }
    if (items.size() > MOST_ITEMS) {
      rows.add(rest(items.size() - MOST_ITEMS, heads.size()));
    }
    rows.add(against(answers));
    String first = answers.answers().get(0).claims().stream().findFirst().orElse("none");
    return new Grid(
        "matrix-" + first, answers.question() + " " + words.of("matrix", "caption"), heads, rows);
  }

  private List<Run> row(Answers.Item item) {
    Entry entry = item.statements().get(0);
    String quote = Notes.shortened(entry.passage().quote(), QUOTE);
    List<Run> row = new ArrayList<>();
    String told = ClaimTelling.who(entry) + ": “" + quote + "”";
    row.add(new Run(told, Face.PLAIN, item.statements().stream().limit(1).map(notes::on).toList()));
    for (Answers.Mark mark : item.marks()) {
      row.add(Run.of(words.of("mark", mark.word())));
    }
    return row;
  }

  private List<Run> rest(int left, int columns) {
    List<Run> row = new ArrayList<>();
    row.add(Run.of(Editor.count(left, "more piece") + " of evidence"));
    for (int i = 1; i < columns; i++) {
      row.add(Run.of(""));
    }
    return row;
  }

  private List<Run> against(Answers answers) {
    List<Run> row = new ArrayList<>();
    row.add(Run.of(words.of("matrix", "against"), Face.STRONG));
    for (Answers.Option option : answers.answers()) {
      row.add(Run.of(String.format(Locale.ROOT, "%.2f", option.inconsistency()), Face.STRONG));
    }
    return row;
  }
}
