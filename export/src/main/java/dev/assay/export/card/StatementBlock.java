package dev.assay.export.card;

import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.statement.Factuality;
import dev.assay.statement.Link;
import dev.assay.statement.Proposition;
import dev.assay.statement.Quantity;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.time.TimeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One statement: a headline that says what, and beside their labels who, where, when, on whose
 * word.
 */
final class StatementBlock {
  private static final int LONGEST_TARGET = 60;

  private static final int LONGEST_PRONOUN = "them".length();

  private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE");

  /** States of persons and groups, of which a place is where they were told and no part. */
  private static final Set<String> PERSONAL =
      Set.of(
          "PART-OF", "HOLDS-OFFICE", "LEADS", "BACKS", "ALLIED-WITH", "LIFE", "HEALTH", "CUSTODY");

  private final Page page;
  private final Words words;
  private final Phrases phrases;
  private final String text;
  private final Map<String, Integer> numbers;
  private final boolean explain;

  /**
   * @param text the report's
   * @param numbers the number on the card of each statement, by id
   */
  StatementBlock(
      Page page, Words words, String text, Map<String, Integer> numbers, boolean explain) {
    this.page = page;
    this.words = words;
    this.phrases = new Phrases(words);
    this.text = text;
    this.numbers = numbers;
    this.explain = explain;
  }

  void print(Statement s) {
    String number = String.valueOf(numbers.getOrDefault(s.id(), 0));
    int indent = Math.max(String.valueOf(numbers.size()).length(), 2) + 2;
    String lead = " ".repeat(indent - 2 - number.length()) + number + "  ";
    page.paragraph(new Run(lead, Style.HEADLINE), indent, headline(s));
    who(s, indent);
    part(indent, "where", s.place() == null ? new Paragraph() : where(s.place()));
    part(indent, "when", s.time() == null ? new Paragraph() : when(s.time()));
    part(indent, "figures", figures(s.quantities()));
    part(indent, "says", phrases.chain(s.attribution()));
    part(indent, "quote", quote(s, indent));
    part(indent, "links", links(s.links()));
    if (explain) {
      explain(s, indent);
    }
  }

  private Paragraph quote(Statement s, int indent) {
    int most = explain ? Integer.MAX_VALUE : 3 * page.beside(indent);
    return Quote.of(s, text, most, page.inColour() ? "" : "*");
  }

  private void part(int indent, String label, Paragraph paragraph) {
    if (!paragraph.isEmpty()) {
      page.labelled(indent, label, paragraph);
    }
  }

  private Paragraph headline(Statement s) {
    Paragraph line = new Paragraph();
    marks(s, line);
    if (s.proposition() instanceof Proposition.Event event) {
      event(event, line);
    } else if (s.proposition() instanceof Proposition.State state) {
      state(state, s, line);
    } else if (s.proposition() instanceof Proposition.Assessment assessment) {
      assessment(assessment, line);
    }
    return line;
  }

  /** What says that it is not simply so: "[NOT] [PLANNED]". */
  private void marks(Statement s, Paragraph line) {
    Factuality f = s.factuality();
    boolean negative = f.polarity() == Factuality.Polarity.NEGATIVE;
    mark("polarity " + f.polarity().sign(), negative ? Style.NEGATION : Style.MARK, line);
    mark("mode " + Page.code(f.mode()), Style.MARK, line);
    boolean isState = s.proposition() instanceof Proposition.State;
    if (!isState || f.completion() != Factuality.Completion.ONGOING) {
      mark("completion " + Page.code(f.completion()), Style.MARK, line);
    }
    if (s.proposition() instanceof Proposition.Event event) {
      mark("telling " + Page.code(event.telling()), Style.MARK, line);
    }
  }

  private void mark(String code, Style style, Paragraph line) {
    String mark = words.find("mark", code);
    if (mark != null) {
      line.add("[" + mark + "]", style).add(" ");
    }
  }

  private void event(Proposition.Event event, Paragraph line) {
    String mode = event.mode();
    String code = mode == null ? event.plover() : event.plover() + " " + mode;
    String name = words.find("plover", code);
    line.add(name != null ? name : words.of("plover", event.plover()), Style.HEADLINE)
        .add(" · ", Style.DIM)
        .add(code, Style.CODE);
  }

