package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.text.VerbGroup;
import dev.assay.time.Meaning.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of a report and places them on the calendar, as TIMEX3 (TimeML 1.2.1;
 * ISO 24617-1) has them. Words, values and rules are data ({@code dev/assay/time/en}), in the
 * manner of HeidelTime (Strötgen and Gertz 2013); the rules compose meanings, which are then
 * resolved against the publication, the narrative and the tense.
 *
 * <p>Tokens suffice; tense is taken from the reader's layers where the sentences carry them. Safe
 * to share between threads; loading takes some tens of milliseconds, so make one.
 */
public final class TimexTagger {
  /** A time expression and the rules that found it. */
  record Explained(Timex timex, Set<String> rules) {}

  private record Read(Sentence sentence, Chart chart, List<Chart.Node> expressions) {}

  private final Grammar grammar;
  private final TenseFinder tenses;
  private final YearScope scope;

  /** A tagger for English. */
  public TimexTagger() {
    this(new Grammar("en"));
  }

  TimexTagger(Grammar grammar) {
    this.grammar = grammar;
    EventWords words = EventWords.load("en");
    this.tenses = new TenseFinder(words);
    this.scope = new YearScope(words);
  }

  /**
   * All time expressions in order of the text, none overlapping. Where the publication time is not
   * known, what counts from it has no reference.
   */
  public List<Timex> tag(Document document) {
    return explain(document).stream().map(Explained::timex).toList();
  }

