package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of those whom a number counts: killed, injured, displaced, detained, missing ...
 * (resource {@code tolls.tsv}). Immutable, safe to share.
 */
final class CountedHarm {
  private static final String KILLED = "killed";

  private final Map<String, String> tolls = new HashMap<>();

  /** Words of tolls that say what is done to those counted, not what they do. */
  private final Set<String> done = new HashSet<>();

  /** Words beside which lives are counted. */
  private final Map<String, String> lives = new HashMap<>();

  /** Verbs of them that take people too: "the storm claimed 19 people". */
  private final Set<String> taking = new HashSet<>();

  /** Verbs that tell harm where they tell that people were driven from their homes. */
  private final Map<String, String> away = new HashMap<>();

  private final Set<String> homes = Tables.words("homes.txt");

  /** Verbs of those who suffer what their object names: "sustained injuries". */
  private final Map<String, String> suffering = new HashMap<>();

  /** Verbs that go on with what became of those counted: "left dead", "reported wounded". */
  private final Set<String> outcomes = Tables.words("outcome-verbs.txt");

  /** Nouns for how many there are: "the number of dead", "the death count". */
  private final Set<String> tallies = Tables.words("tallies.txt");

  /**
   * Verbs by which a tally is told, and nouns for those who died, whom they count by themselves.
   */
  private final Set<String> numbering = Tables.words("numbering-verbs.txt");

  private final Set<String> victims = Tables.words("fatalities.txt");

  CountedHarm() {
    for (String[] row : Tables.rows("tolls.tsv", 3)) {
      words(row[2]).put(row[0], row[1]);
      if (row[2].equals("object")) {
        done.add(row[0]);
      } else if (row[2].equals("taken")) {
        taking.add(row[0]);
      }
    }
  }

  private Map<String, String> words(String where) {
    return switch (where) {
      case "lives", "taken" -> lives;
      case "homes" -> away;
      case "suffered" -> suffering;
      default -> tolls;
    };
  }

  /** From the verb that those counted hang from, "12 people were killed"; null for no harm. */
  @Nullable String of(Sentence s, int counted) {
    int head = s.graph().head(counted);
    String own = own(s, counted);
    if (own != null || head == DependencyGraph.ROOT) {
      return own;
    }
    if (s.graph().is(counted, "conj")) {
      String next = next(s, counted);
      return next == null ? of(s, head) : next;
    }
    if (isIncluded(s, counted)) {
      String whole = of(s, head);
      return whole == null ? named(s, head) : whole;
    }
    if (isDoer(s, counted, head)) {
      return null;
    }
    if (isLife(s, counted)) {
      return lives.get(lower(s.lemma(head)));
    }
    String above = own(s, head);
    if (above == null) {
      above = described(s, counted);
    }
    if (above == null && outcomes.contains(lower(s.lemma(head)))) {
      above = left(s, head, counted);
    }
    if (above == null && isFromHome(s, head)) {
      above = away.get(lower(s.lemma(head)));
    }
    if (above == null && isTaken(s, counted)) {
      above = lives.get(lower(s.lemma(head)));
    }
    if (above == null && isSufferer(s, counted)) {
      above = suffering.get(lower(s.lemma(head)));
    }
    return above == null && s.upos(counted).equals("NUM") ? told(s, head) : above;
  }

  /** "Thirty people suffered burns and other injuries". */
  private boolean isSufferer(Sentence s, int counted) {
    String harm = suffering.get(lower(s.lemma(s.graph().head(counted))));
    return harm != null
        && s.graph().is(counted, "nsubj")
        && s.graph().children(s.graph().head(counted), "obj").stream()
            .anyMatch(o -> harm.equals(own(s, o)));
  }

  /** By a tally that the number stands on, or that the verb tells. */
  private @Nullable String told(Sentence s, int head) {
    if (victims.contains(lower(s.lemma(head)))) {
      return KILLED;
    }
    return tallies.contains(lower(s.lemma(head))) ? tallied(s, head) : named(s, head);
  }

  /** By the verb right before the number; null where it counts nobody. */
  @Nullable String of(Sentence s, int verb, int counted) {
    boolean anybody = s.upos(counted).equals("NUM") || isPerson(s, counted);
    return anybody ? own(s, verb) : null;
  }

  /**
   * The verb right before a number, "killed 10 and wounded about 70 others", whatever the tree
   * makes of it; -1 where none says what was done to those counted.
   */
  int verbBefore(Sentence s, int number) {
    int before = number - 1;
    boolean verb =
        before >= 0 && s.upos(before).equals("VERB") && done.contains(lower(s.lemma(before)));
    return verb ? before : -1;
  }