  private void state(Proposition.State state, Statement s, Paragraph line) {
    line.add(state.type(), Style.HEADLINE).add(" " + state.value(), Style.HEADLINE).add(": ");
    Paragraph who = phrases.actors(s.actors());
    Paragraph where =
        s.place() == null ? new Paragraph() : new Paragraph().add(phrases.place(s.place()));
    Paragraph otherwise = PERSONAL.contains(state.type()) ? new Paragraph() : where;
    Paragraph what =
        s.recipients().isEmpty() ? told(s, "target", otherwise) : phrases.actors(s.recipients());
    String pattern = words.find("state", state.type());
    line.add(Pattern.fill(pattern == null ? "{who}, {what}" : pattern, who, what, where));
  }

  /** Whom or what it struck is worth telling though it is no actor: "a tanker". */
  private static boolean isHostile(Statement s) {
    return s.proposition() instanceof Proposition.Event e && HOSTILE.contains(e.plover());
  }

  /** What is said to fill a role that no actor fills: its words where they are few. */
  private Paragraph told(Statement s, String role, Paragraph otherwise) {
    return s.evidence().stream()
        .filter(e -> e.part().equals(role) && e.span().length() <= LONGEST_TARGET)
        .filter(e -> e.span().length() > LONGEST_PRONOUN)
        .findFirst()
        .map(e -> new Paragraph().add(e.span().in(text)))
        .orElse(otherwise);
  }

  private void assessment(Proposition.Assessment assessment, Paragraph line) {
    line.add("JUDGED " + assessment.judgement().toUpperCase(Locale.ROOT) + ":", Style.NEGATION)
        .add(" “" + assessment.quote() + "”");
    Integer number = assessment.statement() == null ? null : numbers.get(assessment.statement());
    if (number != null) {
      line.add(" ").add("(" + number + ")", Style.DIM);
    }
  }

  /** States tell who in their headline. */
  private void who(Statement s, int indent) {
    Paragraph who = new Paragraph();
    if (!(s.proposition() instanceof Proposition.State)) {
      who.add(phrases.actors(s.actors()));
      Paragraph whom =
          s.recipients().isEmpty() && isHostile(s)
              ? told(s, "recipient", new Paragraph())
              : phrases.actors(s.recipients());
      if (!whom.isEmpty()) {
        who.add(s.actors().isEmpty() ? "(not said)" : "", Style.DIM);
        who.add(" → ").add(whom);
      }
    }
    part(indent, "who", who);
    Paragraph others = new Paragraph();
    for (Map.Entry<String, List<Actor>> role : new TreeMap<>(s.participants()).entrySet()) {
      others.add(others.isEmpty() ? "" : "; ").add(role.getKey() + ": ", Style.DIM);
      others.add(phrases.actors(role.getValue()));
    }
    part(indent, "also", others);
  }

  private Paragraph where(Place place) {
    Paragraph where = phrases.where(place);
    boolean said = phrases.place(place).contains(place.text());
    return said ? where : where.add("  ").add("“" + place.text() + "”", Style.DIM);
  }

  private static Paragraph when(TimeReference time) {
    Paragraph when = new Paragraph().add(TimePhrase.of(time.interval())).add("  ");
    return time.text().isEmpty()
        ? when.add("(inferred)", Style.DIM)
        : when.add("“" + time.text() + "”", Style.DIM);
  }

  private static Paragraph figures(List<Quantity> quantities) {
    Paragraph figures = new Paragraph();
    for (Quantity quantity : quantities) {
      String figure = Figures.quantity(quantity);
      figures.add(figures.isEmpty() ? "" : "; ").add(figure);
      if (!figure.endsWith(": " + quantity.text())) {
        figures.add(" ").add("“" + quantity.text() + "”", Style.DIM);
      }
    }
    return figures;
  }

  private Paragraph links(List<Link> links) {
    Paragraph all = new Paragraph();
    for (Link link : links) {
      Integer number = numbers.get(link.to());
      all.add(all.isEmpty() ? "" : ", ")
          .add(words.of("link", Page.code(link.relation())) + " ")
          .add(number == null ? link.to() : number.toString(), Style.HEADLINE);
    }
    return all;
  }

  private void explain(Statement s, int indent) {
    part(
        indent,
        "rule",
        new Paragraph()
            .add(s.rule(), Style.CODE)
            .add("  score " + Figures.number(s.score()) + ", id " + s.id(), Style.DIM));
    String label = "why";
    for (RoleEvidence evidence : s.evidence()) {
      Paragraph why = new Paragraph().add(evidence.part() + " ");
      why.add("“" + evidence.span().in(text) + "”").add("  ").add(evidence.why(), Style.DIM);
      page.labelled(indent, label, why);
      label = "";
    }
  }
}
