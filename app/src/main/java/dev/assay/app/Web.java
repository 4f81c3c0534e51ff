package dev.assay.app;

import dev.assay.intake.archive.ArchivedReport;
import dev.assay.intake.web.FetchException;
import dev.assay.intake.web.Fetched;
import dev.assay.intake.web.Fetcher;
import dev.assay.intake.web.Validators;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The web, and what was taken from it before. */
final class Web {
  /** What is kept from one run to the next. */
  interface Memory {
    Optional<String> get(String key);

    void put(String key, String value);
  }

  /** Something that could not be fetched. */
  static final class Failure extends Problem.Failure {
    private static final long serialVersionUID = 1;
    private final transient FetchException cause;

    Failure(Problem problem, FetchException cause) {
      super(problem);
      this.cause = cause;
    }

    /** How long the server asks to wait; null where it does not say. */
    @Nullable Duration retryAfter() {
      return cause.retryAfter();
    }
  }

  private final Fetcher fetcher;
  private final Memory memory;
  private final StopSignal stop;

  Web(Fetcher fetcher, Memory memory, StopSignal stop) {
    this.fetcher = fetcher;
    this.memory = memory;
    this.stop = stop;
  }

  /**
   * Fetches what stands at a URL, without its bytes where they are those that were taken before.
   */
  Fetched fetch(String url) throws FetchException, InterruptedException {
    String[] known = memory.get("url " + url).orElse("\t").split("\t", -1);
    Validators validators =
        known.length == 2
            ? new Validators(blankToNull(known[0]), blankToNull(known[1]))
            : Validators.NONE;
    try {
      return stop.breakable(() -> fetcher.fetch(url, validators));
    } catch (FetchException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // there is no other that fetching throws
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Keeps in mind which version was taken, after it was. */
  void taken(String url, Fetched fetched) {
    Validators v = fetched.validators();
    String etag = v.etag() == null ? "" : v.etag().replace('\t', ' ');
    String since = v.lastModified() == null ? "" : v.lastModified().replace('\t', ' ');
    if (!etag.isEmpty() || !since.isEmpty()) {
      memory.put("url " + url, etag + "\t" + since);
    }
  }

  /** Keeps in mind what kind of archive stood at a URL. */
  void holds(String url, String kind) {
    if (!held(url).equals(kind)) {
      memory.put("kind " + url, kind);
    }
  }

  /** What kind of archive stood there when it was last taken; empty where none did. */
  String held(String url) {
    return memory.get("kind " + url).orElse("");
  }

  /** Whether the page of this very entry of a feed was taken. */
  boolean hasTaken(ArchivedReport entry) {
    String known = memory.get("entry " + entry.origin()).orElse("");
    return known.equals(Sha256.of(entry.bytes()));
  }

  void taken(ArchivedReport entry) {
    memory.put("entry " + entry.origin(), Sha256.of(entry.bytes()));
  }
}
