package dev.assay.intake.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no web page, written as one, so that all reports are read in one way. The same
 * record gives the same bytes.
 *
 * @param published ISO 8601
 * @param updated ISO 8601, where it was changed since
 * @param body HTML
 */
record ReportPage(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String author,
    @Nullable String published,
    @Nullable String updated,
    @Nullable String url,
    String body) {

  /**
   * The page.
   *
   * @param record the bytes that it was made of
   */
  byte[] bytes(byte[] record) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n");
    if (title != null) {
      page.append("<title>").append(Entities.escape(title)).append("</title>\n");
    }
    meta(page, "property=\"og:title\"", title);
    meta(page, "property=\"og:site_name\"", outlet);
    meta(page, "name=\"author\"", author);
    meta(page, "property=\"article:published_time\"", published);
    meta(page, "property=\"article:modified_time\"", updated);
    if (url != null) {
      page.append("<link rel=\"canonical\" href=\"").append(Entities.escape(url)).append("\">\n");
    }
    meta(page, "name=\"assay:record-sha256\"", sha256(record));
    page.append("</head><body><article>\n").append(body).append("\n</article></body></html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Plain text as HTML: empty lines part paragraphs. */
  static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
      String lines = Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>\n");
      html.append("<p>").append(lines).append("</p>\n");
    }
    return html.toString();
  }

  private static void meta(StringBuilder page, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      page.append("<meta ").append(name).append(" content=\"");
      page.append(Entities.escape(value.strip())).append("\">\n");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
