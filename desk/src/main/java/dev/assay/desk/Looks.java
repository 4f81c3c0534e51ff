package dev.assay.desk;

import dev.assay.casefile.Filing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports that somebody looks at before they go into the case: the latest few, in memory only. Safe
 * for several threads.
 */
final class Looks {
  /** So many at the most. */
  static final int MOST = 24;

  private static final long MOST_BYTES = 48L << 20;
  private static final int BYTES = 12;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Filing> held = new LinkedHashMap<>();
  private long bytes;

  /** Holds a report; what it is found by. */
  synchronized String hold(Filing filing) {
    byte[] made = new byte[BYTES];
    random.nextBytes(made);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    held.put(key, filing);
    bytes += size(filing);
    Iterator<Filing> oldest = held.values().iterator();
    while (held.size() > 1 && (held.size() > MOST || bytes > MOST_BYTES)) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
    return key;
  }

  /** A report as of now; null where it is no longer held. */
  synchronized @Nullable Filing held(String key) {
    Filing f = held.get(key);
    return f == null
        ? null
        : new Filing(f.bytes(), f.reading(), f.json(), f.given(), f.reader(), Instant.now());
  }

  synchronized void drop(String key) {
    Filing gone = held.remove(key);
    bytes -= gone == null ? 0 : size(gone);
  }

  private static long size(Filing filing) {
    return filing.bytes().length + 2L * filing.json().length();
  }
}
