package dev.assay.export.brief;

import dev.assay.ledger.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the notes as they are used; one statement has one note. */
final class Notes {
  private static final int QUOTE = 300;

  private final Map<String, Briefing.Note> notes = new LinkedHashMap<>();

  /** The number of the note on an entry. */
  int on(Entry entry) {
    return notes.computeIfAbsent(entry.id(), id -> note(notes.size() + 1, entry)).number();
  }

  List<Briefing.Note> all() {
    return new ArrayList<>(notes.values());
  }

  private static Briefing.Note note(int number, Entry entry) {
    return new Briefing.Note(
        number,
        source(entry),
        entry.report().outlet(),
        entry.report().day(),
        shortened(entry.passage().quote(), QUOTE),
        entry.id());
  }

  static String source(Entry entry) {
    return entry.voices().get(entry.voices().size() - 1).name();
  }

  /** On one line, cut between words where it is longer than that. */
  static String shortened(String quote, int most) {
    String line = quote.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int cut = line.lastIndexOf(' ', most);
    return line.substring(0, cut > most / 2 ? cut : most) + " …";
  }
}
