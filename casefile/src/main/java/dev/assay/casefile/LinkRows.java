package dev.assay.casefile;

import dev.assay.export.table.ClaimRows;
import dev.assay.export.table.RowSink;
import dev.assay.ledger.Role;
import java.util.ArrayList;
import java.util.List;

/** What claims do to each other, as rows. */
final class LinkRows {
  private final Store store;
  private final JsonText json;

  LinkRows(Store store, JsonText json) {
    this.store = store;
    this.json = json;
  }

  void each(RowSink sink) {
    store
        .query("exported-links")
        .map(
            (r, c) -> {
              List<String> basis = new ArrayList<>();
              json.tree(r.getString("basis")).forEach(id -> basis.add(id.asText()));
              return ClaimRows.link(
                  r.getString("from_claim"),
                  r.getString("to_claim"),
                  Role.valueOf(r.getString("role")),
                  basis,
                  Rows.instant(r, "first_at"),
                  r.getBoolean("corrected"));
            })
        .forEach(row -> CaseTables.unchecked(() -> sink.row(row)));
  }
}
