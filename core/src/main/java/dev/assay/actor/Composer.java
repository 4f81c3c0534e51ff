package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.actor.LexiconName.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Actors of a phrase: a name of the lexicon, a person with a title, or a noun for an actor with
 * what its modifiers say ("senior Russian officers" is RUS and MIL).
 */
final class Composer {
  /** Sectors of those who fight without being an army. */
  private static final Set<String> AGAINST = Set.of("REB", "PRM", "UAF", "INS", "SEP");

  /** Sectors of those who are no army of the state, whatever they are called. */
  private static final Set<String> RISEN = Set.of("REB", "OPP");

  private static final Set<String> FOLLOWERS =
      Set.of("force", "side", "man", "fighter", "troop", "unit", "soldier", "gunman", "militia");

  private static final Set<String> STATE_SECTORS = Set.of("MIL", "UAF", "REB", "PRM");

  /** How demonyms end that are of one person: "the American", not "the French". */
  private static final Pattern ONE_OF =
      Pattern.compile("(?i)(an|i|greek|turk|pole|dane|swede|finn|spaniard|serb|croat|czech)$");

  private final ActorLexicon lexicon;
  private final Lexemes lexemes;
  private final PersonCodes persons;
  private final HomeInstitutions institutions = HomeInstitutions.load();

  Composer(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.lexemes = Lexemes.load(lexicon);
    this.persons = new PersonCodes(lexicon);
  }

  Lexemes lexemes() {
    return lexemes;
  }

  Phrase phrase(List<Word> words, int end, LocalDate day) {
    return phrase(words, end, day, null);
  }

  /**
   * @param home the country whose institutions are meant where a phrase does not say whose
   */
  Phrase phrase(List<Word> words, int end, LocalDate day, @Nullable Home home) {
    return new Phrase(words, end, day, home, lexicon, lexemes);
  }

  /** Whether a code is a state's; IGO, NGO and IMG are none. */
  boolean isState(@Nullable String country) {
    Entry entry = country == null ? null : lexicon.entry(country.toLowerCase(Locale.ROOT));
    return entry != null && entry.is(Kind.STATE);
  }

  ActorCode person(Entry entry, LocalDate day) {
    return persons.code(entry, day);
  }

  /**
   * Actors that a phrase names, left to right.
   *
   * @param owner whose it is where a pronoun says so ("his defence minister"), or null
   */
  List<Coded> compose(Phrase p, @Nullable ActorCode owner) {
    Match name = p.nameAtHead();
    if (name != null && name.entry().is(Kind.PERSON)) {
      return List.of(new Coded(personStart(p, name), Math.max(name.end(), p.end), titled(p, name)));
    }
    WordTable.Hit<Agent> agent = p.agentAtHead();
    Phrase longer = agent == null ? null : withName(p, agent);
    if (longer != null) {
      return compose(longer, owner);
    }
    if (name != null && isFamilyName(p, name)) {
      Coded titled = byTitle(p, owner);
      return titled == null ? List.of() : List.of(titled);
    }
    if (name != null && standsAlone(name, agent)) {
      return named(p, name);
    }
    if (agent != null) {
      return byAgent(p, agent, owner);
    }
    Coded person = byTitle(p, owner);
    return person == null ? List.of() : List.of(person);
  }

  /** "Secretary of State N": a title that ends beyond the head, with a name after it. */
  private @Nullable Phrase withName(Phrase p, WordTable.Hit<Agent> agent) {
    int end = agent.end();
    while (end < p.words.size() && p.isName(end, end + 1) && p.words.get(end).noun()) {
      end++;
    }
    boolean title = agent.value().kind() == Agent.Kind.PERSON && agent.end() > p.end;
    return title && end > agent.end() ? phrase(p.words, end, p.day, p.home) : null;
  }

  /** "President Ilir Meta" is no company. */
  private static boolean isFamilyName(Phrase p, Match name) {
    WordTable.Hit<Agent> title = p.agentBefore(name.start());
    return title != null
        && title.value().kind() == Agent.Kind.PERSON
        && name.end() - name.start() == 1
        && name.end() == p.end
        && title.end() < name.start()
        && p.isName(title.end(), name.start());
  }

