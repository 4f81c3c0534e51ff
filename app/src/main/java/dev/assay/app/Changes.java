package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Period;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Site;
import dev.assay.ledger.Stance;
import dev.assay.place.Candidate;
import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.NameQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of a statement as a user types them, as a correction. */
final class Changes {
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:/(\\d{4}-\\d\\d-\\d\\d))?");

  /** How far a strength of certainty is from 0 (FactBank). */
  private static final Map<String, Double> STRENGTHS =
      Map.of("CT", 3.0, "PR", 2.0, "PS", 1.0, "U", 0.0);

  private final Case open;
  private final Supplier<Gazetteer> gazetteer;
  private final Entry entry;
  private @Nullable List<Party> actors;
  private @Nullable List<Party> recipients;
  private @Nullable Site site;
  private @Nullable Period time;
  private @Nullable Content content;
  private @Nullable Stance stance;

  Changes(Case open, Supplier<Gazetteer> gazetteer, String statement) {
    this.open = open;
    this.gazetteer = gazetteer;
    this.entry = open.entry(statement);
  }

  Rulings.Correction correction() {
    return new Rulings.Correction(actors, recipients, site, time, content, stance);
  }

  /**
   * Sets a field.
   *
   * @throws IllegalArgumentException with what would be right
   */
  void set(String field, String value) {
    Content c = content == null ? entry.content() : content;
    Stance s = stance == null ? entry.stance() : stance;
    switch (field) {
      case "actor" -> actors = parties(value);
      case "recipient" -> recipients = parties(value);
      case "place" -> site = place(value);
      case "time" -> time = period(value);
      case "code" -> content = content(c, value.toUpperCase(Locale.ROOT), c.mode(), c.value());
      case "mode" -> content = content(c, c.code(), value.isEmpty() ? null : value, c.value());
      case "value" -> content = content(c, c.code(), c.mode(), value.isEmpty() ? null : value);
      case "polarity" -> stance = stance(s, one(value, "+", "-", "u"), s.certainty());
      case "certainty" -> stance = stance(s, s.polarity(), one(value, "CT", "PR", "PS", "U"));
      default ->
          throw new IllegalArgumentException(
              "no field '"
                  + field
                  + "'; there are actor, recipient, place, time, code, value, mode, polarity,"
                  + " certainty");
    }
  }

  private static String one(String value, String... allowed) {
    if (!List.of(allowed).contains(value)) {
      throw new IllegalArgumentException(
          "'" + value + "' is none of " + String.join(", ", allowed));
    }
    return value;
  }

  private static Content content(
      Content c, String code, @Nullable String mode, @Nullable String value) {
    return new Content(c.kind(), code, mode, value, c.telling(), c.rule(), c.trigger(), c.score());
  }

  private static Stance stance(Stance s, String polarity, String certainty) {
    double strength = STRENGTHS.getOrDefault(certainty, 0.0);
    double value = polarity.equals("+") ? strength : polarity.equals("-") ? -strength : 0;
    return new Stance(polarity, certainty, value, s.mode(), s.completion());
  }

  /** Those whom the case knows; others by their words. */
  private List<Party> parties(String names) {
    return Arrays.stream(names.split(";"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> open.party(name).orElseGet(() -> unknown(name)))
        .toList();
  }

  private static Party unknown(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new Party(id, name, null, null, "organisation");
  }

  private Site place(String name) {
    List<Candidate> found = gazetteer.get().search(NameQuery.of(name).limit(1));
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the gazetteer has no place '" + name + "'; assay gazetteer lookup shows what it has");
    }
    GazetteerEntry e = found.get(0).entry();
    return new Site(
        name,
        e.name(),
        e.geonamesId(),
        "at",
        null,
        e.lat(),
        e.lon(),
        e.radiusKm(),
        e.admin1(),
        e.country());
  }

  private static Period period(String words) {
    Matcher days = TIME.matcher(words);
    try {
      if (days.matches()) {
        LocalDate first = LocalDate.parse(days.group(1));
        LocalDate last = days.group(2) == null ? first : LocalDate.parse(days.group(2));
        if (!last.isBefore(first)) {
          return new Period(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
        }
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "'" + words + "' is no time; give a day such as 2031-04-03, or 2031-04-03/2031-04-06");
  }
}
