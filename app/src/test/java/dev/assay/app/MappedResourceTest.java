package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MappedResourceTest {
  private static final String TEXT = "places and their names";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
  void anEntryOfAJarIsFoundHoweverItIsKept(int method) throws IOException {
    Path jar = jar(method);
    ByteBuffer found = MappedResource.of(new URL("jar:" + jar.toUri() + "!/some/entry"));
    assertThat(StandardCharsets.UTF_8.decode(found).toString()).isEqualTo(TEXT);
    assertThat(found.isDirect()).isEqualTo(method == ZipEntry.STORED);
  }

  @Test
  void aFileIsMapped() throws IOException {
    Path file = Files.writeString(folder.resolve("a file"), TEXT);
    ByteBuffer found = MappedResource.of(file.toUri().toURL());
    assertThat(StandardCharsets.UTF_8.decode(found).toString()).isEqualTo(TEXT);
    assertThat(found.isDirect()).isTrue();
  }

  private Path jar(int method) throws IOException {
    Path jar = folder.resolve("with a space.jar");
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setComment("a remark at its end");
      for (String name : new String[] {"other", "some/entry"}) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
      }
    }
    return jar;
  }
}
