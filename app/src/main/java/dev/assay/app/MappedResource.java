package dev.assay.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the class path as memory that the system maps from its file: nothing is read before
 * it is used, and nothing lies on the heap. A resource that is compressed, or in no file, is read
 * whole.
 */
final class MappedResource {
  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int MOST_REMARKS = 0xffff;
  private static final int LOCAL_HEADER = 30;

  private MappedResource() {}

  static ByteBuffer of(URL resource) throws IOException {
    try {
      ByteBuffer mapped = null;
      if (resource.getProtocol().equals("file")) {
        mapped = whole(Path.of(resource.toURI()));
      } else if (resource.openConnection() instanceof JarURLConnection jar
          && jar.getJarFileURL().getProtocol().equals("file")) {
        mapped = stored(Path.of(jar.getJarFileURL().toURI()), jar.getEntryName());
      }
      if (mapped != null) {
        return mapped;
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // An odd path; its stream can be read all the same.
    }
    try (InputStream in = resource.openStream()) {
      return ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
    }
  }

  private static ByteBuffer whole(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /** An entry of a jar that is stored without compression; null where it is not. */
  static @Nullable ByteBuffer stored(Path jar, String entry) throws IOException {
    try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
      ByteBuffer directory = directory(channel);
      while (directory != null && directory.remaining() > 46) {
        int at = directory.position();
        if (directory.getInt(at) != DIRECTORY_ENTRY) {
          return null;
        }
        int nameLength = directory.getShort(at + 28) & 0xffff;
        byte[] name = new byte[nameLength];
        directory.get(at + 46, name);
        if (new String(name, java.nio.charset.StandardCharsets.UTF_8).equals(entry)) {
          return stored(channel, directory, at);
        }
        int others =
            (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
        directory.position(at + 46 + nameLength + others);
      }
      return null;
    }
  }

  private static @Nullable ByteBuffer stored(FileChannel channel, ByteBuffer directory, int at)
      throws IOException {
    int method = directory.getShort(at + 10);
    long size = directory.getInt(at + 24) & 0xffffffffL;
    long offset = directory.getInt(at + 42) & 0xffffffffL;
    boolean zip64 = size == 0xffffffffL || offset == 0xffffffffL;
    if (method != 0 || zip64) {
      return null;
    }
    ByteBuffer header = read(channel, offset, LOCAL_HEADER);
    int names = (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
    return channel.map(FileChannel.MapMode.READ_ONLY, offset + LOCAL_HEADER + names, size);
  }

  /** The central directory (APPNOTE.TXT, 4.3.12); null where there is none. */
  private static @Nullable ByteBuffer directory(FileChannel channel) throws IOException {
    long size = channel.size();
    for (int tail : new int[] {END_SIZE, END_SIZE + MOST_REMARKS}) {
      int length = (int) Math.min(size, tail);
      ByteBuffer end = read(channel, size - length, length);
      for (int i = length - END_SIZE; i >= 0; i--) {
        if (end.getInt(i) == END_OF_DIRECTORY) {
          long offset = end.getInt(i + 16) & 0xffffffffL;
          return read(channel, offset, end.getInt(i + 12));
        }
      }
    }
    return null;
  }

  private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
      // again
    }
    return buffer.flip();
  }
}
