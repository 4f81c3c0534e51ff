package dev.assay.export;

import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.report.Block;
import dev.assay.report.Dropped;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Link;
import dev.assay.statement.Proposition;
import dev.assay.statement.Quantity;
import dev.assay.statement.Reading;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Morphology;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import dev.assay.text.TokenRange;
import dev.assay.time.Anchor;
import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import dev.assay.time.TimeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.yaml.snakeyaml.Yaml;

/**
 * A reading built by hand from a YAML file under {@code readings/}. Words stand for their spans:
 * those of a statement's parts are looked for in its quote first, then in the whole text. {@code
 * readings/README.md} tells the keys.
 */
public final class ReadingFixture {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

  private final String text;

  private ReadingFixture(String text) {
    this.text = text;
  }

  /** Names of all fixtures, in order. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/readings"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Reading read(String name) {
    try {
      Path file = Path.of("src/test/resources/readings", name + ".yaml");
      Map<String, Object> yaml = new Yaml().load(Files.readString(file, StandardCharsets.UTF_8));
      return new ReadingFixture(string(yaml, "text")).reading(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading reading(Map<String, Object> yaml) {
    List<Block> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Map<String, Object>> layers = list(yaml, "layers");
    Map<String, Object> head = map(yaml, "report");
    String title = string(head, "title");
    List<Dropped> dropped = list(yaml, "dropped").stream().map(this::dropped).toList();
    for (Matcher line = Pattern.compile("[^\n]+").matcher(text); line.find(); ) {
      Span span = new Span(line.start(), line.end());
      if (dropped.stream().anyMatch(d -> d.start() < span.end() && span.start() < d.end())) {
        continue;
      }
      Block.Kind kind = line.group().equals(title) ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, span.start(), span.end()));
      Sentence sentence =
          new Sentence(sentences.size(), kind, blocks.size() - 1, span, tokens(span), null);
      for (Map<String, Object> layer : layers) {
        if (number(layer, "sentence").intValue() == sentence.index()) {
          sentence = sentence.with(layers(sentence, layer));
        }
      }
      sentences.add(sentence);
    }
    Report report =
        new Report(
            "r-0123456789ab",
            title,
            head.containsKey("outlet") ? new Outlet(string(head, "outlet")) : Outlet.UNKNOWN,
            string(head, "byline"),
            published(head),
            updated(head),
            string(head, "language", "en"),
            "fixture.txt",
            "0123456789abcdef".repeat(4),
            text,
            blocks,
            dropped);
    List<Statement> statements =
        list(yaml, "statements").stream().map(s -> statement(s, sentences, report)).toList();
    return new Reading(new Document(report, sentences), statements);
  }

  private Statement statement(Map<String, Object> yaml, List<Sentence> sentences, Report report) {
    Span span = find(string(yaml, "quote"), null);
    List<Attribution> attribution = new ArrayList<>();
    for (Map<String, Object> link : list(yaml, "attribution")) {
      attribution.add(attribution(link, span, report));
    }
    if (attribution.isEmpty()) {
      attribution.add(outlet(report, factuality(string(yaml, "factuality", "CT+"))));
    }
    Map<String, List<Actor>> participants = new TreeMap<>();
    for (String role : map(yaml, "participants").keySet()) {
      participants.put(role, actors(map(yaml, "participants"), role, span));
    }
    return new Statement(
        string(yaml, "id"),
        span,
        find(string(yaml, "trigger"), span),
        yaml.containsKey("score") ? number(yaml, "score") : 0.9,
        proposition(yaml),
        actors(yaml, "actors", span),
        actors(yaml, "recipients", span),
        participants,
        yaml.containsKey("place") ? place(map(yaml, "place")) : null,
        yaml.containsKey("time") ? time(map(yaml, "time"), span) : null,
        list(yaml, "quantities").stream().map(q -> quantity(q, span)).toList(),
        attribution,
        attribution.get(attribution.size() - 1).factuality(),
        list(yaml, "links").stream()
            .map(
                l ->
                    new Link(constant(Link.Relation.class, string(l, "relation")), string(l, "to")))
            .toList(),
        string(yaml, "rule", "made-by-hand"),
        sentences.stream().filter(s -> s.span().overlaps(span)).findFirst().orElseThrow().index(),
        list(yaml, "evidence").stream()
            .map(
                e ->
                    new RoleEvidence(
                        string(e, "part"), find(string(e, "text"), span), string(e, "why")))
            .toList());
  }

  private Proposition proposition(Map<String, Object> yaml) {
    if (yaml.containsKey("event")) {
      Map<String, Object> event = map(yaml, "event");
      return new Proposition.Event(
          string(event, "id", "e-" + string(yaml, "id")),
          string(event, "plover"),
          string(event, "mode"),
          string(event, "cameo"),
          strings(event, "contexts"));
    }
    if (yaml.containsKey("state")) {
      return new Proposition.State(
          string(map(yaml, "state"), "type"), string(map(yaml, "state"), "value"));
    }
    Map<String, Object> assessment = map(yaml, "assessment");
    String quote = string(assessment, "quote");
    return new Proposition.Assessment(
        string(assessment, "judgement"), string(assessment, "of"), quote, find(quote, null));
  }

  private List<Actor> actors(Map<String, Object> yaml, String key, Span near) {
    return list(yaml, key).stream().map(a -> actor(a, near)).toList();
  }

  private Actor actor(Map<String, Object> yaml, Span near) {
    String words = string(yaml, "text");
    String name = string(yaml, "name", words);
    return new Actor(
        words,
        find(words, near),
        string(yaml, "id", name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")),
        name,
        string(yaml, "country"),
        string(yaml, "sector"),
        constant(Actor.Type.class, string(yaml, "type", "group")));
  }

  private Attribution attribution(Map<String, Object> yaml, Span near, Report report) {
    Factuality factuality = factuality(string(yaml, "factuality", "CT+"));
    Attribution.Type type = constant(Attribution.Type.class, string(yaml, "type"));
    if (type == Attribution.Type.OUTLET) {
      return outlet(report, factuality);
    }
    List<Actor> sources = actors(yaml, "sources", near);
    String cue = string(yaml, "cue");
    String name =
        string(yaml, "name", String.join(", ", sources.stream().map(Actor::name).toList()));
    return new Attribution(type, sources, name, cue, find(cue, near), factuality);
  }

  private static PublicationTime published(Map<String, Object> head) {
    String day = string(head, "published");
    String other = string(head, "contradicted");
    return day == null
        ? null
        : new PublicationTime(
            LocalDate.parse(day),
            null,
            PublicationTime.Basis.GIVEN,
            other == null ? null : LocalDate.parse(other));
  }

  private static PublicationTime updated(Map<String, Object> head) {
    String day = string(head, "updated");
    return day == null ? null : PublicationTime.given(LocalDate.parse(day));
  }

  private static Attribution outlet(Report report, Factuality factuality) {
    return new Attribution(
        Attribution.Type.OUTLET, List.of(), report.outlet().name(), "", null, factuality);
  }

  /** {@code PS+ planned partial 55-80 ICD-203}: what stands first, then what is out of the way. */
  private static Factuality factuality(String words) {
    Factuality.Certainty certainty = null;
    Factuality.Polarity polarity = Factuality.Polarity.POSITIVE;
    Factuality.Mode mode = Factuality.Mode.ACTUAL;
    Factuality.Completion completion = Factuality.Completion.COMPLETE;
    Factuality.Band band = null;
    for (String word : words.split(" ")) {
      String upper = word.toUpperCase(Locale.ROOT);
      if (word.matches("(CT|PR|PS|U)[-+u]")) {
        String sign = word.substring(word.length() - 1);
        certainty = Factuality.Certainty.valueOf(word.substring(0, word.length() - 1));
        polarity =
            Stream.of(Factuality.Polarity.values())
                .filter(p -> p.sign().equals(sign))
                .findFirst()
                .orElseThrow();
      } else if (word.matches("\\d+-\\d+")) {
        String[] ends = word.split("-");
        band = new Factuality.Band(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), "ICD-203");
      } else if (Stream.of(Factuality.Mode.values()).anyMatch(m -> m.name().equals(upper))) {
        mode = Factuality.Mode.valueOf(upper);
      } else {
        completion = Factuality.Completion.valueOf(upper);
      }
    }
    return new Factuality(
        polarity, certainty, Factuality.value(polarity, certainty), mode, completion, band);
  }

  private static Place place(Map<String, Object> yaml) {
    boolean resolved = yaml.containsKey("lat");
    try {
      return new Place(
          string(yaml, "text"),
          string(yaml, "name", string(yaml, "text")),
          string(yaml, "relation", "at"),
          number(yaml, "distanceKm"),
          resolved
              ? new Place.Point(number(yaml, "lat"), number(yaml, "lon"), number(yaml, "radiusKm"))
              : null,
          yaml.containsKey("wkt") ? new WKTReader().read(string(yaml, "wkt")) : null,
          yaml.containsKey("geonamesId") ? number(yaml, "geonamesId").longValue() : null,
          string(yaml, "country"),
          string(yaml, "admin1"));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private TimeReference time(Map<String, Object> yaml, Span near) {
    String words = string(yaml, "text", "");
    return new TimeReference(
        words,
        words.isEmpty() ? null : find(words, near),
        new TimeInterval(
            moment(yaml, "start"),
            moment(yaml, "end"),
            constant(Granularity.class, string(yaml, "granularity", "day"))),
        constant(Anchor.class, string(yaml, "anchor", "publication")));
  }

  private static LocalDateTime moment(Map<String, Object> yaml, String key) {
    String iso = string(yaml, key);
    return iso == null ? null : LocalDateTime.parse(iso);
  }

  private Quantity quantity(Map<String, Object> yaml, Span near) {
    String words = string(yaml, "text");
    return new Quantity(
        string(yaml, "what"),
        number(yaml, "low"),
        number(yaml, "best"),
        number(yaml, "high"),
        string(yaml, "unit", "persons"),
        words,
        find(words, near));
  }

  private Dropped dropped(Map<String, Object> yaml) {
    Span span = find(string(yaml, "text"), null);
    return new Dropped(span.start(), span.end(), string(yaml, "text"), string(yaml, "why"));
  }

  private Sentence.Layers layers(Sentence sentence, Map<String, Object> yaml) {
    List<String[]> rows =
        string(yaml, "conllu").lines().map(row -> row.trim().split("\\s+")).toList();
    int[] heads = rows.stream().mapToInt(row -> Integer.parseInt(row[4]) - 1).toArray();
    return new Sentence.Layers(
        new Morphology(column(rows, 1), column(rows, 2), column(rows, 3)),
        new DependencyGraph(heads, column(rows, 5)),
        list(yaml, "predicates").stream().map(ReadingFixture::predicate).toList(),
        list(yaml, "entities").stream()
            .map(
                e ->
                    new Entity(
                        string(e, "type"),
                        number(e, "head").intValue(),
                        range(e),
                        e.containsKey("named")))
            .toList(),
        Collections.nCopies(sentence.size(), 1.5f));
  }

  private static Predicate predicate(Map<String, Object> yaml) {
    return new Predicate(
        number(yaml, "token").intValue(),
        list(yaml, "args").stream()
            .map(
                a ->
                    new Predicate.Argument(
                        string(a, "role"), number(a, "head").intValue(), range(a)))
            .toList());
  }

  private static TokenRange range(Map<String, Object> yaml) {
    return new TokenRange(number(yaml, "from").intValue(), number(yaml, "to").intValue());
  }

  private static List<String> column(List<String[]> rows, int column) {
    return rows.stream().map(row -> row[column]).toList();
  }

  private List<Token> tokens(Span span) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher word = WORD.matcher(text).region(span.start(), span.end()); word.find(); ) {
      tokens.add(new Token(tokens.size(), new Span(word.start(), word.end()), word.group()));
    }
    return tokens;
  }

  private Span find(String words, Span near) {
    int start = near == null ? -1 : text.indexOf(words, near.start());
    start = start < 0 ? text.indexOf(words) : start;
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Double number(Map<String, Object> yaml, String key) {
    return yaml.get(key) == null ? null : ((Number) yaml.get(key)).doubleValue();
  }

  private static String string(Map<String, Object> yaml, String key) {
    return string(yaml, key, null);
  }

  private static String string(Map<String, Object> yaml, String key, String otherwise) {
    Object value = yaml.get(key);
    if (value instanceof Date date) {
      return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value == null ? otherwise : value.toString();
  }

  private static List<String> strings(Map<String, Object> yaml, String key) {
    return yaml.get(key) instanceof List<?> l
        ? l.stream().map(Object::toString).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> yaml, String key) {
    return yaml.get(key) == null ? Map.of() : (Map<String, Object>) yaml.get(key);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
    return yaml.get(key) == null ? List.of() : (List<Map<String, Object>>) yaml.get(key);
  }
}
