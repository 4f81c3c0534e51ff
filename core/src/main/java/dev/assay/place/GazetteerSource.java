package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;

/** A text that an index is made from, in UTF-8; it can be read more than once. */
public interface GazetteerSource {
  /** What errors call it. */
  String name();

  InputStream open() throws IOException;
}
