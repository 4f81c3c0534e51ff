package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorCode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.NamedActor;
import dev.assay.coreference.Mention;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Name;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parties that a stretch of a report names, one a conjunct. Immutable. */
final class PartyReader {
  private static final Set<String> ARMED = Set.of("REB", "MIL", "COP", "PRM", "UAF", "SPY", "CRM");

  /** What is left of an editor's mark: "TEXT] TERRORISTS". */
  private static final Pattern BRACKET = Pattern.compile("^[^\\[\\]]*\\]\\s*");

  private final ActorCoder coder;
  private final ActorResolver actors;
  private final IncidentWords words;

  PartyReader(ActorCoder coder, ActorResolver actors, IncidentWords words) {
    this.coder = coder;
    this.actors = actors;
    this.words = words;
  }

  /** The parties of a stretch, its conjuncts included. */
  List<Party> read(Dispatch d, int sentence, Span span, Party.Kind otherwise) {
    Sentence s = d.sentence(sentence);
    List<Party> found = new ArrayList<>();
    int head = head(s, span);
    if (head >= 0) {
      add(d, s, head, otherwise, found);
    }
    return found;
  }

  private void add(Dispatch d, Sentence s, int head, Party.Kind otherwise, List<Party> found) {
    if (s.upos(head).equals("PRON") || s.xpos(head).equals("PRP$")) {
      Mention whole = d.chains().antecedent(s.index(), head);
      if (whole != null && !d.sentence(whole.sentence()).upos(whole.head()).equals("PRON")) {
        add(d, d.sentence(whole.sentence()), whole.head(), otherwise, found);
      }
      return;
    }
    found.add(party(d, s, whole(s, head), otherwise));
    List<Integer> conjuncts = new ArrayList<>(s.graph().children(head, "conj"));
    int called = called(s, head);
    if (called >= 0) {
      conjuncts.addAll(s.graph().children(called, "conj"));
    }
    for (int conjunct : conjuncts) {
      if (Set.of("NOUN", "PROPN").contains(s.upos(conjunct))) {
        found.add(party(d, s, conjunct, otherwise));
      }
    }
  }

  /** "A student, Ana Prado", "the leaders Ana Prado and": the name beside a noun; -1 for none. */
  private static int called(Sentence s, int head) {
    return s.graph().children(head, "appos").stream()
        .filter(a -> personName(s, a) != null && personName(s, head) == null)
        .findFirst()
        .orElse(-1);
  }

  private static @Nullable TokenRange personName(Sentence s, int word) {
    return s.names().stream()
        .filter(n -> n.type().equals("person") && n.range().contains(word))
        .map(Name::range)
        .findFirst()
        .orElse(null);
  }

  /** "The front of the bank" is the bank. */
  private int whole(Sentence s, int head) {
    boolean part = words.is("part", s.lemma(head));
    for (int complement : s.graph().children(head, "nmod")) {
      if (part && NounPhrase.preposition(s, complement).equals("of")) {
        return complement;
      }
    }
    return head;
  }

  /** The word whose own head lies outside; -1 where the stretch has none. */
  static int head(Sentence s, Span span) {
    for (int i = 0; i < s.size(); i++) {
      if (span.contains(s.tokens().get(i).span())) {
        int head = s.graph().head(i);
        boolean outside =
            head == DependencyGraph.ROOT || !span.contains(s.tokens().get(head).span());
        if (outside && !s.upos(i).equals("PUNCT")) {
          return i;
        }
      }
    }
    return -1;
  }

  private Party party(Dispatch d, Sentence s, int head, Party.Kind otherwise) {
    NounPhrase np = NounPhrase.of(s, head);
    String text = text(s, members(s, np));
    ActorCode code = coder.code(text, day(d.reading()));
    Party.Kind kind = kind(s, head, code, otherwise);
    return new Party(
        s.index(),
        head,
        s.lemma(head).toLowerCase(Locale.ROOT),
        text,
        name(s, head, kind),
        organisation(d.reading(), s, np),
        code == null || code.sector() == null ? "" : code.sector(),
        np.bare().start() > np.range().start(),
        kind,
        d.entity(s.index(), head));
  }

  /** "Members" says nothing without whose: "MEMBERS OF THE 8TH FRONT". */
  private static TokenRange members(Sentence s, NounPhrase np) {
    TokenRange bare = np.bare();
    if (s.lemma(np.head()).equalsIgnoreCase("member")) {
      for (int complement : np.complements()) {
        if (NounPhrase.preposition(s, complement).equals("of")) {
          return new TokenRange(bare.start(), NounPhrase.of(s, complement).range().end());
        }
      }
    }
    return bare;
  }

