package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Rulings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People's corrections: what they say is noted, and what it touches brought up to date. Within a
 * transaction of whoever asks.
 */
final class Corrector {
  private final StatementStore statements;
  private final ClaimStore claims;
  private final LedgerStore ledger;
  private final JournalStore journal;
  private final Aliases aliases;

  Corrector(Stores in) {
    this.statements = in.statements();
    this.claims = in.claims();
    this.ledger = in.ledger();
    this.journal = in.journal();
    this.aliases = in.aliases();
  }

  private Meanwhile meanwhile(Hand hand) {
    return Meanwhile.since(hand.seen(), statements, aliases, journal);
  }

  private Claim claim(String id, Meanwhile meanwhile) {
    return meanwhile.found(id, () -> claims.claim(id, null, corrections()));
  }

  /** The statements of these ids, none of them corrected meanwhile. */
  private List<Anchor> anchors(List<String> ids, Meanwhile meanwhile) {
    List<Entry> entries =
        ids.stream().map(id -> meanwhile.found(id, () -> statements.named(id).read())).toList();
    meanwhile.requireSame(entries);
    return entries.stream().map(Anchor::of).toList();
  }

  /** Joins a claim into another. */
  Receipt join(String claim, String into, Hand hand) {
    Meanwhile meanwhile = meanwhile(hand);
    Claim from = claim(claim, meanwhile);
    Claim to = claim(into, meanwhile);
    if (from.id().equals(to.id())) {
      throw new CaseException(
          Kind.BAD_CORRECTION, "a claim cannot be joined with itself; name two claims");
    }
    List<Claim> both = List.of(from, to);
    meanwhile.requireSameClaims(both);
    String words = "joined " + told(from) + " into " + told(to);
    return corrected("join", ofClaims(words, both, null), hand);
  }

  /** Gives statements a claim of their own. */
  Receipt split(List<String> ids, String name, Hand hand) {
    List<Anchor> anchors = anchors(ids, meanwhile(hand));
    String words = "split " + String.join(", ", ids) + " into a claim of their own: " + name;
    return corrected("split", ofStatements(words, anchors, name, null), hand);
  }

  /** Words a claim's question otherwise. */
  Receipt rename(String claim, String question, Hand hand) {
    Meanwhile meanwhile = meanwhile(hand);
    List<Claim> renamed = List.of(claim(claim, meanwhile));
    meanwhile.requireSameClaims(renamed);
    String words = "renamed " + told(renamed.get(0)) + ": " + question;
    return corrected("rename", ofClaims(words, renamed, question), hand);
  }

  /** Takes a claim or a statement for not meant so. */
  Receipt reject(String id, Hand hand) {
    Meanwhile meanwhile = meanwhile(hand);
    if (id.contains("-") || id.contains("#")) {
      List<Anchor> anchors = anchors(List.of(id), meanwhile);
      String words = "rejected statement " + id;
      return corrected("reject", ofStatements(words, anchors, null, null), hand);
    }
    List<Claim> rejected = List.of(claim(id, meanwhile));
    meanwhile.requireSameClaims(rejected);
    String words = "rejected " + told(rejected.get(0));
    return corrected("reject", ofClaims(words, rejected, null), hand);
  }

  /** Corrects what a statement says. */
  Receipt correct(String id, Rulings.Correction change, String words, Hand hand) {
    List<Anchor> anchors = anchors(List.of(id), meanwhile(hand));
    String told = "corrected " + id + ": " + words;
    return corrected("correct", ofStatements(told, anchors, null, change), hand);
  }

  private static Correction ofStatements(
      String words,
      List<Anchor> anchors,
      @Nullable String name,
      Rulings.@Nullable Correction change) {
    return new Correction(
        words, anchors, List.of(), List.of(), name, change, List.of(), null, null);
  }

  private static Correction ofClaims(String words, List<Claim> claims, @Nullable String name) {
    return new Correction(
        words,
        claims.stream().map(Corrections::anchor).toList(),
        claims.stream().map(Claim::value).toList(),
        claims.stream().map(Claim::docket).toList(),
        name,
        null,
        claims.stream().map(Claim::id).toList(),
        null,
        null);
  }

  private static String told(Claim claim) {
    return claim.id() + " (" + claim.question() + " " + claim.value() + ")";
  }

  /** Notes a correction and brings what it touches up to date. */
  private Receipt corrected(String what, Correction correction, Hand hand) {
    Correction noted =
        correction.ofClaims()
            ? correction
            : correction.touching(statements.claims(correction.on()));
    long n = journal.correct(what, noted, hand);
    int claims = apply(correction);
    return new Receipt(Long.toString(n), Receipt.Outcome.REPLACED, 0, claims);
  }

  private int apply(Correction correction) {
    Corrections corrections = corrections();
    Set<String> dockets = new LinkedHashSet<>(correction.dockets());
    for (Anchor anchor : correction.on()) {
      if (anchor.holds() && !correction.ofClaims()) {
        StatementStore.Stored stored = statements.named(anchor.entry());
        List<Tallied.Key> touched = new ArrayList<>(statements.talliedOf(stored.n()));
        dockets.addAll(statements.rule(stored, corrections.ofStatements()));
        touched.addAll(statements.talliedOf(stored.n()));
        statements.retally(touched);
      }
    }
    return ledger.refold(dockets, corrections);
  }

  /**
   * Takes a correction back.
   *
   * @param number 0 for the last
   * @return what it was, in words
   */
  String undo(long number, Hand hand) {
    if (number == 0) {
      meanwhile(hand).requireNothing();
    }
    Corrections.Given undone = journal.undo(number, hand);
    apply(undone.correction());
    return undone.correction().words();
  }

  private Corrections corrections() {
    return new Corrections(journal.active());
  }
}
