package dev.assay;

import dev.assay.place.Place.Point;
import dev.assay.statement.Attribution;
import dev.assay.statement.Proposition;
import dev.assay.time.TimeReference;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements of core as values of the API. Pure functions. */
final class StatementValues {
  private StatementValues() {}

  static List<Statement> of(Report report, dev.assay.statement.Reading reading) {
    return reading.statements().stream().map(s -> statement(report, s)).toList();
  }

  /** The id under which a ledger knows a statement of a report. */
  private static String id(Report report, dev.assay.statement.Statement s) {
    return report.id() + "#" + s.id();
  }

  private static Statement statement(Report report, dev.assay.statement.Statement s) {
    Said said = said(s.proposition());
    return new Statement(
        id(report, s),
        report.id(),
        said.kind,
        said.code,
        said.mode,
        said.value,
        s.span().in(report.text()),
        s.span().start(),
        s.span().end(),
        s.trigger().in(report.text()),
        said.judged,
        actors(s.actors()),
        actors(s.recipients()),
        participants(s.participants()),
        s.place() == null ? null : place(s.place()),
        s.time() == null ? null : period(s.time()),
        s.quantities().stream().map(StatementValues::quantity).toList(),
        s.attribution().stream().map(StatementValues::source).toList(),
        factuality(s.factuality()),
        s.score(),
        s.rule());
  }

  private record Said(
      Statement.Kind kind,
      String code,
      @Nullable String mode,
      @Nullable String value,
      @Nullable String judged) {}

  private static Said said(Proposition proposition) {
    if (proposition instanceof Proposition.Event e) {
      return new Said(Statement.Kind.EVENT, e.plover(), e.mode(), null, null);
    }
    if (proposition instanceof Proposition.State s) {
      return new Said(Statement.Kind.STATE, s.type(), null, s.value(), null);
    }
    Proposition.Assessment a = (Proposition.Assessment) proposition;
    return new Said(Statement.Kind.ASSESSMENT, a.judgement(), null, null, a.quote());
  }

  private static List<Actor> actors(List<dev.assay.actor.Actor> actors) {
    return actors.stream().map(StatementValues::actor).toList();
  }

  private static Actor actor(dev.assay.actor.Actor a) {
    Actor.Type type = Actor.Type.valueOf(a.type().name());
    return new Actor(a.id(), a.name(), a.text(), a.country(), a.sector(), type);
  }

  private static Map<String, List<Actor>> participants(
      Map<String, List<dev.assay.actor.Actor>> participants) {
    Map<String, List<Actor>> found = new TreeMap<>();
    participants.forEach((role, actors) -> found.put(role, actors(actors)));
    return Collections.unmodifiableMap(found);
  }

  private static Place place(dev.assay.place.Place p) {
    Point point = p.point();
    return new Place(
        p.text(),
        p.name(),
        p.relation(),
        p.distanceKm(),
        point == null ? null : point.lat(),
        point == null ? null : point.lon(),
        point == null ? null : point.radiusKm(),
        p.geonamesId(),
        p.country(),
        p.admin1());
  }

  private static Period period(TimeReference time) {
    return new Period(
        time.text(),
        time.interval().start(),
        time.interval().end(),
        lower(time.interval().granularity()));
  }

  private static Quantity quantity(dev.assay.statement.Quantity q) {
    return new Quantity(q.what(), q.low(), q.best(), q.high(), q.unit(), q.text());
  }

  private static Source source(Attribution a) {
    return new Source(
        Source.Type.valueOf(a.type().name()),
        a.name(),
        actors(a.sources()),
        a.cue(),
        factuality(a.factuality()));
  }

  private static Factuality factuality(dev.assay.statement.Factuality f) {
    return new Factuality(
        f.polarity().sign(),
        f.certainty().name(),
        f.value(),
        lower(f.mode()),
        lower(f.completion()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
