package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chain of the gold, or a claim that was predicted.
 *
 * @param id its id
 * @param status how it ended; empty where that is not told
 * @param date since when, ISO 8601; null where that is not told
 * @param pieces its mentions or evidence
 */
record Fate(String id, String status, @Nullable String date, List<Piece> pieces) {
  /**
   * A stretch of a text, and what it does to the claim.
   *
   * @param doc id of the text
   * @param start first code point
   * @param end one after the last
   * @param role assert, deny, ...; a repeated assertion is one
   */
  record Piece(String doc, int start, int end, String role) {
    /** Shared length over the shorter one's, 0 below a half. */
    double meets(Piece other) {
      if (!doc.equals(other.doc)) {
        return 0;
      }
      int shared = Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
      double part = (double) shared / Math.max(1, Math.min(end - start, other.end - other.start));
      return part >= 0.5 ? part : 0;
    }
  }

  Fate {
    pieces = List.copyOf(pieces);
  }

  Set<String> docs() {
    return pieces.stream().map(Piece::doc).collect(Collectors.toSet());
  }

  /** Of a gold chain or of JSON as {@code assay claims} writes it. */
  static Fate of(JsonNode record) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode e : record.path(record.has("evidence") ? "evidence" : "mentions")) {
      String role = e.path("role").asText("").toLowerCase(Locale.ROOT);
      pieces.add(
          new Piece(
              e.path(e.has("report") ? "report" : "doc").asText(),
              e.path("start").asInt(),
              e.path("end").asInt(),
              role.equals("repeat") ? "assert" : role));
    }
    String status = text(record, "final_status", "status");
    return new Fate(
        record.path("id").asText(),
        status == null ? "" : status.toLowerCase(Locale.ROOT),
        text(record, "status_date", "statusDate"),
        pieces);
  }

  private static @Nullable String text(JsonNode record, String name, String otherwise) {
    JsonNode node = record.hasNonNull(name) ? record.path(name) : record.path(otherwise);
    return Objects.requireNonNullElse(node.textValue(), "").isEmpty() ? null : node.textValue();
  }
}
