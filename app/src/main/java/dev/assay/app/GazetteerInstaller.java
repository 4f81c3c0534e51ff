package dev.assay.app;

import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerUpdate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the user's gazetteer from files of GeoNames. What is half done lies beside it in {@code
 * building}, named by the files it is made from, so that the same command goes on; the index gets
 * its name when it is whole and has been read back.
 */
final class GazetteerInstaller {
  private final Path index;
  private final Console console;
  private @Nullable DumpFile current;

  /** What is installed from. */
  record Inputs(Path dump, @Nullable Path alternates, @Nullable Path admin1) {}

  /** What was installed: its counts, the size of the file and its SHA-256. */
  record Installed(GazetteerUpdate.Counts counts, long bytes, String sha256) {}

  GazetteerInstaller(Path index, Console console) {
    this.index = index;
    this.console = console;
  }

  Installed install(Inputs files) throws IOException {
    Path folder = Objects.requireNonNull(index.toAbsolutePath().getParent(), "a file's folder");
    FolderScratch scratch = new FolderScratch(folder.resolve("building").resolve(key(files)));
    GazetteerUpdate update = new GazetteerUpdate(GazetteerHome.shipped(), scratch, this::show);
    if (files.admin1() != null) {
      update.admin1(source(files.admin1()));
    }
    update.dump(source(files.dump()));
    if (files.alternates() != null) {
      update.alternates(source(files.alternates()));
    }
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(index.getFileName() + ".part");
    MessageDigest digest = sha256();
    GazetteerUpdate.Counts counts;
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), digest)) {
      counts = update.write(out);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    verify(unfinished, counts, sha256);
    Files.move(
        unfinished, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        index.resolveSibling(index.getFileName() + ".sha256"),
        sha256 + "  " + index.getFileName() + "\n");
    new FolderScratch(folder.resolve("building")).clear();
    clear();
    return new Installed(counts, Files.size(index), sha256);
  }

  private DumpFile source(Path file) {
    DumpFile source = new DumpFile(file);
    current = source;
    return source;
  }

  /** Reads the index back: its bytes, its count, and some of its places by their names. */
  private void verify(Path file, GazetteerUpdate.Counts counts, String sha256) throws IOException {
    show("verifying", 0);
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    Gazetteer written = GazetteerHome.open(file);
    boolean same =
        HexFormat.of().formatHex(digest.digest()).equals(sha256)
            && written.size() == counts.places();
    int step = Math.max(1, written.size() / 1000);
    for (int i = 0; same && i < written.size(); i += step) {
      int place = i;
      String name = written.entry(i).name();
      // A division that no settlement lies in goes by no name.
      boolean named = written.entry(i).geonamesId() != null && !written.key(name).isEmpty();
      same = !named || written.exact(name).stream().anyMatch(c -> c.entry().index() == place);
    }
    if (!same) {
      throw new IOException(
          "ASSAY-PLACE-013 what was written to "
              + file
              + " is not what is read from it; look for a full or failing disk and install again");
    }
  }

  /** Names the files and their state, so that another dump does not go on where this one ended. */
  private static String key(Inputs files) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : new Path[] {files.dump(), files.alternates(), files.admin1()}) {
      String state =
          file == null
              ? "-"
              : file.toAbsolutePath() + " " + Files.size(file) + Files.getLastModifiedTime(file);
      digest.update(state.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void show(String step, long lines) {
    if (!console.errIsTerminal()) {
      return;
    }
    String how = "";
    if (lines > 0 && current != null) {
      try {
        how = String.format(" %s: %,d lines, %d %%", current.name(), lines, current.percent());
      } catch (IOException e) {
        how = String.format(": %,d lines", lines);
      }
    }
    console.err().print("\r\u001b[K" + step + how);
    console.err().flush();
  }

  private void clear() {
    if (console.errIsTerminal()) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }

  /** The first faults, for a person. */
  static List<String> some(List<String> faults) {
    return faults.subList(0, Math.min(5, faults.size()));
  }
}
