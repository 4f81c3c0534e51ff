package dev.assay.place;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/** Names and the places they may mean, while an index is made. */
final class NamePostings implements SortedNames {
  static final int NAME = 0;
  static final int ALTERNATE = 1;
  static final int DEMONYM = 2;
  static final int ABBREVIATION = 3;

  /** Parts the skeleton from the name in a key of the index. */
  static final char SEPARATOR = '\u0001';

  private static final String END_OF_SKELETON = String.valueOf(SEPARATOR);

  private final NameKeys keys;
  private final SortedMap<BytesRef, SortedSet<Integer>> postings = new TreeMap<>();

  NamePostings(NameKeys keys) {
    this.keys = keys;
  }

  void add(String name, int place, int role) {
    String folded = keys.fold(name);
    if (folded.isEmpty()) {
      return;
    }
    SortedSet<Integer> of =
        postings.computeIfAbsent(new BytesRef(key(keys, folded)), k -> new TreeSet<>());
    // The best role of a place under one name stands.
    for (int better = 0; better < role; better++) {
      if (of.contains(place << 2 | better)) {
        return;
      }
    }
    for (int worse = role + 1; worse < 4; worse++) {
      of.remove(place << 2 | worse);
    }
    of.add(place << 2 | role);
  }

  void remove(Set<Integer> places) {
    for (SortedSet<Integer> of : postings.values()) {
      of.removeIf(posting -> places.contains(posting >> 2));
    }
    postings.values().removeIf(Set::isEmpty);
  }

  @Override
  public void forEach(Sink sink) throws IOException {
    for (Map.Entry<BytesRef, SortedSet<Integer>> name : postings.entrySet()) {
      sink.accept(name.getKey(), name.getValue().stream().mapToInt(p -> p).toArray());
    }
  }

  static String key(NameKeys keys, String folded) {
    // Not "+", which costs the first name looked up more than opening the gazetteer does.
    String skeleton = keys.skeleton(keys.sounds(folded));
    return skeleton.concat(END_OF_SKELETON).concat(folded);
  }
}
