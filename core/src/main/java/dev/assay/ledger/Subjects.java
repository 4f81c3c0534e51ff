package dev.assay.ledger;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what the questions are about that an entry answers, by the rows that say which it
 * answers. Immutable, safe to share between threads.
 */
final class Subjects {
  private static final Naming NAMING = new Naming();

  /** PLOVER's sector of those who are abroad, but no forces. */
  private static final String SPIES = "SPY";

  private final Services services = new Services();
  private final Facilities facilities = new Facilities();
  private final Measures measures = new Measures();
  private final Things things;

  Subjects(Things things) {
    this.things = things;
  }

  /** The subject of the question that a row has an entry answer; null where it is not told. */
  @Nullable Topic of(TellingRow row, Entry entry) {
    return switch (row.family().subject()) {
      case PLACE -> row.family().tellsForces() ? force(row, entry) : place(row, entry);
      case WAY -> way(entry.site());
      case PERSON -> person(row, entry);
      case CAPTIVES -> captives(row, entry);
      case CAMP -> camp(row, entry);
      case PARTY -> party(row, entry);
      case POST -> post(row, entry);
      case THING -> things.topic(entry);
      case SERVICE -> services.topic(entry);
      case MEASURE -> measures.topic(entry);
      case PAIR -> Pairs.topic(entry, false);
      case BOTH -> Pairs.topic(entry, true);
      case COUNTRY -> country(entry);
      case EVENT, VOW -> null;
    };
  }

  /**
   * Whether an entry tells nothing of the place that a row asks about: no more than a building of
   * it is taken, or no more than somebody surrounded.
   */
  boolean isOfPart(TellingRow row, Entry entry) {
    if (row.family().subject() != Family.Subject.PLACE || row.family().tellsForces()) {
      return false;
    }
    List<Party> whom = row.kind().equals("event") ? entry.recipients() : List.of();
    boolean people = !whom.isEmpty() && whom.stream().allMatch(Party::person);
    boolean building =
        isOfHolders(row)
            && entry.context().contains(Grasp.BUILDING)
            && facilities.topic(entry) == null;
    boolean several = entry.context().contains(Grasp.SEVERAL);
    return building || several || (people && row.code().equals("COERCE"));
  }

  /** A town, or what somebody holds in it; forces leave whole countries. */
  private @Nullable Topic place(TellingRow row, Entry entry) {
    Site site = entry.site();
    Topic facility = isOfHolders(row) ? facilities.topic(entry) : null;
    if (facility != null) {
      return facility;
    }
    boolean wide = row.family().hurts() == Family.Hurts.OWN && isOfForces(row);
    return site != null && (wide || Sites.town(site)) ? Topic.of(site) : null;
  }

  /** Whether it is asked who holds a place, which one side alone can do. */
  private static boolean isOfHolders(TellingRow row) {
    return row.family().hurts() == Family.Hurts.RIVALS;
  }

  /** Whether a row tells that forces are there or are gone, not that there is fighting. */
  private static boolean isOfForces(TellingRow row) {
    return row.code().equals("RETREAT") || row.code().equals("PRESENCE");
  }

  /** The forces of one side at a place: at a distance from it, or from abroad in a country. */
  private static @Nullable Topic force(TellingRow row, Entry entry) {
    Site site = entry.site();
    Party force = TellingRow.first(entry, List.of("actor"), false);
    if (site == null || force == null) {
      return null;
    }
    Side side = Side.of(force, entry.home());
    Supplier<String> words = () -> NAMING.of(List.of(force));
    if (row.answer().equals("@distance")) {
      return Topic.force(site, side, words);
    }
    boolean there = isAbroad(side, site) && !isOffshore(entry) && !SPIES.equals(force.sector());
    boolean whose = !force.type().equals("force");
    return !there
        ? null
        : Topic.abroad(site, side, whose ? () -> "forces of " + words.get() : words);
  }

  /** Jets over a country, ships off its coast, troops at its border: forces that are not in it. */
  private static boolean isOffshore(Entry entry) {
    List<String> words = Keys.words(entry.passage().quote());
    boolean crossing = words.stream().anyMatch(w -> Interests.shipped().is("crossing", w));
    return !crossing && words.stream().anyMatch(w -> Interests.shipped().is("offshore", w));
  }

  /** "Kenyan soldiers" in Somalia: no town, which a side may hold. */
  private static boolean isAbroad(Side side, Site site) {
    String country = site.country();
    return country != null
        && !site.relation().equals("distance")
        && !Sites.way(site)
        && (!Sites.town(site) || site.name().equals(Homes.state(country).name()))
        && side.told()
        && !side.camp().isEmpty()
        && !country.equals(side.country());
  }

  private static @Nullable Topic way(@Nullable Site site) {
    return site != null && (Sites.town(site) || Sites.way(site)) ? Topic.way(site) : null;
  }

  /** Somebody by name; who speaks is asked about by rows of voices. */
  private static @Nullable Topic person(TellingRow row, Entry entry) {
    Party person =
        row.subject().contains("source") ? null : TellingRow.first(entry, row.subject(), true);
    return person == null ? null : Topic.of(person);
  }

  /** The first group of those who fill the roles that can be told apart. */
  private static @Nullable Topic captives(TellingRow row, Entry entry) {
    for (String role : row.subject()) {
      for (Party party : entry.filling(role)) {
        Captives group = CaptiveFinder.of(party, entry);
        if (group != null) {
          return Topic.of(group, () -> NAMING.of(List.of(party)));
        }
      }
    }
    return null;
  }

  /** A side of the conflict; either of them where it is not told which. */
  private static @Nullable Topic camp(TellingRow row, Entry entry) {
    Party party = TellingRow.first(entry, row.subject(), false);
    String home = entry.home();
    if (home == null) {
      return null;
    }
    return party == null
        ? Topic.camp(null, () -> "either side", home)
        : Topic.camp(Side.of(party, home), () -> NAMING.of(List.of(party)), home);
  }

  /** A party by itself; who signs something with another is asked about with that one. */
  private static @Nullable Topic party(TellingRow row, Entry entry) {
    Party party = TellingRow.first(entry, row.subject(), false);
    String home = entry.home();
    boolean pair = row.code().equals("DEAL") && Pairs.topic(entry, true) != null;
    if (party == null || home == null || pair || (party.person() && !party.named())) {
      return null;
    }
    Side side = Side.of(party, home);
    boolean business = side.camp().isEmpty() && !party.person();
    return business ? null : Topic.party(side, () -> NAMING.of(List.of(party)), home);
  }

  /** An office by its name and by whose it is. */
  private static @Nullable Topic post(TellingRow row, Entry entry) {
    Party whose = TellingRow.first(entry, row.subject(), false);
    return whose == null ? null : Topic.post(entry.content().variant(), whose);
  }

  private static @Nullable Topic country(Entry entry) {
    String home = entry.home();
    return home == null || isOfProvince(entry.site(), entry) ? null : Topic.country(home);
  }

  /**
   * Whether an entry tells of a province: "won in Nevada". A town is where it was said more often
   * than where the vote was; a name that is somebody's is no place.
   */
  private static boolean isOfProvince(@Nullable Site site, Entry entry) {
    return site != null
        && !Sites.isState(site)
        && !Sites.town(site)
        && entry.actors().stream().noneMatch(a -> a.name().contains(site.text()));
  }
}
