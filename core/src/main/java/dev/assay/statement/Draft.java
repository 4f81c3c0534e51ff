package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.actor.Offices;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.place.PlaceMention;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.time.TimeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement in the making. */
final class Draft {
  /** Highest priority of the rules that have a word only where no other does. */
  private static final int LAST_RESORT = 20;

  final String id;
  final Match match;
  final Sentence sentence;
  final List<Actor> actors = new ArrayList<>();
  final List<Actor> recipients = new ArrayList<>();
  final Map<String, List<Actor>> participants = new LinkedHashMap<>();
  final List<Quantity> quantities = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<RoleEvidence> evidence = new ArrayList<>();
  List<Attribution> attribution = List.of();

  /** Tokens of the cues on whose word it is, outermost first. */
  List<Integer> cues = List.of();

  /** The event it tells, the same for all that tell it; empty for what is no event. */
  String event = "";

  /** Which of several places that its words name together it tells of; 0 is the first. */
  int part;

  /** How what it tells is told, where that is an event. */
  Telling telling = Telling.EPISODE;

  /** PLOVER mode: its rule's, or that of the act it is one with. */
  @Nullable String mode;

  /** The office that whoever acts comes to; null where it tells of none. */
  Offices.@Nullable Told office;

  @Nullable PlaceMention place;
  @Nullable TimeReference time;
  Span span;

  Draft(String id, Match match, Sentence sentence) {
    this.id = id;
    this.match = match;
    this.sentence = sentence;
    this.mode = match.rule().mode();
    this.span = sentence.tokens().get(match.trigger()).span();
  }

  /**
   * The same of another place that its words name together with its own.
   *
   * @param part which of the places, from 1
   */
  Draft at(PlaceMention other, int part) {
    Draft there = new Draft(id + "." + part, match, sentence);
    there.actors.addAll(actors);
    there.recipients.addAll(recipients);
    participants.forEach((role, who) -> there.participants.put(role, new ArrayList<>(who)));
    there.quantities.addAll(quantities);
    evidence.stream().filter(e -> !e.part().equals("place")).forEach(there.evidence::add);
    there.evidence.add(
        new RoleEvidence("place", sentence.span(other.range()), other.place().relation()));
    there.attribution = attribution;
    there.cues = cues;
    there.telling = telling;
    there.mode = mode;
    there.office = office;
    there.place = other;
    there.time = time;
    there.span = span.cover(sentence.span(other.range()));
    there.part = part;
    return there;
  }

  int trigger() {
    return match.trigger();
  }

  Rule rule() {
    return match.rule();
  }

  /** Whether its rule has a word only where no other rule does. */
  boolean isOfLastResort() {
    return rule().priority() <= LAST_RESORT;
  }

  /** Widens the stretch of text it rests on by the words of a phrase. */
  void covers(TokenRange range) {
    span = span.cover(sentence.span(withoutMarks(range)));
  }

  /** A phrase without the commas and dashes at its ends. */
  private TokenRange withoutMarks(TokenRange range) {
    int start = range.start();
    int end = range.end();
    while (start < end - 1 && sentence.upos(start).equals("PUNCT")) {
      start++;
    }
    while (end > start + 1 && sentence.upos(end - 1).equals("PUNCT")) {
      end--;
    }
    return new TokenRange(start, end);
  }

  Factuality factuality() {
    return attribution.get(attribution.size() - 1).factuality();
  }
}
