package dev.assay.text;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of ten columns.
 *
 * @param number of the line in its text, from 1
 * @param id of a word; the first of a multiword token; 0 for an empty node
 * @param last id of a multiword token's last word; {@code id} for a word
 * @param feats universal features
 * @param head ID of the head, 0 for the root, null where the column is {@code _}
 * @param misc keys and values of MISC
 */
record ConlluLine(
    int number,
    int id,
    int last,
    String form,
    String lemma,
    String upos,
    String xpos,
    Features feats,
    @Nullable Integer head,
    String deprel,
    Map<String, String> misc) {

  static final int COLUMNS = 10;

  static ConlluLine parse(int number, String line) {
    String[] column = line.split("\t", -1);
    if (column.length != COLUMNS) {
      throw new ConlluException(
          number, column.length + " columns", "a token has 10, with a tab between");
    }
    if (column[1].isEmpty()) {
      throw new ConlluException(number, "no form", "write the word in the second column");
    }
    int[] ids = ids(number, column[0]);
    return new ConlluLine(
        number,
        ids[0],
        ids[1],
        column[1],
        column[2],
        column[3],
        column[4],
        features(number, column[5]),
        column[6].equals("_") ? null : integer(number, column[6], "a head"),
        column[7],
        misc(number, column[9]));
  }

  private static Features features(int number, String column) {
    try {
      return Features.parse(column);
    } catch (IllegalArgumentException e) {
      throw new ConlluException(
          number, "\"" + column + "\" are not features", "write Tense=Past|VerbForm=Fin, or _");
    }
  }

  boolean isEmptyNode() {
    return id == 0;
  }

  boolean isMultiword() {
    return last > id;
  }

  boolean spaceAfter() {
    return !"No".equals(misc.get("SpaceAfter"));
  }

  private static int[] ids(int number, String id) {
    if (id.contains(".")) {
      return new int[] {0, 0};
    }
    int dash = id.indexOf('-');
    int first = integer(number, dash < 0 ? id : id.substring(0, dash), "an ID");
    int last = dash < 0 ? first : integer(number, id.substring(dash + 1), "an ID");
    if (first < 1 || last < first) {
      throw new ConlluException(number, "\"" + id + "\" is not an ID", "write 3, 3-4 or 3.1");
    }
    return new int[] {first, last};
  }

  static int integer(int number, String text, String what) {
    try {
      int value = Integer.parseInt(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a negative number.
    }
    throw new ConlluException(
        number, "\"" + text + "\" is not " + what, "write a whole number, 0 or greater");
  }

  private static Map<String, String> misc(int number, String column) {
    Map<String, String> misc = new TreeMap<>();
    if (!column.equals("_")) {
      for (String pair : column.split("\\|", -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        if (misc.put(key, equals < 0 ? "" : pair.substring(equals + 1)) != null) {
          throw new ConlluException(number, "\"" + key + "\" twice in MISC", "write it once");
        }
      }
    }
    return misc;
  }
}
