package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questions and claims from entries. An entry's dockets are pure in the entry; a docket's claims
 * are a pure function of its entries, whatever order they come in, so that what was known on a day
 * is the fold of what was published by its end. Immutable, safe to share between threads.
 */
public final class Ledger {
  private static final Comparator<Exhibit> IN_ORDER =
      (a, b) -> Entry.KNOWLEDGE_ORDER.compare(a.entry(), b.entry());

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
    return exhibit(entry).dockets();
  }

  /** An entry as it is folded: whoever folds it often keeps it so. */
  public Exhibit exhibit(Entry entry) {
    return new Exhibit(entry, book.tellings(entry));
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
    Map<String, List<Exhibit>> exhibits = new HashMap<>();
    dockets.forEach((key, of) -> exhibits.put(key, of.stream().map(this::exhibit).toList()));
    return foldExhibits(exhibits, rulings, Since.EVER);
  }

  /** The same of exhibits: those claims that are asked for. */
  public List<Claim> foldExhibits(
      Map<String, List<Exhibit>> dockets, Rulings rulings, Since since) {
    List<Docket> folded = new ArrayList<>();
    new TreeMap<>(dockets).forEach((key, of) -> folded.add(folded(key, of, rulings)));
    return Docket.claims(folded, rulings, since);
  }

  private Docket folded(String key, List<Exhibit> exhibits, Rulings rulings) {
    Docket docket = new Docket(key, rulings);
    List<Exhibit> ruled = ruled(exhibits, rulings);
    if (ruled.stream().noneMatch(e -> e.mayOpen(key))) {
      return docket; // much of what is filed tells against an answer that nobody has given
    }
    ruled.sort(IN_ORDER);
    Origins origins = Origins.ofOrdered(ruled.stream().map(Exhibit::entry).toList());
    ruled.forEach(e -> docket.add(e, origins.isCopy(e.entry().report())));
    return docket;
  }

  /**
   * The same fold of one docket for more entries than memory holds: they come one by one, and what
   * is final goes.
   *
   * @param docket its key
   * @param sink takes the claims
   */
  public Folding folding(String docket, ClaimSink sink) {
    return new Folding(this, new Docket(docket, Rulings.NONE), sink);
  }

  /** As people corrected them, without those that they rejected. */
  private List<Exhibit> ruled(List<Exhibit> exhibits, Rulings rulings) {
    List<Exhibit> ruled = new ArrayList<>(exhibits);
    if (!rulings.rejectedEntries().isEmpty()) {
      ruled.removeIf(read -> rulings.rejectedEntries().contains(read.entry().id()));
    }
    if (!rulings.corrections().isEmpty()) {
      ruled.replaceAll(read -> corrected(read, rulings));
    }
    return ruled;
  }

  private Exhibit corrected(Exhibit read, Rulings rulings) {
    Entry corrected = rulings.corrected(read.entry());
    return corrected.equals(read.entry()) ? read : exhibit(corrected);
  }
}
