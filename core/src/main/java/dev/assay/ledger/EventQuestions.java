package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an event, in words: did who do what to whom, where and when (resource {@code
 * event-questions.tsv}). Immutable, safe to share between threads.
 */
final class EventQuestions {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("(?: (?:on|to|from))? \\{place\\}");

  /** What a figure counts that tells how many died. */
  private static final String KILLED = "killed";

  private record Kind(String code, String mode) {}

  /**
   * @param code PLOVER type of all that it words, or of most of it
   * @param kind what all that it words have in common beside their code: a rule, where it is for
   *     some rules alone; empty for the others
   */
  private record Wording(
      String code,
      String kind,
      boolean mutual,
      String with,
      String alone,
      String there,
      String on,
      String blame,
      Anywhere anywhere) {}

  /** Whether an event is asked about where no town is told. */
  private enum Anywhere {
    NO,
    /** Whoever does it is enough. */
    DOER,
    /** It has to be told to whom. */
    DEALT,
    /** Of a person by name, or of one country by another. */
    NAMED,
    /** The same, or by a side that is told, to people who are, and by what means. */
    MEANT,
    /** Only a state does it: one docket a country, towns or none. */
    STATE,
    /** Who was behind it is asked, wherever that was, and not to whom it was done. */
    SCENE
  }

  private final Map<Kind, Wording> wordings = new HashMap<>();
  private final Map<String, Wording> ofRules = new HashMap<>();
  private final Naming naming = new Naming();

  EventQuestions() {
    for (String[] c : Tsv.rows(EventQuestions.class, "event-questions.tsv")) {
      List<String> rules = Tsv.values(c[2]);
      String kind = rules.isEmpty() ? "" : rules.get(0);
      Anywhere anywhere = Anywhere.valueOf(c[9].toUpperCase(Locale.ROOT));
      Wording wording =
          new Wording(c[0], kind, c[3].equals("yes"), c[4], c[5], c[6], c[7], c[8], anywhere);
      rules.forEach(rule -> ofRules.put(rule, wording));
      if (rules.isEmpty()) {
        wordings.put(new Kind(c[0], c[1]), wording);
      }
    }
  }

  private @Nullable Wording wording(Content content) {
    Wording own = ofRules.get(content.rule());
    own = own != null ? own : wordings.get(new Kind(content.code(), content.variant()));
    return own != null ? own : wordings.get(new Kind(content.code(), ""));
  }

  /** Who did it to whom. */
  Deed deed(Entry entry) {
    Dealing dealing = dealing(entry);
    Party who = dealing.who();
    Party whom = dealing.whom();
    return new Deed(
        who == null ? null : Side.of(who, entry.home()),
        whom == null ? null : Side.of(whom, entry.home()),
        dealing.mutual(),
        means(entry),
        dead(entry));
  }

  private static @Nullable Figure dead(Entry entry) {
    return entry.figures().stream().filter(f -> f.what().equals(KILLED)).findFirst().orElse(null);
  }

  /** The PLOVER mode of an event, or what tells it from others of its type; empty for none. */
  String means(Entry entry) {
    Wording wording = wording(entry.content());
    return wording == null || wording.kind().isEmpty() ? entry.content().variant() : wording.kind();
  }

  private Dealing dealing(Entry entry) {
    Wording wording = wording(entry.content());
    boolean mutual = wording != null && wording.mutual();
    List<Party> actors = entry.actors();
    Party who = actors.isEmpty() ? null : actors.get(0);
    Party whom = entry.recipients().isEmpty() ? null : entry.recipients().get(0);
    if (wording != null && wording.anywhere() == Anywhere.SCENE) {
      return new Dealing(who, null, mutual, entry.home());
    }
    if (mutual && whom == null && actors.size() > 1) {
      whom = actors.get(1);
    }
    whom = whom == null ? Homes.state(entry.site(), who) : whom;
    return new Dealing(who, whom, mutual, entry.home());
  }

  /** What tells an event apart where no town is told; null where nothing does. */
  @Nullable String apart(Entry entry) {
    Wording wording = wording(entry.content());
    boolean means = !means(entry).isEmpty();
    Dealing dealing = dealing(entry);
    return switch (wording == null ? Anywhere.NO : wording.anywhere()) {
      case NO, STATE, SCENE -> null;
      case DOER -> dealing.whom() == null ? dealing.ofDoer() : dealing.key(means);
      case DEALT -> dealing.key(means);
      case NAMED -> dealing.named() ? dealing.key(means) : null;
      case MEANT -> dealing.named() ? dealing.key(means) : means ? dealing.bySide() : null;
    };
  }

