package dev.assay.casefile;

import dev.assay.export.table.Row;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Table;
import dev.assay.ledger.Role;
import java.util.ArrayList;
import java.util.List;

/** What claims do to each other, as rows. */
final class LinkRows {
  private static final Table TABLE = Table.named("claim_links");

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
              json.tree(r.getString("basis"))
                  .forEach(id -> basis.add(id.asText().substring(id.asText().indexOf('#') + 1)));
              String from = r.getString("from_claim");
              String to = r.getString("to_claim");
              Role role = Role.valueOf(r.getString("role"));
              return Row.of(TABLE)
                  .put("link_id", from + ":" + to + ":" + role.word())
                  .put("from_claim", from)
                  .put("to_claim", to)
                  .put("relation", relation(role))
                  .put("basis", basis)
                  .put("first_at", Rows.instant(r, "first_at"))
                  .put("decided_by", r.getBoolean("corrected") ? "person" : "rule")
                  .row();
            })
        .forEach(row -> CaseTables.unchecked(() -> sink.row(row)));
  }

  private static String relation(Role role) {
    return switch (role) {
      case DENY, CONTRADICT -> "contradicts";
      case DOUBT, UNVERIFIED -> "doubts";
      case QUALIFY -> "qualifies";
      case CONFIRM -> "confirms";
      case PREMATURE -> "shows-premature";
      case OVERTAKEN -> "ends";
      case KEEP -> "keeps";
      case VIOLATE -> "breaks";
      case RETRACT -> "retracts";
      case ASSERT, CORROBORATE, REPEAT -> "supports";
    };
  }
}
