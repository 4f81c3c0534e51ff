package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
  /** The table's word for what says that an answer became so. */
  private static final String BECOMES = "becomes";

  /** A topic of what is judged, as if it had been told flatly. */
  static final String FLAT = "flat";

  /** The answer that somebody is missing, which tells nothing once he was. */
  private static final String MISSING = "missing";

  /** A topic of what was once before. */
  private static final String FORMER = "former";

  /** Judgements that may leave open what was claimed. */
  private static final Set<String> UNNAMED = Set.of("unverified", "withdrawn");

  /** The PLOVER mode of what others say that they did, whoever died of it. */
  private static final String BLAST = "explosives";

  /** Rows of what a judgement names. */
  private static final Coded JUDGED = new Coded("judged", "");

  private final JudgedWords judgedWords = new JudgedWords();
  private final Things things = new Things();
  private final Subjects subjects = new Subjects(things);

  private final Map<String, Family> families;
  private final EventTellings events;
  private final TollTellings tolls;
  private final VowTellings vows;

  /** The rows that may speak of a statement of a kind and code, and those of voices alone. */
  private final Map<Coded, List<TellingRow>> rows = new HashMap<>();

  private final List<TellingRow> ofVoices;

  private record Coded(String kind, String code) {}

  private QuestionBook(Map<String, Family> families, List<TellingRow> rows) {
    this.families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
    this.events = new EventTellings(family(families, "event"));
    this.tolls = new TollTellings(family(families, "toll"));
    this.vows = new VowTellings(family(families, "vow"));
    this.ofVoices = rows.stream().filter(TellingRow::ofVoices).toList();
    for (TellingRow coded : rows) {
      this.rows.computeIfAbsent(
          new Coded(coded.kind(), coded.code()),
          c -> rows.stream().filter(r -> r.ofVoices() || r.isOf(c.kind, c.code)).toList());
    }
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
              Family.Hurts.valueOf(upper(c[6])),
              c[7]);
      families.put(family.id(), family);
    }
    List<TellingRow> rows = new ArrayList<>();
    for (String[] c : Tsv.rows(QuestionBook.class, "tellings.tsv")) {
      Family family = family(families, c[5]);
      rows.add(
          new TellingRow(
              c[0],
              c[1],
              c[2],
              Tsv.values(c[3]),
              c[4],
              family,
              Tsv.values(c[6]),
              c[7],
              Telling.Sense.valueOf(upper(c[8].equals(BECOMES) ? "says" : c[8])),
              c[8].equals(BECOMES),
              c[9]));
    }
    return new QuestionBook(families, List.copyOf(rows));
  }

  private static Family family(Map<String, Family> families, String id) {
    Family family = families.get(id);
    if (family == null) {
      throw new IllegalStateException(
          "ASSAY-LEDGER-01: tellings.tsv: no family '" + id + "'; there are " + families.keySet());
    }
    return family;
  }

  /** What an entry says to questions; a judgement says what it judges. */
  List<Telling> tellings(Entry entry) {
    if (entry.comments()) {
      Entry of = entry.of();
      return of == null
          ? spoken(entry)
          : tellings(of).stream().filter(t -> t.sense() != Telling.Sense.IMPLIES).toList();
    }
    if (entry.assessment()) {
      List<Telling> found = new ArrayList<>();
      if (entry.context().contains(Complement.ASIDE)) {
        return found;
      }
      named(entry, found);
      Entry of = entry.of();
      if (of != null && entry.foreshadows()) {
        return ShortDenials.denied(tellings(of));
      }
      if (found.isEmpty() && of != null) {
        found.addAll(about(of));
      }
      return found.isEmpty() ? elsewhere(entry) : found;
    }
    List<Telling> found = new ArrayList<>();
    Content content = entry.content();
    for (TellingRow row : rows.getOrDefault(new Coded(content.kind(), content.code()), ofVoices)) {
      boolean defends = found.stream().anyMatch(t -> t.sense() == Telling.Sense.DEFENDS);
      if (!(defends && row.sense() == Telling.Sense.LACKS)) {
        tell(row, entry, found);
      }
    }
    boolean answers =
        entry.context().contains(ToldAsState.TOPIC)
            || found.stream().anyMatch(t -> t.sense().opens() && !isOfCaptives(t));
    tolls.tell(entry, found);
    if (content.kind().equals("event") && !answers) {
      events.event(Meetings.asTold(entry), found);
    } else if (content.kind().equals("event") && found.stream().anyMatch(QuestionBook::isDeath)) {
      events.killer(entry, found);
      if (content.variant().equals(BLAST)) {
        events.event(entry, found);
      }
    } else if (content.kind().equals("event")) {
      Topic thing = things.topic(entry);
      if (thing != null) {
        events.hitter(entry, thing, found);
      }
    }
    if (content.kind().equals("event")) {
      events.echoes(entry, found);
    }
    vows.tell(entry, found);
    return found;
  }

  /** Whether a group is held is asked beside who seized it or let it go. */
  private static boolean isOfCaptives(Telling t) {
    return t.family().subject() == Family.Subject.CAPTIVES;
  }

  private static boolean isDeath(Telling t) {
    boolean told = t.sense() == Telling.Sense.SAYS || t.sense() == Telling.Sense.DENIES;
    return t.family().id().equals("life") && told;
  }

  /** What a judgement judges by its own words: "scoffed at the report of the truce". */
  private void named(Entry entry, List<Telling> found) {
    for (TellingRow row : rows.getOrDefault(JUDGED, List.of())) {
      Topic subject = subjects.isOfPart(row, entry) ? null : subjects.of(row, entry);
      if (!row.ofVoices() && subject != null && entry.context().contains(row.needs())) {
        found.add(
            new Telling(row.family(), subject, Answer.word(row.answer(), false), row.sense()));
      }
    }
  }

  /**
   * What a judgement judges that its own report does not tell: what others have said of the place
   * or the person that it names. What cannot be verified, or is taken back, need not be named.
   */
  private List<Telling> elsewhere(Entry entry) {
    Set<String> named = judgedWords.families(entry.judged());
    boolean any =
        named.isEmpty()
            && !entry.context().contains(Complement.OWN)
            && (UNNAMED.contains(entry.content().code()) || JudgedSubjects.isOfSide(entry))
            && judgedWords.nameClaims(entry.judged());
    List<Telling> found = new ArrayList<>();
    for (Family family : families.values()) {
      if (any ? family.isNamedByClaims() : named.contains(family.id())) {
        for (Topic subject : JudgedSubjects.of(family, entry)) {
          found.add(new Telling(family, subject, Answer.somebody(false), Telling.Sense.SAYS));
        }
      }
    }
    return found;
  }

  private void tell(TellingRow row, Entry entry, List<Telling> found) {
    if (row.ofVoices()) {
      voices(row, entry, found);
    } else if (row.speaksOf(entry)) {
      Entry of = entry.of();
      Entry told = row.code().equals("OUTCOME") && of != null ? of : entry;
      for (Entry about : each(row.family(), told)) {
        Telling telling = telling(row, about, entry);
        if (telling != null) {
          found.add(telling);
        }
      }
    }
  }

  /** What an entry tells, one by one of those of whom it is asked. */
  private static List<Entry> each(Family family, Entry told) {
    return switch (family.subject()) {
      case SERVICE -> Services.each(told);
      case PAIR -> Pairs.each(told);
      case CAMP -> Pairs.eachSide(told);
      default -> Places.each(told);
    };
  }

  /** What an entry would answer, were it told flatly. */
  List<Telling> answered(Entry entry) {
    return entry.assessment() ? List.of() : about(entry);
  }

  /** What a judged entry would say, were it told flatly. */
  private List<Telling> about(Entry of) {
    Stance flat = new Stance("+", "CT", 3, Senses.plain(of.stance().mode()), "complete");
    List<Telling> found = new ArrayList<>();
    for (Telling t : tellings(of.as(flat).about(FLAT))) {
      if (t.sense().opens()) {
        found.add(t);
      }
    }
    return found;
  }

  /** What is told by who speaks alone. */
  private List<Telling> spoken(Entry entry) {
    List<Telling> found = new ArrayList<>();
    ofVoices.forEach(row -> voices(row, entry, found));
    return found;
  }

  /** Whoever speaks is alive. */
  private static void voices(TellingRow row, Entry entry, List<Telling> found) {
    for (Voice voice : entry.voices()) {
      for (Party party : voice.parties()) {
        boolean said = voice.stance().asserts() || voice.stance().denies();
        if (party.person() && party.named() && party.name().contains(" ") && said) {
          found.add(
              new Telling(
                  row.family(), Topic.of(party), Answer.word(row.answer(), false), row.sense()));
        }
      }
    }
  }

  /**
   * @param about the entry that tells subject and answer
   * @param said the entry that tells how
   */
  private @Nullable Telling telling(TellingRow row, Entry about, Entry said) {
    boolean untimely = row.isOfOtherTime(about);
    boolean history = row.family().isOfLives() && isLongPast(about);
    boolean bygone = row.answer().equals(MISSING) && said.context().contains(Grasp.BYGONE);
    Telling.Sense sense = untimely || history || bygone ? null : sense(row, said);
    boolean part = subjects.isOfPart(row, about);
    if (part && sense == Telling.Sense.SAYS && about.context().contains("still")) {
      // who still holds a part of a place keeps it from being anybody else's
      sense = Telling.Sense.IMPLIES;
      part = false;
    }
    Topic subject = sense == null || part ? null : subjects.of(row, about);
    Answer answer = subject == null ? null : row.answer(about);
    boolean whose = row.family().subject() == Family.Subject.PLACE;
    Side speaker = whose && answer != null && answer.isSomebody() ? Speaker.winner(said) : null;
    if (answer != null && speaker != null && sense == Telling.Sense.SAYS) {
      answer = Answer.of(speaker, answer.ahead());
      sense = Speaker.admits(said) ? Telling.Sense.YIELDS : sense;
    }
    boolean nobody = answer != null && answer.isSomebody();
    boolean assertion =
        nobody
            && whose
            && sense == Telling.Sense.SAYS
            && said.stance().asserts()
            && !said.context().contains(FLAT);
    boolean nobodys = nobody && sense != null && !sense.opens();
    if (sense == null || subject == null || answer == null || nobodys) {
      return null;
    }
    if (assertion) {
      return row.change() && !answer.ahead() && isTold(said)
          ? new Telling(row.family(), subject, answer, Telling.Sense.SUPPORTS, true)
          : null;
    }
    return new Telling(row.family(), subject, answer, sense, row.change());
  }

  /** "The fall of the town" is mentioned; "the town has fallen" is told, unless it is judged. */
  private static boolean isTold(Entry said) {
    return !said.content().rule().endsWith("-noun") && !said.context().contains(Antecedents.JUDGED);
  }

  /** What was told on a former occasion is told for the sake of doubt: it was not so then. */
  private static Telling.@Nullable Sense sense(TellingRow row, Entry said) {
    Telling.Sense sense =
        row.tellsWhatMayCome() ? Senses.orMayCome(row.sense(), said) : Senses.of(row.sense(), said);
    boolean former = said.context().contains(FORMER);
    boolean people = row.family().isOfPeople();
    return !former || !people ? sense : sense == Telling.Sense.SAYS ? Telling.Sense.DOUBTS : null;
  }

  /** "The assassination of his predecessor in 1981" is history, not a claim. */
  private static boolean isLongPast(Entry entry) {
    Period time = entry.time();
    LocalDate last = time == null ? null : time.lastDay();
    return last != null && last.isBefore(entry.report().day().minusYears(1));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
