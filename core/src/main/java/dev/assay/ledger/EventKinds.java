package dev.assay.ledger;

import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What kind of event a word tells of: that of {@code event-kinds.tsv}, which puts verbs, their
 * nouns and words of one meaning together, or else its lemma. A verb that says little by itself
 * ("take", "step") goes by its particle, object or complement as far as the mention holds them.
 * Immutable.
 */
public final class EventKinds {
  /** The kind of words that only tell that something is said, by nobody who is named. */
  public static final String SAYING = "say";

  private static final String TABLE = "event-kinds.tsv";
  private static final Set<String> PARTICLES = Set.of("ADP", "ADV", "PART");
  private static final Set<String> SPEAKERS = Set.of("NOUN", "PROPN");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "ADJ");
  private static final List<String> HEADS = List.of("VERB", "NOUN", "PROPN", "ADJ");

  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> light;

  private EventKinds(List<String> rows) {
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      for (String word : cells[1].split(" ", -1)) {
        kinds.putIfAbsent(word, cells[0]);
      }
    }
    Set<String> first = new TreeSet<>(LightWords.load());
    kinds.keySet().stream()
        .filter(word -> word.contains("_"))
        .forEach(word -> first.add(word.substring(0, word.indexOf('_'))));
    light = Set.copyOf(first);
  }

  /** The table that ships. */
  public static EventKinds load() {
    try (InputStream in = Objects.requireNonNull(EventKinds.class.getResourceAsStream(TABLE))) {
      return new EventKinds(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("# "))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /** The kind of the event that some neighbouring words of a sentence tell of. */
  public String of(Sentence s, TokenRange mention) {
    return of(s, IntStream.range(mention.start(), mention.end()).boxed().toList());
  }

  /**
   * The kind of the event that some words of a sentence tell of.
   *
   * @param s read, with its syntax
   * @param mention indices of its words, at least one, in order
   */
  public String of(Sentence s, List<Integer> mention) {
    int head = head(s, mention);
    String lemma = lemma(s, head);
    if (light.contains(lemma)) {
      List<String> particles = others(s, mention, head, PARTICLES);
      for (int child : s.graph().children(head, "compound")) {
        particles.add(lemma(s, child));
      }
      List<String> nouns = others(s, mention, head, NOUNS);
      for (String phrase : phrases(lemma, particles, nouns)) {
        if (kinds.containsKey(phrase)) {
          return Objects.requireNonNull(kinds.get(phrase));
        }
      }
      if (!nouns.isEmpty()) {
        return nouns.get(nouns.size() - 1);
      }
    }
    String kind = kinds.getOrDefault(lemma, lemma);
    return kind.equals(SAYING) ? saying(s, head) : kind;
  }

  /** Who says and how; only what one speaker says in one way may be one event. */
  private static String saying(Sentence s, int head) {
    for (int child : s.graph().children(head)) {
      boolean subject = s.graph().relation(child).startsWith("nsubj");
      if (subject && SPEAKERS.contains(s.upos(child))) {
        return lemma(s, child) + " " + lemma(s, head);
      }
    }
    return SAYING;
  }

  /** The word that hangs on none of the others; of several a verb, else a noun. */
  private static int head(Sentence s, List<Integer> mention) {
    int best = -1;
    int rank = Integer.MAX_VALUE;
    for (int token : mention) {
      boolean highest = !mention.contains(s.graph().head(token));
      int order = HEADS.contains(s.upos(token)) ? 0 : 1;
      if (highest && order < rank) {
        best = token;
        rank = order;
      }
    }
    return best < 0 ? mention.get(0) : best;
  }

  private static List<String> others(
      Sentence s, List<Integer> mention, int head, Set<String> parts) {
    List<String> found = new ArrayList<>();
    for (int token : mention) {
      if (token != head && parts.contains(s.upos(token))) {
        found.add(lemma(s, token));
      }
    }
    return found;
  }

  /** "step_down", "take_office", "go_to_poll", and the noun alone. */
  private static List<String> phrases(String verb, List<String> particles, List<String> nouns) {
    List<String> phrases = new ArrayList<>();
    particles.forEach(p -> phrases.add(verb + "_" + p));
    nouns.forEach(n -> phrases.add(verb + "_" + n));
    particles.forEach(p -> nouns.forEach(n -> phrases.add(verb + "_" + p + "_" + n)));
    phrases.addAll(nouns);
    return phrases;
  }

  private static String lemma(Sentence s, int token) {
    return s.lemma(token).toLowerCase(Locale.ROOT);
  }
}
