/**
 * The case: reports, statements, people's corrections and the ledger that is derived from them,
 * kept in one SQLite file or in a schema of PostgreSQL. {@link dev.assay.casefile.Case} says what a
 * case can do and nothing of how it is kept; {@link dev.assay.casefile.CaseAddress} makes and opens
 * one.
 */
@NullMarked
package dev.assay.casefile;

import org.jspecify.annotations.NullMarked;
