package dev.assay.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports of an invented war, to try the desk with. They are data: {@code demo/reports.tsv}. */
public final class Demonstration {
  private static final String FOLDER = "/dev/assay/desk/demo/";

  private Demonstration() {}

  /**
   * One report.
   *
   * @param name of its file
   * @param published a moment in ISO 8601
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  public record Dispatch(String name, String outlet, String published, byte[] bytes) {}

  /** All reports, in the order of publication. */
  public static List<Dispatch> dispatches() {
    return new String(Assets.bytes(FOLDER + "reports.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(row -> new Dispatch(row[0], row[1], row[2], Assets.bytes(FOLDER + row[0])))
        .toList();
  }
}
