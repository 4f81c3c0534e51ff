package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What those who go on speaking go on about: what they have just said themselves, or what somebody
 * without a part in it has, whom a quotation then illustrates. Pure functions.
 */
final class Commented {
  /** Longer quotations have things of their own to tell. */
  private static final int WORDS = 25;

  private static final Pattern SPOKEN = Pattern.compile("[\"“«]([^\"”»]*)");

  /** A name in the middle of a sentence. */
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;] )\\p{Lu}[\\p{L}'’-]+");

  /** A source that the text does not tell. */
  static final String UNNAMED = "unnamed";

  private static final QuestionBook BOOK = QuestionBook.open();

  private Commented() {}

  /** The entries of one report in the order of its text, comments with what they are about. */
  static List<Entry> in(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (Entry e : entries) {
      found.add(e.comments() ? e.judging(about(e, entries, found)) : e);
    }
    return found;
  }

  private static @Nullable Entry about(Entry comment, List<Entry> entries, List<Entry> before) {
    int sentence = comment.passage().sentence();
    if (entries.stream().anyMatch(e -> e.passage().sentence() == sentence && answers(e))) {
      return null;
    }
    Entry told = toldIn(sentence - 1, comment, before);
    return told != null && goesOn(comment, told) && isOfThat(comment, told) ? told : null;
  }

  /** What a sentence tells that answers a question; a state first. */
  private static @Nullable Entry toldIn(int sentence, Entry comment, List<Entry> before) {
    Entry found = null;
    for (Entry e : before) {
      boolean there =
          e.passage().sentence() == sentence && e.passage().turn() == comment.passage().turn();
      Entry told = !there ? null : e.comments() ? e.of() : answers(e) ? e : null;
      if (told != null && (found == null || rank(told) > rank(found))) {
        found = told;
      }
    }
    return found;
  }

  /** A judgement comes first, then an answer, which a state gives more often than an event. */
  private static int rank(Entry e) {
    boolean opens = BOOK.tellings(e).stream().anyMatch(t -> t.sense().opens());
    int kind = e.content().kind().equals("state") ? 1 : 0;
    return e.assessment() ? 4 : kind + (opens ? 2 : 0);
  }

  private static boolean answers(Entry e) {
    return !e.comments()
        && BOOK.tellings(e).stream().anyMatch(t -> t.sense() != Telling.Sense.IMPLIES);
  }

  /**
   * Whether the two are one interest's; or neither is a party's, and the later is a quotation,
   * which illustrates what stands before it.
   */
  private static boolean goesOn(Entry comment, Entry told) {
    Interest own = Interest.of(comment, told.home());
    Entry teller = Assessors.speaking(told);
    Interest other = Interest.of(teller, told.home());
    boolean unnamed = told.source().name().equals(UNNAMED);
    boolean illustrates = isQuotation(comment) && !teller.source().outlet();
    return own.key().equals(other.key())
        || (own.party() && unnamed)
        || (illustrates && !own.party() && !other.party());
  }

  private static boolean isQuotation(Entry comment) {
    String quote = comment.passage().quote();
    return !quote.isEmpty() && "\"“«".indexOf(quote.charAt(0)) >= 0;
  }

  /** A short quotation that names nobody and no place but those that it goes on about. */
  private static boolean isOfThat(Entry comment, Entry told) {
    Matcher spoken = SPOKEN.matcher(comment.passage().quote());
    if (!isQuotation(comment) || !spoken.find()) {
      return false;
    }
    String words = spoken.group(1);
    return Keys.words(words).size() <= WORDS
        && NAME.matcher(words).results().allMatch(name -> isNamed(name.group(), told));
  }

  private static boolean isNamed(String name, Entry told) {
    return Stream.of(told.actors(), told.recipients(), told.source().parties())
            .flatMap(List::stream)
            .anyMatch(p -> p.name().contains(name))
        || told.passage().quote().contains(name)
        || (told.of() != null && isNamed(name, told.of()))
        || (told.site() != null && told.site().text().contains(name));
  }

  /** On whose word an entry counts: a comment on theirs whose words it goes on with. */
  static Entry heard(Entry entry) {
    return entry.comments() ? Objects.requireNonNullElse(entry.of(), entry) : entry;
  }

  /** Whether a comment goes on about a judgement. */
  static boolean isOfJudgement(Entry comment) {
    Entry of = comment.of();
    return of != null && of.assessment();
  }

  /** What a comment does to a claim that it is about; null where it does nothing. */
  static @Nullable Role role(Hearing h) {
    Entry of = heard(h.entry());
    if (of.assessment()) {
      return switch (of.content().code()) {
        case "premature", "false", "denied" -> Role.DENY;
        case "unverified" -> Role.UNVERIFIED;
        default -> null;
      };
    }
    return switch (h.sense()) {
      case SAYS, SUPPORTS -> Role.REPEAT;
      case DENIES -> Role.DENY;
      case COUNTERS -> Role.CONTRADICT;
      case BREAKS -> Role.VIOLATE;
      default -> null;
    };
  }
}
