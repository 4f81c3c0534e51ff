package dev.assay.intake.archive;

/**
 * One report of an archive, as {@link dev.assay.intake.Intake} reads it.
 *
 * @param origin its URL where it has one, else the archive's name and the number of the record
 * @param bytes a web page: as it was archived, or, where the record is none, made of the record,
 *     with the SHA-256 of the record's own bytes in {@code meta[name="assay:record-sha256"]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ArchivedReport(String origin, byte[] bytes) {}