  private static boolean standsAlone(Match name, WordTable.@Nullable Hit<Agent> agent) {
    return agent == null || name.end() - name.start() >= agent.end() - agent.start();
  }

  // A name of the lexicon at the head

  private List<Coded> named(Phrase p, Match name) {
    Entry e = name.entry();
    if (e.is(Kind.STATE, Kind.REGION) && name.form() == Form.ADJECTIVE) {
      return demonym(p, name);
    }
    if (e.is(Kind.REGION) && e.sector() == null) {
      return List.of();
    }
    return lexicon.together(e).stream()
        .map(one -> new Coded(name.start(), name.end(), code(name, one)))
        .toList();
  }

  ActorCode code(Match name) {
    return code(name, name.entry());
  }

  private static ActorCode code(Match name, Entry e) {
    String sector = name.form() == Form.GOVERNMENT ? "GOV" : e.sector();
    return new ActorCode(e.id(), e.name(), e.country(), sector, null, e.type(), e.id());
  }

  /** "the Americans", "the French" are the state; "two Russians", "the American" are people. */
  private List<Coded> demonym(Phrase p, Match name) {
    Word head = p.words.get(name.end() - 1);
    boolean plural = head.form().endsWith("s") || head.form().endsWith("men");
    boolean one = head.noun() && !plural && ONE_OF.matcher(head.form()).find();
    boolean definite =
        !one && name.start() > 0 && p.words.get(name.start() - 1).form().equalsIgnoreCase("the");
    Entry e = name.entry();
    if (!head.noun() && !plural && !definite) {
      return List.of(new Coded(name.start(), name.end(), code(name)));
    }
    if (definite || e.country() == null) {
      return List.of(new Coded(name.start(), name.end(), code(name)));
    }
    String words = p.text(name.start(), name.end());
    ActorCode people =
        new ActorCode(
            slug(e.country(), "CVL", words),
            words,
            e.country(),
            "CVL",
            null,
            plural ? Actor.Type.GROUP : Actor.Type.PERSON,
            null);
    return List.of(new Coded(first(p, name.end()), name.end(), people));
  }

  // Persons

  private int personStart(Phrase p, Match name) {
    WordTable.Hit<Agent> title = p.agentBefore(name.start());
    return title != null && title.end() == name.start() ? first(p, name.start()) : name.start();
  }

  private ActorCode titled(Phrase p, Match name) {
    ActorCode code = persons.code(name.entry(), p.day);
    boolean former =
        p.modifiers.stream().anyMatch(m -> m.end() <= name.start() && m.value().equals("ELI"));
    return former ? code.withSector("ELI") : code;
  }

  /** A person whose name the lexicon does not know, or knows by the title alone. */
  private @Nullable Coded byTitle(Phrase p, @Nullable ActorCode owner) {
    WordTable.Hit<Agent> title = p.agentBefore(p.end - 1);
    if (title != null
        && title.value().type() == Actor.Type.PERSON
        && p.isName(title.end(), p.end)) {
      return titledPerson(p, title, owner);
    }
    for (int i = p.end - 2; i >= 0; i--) {
      if (lexemes.isKunya(p.words.get(i)) && p.isName(i, p.end)) {
        int from = firstName(p, i);
        return new Coded(from, p.end, unknown(p.text(from, p.end), null, null));
      }
      if (lexemes.isHonorific(p.words.get(i)) && p.isName(i + 1, p.end)) {
        return new Coded(
            i, p.end, bySurname(p, i + 1, null, unknown(p.text(i + 1, p.end), null, null)));
      }
    }
    return null;
  }

  /** Where a name begins whose kunya stands at a word: "Mohammed Abu Omar". */
  private int firstName(Phrase p, int kunya) {
    int from = kunya;
    WordTable.Hit<Agent> title = p.agentBefore(kunya);
    int first = title == null ? 0 : title.end();
    while (from > first && p.isName(from - 1, from)) {
      from--;
    }
    return from;
  }

