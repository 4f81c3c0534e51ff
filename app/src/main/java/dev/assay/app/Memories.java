package dev.assay.app;

import dev.assay.casefile.Case;
import java.util.Optional;

/** What a case keeps in mind of the web and of folders, from one run to the next. */
final class Memories {
  private Memories() {}

  static Web.Memory of(Case open) {
    return new Web.Memory() {
      @Override
      public Optional<String> get(String key) {
        return open.memo(key);
      }

      @Override
      public void put(String key, String value) {
        open.memo(key, value);
      }
    };
  }
}
