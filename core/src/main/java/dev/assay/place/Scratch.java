package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where the parts of an index lie while it is made, so that they need not fit in memory and a build
 * that was broken off can go on. Not safe to share between threads.
 */
public interface Scratch {
  /** A part to be written; it is there once it is closed, and not before. */
  OutputStream create(String name) throws IOException;

  /** Whether a part is there, whole. */
  boolean has(String name) throws IOException;

  /** A part that is there. */
  InputStream open(String name) throws IOException;

  /** Takes a part away, if it is there. */
  void delete(String name) throws IOException;
}
