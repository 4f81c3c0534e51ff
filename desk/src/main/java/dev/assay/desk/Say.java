package dev.assay.desk;

import dev.assay.export.card.Words;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Figure;
import dev.assay.ledger.Party;
import dev.assay.ledger.Period;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import dev.assay.ledger.Stance;
import dev.assay.ledger.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pages say of what the case holds, in words. */
final class Say {
  private static final Words WORDS = new Words();
  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter WEEKDAY = format("EEEE d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = format("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter SHORT = format("d MMM");

  /** Controls, and marks that turn the direction of what stands around them. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private static final Map<Role, String> ROLES =
      Map.ofEntries(
          Map.entry(Role.ASSERT, "said so"),
          Map.entry(Role.CORROBORATE, "said so independently"),
          Map.entry(Role.REPEAT, "repeated it"),
          Map.entry(Role.DENY, "denied it"),
          Map.entry(Role.CONTRADICT, "contradicted it"),
          Map.entry(Role.DOUBT, "doubted it"),
          Map.entry(Role.UNVERIFIED, "could not verify it"),
          Map.entry(Role.QUALIFY, "qualified it"),
          Map.entry(Role.CONFIRM, "confirmed it"),
          Map.entry(Role.PREMATURE, "showed that it was premature"),
          Map.entry(Role.OVERTAKEN, "told what ended it"),
          Map.entry(Role.KEEP, "told that it was kept"),
          Map.entry(Role.VIOLATE, "told that it was broken"),
          Map.entry(Role.RETRACT, "took it back"));

  /** Sides of a conflict, by their sector. */
  private static final Map<String, String> SIDES =
      Map.of("GOV", "the government side", "REB", "the rebel side");

  private static final Set<String> PLAIN_GROUNDS =
      Set.of("says so", "another origin says so", "says it is not so");

  private Say() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Text without what cannot be seen and moves what can. */
  static String plain(@Nullable String text) {
    return text == null ? "" : UNSEEN.matcher(text).replaceAll("");
  }

  /** The beginning of a text, cut between words. */
  static String cut(String text, int most) {
    String line = plain(text).strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int at = line.lastIndexOf(' ', most);
    return line.substring(0, at > most / 2 ? at : most) + " …";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT.format(day);
  }

  static String day(@Nullable Instant moment) {
    return moment == null ? "undated" : DAY.format(moment.atZone(ZoneOffset.UTC));
  }

  static String moment(Instant moment) {
    return MINUTE.format(moment.atZone(ZoneOffset.UTC));
  }

  /** A time as a page tells it, ISO 8601: the moment by the page's own clock, or the day. */
  static String told(String time) {
    return time.length() > "2031-04-03".length()
        ? MINUTE.format(OffsetDateTime.parse(time))
        : day(LocalDate.parse(time));
  }

  /** What is said, of an event, a state or a judgement. */
  static String code(Content c) {
    if (c.kind().equals("assessment")) {
      return "Judged " + c.code().toLowerCase(Locale.ROOT);
    }
    if (c.code().equals("POSITION")) {
      return "Position";
    }
    if (c.kind().equals("state")) {
      String name = sentence(c.code().toLowerCase(Locale.ROOT).replace('-', ' '));
      return c.value() == null ? name : name + ": " + c.value();
    }
    String full = c.mode() == null ? null : WORDS.find("plover", c.code() + " " + c.mode());
    return full != null ? full : WORDS.of("plover", c.code());
  }

  /** A claim's question. */
  static String question(Claim claim) {
    return plain(claim.question());
  }

  /** A claim's answer. */
  static String value(Claim claim) {
    return plain(claim.value());
  }

  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What marks a statement that is not simply so, or more than one event; may be empty. */
  static String mark(Entry e) {
    Stance s = e.stance();
    String mode = s.mode().equals("actual") ? "" : s.mode();
    String turned =
        s.polarity().equals("-") ? "not so" : s.polarity().equals("u") ? "left open" : "";
    String done = s.completion().equals("complete") ? "" : s.completion();
    String told = WORDS.find("mark", "telling " + e.content().telling());
    return Stream.of(turned, mode, done, told == null ? "" : told.toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty() && !part.equals("none"))
        .collect(Collectors.joining(", "));
  }

  static String certainty(Stance s) {
    boolean open = s.certainty().equals("U") || s.polarity().equals("u");
    String code = open ? (s.polarity().equals("+") ? "U+" : "U") : s.certainty() + s.polarity();
    return WORDS.of("certainty", code);
  }

  static String parties(List<Party> parties) {
    return parties.stream().map(p -> plain(p.name())).collect(Collectors.joining(", "));
  }

  static String party(Party p) {
    String code =
        Stream.of(p.country(), p.sector())
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.joining(" "));
    return code.isEmpty() ? plain(p.name()) : plain(p.name()) + " (" + code + ")";
  }

