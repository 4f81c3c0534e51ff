package dev.assay.reader;

import java.util.Locale;

/**
 * How a lemma is made from a form: case kept or lowered, letters cut from the end, letters put
 * there (edit scripts of Chrupała 2006, suffixes only).
 */
record LemmaScript(boolean lower, int cut, String add) {

  /** Of {@code case|cut|add}, such as {@code lower|3|y}. */
  static LemmaScript parse(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length != 3 || !parts[1].matches("\\d+")) {
      throw new ReaderException(
          "ASSAY-READER-02", "not a lemma script: " + text + "; case|cut|add is expected", null);
    }
    return new LemmaScript(parts[0].equals("lower"), Integer.parseInt(parts[1]), parts[2]);
  }

  boolean fits(String form) {
    return cut + (add.isEmpty() ? 1 : 0) <= cased(form).length();
  }

  String apply(String form) {
    String from = cased(form);
    return from.substring(0, from.length() - cut) + add;
  }

  private String cased(String form) {
    return lower ? form.toLowerCase(Locale.ROOT) : form;
  }
}
