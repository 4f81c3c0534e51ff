package dev.assay.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the notation of {@link Path}. One method a production. */
final class PathParser {
  /** The relations of Universal Dependencies 2 that a path may name. */
  private static final Set<String> RELATIONS =
      Set.of(
          "*",
          "nsubj",
          "nsubj:pass",
          "nsubj:outer",
          "obj",
          "iobj",
          "csubj",
          "ccomp",
          "xcomp",
          "obl",
          "obl:agent",
          "obl:unmarked",
          "vocative",
          "expl",
          "dislocated",
          "advcl",
          "advcl:relcl",
          "advmod",
          "discourse",
          "aux",
          "aux:pass",
          "cop",
          "mark",
          "nmod",
          "nmod:poss",
          "nmod:desc",
          "nmod:unmarked",
          "appos",
          "nummod",
          "acl",
          "acl:relcl",
          "amod",
          "det",
          "det:predet",
          "clf",
          "case",
          "conj",
          "cc",
          "fixed",
          "flat",
          "list",
          "parataxis",
          "compound",
          "compound:prt",
          "orphan",
          "goeswith",
          "reparandum",
          "punct",
          "root",
          "dep");

  static final Set<String> TYPES =
      Set.of(
          "actor",
          "person",
          "place",
          "facility",
          "force",
          "state",
          "office",
          "outlet",
          "contender",
          "press",
          "name",
          "count",
          "verb",
          "noun");

  private final String text;
  private final Map<String, Set<String>> lists;
  private int at;

  private PathParser(String text, Map<String, Set<String>> lists) {
    this.text = text;
    this.lists = lists;
  }

  /**
   * @param lists the word lists that {@code @name} may stand for
   * @throws PathException where the text is not a path, with the offset
   */
  static Path parse(String text, Map<String, Set<String>> lists) {
    PathParser parser = new PathParser(text.strip(), lists);
    List<Path.Step> steps = new ArrayList<>();
    do {
      steps.add(parser.step());
      parser.spaces();
    } while (!parser.done());
    return new Path(parser.text, steps);
  }

  /** The paths of a resource, one a line, which may name the lists that rules share. */
  static List<Path> ways(String resource) {
    Map<String, Set<String>> lists = CodebookLoader.sharedLists();
    return CodebookLoader.resource(resource)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> parse(l, lists))
        .toList();
  }

  /** step = start | relation */
  private Path.Step step() {
    spaces();
    if (done()) {
      throw wrong("a step such as agent, ARG1 or >nsubj");
    }
    char first = text.charAt(at);
    if (first == '>' || first == '<') {
      at++;
      Path.Step.Kind kind = first == '>' ? Path.Step.Kind.DEPENDENT : Path.Step.Kind.HEAD;
      int where = at;
      String name = name();
      if (!RELATIONS.contains(name)) {
        at = where;
        throw wrong("a relation of Universal Dependencies, not '" + name + "'");
      }
      return bracketed(kind, name);
    }
    int where = at;
    String name = name();
    if (!name.matches("self|agent|patient|owner|bearer|scene|ARG[0-5]|ARGM-[A-Z]{3}")) {
      at = where;
      throw wrong(
          "agent, patient, owner, bearer, scene, self, ARG0 to ARG5 or ARGM-XXX, not '"
              + name
              + "'");
    }
    return bracketed(Path.Step.Kind.ROLE, name);
  }

  /** { "(" words ")" | "[" words "]" | "{" types "}" } */
  private Path.Step bracketed(Path.Step.Kind kind, String name) {
    Set<String> marks = Set.of();
    Set<String> lemmas = Set.of();
    Set<String> types = Set.of();
    while (!done() && "([{".indexOf(text.charAt(at)) >= 0) {
      char open = text.charAt(at++);
      if (open == '(') {
        marks = words(')');
      } else if (open == '[') {
        lemmas = words(']');
      } else {
        int where = at;
        types = words('}');
        if (!TYPES.containsAll(types)) {
          at = where;
          throw wrong("a type among " + TYPES.stream().sorted().toList());
        }
      }
    }
    return new Path.Step(kind, name, marks, lemmas, types);
  }

  /** words = word { "," word } */
  private Set<String> words(char close) {
    int end = text.indexOf(close, at);
    if (end < 0) {
      throw wrong("a closing " + close);
    }
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.substring(at, end).split(",", -1)) {
      String w = word.strip();
      if (w.isEmpty()) {
        throw wrong("a word");
      }
      if (w.startsWith("@")) {
        Set<String> list = lists.get(w.substring(1));
        if (list == null) {
          throw wrong("a list of this codebook, not '" + w + "'");
        }
        words.addAll(list);
      } else {
        words.add(w);
      }
    }
    at = end + 1;
    return words;
  }

  private String name() {
    int start = at;
    while (!done()
        && (Character.isLetterOrDigit(text.charAt(at)) || ":-*".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  private void spaces() {
    while (!done() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean done() {
    return at >= text.length();
  }

  private PathException wrong(String expected) {
    return new PathException(at, "expected " + expected + " at '" + text.substring(at) + "'");
  }

  /** A path that cannot be read. */
  static final class PathException extends RuntimeException {
    private final int offset;

    PathException(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }
}
