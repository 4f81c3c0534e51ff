package dev.assay.casefile;

import java.util.stream.Collectors;

/** The index of words as an FTS5 table. */
final class SqliteWords implements WordIndex {
  private final Store store;

  SqliteWords(Store store) {
    this.store = store;
  }

  @Override
  public void enter(long report, String title, String text) {
    store.update("insert-words").bind("n", report).execute();
  }

  @Override
  public void leave(long report) {
    store.update("delete-words").bind("n", report).execute();
  }

  @Override
  public String expression(Words words) {
    return words.parts().stream()
        .map(part -> "\"" + part.phrase() + "\"" + (part.open() ? "*" : ""))
        .collect(Collectors.joining(" "));
  }

  @Override
  public String snippet(String shown, Words words) {
    return shown;
  }

  @Override
  public boolean sound() {
    try {
      store.handle().execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)");
    } catch (RuntimeException e) {
      // The check is an INSERT, which a medium that cannot be written does not take.
      return SqliteErrors.isReadOnly(e);
    }
    return true;
  }

  @Override
  public void rebuild() {
    store.handle().execute("INSERT INTO words (words) VALUES ('rebuild')");
  }
}
