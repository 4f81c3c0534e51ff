package dev.assay.time;

import java.time.LocalDateTime;

/** A moment to count from, how finely it is known, and where it comes from. */
record Origin(LocalDateTime moment, CalendarUnit unit, Anchor anchor) {}
