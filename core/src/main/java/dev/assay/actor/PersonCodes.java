package dev.assay.actor;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a person of the lexicon is on a day. */
final class PersonCodes {
  private static final Set<String> LEFT_BEHIND = Set.of("GOV", "LEG", "MIL", "SPY", "JUD");

  private final ActorLexicon lexicon;

  PersonCodes(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The term that runs on a day, the one that began last; null where none does. */
  static @Nullable Term term(Entry person, LocalDate day) {
    Term found = null;
    for (Term term : person.terms()) {
      if (term.covers(day) && (found == null || !term.from().isBefore(found.from()))) {
        found = term;
      }
    }
    return found;
  }

  /**
   * With a term on the day: as it has them. After the last: of the elite. Before the first: none.
   */
  ActorCode code(Entry person, LocalDate day) {
    Term now = term(person, day);
    if (now != null) {
      return code(person, now, false);
    }
    Term last = null;
    for (Term term : person.terms()) {
      if (term.to().isBefore(day)) {
        last = term;
      }
    }
    return last == null ? code(person, person.country(), null, null) : code(person, last, true);
  }

  private ActorCode code(Entry person, Term term, boolean over) {
    Entry body = term.organisation() == null ? null : lexicon.entry(term.organisation());
    Office office = lexicon.offices().get(term.office());
    String sector = body != null ? body.sector() : sector(office);
    String country = body == null ? person.country() : body.country();
    if (over && sector != null && LEFT_BEHIND.contains(sector)) {
      return code(person, country, "ELI", null);
    }
    return code(
        person, country, sector, body != null || office == null ? null : office.secondary());
  }

  private static String sector(@Nullable Office office) {
    return office == null ? "GOV" : office.sector();
  }

  private static ActorCode code(
      Entry person, @Nullable String country, @Nullable String sector, @Nullable String second) {
    return new ActorCode(
        person.id(), person.name(), country, sector, second, Actor.Type.PERSON, person.id());
  }
}
