package dev.assay.place;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** Keys of names with the places they may mean, in the order of the keys' bytes. */
interface SortedNames {
  /** Takes one name; the key is valid only until it returns. */
  interface Sink {
    void accept(BytesRef key, int[] postings) throws IOException;
  }

  void forEach(Sink sink) throws IOException;
}
