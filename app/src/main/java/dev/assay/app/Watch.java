package dev.assay.app;

import dev.assay.casefile.CaseException;
import dev.assay.intake.web.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at folders and feeds again and again. Not thread-safe. */
final class Watch {
  /** A file that was written to so lately is not whole yet. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofHours(6);

  private final Console console;
  private final Inputs inputs;
  private final Adding adding;
  private final Web.Memory memory;
  private final StopSignal stop;

  /** What is watched, and when it is looked at next. */
  private static final class Source {
    private final String name;
    private long due = System.nanoTime();
    private int failures;

    Source(String name) {
      this.name = name;
    }
  }

  /** How a look at something ended. */
  private record Look(@Nullable Problem problem, @Nullable Duration wished) {
    static final Look WELL = new Look(null, null);
  }

  Watch(Console console, Inputs inputs, Adding adding, Web.Memory memory, StopSignal stop) {
    this.console = console;
    this.inputs = inputs;
    this.adding = adding;
    this.memory = memory;
    this.stop = stop;
  }

  /**
   * Watches until it is told to stop.
   *
   * @return how many reports and sources failed
   */
  int run(List<String> names, Duration interval, boolean once) {
    List<Source> sources = new ArrayList<>(names.stream().map(Source::new).toList());
    int failed = 0;
    while (!stop.isStopped()) {
      for (Source source : sources) {
        if (!stop.isStopped() && source.due - System.nanoTime() <= 0) {
          Look look = look(source.name);
          failed += look.problem() == null ? 0 : 1;
          plan(source, look, interval, once);
        }
      }
      if (once) {
        break;
      }
      sleep(sources);
    }
    return failed + adding.failed();
  }

  private void plan(Source source, Look look, Duration interval, boolean once) {
    source.failures = look.problem() == null ? 0 : source.failures + 1;
    Duration wait = wait(interval, source.failures, look.wished());
    source.due = System.nanoTime() + wait.toNanos();
    if (look.problem() != null) {
      String again = once ? "" : "; next try in " + told(wait);
      Problem p = look.problem();
      console.complain(source.name, new Problem(p.code(), p.message() + again));
    }
  }

  /** Twice as long after each failure, or as long as a server asks for. */
  static Duration wait(Duration interval, int failures, @Nullable Duration wished) {
    Duration most = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    Duration wait = interval;
    for (int i = 0; i < failures && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    wait = wait.compareTo(most) > 0 ? most : wait;
    Duration asked = wished == null || wished.compareTo(most) > 0 ? wait : wished;
    return wait.compareTo(asked) > 0 ? wait : asked;
  }

  private static String told(Duration wait) {
    long seconds = wait.toSeconds();
    return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }

  private void sleep(List<Source> sources) {
    long next = Long.MAX_VALUE;
    for (Source source : sources) {
      next = Math.min(next, source.due - System.nanoTime());
    }
    long wait = Math.max(0, next / 1_000_000);
    try {
      stop.breakable(
          () -> {
            Thread.sleep(wait);
            return null;
          });
    } catch (Exception e) {
      // Told to stop: the loop ends by itself.
    }
  }

  private Look look(String name) {
    try {
      return Fetcher.isUrl(name) ? url(name) : folder(name);
    } catch (CaseException e) {
      if (e.kind() == CaseException.Kind.BUSY || e.kind() == CaseException.Kind.FULL) {
        return new Look(Problems.unexpected(e), null);
      }
      throw e; // nothing can be added to this case any more
    }
  }

  private Look url(String url) {
    try {
      inputs.fetched(url, adding);
      return Look.WELL;
    } catch (Web.Failure e) {
      return new Look(e.problem(), e.retryAfter());
    } catch (Problem.Failure e) {
      return new Look(e.problem(), null);
    } catch (InterruptedException e) {
      return Look.WELL; // told to stop
    }
  }

  private Look folder(String name) {
    if (!Files.isDirectory(Path.of(name))) {
      return new Look(
          new Problem("ASSAY-APP-011", "the folder is gone; it is looked for again"), null);
    }
    for (String file : InputList.of(List.of(name))) {
      String stamp = stamp(file);
      String key = "file " + Path.of(file).toAbsolutePath().normalize();
      if (stop.isStopped()) {
        return Look.WELL;
      }
      String looked = stamp + inputs.toldOf(file); // other columns, another look
      if (stamp != null && !memory.get(key).orElse("").equals(looked)) {
        inputs.each(file, adding);
        if (!stop.isStopped()) {
          memory.put(key, looked); // also of a file that cannot be read: it is named once
        }
      }
    }
    return Look.WELL;
  }

  /** How large a file is and when it was written; null where it is still being written. */
  private static @Nullable String stamp(String file) {
    try {
      BasicFileAttributes told = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
      long written = told.lastModifiedTime().toMillis();
      boolean fresh = Math.abs(System.currentTimeMillis() - written) < FRESH.toMillis();
      return fresh ? null : told.size() + " " + written;
    } catch (IOException e) {
      return null; // gone again
    }
  }
}
