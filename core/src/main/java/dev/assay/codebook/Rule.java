package dev.assay.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a codebook: an event, a state or an assessment, the words that give it away and where
 * its parties stand. Immutable.
 *
 * @param id unique in the book
 * @param kind what it codes
 * @param code PLOVER type, type of state, or judgement
 * @param mode PLOVER mode, null where there is none
 * @param value value of a state, null for events and assessments
 * @param cameo nearest CAMEO code, null where there is none
 * @param contexts PLOVER contexts
 * @param priority of two rules of one kind that match one trigger the higher speaks
 * @param reciprocal both parties act and nobody is acted on
 * @param fails whether what it codes was tried or prepared and came to nothing: a bomb defused
 * @param trigger the words that give it away
 * @param require paths of which each must reach a word
 * @param unless paths of which none may
 * @param roles where the parties stand, by role
 * @param examples sentences it must match
 * @param counterexamples sentences it must not match
 * @param source file and line, for explanations
 */
public record Rule(
    String id,
    Kind kind,
    String code,
    @Nullable String mode,
    @Nullable String value,
    @Nullable String cameo,
    List<String> contexts,
    int priority,
    boolean reciprocal,
    boolean fails,
    Trigger trigger,
    List<Alternatives> require,
    List<Alternatives> unless,
    Map<String, Role> roles,
    List<Example> examples,
    List<String> counterexamples,
    String source) {

  /** What a rule codes. */
  public enum Kind {
    EVENT,
    STATE,
    ASSESSMENT
  }

  /**
   * The words that give an event away.
   *
   * @param lemmas lower case; a second word is the verb's particle ("carry out")
   * @param pos universal parts of speech
   * @param voice "active" or "passive", null for either
   */
  public record Trigger(Set<String> lemmas, Set<String> pos, @Nullable String voice) {}

  /** Paths in order of preference; the first that reaches anything decides. */
  public record Alternatives(List<Path> paths) {}

  /**
   * Where the words stand that fill a role.
   *
   * @param required whether the rule needs somebody in this role
   * @param where the words that may fill it
   */
  public record Role(boolean required, Alternatives where) {}

  /**
   * A sentence that a rule must match.
   *
   * @param text a sentence
   * @param roles words that must fill a role of it, by role
   */
  public record Example(String text, Map<String, String> roles) {}
}
