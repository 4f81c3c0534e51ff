package dev.assay.app;

import dev.assay.casefile.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that a user names, with every folder replaced by the files in it and below. */
final class InputList {
  private InputList() {}

  /** In the order given; what is in a folder by name. Hidden files and cases are no reports. */
  static List<String> of(List<String> inputs) {
    List<String> files = new ArrayList<>();
    for (String input : inputs) {
      Path folder = folder(input);
      if (folder == null) {
        files.add(input);
      } else {
        within(folder).forEach(files::add);
      }
    }
    return files;
  }

  private static @org.jspecify.annotations.Nullable Path folder(String input) {
    try {
      Path path = Path.of(input);
      return !input.equals(Workshop.STANDARD_INPUT) && Files.isDirectory(path) ? path : null;
    } catch (InvalidPathException e) {
      return null; // whoever takes it in says what is wrong with it
    }
  }

  private static List<String> within(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> isReport(folder, file)).map(Path::toString).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(folder.toString());
    }
  }

  private static boolean isReport(Path folder, Path file) {
    String name = file.getFileName().toString();
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return Files.isRegularFile(file)
        && !name.endsWith(CaseFile.EXTENSION)
        && !name.contains(CaseFile.EXTENSION + "-");
  }
}
