package dev.assay.export.format;

import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export so that it appears under its name only when it is whole, and takes the place of
 * nothing that it is not told to. For one thread.
 */
public final class Exporter {
  private final Format format;
  private final Path target;
  private final boolean force;

  /**
   * @param target the file or folder to make
   * @param force whether what an earlier export made there is replaced
   */
  public Exporter(Format format, Path target, boolean force) {
    this.format = format;
    this.target = target.toAbsolutePath().normalize();
    this.force = force;
  }

  /**
   * Says beforehand that the export cannot be made, for it may take long.
   *
   * @throws ExportException where something is in its place, or its folder is not there
   */
  public void check() {
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ExportException(
          "002", target + ": there is no folder " + folder + "; make it first");
    }
    if (!Files.exists(target)) {
      return;
    }
    if (Files.isDirectory(target) != format.folder()) {
      String what = format.folder() ? "a folder" : "a file";
      throw new ExportException(
          "003",
          target + ": " + format.name() + " makes " + what + ", and this is none; name another");
    }
    if (!force) {
      throw new ExportException(
          "004", target + ": it is there already; name another, or replace it with --force");
    }
  }

  /**
   * Writes the export.
   *
   * @throws ExportException where it cannot be written, or something else is in its place
   */
  public void write(Tables tables) {
    check();
    Path making =
        target.resolveSibling("." + target.getFileName() + "-" + ProcessHandle.current().pid());
    try {
      remove(making);
      if (format.folder()) {
        Files.createDirectory(making);
      }
      format.write(tables, making);
      replace(making);
    } catch (IOException e) {
      throw new ExportException(
          "005",
          target + ": it cannot be written (" + e.getMessage() + "); check the folder and the disk",
          e);
    } finally {
      removeQuietly(making);
    }
  }

  private void replace(Path making) throws IOException {
    if (!format.folder()) {
      Files.move(
          making, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else if (Files.exists(target)) {
      requireOwn(making);
      Path before = making.resolveSibling(making.getFileName() + "-before");
      Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
      Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
      remove(before);
    } else {
      Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A folder is replaced only where it holds nothing but what the export writes anew. */
  private void requireOwn(Path making) throws IOException {
    List<Path> ours = within(making);
    for (Path other : within(target)) {
      if (!ours.contains(other)) {
        throw new ExportException(
            "006",
            target
                + ": there is "
                + other
                + " in it, which this export does not make; name another"
                + " folder, or take it out first");
      }
    }
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList());
    }
  }

  private static void removeQuietly(Path path) {
    try {
      remove(path);
    } catch (IOException e) {
      // What it was left over from tells the user what is wrong with the folder.
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
