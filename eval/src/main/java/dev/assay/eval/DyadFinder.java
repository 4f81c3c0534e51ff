package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.actor.ActorCode;
import dev.assay.actor.ActorCoder;
import dev.assay.codebook.Codebook;
import dev.assay.codebook.Rule;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Statements as a dictionary coder's pairs of codes. Immutable. */
final class DyadFinder {
  private static final Set<String> ROLES = Set.of("recipient", "target");

  private final ActorCoder coder;

  /** Rules of what several do together. */
  private final Set<String> reciprocal =
      Codebook.open().rules().stream()
          .filter(Rule::reciprocal)
          .map(Rule::id)
          .collect(Collectors.toUnmodifiableSet());

  DyadFinder(ActorCoder coder) {
    this.coder = coder;
  }

  /**
   * Every actor with every recipient. Of what several do together, each with each where they stand
   * in one list. Whoever meets, talks or visits is met, talked to or visited.
   */
  Set<DyadScore.Dyad> dyads(Reading reading, Statement s) {
    Set<String> first = new LinkedHashSet<>();
    Set<String> second = new LinkedHashSet<>();
    s.actors().forEach(a -> add(isSecond(s, a) ? second : first, code(a)));
    s.recipients().forEach(a -> add(second, code(a)));
    String type = s.proposition() instanceof Proposition.Event e ? e.plover() : "";
    boolean together = reciprocal.contains(s.rule()) || (type.equals("AGREE") && first.size() > 1);
    if (second.isEmpty() && !together) {
      second.addAll(coded(reading, s));
    }
    Set<DyadScore.Dyad> found = new LinkedHashSet<>();
    pairs(found, first, together && second.isEmpty() ? first : second);
    if (type.equals("CONSULT")) {
      pairs(found, second, first);
    }
    return found;
  }

  private static void pairs(Set<DyadScore.Dyad> found, Set<String> sources, Set<String> targets) {
    for (String source : sources) {
      for (String target : targets) {
        if (sources != targets || !source.equals(target)) {
          found.add(new DyadScore.Dyad(source, target));
        }
      }
    }
  }

  private static void add(Set<String> codes, @Nullable String code) {
    if (code != null) {
      codes.add(code);
    }
  }

  /** Whether a party of something done together is the one it is done with. */
  private static boolean isSecond(Statement s, Actor actor) {
    return s.evidence().stream()
        .anyMatch(e -> ROLES.contains(e.part()) && e.span().contains(actor.span()));
  }

  /** A dictionary coder takes a place that something is done to for its state. */
  private Set<String> coded(Reading reading, Statement s) {
    Set<String> codes = new LinkedHashSet<>();
    PublicationTime published = reading.document().report().published();
    List<String> roles =
        isRaidIn(reading, s)
            ? List.of("recipient", "target")
            : List.of("recipient", "target", "place");
    for (String role : roles) {
      for (RoleEvidence e : s.evidence()) {
        if (codes.isEmpty() && e.part().equals(role)) {
          ActorCode code =
              coder.code(
                  e.span().in(reading.document().text()),
                  published == null ? null : published.date());
          add(codes, code == null ? null : code(code.country(), code.sector()));
        }
      }
    }
    return codes;
  }

  /** Whether a noun tells of violence, and the text only where: "an attack in the south". */
  private static boolean isRaidIn(Reading reading, Statement s) {
    boolean violent =
        s.proposition() instanceof Proposition.Event e && e.plover().equals("ASSAULT");
    boolean verb =
        reading.document().sentences().stream()
            .flatMap(
                sentence ->
                    IntStream.range(0, sentence.size())
                        .filter(i -> sentence.tokens().get(i).span().equals(s.trigger()))
                        .mapToObj(sentence::upos))
            .anyMatch("VERB"::equals);
    String text = reading.document().text();
    return violent
        && !verb
        && s.evidence().stream()
            .filter(e -> e.part().equals("place"))
            .anyMatch(e -> text.substring(0, e.span().start()).stripTrailing().endsWith(" in"));
  }

  private static @Nullable String code(Actor actor) {
    return code(actor.country(), actor.sector());
  }

  private static @Nullable String code(@Nullable String country, @Nullable String sector) {
    return country == null ? null : country + (sector == null ? "" : sector);
  }
}
