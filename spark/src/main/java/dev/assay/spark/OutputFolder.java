package dev.assay.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a job makes: a folder a table, what is half done in {@value #WORK}, and last of
 * all {@value #DONE}, which says that it is whole. {@value #ASKED} remembers what was asked for, so
 * that only the same job goes on in it.
 */
final class OutputFolder {
  private static final String WORK = "_work";
  private static final String DONE = "job.json";
  private static final String ASKED = "asked.json";
  private static final String MAKING = ".making";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobOptions options;
  private final Path folder;
  private final FileSystem files;

  OutputFolder(JobOptions options, Configuration configuration) throws IOException {
    this.options = options;
    this.folder = new Path(options.out());
    this.files = folder.getFileSystem(configuration);
  }

  Path folder() {
    return folder;
  }

  Path work() {
    return new Path(folder, WORK);
  }

  FileSystem files() {
    return files;
  }

  /** Whether a stage was done before. */
  boolean has(String stage) throws IOException {
    return files.exists(new Path(new Path(work(), stage), "_SUCCESS"));
  }

  /**
   * Begins the job or takes it up again.
   *
   * @return what it has done, where it was done before; else null
   * @throws JobException where the folder is another job's, or holds anything else
   */
  Job.@Nullable Done open(List<InputPaths.Input> inputs) throws IOException {
    String asked = asked(inputs);
    Path begun = new Path(folder, ASKED);
    boolean same = files.exists(begun) && text(begun).equals(asked);
    if (same && files.exists(new Path(folder, DONE))) {
      files.delete(work(), true);
      return done();
    }
    if (same) {
      return null;
    }
    if (files.exists(begun)) {
      if (!options.force()) {
        throw new JobException(
            "002",
            folder
                + ": another job's output is in it; name another folder, or replace it with"
                + " --force");
      }
      clear();
    } else if (holdsAnything()) {
      throw new JobException(
          "003", folder + ": something else is in it; name a folder that is new or empty");
    }
    files.mkdirs(work());
    write(begun, asked);
    return null;
  }

  private boolean holdsAnything() throws IOException {
    if (files.exists(folder)) {
      for (FileStatus file : files.listStatus(folder)) {
        String name = file.getPath().getName();
        if (!name.equals(WORK) && !name.endsWith(MAKING)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What another job made here, and nothing else. */
  private void clear() throws IOException {
    files.delete(new Path(folder, DONE), false);
    files.delete(new Path(folder, ASKED), false);
    for (Table table : Table.all()) {
      files.delete(new Path(folder, table.name() + ".parquet"), true);
    }
    files.delete(new Path(folder, "problems.parquet"), true);
    files.delete(work(), true);
  }

  /** Says that the job is done, and throws away what was made on the way. */
  void close(Job.Done done) throws IOException {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("version", version());
    said.put("reports", done.reports());
    said.put("words", done.words());
    said.put("problems", done.problems());
    write(new Path(folder, DONE), json(said));
    files.delete(work(), true);
  }

  private Job.Done done() throws IOException {
    JsonNode said = JSON.readTree(text(new Path(folder, DONE)));
    return new Job.Done(
        said.path("reports").asLong(),
        said.path("words").asLong(),
        said.path("problems").asLong(),
        0);
  }

  private static String json(Map<String, Object> value) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  private String asked(List<InputPaths.Input> inputs) throws IOException {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("version", version());
    job.put("outlet", options.outlet());
    job.put("map", options.map());
    job.put("anyLanguage", options.anyLanguage());
    job.put("inputs", inputs);
    return json(job);
  }

  static String version() {
    String version = OutputFolder.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  private String text(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(Path file, String text) throws IOException {
    Path making = file.suffix(MAKING);
    try (OutputStream out = files.create(making, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    files.delete(file, false);
    if (!files.rename(making, file)) {
      throw new IOException(file + " cannot be written");
    }
  }
}
