package dev.assay.ledger;

import dev.assay.actor.Home;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose those who bear arms are, where a report from one country, and about it, tells of a place in
 * another and does not say: not the army of the country of the place. Who there "frees" a town, and
 * whom the report calls ours, are of its own country. Pure functions.
 */
final class Abroad {
  private static final String ARMY = "MIL";

  private Abroad() {}

  /**
   * The entries of one report.
   *
   * @param about the country that it is about by all that it names; null where none stands out
   */
  static List<Entry> in(List<Entry> entries, @Nullable Home about) {
    return about == null || !about.alone()
        ? entries
        : entries.stream().map(e -> told(e, about)).toList();
  }

  private static Entry told(Entry entry, Home about) {
    Site site = entry.site();
    String there = site == null ? null : site.country();
    if (there == null || about.holds(there)) {
      return entry;
    }
    Content told = entry.content();
    boolean own = Interests.shipped().starts("liberation", told.trigger());
    return entry.between(
        entry.actors().stream().map(p -> of(p, own, entry, about.country())).toList(),
        entry.recipients());
  }

  private static Party of(Party party, boolean own, Entry entry, String about) {
    boolean army = ARMY.equals(party.sector()) && party.country() == null && !party.person();
    boolean ours = party.type().equals(Parties.OURS) && entry.source().outlet();
    Side side = Side.of(party, null);
    boolean abroad = side.camp().equals(Side.FOREIGN);
    if ((!army && !ours) || abroad || (side.vague() && !own && !ours)) {
      return party;
    }
    return own || ours
        ? new Party(party.id(), party.name(), about, ARMY, "force")
        : new Party(party.id(), party.name(), null, null, party.type());
  }
}
