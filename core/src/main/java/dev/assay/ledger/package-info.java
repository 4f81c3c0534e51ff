/**
 * The ledger: questions, claims, evidence, status, independence, track record. Pure functions over
 * entries in the order of knowledge time; what is known on a day is a fold of what was published by
 * its end.
 */
@NullMarked
package dev.assay.ledger;

import org.jspecify.annotations.NullMarked;