  private Coded titledPerson(Phrase p, WordTable.Hit<Agent> title, @Nullable ActorCode owner) {
    int from = title.end();
    while (from < p.end - 1 && lexemes.isHonorific(p.words.get(from))) {
      from++;
    }
    ActorCode role = role(p, title, owner);
    ActorCode person = unknown(p.text(from, p.end), role.country(), role.sector());
    person =
        new ActorCode(
            person.id(),
            person.name(),
            person.country(),
            person.sector(),
            role.secondary(),
            person.type(),
            null);
    return new Coded(first(p, title.start()), p.end, bySurname(p, from, title, person));
  }

  private static ActorCode unknown(String name, @Nullable String country, @Nullable String sector) {
    return new ActorCode(Names.slug(name), name, country, sector, null, Actor.Type.PERSON, null);
  }

  /** "President Duterte", "Prime Minister Abe": the one of that name who had the office. */
  private ActorCode bySurname(
      Phrase p, int from, WordTable.@Nullable Hit<Agent> title, ActorCode otherwise) {
    if (p.end - from > 1) {
      return otherwise;
    }
    Entry best = null;
    String gender = from == 0 ? "" : lexemes.gender(p.words.get(from - 1));
    for (Entry person : lexicon.surname(p.words.get(from).form())) {
      boolean country = otherwise.country() == null || otherwise.country().equals(person.country());
      boolean told = title == null || held(person, p, title);
      if (country && told && lexicon.agrees(person, gender)) {
        best = best == null || serves(person, p, title) ? person : best;
      }
    }
    return best == null ? otherwise : persons.code(best, p.day);
  }

  private boolean held(Entry person, Phrase p, WordTable.Hit<Agent> title) {
    return person.terms().stream().anyMatch(t -> isCalled(t, p, title));
  }

  private boolean serves(Entry person, Phrase p, WordTable.@Nullable Hit<Agent> title) {
    return person.terms().stream()
        .anyMatch(t -> t.covers(p.day) && (title == null || isCalled(t, p, title)));
  }

  private boolean isCalled(Term term, Phrase p, WordTable.Hit<Agent> title) {
    Office office = lexicon.offices().get(term.office());
    String words = p.text(title.start(), title.end()).toLowerCase(Locale.ROOT);
    return office != null && office.names().contains(words);
  }

  // Composition

  private List<Coded> byAgent(Phrase p, WordTable.Hit<Agent> agent, @Nullable ActorCode owner) {
    List<Match> many = p.coordinated(agent.start());
    if (many.isEmpty()) {
      return List.of(one(p, agent, owner));
    }
    List<Coded> all = new ArrayList<>();
    for (int i = 0; i < many.size(); i++) {
      boolean last = i == many.size() - 1;
      Match m = many.get(i);
      ActorCode code = composed(p, agent, List.of(m), null);
      all.add(new Coded(m.start(), last ? agent.end() : m.end(), code));
    }
    return all;
  }

  private Coded one(Phrase p, WordTable.Hit<Agent> agent, @Nullable ActorCode owner) {
    ActorCode holder = holder(p, agent, owner);
    int start = first(p, agent.start());
    return new Coded(start, agent.end(), holder != null ? holder : role(p, agent, owner));
  }

  private ActorCode role(Phrase p, WordTable.Hit<Agent> agent, @Nullable ActorCode owner) {
    List<Match> names = new ArrayList<>(p.namesBefore(agent.start()));
    if (agent.value().strength() == Agent.Strength.RELATIONAL) {
      names.removeIf(m -> m.form() != Form.ADJECTIVE);
      return composed(p, agent, names, null);
    }
    if (names.stream().noneMatch(m -> m.entry().country() != null) && owner == null) {
      boolean guest = lexemes.isGuest(agent.value());
      names.addAll(guest ? p.namesOf(agent.end()) : p.namesAfter(agent.end()));
      if (agent.value().kind() == Agent.Kind.PERSON && agent.value().weak()) {
        names.addAll(p.namesFor(agent.end()));
      }
    }
    return composed(p, agent, names, owner);
  }

