package dev.assay.app;

import dev.assay.actor.ActorLexicon;
import dev.assay.actor.UserLexicon;
import dev.assay.codebook.Codebook;
import dev.assay.codebook.CodebookLoader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a user brings along to read with: codebooks and actors. Bad configuration stops, and every
 * fault of it is named first.
 *
 * @param codebooks rules that add to ours or override them by id
 * @param alone whether ours are left out
 * @param actors tables and dictionaries of actors, which speak before ours
 */
record ConfigurationFiles(List<Path> codebooks, boolean alone, List<Path> actors) {
  /** Files that cannot be used; a line a fault, with where it stands. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    private Unusable(List<String> lines) {
      super(String.join("\n", lines));
      this.lines = List.copyOf(lines);
    }

    List<String> lines() {
      return lines;
    }
  }

  /** What the files come to. */
  record Configuration(Codebook codebook, ActorLexicon lexicon) {
    static Configuration shipped() {
      return new Configuration(Codebook.open(), ActorLexicon.load());
    }
  }

  boolean isEmpty() {
    return codebooks.isEmpty() && actors.isEmpty();
  }

  Configuration load() throws Unusable {
    List<String> faults = new ArrayList<>();
    CodebookLoader book = new CodebookLoader();
    if (!alone) {
      book.addShipped();
    }
    codebooks.forEach(file -> add(file, faults, text -> book.add(file.toString(), text)));
    UserLexicon own = new UserLexicon();
    actors.forEach(file -> add(file, faults, text -> own.add(file.toString(), text)));
    book.problems().forEach(p -> faults.add(p.toString()));
    own.problems().forEach(p -> faults.add(p.toString()));
    if (!faults.isEmpty()) {
      throw new Unusable(faults);
    }
    return new Configuration(book.load(), ActorLexicon.load(own));
  }

  private static void add(Path file, List<String> faults, Consumer<String> to) {
    try {
      to.accept(text(file));
    } catch (Problem.Failure e) {
      faults.add("assay: " + file + ": " + e.problem().code() + " " + e.problem().message());
    }
  }

  /** The text of a file of the user's. */
  static String text(Path file) throws Problem.Failure {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Problem.Failure(
          new Problem("ASSAY-APP-007", "there is no such file; check the path"));
    } catch (MalformedInputException e) {
      throw new Problem.Failure(
          new Problem("ASSAY-APP-008", "it is not UTF-8; save it as text in UTF-8"));
    } catch (IOException e) {
      throw new Problem.Failure(
          new Problem(
              "ASSAY-APP-006", "it cannot be read: " + e.getMessage() + "; try another file"));
    }
  }
}
