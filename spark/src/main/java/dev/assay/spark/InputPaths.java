package dev.assay.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of a job, on any file system that Hadoop knows. */
final class InputPaths {
  private static final String PARQUET = ".parquet";
  private static final String CASE = ".assay";

  /**
   * A file.
   *
   * @param path whole, with its scheme
   * @param length in bytes
   * @param modified milliseconds since 1970
   */
  record Input(String path, long length, long modified) {
    boolean parquet() {
      return path.endsWith(PARQUET);
    }
  }

  private InputPaths() {}

  /**
   * In the order given; what is in a folder by name. Hidden files and cases are no reports.
   *
   * @throws JobException where nothing is there
   */
  static List<Input> of(List<String> inputs, Configuration configuration) throws IOException {
    List<Input> found = new ArrayList<>();
    for (String input : inputs) {
      Path pattern = new Path(input);
      FileSystem files = pattern.getFileSystem(configuration);
      FileStatus[] matches = files.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        throw new JobException("001", input + ": there is no such file; give files or folders");
      }
      for (FileStatus match : matches) {
        found.addAll(within(files, match));
      }
    }
    return found;
  }

  private static List<Input> within(FileSystem files, FileStatus match) throws IOException {
    if (match.isFile()) {
      return List.of(input(match));
    }
    List<Input> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> tree = files.listFiles(match.getPath(), true);
    while (tree.hasNext()) {
      FileStatus file = tree.next();
      if (isReport(match.getPath(), file.getPath())) {
        found.add(input(file));
      }
    }
    found.sort(Comparator.comparing(Input::path));
    return found;
  }

  private static Input input(FileStatus file) {
    return new Input(file.getPath().toString(), file.getLen(), file.getModificationTime());
  }

  private static boolean isReport(Path folder, Path file) {
    String name = file.getName();
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
        return false;
      }
    }
    return !name.endsWith(CASE) && !name.contains(CASE + "-");
  }
}
