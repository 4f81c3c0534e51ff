package dev.assay.statement;

/**
 * How an event is told: by itself or together with others (episodic and habitual sentences: Krifka
 * et al. 1995, "Genericity: an introduction"; situation entities: Smith 2003, "Modes of
 * Discourse").
 */
public enum Telling {
  /** One thing that has happened, or is happening. */
  EPISODE,
  /** Several taken together: a toll of months, a count of incidents. */
  SUMMARY,
  /** What is done time and again, or told of its kind in general. */
  HABIT,
  /** What happened long before, told beside the news: an anniversary, a trial. */
  BACKGROUND
}
