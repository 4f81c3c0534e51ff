package dev.assay.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Ids that claims once had. A claim's id is made of its first statement, so that it is another when
 * an earlier report comes in or people join it; whoever noted the old one still finds it.
 */
final class Aliases {
  private final Store store;

  Aliases(Store store) {
    this.store = store;
  }

  /**
   * Notes what became of claims that go.
   *
   * @param became ids of the claims that they are now, by their own
   */
  void note(Map<String, String> became) {
    PreparedBatch batch = store.batch("insert-alias");
    became.forEach((id, now) -> batch.bind("id", id).bind("claim", now).add());
    batch.execute();
  }

  /** Ids that are claims' own are nobody's old ones. */
  void taken(Collection<String> ids) {
    PreparedBatch batch = store.batch("delete-alias");
    ids.forEach(id -> batch.bind("id", id).add());
    batch.execute();
  }

  /** What a claim of this id has become at last; nothing where it was never one. */
  Optional<String> became(String id) {
    Set<String> passed = new HashSet<>();
    String last = id;
    while (passed.add(last)) {
      Optional<String> next = store.query("alias").bind("id", last).mapTo(String.class).findOne();
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
    }
    return last.equals(id) ? Optional.empty() : Optional.of(last);
  }

  /** Old ids that begin so, three at most. */
  List<String> beginning(String prefix) {
    return store.query("aliases-beginning").bind("prefix", prefix).mapTo(String.class).list();
  }

  /** Forgets the old ids of claims of dockets: an id could be guessed from a name it is made of. */
  void forget(Collection<String> dockets) {
    for (String key : dockets) {
      store.update("delete-aliases-of-docket").bind("key", key).execute();
    }
  }
}