  /** Who does what to whom, in one line. */
  static String headline(Entry e) {
    StringBuilder line = new StringBuilder();
    if (!e.actors().isEmpty()) {
      line.append(parties(e.actors()));
    }
    if (!e.recipients().isEmpty()) {
      line.append(line.length() == 0 ? "→ " : " → ").append(parties(e.recipients()));
    }
    return line.toString();
  }

  static String place(Site s) {
    String km = s.distanceKm() == null ? "" : number(s.distanceKm());
    String words = WORDS.find("relation", s.relation());
    return words == null
        ? plain(s.text())
        : plain(words.replace("{km}", km).replace("{name}", s.name()).replace("{text}", s.text()));
  }

  /** How far off a place may be, and where it lies. */
  static String around(Site s) {
    if (s.radiusKm() == null) {
      return "not found in the gazetteer";
    }
    String within =
        Stream.of(s.admin1(), s.country())
            .filter(part -> part != null && !part.equals(s.name()))
            .collect(Collectors.joining(", "));
    return "±" + radius(s.radiusKm()) + " km" + (within.isEmpty() ? "" : " · " + within);
  }

  static String radius(double km) {
    return km < 10 ? number(Math.round(km * 10) / 10.0) : Long.toString(Math.round(km));
  }

  static String period(Period p) {
    LocalDateTime start = p.start();
    LocalDateTime end = p.end();
    if (start == null) {
      return end == null ? "some time" : "by " + DAY.format(last(end));
    }
    if (end == null) {
      return "since " + DAY.format(start);
    }
    String first = DAY.format(start);
    String last = DAY.format(last(end));
    if (first.equals(last)) {
      boolean whole =
          start.toLocalTime().equals(LocalTime.MIDNIGHT) && !end.isBefore(start.plusDays(1));
      return whole ? first : first + ", " + start.toLocalTime() + " to " + end.toLocalTime();
    }
    return first + " to " + last;
  }

  private static LocalDateTime last(LocalDateTime end) {
    return end.minusNanos(1);
  }

  static String figure(Figure f) {
    String unit = f.unit().equals("persons") || f.unit().isEmpty() ? "" : " " + f.unit();
    return sentence(f.what().replace('-', ' ')) + " " + range(f) + unit;
  }

  static String range(Figure f) {
    if (f.best() != null) {
      return number(f.best());
    }
    if (f.low() != null && f.high() != null) {
      return number(f.low()) + " to " + number(f.high());
    }
    return f.low() != null
        ? "at least " + number(f.low())
        : f.high() != null ? "up to " + number(f.high()) : "some";
  }

  static String number(double n) {
    return n == Math.rint(n) && Math.abs(n) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) n)
        : String.format(Locale.ROOT, "%.1f", n);
  }

  static String role(Role role) {
    return ROLES.getOrDefault(role, role.word());
  }

  /** Who says so, and who tells us that. */
  static String source(Entry e) {
    String source = plain(e.voices().get(e.voices().size() - 1).name());
    String outlet = plain(e.report().outlet());
    return source.equals("unnamed") ? "an unnamed source" : source.equals(outlet) ? outlet : source;
  }

  static boolean cited(Entry e) {
    return e.voices().size() > 1;
  }

  /** One link of a chain: who, of what kind, by which word. */
  static String voice(Voice v) {
    String kind = WORDS.find("source", v.type());
    return plain(v.name()) + (kind == null || v.name().contains(kind) ? "" : " (" + kind + ")");
  }

  /**
   * Whose word an origin is, for people.
   *
   * @param first the first that was heard from it
   */
  static String origin(String key, Entry first) {
    int colon = key.indexOf(':');
    String kind = colon < 0 ? "" : key.substring(0, colon);
    String outlet = plain(first.report().outlet());
    return switch (kind) {
      case "" -> plain(key);
      case "outlet" -> outlet;
      case "actor" -> source(first);
      case "anonymous" -> "unnamed sources of " + outlet;
      case "witness" -> "witnesses of " + outlet;
      default -> SIDES.getOrDefault(key.substring(colon + 1), "a party") + of(kind);
    };
  }

  private static String of(String country) {
    return country.equals("null") ? "" : " (" + plain(country) + ")";
  }

  /** How sure a piece of evidence's ground is, where it says more than the role does. */
  static String ground(String why) {
    return PLAIN_GROUNDS.contains(why) ? "" : plain(why);
  }

  /** A statement's own id, without the report's. */
  static String shortId(Entry e) {
    return e.id().substring(e.id().indexOf('#') + 1);
  }

  static String plural(long n, String one, String several) {
    return number((double) n) + " " + (n == 1 ? one : several);
  }
}
