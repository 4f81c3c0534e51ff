package dev.assay.casefile;

import dev.assay.export.table.Tables;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.TrackRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case: reports, statements, people's corrections and everything derived.
 *
 * <p>What changes a case does so in one step: when the method returns, it is on the disk; when it
 * throws or the process dies, nothing has changed. Lists come in pages, so that a page costs the
 * same whatever the case holds. An instance is for one thread; any number of instances, in any
 * number of processes, may have the same case open. Any method throws a {@link CaseException} where
 * the case is damaged, cannot be written, or is held by another process for too long.
 *
 * <p>Corrections outrank what is read and derived and survive every new reading. They are said of a
 * claim or a statement as it is now, and hold on to its words.
 */
public interface Case extends AutoCloseable {
  /** Where it is kept. */
  CaseAddress address();

  /** Changes with every change of the case, whoever makes it. */
  String state();

  /** The report with these bytes, by their SHA-256 in lower-case hex, where the case has it. */
  Optional<ReportRow> holding(String sha256);

  /**
   * Adds a report and brings the claims that it touches up to date. One that is there already, by
   * its bytes or by its outlet, address, date and words, changes nothing.
   */
  Receipt add(Filing filing);

  /**
   * What would become of a report and of the claims that it touches, were it added. Nothing is
   * changed; what earlier reports it makes copies of is not looked at.
   */
  Preview preview(Filing filing);

  /** Puts a new reading in the place of the one that the case has of the same report. */
  Receipt replace(Filing filing);

  /** A report with its bytes, by its id or the beginning of it. */
  StoredReport report(String id);

  /** What a report is to another of the case: a version, a copy; by its id or its beginning. */
  Optional<Kin> kin(String report);

  /** What intake has kept in mind under a key, such as which version of a feed it took last. */
  Optional<String> memo(String key);

  /** Keeps something in mind, in the place of what was kept under the same key. */
  void memo(String key, String value);

  /** Reports, latest first. */
  Page<ReportRow> reports(Query query);

  /**
   * Reports that have all of these words, best first. Words are stemmed; "several in quotes" stand
   * side by side, and siege* takes all that begin so.
   */
  Page<Hit> search(String words, Query query);

  /** Claims as they stand at the end of the query's day, those with the latest evidence first. */
  Page<Claim> claims(Query query);

  /**
   * Claims with as much of their evidence as weighs in an account of the days since one: of a claim
   * that more than 60 statements bear on only what was said in these days, and the first that each
   * interest did to it in each role.
   */
  Page<Claim> weighed(Query query, LocalDate since);

  /** The same without their evidence, for a list: a claim may have thousands of statements. */
  Page<Claim> headlines(Query query);

  /**
   * A claim by its id, an id that it once had, or the beginning of either, as it stands at the end
   * of a day. It has another id than the one asked for where an earlier report came in since, or
   * people joined it.
   */
  Claim claim(String id, @Nullable LocalDate asOf);

  /**
   * The claims that may give other answers to a claim's question: those of its subject that were
   * last told within a month of it, itself among them, with their evidence.
   */
  List<Claim> competing(String id, @Nullable LocalDate asOf);

  /** Statements, latest first. */
  Page<StatementRow> statements(Query query);

  /** A report with its words and what it says, by its id or the beginning of it. */
  Told told(String report);

  /** The clean text of a report, by its whole id. */
  String text(String report);

  /** Statements as people read them, latest first. */
  Page<Said> said(Query query);

  /**
   * Of the latest statements that nobody corrected, those first that are the least likely to be
   * read right.
   *
   * @param latest how many are looked at
   */
  Page<Said> doubtful(int latest, Query query);

  /** Claims by their ids, without their evidence; what is no claim is left out. */
  List<Claim> headlines(List<String> ids);

  /**
   * Claims, without their evidence, whose question and answer have all of these words, in any case
   * and wherever a word begins; those with the latest evidence first.
   */
  Page<Claim> asking(String words, Query query);

