package dev.assay.desk;

import dev.assay.casefile.Hand;
import dev.assay.casefile.JournalRow;
import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Period;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people change: statements and claims, the log of it, and taking it back. */
final class CorrectionPages {
  /** Nothing changed: somebody looked at the statement and found it right. */
  private static final Rulings.Correction RIGHT =
      new Rulings.Correction(null, null, null, null, null, null);

  private CorrectionPages() {}

  /**
   * What was changed.
   *
   * @param name under which the visitor corrects; empty where they have said none
   */
  record Log(Filter filter, List<JournalRow> rows, boolean more, String name) {}

  static void correct(Visit visit) throws Workbench.Refusal {
    String id = visit.path("id");
    Map<String, String> changed = changed(visit, visit.open().entry(id));
    if (changed.isEmpty()) {
      visit.done("/log", "Nothing was changed");
      return;
    }
    String words =
        changed.entrySet().stream()
            .map(f -> f.getKey() + "=" + f.getValue())
            .collect(Collectors.joining(", "));
    Rulings.Correction correction = visit.workbench().correction(visit.open(), id, changed);
    visit.open().correct(id, correction, words, hand(visit));
    visit.changed("/log", "Corrected: " + words);
  }

  /** The fields that a form has otherwise than the statement. */
  private static Map<String, String> changed(Visit visit, Entry entry) {
    Map<String, String> before = new LinkedHashMap<>();
    Content c = entry.content();
    Stance s = entry.stance();
    before.put("actor", Say.parties(entry.actors()).replace(", ", "; "));
    before.put("recipient", Say.parties(entry.recipients()).replace(", ", "; "));
    before.put("place", entry.site() == null ? "" : Say.plain(entry.site().name()));
    before.put("time", days(entry));
    before.put("code", c.code());
    before.put("value", c.value() == null ? "" : c.value());
    before.put("polarity", s.polarity());
    before.put("certainty", s.certainty());
    Map<String, String> changed = new LinkedHashMap<>();
    before.forEach(
        (field, value) -> {
          boolean there = visit.context().formParam(field) != null;
          String now = visit.field(field);
          boolean cleared = now.isEmpty() && !field.equals("value");
          if (there && !now.equals(value) && !cleared) {
            changed.put(field, now);
          }
        });
    return changed;
  }

  /** A statement's time as a form takes it; empty where it is open. */
  static String days(Entry entry) {
    Period time = entry.time();
    if (time == null || time.start() == null || time.end() == null) {
      return "";
    }
    LocalDate first = time.start().toLocalDate();
    LocalDate last = time.end().minusNanos(1).toLocalDate();
    return first.equals(last) ? first.toString() : first + "/" + last;
  }

  static void accept(Visit visit) {
    String id = visit.path("id");
    visit.open().correct(id, RIGHT, "found right", hand(visit));
    visit.changed("/review", "Found right: " + id);
  }

  static void rejectStatement(Visit visit) {
    visit.open().reject(statement(visit), hand(visit));
    visit.changed("/log", "Rejected statement " + visit.path("id"));
  }

  private static String statement(Visit visit) {
    return visit.open().entry(visit.path("id")).id();
  }

  static void rejectClaim(Visit visit) {
    visit.open().reject(visit.open().claim(visit.path("id"), null).id(), hand(visit));
    visit.changed("/claims", "Rejected claim " + visit.path("id"));
  }

  static void rename(Visit visit) {
    String question = required(visit, "question");
    visit.open().rename(visit.path("id"), question, hand(visit));
    visit.changed("/claims/" + visit.path("id"), "Renamed: " + question);
  }

  static void join(Visit visit) {
    String into = required(visit, "into");
    visit.open().join(visit.path("id"), into, hand(visit));
    visit.changed("/claims/" + into, "Joined " + visit.path("id") + " into " + into);
  }

  static void split(Visit visit) {
    List<String> statements = visit.context().formParams("statement");
    String name = required(visit, "name");
    if (statements.isEmpty()) {
      throw new BadRequest("ASSAY-DESK-010 no statement was chosen; tick those that are to move");
    }
    visit.open().split(statements, name, hand(visit));
    visit.changed(
        "/claims",
        "Split " + Say.plural(statements.size(), "statement", "statements") + " off: " + name);
  }

  static void undo(Visit visit) {
    String number = visit.field("number");
    long which = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    visit.done("/log", "Taken back: " + visit.open().undo(which, hand(visit)));
  }

  static void log(Visit visit) {
    Filter filter = visit.filter();
    Page<JournalRow> page = visit.open().journal(Query.ALL.page(LedgerPage.ROWS, filter.offset()));
    String name = Objects.requireNonNullElse(Pen.name(visit.context()), "");
    visit.show("log", "Log of changes", "log", new Log(filter, page.rows(), page.more(), name));
  }

  /** Who corrects, and what the page showed that the form stood on. */
  private static Hand hand(Visit visit) {
    return new Hand(Instant.now(), Pen.name(visit.context()), null).seen(visit.fieldOrNull("seen"));
  }

  private static String required(Visit visit, String field) {
    String value = visit.field(field);
    if (value.isEmpty()) {
      throw new BadRequest("ASSAY-DESK-010 " + field + " is empty; fill it in");
    }
    return value.substring(0, Math.min(300, value.length()));
  }
}
