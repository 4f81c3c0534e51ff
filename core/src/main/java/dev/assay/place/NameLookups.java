package dev.assay.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a gazetteer said of the names of one report, which come again and again. Lives within one
 * call; not safe to share between threads.
 */
final class NameLookups {
  private final Gazetteer gazetteer;
  private final Map<String, List<Candidate>> found = new HashMap<>();

  NameLookups(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** As {@link Gazetteer#lookup}; nobody may change the list. */
  List<Candidate> lookup(String name) {
    return found.computeIfAbsent(name, gazetteer::lookup);
  }
}
