package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.statement.Attribution;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody speaks whose own words tell no more than an office: "its spokesman", "the
 * group's commander", "a spokeswoman for the agency". He is of whoever was named last by that word,
 * of the group that was named last, or of nobody's government. Immutable, of one report.
 */
final class Affiliations {
  /** How far before and after a name its office is looked for, in characters. */
  private static final int REACH = 80;

  private static final String OFFICE = "(?:[\\p{L}-]+ ){0,3}?(\\p{L}+)";

  private static final String TITLES = "(?:\\p{Lu}[\\p{L}.-]+ ){0,3}";

  private static final String OWNER =
      "(?:\\b(?:[Ii]ts|[Tt]heir|[Oo]ur)|\\b[Tt]he ((?:[\\p{L}-]+ )?[\\p{L}-]+?)(?:['’]s|s['’]))";

  private static final String SPEAKS = "(?:,|\\.| said| told)";

  /** "their commander", "its spokesman, Colonel", "the group's leader". */
  private static final Pattern BEFORE =
      Pattern.compile(OWNER + " " + OFFICE + ",? " + TITLES + "$");

  /** "the group's spokesman", where that is what he is called by. */
  private static final Pattern OWN = Pattern.compile("^" + OWNER + " " + OFFICE);

  /** ", its political chief,", ", the command's spokeswoman,". */
  private static final Pattern AFTER =
      Pattern.compile("^[\\p{L}' .-]+, " + OWNER + " " + OFFICE + SPEAKS);

  /** "a spokesman for the agency", ", a commander in the alliance". */
  private static final Pattern OF =
      Pattern.compile(
          "^[\\p{L}' .-]*?(?:, (?:an? |the )?)?"
              + OFFICE
              + " (?:of|for|in|with|at|to) the ((?:[\\p{L}-]+ )?[\\p{L}-]+?)"
              + SPEAKS);

  /** ", a military spokesman,". */
  private static final Pattern FOR =
      Pattern.compile("^[\\p{L}' .-]+, (?:an?|the) (\\p{L}+) spokes\\p{L}+" + SPEAKS);

  private final String text;
  private final Apposed apposed;
  private final @Nullable String home;

  /** Groups with a camp, and all that is no person and has a name, by where. */
  private final NavigableMap<Integer, Party> groups = new TreeMap<>();

  private final NavigableMap<Integer, Party> named = new TreeMap<>();

  /** Those for whom somebody was said to speak once, by id. */
  private final Map<String, Party> known = new HashMap<>();

  Affiliations(Reading reading, @Nullable String home) {
    this.text = reading.document().text();
    this.apposed = new Apposed(reading);
    this.home = home;
    for (Statement s : reading.statements()) {
      s.actors().forEach(a -> note(a, true));
      s.recipients().forEach(a -> note(a, false));
      for (Attribution by : s.attribution()) {
        by.sources().forEach(a -> note(a, true));
      }
    }
    reading.statements().stream()
        .flatMap(s -> s.attribution().stream())
        .flatMap(by -> by.sources().stream())
        .forEach(this::know);
  }

  private void note(Actor a, boolean group) {
    Party party = Parties.of(text, a, home);
    if (!party.person()) {
      named.put(a.span().start(), party);
      if (group && !Side.of(party, null).camp().isEmpty()) {
        groups.put(a.span().start(), party);
      }
    }
  }

  /** An actor of whom something is told. */
  Party party(Actor actor) {
    return apposed.named(Parties.of(text, actor, home), actor);
  }

  private void know(Actor actor) {
    Party plain = Parties.of(text, actor, home);
    boolean speaks = plain.person() || isOffice(last(plain.name()));
    Party own = speaks ? affiliated(plain, actor.span()) : plain;
    if (!own.equals(plain)) {
      known.putIfAbsent(plain.id(), own);
    }
  }

  /** An actor who says something, as one of those for whom he speaks. */
  Party speaking(Actor actor) {
    Party plain = Parties.of(text, actor, home);
    return known.getOrDefault(plain.id(), plain);
  }

  private Party affiliated(Party party, Span span) {
    String before = text.substring(Math.max(0, span.start() - REACH), span.start());
    String from = text.substring(span.start(), Math.min(text.length(), span.end() + REACH));
    String called = before.endsWith("the ") ? "the " + from : from;
    for (Matcher m : List.of(BEFORE.matcher(before), OWN.matcher(called), AFTER.matcher(from))) {
      if (m.find() && isOffice(m.group(2))) {
        return m.group(1) == null ? with(party, last(span)) : with(party, span, m.group(1));
      }
    }
    Matcher of = OF.matcher(from);
    if (party.country() == null && of.find() && isOffice(of.group(1))) {
      return with(party, span, of.group(2));
    }
    Matcher speaks = FOR.matcher(from);
    boolean officer = party.officer() && speaks.find();
    return officer && isInstitution(speaks.group(1)) ? ofGovernment(party) : party;
  }

  private @Nullable Party last(Span span) {
    Map.Entry<Integer, Party> last = groups.lowerEntry(span.start());
    return last == null ? null : last.getValue();
  }

  private Party with(Party party, Span span, String owner) {
    String word = last(owner);
    for (Party p : named.headMap(span.start(), false).descendingMap().values()) {
      if (isCalled(p, word)) {
        return with(party, p);
      }
    }
    if (Interests.shipped().is("group", word)) {
      return with(party, last(span));
    }
    if (party.officer() && isInstitution(word)) {
      return ofGovernment(party);
    }
    return party.country() == null && Interests.shipped().is("private", word)
        ? new Party(party.id(), party.name(), null, null, party.type())
        : party;
  }

  private static boolean isCalled(Party p, String word) {
    String name = p.name().toLowerCase(Locale.ROOT);
    return name.equals(word) || name.endsWith(" " + word);
  }

  private static Party with(Party party, @Nullable Party of) {
    if (of == null) {
      return party;
    }
    Party own = new Party(party.id(), party.name(), of.country(), of.sector(), party.type());
    return own.officer() && isInstitution(last(of.name())) ? ofGovernment(own) : own;
  }

  /** Whoever speaks for the army is no officer of whom nothing tells whose army is his. */
  private static Party ofGovernment(Party officer) {
    return new Party(officer.id(), officer.name(), officer.country(), "GOV", officer.type());
  }

  private static boolean isOffice(String word) {
    return Interests.shipped().is("office", word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInstitution(String word) {
    return Interests.shipped().is("institution", word.toLowerCase(Locale.ROOT));
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
