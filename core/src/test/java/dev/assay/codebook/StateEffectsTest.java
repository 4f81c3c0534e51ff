package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateEffectsTest {
  private final StateEffects effects = StateEffects.open();

  @ParameterizedTest
  @CsvSource({
    "RETREAT, withdraw, retreat-leave, TERMINATES PRESENCE present",
    "ASSAULT, abduct, assault-abduct, INITIATES CUSTODY held",
    "ASSAULT, targeted, assault-targeted, TERMINATES LIFE alive",
    "ASSAULT, , assault-kill, INITIATES LIFE dead",
    "RETREAT, release, retreat-release, TERMINATES CUSTODY held",
    "COERCE, restrict, coerce-blockade, INITIATES SIEGE holding",
    "RETREAT, resign, retreat-resign, TERMINATES HOLDS-OFFICE",
    "ASSAULT, aerial, assault-air-strike, TERMINATES CEASEFIRE holding"
  })
  void eventsBeginAndEndStates(String plover, String mode, String rule, String wanted) {
    assertThat(words(effects.ofEvent(plover, mode, rule))).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "SIEGE, lifted, TERMINATES SIEGE holding",
    "ROUTE, open, TERMINATES ROUTE closed",
    "CONTROL, lost, TERMINATES CONTROL held",
    "LIFE, dead, TERMINATES CUSTODY held",
    "HOLDS-OFFICE, president, INITIATES HOLDS-OFFICE",
    "PART-OF, left, TERMINATES PART-OF"
  })
  void valuesBeginAndEndStates(String type, String value, String wanted) {
    assertThat(words(effects.ofState(type, value, ""))).contains(wanted);
  }

  @Test
  void whatNothingIsKnownOfDoesNothing() {
    assertThat(effects.ofEvent("AGREE", null, "agree-verb")).isEmpty();
    assertThat(effects.ofState("PART-OF", "left", "")).noneMatch(this::initiates);
  }

  /** Every rule that the table names is in the shipped book and codes what the row says. */
  @Test
  void rulesAreThoseOfTheBook() {
    Map<String, Rule> book =
        Codebook.open().rules().stream().collect(Collectors.toMap(Rule::id, r -> r));
    for (StateEffects.Row row : effects.rows()) {
      for (String id : row.rules()) {
        assertThat(book).as(row.toString()).containsKey(id);
        Rule rule = book.get(id);
        assertThat(rule.kind()).as(id).isEqualTo(row.kind());
        assertThat(rule.code()).as(id).isEqualTo(row.code());
        assertThat(row.variant()).as(id).isIn("", rule.mode());
      }
    }
  }

  /** Every value that a rule of the book gives a state begins or ends something. */
  @Test
  void everyValueOfTheBookHasAnEffect() {
    Set<String> idle = new TreeSet<>();
    for (Rule rule : Codebook.open().rules()) {
      String value = rule.value();
      if (value != null && effects.ofState(rule.code(), value, rule.id()).isEmpty()) {
        idle.add(rule.code() + " " + value);
      }
    }
    assertThat(idle).isEmpty();
  }

  private boolean initiates(StateEffect effect) {
    return effect.change() == StateEffect.Change.INITIATES;
  }

  private static List<String> words(List<StateEffect> effects) {
    return effects.stream()
        .map(e -> (e.change() + " " + e.state() + " " + e.value()).strip())
        .toList();
  }
}
