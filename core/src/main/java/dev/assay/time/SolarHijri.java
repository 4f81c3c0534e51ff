package dev.assay.time;

import java.time.LocalDate;

/**
 * The calendar of Iran (Solar Hijri). Its leap years follow a cycle of 33 years, which agrees with
 * the equinox from 1178 to 1633 (1799 to 2256 of our era).
 */
final class SolarHijri {
  /** From 1970-01-01 back to the day before the first of its first year. */
  private static final int EPOCH = -492_268;

  private SolarHijri() {}

  /** A day of this calendar in ours. */
  static LocalDate day(int year, int month, int day) {
    int months = month <= 7 ? (month - 1) * 31 : 6 * 31 + (month - 7) * 30;
    return LocalDate.ofEpochDay(
        EPOCH + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33) + months + day - 1);
  }

  /** First day of the month after one. */
  static LocalDate monthAfter(int year, int month) {
    return month < 12 ? day(year, month + 1, 1) : day(year + 1, 1, 1);
  }
}
