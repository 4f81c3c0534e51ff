package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.report.Dropped;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells which country a report is about, from the states and groups it names, its places and its
 * dateline. Immutable.
 */
final class HomeFinder {
  private static final int HEADLINE = 2;
  private static final int DATELINE = 3;

  /** Fewer mentions than these tell nothing. */
  private static final int ENOUGH = 3;

  private final Composer composer;
  private final BiFunction<Sentence, LocalDate, Phrase> phrases;

  HomeFinder(Composer composer, BiFunction<Sentence, LocalDate, Phrase> phrases) {
    this.composer = composer;
    this.phrases = phrases;
  }

  /**
   * The country a document is about, or null where none stands out.
   *
   * @param places countries of the places it mentions, ISO 3166-1 alpha-3, one a mention
   */
  @Nullable Home find(Document document, Collection<String> places, LocalDate day) {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach(country -> counts.merge(Home.ofPlace(country), 1, Integer::sum));
    for (Sentence s : document.sentences()) {
      int weight = s.isHeadline() ? HEADLINE : 1;
      countries(phrases.apply(s, day)).forEach(c -> counts.merge(c, weight, Integer::sum));
    }
    List<String> dateline = dateline(document, day);
    dateline.forEach(country -> counts.merge(country, DATELINE, Integer::sum));
    List<Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
    ranked.sort(
        Entry.<String, Integer>comparingByValue().reversed().thenComparing(Entry.comparingByKey()));
    if (ranked.isEmpty() || ranked.get(0).getValue() < ENOUGH) {
      return null;
    }
    String first = ranked.get(0).getKey();
    int others = ranked.size() == 1 ? 0 : ranked.get(1).getValue();
    boolean alone = ranked.get(0).getValue() > 2 * others;
    boolean ahead = ranked.get(0).getValue() > others && dateline.contains(first);
    return alone || ahead ? new Home(first, alone) : null;
  }

  private List<String> countries(Phrase p) {
    return p.matches.stream()
        .filter(m -> m.entry().is(Kind.STATE, Kind.GROUP))
        .map(m -> m.entry().country())
        .filter(composer::isState)
        .toList();
  }

  /** States that the place of a dateline names or is the capital of; it stands in capitals. */
  private List<String> dateline(Document document, LocalDate day) {
    List<String> found = new ArrayList<>();
    for (Dropped d : document.report().dropped()) {
      if (d.why().equals("dateline")) {
        List<Word> words =
            Arrays.stream(d.text().split("[^\\p{L}]+"))
                .filter(w -> w.length() > 1)
                .map(HomeFinder::titled)
                .toList();
        found.addAll(countries(composer.phrase(words, words.size(), day)));
      }
    }
    return found;
  }

  private static Word titled(String word) {
    String form = word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    return new Word(form, form.toLowerCase(Locale.ROOT), Names.parts(form), true, true);
  }
}
