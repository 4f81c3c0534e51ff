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

  /** The table's word for what nobody can plan, and foretelling tells nothing of. */
  private static final String FACT = "fact";

  private static final Naming NAMING = new Naming();

  private final JudgedWords judgedWords = new JudgedWords();

  private final Things things = new Things();

  private final EventQuestions events = new EventQuestions();

  /** A topic of what is judged, as if it had been told flatly. */
  private static final String FLAT = "flat";

  /** Judgements that may leave open what was claimed. */
  private static final Set<String> UNNAMED = Set.of("unverified", "withdrawn");

  /** By what means people are attacked; reports differ in what they call it. */
  private static final Set<String> MEANS =
      Set.of(
          "", "aerial", "explosives", "drone", "destroy", "heavy-weapons", "firearms", "targeted");

  /** Rows of what a judgement names. */
  private static final Coded JUDGED = new Coded("judged", "");

  private final Map<String, Family> families;
  private final Family toll;
  private final Family event;

  /** The rows that may speak of a statement of a kind and code, and those of voices alone. */
  private final Map<Coded, List<Row>> rows = new HashMap<>();

  private final List<Row> ofVoices;

  private record Coded(String kind, String code) {}

  /** A row of the table; empty variant, rules or needs ask for nothing. */
  private record Row(
      String kind,
      String code,
      String variant,
      List<String> rules,
      String needs,
      Family family,
      List<String> subject,
      String answer,
      Telling.Sense sense,
      boolean change,
      String tense) {
    boolean ofVoices() {
      return kind.equals("voice");
    }

    boolean isOf(Coded coded) {
      return kind.equals(coded.kind) && code.equals(coded.code);
    }

    /** Whether it speaks of an entry of its kind and code. */
    boolean speaksOf(Entry e) {
      Content c = e.content();
      return (variant.isEmpty() || variant.equals(c.variant()))
          && (rules.isEmpty() || rules.contains(c.rule()))
          && (needs.isEmpty() || e.context().contains(needs));
    }
  }

  private QuestionBook(Map<String, Family> families, List<Row> rows) {
    this.families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
    this.toll = family(families, "toll");
    this.event = family(families, "event");
    this.ofVoices = rows.stream().filter(Row::ofVoices).toList();
    for (Row coded : rows) {
      this.rows.computeIfAbsent(
          new Coded(coded.kind, coded.code),
          c -> rows.stream().filter(r -> r.ofVoices() || r.isOf(c)).toList());
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
    List<Row> rows = new ArrayList<>();
    for (String[] c : Tsv.rows(QuestionBook.class, "tellings.tsv")) {
      Family family = family(families, c[5]);
      rows.add(
          new Row(
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
    for (Row row : rows.getOrDefault(new Coded(content.kind(), content.code()), ofVoices)) {
      boolean defends = found.stream().anyMatch(t -> t.sense() == Telling.Sense.DEFENDS);
      if (!(defends && row.sense == Telling.Sense.LACKS)) {
        tell(row, entry, found);
      }
    }
    boolean answers = found.stream().anyMatch(t -> t.sense().opens());
    toll(entry, found);
    if (content.kind().equals("event")) {
      if (!answers) {
        event(entry, found);
      }
    }
    return found;
  }

  /** What a judgement judges by its own words: "scoffed at the report of the truce". */
  private void named(Entry entry, List<Telling> found) {
    for (Row row : rows.getOrDefault(JUDGED, List.of())) {
      Topic subject = subject(row, entry);
      if (!row.ofVoices() && subject != null && entry.context().contains(row.needs)) {
        found.add(new Telling(row.family, subject, Answer.word(row.answer, false), row.sense));
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
            && (UNNAMED.contains(entry.content().code()) || JudgedSubjects.isOfSide(entry))
            && judgedWords.nameClaims(entry.judged());
    List<Telling> found = new ArrayList<>();
    for (Family family : families.values()) {
      if (any ? family.kind() == Family.Kind.FLUENT : named.contains(family.id())) {
        for (Topic subject : JudgedSubjects.of(family, entry)) {
          found.add(new Telling(family, subject, Answer.somebody(false), Telling.Sense.SAYS));
        }
      }
    }
    return found;
  }

  private void tell(Row row, Entry entry, List<Telling> found) {
    if (row.ofVoices()) {
      voices(row, entry, found);
    } else if (row.speaksOf(entry)) {
      Entry of = entry.of();
      for (Entry about : Places.each(row.code.equals("OUTCOME") && of != null ? of : entry)) {
        Telling telling = telling(row, about, entry);
        if (telling != null) {
          found.add(telling);
        }
      }
    }
  }

  /** What an entry would answer, were it told flatly. */
  List<Telling> answered(Entry entry) {
    return entry.assessment() ? List.of() : about(entry);
  }

  /** What a judged entry would say, were it told flatly. */
  private List<Telling> about(Entry of) {
    Stance flat = new Stance("+", "CT", 3, plain(of.stance().mode()), "complete");
    List<Telling> found = new ArrayList<>();
    for (Telling t : tellings(of.as(flat).about(FLAT))) {
      if (t.sense().opens()) {
        found.add(t);
      }
    }
    return found;
  }

  /** Compared, not looked up: asked of every entry of every fold, whose words have no hash yet. */
  private static boolean supposed(String mode) {
    return mode.equals("hypothetical") || mode.equals("questioned") || mode.equals("ordered");
  }

  private static String plain(String mode) {
    return supposed(mode) ? "actual" : mode;
  }

  /** What is told by who speaks alone. */
  private List<Telling> spoken(Entry entry) {
    List<Telling> found = new ArrayList<>();
    ofVoices.forEach(row -> voices(row, entry, found));
    return found;
  }

  /** Whoever speaks is alive. */
  private static void voices(Row row, Entry entry, List<Telling> found) {
    for (Voice voice : entry.voices()) {
      for (Party party : voice.parties()) {
        boolean said = voice.stance().asserts() || voice.stance().denies();
        if (party.person() && named(party) && party.name().contains(" ") && said) {
          found.add(
              new Telling(row.family, Topic.of(party), Answer.word(row.answer, false), row.sense));
        }
      }
    }
  }

  /**
   * @param about the entry that tells subject and answer
   * @param said the entry that tells how
   */
  private @Nullable Telling telling(Row row, Entry about, Entry said) {
    boolean foretold = row.tense.equals(FACT) && isAhead(about.stance().mode());
    boolean history = row.family.subject() == Family.Subject.PERSON && isLongPast(about);
    Telling.Sense sense = foretold || history ? null : sense(row.sense, said);
    Topic subject = sense == null ? null : subject(row, about);
    Answer answer = subject == null ? null : answer(row, about);
    boolean whose = row.family.subject() == Family.Subject.PLACE;
    Side speaker = whose && answer != null && answer.isSomebody() ? Speaker.winner(said) : null;
    if (answer != null && speaker != null && sense == Telling.Sense.SAYS) {
      answer = new Answer("", speaker, null, null, answer.ahead());
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
      return row.change && !answer.ahead() && isTold(said)
          ? new Telling(row.family, subject, answer, Telling.Sense.SUPPORTS, true)
          : null;
    }
    return new Telling(row.family, subject, answer, sense, row.change);
  }

  /** "The fall of the town" is mentioned; "the town has fallen" is told, unless it is judged. */
  private static boolean isTold(Entry said) {
    return !said.content().rule().endsWith("-noun") && !said.context().contains(Antecedents.JUDGED);
  }

  /** What is denied is told with the other sense; what is merely supposed tells nothing. */
  private static Telling.@Nullable Sense sense(Telling.Sense sense, Entry said) {
    Stance stance = said.stance();
    if (supposed(stance.mode())) {
      return null;
    }
    if (sense == Telling.Sense.LACKS && !stance.denies()) {
      return null;
    }
    String rule = said.content().rule();
    Interests words = Interests.shipped();
    if (stance.denies() && (words.is("appearance", rule) || words.is("seen", rule))) {
      // whoever is not seen may be anywhere
      return null;
    }
    if (stance.denies()) {
      // what is to come is never certain: whoever denies it does all he can
      boolean flat =
          stance.certainty().equals("CT")
              || (isAhead(stance.mode())
                  && Interests.shipped().starts("denial", said.source().cue()));
      return flat ? sense.denied() : sense == Telling.Sense.SAYS ? Telling.Sense.DOUBTS : null;
    }
    boolean undone =
        stance.completion().equals("partial")
            || stance.completion().equals("failed")
            || (sense == Telling.Sense.YIELDS && !stance.completion().equals("complete"));
    boolean mere = !sense.opens() && (stance.open() || isAhead(stance.mode()));
    return undone || mere ? null : sense;
  }

  private @Nullable Topic subject(Row row, Entry entry) {
    Site site = entry.site();
    return switch (row.family.subject()) {
      case PLACE -> {
        if (row.answer.equals("@distance")) {
          Party force = first(entry, List.of("actor"), false);
          yield site == null || force == null
              ? null
              : Topic.force(site, Side.of(force, entry.home()), () -> NAMING.of(List.of(force)));
        }
        yield site != null && Sites.town(site) && !isOfPart(row, entry) ? Topic.of(site) : null;
      }
      case WAY -> site != null && (Sites.town(site) || Sites.way(site)) ? Topic.way(site) : null;
      case PERSON -> {
        Party person = row.subject.contains("source") ? null : first(entry, row.subject, true);
        yield person == null ? null : Topic.of(person);
      }
      case CAMP -> {
        Party party = first(entry, row.subject, false);
        String home = entry.home();
        if (home == null) {
          yield null;
        }
        yield party == null
            ? Topic.camp(null, () -> "either side", home)
            : Topic.camp(Side.of(party, home), () -> NAMING.of(List.of(party)), home);
      }
      case THING -> things.topic(entry);
      case EVENT -> null;
    };
  }

  /** Whether no more than a building of the place is taken, or no more than somebody surrounded. */
  private static boolean isOfPart(Row row, Entry entry) {
    List<Party> whom = row.kind.equals("event") ? entry.recipients() : List.of();
    boolean people = !whom.isEmpty() && whom.stream().allMatch(Party::person);
    boolean building =
        row.family.hurts() == Family.Hurts.RIVALS && entry.context().contains(Grasp.BUILDING);
    return building || (people && row.code.equals("COERCE"));
  }

  /** "The assassination of his predecessor in 1981" is history, not a claim. */
  private static boolean isLongPast(Entry entry) {
    Period time = entry.time();
    LocalDate last = time == null ? null : time.lastDay();
    return last != null && last.isBefore(entry.report().day().minusYears(1));
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

  /**
   * A person with a name, not with a trade or an office alone: "Minister", "Brigades' commander".
   */
  static boolean named(Party party) {
    return !party.name().isEmpty()
        && Character.isUpperCase(party.name().codePointAt(0))
        && !party.composed()
        && !Interests.shipped().is("role", last(party));
  }

  private static String last(Party party) {
    return party.name().substring(party.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Answer answer(Row row, Entry entry) {
    boolean ahead = ahead(row, entry);
    switch (row.answer) {
      case "@place" -> {
        Site site = entry.site();
        if (site == null) {
          // somewhere: a denial tells against whatever place was told
          return entry.filling("place").isEmpty() ? null : Answer.somebody(ahead);
        }
        return new Answer("", null, site, null, ahead);
      }
      case "@gone" -> {
        Site site = entry.site();
        return site == null
            ? Answer.somebody(ahead)
            : new Answer(Answer.GONE, null, site, null, ahead);
      }
      case "@distance" -> {
        Site site = entry.site();
        Double km = site == null ? null : site.distanceKm();
        return km == null ? null : new Answer("", null, null, about(km), ahead);
      }
      case "@actor", "@recipient" -> {
        Party party = first(entry, List.of(row.answer.substring(1)), false);
        Side side =
            party == null
                ? Speaker.liberator(entry)
                : Side.of(party, entry.home()).toldBy(Speaker.side(entry));
        return side == null ? Answer.somebody(ahead) : new Answer("", side, null, null, ahead);
      }
      default -> {
        return Answer.word(row.answer, ahead);
      }
    }
  }

  /** Distances in reports are round. */
  private static Figure about(double km) {
    return new Figure("distance", km * 0.8, km, km * 1.25, "km");
  }

  private static boolean ahead(Row row, Entry entry) {
    String mode = entry.stance().mode();
    return switch (row.tense) {
      case "ahead" -> true;
      case "said" -> isAhead(mode) || mode.equals("possible");
      case "held" -> isAhead(mode);
      default -> false;
    };
  }

  private static boolean isAhead(String mode) {
    return mode.equals("planned") || mode.equals("committed") || mode.equals("predicted");
  }

  /** How many were killed in an event: one figure a day and place. */
  private void toll(Entry entry, List<Telling> found) {
    Telling.Sense sense = sense(Telling.Sense.SAYS, entry);
    Site site = entry.site();
    if (sense == null || site == null || !Sites.town(site)) {
      return;
    }
    for (Figure f : entry.figures()) {
      if (f.what().equals("killed") || f.what().equals("injured")) {
        Topic topic =
            Topic.event(
                f.what(),
                () -> f.what() + EventQuestions.where(site) + EventQuestions.when(entry),
                site,
                dayOf(entry),
                null);
        found.add(new Telling(toll, topic, new Answer("", null, null, f, false), sense));
      }
    }
  }

  /** An event of no other question: did it happen? */
  private void event(Entry entry, List<Telling> found) {
    Telling.Sense sense = sense(Telling.Sense.SAYS, entry);
    Site site = entry.site();
    boolean ahead = isAhead(entry.stance().mode());
    if (sense == null || site == null || !Sites.town(site) || (ahead && !isForetold(entry))) {
      return;
    }
    Content c = entry.content();
    boolean lethal = c.code().equals("ASSAULT") && MEANS.contains(c.variant());
    String what = c.code() + (c.mode() == null || lethal ? "" : "/" + c.mode());
    Topic topic =
        Topic.event(
            what, () -> events.question(entry, site), site, toldDay(entry), events.deed(entry));
    found.add(new Telling(event, topic, Answer.word("yes", ahead), sense));
  }

  /** What is ruled out, or is what something else is done for, is not foretold. */
  private static boolean isForetold(Entry entry) {
    return !entry.stance().denies() && !entry.context().contains(Grasp.PURPOSE);
  }

  /**
   * The day it was. Whoever denies or admits an event that others have told of seldom tells when it
   * was: it is that one, whatever its day.
   */
  static @Nullable LocalDate toldDay(Entry entry) {
    Period time = entry.time();
    boolean dated = time != null && time.firstDay() != null;
    String cue = entry.source().cue();
    boolean answers = entry.stance().denies() || Interests.shipped().starts("admission", cue);
    return answers && !dated ? null : dayOf(entry);
  }

  /** The day it was, where that is told; else the day it was told. */
  static LocalDate dayOf(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    return first != null ? first : last != null ? last : entry.report().day();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
