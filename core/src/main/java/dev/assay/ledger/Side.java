package dev.assay.ledger;

import dev.assay.statement.NumberPhrases;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A camp in a conflict, as far as its words tell it: a government with its forces, those against
 * it, or a group of its own.
 *
 * @param camp GOV, REB, {@link #FOREIGN}, or empty for any other
 * @param country whose, or what forces from abroad are called; null where it is not told
 * @param id of the actor
 * @param label its words
 * @param vague whether its words are "fighters", "forces", "men", and nothing tells whose they are
 * @param ours whether they are whoever's says it
 * @param told whether its words tell the country; else it is the report's
 * @param surname key of a person's name; null for the others
 * @param trade PLOVER sector of people who are not just anybody; null for the others
 */
record Side(
    String camp,
    @Nullable String country,
    String id,
    String label,
    boolean vague,
    boolean ours,
    boolean told,
    @Nullable String surname,
    @Nullable String trade) {
  /** Before what follows the noun: "reporters of the Mirror". */
  private static final Set<String> BEHIND = Set.of("of", "from", "with", "in", "at");

  /** Longer words in capitals are nouns of a report that is all in capitals. */
  private static final int ACRONYM = 5;

  /** The camp of forces from abroad that go by no country, but by a word: "the coalition". */
  static final String FOREIGN = "FOR";

  private static final String REBELS = Interests.shipped().camp("REB");

  /**
   * @param home country where the conflict is, for words that tell none
   */
  static Side of(Party party, @Nullable String home) {
    String sector = party.sector() == null ? "" : party.sector();
    boolean told = party.country() != null && party.country().length() == 3;
    String abroad = told ? null : foreign(party);
    String known =
        abroad != null ? FOREIGN : isMutinous(party) ? REBELS : Interests.shipped().camp(sector);
    String camp = known.isEmpty() && party.type().equals("state") ? "GOV" : known;
    return new Side(
        camp,
        told ? party.country() : abroad != null ? abroad : home,
        party.id(),
        party.name(),
        isVague(party),
        party.type().equals(Parties.OURS),
        told,
        party.person() && party.named() ? Keys.surname(party.name()) : null,
        Victims.areOfTrade(party) ? party.sector() : null);
  }

  /**
   * "Allied forces", "the coalition's jets": no army of where the conflict is, but whoever goes by
   * that word; null for others.
   */
  private static @Nullable String foreign(Party party) {
    return "MIL".equals(party.sector())
        ? Keys.words(party.name()).stream()
            .filter(w -> Interests.shipped().is("foreign", w))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** "Renegade soldiers", "mutineers": soldiers, but no government's. */
  private static boolean isMutinous(Party party) {
    return "MIL".equals(party.sector())
        && Keys.words(party.name()).stream().anyMatch(w -> Interests.shipped().is("mutinous", w));
  }

  private static boolean isVague(Party party) {
    List<String> words = Keys.words(party.name());
    boolean whose = party.country() != null && party.country().length() == 3;
    return party.type().equals(Parties.OURS)
        || (!whose
            && !words.isEmpty()
            && words.stream().allMatch(w -> Interests.shipped().is("vague", w)));
  }

  /** The same where its own camp tells of it: a rebel's "fighters" are the rebels'. */
  Side toldBy(@Nullable Side speaker) {
    return speaker != null && vague && (ours || speaker.camp.equals(camp))
        ? new Side(speaker.camp, speaker.country, id, label, false, false, speaker.told, null, null)
        : this;
  }

  /** The same in other words. */
  Side called(String words) {
    return new Side(camp, country, id, words, vague, ours, told, surname, trade);
  }

  /** Whether the two may be one: what is not told contradicts nothing. */
  boolean same(Side other) {
    if (id.equals(other.id) || isCalledAlike(other)) {
      return true;
    }
    if (camp.isEmpty() && other.camp.isEmpty()) {
      return meet(other) && (isAlike(other) || isOfOneName(other));
    }
    boolean camps = !camp.isEmpty() && camp.equals(other.camp);
    boolean open = (vague && !told) || (other.vague && !other.told);
    return camps
        && (open || country == null || other.country == null || country.equals(other.country));
  }

  /** "Ann Lee", "Lee": of one surname, with no two given names and not in two camps. */
  private boolean isCalledAlike(Side other) {
    return surname != null
        && surname.equals(other.surname)
        && PersonNames.shipped().areGivenAlike(label, other.label)
        && (camp.isEmpty() || other.camp.isEmpty() || camp.equals(other.camp))
        && meet(other);
  }

  /**
   * Whether both are people of one kind: "five reporters of the Mirror", "no reporters"; "crowds",
   * "unarmed protesters"; "six Jesuits", "the Jesuit priests".
   */
  private boolean isAlike(Side other) {
    String kind = kind();
    String others = other.kind();
    boolean people =
        Interests.shipped().is("people", kind) && Interests.shipped().is("people", others);
    boolean kinds = kind.equals(others) || calls(kind, other) || calls(others, this);
    return !kind.isEmpty() && !others.isEmpty() && (people || kinds) && !isOfOthers(other);
  }

  /** "Ennahda", "the Islamist Ennahda party": alike but for words for what it is. */
  private boolean isOfOneName(Side other) {
    List<String> own = names();
    return surname == null && !own.isEmpty() && own.equals(other.names());
  }

  private List<String> names() {
    return words().stream()
        .filter(w -> !label.contains(w) && !Interests.shipped().is("party", w))
        .toList();
  }

  /** "Two priests" are not "six priests". */
  boolean isOfOthers(Side other) {
    if (label.equals(other.label)) {
      return false;
    }
    Integer one = count();
    Integer others = other.count();
    return one != null && others != null && !one.equals(others);
  }

  private @Nullable Integer count() {
    return NumberPhrases.shipped().count(words());
  }

  /** Whether its last noun stands among the words of another: "Jesuits" in "Jesuit priests". */
  private static boolean calls(String kind, Side other) {
    return other.words().stream().anyMatch(w -> single(w).equals(single(kind)));
  }

  private static String single(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private List<String> words() {
    List<String> all = Keys.words(label);
    for (int i = 1; i < all.size(); i++) {
      if (BEHIND.contains(all.get(i))) {
        return all.subList(0, i);
      }
    }
    return all;
  }

  /** The noun that its words end in; empty for a name. */
  String kind() {
    List<String> words = words();
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean upper = last.length() > ACRONYM && label.equals(label.toUpperCase(Locale.ROOT));
    boolean composed = surname == null && id.endsWith("-" + last);
    boolean noun = upper || label.contains(last) || composed;
    return !last.isEmpty() && noun ? last : "";
  }

  /**
   * Whether the one may be the other, as far as their words tell: "a man", "her husband"; "the
   * gunman", "Idris Bello"; "a reporter", "the journalist Ann Lee".
   */
  boolean mayBe(Side other) {
    if (!meet(other)) {
      return false;
    }
    Persons.Kind own = Persons.shipped().of(kind());
    if (own == null && surname == null && other.surname == null) {
      return false;
    }
    Persons.Kind others = Persons.shipped().of(other.kind());
    boolean kinds = own != null && others != null && own.meets(others) && !isOfOthers(other);
    return kinds || isOnePerson(own, other) || other.isOnePerson(others, this);
  }

  /** Whether a noun tells of several people: "men", "villagers". */
  boolean areMany() {
    Persons.Kind people = Persons.shipped().of(kind());
    return people != null && people.many();
  }

  /** Whether its noun tells of one person, and the other is somebody by name of that trade. */
  private boolean isOnePerson(Persons.@Nullable Kind own, Side other) {
    if (surname != null || other.surname == null) {
      return false;
    }
    String noun = kind();
    boolean one =
        own != null ? !own.many() : trade != null && !noun.isEmpty() && !noun.endsWith("s");
    boolean trades = own != null || Objects.equals(trade, other.trade);
    boolean camps = camp.isEmpty() || other.camp.isEmpty() || camp.equals(other.camp);
    return one && trades && camps;
  }

  /** The same of who takes part in an event: two persons by other names are not one. */
  boolean sameInDeed(Side other) {
    return same(other)
        && (surname == null || other.surname == null || surname.equals(other.surname));
  }

  /** Whether a deed of the one is none of the other's: two groups by name, two countries' men. */
  boolean isAnotherDoer(Side other) {
    boolean abroad = told && other.told && !camp.equals(FOREIGN) && !other.camp.equals(FOREIGN);
    boolean lone = camp.isEmpty() || other.camp.isEmpty();
    return excludes(other)
        || isAnotherBand(other)
        || (abroad && lone && !same(other) && !meet(other));
  }

  /** "Al-Shabaab", "the Islamic State": two armed groups by name, neither a part of the other. */
  boolean isAnotherBand(Side other) {
    return !id.equals(other.id)
        && isBandByName()
        && other.isBandByName()
        && !Branches.shipped().areOne(id, other.id);
  }

  private boolean isBandByName() {
    return camp.equals(REBELS)
        && surname == null
        && !vague
        && !id.contains("reb-")
        && !Interests.shipped().is("role", lastWord())
        && !label.isEmpty()
        && Character.isUpperCase(label.codePointAt(0));
  }

  private String lastWord() {
    return label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether they cannot be one. */
  boolean excludes(Side other) {
    if (id.equals(other.id) || vague || other.vague) {
      return false;
    }
    boolean fromAbroad = camp.equals(FOREIGN) || other.camp.equals(FOREIGN);
    if (!camp.isEmpty() && !other.camp.isEmpty() && !fromAbroad) {
      return !camp.equals(other.camp) || !meet(other);
    }
    return false;
  }

  /** Whether their countries agree; whose is not told may be anybody's. */
  private boolean meet(Side other) {
    return !told
        || !other.told
        || country == null
        || other.country == null
        || country.equals(other.country);
  }
}
