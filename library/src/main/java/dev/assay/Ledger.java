package dev.assay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of claims: what reports say, folded into questions, answers and what became of them.
 * It holds what is added and can be asked as of any day, for what was known then; the order of
 * adding does not matter. May be shared by threads; calls wait for each other.
 *
 * <p>It folds as a case of the command line does, without people's corrections, and keeps
 * everything in memory: some kilobytes a statement. Adding is cheap. Asking for the present folds
 * the questions that were added to since it was last asked; asking for a day in the past folds all
 * questions as of that day.
 */
public final class Ledger {
  private final Dockets dockets = new Dockets();
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<List<Object>, String> words = new HashMap<>();

  /** Makes an empty ledger. */
  public Ledger() {}

  /**
   * Adds what a report says. One that is there already changes nothing, be it the same bytes or a
   * page of the same outlet, address, date and words. An undated report is kept, and is evidence of
   * nothing: nobody knows when it could be known.
   *
   * @param reading what the report says
   * @return whether it was added
   */
  public synchronized boolean add(Reading reading) {
    Report report = reading.report();
    if (readings.containsKey(report.id()) || present(report)) {
      return false;
    }
    readings.put(report.id(), reading);
    reading.statements().forEach(s -> statements.put(s.id(), s));
    Reading.Filing filing = reading.filing();
    if (filing != null) {
      dockets.file(filing.card(), filing.entries());
    }
    return true;
  }

  /** Pages change, and say the same. */
  private boolean present(Report report) {
    String address = report.origin();
    if (!address.startsWith("http")) {
      return false;
    }
    List<Object> page = new ArrayList<>();
    page.add(report.outlet());
    page.add(address.replaceFirst("^https?://", "").replaceFirst("/+$", ""));
    page.add(Optional.ofNullable(report.taken().published()).map(Object::toString));
    page.add(Optional.ofNullable(report.title()));
    page.add(report.text());
    return words.putIfAbsent(List.copyOf(page), report.id()) != null;
  }

  /**
   * What was added.
   *
   * @return the readings, in the order of adding
   */
  public synchronized List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  /**
   * A statement of what was added.
   *
   * @param id as {@link Statement#id()} tells it
   * @return the statement, or nothing where none has this id
   */
  public synchronized Optional<Statement> statement(String id) {
    return Optional.ofNullable(statements.get(id));
  }

  /**
   * The last day on which anything was published, in UTC.
   *
   * @return the day, or nothing where no dated report was added
   */
  public synchronized Optional<LocalDate> lastDay() {
    LocalDate day = dockets.lastDay();
    return day.equals(LocalDate.EPOCH) ? Optional.empty() : Optional.of(day);
  }

  /**
   * All claims as they stand at the end of the last day.
   *
   * @return claims, those with the latest evidence first
   */
  public synchronized List<Claim> claims() {
    return claims(dockets.lastDay());
  }

  /**
   * All claims as they stood at the end of a day, from what had been published by then.
   *
   * @param asOf the day, in UTC
   * @return claims, those with the latest evidence first
   */
  public synchronized List<Claim> claims(LocalDate asOf) {
    return dockets.claims(asOf).stream().map(c -> ClaimValues.of(c, statements::get)).toList();
  }

  /**
   * A claim as it stands at the end of the last day.
   *
   * @param id as {@link Claim#id()} tells it
   * @return the claim, or nothing where none has this id
   */
  public synchronized Optional<Claim> claim(String id) {
    return claim(id, dockets.lastDay());
  }

  /**
   * A claim as it stood at the end of a day.
   *
   * @param id as {@link Claim#id()} tells it
   * @param asOf the day, in UTC
   * @return the claim, or nothing where none had this id by then
   */
  public synchronized Optional<Claim> claim(String id, LocalDate asOf) {
    return dockets.claims(asOf).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> ClaimValues.of(c, statements::get));
  }

  /**
   * What became of the claims of each source, at the end of a day.
   *
   * @param asOf the day, in UTC
   * @return records by source, then domain
   */
  public synchronized List<TrackRecord> sources(LocalDate asOf) {
    return dev.assay.ledger.TrackRecord.of(dockets.claims(asOf)).stream()
        .map(ClaimValues::of)
        .toList();
  }
}
