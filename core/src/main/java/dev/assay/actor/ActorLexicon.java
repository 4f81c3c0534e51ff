package dev.assay.actor;

import dev.assay.actor.LexiconName.Form;
import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * States, groups, bodies, outlets and persons with their names, codes and dates. All of it is in
 * the tables of this package. Immutable, safe to share between threads.
 */
public final class ActorLexicon {
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final Map<String, List<LexiconName>> byFirst = new HashMap<>();
  private final Map<String, List<Entry>> bySurname = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, List<LexiconName>> byKey = new HashMap<>();
  private final Map<String, String> genders = new HashMap<>();
  private final Map<String, List<Entry>> holders = new HashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Transliteration transliteration = Transliteration.load();
  private final Map<String, List<Entry>> together = new HashMap<>();
  private final Map<String, String> agents;

  private ActorLexicon(Map<String, String> agents) {
    this.agents = Map.copyOf(agents);
  }

  /** The lexicon that comes with the product. */
  public static ActorLexicon load() {
    return load(new UserLexicon());
  }

  /**
   * The lexicon that comes with the product, and a user's own, which speaks first.
   *
   * @throws LexiconException where a file of the user's has a fault
   */
  public static ActorLexicon load(UserLexicon user) {
    if (!user.problems().isEmpty()) {
      throw new LexiconException(user.problems());
    }
    ActorLexicon lexicon = new ActorLexicon(user.agents());
    lexicon.loadUsers(user.actors());
    lexicon.loadOffices();
    lexicon.loadStates();
    lexicon.loadRegions();
    lexicon.loadGroups("groups.tsv", Entry.Kind.GROUP);
    lexicon.loadGroups("organisations.tsv", Entry.Kind.ORGANISATION);
    lexicon.loadOutlets();
    lexicon.loadPersons();
    lexicon.byFirst.values().forEach(l -> l.sort(LONGEST_FIRST));
    return lexicon;
  }

  private static final Comparator<LexiconName> LONGEST_FIRST =
      Comparator.comparingInt((LexiconName n) -> -n.parts().size());

  /** How many entries there are. */
  public int size() {
    return byId.size();
  }

  @Nullable Entry entry(String id) {
    return byId.get(id);
  }

  /** All that a name stands for; more than one where a user's name is that of several. */
  List<Entry> together(Entry entry) {
    return together.getOrDefault(entry.id(), List.of(entry));
  }

  Map<String, Office> offices() {
    return offices;
  }

  /** Sectors of nouns that a user has added. */
  Map<String, String> agents() {
    return agents;
  }

  /** Persons of a family name. */
  List<Entry> surname(String surname) {
    return bySurname.getOrDefault(Names.fold(surname), List.of());
  }

  /** Whether a person may be spoken of as of a gender: "m", "f", or empty for any. */
  boolean agrees(Entry person, String gender) {
    return gender.isEmpty() || gender.equals(genders.getOrDefault(person.id(), gender));
  }

  /**
   * Whether a word is, by its letters or its sounds, one of a person's names or how one of them
   * begins ("Vlad").
   */
  boolean isCalled(Entry person, String word) {
    return names.getOrDefault(person.id(), Set.of()).stream()
        .anyMatch(name -> isAlike(name, Names.fold(word)));
  }

  private boolean isAlike(String name, String word) {
    return name.startsWith(word)
        || word.startsWith(name)
        || transliteration.key(name).equals(transliteration.key(word));
  }

  /** Who holds an office of a country, or of a body, on a day; null unless it is one person. */
  @Nullable Entry holder(String office, String of, LocalDate day) {
    Entry found = null;
    for (Entry person : holders.getOrDefault(of, List.of())) {
      for (Term term : person.terms()) {
        String whose = term.organisation() != null ? term.organisation() : person.country();
        if (term.office().equals(office) && of.equals(whose) && term.covers(day)) {
          if (found != null && !found.id().equals(person.id())) {
            return null;
          }
          found = person;
        }
      }
    }
    return found;
  }

