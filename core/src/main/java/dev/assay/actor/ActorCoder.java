package dev.assay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes a phrase without a parse: "senior Russian officers" is RUS and MIL. Thread-safe.
 *
 * <p>Codes are those of PLOVER 2.0. Who held which office is looked up on the day given; without a
 * day, as the lexicon knows it at {@link #AS_OF}.
 */
public final class ActorCoder {
  /** The day up to which the lexicon's terms of office were kept. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

  static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "in",
          "from",
          "at",
          "to",
          "for",
          "with",
          "by",
          "across",
          "near",
          "on",
          "against",
          "within",
          "inside",
          "throughout",
          "who",
          "which",
          "that",
          "under",
          "over",
          "into",
          "about");

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.]*[\\p{L}\\p{M}\\p{N}])?\\.?|['’]s\\b|\\S");

  private final Composer composer;

  public ActorCoder(ActorLexicon lexicon) {
    this.composer = new Composer(lexicon);
  }

  Composer composer() {
    return composer;
  }

  /** The one actor, or the first, that a phrase names; null where it names none. */
  public @Nullable ActorCode code(String phrase, @Nullable LocalDate day) {
    List<Word> words = words(phrase);
    if (words.isEmpty()) {
      return null;
    }
    LocalDate on = day == null ? AS_OF : day;
    Phrase p = composer.phrase(words, words.size(), on);
    int end = end(p);
    List<Coded> found = composer.compose(composer.phrase(words, end, on), null);
    if (found.isEmpty()) {
      return loose(p);
    }
    return found.get(0).code();
  }

  /** The head is the last word before a preposition that no name spans. */
  private static int end(Phrase p) {
    for (int i = 1; i < p.words.size(); i++) {
      int at = i;
      boolean inside =
          p.matches.stream().anyMatch(m -> m.covers(at) && m.start() < at)
              || p.agents.stream().anyMatch(a -> a.covers(at) && a.start() < at);
      if (!inside && PREPOSITIONS.contains(p.words.get(i).form().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return p.words.size();
  }

  /** Where the head names no actor: what the words together say of country and sector. */
  private @Nullable ActorCode loose(Phrase p) {
    String country = null;
    String sector = null;
    for (Match m : p.matches) {
      country = country == null ? m.entry().country() : country;
      sector = sector == null ? m.entry().sector() : sector;
    }
    for (WordTable.Hit<Agent> a : p.agents) {
      sector = a.value().sector() != null ? a.value().sector() : sector;
    }
    for (WordTable.Hit<String> m : p.modifiers) {
      sector = sector == null && !m.value().isEmpty() ? m.value() : sector;
    }
    if (country == null && sector == null) {
      return null;
    }
    String text = p.text(0, p.words.size());
    return new ActorCode(Names.slug(text), text, country, sector, null, Actor.Type.GROUP, null);
  }

  static List<Word> words(String phrase) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(phrase);
    while (m.find()) {
      words.add(Word.of(m.group()));
    }
    return words;
  }
}
