package dev.assay.export.format;

import dev.assay.export.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the two sides of an event are, as other event data sorts them. Immutable. */
final class Sides {
  private final Crosswalk sectors = new Crosswalk("sectors.tsv", 1);

  /** What kind of actor a sector is; null where it does not tell. */
  @Nullable String inter(@Nullable String sector) {
    return sectors.of(sector).map(row -> sectors.cell(row, 0)).orElse(null);
  }

  private boolean is(String side, List<String> parties) {
    return !parties.isEmpty()
        && parties.stream()
            .allMatch(
                s -> sectors.of(s).filter(row -> sectors.cell(row, 1).equals(side)).isPresent());
  }

  /** Whether all to whom it is done are civilians. */
  boolean againstCivilians(Row event) {
    return is("civilian", event.list("recipient_sectors"));
  }

  /** 1 with a state on a side, 2 between others, 3 against civilians; null where it is not told. */
  @Nullable Long violence(Row event) {
    List<String> actors = event.list("actor_sectors");
    List<String> recipients = event.list("recipient_sectors");
    if (is("civilian", recipients)) {
      return 3L;
    }
    boolean known = is("state", recipients) || is("other", recipients);
    if (actors.isEmpty() || !known) {
      return null;
    }
    if (is("state", actors) || is("state", recipients)) {
      return 1L;
    }
    return is("other", actors) ? Long.valueOf(2) : null;
  }
}
