package dev.assay.casefile;

/** The index of the words of reports. */
interface WordIndex {
  /** Enters a report as its content holds it now. */
  void enter(long report, String title, String text);

  /** Takes a report out, before its content changes. */
  void leave(long report);

  /** What a person asks for, as the engine takes it. */
  String expression(Words words);

  /**
   * Where a report has the words.
   *
   * @param shown what the engine gave for it
   */
  String snippet(String shown, Words words);

  /** Whether it agrees with the reports. */
  boolean sound();

  /** Makes it anew. */
  void rebuild();
}