  private Party.Kind kind(Sentence s, int head, @Nullable ActorCode code, Party.Kind otherwise) {
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    if (words.is("thing", lemma)) {
      return Party.Kind.THING;
    }
    if (words.is("person", lemma)) {
      return Party.Kind.PERSON;
    }
    if (code != null && code.type() == Actor.Type.STATE) {
      return Party.Kind.OTHER;
    }
    if (code != null && code.type() == Actor.Type.ORGANISATION) {
      return Party.Kind.BODY;
    }
    String type = entity(s, head);
    if (type.equals("person") || (code != null && !type.equals("object"))) {
      return Party.Kind.PERSON;
    }
    return switch (type) {
      case "object" -> Party.Kind.THING;
      case "organization" -> Party.Kind.BODY;
      case "event", "time", "abstract", "substance" -> Party.Kind.OTHER;
      default -> otherwise;
    };
  }

  private static String entity(Sentence s, int head) {
    for (Entity e : s.entities()) {
      if (e.head() == head) {
        return e.type();
      }
    }
    return "";
  }

  /** The name of a person that a word is in, or else the proper nouns without their titles. */
  private String name(Sentence s, int head, Party.Kind kind) {
    int called = called(s, head);
    TokenRange person = personName(s, called < 0 ? head : called);
    if (person != null) {
      return text(s, person);
    }
    if (kind != Party.Kind.PERSON || !s.upos(head).equals("PROPN") || isCommon(s, head)) {
      return "";
    }
    int start = head;
    while (start > 0 && s.upos(start - 1).equals("PROPN") && !isCommon(s, start - 1)) {
      start--;
    }
    int end = head + 1;
    while (end < s.size() && s.upos(end).equals("PROPN") && !isCommon(s, end)) {
      end++;
    }
    return text(s, new TokenRange(start, end));
  }

  private boolean isCommon(Sentence s, int word) {
    return words.is("person", s.lemma(word))
        || words.is("title", s.lemma(word))
        || words.is("body", s.lemma(word))
        || words.is("military", s.lemma(word));
  }

  /** Names of a body in the phrase or in its complement with "of": "TERRORISTS OF THE FMLN". */
  private List<String> organisation(Reading reading, Sentence s, NounPhrase np) {
    Set<String> found = new LinkedHashSet<>();
    TokenRange all = withComplements(s, np);
    for (NamedActor named : actors.names(s, day(reading))) {
      String sector = named.code().sector();
      boolean within = all.start() <= named.range().start() && named.range().end() <= all.end();
      if (within
          && named.code().type() != Actor.Type.PERSON
          && sector != null
          && ARMED.contains(sector)) {
        found.add(text(s, named.range()));
      }
    }
    if (found.isEmpty()) {
      found.addAll(memberOf(s, np));
    }
    for (int i = all.start(); i < all.end() && found.isEmpty(); i++) {
      int start = words.is("body", s.lemma(i)) ? bodyStart(s, all, i) : -1;
      if (start >= 0 && (start < i || !words.is("no body alone", s.lemma(i)))) {
        found.add(text(s, new TokenRange(start, i + 1)));
      }
    }
    return List.copyOf(found);
  }

  /** "Members of the 9th front of the X": whose they are, too. */
  static TokenRange withComplements(Sentence s, NounPhrase np) {
    int end = np.range().end();
    for (int complement : np.complements()) {
      if (Set.of("of", "from").contains(NounPhrase.preposition(s, complement))) {
        end = Math.max(end, withComplements(s, NounPhrase.of(s, complement)).end());
      }
    }
    return new TokenRange(np.range().start(), end);
  }

  /** "Members of the X party": a body by its name, whatever else it may be. */
  private List<String> memberOf(Sentence s, NounPhrase np) {
    if (!words.is("member", s.lemma(np.head()))) {
      return List.of();
    }
    return np.complements().stream()
        .filter(c -> NounPhrase.preposition(s, c).equals("of") && isBody(s, c))
        .map(c -> text(s, NounPhrase.of(s, c).bare()))
        .toList();
  }

  private boolean isBody(Sentence s, int head) {
    boolean named =
        s.names().stream()
            .anyMatch(n -> n.type().equals("organization") && n.range().contains(head));
    boolean proper =
        s.upos(head).equals("PROPN")
            || s.graph().children(head, "compound").stream()
                .anyMatch(c -> s.upos(c).equals("PROPN"));
    return named || (proper && words.is("party", s.lemma(head)));
  }

  /** "SALVADORAN AIR FORCE", without a determiner or a preposition. */
  static int bodyStart(Sentence s, TokenRange all, int body) {
    int start = body;
    while (start > all.start() && Set.of("ADJ", "PROPN", "NOUN").contains(s.upos(start - 1))) {
      start--;
    }
    return start;
  }

  static String text(Sentence s, TokenRange range) {
    StringBuilder text = new StringBuilder();
    for (int i = range.start(); i < range.end(); i++) {
      boolean gap =
          i > range.start()
              && s.tokens().get(i).span().start() > s.tokens().get(i - 1).span().end();
      text.append(gap ? " " : "").append(s.form(i));
    }
    return BRACKET.matcher(text.toString().toUpperCase(Locale.ROOT)).replaceFirst("");
  }

  /** The day of a report; of one without, the last of what the lexicon knows. */
  static LocalDate day(Reading reading) {
    PublicationTime published = reading.document().report().published();
    return published == null ? ActorCoder.AS_OF : published.date();
  }
}
