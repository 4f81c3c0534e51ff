package dev.assay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A spelling of a place's name.
 *
 * @param id GeoNames' id of the place
 * @param script ISO 15924, or "news" for a spelling in the news
 * @param leftOut whether it is to be found as if the place did not have it among its names
 */
record VariantGold(String id, String name, String script, boolean leftOut) {

  /**
   * Tables whose first line names the columns: geonameid, variant and script, or geonameid and
   * spelling.
   */
  static List<VariantGold> read(List<Path> files) {
    List<VariantGold> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = lines(file);
      List<String> columns = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
      boolean variants = columns.contains("variant") && columns.contains("script");
      if (!columns.contains("geonameid") || !(variants || columns.contains("spelling"))) {
        throw bad(file, 1, "no columns geonameid and variant with script, or spelling");
      }
      int id = columns.indexOf("geonameid");
      int name = columns.indexOf(variants ? "variant" : "spelling");
      for (int i = 1; i < lines.size(); i++) {
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length != columns.size() || !cells[id].matches("[0-9]{1,10}")) {
          throw bad(file, i + 1, columns.size() + " columns with a number for geonameid expected");
        }
        String script = variants ? cells[columns.indexOf("script")] : "news";
        found.add(new VariantGold(cells[id], cells[name], script, variants));
      }
    }
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + file + ": " + e, e);
    }
  }

  private static EvaluationException bad(Path file, int line, String what) {
    return new EvaluationException(
        "ASSAY-EVAL-02", file.getFileName() + ":" + line + ": " + what, null);
  }
}