  private ActorCode composed(
      Phrase p, WordTable.Hit<Agent> hit, List<Match> names, @Nullable ActorCode owner) {
    Agent agent = hit.value();
    Match body = last(names, Kind.GROUP, Kind.ORGANISATION);
    Match outlet = last(names, Kind.OUTLET);
    Match person = last(names, Kind.PERSON);
    Match of = body == null && agent.kind() == Agent.Kind.FORCE ? p.groupAfter(hit.end()) : body;
    ActorCode itself = groupItself(p, hit, of, person);
    if (itself != null) {
      return itself;
    }
    String told = country(p, names, body, person, owner);
    String country = told == null && names.isEmpty() ? ofHome(p, hit) : told;
    String sector = sector(p, hit, body, names, owner);
    String secondary = sector != null && sector.equals(agent.sector()) ? agent.secondary() : null;
    String words = p.text(hit.start(), hit.end());
    Match whose = body != null ? body : outlet;
    String who = whose != null ? whose.entry().id() : country != null ? country : people(names);
    boolean generic =
        agent.kind() == Agent.Kind.FORCE && who != null && sector != null && !adverse(agent);
    String name = p.text(first(p, hit.start()), hit.end());
    boolean named = who == null && agent.kind() == Agent.Kind.FORCE && p.isOneByName(hit.start());
    String id = named ? Names.slug(name) : slug(who, sector, generic ? "" : words);
    return new ActorCode(id, name, country, sector, secondary, agent.type(), null);
  }

  /** Of the country that the report is about: "the interior ministry", of no other named. */
  private @Nullable String ofHome(Phrase p, WordTable.Hit<Agent> hit) {
    return p.isIndefinite() || p.isPartOfName(hit.start())
        ? null
        : institutions.country(p.text(hit.start(), hit.end()), p.home);
  }

  private static boolean adverse(Agent agent) {
    return (!"MIL".equals(agent.sector()) && !"COP".equals(agent.sector()))
        || (agent.weak() && agent.parts().size() > 1);
  }

  /** "Hizballah fighters", "the Hamas movement", "NATO troops" are the group. */
  private @Nullable ActorCode groupItself(
      Phrase p, WordTable.Hit<Agent> hit, @Nullable Match body, @Nullable Match person) {
    Agent agent = hit.value();
    boolean force =
        agent.kind() == Agent.Kind.FORCE
            && agent.sector() != null
            && STATE_SECTORS.contains(agent.sector());
    boolean label = agent.kind() == Agent.Kind.BODY && agent.weak();
    if (body != null
        && (force || label || isMembership(p, hit))
        && (body.entry().is(Kind.GROUP)
            || isInternational(body.entry())
            || body.entry().type() == Actor.Type.FORCE)) {
      return code(body);
    }
    if (person != null && force) {
      Term term = PersonCodes.term(person.entry(), p.day);
      Entry led =
          term == null || term.organisation() == null ? null : lexicon.entry(term.organisation());
      if (led != null) {
        return new ActorCode(
            led.id(), led.name(), led.country(), led.sector(), null, led.type(), led.id());
      }
    }
    return null;
  }

  /** "Members of the Brotherhood" who are not counted. */
  private static boolean isMembership(Phrase p, WordTable.Hit<Agent> hit) {
    Word noun = p.words.get(hit.end() - 1);
    boolean first =
        hit.start() == 0 || (hit.start() == 1 && p.words.get(0).form().equalsIgnoreCase("the"));
    return first && noun.lemma().equals("member") && !noun.form().equalsIgnoreCase("member");
  }

  private static boolean isInternational(Entry body) {
    return body.country() != null && Set.of("IGO", "UNO", "EUR", "NGO").contains(body.country());
  }