  /** The statements that opened claims, by the ids of these; what is no claim is left out. */
  Map<String, Opening> openings(List<String> ids);

  /**
   * How the sources have fared, by source, then domain.
   *
   * @param asOf the last day whose reports are known; null for all
   */
  List<TrackRecord> records(@Nullable LocalDate asOf);

  /** The last day on which a report was published; 1970-01-01 where there is none. */
  LocalDate lastDay();

  /** A statement as it was read, by its id. */
  Entry entry(String statement);

  /** Who or what is spoken of, most often first. */
  Page<Tally> tallies(Tallied what, Query query);

  /** Somebody whom the case knows by this name or id. */
  Optional<Party> party(String name);

  /**
   * Hands what a query chooses out as tables, all of one moment: the claims that it chooses and
   * everything they rest on, the statements that it chooses, and the reports of both. Nothing is
   * held but what a row is made of; of a day in the past, what one question is made of.
   *
   * @param query its limit and offset are not looked at
   * @param filters the same in the user's words, to be stated
   * @param version of Assay, to be stated
   * @param use what is done with them
   * @throws IOException what the use throws
   */
  void tables(Query query, Map<String, String> filters, String version, TableUse use)
      throws IOException;

  /** What is done with tables; they are not to be kept. */
  @FunctionalInterface
  interface TableUse {
    /**
     * Uses them.
     *
     * @throws IOException where they cannot be written
     */
    void with(Tables tables) throws IOException;
  }

  /**
   * How far people's corrections have come: what a correction is made against. It changes with
   * every correction and with every one that is taken back.
   */
  String version();

  /**
   * Joins a claim into another, whose question and answer it takes.
   *
   * @throws CaseException where others have corrected one of them since the hand had seen it
   */
  void join(String claim, String into, Hand hand);

  default void join(String claim, String into, Instant at) {
    join(claim, into, Hand.at(at));
  }

  /** Moves statements out of their claim into one of their own; refused as {@link #join}. */
  void split(List<String> statements, String name, Hand hand);

  default void split(List<String> statements, String name, Instant at) {
    split(statements, name, Hand.at(at));
  }

  /** Gives a claim's question other words; refused as {@link #join}. */
  void rename(String claim, String question, Hand hand);

  default void rename(String claim, String question, Instant at) {
    rename(claim, question, Hand.at(at));
  }

  /**
   * Says that a claim is none, or that a statement counts for nothing; refused as {@link #join}.
   */
  void reject(String claimOrStatement, Hand hand);

  default void reject(String claimOrStatement, Instant at) {
    reject(claimOrStatement, Hand.at(at));
  }

  /**
   * Says what is to be read instead in a statement; refused as {@link #join}.
   *
   * @param words what is corrected, for the log
   */
  void correct(String statement, Rulings.Correction change, String words, Hand hand);

  default void correct(String statement, Rulings.Correction change, String words, Instant at) {
    correct(statement, change, words, Hand.at(at));
  }

  /**
   * Takes a correction back.
   *
   * @param number as the journal lists it; 0 for the last, where it is one's own
   * @return what was taken back, in words
   */
  String undo(long number, Hand hand);

  default String undo(long number, Instant at) {
    return undo(number, Hand.at(at));
  }

  /** What was done to the case, latest first. */
  Page<JournalRow> journal(Query query);

  /**
   * Takes a name out of everything the case holds, for good. The stretches of text stay as long as
   * they are; the bytes of a report that had it are replaced by what is left of its text.
   *
   * @param names the name and others that the same person goes by
   * @return how many reports had it
   */
  int redact(List<String> names, Instant at);

  /** Takes a report and all that rests on it out of the case, for good. */
  void forget(String report, Instant at);

  /** What is wrong with the case; empty where it is sound. */
  List<Fault> check();

  /** Makes everything derived anew, and ends what was interrupted. */
  void mend(Instant at);

  @Override
  void close();
}
