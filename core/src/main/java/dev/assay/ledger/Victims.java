package dev.assay.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those to whom something was done and who are somebody by name or people of a kind, such as
 * priests or reporters: where such a deed is told of again, they are named and the town seldom is.
 * Pure functions.
 */
final class Victims {
  /** PLOVER's code of just anybody. */
  private static final String CIVILIANS = "CVL";

  /** PLOVER modes of what is done to end a life. */
  private static final Set<String> KILLINGS = Set.of("targeted");

  private Victims() {}

  /**
   * Whether they are people of a kind who are no side in a conflict; a hospital is none.
   *
   * @param sector PLOVER sector
   */
  static boolean areOfKind(String name, @Nullable String sector) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return sector != null
        && !sector.equals(CIVILIANS)
        && Interests.shipped().camp(sector).isEmpty()
        && !Interests.shipped().is("building", last);
  }

  /** Whether they are people of whom it is told what they do: "a councillor", "Judge Ann Lee". */
  static boolean areOfTrade(Party party) {
    boolean people = party.person() || party.type().equals("group") || party.type().equals("force");
    return people && party.sector() != null && !CIVILIANS.equals(party.sector());
  }

  /** Of what trade those are whom it counts, "36 policemen"; empty where nothing tells. */
  static String trade(Entry entry) {
    boolean dealt = entry.content().code().equals("ASSAULT");
    boolean among = !dealt && entry.figures().size() > 1; // "nine people, three nurses among them"
    List<Party> counted = dealt ? entry.recipients() : among ? List.of() : entry.actors();
    String sector = counted.isEmpty() ? null : counted.get(0).sector();
    return sector == null || sector.equals(CIVILIANS) ? TollWords.kind(counted) : sector;
  }

  private static boolean isKilling(Entry entry) {
    Content content = entry.content();
    return KILLINGS.contains(content.variant())
        || Interests.shipped().is("killing", content.rule())
        || entry.figures().stream().anyMatch(f -> f.what().equals("killed"));
  }

  /** Whether it is done to somebody by name. */
  static boolean isNamed(Entry entry) {
    List<Party> whom = entry.recipients();
    return !whom.isEmpty() && whom.get(0).person() && whom.get(0).named();
  }

  /** What the deeds have in common that may be one, by whom they were done to; null for none. */
  static @Nullable String key(Entry entry) {
    boolean known = isNamed(entry) || isKilling(entry) || entry.context().contains(Grasp.RECALLED);
    if (!known || !entry.content().code().equals("ASSAULT") || entry.recipients().isEmpty()) {
      return null;
    }
    return isNamed(entry) ? Keys.surname(entry.recipients().get(0).name()) : kind(entry);
  }

  /** The same by what those are to whom it was done: "the journalist Ann Lee", "a journalist". */
  static @Nullable String kind(Entry entry) {
    if (entry.recipients().isEmpty()) {
      return null;
    }
    Party whom = entry.recipients().get(0);
    String sector = whom.sector();
    boolean people = !whom.type().equals("organisation");
    if (sector == null || !areOfKind(whom.name(), sector) || !people || entry.home() == null) {
      return null;
    }
    return (entry.home() + "." + sector).toLowerCase(Locale.ROOT);
  }
}