  private @Nullable String country(
      Phrase p,
      List<Match> names,
      @Nullable Match body,
      @Nullable Match person,
      @Nullable ActorCode owner) {
    for (Match m : names) {
      if (m.entry().is(Kind.STATE, Kind.REGION) && m.entry().country() != null) {
        return m.entry().country();
      }
    }
    if (body != null) {
      return body.entry().country();
    }
    if (person != null) {
      return persons.code(person.entry(), p.day).country();
    }
    return owner == null ? null : owner.country();
  }

  private static @Nullable String people(List<Match> names) {
    Match m = last(names, Kind.REGION);
    return m == null ? null : m.entry().id();
  }

  /** "His forces" and "its men" are on the side of whose they are. */
  private static boolean isFollowing(Phrase p, WordTable.Hit<Agent> hit) {
    return hit.end() - hit.start() == 1 && FOLLOWERS.contains(p.words.get(hit.start()).lemma());
  }

  private @Nullable String sector(
      Phrase p,
      WordTable.Hit<Agent> hit,
      @Nullable Match body,
      List<Match> names,
      @Nullable ActorCode owner) {
    Agent agent = hit.value();
    if (agent.strength() == Agent.Strength.RELATIONAL) {
      return agent.sector();
    }
    if (owner != null && isFollowing(p, hit) && AGAINST.contains(String.valueOf(owner.sector()))) {
      return owner.sector();
    }
    String modified = modifierSector(p, hit);
    if ("ELI".equals(modified)) {
      return agent.kind() == Agent.Kind.PERSON ? "ELI" : agent.sector();
    }
    if (modified != null && "GOV".equals(agent.sector()) && isAgainst(modified)) {
      return modified; // "the rebel finance minister"
    }
    if ("MIL".equals(agent.sector()) && RISEN.contains(String.valueOf(modified))) {
      return "REB"; // "rebel soldiers", "opposition troops"
    }
    if (!agent.weak()) {
      return agent.sector();
    }
    if (body != null && body.entry().sector() != null) {
      return body.entry().sector();
    }
    if (modified != null) {
      return modified;
    }
    if (owner != null && owner.type() != Actor.Type.PERSON && owner.sector() != null) {
      boolean troops = agent.kind() == Agent.Kind.FORCE && owner.sector().equals("GOV");
      if (troops) {
        return "MIL";
      }
      return owner.sector();
    }
    Match complement = last(p.namesAfter(hit.end()), Kind.GROUP, Kind.ORGANISATION);
    if (complement != null && complement.entry().sector() != null) {
      return complement.entry().sector();
    }
    if (p.complementSector(hit.end()) != null) {
      return p.complementSector(hit.end());
    }
    boolean stateless =
        agent.kind() == Agent.Kind.FORCE
            && "MIL".equals(agent.sector())
            && !names.isEmpty()
            && names.stream().allMatch(m -> m.entry().country() == null);
    return stateless ? "REB" : agent.sector();
  }

  private static boolean isAgainst(String sector) {
    return AGAINST.contains(sector) || sector.equals("OPP");
  }

  /** "Anti-Gadhafi forces" are no army of his. */
  private static boolean isAgainstSomebody(Phrase p, WordTable.Hit<Agent> hit) {
    return hit.value().kind() == Agent.Kind.FORCE
        && p.words.subList(0, hit.start()).stream()
            .map(Word::parts)
            .anyMatch(
                parts ->
                    parts.size() > 1
                        && parts.get(0).equalsIgnoreCase("anti")
                        && Names.isCapitalised(parts.get(1)));
  }

