package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every attribution of a document, whatever it is about: source, cue and content by their words.
 * Immutable, safe to share between threads.
 */
public final class AttributionFinder {
  /** Verbs that nobody follows with "to have" of himself. */
  private static final Set<String> TOLD_OF =
      Set.of("say", "report", "believe", "think", "rumor", "rumour", "allege", "suspect");

  private static final Set<String> OURS = Set.of("i", "we", "you");

  /** What asks many and speaks for them. */
  private static final Set<String> POLLS = Set.of("poll", "survey", "referendum", "census");

  /** What goes with the object: "accused him of", "hailed it as". */
  private static final Set<String> WITH_OBJECT = Set.of("of", "for", "as");

  private final Cues cues = new Cues();
  private final Map<String, Set<String>> attitudes = attitudes("attitude-verbs.tsv");
  private final Map<String, Set<String>> nouns = attitudes("attitude-nouns.tsv");

  private static Map<String, Set<String>> attitudes(String table) {
    Map<String, Set<String>> attitudes = new HashMap<>();
    for (String[] row : Tables.rows(table, 2)) {
      for (String lemma : row[0].split(", ", -1)) {
        attitudes.computeIfAbsent(lemma, k -> new HashSet<>()).add(row[1]);
      }
    }
    return attitudes;
  }

