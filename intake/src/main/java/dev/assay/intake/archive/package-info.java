/**
 * Files that hold many reports: web archives, mail, feeds, chats, tables. Each is read in constant
 * memory, record by record; a bad record is named and passed over, never the file.
 */
@NullMarked
package dev.assay.intake.archive;

import org.jspecify.annotations.NullMarked;
