/**
 * A selection of a case as neutral tables: streams of rows with a schema, from which every format
 * is written.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.export.table;
