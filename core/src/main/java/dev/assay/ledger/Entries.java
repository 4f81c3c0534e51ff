package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.report.Block;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Quantity;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Tsv;
import dev.assay.text.VerbGroup;
import dev.assay.time.TimeReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one report files in the ledger. Pure functions. */
public final class Entries {
  private static final Map<String, List<String>> CONTEXT = context();

  private Entries() {}

  /** The entries of a reading, in the order of its text. */
  public static List<Entry> of(Reading reading, ReportCard card) {
    CodePoints points = new CodePoints(reading.document().text());
    String home = Homes.of(reading);
    int[] turns = LiveBlog.turns(reading.document());
    Affiliations affiliations = new Affiliations(reading, home);
    List<Entry> bare = new ArrayList<>();
    for (Statement s : reading.statements()) {
      if (isOfLater(reading, s, card)) {
        continue;
      }
      bare.add(entry(reading, s, card, home, points, turns, affiliations));
    }
    List<Entry> carried =
        Truces.under(
            KnownDeeds.in(
                TollEntries.in(
                    Carried.on(ShortNames.in(SpokenOn.in(Abroad.in(bare, reading.home())))))));
    return Vows.in(ToldAsState.in(Commented.in(Antecedents.tie(carried, reading, card))));
  }

  /**
   * "The mayor was buried on 9 May" on a page of April: told as done on a day that had yet to come,
   * it was put there later, and nobody knows when.
   */
  private static boolean isOfLater(Reading reading, Statement s, ReportCard card) {
    Sentence sentence = reading.document().sentences().get(s.sentence());
    int word = Grasp.token(sentence, s);
    LocalDate day = s.time() == null ? null : period(s.time()).firstDay();
    return day != null
        && day.isAfter(card.day().plusDays(1))
        && word >= 0
        && s.factuality().mode() == Factuality.Mode.ACTUAL
        && VerbGroup.of(sentence, word).tense() == VerbGroup.Tense.PAST;
  }

  private static Entry entry(
      Reading reading,
      Statement s,
      ReportCard card,
      @Nullable String home,
      CodePoints points,
      int[] turns,
      Affiliations affiliations) {
    Document document = reading.document();
    List<Voice> voices = s.attribution().stream().map(a -> voice(a, affiliations)).toList();
    Sentence sentence = document.sentences().get(s.sentence());
    voices = Grasp.isOwnWord(sentence, s) ? voices.subList(0, 1) : voices;
    int denial = denial(voices);
    String quote = s.proposition() instanceof Proposition.Assessment a ? a.quote() : null;
    Complement judged = Complement.of(sentence, s);
    String country = Homes.of(s, reading.home(), home);
    return new Entry(
        card.id() + "#" + s.id(),
        card,
        passage(document, s, points, turns[s.sentence()]),
        content(document, s),
        parties(s.actors(), affiliations),
        parties(s.recipients(), affiliations),
        participants(s.participants(), affiliations),
        s.place() == null ? null : Homes.country(site(s.place()), Homes.whose(s, home)),
        s.time() == null ? null : period(s.time()),
        denial < 0 ? voices : voices.subList(0, denial + 1),
        denial < 0 ? stance(s.factuality()) : voices.get(denial).stance(),
        s.quantities().stream().map(Entries::figure).toList(),
        s.links().stream()
            .map(l -> new Tie(lower(l.relation()), card.id() + "#" + l.to()))
            .toList(),
        context(sentence, quote, judged, s),
        country,
        Homes.another(reading.home(), country),
        judged.words(),
        null);
  }

  /**
   * Which voice denies what another within its words had said; -1 where none does. What a report
   * tells then is the denial.
   */
  private static int denial(List<Voice> voices) {
    for (int i = 1; i + 1 < voices.size(); i++) {
      if (voices.get(i).stance().denies()) {
        return i;
      }
    }
    return -1;
  }

