/**
 * Archives to statements and ledgers on Apache Spark. What it makes of reports and of statements it
 * asks of the same functions as the desk: {@link dev.assay.statement.StatementReader#read}, {@link
 * dev.assay.ledger.Entries#of} and {@link dev.assay.ledger.Ledger#folding}.
 */
@NullMarked
package dev.assay.spark;

import org.jspecify.annotations.NullMarked;
