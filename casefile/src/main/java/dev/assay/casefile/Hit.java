package dev.assay.casefile;

/**
 * A report that has the words that were looked for.
 *
 * @param snippet where they stand, each word found between U+0002 and U+0003
 * @param score higher is better (BM25)
 */
public record Hit(ReportRow report, String snippet, double score) {
  /** Before and after a word that was found. */
  public static final String START = "\u0002";

  public static final String END = "\u0003";
}