  /**
   * In the order of their cues. What speakers attribute within their own words is left to the
   * content.
   *
   * @param document whose sentences have been read
   */
  public List<AttributionSpans> find(Document document) {
    Quotations quotations = new Quotations(document);
    List<AttributionSpans> found = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      for (int token = 0; token < s.size(); token++) {
        boolean spoken = quotations.at(s.tokens().get(token).span().start()) != null;
        Found one = spoken ? null : at(s, token);
        AttributionSpans spans = one == null ? null : spans(document, quotations, s, one);
        if (spans != null && !spans.content().isEmpty()) {
          found.add(spans);
        }
      }
    }
    return found;
  }

  /** Words of one attribution in one sentence. */
  private record Found(List<TokenRange> source, TokenRange cue, List<TokenRange> content) {}

  private @Nullable Found at(Sentence s, int token) {
    if (s.form(token).equals(":")) {
      return colon(s, token);
    }
    if (s.lemma(token).toLowerCase(Locale.ROOT).startsWith("accord")) {
      return according(s, token);
    }
    return switch (s.upos(token)) {
      case "VERB" -> verb(s, token);
      case "NOUN" -> noun(s, token);
      case "ADV" -> adverb(s, token);
      case "ADP" -> within(s, token);
      default -> null;
    };
  }

  /** "Minister: no talks": a name, a colon, and what it says. */
  private static @Nullable Found colon(Sentence s, int colon) {
    TokenRange name = colon == 0 ? null : trimmedOrNull(s, 0, colon);
    TokenRange said = trimmedOrNull(s, colon + 1, s.size());
    boolean named = name != null && name.length() <= 5;
    for (int i = 0; named && i < colon; i++) {
      named = s.upos(i).equals("PROPN");
    }
    return named && said != null && said.length() > 2
        ? new Found(List.of(name), new TokenRange(colon, colon + 1), List.of(said))
        : null;
  }

  // Verbs: "said that", "..., he said", "criticised the plan", "wants to go"

  private @Nullable Found verb(Sentence s, int verb) {
    String lemma = s.lemma(verb).toLowerCase(Locale.ROOT);
    Set<String> takes = attitudes.getOrDefault(lemma, Set.of());
    Cue saying = cues.at(s, verb);
    boolean says = saying != null && (saying.takesClause() || saying.takesNoun());
    List<TokenRange> content = new ArrayList<>();
    if (says || takes.contains("clause")) {
      content.addAll(clauses(s, verb));
    }
    if (content.isEmpty() && (says || takes.contains("clause"))) {
      content.addAll(around(s, verb));
    }
    if (content.isEmpty() && (takes.contains("obj") || takes.contains("as"))) {
      content.addAll(objects(s, verb, takes.contains("obj") ? "" : "as"));
    }
    if (!content.isEmpty()) {
      return found(s, verb, cue(s, verb), content);
    }
    for (int oblique : s.graph().children(verb, "obl")) {
      int preposition = verb + 1;
      boolean here = preposition < s.size() && s.graph().head(preposition) == oblique;
      if (here && takes.contains(s.form(preposition))) {
        TokenRange cue = new TokenRange(cue(s, verb).start(), preposition + 1);
        TokenRange said = trimmedOrNull(s, preposition + 1, s.phrase(oblique).end());
        return said == null ? null : found(s, verb, cue, List.of(said));
      }
    }
    boolean quotes = says || takes.contains("quote");
    return quotes ? found(s, verb, cue(s, verb), List.of()) : null;
  }

  /** None where the writer or the reader is the source. */
  private static @Nullable Found found(
      Sentence s, int verb, TokenRange cue, List<TokenRange> content) {
    List<TokenRange> source = source(s, verb);
    boolean ours =
        source.stream()
            .anyMatch(
                r -> r.length() == 1 && OURS.contains(s.lemma(r.start()).toLowerCase(Locale.ROOT)));
    return ours ? null : new Found(source, cue, content);
  }

  private static List<TokenRange> clauses(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<TokenRange> found = new ArrayList<>();
    for (int child : g.children(verb)) {
      boolean clause = g.is(child, "ccomp") || g.is(child, "xcomp");
      boolean quoted =
          g.is(child, "parataxis") && child > verb && g.children(verb, "ccomp").isEmpty();
      if (clause || quoted) {
        List<Integer> asked = new ArrayList<>(g.children(verb, "obj"));
        asked.addAll(g.children(verb, "iobj"));
        boolean raised = !asked.isEmpty() && DeepSyntax.marks(s, child).contains("to");
        TokenRange range = trimmed(s, s.phrase(child));
        if (range.contains(verb)) {
          continue;
        }
        if (raised) {
          int object = asked.get(0);
          TokenRange thing = s.phrase(object);
          boolean beside = thing.end() <= range.start() && thing.start() > verb;
          range = beside ? new TokenRange(thing.start(), range.end()) : range;
        }
        found.add(range);
      }
    }
    return found;
  }

  /** The clause that a verb is inserted into: "The road, he said, is open". */
  private static List<TokenRange> around(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    boolean inserted = head != DependencyGraph.ROOT && g.is(verb, "parataxis");
    boolean as =
        head != DependencyGraph.ROOT
            && g.is(verb, "advcl")
            && DeepSyntax.marks(s, verb).contains("as")
            && objects(s, verb, "").isEmpty();
    if (!inserted && !as) {
      return List.of();
    }
    return without(s, head, verb);
  }

  /** The words of a clause, save those of one of its parts. */
  private static List<TokenRange> without(Sentence s, int head, int part) {
    BitSet words = s.graph().subtree(head);
    words.andNot(s.graph().subtree(part));
    List<TokenRange> found = new ArrayList<>();
    int start = words.nextSetBit(0);
    while (start >= 0) {
      int end = words.nextClearBit(start);
      TokenRange range = trimmedOrNull(s, start, end);
      if (range != null) {
        found.add(range);
      }
      start = words.nextSetBit(end);
    }
    return found;
  }

  /**
   * @param needed the mark without which it is no attribution, as in "sees it as"; empty for none
   */
  private static List<TokenRange> objects(Sentence s, int verb, String needed) {
    DependencyGraph g = s.graph();
    List<Integer> objects = g.children(verb, "obj");
    if (objects.isEmpty() || objects.get(0) < verb) {
      return List.of();
    }
    TokenRange range = s.phrase(objects.get(0));
    boolean holds = needed.isEmpty();
    for (int child : g.children(verb)) {
      boolean marked = DeepSyntax.marks(s, child).stream().anyMatch(WITH_OBJECT::contains);
      boolean also =
          g.is(child, "xcomp") || (marked && (g.is(child, "obl") || g.is(child, "advcl")));
      TokenRange more = s.phrase(child);
      if (also && more.start() == range.end()) {
        range = new TokenRange(range.start(), more.end());
        holds |= DeepSyntax.marks(s, child).contains(needed);
      }
    }
    return holds ? List.of(trimmed(s, range)) : List.of();
  }

  /** "Minister said to have fled", as headlines have it: what is said of him, not by him. */
  private static boolean isSaidOf(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (!TOLD_OF.contains(s.lemma(verb)) || !g.children(verb, "obj").isEmpty()) {
      return false;
    }
    return g.children(verb, "xcomp").stream()
        .anyMatch(
            c ->
                DeepSyntax.marks(s, c).contains("to")
                    && (!g.children(c, "cop").isEmpty()
                        || g.children(c, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"))));
  }

  private static List<TokenRange> source(Sentence s, int verb) {
    if (isSaidOf(s, verb)) {
      return List.of();
    }
    DependencyGraph g = s.graph();
    List<Integer> own =
        g.children(verb, "nsubj").stream().filter(n -> !g.is(n, "nsubj:pass")).toList();
    List<Integer> who = own.isEmpty() ? DeepSyntax.agents(s, verb) : own;
    if (who.isEmpty()) {
      return List.of();
    }
    TokenRange range = s.phrase(who.get(0));
    if (range.contains(verb)) {
      range = NounPhrase.of(s, who.get(0)).range();
    }
    while (range.start() < who.get(0) && g.is(range.start(), "case")) {
      range = new TokenRange(range.start() + 1, range.end());
    }
    return List.of(trimmed(s, withName(s, range, verb)));
  }

  /** "campaign manager Ann Lee said", where the tree has the name hang from the verb. */
  private static TokenRange withName(Sentence s, TokenRange source, int verb) {
    int end = source.end();
    while (end < verb && s.upos(end).equals("PROPN")) {
      end++;
    }
    boolean beside = end == cue(s, verb).start() && s.upos(source.end() - 1).equals("NOUN");
    return beside ? new TokenRange(source.start(), end) : source;
  }

  /** The verb with its auxiliaries, and the adverbs and particle beside it. */
  private static TokenRange cue(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int start = verb;
    while (start > 0 && g.head(start - 1) == verb && isPart(s, start - 1)) {
      start--;
    }
    int end = verb + 1;
    while (end < s.size() && g.head(end) == verb && g.is(end, "compound:prt")) {
      end++;
    }
    return new TokenRange(start, end);
  }

  private static boolean isPart(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean adverb =
        g.is(word, "advmod") && g.children(word).length == 0 && !s.xpos(word).equals("WRB");
    return g.is(word, "aux") || adverb;
  }

  // Nouns: "their support for the plan", "his decision to leave"

  private @Nullable Found noun(Sentence s, int noun) {
    Set<String> takes = nouns.getOrDefault(s.lemma(noun).toLowerCase(Locale.ROOT), Set.of());
    DependencyGraph g = s.graph();
    for (int child : takes.isEmpty() ? new int[0] : g.children(noun)) {
      Set<String> marks = DeepSyntax.marks(s, child);
      boolean clause = g.is(child, "acl") && !g.is(child, "acl:relcl");
      boolean content = clause && takes.contains("clause");
      boolean about = g.is(child, "nmod") && marks.stream().anyMatch(takes::contains);
      if (child > noun && (content || about)) {
        return ofNoun(s, noun, child, about);
      }
    }
    return null;
  }

  /** Only where somebody is named whose word it is. */
  private static @Nullable Found ofNoun(Sentence s, int noun, int child, boolean about) {
    List<Integer> who =
        DeepSyntax.agents(s, noun).stream().filter(w -> !s.phrase(child).contains(w)).toList();
    TokenRange said = s.phrase(child);
    int first = about ? Math.max(said.start(), noun + 1) + 1 : said.start();
    TokenRange content = first < said.end() ? trimmedOrNull(s, first, said.end()) : null;
    if (who.isEmpty() || content == null) {
      return null;
    }
    TokenRange source = s.phrase(who.get(0));
    if (source.contains(noun)) {
      source = NounPhrase.of(s, who.get(0)).range();
    }
    int end = source.end();
    if (end > source.start() + 1 && s.xpos(end - 1).equals("POS")) {
      source = new TokenRange(source.start(), end - 1);
    }
    TokenRange cue = new TokenRange(noun, about && first == noun + 2 ? first : noun + 1);
    return source.contains(noun) ? null : new Found(List.of(source), cue, List.of(content));
  }

  // "reportedly", "In a poll by N, ..."

  private @Nullable Found adverb(Sentence s, int adverb) {
    Cue cue = cues.at(s, adverb);
    int head = s.graph().head(adverb);
    boolean tells = cue != null && cue.takes().equals("adverb") && head != DependencyGraph.ROOT;
    return tells
        ? new Found(List.of(), new TokenRange(adverb, adverb + 1), without(s, head, adverb))
        : null;
  }

  private static @Nullable Found within(Sentence s, int preposition) {
    DependencyGraph g = s.graph();
    int poll = g.head(preposition);
    boolean in = s.lemma(preposition).equalsIgnoreCase("in") && poll > preposition;
    if (!in || !POLLS.contains(s.lemma(poll)) || !g.is(poll, "obl")) {
      return null;
    }
    TokenRange source = trimmedOrNull(s, preposition + 1, s.phrase(poll).end());
    return source == null
        ? null
        : new Found(
            List.of(source),
            new TokenRange(preposition, preposition + 1),
            without(s, g.head(poll), poll));
  }

  // "According to"

  private static @Nullable Found according(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int who = g.head(word);
    boolean preposition = word + 1 < s.size() && s.form(word + 1).equalsIgnoreCase("to");
    if (!preposition || who == DependencyGraph.ROOT || g.head(who) == DependencyGraph.ROOT) {
      return null;
    }
    TokenRange phrase = s.phrase(who);
    int start = Math.max(phrase.start(), word + 2);
    if (start >= phrase.end()) {
      return null;
    }
    TokenRange source = trimmed(s, new TokenRange(start, phrase.end()));
    return new Found(List.of(source), new TokenRange(word, word + 2), without(s, g.head(who), who));
  }

  // Words to text

  private static AttributionSpans spans(
      Document document, Quotations quotations, Sentence s, Found found) {
    Span cue = s.span(found.cue());
    List<Span> content = new ArrayList<>();
    for (TokenRange piece : found.content()) {
      Span grown = quoted(quotations, s.span(piece), cue);
      if (content.stream().noneMatch(c -> c.overlaps(grown))) {
        content.add(grown);
      }
    }
    if (content.isEmpty()) {
      beside(document, quotations, s, found, content);
    }
    if (!content.isEmpty()) {
      continued(document, quotations, s, cue, content);
    }
    return new AttributionSpans(found.source().stream().map(s::span).toList(), cue, content);
  }

  /** The quotation that ends where source and cue begin, or begins where they end. */
  private static void beside(
      Document document, Quotations quotations, Sentence s, Found found, List<Span> content) {
    Span words = s.span(found.cue());
    for (TokenRange source : found.source()) {
      words = words.cover(s.span(source));
    }
    Span before = quotations.until(words.start());
    Span after = quotations.from(words.end());
    String text = document.text();
    if (before != null && text.substring(before.end(), words.start()).strip().matches(",?")) {
      content.add(before);
    } else if (after != null
        && text.substring(words.end(), after.start()).strip().matches("[,:]?")) {
      content.add(after);
    }
  }

  /** Content with the whole of the quotations that it begins or ends in. */
  private static Span quoted(Quotations quotations, Span content, Span cue) {
    Span first = quotations.at(content.start());
    Span last = quotations.at(content.end() - 1);
    Span grown = content;
    for (Span quotation : new Span[] {first, last}) {
      if (quotation != null && !quotation.overlaps(cue)) {
        grown = grown.cover(quotation);
      }
    }
    return grown.overlaps(cue) ? content : grown;
  }

  /** A quotation that goes on after the cue: "...," he said. "..." */
  private static void continued(
      Document document, Quotations quotations, Sentence s, Span cue, List<Span> content) {
    Span last = content.get(content.size() - 1);
    boolean quoted = quotations.at(last.end() - 1) != null;
    Span next = quotations.from(Math.max(cue.end(), last.end()));
    if (!quoted || next == null || last.end() > cue.start()) {
      return;
    }
    int from = s.span().end();
    boolean here = next.start() < from;
    boolean after =
        next.start() >= from
            && document.text().substring(from, next.start()).isBlank()
            && document.text().substring(from, next.start()).indexOf('\n') < 0;
    if (here || after) {
      content.add(next);
    }
  }

  private static TokenRange trimmed(Sentence s, TokenRange range) {
    TokenRange found = trimmedOrNull(s, range.start(), range.end());
    return found == null ? range : found;
  }

  /** Without commas and full stops at its ends; null where nothing else is left. */
  private static @Nullable TokenRange trimmedOrNull(Sentence s, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isStop(s.form(start))) {
      start++;
    }
    while (end > start && isStop(s.form(end - 1))) {
      end--;
    }
    boolean words = false;
    for (int i = start; i < end; i++) {
      words |= !s.upos(i).equals("PUNCT") && !s.upos(i).equals("CCONJ");
    }
    return words ? new TokenRange(start, end) : null;
  }

  private static boolean isStop(String form) {
    return Set.of(",", ".", ";", ":", "-", "–", "—", "?", "!", "...").contains(form);
  }
}
