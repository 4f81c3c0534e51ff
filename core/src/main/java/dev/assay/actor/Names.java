package dev.assay.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names are cut and folded before they are compared. */
final class Names {
  private Names() {}

  /** Lower case, without diacritics; other signs stay. */
  static String fold(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length());
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  /**
   * The parts of a word that are compared: "al-Qaeda" has two, "Da'esh" has two, "U.S." one, a lone
   * hyphen none. Case is kept.
   */
  static List<String> parts(String form) {
    List<String> parts = new ArrayList<>(2);
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        part.append(c);
      } else if (c != '.' && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  /** Words in lower case with a hyphen between, fit for an id. */
  static String slug(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (String part : parts(fold(words.replace(".", "")))) {
      if (!part.equals("s") || out.length() == 0) {
        out.append(out.length() == 0 ? "" : "-").append(part);
      }
    }
    return out.toString();
  }

  /** How many capitals a word has. */
  static long capitals(String form) {
    return form.chars().filter(Character::isUpperCase).count();
  }

  /** Whether all letters of a form, at least two, are capitals. */
  static boolean isUpper(String form) {
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return false;
      }
      letters += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
    }
    return letters >= 2;
  }

  static boolean isCapitalised(String form) {
    return !form.isEmpty()
        && (Character.isUpperCase(form.charAt(0)) || Character.isDigit(form.charAt(0)));
  }

  private static String plain(char c) {
    return switch (c) {
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      default -> String.valueOf(c);
    };
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
