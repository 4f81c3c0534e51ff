package dev.assay.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a sentence too long for the network is cut: after a mark that ends a clause, else after a
 * comma or bracket, else where the room ends. The second half of the room is looked at, so that no
 * stretch is much shorter than it need be.
 */
final class StretchCutter {
  /**
   * Words of one stretch. Trees and roles take memory by its square: 15 MB at this length. The
   * longest sentence trained on has 159 words, and the encoder was not taught on texts much longer.
   */
  static final int WORDS = 200;

  /** Pieces that a word counts for at most; a longer one, such as an address, keeps its first. */
  static final int PIECES_A_WORD = 8;

  private static final Set<String> STRONG = Set.of(".", "!", "?", ";", ":", "…", "|", "•", "·");
  private static final Set<String> WEAK =
      Set.of(",", "،", "、", ")", "]", "}", "\"", "''", "”", "»", "-", "–", "—", "/");

  private StretchCutter() {}

  /**
   * Where each stretch ends, the last at the end of the sentence.
   *
   * @param pieces number of word pieces of each word
   */
  static List<Integer> ends(List<String> words, int[] pieces) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    while (start < words.size()) {
      int most = fitting(pieces, start);
      start = most == words.size() ? most : cut(words, start + (most - start + 1) / 2, most);
      ends.add(start);
    }
    return ends;
  }

  private static int fitting(int[] pieces, int start) {
    int room = PieceSequence.ROOM;
    int end = start;
    while (end < pieces.length && end - start < WORDS) {
      room -= Math.min(PIECES_A_WORD, pieces[end]);
      if (room < 0) {
        break;
      }
      end++;
    }
    return end;
  }

  /** The last of the strongest cuts from {@code least} to {@code most}. */
  private static int cut(List<String> words, int least, int most) {
    int best = most;
    int strongest = 0;
    for (int end = most; end >= least && strongest < 2; end--) {
      int strength = strength(words.get(end - 1));
      if (strength > strongest) {
        strongest = strength;
        best = end;
      }
    }
    return best;
  }

  private static int strength(String word) {
    return STRONG.contains(word) ? 2 : WEAK.contains(word) ? 1 : 0;
  }
}
