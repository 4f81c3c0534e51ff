package dev.assay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Questions and claims from entries. An entry's dockets are pure in the entry; a docket's claims
 * are a pure function of its entries, whatever order they come in, so that what was known on a day
 * is the fold of what was published by its end. Immutable, safe to share between threads.
 */
public final class Ledger {
  private final QuestionBook book;

  private Ledger(QuestionBook book) {
    this.book = book;
  }

  /** With the questions that ship with Assay. */
  public static Ledger open() {
    return new Ledger(QuestionBook.open());
  }

  /**
   * Keys of the dockets under which every entry lies that could bear on one question with this one;
   * none where the entry answers no question.
   */
  public List<String> dockets(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    book.tellings(entry).forEach(t -> keys.add(t.docket()));
    return List.copyOf(keys);
  }

  /**
   * The claims of one docket, in the order in which they were first made.
   *
   * @param docket its key
   * @param entries all entries filed under it, in any order
   * @param rulings what people decided
   */
  public List<Claim> fold(String docket, List<Entry> entries, Rulings rulings) {
    return fold(Map.of(docket, entries), rulings);
  }

  /**
   * The claims of several dockets, of which people may have joined some across: docket by docket in
   * the order of their keys, in each in the order in which they were first made.
   *
   * @param dockets all entries filed under each key, in any order
   * @param rulings what people decided
   */
  public List<Claim> fold(Map<String, List<Entry>> dockets, Rulings rulings) {
    List<Docket> folded = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> docket : new TreeMap<>(dockets).entrySet()) {
      List<Entry> ordered = ordered(docket.getValue(), rulings);
      Origins origins = Origins.ofOrdered(ordered);
      Docket one = new Docket(docket.getKey(), book, rulings);
      ordered.forEach(entry -> one.add(entry, origins.isCopy(entry.report())));
      folded.add(one);
    }
    return Docket.claims(folded, rulings);
  }

  /**
   * The same fold of one docket for more entries than memory holds: they come one by one, and what
   * is final goes.
   *
   * @param docket its key
   * @param sink takes the claims
   */
  public Folding folding(String docket, ClaimSink sink) {
    return new Folding(new Docket(docket, book, Rulings.NONE), sink);
  }

  private static List<Entry> ordered(List<Entry> entries, Rulings rulings) {
    List<Entry> ordered = new ArrayList<>(entries.size());
    for (Entry e : entries) {
      if (!rulings.rejectedEntries().contains(e.id())) {
        ordered.add(rulings.corrected(e));
      }
    }
    ordered.sort(Entry.KNOWLEDGE_ORDER);
    return ordered;
  }
}
