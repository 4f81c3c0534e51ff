package dev.assay.casefile;

import dev.assay.actor.Actor;
import dev.assay.export.ReadingJson;
import dev.assay.place.Place;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Morphology;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import dev.assay.time.Anchor;
import dev.assay.time.TimeInterval;
import dev.assay.time.TimeReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented reports and what they say, without a reader: places are told of as in news, a few by
 * thousands of statements and most by one.
 */
final class Newsroom {
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final Instant FILED = Instant.parse("2032-01-01T00:00:00Z");
  private static final List<String> SYLLABLES =
      List.of("ba", "der", "kum", "tos", "lin", "ra", "zan", "mef", "gor", "pul", "vis", "nah");
  private static final List<String> OUTLETS =
      List.of("Gulf Herald", "Desert Post", "Coast Radio", "Northern Wire", "Valley Times");
  private static final List<String> SOURCES =
      List.of("residents", "the defence ministry", "a rebel spokesman", "the mayor", "a doctor");

  private final Random random;
  private final ReadingJson json = new ReadingJson(false);

  Newsroom(long seed) {
    this.random = new Random(seed);
  }

  /** A report of one sentence a statement. */
  Filing report(int number, int statements, int days) {
    LocalDate day = FIRST.plusDays(random.nextInt(days));
    String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      said.add(said());
    }
    return filing("Report " + number + ".", outlet, day, said);
  }

  /** What one sentence says. */
  record Said(
      String sentence,
      Proposition proposition,
      @Nullable String place,
      String who,
      String source,
      boolean denied) {}

  private Said said() {
    String place = place(zipf());
    String who = random.nextInt(3) == 0 ? "Rebels" : random.nextBoolean() ? "The army" : actor();
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    boolean denied = random.nextInt(12) == 0;
    int kind = random.nextInt(10);
    Proposition proposition =
        kind < 2
            ? new Proposition.State("CONTROL", "held")
            : kind < 4
                ? new Proposition.State("SIEGE", random.nextBoolean() ? "holding" : "lifted")
                : new Proposition.Event("e", "ASSAULT", null, "190", List.of());
    String sentence =
        who + (denied ? " did not strike " : " struck at ") + place + ", " + source + " said.";
    return new Said(sentence, proposition, place, who, source, denied);
  }

  /** Rank of a place: the first is told of about a hundred times as often as the hundredth. */
  private int zipf() {
    return (int) Math.floor(Math.exp(random.nextDouble() * Math.log(40_000))) - 1;
  }

  private static String place(int rank) {
    StringBuilder name = new StringBuilder();
    int n = rank + 12;
    while (n > 0) {
      name.append(SYLLABLES.get(n % SYLLABLES.size()));
      n /= SYLLABLES.size();
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private String actor() {
    return "Brigade " + (1 + (int) Math.floor(Math.exp(random.nextDouble() * Math.log(3_000))));
  }

  Filing filing(String title, String outlet, @Nullable LocalDate day, List<Said> said) {
    return filing(title, title, outlet, day, said);
  }

  /** The same of a report from an address. */
  Filing filing(
      String origin, String title, String outlet, @Nullable LocalDate day, List<Said> said) {
    StringBuilder text = new StringBuilder(title).append('\n');
    List<int[]> spans = new ArrayList<>();
    for (Said s : said) {
      spans.add(new int[] {text.length(), text.length() + s.sentence().length()});
      text.append(s.sentence()).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String sha256 = Digest.of(bytes);
    Report report =
        new Report(
            sha256.substring(0, 16),
            title,
            new Outlet(outlet),
            null,
            day == null ? null : PublicationTime.given(day),
            "en",
            origin,
            sha256,
            text.toString(),
            List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
            List.of());
    List<Sentence> sentences = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Span span = new Span(spans.get(i)[0], spans.get(i)[1]);
      sentences.add(sentence(i, span, said.get(i).sentence()));
      statements.add(statement(report, i, span, said.get(i), day));
    }
    Reading reading = new Reading(new Document(report, sentences), statements);
    return new Filing(bytes, reading, json.line(reading), Map.of("outlet", outlet), "test", FILED);
  }

  /** The same report out of other bytes. */
  static Filing withBytes(Filing filing, String more) {
    Report report = filing.reading().document().report();
    byte[] bytes = (report.text() + more).getBytes(StandardCharsets.UTF_8);
    String sha256 = Digest.of(bytes);
    Report other =
        new Report(
            sha256.substring(0, 16),
            report.title(),
            report.outlet(),
            report.byline(),
            report.published(),
            report.language(),
            report.origin(),
            sha256,
            report.text(),
            report.blocks(),
            report.dropped());
    Document document = new Document(other, filing.reading().document().sentences());
    Reading reading = new Reading(document, filing.reading().statements());
    return new Filing(
        bytes,
        reading,
        new ReadingJson(false).line(reading),
        filing.given(),
        filing.reader(),
        filing.at());
  }

  private static Sentence sentence(int index, Span span, String words) {
    Token token = new Token(0, span, words);
    Sentence.Layers layers =
        new Sentence.Layers(
            new Morphology(List.of("X"), List.of("X"), List.of("word")),
            new DependencyGraph(new int[] {DependencyGraph.ROOT}, List.of("root")),
            List.of(),
            List.of(),
            List.of(),
            List.of(0f),
            Sentence.Layers.ALL);
    return new Sentence(index, Block.Kind.PARAGRAPH, 0, span, List.of(token), layers);
  }

  private static Statement statement(
      Report report, int i, Span span, Said said, @Nullable LocalDate day) {
    Factuality factuality =
        said.denied()
            ? Factuality.of(
                Factuality.Polarity.NEGATIVE, Factuality.Certainty.CT, Factuality.Mode.ACTUAL)
            : Factuality.CERTAIN;
    LocalDateTime when = day == null ? null : day.atStartOfDay();
    return new Statement(
        report.id() + "-" + i,
        span,
        new Span(span.start(), span.start() + 1),
        .8,
        said.proposition(),
        List.of(actor(said.who(), span)),
        List.of(),
        Map.of(),
        said.place() == null ? null : placed(said.place()),
        when == null
            ? null
            : new TimeReference("", null, TimeInterval.day(when.toLocalDate()), Anchor.PUBLICATION),
        List.of(),
        List.of(
            new Attribution(
                Attribution.Type.OUTLET, List.of(), report.outlet().name(), "", null, factuality),
            new Attribution(
                Attribution.Type.PERSON,
                List.of(actor(said.source(), span)),
                said.source(),
                "said",
                span,
                factuality)),
        factuality,
        List.of(),
        "rule-1",
        i,
        List.of());
  }

  private static Actor actor(String name, Span span) {
    String id = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    boolean person = name.matches("[A-Z]\\w+ [A-Z]\\w+");
    String sector =
        name.startsWith("Rebel") || name.contains("rebel") ? "REB" : person ? null : "MIL";
    return new Actor(
        name, span, id, name, "XQA", sector, person ? Actor.Type.PERSON : Actor.Type.FORCE);
  }

  private static Place placed(String name) {
    int n = name.hashCode() & 0xFFFFF;
    return new Place(
        name,
        name,
        "at",
        null,
        new Place.Point((n % 1600) / 10.0 - 80, (n / 1600) / 4.0 - 80, 3),
        null,
        (long) n + 1,
        "XQA",
        "Division " + n % 9);
  }

  /** A statement of a state, for tests that name everything. */
  static Said state(
      String sentence, String type, String value, String place, String who, String source) {
    return new Said(sentence, new Proposition.State(type, value), place, who, source, false);
  }
}
