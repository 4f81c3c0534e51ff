package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements answer which questions (resources {@code questions.tsv}, {@code tellings.tsv}).
 * Immutable, safe to share between threads.
 */
final class QuestionBook {
  private static final Set<String> SUPPOSED = Set.of("hypothetical", "questioned", "ordered");

  private final Map<String, Family> families;
  private final List<Row> rows;

  /** A row of the table; empty variant or rules ask for nothing. */
  private record Row(
      String kind,
      String code,
      String variant,
      List<String> rules,
      Family family,
      List<String> subject,
      String answer,
      Telling.Sense sense,
      String tense) {
    boolean speaksOf(Content c) {
      return kind.equals(c.kind())
          && code.equals(c.code())
          && (variant.isEmpty() || variant.equals(c.variant()))
          && (rules.isEmpty() || rules.contains(c.rule()));
    }
  }

  private QuestionBook(Map<String, Family> families, List<Row> rows) {
    this.families = families;
    this.rows = rows;
  }

  static QuestionBook open() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (String[] c : Tsv.rows(QuestionBook.class, "questions.tsv")) {
      Family family =
          new Family(
              c[0],
              Family.Subject.valueOf(upper(c[1])),
              Family.Kind.valueOf(upper(c[2])),
              c[3],
              Integer.parseInt(c[4]),
              Family.Settles.valueOf(upper(c[5])),
              c[6]);
      families.put(family.id(), family);
    }
    List<Row> rows = new ArrayList<>();
    for (String[] c : Tsv.rows(QuestionBook.class, "tellings.tsv")) {
      Family family = families.get(c[4]);
      if (family == null) {
        throw new IllegalStateException(
            "ASSAY-LEDGER-01: tellings.tsv: no family '"
                + c[4]
                + "'; there are "
                + families.keySet());
      }
      rows.add(
          new Row(
              c[0],
              c[1],
              c[2],
              Tsv.values(c[3]),
              family,
              Tsv.values(c[5]),
              c[6],
              Telling.Sense.valueOf(upper(c[7])),
              c[8]));
    }
    return new QuestionBook(families, List.copyOf(rows));
  }

  /** What an entry says to questions; a judgement says what it judges. */
  List<Telling> tellings(Entry entry) {
    Entry of = entry.of();
    if (entry.assessment()) {
      return of == null ? List.of() : tellings(of);
    }
    List<Telling> found = new ArrayList<>();
    for (Row row : rows) {
      boolean voice = row.kind.equals("voice");
      Telling telling = voice ? null : row.speaksOf(entry.content()) ? telling(row, entry) : null;
      if (telling != null) {
        found.add(telling);
      }
      if (voice) {
        voices(row, entry, found);
      }
    }
    boolean answers = found.stream().anyMatch(t -> t.sense() != Telling.Sense.IMPLIES);
    if (!answers && entry.content().kind().equals("event")) {
      event(entry, found);
    }
    return found;
  }

  /** Whoever speaks is alive. */
  private static void voices(Row row, Entry entry, List<Telling> found) {
    for (Voice voice : entry.voices()) {
      for (Party party : voice.parties()) {
        boolean said = voice.stance().asserts() || voice.stance().denies();
        if (party.person() && party.name().contains(" ") && said) {
          found.add(
              new Telling(row.family, Topic.of(party), Answer.word(row.answer, false), row.sense));
        }
      }
    }
  }

  private static @Nullable Telling telling(Row row, Entry entry) {
    Topic subject = subject(row, entry);
    Answer answer = answer(row, entry);
    Telling.Sense sense = sense(row.sense, entry.stance());
    return subject == null || answer == null || sense == null
        ? null
        : new Telling(row.family, subject, answer, sense);
  }

  /** What is denied is told with the other sense; what is merely supposed tells nothing. */
  private static Telling.@Nullable Sense sense(Telling.Sense sense, Stance stance) {
    if (SUPPOSED.contains(stance.mode())) {
      return null;
    }
    if (stance.denies()) {
      if (stance.certainty().equals("PR") || stance.certainty().equals("PS")) {
        return sense == Telling.Sense.SAYS ? Telling.Sense.DOUBTS : null;
      }
      return switch (sense) {
        case SAYS -> Telling.Sense.DENIES;
        case DENIES -> Telling.Sense.SAYS;
        default -> null;
      };
    }
    if (stance.completion().equals("partial") || stance.completion().equals("failed")) {
      return null;
    }
    return stance.open() && sense == Telling.Sense.IMPLIES ? null : sense;
  }

  private static @Nullable Topic subject(Row row, Entry entry) {
    return switch (row.family.subject()) {
      case PLACE -> {
        Site site = entry.site();
        yield site != null && Sites.town(site) ? Topic.of(site) : null;
      }
      case PERSON -> {
        Party person = first(entry, row.subject, true);
        yield person == null ? null : Topic.of(person);
      }
      case CAMP -> {
        Party party = first(entry, row.subject, false);
        String home = home(entry);
        yield party == null || home == null ? null : Topic.camp(party, home);
      }
      case EVENT -> null;
    };
  }

  private static @Nullable Party first(Entry entry, List<String> roles, boolean person) {
    for (String role : roles) {
      for (Party party : entry.filling(role)) {
        if (!person || (party.person() && named(party))) {
          return party;
        }
      }
    }
    return null;
  }

  /** A person with a name, not with a trade alone. */
  private static boolean named(Party party) {
    return !party.name().isEmpty() && Character.isUpperCase(party.name().codePointAt(0));
  }

  private static @Nullable Answer answer(Row row, Entry entry) {
    boolean ahead =
        row.tense.equals("ahead") || (row.tense.equals("said") && ahead(entry.stance()));
    if (row.answer.equals("@place")) {
      Site site = entry.site();
      return site == null ? null : new Answer("", null, site, null, ahead);
    }
    if (row.answer.startsWith("@")) {
      Party party = first(entry, List.of(row.answer.substring(1)), false);
      return party == null ? null : new Answer("", Side.of(party, home(entry)), null, null, ahead);
    }
    return Answer.word(row.answer, ahead);
  }

  private static boolean ahead(Stance stance) {
    return switch (stance.mode()) {
      case "planned", "committed", "predicted", "possible" -> true;
      default -> false;
    };
  }

  /** The country where the entry's conflict is: its place's, else its actors'. */
  static @Nullable String home(Entry entry) {
    Site site = entry.site();
    if (site != null && site.country() != null) {
      return site.country();
    }
    for (Party p : entry.actors()) {
      if (p.country() != null && p.country().length() == 3) {
        return p.country();
      }
    }
    return null;
  }

  /** An event of no other question: did it happen? */
  private void event(Entry entry, List<Telling> found) {
    Telling.Sense sense = sense(Telling.Sense.SAYS, entry.stance());
    Site site = entry.site();
    if (sense == null || site == null || !Sites.town(site)) {
      return;
    }
    Content c = entry.content();
    String what = c.code() + (c.mode() == null ? "" : "/" + c.mode());
    Topic topic =
        Topic.event(what + ":" + Keys.skeleton(site.name()), what + " at " + site.name(), site);
    Family family = families.get("event");
    if (family != null) {
      found.add(new Telling(family, topic, Answer.word("happened", ahead(entry.stance())), sense));
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
