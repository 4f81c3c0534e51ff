package dev.assay.casefile;

import java.util.Map;

/**
 * A report as it was taken in, to be read anew.
 *
 * @param bytes as they were read, or what a redaction left of them
 * @param given what the user said of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record StoredReport(ReportRow row, byte[] bytes, Map<String, String> given) {}