  /** All names among words, leftmost and longest first, not overlapping. */
  List<Match> matches(List<Word> words, LocalDate day) {
    List<Match> found = new ArrayList<>();
    int[] firstPart = new int[words.size() + 1];
    List<String> parts = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      firstPart[w] = parts.size();
      for (String part : words.get(w).parts()) {
        parts.add(part);
        owner.add(w);
      }
    }
    firstPart[words.size()] = parts.size();
    boolean lower = words.stream().noneMatch(w -> Names.isCapitalised(w.form()));
    int at = 0;
    while (at < parts.size()) {
      LexiconName name = longest(words, parts, owner, at, lower);
      if (name == null) {
        at++;
      } else {
        int end = at + name.parts().size();
        found.add(new Match(owner.get(at), owner.get(end - 1) + 1, name, onDay(name, day)));
        at = end;
      }
    }
    return found;
  }

  private @Nullable LexiconName longest(
      List<Word> words, List<String> parts, List<Integer> owner, int at, boolean lower) {
    for (LexiconName name : byFirst.getOrDefault(Names.fold(parts.get(at)), List.of())) {
      if (fits(name, words, parts, owner, at, lower)) {
        return name;
      }
    }
    String form = words.get(owner.get(at)).form();
    if (words.get(owner.get(at)).parts().size() == 1
        && Names.isCapitalised(form)
        && form.length() > 4) {
      List<LexiconName> same = byKey.getOrDefault(transliteration.key(form), List.of());
      if (same.size() == 1 && words.get(owner.get(at)).proper()) {
        return same.get(0);
      }
    }
    return null;
  }

  private static boolean fits(
      LexiconName name,
      List<Word> words,
      List<String> parts,
      List<Integer> owner,
      int at,
      boolean lower) {
    int n = name.parts().size();
    if (at + n > parts.size()) {
      return false;
    }
    boolean capital =
        lower && (n != 1 || name.form() == Form.ADJECTIVE || name.parts().get(0).length() > 5);
    for (int i = 0; i < n; i++) {
      if (!Names.fold(parts.get(at + i)).equals(name.parts().get(i))) {
        return false;
      }
      capital |= Names.isCapitalised(parts.get(at + i));
    }
    return capital && (!name.acronym() || lower || acronym(words.get(owner.get(at))));
  }

  /** "NATO", and "Nato" where the word is taken for a name; "LeT", and never "Let". */
  private static boolean acronym(Word word) {
    return (Names.isUpper(word.form()) && (word.proper() || word.form().length() > 3))
        || (Names.capitals(word.form()) > 1 && word.proper())
        || (word.parts().get(0).length() >= 4 && word.proper());
  }

  private Entry onDay(LexiconName name, LocalDate day) {
    Entry best = name.entry();
    if (best.is(Entry.Kind.PERSON) || best.covers(day)) {
      return best;
    }
    for (LexiconName other : byFirst.getOrDefault(name.parts().get(0), List.of())) {
      if (other.parts().equals(name.parts()) && other.entry().covers(day)) {
        return other.entry();
      }
    }
    return best;
  }

  /** Of one name with several codes the first that holds on the day speaks. */
  private void loadUsers(List<UserActor> actors) {
    Entry before = null;
    UserActor last = null;
    for (UserActor actor : actors) {
      String id = freeId(Names.slug(actor.names().get(0)));
      Entry.Kind kind =
          actor.isNobody()
              ? Entry.Kind.REGION
              : actor.type() == Actor.Type.STATE ? Entry.Kind.STATE : Entry.Kind.GROUP;
      Entry e =
          new Entry(
              id,
              actor.names().get(0),
              kind,
              actor.country(),
              actor.sector(),
              actor.type(),
              null,
              actor.from(),
              actor.to(),
              List.of());
      byId.put(id, e);
      Entry first = before != null && last != null && actor.isAlso(last) ? before : e;
      together.computeIfAbsent(first.id(), k -> new ArrayList<>(1)).add(e);
      actor.names().forEach(n -> add(e, Form.NAME, n));
      before = first;
      last = actor;
    }
  }

  private String freeId(String wanted) {
    String id = wanted;
    for (int n = 2; byId.containsKey(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  private void loadOffices() {
    for (String[] c : Tsv.rows(ActorLexicon.class, "offices.tsv")) {
      List<String> titles =
          Tsv.values(c[1]).stream().filter(n -> n.startsWith("(")).map(n -> bare(n)).toList();
      offices.put(
          c[0],
          new Office(
              c[0],
              Tsv.values(c[1]).stream().map(n -> bare(n)).toList(),
              titles,
              c[2],
              orNull(c[3]),
              Relation.Type.of(c[4]),
              c[5].equals("yes")));
    }
  }

  /** A name without the brackets of those that are titles only. */
  private static String bare(String name) {
    return name.startsWith("(") ? name.substring(1, name.length() - 1) : name;
  }

  private void loadStates() {
    for (String[] c : Tsv.rows(ActorLexicon.class, "states.tsv")) {
      Entry e =
          always(
              c[0].toLowerCase(Locale.ROOT), c[1], Entry.Kind.STATE, c[0], null, Actor.Type.STATE);
      add(e, Form.NAME, c[1]);
      Tsv.values(c[2]).forEach(n -> add(e, Form.NAME, n));
      Tsv.values(c[3]).forEach(n -> add(e, Form.ADJECTIVE, n));
      Tsv.values(c[4]).forEach(n -> add(e, Form.GOVERNMENT, n));
    }
  }

  private void loadRegions() {
    for (String[] c : Tsv.rows(ActorLexicon.class, "regions.tsv")) {
      Entry e = always(c[0], c[1], Entry.Kind.REGION, orNull(c[2]), orNull(c[3]), Actor.Type.GROUP);
      add(e, Form.NAME, c[1]);
      Tsv.values(c[4]).forEach(n -> add(e, Form.ADJECTIVE, n));
    }
  }

  private void loadGroups(String table, Entry.Kind kind) {
    for (String[] c : Tsv.rows(ActorLexicon.class, table)) {
      Entry e =
          new Entry(
              c[0],
              c[1],
              kind,
              orNull(c[3]),
              orNull(c[4]),
              Actor.Type.valueOf(c[5]),
              orNull(c[6]),
              Dates.first(c[7]),
              Dates.last(c[8]),
              List.of());
      byId.put(e.id(), e);
      add(e, Form.NAME, c[1]);
      Tsv.values(c[2]).forEach(n -> add(e, Form.NAME, n));
    }
  }

  private void loadOutlets() {
    for (String[] c : Tsv.rows(ActorLexicon.class, "outlets.tsv")) {
      Entry e = always(c[0], c[1], Entry.Kind.OUTLET, c[3], "JRN", Actor.Type.ORGANISATION);
      add(e, Form.NAME, c[1]);
      Tsv.values(c[2]).forEach(n -> add(e, Form.NAME, n));
    }
  }

  private void loadPersons() {
    for (String[] c : Tsv.rows(ActorLexicon.class, "persons.tsv")) {
      List<Term> terms = new ArrayList<>();
      for (String term : c[5].split(";", -1)) {
        terms.add(Term.parse(term.strip()));
      }
      Entry e =
          new Entry(
              c[0],
              c[1],
              Entry.Kind.PERSON,
              orNull(c[4]),
              null,
              Actor.Type.PERSON,
              null,
              LocalDate.MIN,
              LocalDate.MAX,
              List.copyOf(terms));
      byId.put(e.id(), e);
      if (!c[3].isEmpty()) {
        genders.put(e.id(), c[3]);
      }
      add(e, Form.NAME, c[1]);
      Tsv.values(c[2]).forEach(n -> add(e, Form.NAME, n));
      List<String> parts = Names.parts(Names.fold(c[1]));
      bySurname.computeIfAbsent(parts.get(parts.size() - 1), k -> new ArrayList<>()).add(e);
      for (Term term : terms) {
        String of = term.organisation() != null ? term.organisation() : c[4];
        holders.computeIfAbsent(of, k -> new ArrayList<>()).add(e);
      }
    }
  }

  private Entry always(
      String id,
      String name,
      Entry.Kind kind,
      @Nullable String country,
      @Nullable String sector,
      Actor.Type type) {
    Entry e =
        new Entry(
            id, name, kind, country, sector, type, null, LocalDate.MIN, LocalDate.MAX, List.of());
    byId.put(id, e);
    return e;
  }

  private void add(Entry entry, Form form, String name) {
    List<String> parts = Names.parts(Names.fold(name));
    if (entry.is(Entry.Kind.PERSON)) {
      names.computeIfAbsent(entry.id(), k -> new HashSet<>()).addAll(parts);
    }
    boolean mixed = name.length() <= 4 && Names.capitals(name) > 1;
    boolean acronym = parts.size() == 1 && (Names.isUpper(name) || mixed);
    LexiconName n = new LexiconName(parts, form, acronym, entry);
    byFirst.computeIfAbsent(parts.get(0), k -> new ArrayList<>(2)).add(n);
    if (parts.size() == 1
        && !acronym
        && name.length() > 4
        && entry.is(Entry.Kind.GROUP, Entry.Kind.PERSON)) {
      byKey.computeIfAbsent(transliteration.key(name), k -> new ArrayList<>(1)).add(n);
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
