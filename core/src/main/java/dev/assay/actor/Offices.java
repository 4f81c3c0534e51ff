package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.text.Document;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which office a noun phrase names, and whose it is: "Hizballah leader", "its defence minister",
 * "the commander of the brigade". Immutable, safe to share between threads.
 */
public final class Offices {
  /**
   * An office as a phrase tells it.
   *
   * @param type LEADS of whoever heads a body, HOLDS-OFFICE of the others
   * @param name canonical where one office alone goes by the words
   * @param words the words that name it, as they stand
   * @param of whose office it is, as the phrase names it or as it is known of who bears it; null
   *     where neither tells
   * @param unique whether one person holds it at a time
   * @param trigger where the words stand
   */
  public record Told(
      Relation.Type type,
      String name,
      String words,
      @Nullable Actor of,
      boolean unique,
      Span trigger) {

    /** The same office of whom it turns out to be. */
    public Told of(Actor whose) {
      boolean state = whose.type() == Actor.Type.STATE;
      return new Told(
          state ? Relation.Type.HOLDS_OFFICE : type, name, words, whose, unique, trigger);
    }
  }

  private final Set<String> leading =
      Tsv.rows(Offices.class, "leading-offices.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());
  private final ActorLexicon lexicon;
  private final ActorResolver resolver;

  Offices(ActorLexicon lexicon, ActorResolver resolver) {
    this.lexicon = lexicon;
    this.resolver = resolver;
  }

  /** Whether a phrase names an office, or somebody by his office. */
  public boolean isOne(Document document, Sentence s, int head) {
    return last(phrase(document, NounPhrase.of(s, head))) != null;
  }

  /**
   * The office that the phrase around a word names; null where it names none.
   *
   * @param bearer of whom it is told, null for nobody
   */
  public @Nullable Told told(Document document, Sentence s, int head, @Nullable Actor bearer) {
    NounPhrase np = NounPhrase.of(s, head);
    Phrase p = phrase(document, np);
    WordTable.Hit<Office> office = last(p);
    return office == null ? null : told(document, np, p, office, bearer);
  }

  /** The same of an office that has been found in a phrase. */
  Told told(
      Document document,
      NounPhrase np,
      Phrase p,
      WordTable.Hit<Office> office,
      @Nullable Actor bearer) {
    Sentence s = np.sentence();
    String words = p.text(office.start(), office.end()).toLowerCase(Locale.ROOT);
    Actor of = whose(document, np, p, office, bearer, words);
    boolean leads = office.value().relation() == Relation.Type.LEADS || leading.contains(words);
    int offset = np.range().start();
    Told told =
        new Told(
            leads ? Relation.Type.LEADS : Relation.Type.HOLDS_OFFICE,
            name(words),
            words,
            null,
            office.value().unique(),
            s.span(new TokenRange(offset + office.start(), offset + office.end())));
    return of == null ? told : told.of(of);
  }

  /** The last office of a phrase that begins before a word of it; null where there is none. */
  WordTable.@Nullable Hit<Office> last(Phrase p, int before) {
    WordTable.Hit<Office> found = null;
    for (WordTable.Hit<Office> hit : resolver.composer().lexemes().offices(p.words)) {
      found = hit.start() < before ? hit : found;
    }
    return found;
  }

  /** The office that a phrase ends in; null where it ends in none, or in one of former days. */
  WordTable.@Nullable Hit<Office> atEnd(Phrase p) {
    WordTable.Hit<Office> office = last(p, p.end);
    return office == null || office.end() < p.end || isFormer(p, office.start()) ? null : office;
  }

  /**
   * The last office of a phrase, at its end or before a name: "defence minister", "General Kell".
   */
  private WordTable.@Nullable Hit<Office> last(Phrase p) {
    WordTable.Hit<Office> office = last(p, p.end);
    return office != null
            && office.end() < p.end
            && p.isName(office.end(), p.end)
            && !isFormer(p, office.start())
        ? office
        : atEnd(p);
  }

  static boolean isFormer(Phrase p, int before) {
    return p.modifiers.stream().anyMatch(m -> m.end() <= before && m.value().equals("ELI"));
  }

  Phrase phrase(Document document, NounPhrase np) {
    Sentence s = np.sentence();
    int start = np.range().start();
    int end = np.range().end();
    LocalDate day = ActorResolver.day(document);
    return resolver.phrases().phrase(s, start, end, PhraseReader.tail(s, np), day);
  }

  Actor actor(Document document, NounPhrase np, Match m) {
    int offset = np.range().start();
    Span span = np.sentence().span(new TokenRange(offset + m.start(), offset + m.end()));
    ActorCode c = resolver.composer().code(m);
    String text = span.in(document.text());
    return new Actor(text, span, c.id(), c.name(), c.country(), c.sector(), c.type());
  }

  /** The office by its canonical name where one office goes by the words. */
  private String name(String words) {
    for (Office office : lexicon.offices().values()) {
      if (office.isCalled(words)) {
        return office.office();
      }
    }
    return words;
  }

  private @Nullable Actor whose(
      Document document,
      NounPhrase np,
      Phrase p,
      WordTable.Hit<Office> office,
      @Nullable Actor bearer,
      String words) {
    List<Match> names = new ArrayList<>(p.namesBefore(office.start()));
    names.addAll(p.wholeComplement(office.end()));
    for (int i = names.size() - 1; i >= 0; i--) {
      Match m = names.get(i);
      if (m.entry().is(Kind.STATE, Kind.GROUP, Kind.ORGANISATION)) {
        return actor(document, np, m);
      }
    }
    if (office.end() < p.words.size() && p.words.get(office.end()).form().equals("of")) {
      return null;
    }
    return bearer == null ? null : byTerm(document, bearer, words);
  }

  /** Of what a known person holds the office on the day of the report. */
  private @Nullable Actor byTerm(Document document, Actor mention, String words) {
    Entry person = lexicon.entry(mention.id());
    if (person == null) {
      return null;
    }
    Term term = null;
    for (Term t : person.terms()) {
      Office office = lexicon.offices().get(t.office());
      if (t.covers(ActorResolver.day(document))
          && office != null
          && office.names().contains(words)) {
        term = t;
      }
    }
    if (term == null) {
      return null;
    }
    String id =
        term.organisation() != null
            ? term.organisation()
            : String.valueOf(person.country()).toLowerCase(Locale.ROOT);
    Entry of = lexicon.entry(id);
    return of == null
        ? null
        : new Actor(
            mention.text(),
            mention.span(),
            of.id(),
            of.name(),
            of.country(),
            of.sector(),
            of.type());
  }
}
