package dev.assay.eval;

import dev.assay.statement.Reading;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who speaks for a state in a report: offices, and the persons that it names with one. Immutable.
 */
final class Officials {
  /** Words before a name that may tell an office. */
  private static final int TITLE = 4;

  private final IncidentWords words;
  private final Set<String> names = new HashSet<>();

  Officials(Reading reading, IncidentWords words) {
    this.words = words;
    for (Sentence s : reading.document().sentences()) {
      for (Name name : s.names()) {
        if (name.type().equals("person") && hasOffice(s, name.range())) {
          names.add(lower(s, name.range().end() - 1));
        }
      }
    }
  }

  /** Whether a stretch names an office or somebody who has one. */
  boolean isIn(Sentence s, TokenRange range) {
    for (int t = range.start(); t < range.end(); t++) {
      if (words.is("authority", s.lemma(t)) || names.contains(lower(s, t))) {
        return true;
      }
    }
    return false;
  }

  /** "President X", "Defense Minister General X": no comma, which would part two people. */
  private boolean hasOffice(Sentence s, TokenRange name) {
    int first = Math.max(0, name.start() - TITLE);
    for (int t = name.start() - 1; t >= first && !s.upos(t).equals("PUNCT"); t--) {
      boolean former = lower(s, t).equals("former");
      if (former || s.upos(t).equals("VERB") || s.upos(t).equals("ADP")) {
        return false;
      }
      if (words.is("authority", s.lemma(t)) || words.is("rank", s.lemma(t))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
