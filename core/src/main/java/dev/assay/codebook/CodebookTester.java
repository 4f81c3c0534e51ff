package dev.assay.codebook;

import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs the examples and counterexamples of a codebook.
 *
 * <p>An example passes when its rule matches, at one and the same trigger with every role the
 * example names, and the phrase of one of the role's fillers contains the expected words. A
 * counterexample passes when its rule does not match. What matches counts as in {@link
 * Codebook#match}: a rule that another of higher priority silences has not matched. Immutable; as
 * safe for use by many threads as the reader it is given.
 */
public final class CodebookTester {
  private final Codebook book;
  private final Function<String, List<Sentence>> reader;
  private final Codebook.WordTypes types;

  /**
   * @param reader a text's sentences with their layers, from the neural reader or frozen
   */
  public CodebookTester(
      Codebook book, Function<String, List<Sentence>> reader, Codebook.WordTypes types) {
    this.book = book;
    this.reader = reader;
    this.types = types;
  }

  /** As above, with types of words from entities, parts of speech and a list of nouns. */
  public CodebookTester(Codebook book, Function<String, List<Sentence>> reader) {
    this(book, reader, new NounTypes());
  }

  /**
   * A sentence that did not do what its rule promises.
   *
   * @param rule id
   * @param source the rule's file and line
   * @param text the sentence
   * @param counterexample whether the rule was not to match
   * @param why what was expected and what was found
   */
  public record Failure(
      String rule, String source, String text, boolean counterexample, String why) {
    @Override
    public String toString() {
      return source
          + ": "
          + rule
          + ": "
          + (counterexample ? "counterexample" : "example")
          + " \""
          + text
          + "\": "
          + why;
    }
  }

  /**
   * What became of all examples.
   *
   * @param rules how many rules the book has
   * @param examples how many examples were run
   * @param counterexamples how many counterexamples were run
   * @param failures those that failed, in the order of the book
   */
  public record Result(int rules, int examples, int counterexamples, List<Failure> failures) {
    public Result {
      failures = List.copyOf(failures);
    }

    /** One line a failure, and a last one that counts. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      failures.forEach(f -> lines.add(f.toString()));
      lines.add(
          String.format(
              Locale.ROOT,
              "%d rules, %d examples, %d counterexamples, %d failed",
              rules,
              examples,
              counterexamples,
              failures.size()));
      return lines;
    }
  }

  /** Runs every example and counterexample. */
  public Result run() {
    List<Failure> failures = new ArrayList<>();
    int examples = 0;
    int counterexamples = 0;
    for (Rule rule : book.rules()) {
      for (Rule.Example example : rule.examples()) {
        examples++;
        String why = example(rule, example);
        if (!why.isEmpty()) {
          failures.add(new Failure(rule.id(), rule.source(), example.text(), false, why));
        }
      }
      for (String text : rule.counterexamples()) {
        counterexamples++;
        String why = counterexample(rule, text);
        if (!why.isEmpty()) {
          failures.add(new Failure(rule.id(), rule.source(), text, true, why));
        }
      }
    }
    return new Result(book.rules().size(), examples, counterexamples, failures);
  }

  /** Why an example fails; empty where it passes. */
  private String example(Rule rule, Rule.Example example) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : reader.apply(example.text())) {
      for (Match match : book.match(sentence, types)) {
        if (!match.rule().equals(rule)) {
          found.add(match.rule().id() + " at '" + sentence.form(match.trigger()) + "'");
          continue;
        }
        String missing = missing(sentence, match, example.roles());
        if (missing.isEmpty()) {
          return "";
        }
        found.add(missing);
      }
    }
    return found.isEmpty() ? nothing(rule, example.text()) : "found " + String.join("; ", found);
  }

  private String counterexample(Rule rule, String text) {
    for (Sentence sentence : reader.apply(text)) {
      for (Match match : book.match(sentence, types)) {
        if (match.rule().equals(rule)) {
          return "matches at '" + sentence.form(match.trigger()) + "'";
        }
      }
    }
    return "";
  }

  /** The roles without the words they ought to have; empty where there are none. */
  private static String missing(Sentence sentence, Match match, Map<String, String> roles) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> role : roles.entrySet()) {
      List<String> phrases =
          match.fillers(role.getKey()).stream().map(f -> phrase(sentence, f.head())).toList();
      if (phrases.stream().noneMatch(p -> containsWords(p, role.getValue()))) {
        missing.add(role.getKey() + " is " + phrases + ", not '" + role.getValue() + "'");
      }
    }
    return String.join(", ", missing);
  }

  /** What failed at the word that comes nearest to being the trigger. */
  private String nothing(Rule rule, String text) {
    for (Sentence sentence : reader.apply(text)) {
      for (int token = 0; token < sentence.size(); token++) {
        if (Codebook.lemmas(sentence, token).stream().anyMatch(rule.trigger().lemmas()::contains)) {
          return book.explain(rule, sentence, token, types).stream()
              .filter(line -> line.startsWith("  FAILS"))
              .map(String::strip)
              .collect(Collectors.joining("; "));
        }
      }
    }
    return "no word has a lemma of the trigger";
  }

  private static String phrase(Sentence sentence, int token) {
    TokenRange range = sentence.phrase(token);
    return IntStream.range(range.start(), range.end())
        .mapToObj(sentence::form)
        .collect(Collectors.joining(" "));
  }

  private static boolean containsWords(String phrase, String words) {
    return (" " + phrase + " ").contains(" " + words + " ");
  }
}
