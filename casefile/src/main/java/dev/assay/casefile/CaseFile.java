package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes, finds and opens cases that are SQLite files. */
public final class CaseFile {
  /** What the name of a case ends in. */
  public static final String EXTENSION = ".assay";

  /** The file that is made where nobody names one. */
  public static final String DEFAULT = "case" + EXTENSION;

  private CaseFile() {}

  /**
   * Makes an empty case. It appears under its name only when it is whole.
   *
   * @throws CaseException where there is such a file already, or none can be written
   */
  public static void create(Path file) {
    if (Files.exists(file)) {
      throw new CaseException(
          Kind.EXISTS, file + ": there is such a file already; it is left as it is, name another");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CaseException(
          Kind.UNREADABLE, file + ": there is no folder " + folder + "; make it first");
    }
    Path making = folder.resolve("." + file.getFileName() + "-" + ProcessHandle.current().pid());
    try {
      SqliteErrors.translated(file, () -> Migrations.create(making));
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CaseException(
          Kind.READ_ONLY,
          file + ": it cannot be written (" + e.getMessage() + "); try elsewhere",
          e);
    } finally {
      remove(making);
    }
  }

  private static void remove(Path making) {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      try {
        Files.deleteIfExists(Path.of(making + suffix));
      } catch (IOException e) {
        // What it was left over from tells the user what is wrong with the folder.
      }
    }
  }

  /**
   * The case of a folder: the one file named {@code *.assay} in it, or in the nearest folder above
   * that has one.
   *
   * @throws CaseException where there is none, or several side by side
   */
  public static Path find(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      List<Path> found = casesIn(at);
      if (found.size() == 1) {
        return found.get(0);
      }
      if (found.size() > 1) {
        throw new CaseException(
            Kind.NOT_FOUND,
            at + ": there are " + found.size() + " cases in it; say which with --case FILE");
      }
    }
    throw new CaseException(
        Kind.NOT_FOUND,
        folder.toAbsolutePath().normalize()
            + ": there is no case here or in a folder above; make one with assay init, or name one"
            + " with --case FILE");
  }

  private static List<Path> casesIn(Path folder) {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> isCase(f.getFileName()) && Files.isRegularFile(f))
          .sorted()
          .forEach(found::add);
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // a folder that may not be listed has no case for us
    }
    return found;
  }

  private static boolean isCase(@Nullable Path name) {
    return name != null && name.toString().endsWith(EXTENSION) && !name.toString().startsWith(".");
  }

  /**
   * Opens a case, and brings one of an older version up to this one.
   *
   * @throws CaseException where it is no case, is damaged, or is of a newer version
   */
  public static Case open(Path file) {
    return open(file, Upgrade.UNSEEN);
  }

  /** The same, watched where it is brought up. */
  static Case open(Path file, Upgrade upgrade) {
    try {
      if (!file.toRealPath().toFile().isFile() || Files.size(file) == 0) {
        throw new CaseException(
            Kind.NO_CASE, file + ": it is no case; name a file that assay init made");
      }
    } catch (NoSuchFileException e) {
      throw new CaseException(
          Kind.NOT_FOUND, file + ": there is no such file; make a case with assay init", e);
    } catch (IOException | InvalidPathException e) {
      throw new CaseException(
          Kind.UNREADABLE, file + ": it cannot be opened: " + e.getMessage() + "; check it", e);
    }
    return SqliteErrors.translated(file, () -> opened(file, upgrade));
  }

  private static Case opened(Path file, Upgrade upgrade) {
    return StoredCase.open(SqliteEngine.open(file), upgrade);
  }
}
