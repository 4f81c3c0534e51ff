package dev.assay.codebook;

import dev.assay.text.Tsv;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events and states begin or end which states (resource {@code state-effects.tsv}).
 * Immutable, safe to share between threads.
 */
public final class StateEffects {
  private static final Set<String> ROLES =
      Set.of("actor", "recipient", "parties", "holder", "place", "target", "from");

  private final List<Row> rows;

  /** A row of the table; empty variant or rules ask for nothing. */
  record Row(Rule.Kind kind, String code, String variant, List<String> rules, StateEffect effect) {
    boolean speaksOf(Rule.Kind kind, String code, @Nullable String variant, String rule) {
      return this.kind == kind
          && this.code.equals(code)
          && (this.variant.isEmpty() || this.variant.equals(variant))
          && (rules.isEmpty() || rules.contains(rule));
    }
  }

  private StateEffects(List<Row> rows) {
    this.rows = rows;
  }

  /** The table that ships with Assay. */
  public static StateEffects open() {
    Ontology ontology = Ontology.open();
    return new StateEffects(
        Tsv.rows(StateEffects.class, "state-effects.tsv").stream()
            .map(cells -> row(cells, ontology))
            .toList());
  }

  /**
   * What an event does.
   *
   * @param plover PLOVER type
   * @param mode its mode
   * @param rule id of the codebook's rule that coded it
   */
  public List<StateEffect> ofEvent(String plover, @Nullable String mode, String rule) {
    return of(Rule.Kind.EVENT, plover, mode, rule);
  }

  /**
   * What it means for states that a state has a value: a siege that was lifted holds no more.
   *
   * @param type type of the state
   * @param value its value
   * @param rule id of the codebook's rule that coded it
   */
  public List<StateEffect> ofState(String type, String value, String rule) {
    return of(Rule.Kind.STATE, type, value, rule);
  }

  List<Row> rows() {
    return rows;
  }

  private List<StateEffect> of(Rule.Kind kind, String code, @Nullable String variant, String rule) {
    return rows.stream()
        .filter(r -> r.speaksOf(kind, code, variant, rule))
        .map(Row::effect)
        .toList();
  }

  private static Row row(String[] cells, Ontology ontology) {
    String line = String.join(" ", cells);
    Rule.Kind kind = Rule.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
    String mode = kind == Rule.Kind.EVENT && !cells[2].isEmpty() ? cells[2] : null;
    check(ontology.check(kind, cells[1], mode).orElse(""), line);
    check(ontology.check(Rule.Kind.STATE, cells[5], null).orElse(""), line);
    boolean certain = cells[9].equals("certain");
    check(certain || cells[9].equals("usual") ? "" : "neither certain nor usual", line);
    return new Row(
        kind,
        cells[1],
        cells[2],
        Tsv.values(cells[3]),
        new StateEffect(
            StateEffect.Change.valueOf(cells[4].toUpperCase(Locale.ROOT)),
            cells[5],
            cells[6],
            roles(cells[7], line),
            roles(cells[8], line),
            certain));
  }

  private static List<String> roles(String cell, String line) {
    List<String> roles = Tsv.values(cell);
    check(ROLES.containsAll(roles) ? "" : "roles are " + ROLES, line);
    return roles;
  }

  private static void check(String problem, String line) {
    if (!problem.isEmpty()) {
      throw new IllegalStateException("state-effects.tsv: " + problem + " in '" + line + "'");
    }
  }
}