  List<Explained> explain(Document document) {
    List<Read> reads = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Chart chart = new Chart(grammar, Atoms.of(sentence));
      reads.add(new Read(sentence, chart, expressions(sentence, chart)));
    }
    Discourse discourse =
        new Discourse(WritingDay.of(document, grammar), isHistory(document, reads), scope);
    Resolver resolver = new Resolver(discourse);
    List<Explained> all = new ArrayList<>();
    for (Read read : reads) {
      all.addAll(resolve(document, read, discourse, resolver));
    }
    return all;
  }

  private static List<Chart.Node> expressions(Sentence sentence, Chart chart) {
    Lookalikes lookalikes = new Lookalikes(sentence, chart);
    return chart.expressions(node -> !lookalikes.reachesOut(node)).stream()
        .filter(node -> !lookalikes.isName(node))
        .map(lookalikes::asRate)
        .toList();
  }

  private List<Explained> resolve(
      Document document, Read read, Discourse discourse, Resolver resolver) {
    List<Signals.Found> found = new ArrayList<>();
    for (Chart.Node node : read.expressions()) {
      discourse.enter(
          read.sentence(), range(read, node), tenses.around(read.sentence(), read.chart(), node));
      boolean again = isOtherZone(read, node);
      discourse.retells(again);
      discourse.looksBack(TenseFinder.looksBack(read.chart(), node));
      Resolution resolution = resolver.resolve((Meaning) node.value());
      if (node.value() instanceof Meaning.Length length) {
        discourse.rememberLength(length);
      }
      boolean moves = !isBackground(read, node, resolution) && !again;
      if (moves && resolution.stamp() != null && resolution.type() != Timex.Type.SET) {
        discourse.remember(resolution.stamp(), resolution.anchor());
      }
      found.add(new Signals.Found(node, timex(document, read, node, resolution)));
    }
    List<Timex> timexes = Signals.apply(read.sentence(), read.chart(), found);
    List<Explained> explained = new ArrayList<>();
    Set<TokenRange> taken = new LinkedHashSet<>();
    for (int i = 0; i < timexes.size(); i++) {
      Timex timex = timexes.get(i);
      if (taken.stream().noneMatch(timex.range()::overlaps)) {
        taken.add(timex.range());
        explained.add(new Explained(timex, found.get(i).node().rules()));
      }
    }
    return explained;
  }

  private static Timex timex(Document document, Read read, Chart.Node node, Resolution resolution) {
    Sentence sentence = read.sentence();
    TokenRange range = range(read, node);
    Span span = sentence.span(range);
    TimeReference reference =
        resolution.interval() == null
            ? null
            : new TimeReference(
                span.in(document.text()), span, resolution.interval(), resolution.anchor());
    return new Timex(resolution.type(), sentence.index(), range, resolution.value(), reference);
  }

  /**
   * "They had cut the power the previous night": what a past perfect looks back to from the story
   * does not move it.
   */
  private static boolean isBackground(Read read, Chart.Node node, Resolution resolution) {
    if (isRecord(read, node)) {
      return true;
    }
    if (resolution.anchor() != Anchor.NARRATIVE || read.sentence().layers() == null) {
      return false;
    }
    Sentence s = read.sentence();
    int predicate = TenseFinder.predicateAt(s, TimexIndex.head(s, range(read, node)));
    VerbGroup group = VerbGroup.of(s, predicate);
    return group.isPerfect() && group.tense() == VerbGroup.Tense.PAST;
  }

  /** "The sharpest fall since May 5": no story goes on from what something is compared with. */
  private static boolean isRecord(Read read, Chart.Node node) {
    Sentence s = read.sentence();
    if (s.layers() == null) {
      return false;
    }
    int head = TimexIndex.head(s, range(read, node));
    int over = s.graph().head(head);
    return over != DependencyGraph.ROOT
        && s.upos(over).matches("NOUN|ADJ")
        && s.graph().children(head, "case").stream().anyMatch(c -> s.lemma(c).equals("since"));
  }

  /** "At 6 a.m. (0300 GMT)": the same hour told again. */
  private static boolean isOtherZone(Read read, Chart.Node node) {
    List<Atom> atoms = read.chart().atoms();
    int before = node.start() - 1;
    return before > 0
        && node.end() < atoms.size()
        && atoms.get(before).form().equals("(")
        && atoms.get(node.end()).form().equals(")")
        && read.expressions().stream()
            .anyMatch(other -> other.end() == before && isClock(other) && isClock(node));
  }

  private static boolean isClock(Chart.Node node) {
    return node.value() instanceof Named named
        ? named.fields().containsKey(Field.HOUR)
        : node.value() instanceof Meaning.Within within
            && within.part() instanceof Named part
            && part.fields().containsKey(Field.HOUR);
  }

  private static TokenRange range(Read read, Chart.Node node) {
    return new TokenRange(
        read.chart().atoms().get(node.start()).token(),
        read.chart().atoms().get(node.end() - 1).token() + 1);
  }

  /**
   * Whether a text is a history rather than news: it names years long past its publication, and
   * more often than it counts from the day of writing.
   */
  private static boolean isHistory(Document document, List<Read> reads) {
    var published = document.report().published();
    int past = 0;
    int deictic = 0;
    for (Read read : reads) {
      for (Chart.Node node : read.expressions()) {
        Integer year = year((Meaning) node.value());
        if (year != null && (published == null || year < published.date().getYear() - 1)) {
          past++;
        } else if (isDeictic((Meaning) node.value())) {
          deictic++;
        }
      }
    }
    return past >= 6 && past > 4 * deictic;
  }

  private static @Nullable Integer year(Meaning meaning) {
    return meaning instanceof Named n
        ? n.fields().get(Field.YEAR)
        : meaning instanceof Meaning.Modified m
            ? year(m.of())
            : meaning instanceof Meaning.Within w ? year(w.whole()) : null;
  }

  private static boolean isDeictic(Meaning meaning) {
    return (meaning instanceof Meaning.Offset o && isDeictic(o.of()))
        || (meaning instanceof Meaning.Shifted s && !s.base().isNarrative())
        || (meaning instanceof Named n && n.fields().containsKey(Field.WEEKDAY))
        || (meaning instanceof Meaning.Modified m && isDeictic(m.of()))
        || (meaning instanceof Meaning.Within w && isDeictic(w.whole()));
  }
}