  /** Whether it is something that a party does, to another or alone, and that is no violence. */
  boolean isDealt(Entry entry) {
    Wording wording = wording(entry.content());
    boolean yields = entry.content().code().equals("RETREAT");
    return wording != null
        && (wording.anywhere() == Anywhere.DEALT
            || (yields && wording.anywhere() == Anywhere.DOER));
  }

  boolean isVisit(Entry entry) {
    return entry.content().code().equals("CONSULT") && entry.content().variant().equals("visit");
  }

  /**
   * The country, where one docket holds all that is told of it; null for what is told by its town
   * or its parties.
   */
  @Nullable String ofState(Entry entry) {
    Wording wording = wording(entry.content());
    Anywhere anywhere = wording == null ? Anywhere.NO : wording.anywhere();
    return anywhere == Anywhere.STATE || anywhere == Anywhere.SCENE ? country(entry) : null;
  }

  /** What it is asked about as; in most cases its PLOVER type. */
  String code(Entry entry) {
    Wording wording = wording(entry.content());
    return wording == null ? entry.content().code() : wording.code();
  }

  private static @Nullable String country(Entry entry) {
    Site site = entry.site();
    String country = site == null || site.country() == null ? entry.home() : site.country();
    return country == null ? null : country.toLowerCase(Locale.ROOT);
  }

  /** "Did the Libyan army shell Bani Walid on 3 April 2031?". */
  String question(Entry entry, @Nullable Site site) {
    Content content = entry.content();
    Wording w = wording(content);
    if (w == null) {
      return "Was there " + content.code() + where(site) + when(entry) + "?";
    }
    boolean pair = w.mutual() && entry.recipients().isEmpty() && entry.actors().size() > 1;
    boolean scene = w.anywhere() == Anywhere.SCENE;
    List<Party> dealt = scene ? List.of() : entry.recipients();
    List<Party> second = pair ? entry.actors().subList(1, 2) : dealt;
    String who = naming.of(elsewhere(pair ? entry.actors().subList(0, 1) : entry.actors(), site));
    String others = naming.of(elsewhere(second, site));
    String whom = others.equals(who) ? "" : others;
    String asked;
    if (!who.isEmpty() && !whom.isEmpty()) {
      asked = "Did " + who + " " + w.with() + " " + whom + where(site);
    } else if (!who.isEmpty()) {
      boolean placed = site != null && w.alone().contains("{place}");
      asked = "Did " + who + " " + placed(w.alone(), site);
      asked += placed ? "" : where(site);
    } else {
      asked = w.there() + (whom.isEmpty() ? "" : " " + w.on() + " " + whom) + where(site);
    }
    return asked + when(entry) + "?";
  }

  /** "Did the Free Army kill Idris Bello?". */
  String killer(Entry entry) {
    return "Did " + naming.of(entry.actors()) + " kill " + naming.of(entry.recipients()) + "?";
  }

  /** "Did Russia hit or destroy the airliner?". */
  String hitter(Entry entry, String thing) {
    return "Did " + naming.of(entry.actors()) + " hit or destroy " + thing + "?";
  }

  /** "Who shelled Bani Walid on 3 April 2031?"; null where several may have done so at once. */
  @Nullable String blame(Entry entry, Site site) {
    Wording w = wording(entry.content());
    if (w == null || w.blame().isEmpty()) {
      return null;
    }
    String whom = naming.of(elsewhere(entry.recipients(), site));
    String object = whom.isEmpty() ? site.name() : whom + where(site);
    return "Who " + w.blame() + " " + object + when(entry) + "?";
  }

  /** Without what is the place itself: who attacked Brega did so at Brega. */
  private static List<Party> elsewhere(List<Party> parties, @Nullable Site site) {
    return site == null
        ? parties
        : parties.stream()
            .filter(p -> !p.name().equals(site.name()) && !p.name().equals(site.text()))
            .toList();
  }

  /** "move troops to Brega"; where nothing tells whereto, "move troops". */
  private static String placed(String wording, @Nullable Site site) {
    return site == null
        ? PLACE.matcher(wording).replaceFirst("")
        : wording.replace("{place}", site.name());
  }

  static String where(@Nullable Site site) {
    if (site == null) {
      return "";
    }
    String at = site.relation().equals("near") ? " near " : Sites.town(site) ? " at " : " in ";
    return at + site.name();
  }

  /** When, as far as it is told: the day of a report is none that it tells. */
  static String when(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    if (first != null && last != null && first.isBefore(last)) {
      return " between " + DAY.format(first) + " and " + DAY.format(last);
    }
    if (first != null) {
      return (last == null ? " from " : " on ") + DAY.format(first);
    }
    return last == null ? ", as told on " + DAY.format(entry.report().day()) : by(last);
  }

  /** " by 3 April 2031". */
  static String by(LocalDate day) {
    return " by " + DAY.format(day);
  }
}
