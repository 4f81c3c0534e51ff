package dev.assay.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases by class, each with a value. A form that is written with a capital in the list
 * stands for capitalised words only ("May", "March"); any other for every spelling.
 */
final class Lexicon {
  /** A word or phrase found in a sentence. */
  record Hit(String wordClass, String value, int start, int end) {}

  private record Entry(String wordClass, String value, List<Atom> atoms) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Set<String> classes = new HashSet<>();

  /** Reads lines of class, value and forms (divided by bars), divided by tabs. */
  Lexicon(List<String> files) {
    for (String file : files) {
      read(file);
    }
  }

  Set<String> classes() {
    return classes;
  }

  List<Hit> at(List<Atom> atoms, int start) {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : byFirst.getOrDefault(atoms.get(start).lower(), List.of())) {
      if (matches(entry.atoms(), atoms, start)) {
        hits.add(new Hit(entry.wordClass(), entry.value(), start, start + entry.atoms().size()));
      }
    }
    return hits;
  }

  private static boolean matches(List<Atom> entry, List<Atom> atoms, int start) {
    if (start + entry.size() > atoms.size()) {
      return false;
    }
    for (int i = 0; i < entry.size(); i++) {
      Atom wanted = entry.get(i);
      Atom found = atoms.get(start + i);
      boolean same =
          wanted.lower().equals(found.lower())
              && (!wanted.isCapitalised() || found.isCapitalised())
              && (i == 0 || !wanted.glued() || found.glued());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private void read(String file) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(Yaml.open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalStateException(
              "ASSAY-TIME-03: "
                  + file
                  + ":"
                  + number
                  + ": class, value and forms are expected, divided by tabs");
        }
        add(cells[0], cells[1], cells[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String wordClass, String value, String forms) {
    classes.add(wordClass);
    for (String form : forms.split("\\|", -1)) {
      List<Atom> atoms = List.copyOf(Atoms.of(form.strip()));
      byFirst
          .computeIfAbsent(atoms.get(0).lower(), k -> new ArrayList<>())
          .add(new Entry(wordClass, value, atoms));
    }
  }
}
