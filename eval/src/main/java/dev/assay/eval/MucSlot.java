package dev.assay.eval;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slots of a MUC-4 template that are scored, and when two fills of one agree. */
enum MucSlot {
  TYPE,
  STAGE,
  DATE,
  LOCATION,
  INSTRUMENT,
  PERP_IND,
  PERP_ORG,
  PERP_ORG_CONF,
  TARGET,
  VICTIM,
  EFFECT,
  VICTIM_NAME,
  VICTIM_DESC,
  VICTIM_EFFECT,
  TARGET_EFFECT,
  VICTIM_TYPE,
  TARGET_TYPE;

  /** Those that make up the score of all slots. */
  static final List<MucSlot> ALL =
      List.of(
          TYPE,
          STAGE,
          DATE,
          LOCATION,
          INSTRUMENT,
          PERP_IND,
          PERP_ORG,
          PERP_ORG_CONF,
          TARGET,
          VICTIM,
          EFFECT);

  /** Those and the ones the official scorer divides them into. */
  static final List<MucSlot> SHOWN =
      Stream.concat(ALL.stream(), Stream.of(VICTIM_NAME, VICTIM_DESC, VICTIM_EFFECT, TARGET_EFFECT))
          .toList();

  /** Those of which two templates must share something. */
  static final List<MucSlot> PARTICIPANTS =
      List.of(PERP_IND, PERP_ORG, TARGET, VICTIM, TARGET_TYPE, VICTIM_TYPE);

  private static final String ATTACK = "ATTACK";

  /** What the figures call it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 0, one half or 1. */
  double agreement(MucFill gold, MucFill predicted) {
    return switch (this) {
      case TYPE ->
          predicted.alternatives().stream()
              .mapToDouble(p -> gold.alternatives().contains(p) ? 1 : p.equals(ATTACK) ? 0.5 : 0)
              .max()
              .orElse(0);
      case STAGE ->
          gold.alternatives().stream().anyMatch(predicted.alternatives()::contains) ? 1 : 0;
      case DATE, LOCATION -> throw new IllegalStateException(this + " has no words");
      case PERP_ORG_CONF, EFFECT, VICTIM_EFFECT, TARGET_EFFECT, VICTIM_TYPE, TARGET_TYPE ->
          value(gold, predicted);
      default -> MucText.best(gold.alternatives(), predicted.alternatives());
    };
  }

  private static double value(MucFill gold, MucFill predicted) {
    Set<String> g = upper(gold.alternatives());
    Set<String> p = upper(predicted.alternatives());
    if (g.stream().noneMatch(p::contains)) {
      return g.contains(Responsibility.BY_AUTHORITIES) && p.contains(Responsibility.ACCUSED)
          ? 0.5
          : 0;
    }
    if (gold.of().isEmpty() || predicted.of().isEmpty()) {
      return 1;
    }
    boolean same = gold.of().equals(predicted.of()) || MucText.best(gold.of(), predicted.of()) == 1;
    return same ? 1 : 0.5;
  }

  private static Set<String> upper(List<String> values) {
    return values.stream().map(v -> v.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
