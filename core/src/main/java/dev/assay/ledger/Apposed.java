package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.statement.Reading;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of somebody that follows on what he leads: "the commander of the Coast Brigades in
 * Sirte, Ali Hamdan, was killed". Immutable, of one report.
 */
final class Apposed {
  /** How far after his words his name may stand, in characters. */
  private static final int REACH = 100;

  private static final Pattern LED =
      Pattern.compile("^ (?:of|for|in|at|with) [^,;:.\"“”()]{1,80}, (?=\\p{Lu})");

  private static final String ENDS = ",.;";

  private final String text;

  /** Where each name of a person of two words or more begins and ends. */
  private final NavigableMap<Integer, Integer> persons = new TreeMap<>();

  Apposed(Reading reading) {
    this.text = reading.document().text();
    for (Sentence s : reading.document().sentences()) {
      if (s.layers() != null) {
        s.names().forEach(name -> note(s, name));
      }
    }
  }

  private void note(Sentence s, Name name) {
    if (name.type().equals("person") && name.range().length() > 1) {
      Span first = s.tokens().get(name.range().start()).span();
      Span last = s.tokens().get(name.range().end() - 1).span();
      persons.put(first.start(), last.end());
    }
  }

  /** The same by his name, where it follows. */
  Party named(Party party, Actor a) {
    boolean office = Interests.shipped().is("role", last(a.text()));
    if (!office || party.named()) {
      return party;
    }
    int end = a.span().end();
    Matcher led = LED.matcher(text.substring(end, Math.min(text.length(), end + REACH)));
    Integer to = led.find() ? persons.get(end + led.end()) : null;
    if (to == null || to >= text.length() || ENDS.indexOf(text.charAt(to)) < 0) {
      return party;
    }
    String name = Parties.ownName(text.substring(end + led.end(), to));
    return name.indexOf(' ') < 0
        ? party
        : new Party(
            String.join("-", Keys.words(name)), name, party.country(), party.sector(), "person");
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