  private static Passage passage(Document document, Statement s, CodePoints points, int turn) {
    Span span = s.span();
    int paragraph = 0;
    for (Block block : document.report().blocks()) {
      paragraph = block.start() <= span.start() ? block.start() : paragraph;
    }
    return new Passage(
        span.start(),
        span.end(),
        points.at(span.start()),
        points.at(span.end()),
        span.in(document.text()),
        s.sentence(),
        points.at(paragraph),
        turn);
  }

  private static Content content(Document document, Statement s) {
    String trigger = s.trigger().in(document.text());
    if (s.proposition() instanceof Proposition.Event e) {
      return new Content(
          "event", e.plover(), e.mode(), null, telling(e), s.rule(), trigger, s.score());
    }
    if (s.proposition() instanceof Proposition.State state) {
      return new Content(
          "state", state.type(), null, state.value(), null, s.rule(), trigger, s.score());
    }
    Proposition.Assessment a = (Proposition.Assessment) s.proposition();
    return new Content("assessment", a.judgement(), null, null, null, s.rule(), trigger, s.score());
  }

  private static String telling(Proposition.Event e) {
    return e.telling().name().toLowerCase(Locale.ROOT);
  }

  private static List<Party> parties(List<Actor> actors, Affiliations affiliations) {
    return actors.stream().map(affiliations::party).toList();
  }

  private static Map<String, List<Party>> participants(
      Map<String, List<Actor>> participants, Affiliations affiliations) {
    Map<String, List<Party>> found = new TreeMap<>();
    participants.forEach((role, actors) -> found.put(role, parties(actors, affiliations)));
    return found;
  }

  private static Site site(Place p) {
    Place.Point point = p.point();
    return new Site(
        p.text(),
        p.name(),
        p.geonamesId(),
        p.relation(),
        p.distanceKm(),
        point == null ? null : point.lat(),
        point == null ? null : point.lon(),
        point == null ? null : point.radiusKm(),
        p.admin1(),
        p.country());
  }

  private static Period period(TimeReference t) {
    return new Period(t.interval().start(), t.interval().end());
  }

  private static Voice voice(Attribution a, Affiliations affiliations) {
    List<Party> parties =
        Interest.isNegative(a.name())
            ? List.of()
            : a.sources().stream().map(affiliations::speaking).toList();
    return new Voice(lower(a.type()), a.name(), parties, a.cue(), stance(a.factuality()));
  }

  private static Stance stance(Factuality f) {
    return new Stance(
        f.polarity().sign(),
        f.certainty().name(),
        f.value(),
        lower(f.mode()),
        lower(f.completion()));
  }

  private static Figure figure(Quantity q) {
    return new Figure(q.what(), q.low(), q.best(), q.high(), q.unit());
  }

  /** Topics of a sentence, and of the words in it that a judgement judges. */
  private static List<String> context(
      Sentence sentence, @Nullable String judged, Complement complement, Statement statement) {
    Set<String> found = new LinkedHashSet<>(complement.topics());
    found.addAll(Grasp.topics(sentence, statement));
    String prospect = Prospect.of(sentence, statement);
    if (prospect != null) {
      found.add(prospect);
    }
    for (int i = 0; i < sentence.size(); i++) {
      found.addAll(topics(sentence.lemma(i)));
      if (i > 0) {
        found.addAll(topics(sentence.lemma(i - 1) + ' ' + sentence.lemma(i)));
      }
    }
    for (String word : judged == null ? new String[0] : judged.split("[ ,.]", -1)) {
      topics(word).forEach(topic -> found.add("judged-" + topic));
    }
    return List.copyOf(found);
  }

  private static List<String> topics(String word) {
    return CONTEXT.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
  }

  private static Map<String, List<String>> context() {
    Map<String, List<String>> topics = new HashMap<>();
    for (String[] row : Tsv.rows(Entries.class, "context.tsv")) {
      for (String word : Tsv.values(row[1])) {
        topics.computeIfAbsent(word, w -> new ArrayList<>()).add(row[0]);
      }
    }
    return topics;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Code points before a unit of a text, counted once. */
  private static final class CodePoints {
    private final int[] before;

    CodePoints(String text) {
      before = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        before[i + 1] = before[i] + (second ? 0 : 1);
      }
    }

    int at(int unit) {
      return before[unit];
    }
  }
}
