package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an event, in words: did who do what to whom, where and when (resource {@code
 * event-questions.tsv}). Immutable, safe to share between threads.
 */
final class EventQuestions {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private record Kind(String code, String mode) {}

  private record Wording(
      boolean mutual, String with, String alone, String there, String on, String blame) {}

  private final Map<Kind, Wording> wordings = new HashMap<>();
  private final Naming naming = new Naming();

  EventQuestions() {
    for (String[] c : Tsv.rows(EventQuestions.class, "event-questions.tsv")) {
      wordings.put(
          new Kind(c[0], c[1]), new Wording(c[2].equals("yes"), c[3], c[4], c[5], c[6], c[7]));
    }
  }

  private @Nullable Wording wording(Content content) {
    Wording own = wordings.get(new Kind(content.code(), content.variant()));
    return own != null ? own : wordings.get(new Kind(content.code(), ""));
  }

  /** Who did it to whom. */
  Deed deed(Entry entry) {
    Wording wording = wording(entry.content());
    boolean mutual = wording != null && wording.mutual();
    List<Party> actors = entry.actors();
    Party who = actors.isEmpty() ? null : actors.get(0);
    Party whom = entry.recipients().isEmpty() ? null : entry.recipients().get(0);
    if (mutual && whom == null && actors.size() > 1) {
      whom = actors.get(1);
    }
    return new Deed(
        who == null ? null : Side.of(who, entry.home()),
        whom == null ? null : Side.of(whom, entry.home()),
        mutual,
        entry.content().variant());
  }

  /** "Did the Libyan army shell Bani Walid on 3 April 2031?". */
  String question(Entry entry, Site site) {
    Content content = entry.content();
    Wording w = wording(content);
    if (w == null) {
      return "Was there " + content.code() + where(site) + when(entry) + "?";
    }
    boolean pair = w.mutual() && entry.recipients().isEmpty() && entry.actors().size() > 1;
    List<Party> others = pair ? entry.actors().subList(1, 2) : entry.recipients();
    String who = naming.of(elsewhere(pair ? entry.actors().subList(0, 1) : entry.actors(), site));
    String whom = naming.of(elsewhere(others, site));
    String asked;
    if (!who.isEmpty() && !whom.isEmpty()) {
      asked = "Did " + who + " " + w.with() + " " + whom + where(site);
    } else if (!who.isEmpty()) {
      boolean placed = w.alone().contains("{place}");
      asked = "Did " + who + " " + w.alone().replace("{place}", site.name());
      asked += placed ? "" : where(site);
    } else {
      asked = w.there() + (whom.isEmpty() ? "" : " " + w.on() + " " + whom) + where(site);
    }
    return asked + when(entry) + "?";
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
  private static List<Party> elsewhere(List<Party> parties, Site site) {
    return parties.stream()
        .filter(p -> !p.name().equals(site.name()) && !p.name().equals(site.text()))
        .toList();
  }

  static String where(Site site) {
    return (site.relation().equals("near") ? " near " : " at ") + site.name();
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
    return last == null
        ? ", as told on " + DAY.format(entry.report().day())
        : " by " + DAY.format(last);
  }
}
