package dev.assay.export.table;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every export says of itself. It tells the day up to which things were known, not the day it
 * was made, so that the same export again is the same bytes.
 *
 * @param caseName the case's name, without its folder
 * @param day the last day whose reports are known
 * @param filters what was asked for, by the options' names; empty where all of the case is in it
 * @param version the version of Assay that made it
 * @param licences whose what is
 */
public record About(
    String caseName,
    LocalDate day,
    Map<String, String> filters,
    String version,
    List<Licence> licences) {
  /** What there is to say of any export, whatever its format. */
  public static final String CAUTION =
      "Machine-read from news reports: it says what was reported and on whose word, and may misread"
          + " it. Check the quotation and its report before relying on a row.";

  public About {
    filters = Map.copyOf(filters);
    licences = List.copyOf(licences);
  }

  /**
   * Whose a part of an export is.
   *
   * @param covers which part
   * @param name SPDX identifier, or "none"
   * @param title in words
   * @param url where it can be read; empty where nowhere
   */
  public record Licence(String covers, String name, String title, String url) {}

  /** The licences of what Assay brings to an export. */
  public static List<Licence> shipped() {
    return Tsv.rows(About.class, "licences.tsv").stream()
        .map(row -> new Licence(row[0], row[1], row[2], row[3].equals("-") ? "" : row[3]))
        .toList();
  }

  /** What made it. */
  public String generator() {
    return "Assay " + version;
  }

  /** A title in words. */
  public String title() {
    return "Assay case " + caseName + ", as known on " + day;
  }

  /** The filters in words. */
  public String filtersInWords() {
    if (filters.isEmpty()) {
      return "none: everything in the case";
    }
    List<String> words = new ArrayList<>();
    filters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(filter -> words.add("--" + filter.getKey() + " " + filter.getValue()));
    return String.join(" ", words);
  }

  /** All of it as names and words, in order. */
  public Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("title", title());
    lines.put("case", caseName);
    lines.put("known_on", day.toString());
    lines.put("filters", filtersInWords());
    lines.put("generator", generator());
    lines.put("caution", CAUTION);
    for (Licence licence : licences) {
      lines.put(
          "licence: " + licence.covers(),
          licence.title() + (licence.url().isEmpty() ? "" : " <" + licence.url() + ">"));
    }
    return lines;
  }

  /** All of it in one piece of text, a line each. */
  public String text() {
    StringBuilder text = new StringBuilder();
    lines().forEach((name, words) -> text.append(name).append(": ").append(words).append('\n'));
    return text.toString();
  }
}
