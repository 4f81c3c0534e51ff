/** Statements: coding, quantities, attribution, factuality. */
@NullMarked
package dev.assay.statement;

import org.jspecify.annotations.NullMarked;
