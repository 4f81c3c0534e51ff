package dev.assay.app;

import dev.assay.place.Gazetteer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Where the user's own gazetteer lies: the file that ASSAY_GAZETTEER names, else {@code
 * assay/gazetteer/places.index} in XDG_DATA_HOME, else in {@code ~/.local/share}.
 *
 * @param index the file, which need not be there
 */
record GazetteerHome(Path index) {
  private static final String FILE = "places.index";

  static GazetteerHome of(Map<String, String> environment) {
    String named = environment.getOrDefault("ASSAY_GAZETTEER", "");
    if (!named.isEmpty()) {
      return new GazetteerHome(Path.of(named));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path home =
        data.isEmpty()
            ? Path.of(System.getProperty("user.home", ".")).resolve(".local/share")
            : Path.of(data);
    return new GazetteerHome(home.resolve("assay").resolve("gazetteer").resolve(FILE));
  }

  /** The user's gazetteer, or the one that ships where there is none. */
  Gazetteer open() {
    if (!Files.isRegularFile(index)) {
      return shipped();
    }
    try {
      return open(index);
    } catch (IOException e) {
      throw new UncheckedIOException(
          e.getMessage() + " (" + index + "; remove it to use the one that ships)", e);
    }
  }

  /** The gazetteer that ships, mapped from its jar. */
  static Gazetteer shipped() {
    URL resource = Gazetteer.class.getResource(Gazetteer.RESOURCE);
    try {
      return resource == null ? Gazetteer.open() : Gazetteer.read(MappedResource.of(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The gazetteer of a file, which must not change while it is used. */
  static Gazetteer open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Gazetteer.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }
}
