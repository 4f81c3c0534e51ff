package dev.assay.export.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a neutral table.
 *
 * @param name unique in its table
 * @param type what its cells hold; any cell but the key's may be empty
 * @param key whether it identifies the row
 * @param references the table whose key its cells name; null where they name none
 * @param description what it says, in words
 */
public record Column(
    String name, ColumnType type, boolean key, @Nullable String references, String description) {}
