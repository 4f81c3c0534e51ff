package dev.assay.desk;

import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the brief for how sure a thing is: one table, {@code estimates.tsv}. Immutable. */
final class Estimates {
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> meanings = new LinkedHashMap<>();

  Estimates() {
    new String(Assets.bytes("/dev/assay/desk/estimates.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .forEach(
            row -> {
              words.put(row.get(0) + " " + row.get(1), row.get(2));
              if (row.size() > 3) {
                meanings.put(row.get(2), row.get(3));
              }
            });
  }

  String of(Status status) {
    return words.getOrDefault("status " + status.word(), Say.sentence(status.word()));
  }

  /** By whom, after a role: "denied by". */
  String of(Role role) {
    return words.getOrDefault("role " + role.word(), role.word() + " by");
  }

  /** What each word means. */
  Map<String, String> meanings() {
    return meanings;
  }
}
