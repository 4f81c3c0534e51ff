package dev.assay.actor;

import dev.assay.coreference.Coreference;
import dev.assay.text.Document;
import java.time.LocalDate;

/**
 * What a question about actors is asked of.
 *
 * @param day of the report
 */
record Query(Document document, Coreference coreference, LocalDate day, Setting setting) {}
