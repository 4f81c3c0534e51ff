package dev.assay.statement;

import dev.assay.actor.Relation;
import dev.assay.text.Document;
import dev.assay.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A relation between actors that a report takes as given, as a statement of the outlet's. */
final class RelationStatement {
  /** What a relation without a value of its own is: it holds. */
  private static final String HOLDS = "holding";

  private RelationStatement() {}

  static Statement of(Document document, Relation relation) {
    Span trigger = relation.trigger();
    String type = relation.type().label();
    String kind = type.toLowerCase(Locale.ROOT);
    return new Statement(
        String.join(
            "-",
            document.report().id(),
            relation.sentence() + ".r" + trigger.start(),
            kind,
            relation.from().id(),
            relation.to().id()),
        relation.span(),
        trigger,
        Statement.UNSCORED,
        new Proposition.State(type, relation.value().isEmpty() ? HOLDS : relation.value()),
        List.of(relation.from()),
        List.of(relation.to()),
        Map.of(),
        null,
        null,
        List.of(),
        List.of(Attributions.outlet(document, Factuality.CERTAIN)),
        Factuality.CERTAIN,
        List.of(),
        "relation-" + kind,
        relation.sentence(),
        List.of(new RoleEvidence("relation", trigger, relation.why())));
  }
}
