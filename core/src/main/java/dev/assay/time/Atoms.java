package dev.assay.time;

import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into {@link Atom}s. */
final class Atoms {
  private Atoms() {}

  static List<Atom> of(Sentence sentence) {
    List<Atom> atoms = new ArrayList<>();
    int last = -1;
    for (Token token : sentence.tokens()) {
      cut(token.form(), token.index(), token.span().start(), token.span().start() == last, atoms);
      last = token.span().end();
    }
    return List.copyOf(atoms);
  }

  /** The atoms of a word or phrase of the lexicon. */
  static List<Atom> of(String phrase) {
    List<Atom> atoms = new ArrayList<>();
    int last = -1;
    int at = 0;
    for (String word : phrase.split(" ", -1)) {
      cut(word, 0, at, at == last, atoms);
      last = at + word.length();
      at = last + 1;
    }
    return atoms;
  }

  private static void cut(String form, int token, int offset, boolean glued, List<Atom> atoms) {
    int start = 0;
    while (start < form.length()) {
      int end = endOfRun(form, start);
      String piece = form.substring(start, end);
      if (!piece.isBlank()) {
        atoms.add(Atom.of(normal(piece), token, start > 0 || glued, offset + start));
      }
      start = end;
    }
  }

  private static int endOfRun(String form, int start) {
    int kind = kind(form.charAt(start));
    int end = start + 1;
    while (kind != 0 && end < form.length() && kind(form.charAt(end)) == kind) {
      end++;
    }
    return end;
  }

  private static int kind(char c) {
    return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) || Character.isSurrogate(c) ? 2 : 0;
  }

  /** One sign for all dashes and apostrophes, so that rules need to name one. */
  private static String normal(String piece) {
    return switch (piece) {
      case "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212" -> "-";
      case "\u2018", "\u2019", "`" -> "'";
      default -> piece;
    };
  }
}
