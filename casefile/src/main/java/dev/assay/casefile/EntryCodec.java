package dev.assay.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.assay.ledger.Entry;
import dev.assay.ledger.ReportCard;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries, report cards and other values of the domain as JSON. In an entry its report is only
 * named by its id, for thousands of entries share a card. For one thread.
 */
public final class EntryCodec {
  private static final String CARDS = "cards";

  private final ObjectMapper plain = mapper();
  private final ObjectMapper entries =
      mapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(new CardName())
                  .addDeserializer(ReportCard.class, new CardOfName()));
  private final ObjectReader reader;
  private final Map<String, ReportCard> known = new ConcurrentHashMap<>();

  /**
   * @param card the card of a report as JSON, by the report's id
   */
  public EntryCodec(Function<String, String> card) {
    Function<String, ReportCard> cached =
        id -> known.computeIfAbsent(id, unknown -> value(card.apply(unknown), ReportCard.class));
    this.reader = entries.readerFor(Entry.class).withAttribute(CARDS, cached);
  }

  private static ObjectMapper mapper() {
    SimpleModule times =
        new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(LocalDateTime.class, ToStringSerializer.instance)
            .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
            .addDeserializer(String.class, new Pooled())
            .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse))
            .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse))
            .addDeserializer(
                LocalDateTime.class, new Parsed<>(LocalDateTime.class, LocalDateTime::parse))
            .addDeserializer(
                OffsetDateTime.class, new Parsed<>(OffsetDateTime.class, OffsetDateTime::parse));
    return new ObjectMapper()
        .registerModule(times)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Tells the card of a report beforehand, so that any number of threads can read entries. */
  public void know(String report, String card) {
    known.computeIfAbsent(report, id -> value(card, ReportCard.class));
  }

  boolean knows(String report) {
    return known.containsKey(report);
  }

  /** Forgets the card of a report, because it has changed. */
  void forget(String report) {
    known.remove(report);
  }

  /** Forgets all cards, so that a walk over all entries of a case does not gather them. */
  public void forgetAll() {
    known.clear();
  }

  public String write(Entry entry) {
    return text(entries, entry);
  }

  public Entry entry(String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw JsonText.unreadable(e);
    }
  }

  /** A value of the ledger that holds no entry. */
  public String text(Object value) {
    return text(plain, value);
  }

  public <T> T value(String json, Class<T> type) {
    try {
      return plain.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw JsonText.unreadable(e);
    }
  }

  private static String text(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of it: " + value.getClass(), e);
    }
  }

  /**
   * Short words that come again in thousands of entries, such as names and codes, are kept once.
   * Threads may overwrite each other's words, which costs a copy and nothing else.
   */
  private static final class Pooled extends StdDeserializer<String> {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 40;
    private final transient @Nullable String[] pool = new @Nullable String[1 << 13];

    Pooled() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      if (text.length() > LONGEST) {
        return text;
      }
      int hash = text.hashCode();
      int at = (hash ^ hash >>> 13) & pool.length - 1;
      String known = pool[at];
      if (text.equals(known)) {
        return known;
      }
      pool[at] = text;
      return text;
    }
  }

  private static final class Parsed<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<String, T> parser;

    Parsed(Class<T> type, Function<String, T> parser) {
      super(type);
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return parser.apply(json.getText());
    }
  }

  private static final class CardName extends StdSerializer<ReportCard> {
    private static final long serialVersionUID = 1;

    CardName() {
      super(ReportCard.class);
    }

    @Override
    public void serialize(ReportCard card, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(card.id());
    }
  }

  private static final class CardOfName extends StdDeserializer<ReportCard> {
    private static final long serialVersionUID = 1;

    CardOfName() {
      super(ReportCard.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public ReportCard deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return ((Function<String, ReportCard>) context.getAttribute(CARDS)).apply(json.getText());
    }
  }
}
