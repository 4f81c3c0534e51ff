package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.ReportCards;
import dev.assay.reader.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The invented chains of {@code chains/}: how each ends, and that every day replays exactly. */
class ChainsTest {
  private static final Reader READER = Reader.open();
  private static final Map<String, ChainFile> CHAINS = chains("chains");
  private static final Map<String, List<Entry>> ENTRIES = entries(CHAINS.values());

  private final Ledger ledger = Ledger.open();

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void endsAsAnnotated_unlessPending() {
    Map<String, String> told = new TreeMap<>();
    Map<String, String> annotated = new TreeMap<>();
    CHAINS.forEach(
        (name, chain) -> {
          if (!chain.pending()) {
            annotated.put(name, chain.fate().status());
            told.put(name, status(name));
          }
        });
    assertThat(told).isEqualTo(annotated);
  }

  @Test
  void nothingIsConfirmedThatIsNot() {
    for (ChainFile chain : CHAINS.values()) {
      FatesScore score = score(chain.name());
      score.figures();
      assertThat(score.falseConfirmed()).as(chain.name()).isEmpty();
    }
  }

  /** Of these only totals are told: an error of one would be a look at it. */
  @Test
  void ofTheChainsThatNobodyLooksAtNoneIsConfirmedThatIsNot() {
    Map<String, ChainFile> aside = chains("chains-aside");
    List<Entry> all = entries(aside.values()).values().stream().flatMap(List::stream).toList();
    FatesScore score =
        new FatesScore(
            aside.values().stream().map(ChainFile::fate).toList(),
            CaseFold.claims(ledger, all).stream()
                .map(FatesSuite::prediction)
                .map(Fate::of)
                .toList());
    assertThat(score.figures()).containsEntry("chains", 8).containsEntry("false_confirmed", 0);
  }

  @Test
  void aPendingChainDoesNotEndAsAnnotated() {
    List<String> right =
        CHAINS.values().stream()
            .filter(ChainFile::pending)
            .filter(c -> status(c.name()).equals(c.fate().status()))
            .map(ChainFile::name)
            .toList();
    assertThat(right).as("chains that come out now: take out their 'pending'").isEmpty();
  }

  @Test
  void everyDayReplaysWhateverTheOrder() {
    long seed = 1911;
    Random random = new Random(seed);
    List<Entry> all = new ArrayList<>(ENTRIES.values().stream().flatMap(List::stream).toList());
    TreeSet<LocalDate> days =
        all.stream().map(e -> e.report().day()).collect(Collectors.toCollection(TreeSet::new));
    Map<String, List<LocalDate>> turns = new TreeMap<>();
    List<Claim> atTheEnd = CaseFold.claims(ledger, all);
    for (LocalDate day : days) {
      List<Entry> known =
          new ArrayList<>(all.stream().filter(e -> !e.report().day().isAfter(day)).toList());
      List<Claim> claims = CaseFold.claims(ledger, known);
      Collections.shuffle(known, random);
      assertThat(CaseFold.claims(ledger, known)).as("seed %d, %s", seed, day).isEqualTo(claims);
      assertThat(cutOff(atTheEnd, day))
          .as("what is known now, cut off at %s", day)
          .isEqualTo(claims);
      for (Claim claim : claims) {
        assertThat(claim.statusDate()).as("%s on %s", claim.id(), day).isBeforeOrEqualTo(day);
        turns.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(claim.statusDate());
      }
    }
    turns.forEach(
        (id, dates) -> assertThat(dates).as("status dates of %s, day by day", id).isSorted());
  }

  /** A case answers for a day so, instead of folding. */
  private static List<Claim> cutOff(List<Claim> claims, LocalDate day) {
    return claims.stream()
        .filter(c -> !c.history().get(0).on().isAfter(day))
        .map(c -> c.asOf(day).on(day))
        .toList();
  }

  private String status(String name) {
    Fate claim = score(name).claimOf(CHAINS.get(name).fate().id());
    return claim == null ? "no claim" : claim.status();
  }

  private FatesScore score(String name) {
    List<ObjectNode> claims =
        CaseFold.claims(ledger, ENTRIES.getOrDefault(name, List.of())).stream()
            .map(c -> c.on(lastDay(name)))
            .map(FatesSuite::prediction)
            .toList();
    return new FatesScore(List.of(CHAINS.get(name).fate()), claims.stream().map(Fate::of).toList());
  }

  /** The day of the last report, whether it says anything or not. */
  private static LocalDate lastDay(String name) {
    return CHAINS.get(name).reports().stream()
        .map(r -> ReportCards.of(r).day())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static Map<String, List<Entry>> entries(Collection<ChainFile> chains) {
    GoldReading reading = new GoldReading(READER);
    TakenIn intake = new TakenIn();
    Map<String, List<Entry>> found = new TreeMap<>();
    chains.forEach(
        chain ->
            found.put(
                chain.name(),
                chain.reports().stream()
                    .map(intake::report)
                    .flatMap(
                        r ->
                            Entries.of(reading.coder().code(reading.document(r)), ReportCards.of(r))
                                .stream())
                    .toList()));
    return found;
  }

  private static Map<String, ChainFile> chains(String folder) {
    Map<String, ChainFile> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      for (Path file : files.filter(ChainFile::is).toList()) {
        ChainFile chain = ChainFile.of(file);
        found.put(chain.name(), chain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
