package dev.assay.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Parts of an index in memory. */
final class MemoryScratch implements Scratch {
  final Map<String, byte[]> parts = new TreeMap<>();

  @Override
  public OutputStream create(String name) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        parts.put(name, toByteArray());
      }
    };
  }

  @Override
  public boolean has(String name) {
    return parts.containsKey(name);
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(parts.get(name));
  }

  @Override
  public void delete(String name) {
    parts.remove(name);
  }
}
