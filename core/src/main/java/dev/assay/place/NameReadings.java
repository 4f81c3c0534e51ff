package dev.assay.place;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways to read a name: as it stands, without words for what the place is, and as the orthographies
 * of {@code name-readings.tsv} spell. A gazetteer's own names are mostly in an English
 * romanisation, so that reading the name sought is enough. Immutable, safe to share between
 * threads.
 */
final class NameReadings {
  /** The reading without words for what the place is. */
  static final String BARE = "without generic words";

  private static final String MARKS = "marks";
  private static final double OTHER_ORTHOGRAPHY = 0.02;
  private static final double WITHOUT_GENERICS = 0.02;
  private static final int STEM = 4;

  private final NameKeys keys;
  private final Map<String, Orthography> orthographies = new LinkedHashMap<>();

  NameReadings(NameKeys keys) {
    this.keys = keys;
    for (Table.Row row : Table.resource("name-readings.tsv").rows()) {
      orthographies
          .computeIfAbsent(row.get("reading"), name -> new Orthography(name, new LinkedHashMap<>()))
          .rules
          .put(row.get("from"), row.get("to"));
    }
  }

  /**
   * A way to read a name.
   *
   * @param name folded, in the letters of that reading
   * @param sounds of it
   * @param how the reading, null as the name stands
   * @param cost what the reading adds to how unlike the name is to others
   */
  record Heard(String name, String sounds, @Nullable String how, double cost) {}

  private record Orthography(String name, Map<String, String> rules) {}

  /** The readings of a name that sound different, as it stands first; empty where none does. */
  List<Heard> of(String name) {
    Map<String, Heard> heard = new LinkedHashMap<>();
    String folded = keys.fold(name);
    String bare = keys.withoutGenerics(folded);
    add(heard, folded, null, 0);
    add(heard, bare, BARE, WITHOUT_GENERICS);
    add(heard, otherOrder(bare), "words in another order", WITHOUT_GENERICS);
    for (Orthography orthography : orthographies.values()) {
      if (orthography.name.equals(MARKS)) {
        String marked = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        add(heard, keys.fold(respell(marked, orthography)), MARKS, OTHER_ORTHOGRAPHY / 2);
      } else if (NameKeys.isAscii(folded)) {
        String read = orthography.name;
        add(heard, respell(folded, orthography), read, OTHER_ORTHOGRAPHY);
        add(heard, respell(bare, orthography), read, OTHER_ORTHOGRAPHY + WITHOUT_GENERICS);
      }
    }
    return List.copyOf(heard.values());
  }

  /** "Garhi Khairo" for "Khairo Garhi". */
  private static String otherOrder(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(space + 1) + " " + name.substring(0, space);
  }

  private void add(Map<String, Heard> heard, String name, @Nullable String how, double cost) {
    String sounds = keys.sounds(name);
    if (!keys.skeleton(sounds).isEmpty()) {
      heard.putIfAbsent(sounds, new Heard(name, sounds, how, cost));
    }
  }

  private static String respell(String name, Orthography orthography) {
    StringBuilder out = new StringBuilder(name.length());
    int start = 0;
    for (int i = 0; i < name.length(); ) {
      if (name.charAt(i) == ' ') {
        start = i + 1;
      }
      int length = Math.min(6, name.length() - i);
      while (length > 0 && rule(name, start, i, length, orthography) == null) {
        length--;
      }
      String to = length == 0 ? null : rule(name, start, i, length, orthography);
      out.append(to == null ? name.substring(i, i + 1) : to);
      i += Math.max(1, length);
    }
    return out.toString();
  }

  private static @Nullable String rule(
      String name, int start, int i, int length, Orthography orthography) {
    String letters = name.substring(i, i + length);
    int end = i + length;
    boolean ends = end == name.length() || name.charAt(end) == ' ';
    String ending = ends && i - start >= STEM ? orthography.rules.get(letters + "$") : null;
    String beginning = i == start ? orthography.rules.get("^" + letters) : null;
    return ending != null ? ending : beginning != null ? beginning : orthography.rules.get(letters);
  }
}
