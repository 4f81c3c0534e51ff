package dev.assay.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Actors of a user's own, to be read beside those that ship; where both know a name, the user's
 * speaks. A file is a table ({@link ActorTable}) or a dictionary of TABARI's or PETRARCH's ({@link
 * ActorDictionary}); which, its text tells. Not thread-safe while files are added.
 */
public final class UserLexicon {
  private final List<UserActor> actors = new ArrayList<>();
  private final Map<String, String> agents = new LinkedHashMap<>();
  private final List<LexiconProblem> problems = new ArrayList<>();

  /**
   * Adds a file's text.
   *
   * @param name of the file, for its faults
   */
  public UserLexicon add(String name, String text) {
    if (ActorTable.is(text)) {
      actors.addAll(new ActorTable(name, problems).read(text));
    } else {
      ActorDictionary dictionary = new ActorDictionary(name, problems);
      dictionary.read(text);
      actors.addAll(dictionary.actors());
      agents.putAll(dictionary.agents());
    }
    return this;
  }

  /** Every fault found so far. */
  public List<LexiconProblem> problems() {
    return List.copyOf(problems);
  }

  /** Whether no file told anything. */
  public boolean isEmpty() {
    return actors.isEmpty() && agents.isEmpty();
  }

  List<UserActor> actors() {
    return actors;
  }

  /** Sector by noun. */
  Map<String, String> agents() {
    return agents;
  }
}
