package dev.assay.actor;

import java.util.List;

/**
 * A name of an entry.
 *
 * @param parts folded
 * @param form what kind of name it is
 * @param acronym whether it must stand in capitals
 * @param entry whose it is
 */
record LexiconName(List<String> parts, Form form, boolean acronym, Entry entry) {
  enum Form {
    NAME,
    /** Adjective or demonym. */
    ADJECTIVE,
    /** A capital or a seat of government that stands for the government. */
    GOVERNMENT
  }
}
