package dev.assay.time;

/** How finely a time is told, coarse to fine. */
public enum Granularity {
  CENTURY,
  DECADE,
  YEAR,
  HALF_YEAR,
  QUARTER,
  SEASON,
  MONTH,
  WEEK,
  WEEKEND,
  DAY,
  PART_OF_DAY,
  HOUR,
  MINUTE,
  SECOND,
  /** Told loosely: "recently", "in recent days". */
  VAGUE
}
