/**
 * The public API of Assay: open a reader, read reports, fold what they say into a ledger, and ask
 * it which claims held up.
 *
 * <pre>{@code
 * try (Assay assay = Assay.open()) {
 *   Report report = Report.of(text).from("Gulf Herald").published(LocalDate.of(2031, 4, 3));
 *   Reading reading = assay.read(report);
 *   Ledger ledger = new Ledger();
 *   ledger.add(reading);
 *   ledger.claims().forEach(claim -> System.out.println(claim.question() + " " + claim.status()));
 * }
 * }</pre>
 *
 * <h2>What is API</h2>
 *
 * The public types of this package, and nothing else. The packages below it ({@code
 * dev.assay.statement}, {@code dev.assay.ledger} and so on) are how Assay is made; they change
 * without notice. Within a major version nothing is taken out of this package. Records and
 * enumerations are made here and handed out: a later version may add a component to a record or a
 * constant to an enumeration, so read records by the names of their components, do not construct
 * them, and let a {@code switch} have a {@code default}.
 *
 * <h2>What it costs</h2>
 *
 * {@link Assay#open()} loads the model and the gazetteer, which takes a few seconds of processor
 * time and, with a short report read, a process of some 300 MB: open once and keep it. {@link
 * Assay#read} spreads the sentences of one report over the processors. A {@link Ledger} lives in
 * memory; its claims are worked out when they are asked for, and then only those that reports added
 * since then bear on. Nothing here touches the network, a database or, but for {@link
 * Report#of(java.nio.file.Path)}, a file.
 *
 * <h2>Threads</h2>
 *
 * Records, enumerations, {@link Report} and {@link Reading} are immutable. One {@link Assay} and
 * one {@link Ledger} may be shared by any number of threads.
 *
 * <h2>Sameness</h2>
 *
 * The same bytes give the same statements, and the same statements give the same claims with the
 * same ids, whatever the order in which they are added, on every machine, and the same as the
 * command line's.
 *
 * <h2>Errors</h2>
 *
 * Input that cannot be taken in throws an {@link AssayException} with a stable code. Offsets are
 * UTF-16 units of {@link Report#text()}, half-open, as {@link String#substring(int, int)} counts
 * them. No method takes or returns null unless it says so.
 */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
