package dev.assay.export.table;

import dev.assay.ledger.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who take part, as cells: lists that go side by side. */
final class Parties {
  private static final String UNKNOWN = "?";

  private Parties() {}

  static List<String> ids(List<Party> parties) {
    return parties.stream().map(Party::id).toList();
  }

  static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }

  static List<String> countries(List<Party> parties) {
    return parties.stream().map(p -> known(p.country())).toList();
  }

  static List<String> sectors(List<Party> parties) {
    return parties.stream().map(p -> known(p.sector())).toList();
  }

  private static String known(@Nullable String value) {
    return value == null ? UNKNOWN : value;
  }
}
