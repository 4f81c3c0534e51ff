package dev.assay.ledger;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a question is about.
 *
 * @param key coarse: what all that may be the same share
 * @param words what it is called, asked for when a claim is shown
 * @param force whose distance is asked for, in words; nobody's for the others
 * @param site the place; null for the others
 * @param person the person; null for the others
 * @param side the camp; null for the others, and where it is not told whose
 * @param day of an event; null for the others, and where nothing tells which
 * @param deed of an event whose parties matter; null for the others
 * @param captives a group of people who are held; null for the others
 */
record Topic(
    String key,
    Supplier<String> words,
    Supplier<String> force,
    @Nullable Site site,
    @Nullable Party person,
    @Nullable Side side,
    @Nullable EventDay day,
    @Nullable Deed deed,
    @Nullable Captives captives) {
  /** What a party does by itself, whatever it is. */
  private static final String ALONE = "alone";

  private static String nobody() {
    return "";
  }

  /** In words. */
  String label() {
    return words.get();
  }

  /**
   * A question about it in words.
   *
   * @param pattern with {@code {subject}}, and {@code {force}} where forces are told apart
   */
  String asked(String pattern) {
    return pattern.replace("{subject}", words.get()).replace("{force}", force.get());
  }

  static Topic of(Site site) {
    return bare(Keys.skeleton(site.name()), site::name).at(site);
  }

  /** A place of which no more than a name is known. */
  static Topic named(String place) {
    return bare(Keys.skeleton(place), () -> place);
  }

  /** The way to a place, along a road or across a border. */
  static Topic way(Site site) {
    return bare(Sites.key(site), () -> Sites.along(site)).at(site);
  }

  static Topic of(Party person) {
    String key = Keys.surname(person.name());
    return new Topic(key, person::name, Topic::nobody, null, person, null, null, null, null);
  }

  /** A group of people who are held. */
  static Topic of(Captives group, Supplier<String> words) {
    return new Topic(Captives.KEY, words, Topic::nobody, null, null, null, null, null, group);
  }

  /**
   * @param code of the country, ISO 3166-1 alpha-3
   */
  static Topic country(String code) {
    return named(Homes.state(code).name());
  }

  /** An office, by its name, and whose it is. */
  static Topic post(String office, Party whose) {
    String words = office + " of " + whose.name();
    return bare(Keys.skeleton(office) + "@" + whose.id(), () -> words);
  }

  static Topic camp(@Nullable Side side, Supplier<String> words, String home) {
    return bare(home, words).by(side);
  }

  /** A party that is one with others of its side, but no two persons are one. */
  static Topic party(Side side, Supplier<String> words, String home) {
    return bare(home, words).told(null, new Deed(side, null, false, ALONE));
  }

  /** One party and another: asked about as the subject and as the force. */
  static Topic pair(String key, Supplier<String> one, Supplier<String> other) {
    return bare(key, one).towards(other);
  }

  static Topic force(Site site, Side side, Supplier<String> force) {
    return of(site).by(side).towards(force);
  }

  /** Forces from abroad in a country: in whatever part of it, where that is no division. */
  static Topic abroad(Site site, Side side, Supplier<String> force) {
    String country = site.country();
    Site division = site.admin1() == null ? null : site;
    String key = country == null ? Sites.key(site) : country;
    return bare(key, site::name).at(division).by(side).towards(force);
  }

  /** A thing that may be hit or destroyed. */
  static Topic thing(String key, String words, @Nullable Site site, @Nullable LocalDate day) {
    EventDay told = day == null ? null : EventDay.of(day, false, false);
    return bare(key, () -> words).at(site).told(told, null);
  }

  /**
   * @param key what it is, and where or between whom
   */
  static Topic event(
      String key,
      Supplier<String> words,
      @Nullable Site site,
      @Nullable EventDay day,
      @Nullable Deed deed) {
    return bare(key, words).at(site).told(day, deed);
  }

  private static Topic bare(String key, Supplier<String> words) {
    return new Topic(key, words, Topic::nobody, null, null, null, null, null, null);
  }

  private Topic at(@Nullable Site there) {
    return new Topic(key, words, force, there, person, side, day, deed, captives);
  }

  private Topic by(@Nullable Side theirs) {
    return new Topic(key, words, force, site, person, theirs, day, deed, captives);
  }

  private Topic towards(Supplier<String> other) {
    return new Topic(key, words, other, site, person, side, day, deed, captives);
  }

  private Topic told(@Nullable EventDay on, @Nullable Deed what) {
    return new Topic(key, words, force, site, person, side, on, what, captives);
  }

  /** Whether an event is told from others of its kind by who takes part, not by where it was. */
  boolean isOfPartiesAlone() {
    return deed != null && (site == null || !Sites.town(site));
  }

  /** Whether the two are one, given that their keys agree. */
  boolean same(Topic other) {
    boolean groups = captives == null || other.captives == null || captives.same(other.captives);
    return groups && isOfOneTime(other) && isOfOnePlace(other) && isOfOneDeed(other);
  }

  /** Of two events that are told for different days one has to be recalled by what it was. */
  private boolean isOfOneDeed(Topic other) {
    if (deed == null || other.deed == null) {
      return true;
    }
    boolean near = day == null || other.day == null || day.isNear(other.day);
    return near ? deed.same(other.deed) : deed.recalls(other.deed);
  }

  /**
   * Whether it is the deed that another topic is of, but laid to somebody who cannot be one with
   * whom that lays it to.
   */
  boolean isLaidToAnother(Topic other) {
    return deed != null
        && other.deed != null
        && isOfOneTime(other)
        && isOfOnePlace(other)
        && deed.isLaidToAnother(other.deed);
  }

  /** Whether it is the deed of which another topic tells no more than that it was: "the raid". */
  boolean isLeftBy(Topic other) {
    return deed != null
        && other.deed != null
        && other.deed.leaves(deed)
        && isOfOneTime(other)
        && isOfOnePlace(other);
  }

  private boolean isOfOnePlace(Topic other) {
    return (site == null || other.site == null || Sites.same(site, other.site))
        && (person == null || other.person == null || samePerson(person, other.person))
        && (side == null || other.side == null || side.same(other.side));
  }

  private boolean isOfOneTime(Topic other) {
    return day == null || other.day == null || day.same(other.day);
  }

  static boolean samePerson(Party a, Party b) {
    if (a.id().equals(b.id())) {
      return true;
    }
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return countries && PersonNames.shipped().mayBeOne(a.name(), b.name());
  }
}
