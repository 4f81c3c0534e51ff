package dev.assay.ledger;

import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement judges, and what a plan's end ends, within one report. What somebody doubts in
 * one breath is not asserted by him. Pure functions.
 */
final class Antecedents {
  /** A judgement speaks of what was said just before. */
  private static final int SENTENCES = 3;

  /** A topic of what is told for the sake of a judgement on it. */
  static final String JUDGED = "judged";

  /** What is announced is doubted by whoever dismisses it: it was announced. */
  private static final Set<String> ANNOUNCED = Set.of("CEASEFIRE", "CONCEDE", "AGREE");

  private static final Set<String> WRONG = Set.of("false", "withdrawn");

  private static final Set<String> OPENING = Set.of("unverified", "denied", "doubted");

  private static final Set<String> LETHAL = Set.of("ASSAULT", "LIFE");

  /** What somebody has done of whom nobody knows who he is. */
  private static final Set<String> DEEDS = Set.of("ASSAULT", "PROTEST");

  /** What a judgement names is how it was told: "talk of", "rumours spread by". */
  private static final Set<String> SPEECH = Set.of("CONSULT", "SUPPORT", "ACCUSE", "REJECT");

  private static final Asked ASKED = new Asked();

  private Antecedents() {}

  static List<Entry> tie(List<Entry> bare, Reading reading, ReportCard card) {
    List<Statement> statements = reading.statements();
    Map<String, Entry> byId = new HashMap<>();
    bare.forEach(e -> byId.put(e.id(), e));
    Map<String, Entry> judged = new HashMap<>();
    Set<String> doubted = new HashSet<>();
    Set<String> told = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < bare.size(); i++) {
      Entry e = bare.get(i);
      if (e.comments()) {
        continue;
      }
      List<Entry> direct = direct(statements.get(i), statements, byId, card);
      boolean open = OPENING.contains(e.content().code());
      boolean silent = direct.stream().allMatch(Antecedents::isSilent);
      Entry said = isJudgement(e) && silent ? before(bare, i, direct, judged(reading, i)) : null;
      boolean tells = !silent || ASKED.named(e.judged()).isEmpty();
      Entry of = said == null && !direct.isEmpty() && tells ? direct.get(0) : said;
      of = of == null && isJudgement(e) ? ShortDenials.after(e, bare) : of;
      if (of != null) {
        judged.put(e.id(), notByJudge(of, e));
      }
      boolean takenBack = e.content().code().equals("withdrawn");
      if (open && direct.stream().anyMatch(Antecedents::deniesFlatly)) {
        twice.add(e.id());
      } else if (takenBack || (open && direct.stream().anyMatch(d -> sameSource(e, d)))) {
        direct.forEach(d -> doubted.add(d.id()));
      }
      direct.stream().filter(d -> isJudges(d, e)).forEach(d -> doubted.add(d.id()));
      if (!e.content().code().equals("confirmed")) {
        direct.forEach(d -> told.add(d.id()));
      }
      if (said != null && WRONG.contains(e.content().code())) {
        told.add(said.id());
      }
    }
    List<Entry> tied = new ArrayList<>();
    for (Entry plain : bare) {
      if (twice.contains(plain.id())) {
        continue;
      }
      Entry e = told.contains(plain.id()) ? plain.about(JUDGED) : plain;
      Entry of = judged.get(e.id());
      Entry entry = of == null ? placed(e, bare) : with(e, of, e.site());
      tied.add(doubted.contains(e.id()) ? entry.questioned() : entry);
    }
    return tied;
  }

  private static Complement judged(Reading reading, int at) {
    Statement s = reading.statements().get(at);
    return Complement.of(reading.document().sentences().get(s.sentence()), s);
  }

  /** Whoever cannot verify a withdrawal has not withdrawn: whose it was is not told. */
  private static Entry notByJudge(Entry of, Entry judgement) {
    return isJudges(of, judgement) ? of.between(List.of(), of.recipients()) : of;
  }

  private static boolean isJudges(Entry of, Entry judgement) {
    return !of.actors().isEmpty()
        && judgement.content().code().equals("unverified")
        && of.actors().stream()
            .allMatch(a -> judgement.actors().stream().anyMatch(j -> j.id().equals(a.id())));
  }

  /** What a judgement judges by its own words, a state first: it answers more questions. */
  private static List<Entry> direct(
      Statement s, List<Statement> statements, Map<String, Entry> byId, ReportCard card) {
    String of = s.proposition() instanceof Proposition.Assessment a ? a.statement() : null;
    if (of == null || of.equals(s.id())) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (Statement judged : statements) {
      if (judged.id().equals(of)) {
        statements.stream()
            .filter(o -> o.trigger().equals(judged.trigger()) && !o.id().equals(s.id()))
            .map(o -> byId.get(card.id() + "#" + o.id()))
            .filter(e -> e != null && !e.assessment())
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(e -> !e.content().kind().equals("state")));
    return found;
  }

  /** Whether it is a denial by its own words, not merely by what is thought of it. */
  private static boolean deniesFlatly(Entry e) {
    return e.stance().denies()
        && !ANNOUNCED.contains(e.content().code())
        && e.stance().certainty().equals("CT")
        && Interests.shipped().starts("denial", e.source().cue());
  }

  /** Whether what is judged tells nothing that could be asked. */
  private static boolean isSilent(Entry e) {
    Set<String> families = ASKED.families(e);
    boolean speech = SPEECH.contains(e.content().code()) && Asked.onlyEvents(families);
    return isNobodys(e)
        || speech
        || (!ANNOUNCED.contains(e.content().code()) && families.isEmpty());
  }

  /** "Who held the town" is nobody's claim. */
  private static boolean isNobodys(Entry e) {
    return e.content().code().equals("CONTROL") && e.actors().isEmpty() && e.recipients().isEmpty();
  }

  private static boolean isJudgement(Entry e) {
    return (e.assessment() && !e.comments())
        || (e.content().code().equals("OUTCOME") && e.content().variant().equals("failed"));
  }

  /**
   * The nearest thing that somebody said, in the same sentence or shortly before; where the
   * judgement names what it is about, anything before that tells of such, and where its words tell
   * something themselves, nothing else. What answers a question comes first, for a judgement on
   * anything else leads nowhere.
   */
  private static @Nullable Entry before(
      List<Entry> entries, int at, List<Entry> direct, Complement complement) {
    Entry judgement = entries.get(at);
    Set<String> about = ASKED.named(judgement.judged());
    boolean who = Hearing.asksWho(judgement);
    boolean open = who || !complement.own() || !direct.isEmpty();
    Entry found = null;
    int rank = -1;
    for (Entry e : entries) {
      if (!isSaidBefore(e, judgement)
          || isSomebodyElses(e, judgement)
          || !(who ? DEEDS.contains(e.content().code()) : complement.couldBeOf(e))) {
        continue;
      }
      Set<String> families = ASKED.families(e);
      boolean near =
          open
              && isNear(e, judgement, complement)
              && direct.stream().allMatch(d -> isAkin(d, e, complement));
      boolean named = families.stream().anyMatch(about::contains);
      boolean aside =
          !near || e.context().contains(Grasp.ATTRIBUTE) || e.context().contains(Grasp.ASIDE);
      int own = named ? 4 : aside ? -1 : isOfJudge(e, judgement) ? 3 : rank(families);
      if (own > rank || (own == rank && found != null && isNearer(e, found))) {
        found = own < 0 ? found : e;
        rank = own;
      }
    }
    return found;
  }

  private static int rank(Set<String> families) {
    return families.isEmpty() ? 0 : Asked.onlyEvents(families) ? 1 : 2;
  }

  /** Who denies a report denies what it tells of him: "Guns had hit a ship of the navy's". */
  private static boolean isOfJudge(Entry e, Entry judgement) {
    return judgement.content().code().equals("denied")
        && !ASKED.families(e).isEmpty()
        && judgement.source().parties().stream()
            .anyMatch(judge -> isAmong(judge, e.actors()) || isAmong(judge, e.recipients()));
  }

  private static boolean isAmong(Party party, List<Party> parties) {
    return parties.stream().anyMatch(p -> p.id().equals(party.id()));
  }

  private static boolean isNear(Entry e, Entry judgement, Complement complement) {
    int before = judgement.passage().sentence() - e.passage().sentence();
    return before <= (complement.here() ? 0 : SENTENCES);
  }

  /** A judgement on one side's announcement is none on what its enemy says. */
  private static boolean isSomebodyElses(Entry e, Entry judgement) {
    List<Side> claimants = JudgedSubjects.claimants(judgement);
    return !claimants.isEmpty()
        && e.source().parties().stream()
            .map(p -> Side.of(p, e.home()))
            .anyMatch(teller -> claimants.stream().allMatch(teller::excludes));
  }

  private static boolean isSaidBefore(Entry e, Entry judgement) {
    boolean plan = !judgement.assessment();
    boolean together = e.passage().sentence() == judgement.passage().sentence();
    boolean before = e.passage().start() < judgement.passage().start();
    boolean said = e.voices().size() > 1 || plan || Hearing.asksWho(judgement);
    boolean fits =
        plan ? e.content().code().equals("AGREE") : !e.content().rule().startsWith("relation-");
    return (before || (plan && together))
        && said
        && fits
        && !isJudgement(e)
        && !e.comments()
        && !isNobodys(e);
  }

  /** Whether what a judgement names without telling of whom may be what somebody had told. */
  private static boolean isAkin(Entry named, Entry told, Complement complement) {
    String a = named.content().code();
    String b = told.content().code();
    return isNobodys(named)
        || (SPEECH.contains(a) && !complement.clause())
        || a.equals(b)
        || (LETHAL.contains(a) && LETHAL.contains(b));
  }

  /** The later sentence; in one sentence a state, which is what claims are about. */
  private static boolean isNearer(Entry e, Entry found) {
    int later = e.passage().sentence() - found.passage().sentence();
    boolean state = e.content().kind().equals("state");
    return later > 0 || (later == 0 && (state || !found.content().kind().equals("state")));
  }

  /** Whether the two are on one person's word, so that what is doubted is not said. */
  private static boolean sameSource(Entry judgement, Entry judged) {
    return judgement.voices().size() >= judged.voices().size()
        || judgement.source().name().equals(judged.source().name())
        || judged.source().cue().isEmpty()
        || isByOneOf(judged, judgement.actors())
        || judged.source().name().contains(judgement.content().trigger());
  }

  private static boolean isByOneOf(Entry judged, List<Party> judges) {
    return judged.source().parties().stream()
        .anyMatch(p -> judges.stream().anyMatch(j -> j.id().equals(p.id())));
  }

  /** What a sentence sets against a withdrawal was where that was. */
  private static Entry placed(Entry e, List<Entry> all) {
    if (e.site() != null || !e.content().code().equals("ASSAULT")) {
      return e;
    }
    for (Entry other : all) {
      boolean left =
          other.content().code().equals("RETREAT") && other.content().variant().equals("withdraw");
      if (left && other.site() != null && other.passage().sentence() == e.passage().sentence()) {
        return with(e, e.of(), other.site());
      }
    }
    return e;
  }

  private static Entry with(Entry e, @Nullable Entry of, @Nullable Site site) {
    return new Entry(
        e.id(),
        e.report(),
        e.passage(),
        e.content(),
        e.actors(),
        e.recipients(),
        e.participants(),
        site,
        e.time(),
        e.voices(),
        e.stance(),
        e.figures(),
        e.ties(),
        e.context(),
        e.home(),
        e.reportHome(),
        e.judged(),
        of);
  }
}
