package dev.assay.spark;

import dev.assay.casefile.EntryCodec;
import dev.assay.ledger.Entry;

/** Values of the domain as JSON between tasks; one a thread, for it is slow to make. */
final class Codec {
  /** After so many entries the cards of their reports are forgotten. */
  private static final int ROUND = 1_000;

  private static final ThreadLocal<Codec> OF_THREAD = ThreadLocal.withInitial(Codec::new);

  private final EntryCodec json =
      new EntryCodec(
          report -> {
            throw new IllegalStateException("the card of report " + report + " was not told");
          });
  private int entries;

  private Codec() {}

  static Codec ofThread() {
    return OF_THREAD.get();
  }

  String text(Object value) {
    return json.text(value);
  }

  <T> T value(String text, Class<T> type) {
    return json.value(text, type);
  }

  String text(Entry entry) {
    return json.write(entry);
  }

  /**
   * An entry.
   *
   * @param card its report's, as JSON
   */
  Entry entry(String entry, String report, String card) {
    if (++entries % ROUND == 0) {
      json.forgetAll();
    }
    json.know(report, card);
    return json.entry(entry);
  }
}
