package dev.assay.actor;

import dev.assay.coreference.Coreference;
import dev.assay.text.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a question about actors is asked of.
 *
 * @param day of the report
 * @param home the country it is about; null where none stands out
 */
record Query(Document document, Coreference coreference, LocalDate day, @Nullable Home home) {}
