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
  private static final Set<String> OURS = Set.of("i", "we", "you");

  /** What goes with the object: "accused him of", "hailed it as". */
  private static final Set<String> WITH_OBJECT = Set.of("of", "for", "as");

  private final Cues cues = new Cues();
  private final Map<String, Set<String>> attitudes = new HashMap<>();

  public AttributionFinder() {
    for (String[] row : Tables.rows("attitude-verbs.tsv", 2)) {
      for (String lemma : row[0].split(", ", -1)) {
        attitudes.computeIfAbsent(lemma, k -> new HashSet<>()).add(row[1]);
      }
    }
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
    return s.upos(token).equals("VERB") ? verb(s, token) : null;
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
    boolean says = cues.at(s, verb) != null;
    List<TokenRange> content = new ArrayList<>();
    if (says || takes.contains("clause")) {
      content.addAll(clauses(s, verb));
    }
    if (content.isEmpty() && (says || takes.contains("clause"))) {
      content.addAll(around(s, verb));
    }
    if (content.isEmpty() && takes.contains("obj")) {
      content.addAll(objects(s, verb));
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
    return says ? found(s, verb, cue(s, verb), List.of()) : null;
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
            && DeepSyntax.marks(s, verb).contains("as");
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

  private static List<TokenRange> objects(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> objects = g.children(verb, "obj");
    if (objects.isEmpty() || objects.get(0) < verb) {
      return List.of();
    }
    TokenRange range = s.phrase(objects.get(0));
    for (int child : g.children(verb)) {
      boolean marked = DeepSyntax.marks(s, child).stream().anyMatch(WITH_OBJECT::contains);
      boolean also =
          g.is(child, "xcomp") || (marked && (g.is(child, "obl") || g.is(child, "advcl")));
      TokenRange more = s.phrase(child);
      if (also && more.start() == range.end()) {
        range = new TokenRange(range.start(), more.end());
      }
    }
    return List.of(trimmed(s, range));
  }

  private static List<TokenRange> source(Sentence s, int verb) {
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
    return List.of(trimmed(s, range));
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
    return g.is(word, "aux") || (g.is(word, "advmod") && g.children(word).length == 0);
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
    if (before != null && text.substring(before.end(), words.start()).isBlank()) {
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
