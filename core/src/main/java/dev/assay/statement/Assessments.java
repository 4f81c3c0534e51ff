package dev.assay.statement;

import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ties judgements to the statements they judge, and makes statements of drafts. */
final class Assessments {
  private Assessments() {}

  /**
   * What the writer judges not so, the writer does not hold: the outlet's link of the judged
   * statement turns.
   */
  static void tie(List<Draft> drafts) {
    for (Draft assessment : drafts) {
      Draft judged = judged(assessment, drafts);
      if (judged != null
          && assessment.attribution.size() == 1
          && assessment.actors.isEmpty()
          && isNegative(assessment.rule().code())) {
        List<Attribution> chain = new ArrayList<>(judged.attribution);
        Attribution outlet = chain.get(0);
        Factuality not =
            Factuality.of(
                Factuality.Polarity.NEGATIVE, Factuality.Certainty.CT, Factuality.Mode.ACTUAL);
        chain.set(
            0,
            new Attribution(
                outlet.type(), outlet.sources(), outlet.name(), outlet.cue(), outlet.span(), not));
        judged.attribution = List.copyOf(chain);
      }
    }
  }

  static Statement finish(Document document, Draft d, List<Draft> drafts) {
    return new Statement(
        d.id,
        d.span,
        d.sentence.tokens().get(d.trigger()).span(),
        Statement.UNSCORED,
        proposition(document, d, drafts),
        d.actors.stream().distinct().toList(),
        d.recipients.stream().distinct().toList(),
        d.participants,
        d.place == null ? null : d.place.place(),
        d.time,
        d.quantities,
        d.attribution,
        d.factuality(),
        d.links,
        d.rule().id(),
        d.sentence.index(),
        d.evidence);
  }

  private static Proposition proposition(Document document, Draft d, List<Draft> drafts) {
    Rule rule = d.rule();
    return switch (rule.kind()) {
      case EVENT ->
          new Proposition.Event(
              d.event, rule.code(), d.mode, rule.cameo(), rule.contexts(), d.telling);
      case STATE -> state(d);
      case ASSESSMENT -> {
        Draft judged = judged(d, drafts);
        Span span = judgedSpan(d);
        yield new Proposition.Assessment(
            rule.code(), judged == null ? null : judged.id, span.in(document.text()), span);
      }
    };
  }

  private static Proposition.State state(Draft d) {
    String value = d.rule().value();
    return d.office != null
        ? new Proposition.State(d.office.type().label(), d.office.name())
        : new Proposition.State(d.rule().code(), value == null ? "holding" : value);
  }

  /** The statement of the same sentence that stands on the word of the claim which is judged. */
  private static @Nullable Draft judged(Draft assessment, List<Draft> drafts) {
    if (assessment.rule().kind() != Rule.Kind.ASSESSMENT) {
      return null;
    }
    for (Match.Filler filler : assessment.match.fillers("judged")) {
      Draft before = null;
      for (Draft d : drafts) {
        boolean here =
            d != assessment
                && d.sentence.index() == assessment.sentence.index()
                && d.rule().kind() != Rule.Kind.ASSESSMENT;
        if (here
            && (d.cues.contains(filler.head())
                || (d.sentence.graph().dominates(filler.head(), d.trigger())
                    && !Additions.isOne(d.sentence, filler.head(), d.trigger())))) {
          return d;
        }
        before = here && d.trigger() < filler.head() ? d : before;
      }
      if (before != null && filler.head() < assessment.trigger() && standsBeside(before, filler)) {
        return before;
      }
    }
    return null;
  }

  /** "X was preparing an attack, a claim that Y rejected": the claim is what stands before. */
  private static boolean standsBeside(Draft before, Match.Filler claim) {
    Sentence s = before.sentence;
    int start = s.phrase(claim.head()).start();
    boolean comma = s.form(start).equals(",") || (start > 0 && s.form(start - 1).equals(","));
    boolean indefinite =
        s.graph().children(claim.head(), "det").stream()
            .anyMatch(d -> s.form(d).toLowerCase(Locale.ROOT).matches("an?"));
    return comma && indefinite;
  }

  /** The words of the claim; they end where the judgement begins. */
  private static Span judgedSpan(Draft d) {
    return d.match.fillers("judged").stream()
        .findFirst()
        .map(f -> d.sentence.span(judgedWords(d, f)))
        .orElse(d.span);
  }

  /** The words of the claim that a filler heads; they end where the judgement begins. */
  static TokenRange judgedWords(Draft d, Match.Filler judged) {
    int claim = judged.head();
    Sentence s = d.sentence;
    TokenRange phrase = s.phrase(claim);
    int start = phrase.start();
    while (start < phrase.end() - 1 && s.upos(start).matches("PUNCT|CCONJ|ADP")) {
      start++;
    }
    int end = phrase.end();
    if (phrase.contains(d.trigger()) && d.trigger() > start && d.trigger() != claim) {
      end = Math.max(start + 1, judging(s, claim, d.trigger()));
    }
    while (end - 1 > start && s.upos(end - 1).equals("PUNCT")) {
      end--;
    }
    return new TokenRange(start, end);
  }

  /** Where a judgement within the words of a claim begins: its clause, or its auxiliary. */
  private static int judging(Sentence s, int claim, int trigger) {
    int clause = -1;
    for (int at = trigger; at != claim && at != DependencyGraph.ROOT; at = s.graph().head(at)) {
      clause = s.graph().is(at, "acl") ? at : clause;
    }
    int first = clause < 0 ? -1 : s.graph().subtree(clause).nextSetBit(0);
    if (first > claim) {
      return first;
    }
    int end = trigger;
    for (int child : s.graph().children(trigger)) {
      boolean helper =
          s.graph().is(child, "cop") || s.graph().is(child, "aux") || s.graph().is(child, "advmod");
      end = helper && child > s.phrase(claim).start() ? Math.min(end, child) : end;
    }
    return end;
  }

  private static boolean isNegative(String judgement) {
    return judgement.equals("premature") || judgement.equals("false") || judgement.equals("denied");
  }
}
