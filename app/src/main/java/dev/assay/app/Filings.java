package dev.assay.app;

import dev.assay.casefile.Filing;
import dev.assay.export.ReadingJson;
import dev.assay.statement.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What is read as what is filed. */
final class Filings {
  private static final ReadingJson JSON = new ReadingJson(false);

  private Filings() {}

  static Filing of(Workshop.Taken taken, Reading reading, Workshop.Given given, Instant at) {
    Map<String, String> said = new TreeMap<>();
    if (given.published() != null) {
      said.put("published", given.published().toString());
    }
    if (given.outlet() != null) {
      said.put("outlet", given.outlet().name());
    }
    if (given.anyLanguage()) {
      said.put("anyLanguage", "true");
    }
    return new Filing(taken.bytes(), reading, JSON.line(reading), said, CommandTree.version(), at);
  }
}
