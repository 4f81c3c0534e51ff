package dev.assay.reader;

import java.util.Locale;

/**
 * How a lemma is made from a form: case kept or lowered, letters cut from the end, letters put
 * there (edit scripts of Chrupała 2006, suffixes only).
 */
record LemmaScript(boolean lower, int cut, String add) {

  /** Of {@code case|cut|add}, such as {@code lower|3|y}. */
  static LemmaScript parse(String text) {
    int one = text.indexOf('|');
    int two = text.indexOf('|', one + 1);
    try {
      int cut = Integer.parseInt(text.substring(one + 1, Math.max(one + 1, two)));
      return new LemmaScript(text.startsWith("lower|"), cut, text.substring(two + 1));
    } catch (NumberFormatException e) {
      throw new ReaderException(
          "ASSAY-READER-02", "not a lemma script: " + text + "; case|cut|add is expected", e);
    }
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
