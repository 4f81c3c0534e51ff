/** Questions, claims, evidence, status, and how sources have fared. */
@NullMarked
package dev.assay.ledger;

import org.jspecify.annotations.NullMarked;
