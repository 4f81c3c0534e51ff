package dev.assay.app;

import dev.assay.place.Scratch;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Parts of an index as files of a folder. A part gets its name when it is whole. */
record FolderScratch(Path folder) implements Scratch {
  @Override
  public OutputStream create(String name) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(name + ".part");
    return new FilterOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        super.close();
        if (Files.exists(unfinished)) {
          Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    };
  }

  @Override
  public boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  @Override
  public InputStream open(String name) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  /** Takes everything away. */
  void clear() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
