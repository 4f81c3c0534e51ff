package dev.assay.place;

import dev.assay.report.Dropped;
import dev.assay.text.Document;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of a dateline, "MAE SOT, Thailand, 3 March (Agency) -", which is not read as a sentence
 * but tells what the report's other names mean. Stateless, safe to share.
 */
final class DatelinePlaces {
  /** They stand in no sentence. */
  static final int NO_SENTENCE = -1;

  /** What comes after the places: the agency in brackets, a dash. */
  private static final Pattern PLACES_END = Pattern.compile("\\(| -|[–—]");

  private static final TokenRange NO_WORDS = new TokenRange(0, 1);

  private final Gazetteer gazetteer;

  DatelinePlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Names that the gazetteer knows, each held by the one after its comma. */
  List<Toponym> names(Document document) {
    List<Toponym> names = new ArrayList<>();
    for (Dropped dropped : document.report().dropped()) {
      if (dropped.why().equals(Dropped.DATELINE)) {
        add(names, dropped);
      }
    }
    return names;
  }

  private void add(List<Toponym> names, Dropped dateline) {
    boolean comma = false;
    String places = PLACES_END.split(dateline.text(), 2)[0];
    for (int at = 0; at < places.length(); ) {
      int end = end(places, at);
      String name = places.substring(at, end).strip();
      List<Candidate> candidates = name.isEmpty() ? List.of() : gazetteer.exact(name);
      if (candidates.isEmpty()) {
        return; // the date
      }
      if (comma) {
        names.get(names.size() - 1).container = names.size();
      }
      int start = dateline.start() + at;
      int to = dateline.start() + end;
      names.add(new Toponym(NO_SENTENCE, 0, 1, NO_WORDS, start, to, name, candidates));
      comma = end < places.length() && places.charAt(end) == ',';
      at = end + 1;
    }
  }

  /** Where the next comma or slash stands, or the end. */
  private static int end(String places, int from) {
    int at = from;
    while (at < places.length() && places.charAt(at) != ',' && places.charAt(at) != '/') {
      at++;
    }
    return at;
  }
}