  /** "200 dead and 400 wounded", whatever the tree makes of it. */
  @Nullable String beside(Sentence s, int number) {
    int after = number + 1;
    // "killing 12 displaced people" tells of the killed
    boolean describes =
        after < s.size()
            && s.graph().is(after, "amod")
            && s.graph().head(after) > after
            && s.upos(s.graph().head(after)).equals("NOUN");
    boolean next = after < s.size() && !s.upos(after).equals("NOUN") && !describes;
    return next ? own(s, number + 1) : null;
  }

  /** "Left 11 people dead and 900 others injured": by the word right behind. */
  private @Nullable String next(Sentence s, int counted) {
    int next = counted + 1;
    boolean ends = next < s.size() && s.graph().children(next, "obj").isEmpty();
    return ends ? own(s, next) : null;
  }

  /** "Twelve gunmen killed three soldiers", "shot dead by twelve gunmen": no toll of gunmen. */
  private boolean isDoer(Sentence s, int counted, int verb) {
    String lemma = lower(s.lemma(verb));
    boolean subject =
        s.graph().relation(counted).equals("nsubj")
            && (done.contains(lemma) || outcomes.contains(lemma))
            && !s.graph().children(verb, "obj").isEmpty();
    boolean agent =
        s.graph().children(counted, "case").stream()
            .anyMatch(c -> s.form(c).equalsIgnoreCase("by"));
    return subject || agent;
  }

  /**
   * "The storm claimed 19 people", "118 inmates lost their lives", not "thousands of protesters
   * took to the streets".
   */
  private boolean isTaken(Sentence s, int counted) {
    int verb = s.graph().head(counted);
    boolean ownLife =
        s.graph().is(counted, "nsubj")
            && s.graph().children(verb, "obj").stream().anyMatch(c -> isLife(s, c));
    boolean taken = s.graph().is(counted, "obj") || s.graph().is(counted, "nmod");
    return (taken || ownLife) && taking.contains(lower(s.lemma(verb))) && isPerson(s, counted);
  }

  private static boolean isLife(Sentence s, int word) {
    return s.lemma(word).equalsIgnoreCase("life");
  }

  /** "Driven from their homes", "forced out of the village". */
  private boolean isFromHome(Sentence s, int verb) {
    return s.graph().children(verb, "obl").stream()
        .anyMatch(c -> homes.contains(lower(s.lemma(c))));
  }

  /** "15 people, including four children". */
  private static boolean isIncluded(Sentence s, int counted) {
    return s.graph().children(counted, "case").stream()
        .anyMatch(c -> s.form(c).equalsIgnoreCase("including"));
  }

  /** "More than 250 people dead", "900 missing persons", whatever they are told beside. */
  private @Nullable String described(Sentence s, int counted) {
    return IntStream.of(s.graph().children(counted))
        .filter(c -> s.upos(c).equals("ADJ") || s.upos(c).equals("VERB"))
        .filter(c -> s.graph().is(c, "acl") || s.graph().is(c, "amod"))
        .mapToObj(c -> outcomes.contains(lower(s.lemma(c))) ? left(s, c, c) : own(s, c))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** "Left four soldiers dead and ten wounded", "seven were reported dead": the next behind. */
  private @Nullable String left(Sentence s, int verb, int counted) {
    return IntStream.of(s.graph().children(verb))
        .filter(c -> s.graph().is(c, "xcomp") || s.graph().is(c, "advmod"))
        .filter(c -> own(s, c) != null)
        .boxed()
        .min(Comparator.comparing((Integer c) -> c < counted).thenComparing(c -> c))
        .map(c -> own(s, c))
        .orElse(null);
  }

  /** "Put the number of dead at 38", "the death toll rose to 38": what the number is of. */
  private @Nullable String named(Sentence s, int verb) {
    for (int child : s.graph().children(verb)) {
      String word = lower(s.lemma(child));
      String what = tallies.contains(word) ? tallied(s, child) : null;
      boolean victim = numbering.contains(lower(s.lemma(verb))) && victims.contains(word);
      if (what != null || victim) {
        return what == null ? KILLED : what;
      }
    }
    return null;
  }

  /** "The number of people killed", "the count of those displaced", "the toll". */
  private @Nullable String tallied(Sentence s, int tally) {
    for (int of : s.graph().children(tally)) {
      String what = victims.contains(lower(s.lemma(of))) ? KILLED : own(s, of);
      what = what == null ? described(s, of) : what;
      if (what != null) {
        return what;
      }
    }
    boolean plain = s.graph().children(tally, "compound").isEmpty();
    return plain && s.lemma(tally).equalsIgnoreCase("toll") ? KILLED : null;
  }

  private @Nullable String own(Sentence s, int word) {
    return tolls.get(lower(s.lemma(word)));
  }

  private static boolean isPerson(Sentence s, int word) {
    return s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("person"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
