package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dated expressions of one sentence, and where they hang in its tree. */
final class TimexIndex {
  /**
   * A dated expression.
   *
   * @param timex with a reference
   * @param reference its reference
   * @param head its word whose head lies outside it
   * @param over what it hangs on, {@link DependencyGraph#ROOT} where it is the root
   */
  record Dated(Timex timex, TimeReference reference, int head, int over) {
    /** Words between it and a token; 0 where they touch or the token is in it. */
    int distance(int token) {
      return token < timex.range().start()
          ? timex.range().start() - token
          : Math.max(0, token - timex.range().end() + 1);
    }
  }

  private static final Set<String> LINKS = Set.of("-", "–", "—", "/", "and", "to");

  private TimexIndex() {}

  /** In order of the text; what stands for no interval is left out. */
  static List<Dated> of(Sentence sentence, List<Timex> timexes, EventWords words) {
    List<Dated> dated = new ArrayList<>();
    for (Timex timex : timexes) {
      if (timex.sentence() == sentence.index() && timex.reference() != null) {
        int head = head(sentence, timex);
        int over =
            sentence.layers() == null ? DependencyGraph.ROOT : over(sentence, timex, head, words);
        dated.add(new Dated(timex, timex.reference(), head, over));
      }
    }
    return sentence.layers() == null ? dated : joined(sentence, dated);
  }

  /**
   * What an expression hangs on. Where it stands beside a verb that reports, the order of words
   * tells more than the tree does: "he said Thursday they left", "on Thursday they left, he said".
   */
  private static int over(Sentence s, Timex timex, int head, EventWords words) {
    int start = timex.range().start();
    int before = start > 1 && s.upos(start - 1).equals("ADP") ? start - 2 : start - 1;
    if (before >= 0 && s.upos(before).equals("VERB") && words.reports(s, before)) {
      return before;
    }
    int governor = s.graph().head(head);
    if (governor != DependencyGraph.ROOT && words.reports(s, governor)) {
      for (int said : s.graph().children(governor, "ccomp")) {
        if (timex.range().end() <= said && said < governor) {
          return said;
        }
      }
    }
    int told = closing(s, before + 1, timex.range().end(), governor);
    if (told != governor) {
      return told;
    }
    // "In a letter dated 2 March they wrote": the letter's day.
    boolean dates =
        governor != DependencyGraph.ROOT
            && words.dating().contains(s.form(governor).toLowerCase(Locale.ROOT))
            && s.graph().is(governor, "acl");
    return dates ? s.graph().head(governor) : governor;
  }

  /**
   * "They struck the port, a town held by rebels, on Tuesday": behind the comma that closes what is
   * told by the way, a time is of the verb above.
   *
   * @param first the first word of the expression, or the preposition before it
   * @param governor what it hangs on in the tree; given back where nothing closes here
   */
  private static int closing(Sentence s, int first, int end, int governor) {
    boolean apart = first > 0 && s.form(first - 1).equals(",");
    if (!apart || (end < s.size() && s.form(end).equals(","))) {
      return governor;
    }
    DependencyGraph graph = s.graph();
    for (int at = governor; at != DependencyGraph.ROOT; at = graph.head(at)) {
      int opens = graph.subtree(at).nextSetBit(0);
      boolean comma = s.form(opens).equals(",") || (opens > 0 && s.form(opens - 1).equals(","));
      boolean aside = graph.is(at, "appos") || graph.relation(at).startsWith("acl");
      if (aside && comma && graph.head(at) < at) {
        return TenseFinder.predicateAt(s, graph.head(at));
      }
    }
    return governor;
  }

  /** "on Tuesday and Wednesday" is one stretch to what it dates. */
  private static List<Dated> joined(Sentence sentence, List<Dated> dated) {
    List<Dated> all = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < dated.size(); i++) {
      Dated d = dated.get(i);
      Dated last = all.isEmpty() ? null : all.get(all.size() - 1);
      boolean joins =
          last != null
              && ((sentence.graph().is(d.head(), "conj")
                      && sentence.graph().head(d.head()) == last.head())
                  || isListed(sentence, dated, i, end));
      TimeReference both = last != null && joins ? join(sentence, last, d) : null;
      if (last != null && both != null) {
        all.set(all.size() - 1, new Dated(last.timex(), both, last.head(), last.over()));
      } else {
        all.add(d);
      }
      end = d.timex().range().end();
    }
    return all;
  }

  /** Whether a time goes on a list or a range: "3, 4 and 6 March", "March 5-7". */
  private static boolean isListed(Sentence s, List<Dated> dated, int i, int end) {
    Dated d = dated.get(i);
    Dated before = dated.get(i - 1);
    int start = d.timex().range().start();
    boolean alike =
        d.reference().interval().granularity() == before.reference().interval().granularity()
            && (d.over() == before.over() || before.timex().range().contains(d.over()));
    if (!alike || start != end + 1) {
      return false;
    }
    return LINKS.contains(s.form(end))
        || (s.form(end).equals(",")
            && i + 1 < dated.size()
            && isListed(s, dated, i + 1, d.timex().range().end()));
  }

  private static @Nullable TimeReference join(Sentence sentence, Dated a, Dated b) {
    TimeInterval from = a.reference().interval();
    TimeInterval to = b.reference().interval();
    Span first = a.reference().span();
    Span last = b.reference().span();
    boolean inOrder = from.start() != null && to.end() != null && from.start().isBefore(to.end());
    if (!inOrder || first == null || last == null) {
      return null;
    }
    return new TimeReference(
        text(sentence, first.cover(last)),
        first.cover(last),
        new TimeInterval(from.start(), to.end(), to.granularity()),
        a.reference().anchor());
  }

  /** The words of a stretch of a sentence, one space where there is any. */
  static String text(Sentence sentence, Span span) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= span.start() && token.span().end() <= span.end()) {
        text.append(" ".repeat(Math.min(1, token.span().start() - at))).append(token.form());
        at = token.span().end();
      }
    }
    return text.toString();
  }

  /** The word of an expression whose head lies outside it. */
  static int head(Sentence sentence, Timex timex) {
    return head(sentence, timex.range());
  }

  /** The word of a range whose head lies outside it. */
  static int head(Sentence sentence, TokenRange range) {
    int start = range.start();
    if (sentence.layers() == null) {
      return start;
    }
    DependencyGraph graph = sentence.graph();
    for (int i = start; i < range.end(); i++) {
      if (!range.contains(graph.head(i))) {
        return i;
      }
    }
    return start;
  }
}
