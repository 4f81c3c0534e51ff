package dev.assay.reader;

import java.util.List;

/**
 * A sentence as the network takes it.
 *
 * @param pieces ids of the word pieces, [CLS] first and [SEP] last
 * @param shapes shape of the word each piece belongs to
 * @param first index of the first piece of each word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record PieceSequence(int[] pieces, int[] shapes, int[] first) {

  /** Pieces of one sentence without the marks at its ends. */
  static final int ROOM = ReaderModel.LONGEST - 2;

  /**
   * Of one stretch. Where its pieces are too many for the network, words keep only their first
   * pieces, as many as fit for all: the head of a word is read from its first one.
   *
   * @param ids of the pieces of each word, at most {@link #ROOM} words
   */
  static PieceSequence of(List<String> words, List<List<Integer>> ids) {
    int total = ids.stream().mapToInt(List::size).sum();
    int most = total <= ROOM ? Integer.MAX_VALUE : fitting(ids);
    int size = 2;
    for (List<Integer> word : ids) {
      size += Math.min(most, word.size());
    }
    return fill(words, ids, most, size);
  }

  private static PieceSequence fill(
      List<String> words, List<List<Integer>> ids, int most, int size) {
    int[] pieces = new int[size];
    int[] shapes = new int[size];
    int[] first = new int[words.size()];
    pieces[0] = WordPieces.CLS;
    pieces[size - 1] = WordPieces.SEP;
    int at = 1;
    for (int w = 0; w < first.length; w++) {
      first[w] = at;
      int shape = WordShape.of(words.get(w));
      for (int k = 0; k < Math.min(most, ids.get(w).size()); k++) {
        pieces[at] = ids.get(w).get(k);
        shapes[at++] = shape;
      }
    }
    return new PieceSequence(pieces, shapes, first);
  }

  /** The greatest number of pieces a word may keep. */
  private static int fitting(List<List<Integer>> ids) {
    for (int most = ROOM; most > 1; most--) {
      int limit = most;
      if (ids.stream().mapToInt(word -> Math.min(limit, word.size())).sum() <= ROOM) {
        return most;
      }
    }
    return 1;
  }
}
