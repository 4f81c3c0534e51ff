package dev.assay.intake.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an object a report, its fields as {@code columns.tsv} names them. */
final class LinesArchive implements Archive {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Columns columns;

  LinesArchive(Columns columns) {
    this.columns = columns;
  }

  @Override
  public String name() {
    return "JSON Lines file";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    long number = 0;
    try {
      for (byte[] l = Records.line(buffered); l.length > 0; l = Records.line(buffered)) {
        number++;
        if (!line(l, origin, number, sink)) {
          return;
        }
      }
    } catch (IOException e) {
      throw Records.broken(origin, name(), e);
    }
  }

  private boolean line(byte[] bytes, String origin, long number, Sink sink) throws IOException {
    if (bytes.length > Intake.MAX_BYTES) {
      sink.passedOver(Records.tooLarge(origin, number));
      return true;
    }
    if (bytes.length < 3) {
      return true; // an empty line
    }
    Map<String, String> row = row(bytes);
    ReportPage page = row == null ? null : columns.page(row);
    if (page == null) {
      sink.passedOver(Records.passedOver(origin, number, why(row)));
      return true;
    }
    String at = page.url() == null ? Records.at(origin, number) : page.url();
    return sink.report(new ArchivedReport(at, page.bytes(bytes)));
  }

  private String why(@Nullable Map<String, String> row) {
    if (row == null) {
      return "it is no JSON object";
    }
    return columns.haveText(row.keySet())
        ? "it has no text"
        : "none of its fields ("
            + Records.some(row.keySet())
            + ") is known to hold the text, which --map text=FIELD says";
  }

  /** What an object holds that is neither object nor list; null where it is no object. */
  private static @Nullable Map<String, String> row(byte[] bytes) throws IOException {
    try {
      JsonNode object = JSON.readTree(bytes);
      if (object == null || !object.isObject()) {
        return null;
      }
      Map<String, String> row = new LinkedHashMap<>();
      object.properties().stream()
          .filter(e -> e.getValue().isValueNode())
          .forEach(e -> row.put(e.getKey(), e.getValue().asText("")));
      return row;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
