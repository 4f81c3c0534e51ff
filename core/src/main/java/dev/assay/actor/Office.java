package dev.assay.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office, and what holding it makes of somebody.
 *
 * @param names what it is called, in lower case
 * @param relation HOLDS-OFFICE or LEADS
 * @param unique whether one person holds it at a time
 */
record Office(
    String office,
    List<String> names,
    String sector,
    @Nullable String secondary,
    Relation.Type relation,
    boolean unique) {}
