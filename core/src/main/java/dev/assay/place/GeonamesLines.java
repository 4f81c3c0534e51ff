package dev.assay.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a source. A source whose first line is wrong is a wrong file; further wrong
 * lines are left out and told, up to a number.
 */
final class GeonamesLines {
  private static final int MOST_FAULTS = 100;
  private static final int STEP = 20_000;

  private final GazetteerUpdate.Watch watch;
  private final List<String> faults = new ArrayList<>();

  GeonamesLines(GazetteerUpdate.Watch watch) {
    this.watch = watch;
  }

  /** Takes a line; throws an IllegalArgumentException where it is wrong. */
  interface Sink {
    void accept(long line, String text) throws IOException;
  }

  /** The lines that were left out. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Gives every line after the first ones that are skipped, and tells how far it is. */
  void read(String step, GazetteerSource source, long skip, Sink sink) throws IOException {
    faults.clear();
    try (var in =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8), 1 << 16)) {
      long line = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (line > skip && !text.isBlank()) {
          take(line, text, sink);
        }
        if (line % STEP == 0) {
          watch.at(step, line);
        }
      }
      if (line == 0) {
        throw GeonamesRow.fault(source.name(), 1, "the file is empty; expected a GeoNames file");
      }
      watch.at(step, line);
    }
  }

  private void take(long line, String text, Sink sink) throws IOException {
    try {
      sink.accept(line, text);
    } catch (IllegalArgumentException e) {
      if (line == 1 || faults.size() >= MOST_FAULTS) {
        throw e;
      }
      faults.add(String.valueOf(e.getMessage()));
    }
  }
}
