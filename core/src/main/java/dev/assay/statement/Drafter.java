package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceOf;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.time.EventTimes;
import dev.assay.time.TimeReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills what a rule has matched with actors, place and time. Immutable, safe to share. */
final class Drafter {
  /** Verbs of which an event is the subject and that say no more than that it is. */
  private static final Set<String> HAPPENING = Tables.words("happening-verbs.txt");

  /** Verbs of those who take what somebody else held. */
  private static final Set<String> TAKING = Tables.words("taking-verbs.txt");

  /** States of what somebody holds. */
  private static final Set<String> HELD = Set.of("CONTROL", "SIEGE");

  /** What states do with each other, in words and goods. */
  private static final Set<String> DEALINGS =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "SANCTION",
          "MOBILIZE");

  /** Words behind a trigger among which those stand that belong to it. */
  private static final int WORDING = 5;

  private final EventTimes times = new EventTimes();

  Draft draft(Mentions mentions, Sentence s, Match match) {
    Rule rule = match.rule();
    String kind = rule.kind().name().substring(0, 1).toLowerCase(Locale.ROOT);
    String report = mentions.document().report().id();
    Draft draft = new Draft(report + "-" + s.index() + "." + match.trigger() + kind, match, s);
    wording(draft);
    for (Map.Entry<String, List<Match.Filler>> role : match.fillers().entrySet()) {
      for (Match.Filler filler : role.getValue()) {
        fill(mentions, draft, role.getKey(), filler);
      }
    }
    abroad(mentions, draft);
    members(mentions, draft);
    OfficeTold.tell(mentions, draft);
    if (rule.reciprocal()) {
      draft.actors.addAll(draft.recipients);
      draft.recipients.clear();
      draft.actors.addAll(draft.participants.getOrDefault("target", List.of()));
      draft.participants.remove("target");
    }
    onceEach(draft.actors, new HashSet<>());
    Set<String> acting = new HashSet<>();
    draft.actors.forEach(a -> acting.add(a.id()));
    onceEach(draft.recipients, acting);
    place(mentions, draft);
    draft.time =
        told(times.timeOf(mentions.document(), mentions.timexes(), s.index(), match.trigger()));
    happening(draft);
    return draft;
  }

  /** What happened lies in the past, though the clause that names it speaks of the future. */
  void happened(Mentions mentions, Draft draft) {
    Factuality f = draft.factuality();
    boolean done =
        draft.rule().kind() == Rule.Kind.EVENT
            && f.mode() == Factuality.Mode.ACTUAL
            && f.polarity() == Factuality.Polarity.POSITIVE;
    if (done && draft.time != null) {
      draft.time = EventTimes.past(mentions.document(), draft.time);
    }
  }

  /** Its particle and what its rule asks for right behind it: "stepped | down", "is | in power". */
  private static void wording(Draft draft) {
    Sentence s = draft.sentence;
    int trigger = draft.trigger();
    for (int word = trigger + 1; word < Math.min(s.size(), trigger + WORDING); word++) {
      boolean particle = s.graph().is(word, "compound:prt") && s.graph().head(word) == trigger;
      if (particle || draft.match.required().contains(word)) {
        draft.covers(new TokenRange(word, word + 1));
      }
    }
  }

  /** "A meeting might | take place in Oslo": that it happens, and where, are words of it too. */
  private static void happening(Draft draft) {
    Sentence s = draft.sentence;
    DependencyGraph g = s.graph();
    int verb = g.head(draft.trigger());
    if (!g.is(draft.trigger(), "nsubj")
        || !s.upos(verb).equals("VERB")
        || !HAPPENING.contains(s.lemma(verb).toLowerCase(Locale.ROOT))) {
      return;
    }
    draft.covers(new TokenRange(verb, verb + 1));
    PlaceMention place = draft.place;
    if (place != null
        && place.sentence() == s.index()
        && g.is(place.head(), "obl")
        && g.head(place.head()) == verb) {
      draft.covers(place.range());
    }
  }

  /** A time without words and without ends tells nothing. */
  private static @Nullable TimeReference told(TimeReference time) {
    boolean open = time.interval().start() == null && time.interval().end() == null;
    return open && time.span() == null ? null : time;
  }

  /** Nobody is two parties to one event. */
  private static void onceEach(List<Actor> actors, Set<String> seen) {
    actors.removeIf(a -> !seen.add(a.id()));
  }

  private static void fill(Mentions mentions, Draft draft, String role, Match.Filler filler) {
    Sentence s = draft.sentence;
    TokenRange phrase = s.phrase(filler.head());
    TokenRange word = new TokenRange(filler.head(), filler.head() + 1);
    boolean verdict = role.equals("judged") && filler.head() == draft.trigger(); // "Not true"
    boolean around = phrase.contains(draft.trigger()) && !verdict;
    draft.covers(around ? word : phrase);
    draft.evidence.add(
        new RoleEvidence(role, s.span(withoutAdposition(s, phrase, filler.head())), filler.path()));
    List<Actor> who = mentions.actors(s.index(), filler.head());
    boolean party = role.equals("actor") || role.equals("holder") || role.equals("recipient");
    if (party && who.isEmpty()) {
      boolean deed = role.equals("actor") && isEvent(s, filler.head());
      who = deed ? doers(mentions, s, filler.head()) : mentions.owners(s.index(), filler.head());
    }
    PlaceMention place = mentions.place(s.index(), filler.head());
    PlaceMention named = ofName(mentions, s, filler.head());
    switch (role) {
      case "actor", "holder" -> draft.actors.addAll(who);
      case "recipient" ->
          draft.recipients.addAll(place == null ? who : withoutTowns(mentions, who));
      case "judged", "office" -> {}
      default -> {
        if (!who.isEmpty()) {
          draft.participants.computeIfAbsent(role, k -> new ArrayList<>()).addAll(who);
        }
      }
    }
    boolean told =
        (named != null
                || (place != null
                    && (place.head() == filler.head()
                        || s.form(filler.head()).equalsIgnoreCase("it"))))
            && !role.equals("actor")
            && !role.equals("holder")
            && !role.equals("counter");
    if (draft.place == null && told) {
      draft.place = named == null ? place : named;
    }
  }

  /**
   * "The town of Soroca", not "the Mansoura quarter of Aden": the place by whose name a noun of
   * places goes; null for none.
   */
  private static @Nullable PlaceMention ofName(Mentions mentions, Sentence s, int noun) {
    boolean place =
        s.entities().stream().anyMatch(e -> e.head() == noun && e.type().equals("place"));
    return !place || !s.graph().children(noun, "compound").isEmpty()
        ? null
        : s.graph().children(noun, "nmod").stream()
            .filter(n -> DeepSyntax.marks(s, n).contains("of"))
            .map(n -> mentions.place(s.index(), n))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** "A visit to Moscow", "recalled its envoy from Paris": a state is dealt with by its towns. */
  private static void abroad(Mentions mentions, Draft draft) {
    boolean deals = DEALINGS.contains(draft.rule().code()) && draft.recipients.isEmpty();
    for (Match.Filler filler : deals ? draft.match.fillers("recipient") : List.<Match.Filler>of()) {
      PlaceMention place = mentions.place(draft.sentence.index(), filler.head());
      Actor state = place == null || place.head() != filler.head() ? null : mentions.partyOf(place);
      if (state != null
          && draft.actors.stream().noneMatch(a -> Objects.equals(a.country(), state.country()))) {
        draft.recipients.add(state);
      }
    }
  }

  /** "Norway became a member": the state, though its name stands for the land. */
  private static void members(Mentions mentions, Draft draft) {
    boolean member = draft.rule().code().equals("MEMBERSHIP") && draft.actors.isEmpty();
    for (Match.Filler filler : member ? draft.match.fillers("actor") : List.<Match.Filler>of()) {
      List<Integer> all = new ArrayList<>(List.of(filler.head()));
      all.addAll(draft.sentence.graph().children(filler.head(), "conj"));
      for (int head : all) {
        PlaceMention place = mentions.place(draft.sentence.index(), head);
        Actor state = place == null ? null : mentions.partyOf(place);
        if (state != null) {
          draft.actors.add(state);
        }
      }
    }
  }

  /** Who captures a town has done it there, and not to a body of its name. */
  private static List<Actor> withoutTowns(Mentions mentions, List<Actor> who) {
    return who.stream()
        .filter(a -> mentions.isKnown(a) || a.country() != null || a.sector() != null)
        .toList();
  }

  /** "the city" of "of the city": what fills a role is the thing, not how it is tied. */
  private static TokenRange withoutAdposition(Sentence s, TokenRange phrase, int head) {
    int start = phrase.start();
    while (start < head && s.graph().head(start) == head && s.graph().is(start, "case")) {
      start++;
    }
    return new TokenRange(start, phrase.end());
  }

  private static boolean isEvent(Sentence s, int word) {
    return s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("event"));
  }

  /** "The bombing of the hotel, which killed ten": whoever bombed it, not the hotel. */
  private static List<Actor> doers(Mentions mentions, Sentence s, int deed) {
    return DeepSyntax.agents(s, deed).stream()
        .flatMap(who -> mentions.actors(s.index(), who).stream())
        .toList();
  }

  private static void place(Mentions mentions, Draft draft) {
    Sentence s = draft.sentence;
    PlaceMention at = mentions.place(s.index(), draft.trigger());
    if (at != null) {
      draft.place = at;
    } else if (draft.place == null) {
      List<PlaceMention> places = mentions.places().stream().filter(p -> !acts(draft, p)).toList();
      draft.place = PlaceOf.placeOf(mentions.document(), places, s.index(), draft.trigger());
    }
    if (draft.place != null && draft.place.sentence() == s.index()) {
      draft.place = PlaceOf.narrowest(mentions.document(), mentions.places(), draft.place);
    }
    held(draft)
        .map(head -> NamedFacilities.of(mentions, s, head, draft.place))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(facility -> draft.place = facility);
    if (draft.place != null && draft.place.sentence() == s.index()) {
      draft.evidence.add(
          new RoleEvidence("place", s.span(draft.place.range()), draft.place.place().relation()));
    }
  }

  /**
   * "Traced the bombing to al-Shabaab": an armed group that acts here is no town of its name;
   * "twelve countries, including France," are where they are.
   */
  private static boolean acts(Draft draft, PlaceMention place) {
    if (place.sentence() != draft.sentence.index()) {
      return false;
    }
    Span named = draft.sentence.span(place.range());
    boolean group = draft.actors.stream().anyMatch(a -> a.type() == Actor.Type.GROUP);
    boolean listed = draft.actors.size() > 1;
    return (group && draft.match.fillers("actor").stream().anyMatch(f -> f.head() == place.head()))
        || (listed && draft.actors.stream().anyMatch(a -> named.equals(a.span())));
  }

  /** Heads of what somebody holds, or takes from whoever held it. */
  private static Stream<Integer> held(Draft draft) {
    boolean holds = HELD.contains(draft.rule().code());
    boolean takes = TAKING.contains(draft.sentence.lemma(draft.trigger()));
    Stream<String> roles =
        holds ? Stream.of("target") : takes ? Stream.of("place", "recipient") : Stream.of();
    return roles.flatMap(role -> draft.match.fillers(role).stream()).map(Match.Filler::head);
  }
}
