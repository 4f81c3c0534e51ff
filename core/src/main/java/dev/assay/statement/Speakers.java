package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who "I" and "we" are: whoever the words are attributed to, and that speaker's side. */
final class Speakers {
  private static final Set<String> ONE = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> MANY = Set.of("we", "us", "our", "ours", "ourselves");

  private final Cues cues;
  private final QuotedSpeech quoted;

  /** Whoever can tell which actors a phrase names. */
  interface Naming {
    List<Actor> actors(int sentence, int head);
  }

  Speakers(Cues cues, QuotedSpeech quoted) {
    this.cues = cues;
    this.quoted = quoted;
  }

  /** Whether a word stands for whoever speaks. */
  boolean isOne(Sentence s, int word) {
    String form = s.form(word).toLowerCase(Locale.ROOT);
    return ONE.contains(form) || MANY.contains(form);
  }

  /** Whom it stands for; empty where nobody is named whose words these are. */
  List<Actor> of(Sentence s, int word, Naming naming) {
    boolean many = MANY.contains(s.form(word).toLowerCase(Locale.ROOT));
    Span span = s.tokens().get(word).span();
    return speakers(s, word, naming).stream()
        .limit(1)
        .map(a -> many ? side(a, s.form(word), span) : words(a, s.form(word), span))
        .toList();
  }

  private List<Actor> speakers(Sentence s, int word, Naming naming) {
    List<Cues.Found> above = cues.above(s, word);
    if (!above.isEmpty()) {
      return named(s, above.get(above.size() - 1), naming);
    }
    QuotedSpeech.Spoken spoken = quoted.of(s, word, above);
    return spoken == null ? List.of() : named(spoken.sentence(), spoken.found(), naming);
  }

  private List<Actor> named(Sentence s, Cues.Found found, Naming naming) {
    for (int source : found.sources()) {
      List<Actor> who = isOne(s, source) ? List.of() : naming.actors(s.index(), source);
      if (!who.isEmpty()) {
        return who;
      }
    }
    return List.of();
  }

  private static Actor words(Actor a, String form, Span span) {
    return new Actor(form, span, a.id(), a.name(), a.country(), a.sector(), a.type());
  }

  /** A spokesman's "we" are those he speaks for. */
  private static Actor side(Actor a, String form, Span span) {
    if (a.type() != Actor.Type.PERSON) {
      return words(a, form, span);
    }
    String name = a.name() + "'s side";
    return new Actor(
        form, span, "side-of-" + a.id(), name, a.country(), a.sector(), Actor.Type.GROUP);
  }
}