  /** What the words before an agent say of its sector; the nearest that says anything. */
  private @Nullable String modifierSector(Phrase p, WordTable.Hit<Agent> hit) {
    if (isAgainstSomebody(p, hit)) {
      return "REB";
    }
    String found = null;
    int at = -1;
    for (WordTable.Hit<String> m : p.modifiers) {
      if (m.end() <= hit.start()) {
        if (m.value().equals("ELI")) {
          return "ELI";
        }
        found = m.value().isEmpty() ? found : m.value();
        at = m.end();
      }
    }
    for (WordTable.Hit<Agent> a : p.agents) {
      boolean blocked =
          p.modifiers.stream().anyMatch(m -> m.start() == a.start() && m.end() >= a.end());
      if (a.end() <= hit.start()
          && a.end() > at
          && !blocked
          && a.value().sector() != null
          && !(found != null && a.value().weak())
          && p.words.get(a.end() - 1).noun()) {
        found = a.value().sector();
      }
    }
    return found;
  }

  /** Who holds an office that one person holds, where the phrase means that person. */
  private @Nullable ActorCode holder(
      Phrase p, WordTable.Hit<Agent> agent, @Nullable ActorCode owner) {
    Word head = p.words.get(agent.end() - 1);
    if (agent.value().kind() != Agent.Kind.PERSON || isPlural(head)) {
      return null;
    }
    List<Match> names = new ArrayList<>(p.namesBefore(agent.start()));
    if (!onlyTells(p, agent, names)) {
      return null;
    }
    names.addAll(p.wholeComplement(agent.end()));
    for (WordTable.Hit<Office> office : lexemes.offices(p.words)) {
      if (office.end() == agent.end() && office.start() <= agent.start()) {
        return holder(p, p.text(office.start(), office.end()), names, owner);
      }
    }
    return null;
  }

  private static boolean isPlural(Word head) {
    return head.form().endsWith("s") && !head.lemma().endsWith("s");
  }

  private @Nullable ActorCode holder(
      Phrase p, String words, List<Match> names, @Nullable ActorCode owner) {
    for (Office office : lexicon.offices().values()) {
      if (!office.isCalled(words.toLowerCase(Locale.ROOT))) {
        continue;
      }
      for (Match m : names) {
        Entry e = m.entry();
        String of =
            e.is(Kind.STATE) ? e.country() : e.is(Kind.GROUP, Kind.ORGANISATION) ? e.id() : null;
        Entry person = of == null ? null : lexicon.holder(office.office(), of, p.day);
        if (person != null) {
          return persons.code(person, p.day);
        }
      }
      if (names.isEmpty() && owner != null && owner.country() != null) {
        Entry person = lexicon.holder(office.office(), owner.country(), p.day);
        if (person != null && !person.id().equals(owner.id())) {
          return persons.code(person, p.day);
        }
      }
    }
    return null;
  }

  /** Whether nothing stands before an office but a definite determiner and whose it is. */
  private boolean onlyTells(Phrase p, WordTable.Hit<Agent> agent, List<Match> names) {
    for (int i = 0; i < agent.start(); i++) {
      int at = i;
      Word w = p.words.get(i);
      String form = w.form().toLowerCase(Locale.ROOT);
      boolean tells =
          names.stream().anyMatch(m -> m.covers(at))
              || form.equals("'s")
              || form.equals("’s")
              || form.equals("’")
              || form.equals("'");
      boolean definite =
          Phrase.isDeterminer(w) && Set.of("the", "his", "her", "its", "their").contains(form);
      if (!tells && !definite) {
        return false;
      }
    }
    return true;
  }

  /** First word of the phrase that is not a determiner, a mark, or set aside. */
  private static int first(Phrase p, int before) {
    int start = 0;
    for (int i = 0; i < before; i++) {
      Word w = p.words.get(i);
      if (i == start && (Phrase.isDeterminer(w) || w.parts().isEmpty())) {
        start = i + 1;
      }
    }
    return Math.min(start, before);
  }

  private static @Nullable Match last(List<Match> names, Kind... kinds) {
    Match found = null;
    for (Match m : names) {
      if (m.entry().is(kinds)) {
        found = m;
      }
    }
    return found;
  }

  private static String slug(@Nullable String who, @Nullable String sector, String words) {
    String joined = (who == null ? "" : who + " ") + (sector == null ? "" : sector + " ") + words;
    return Names.slug(joined);
  }
}
