package dev.assay.reader;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English regular inflection, undone: where a suffix may have been put. training/lexicon.py follows
 * the same rules when it leaves out of the lexicon what they get right.
 */
final class Inflection {
  /** Penn tag to the suffix it is formed with. */
  private static final Map<String, String> SUFFIX =
      Map.of(
          "VBD", "ed", "VBN", "ed", "VBG", "ing", "VBZ", "s", "NNS", "s", "JJR", "er", "JJS", "est",
          "RBR", "er", "RBS", "est");

  /** "stop", "stopped"; but not "pass", "call", "stuff". */
  private static final Pattern DOUBLED = Pattern.compile("([bdgkmnprtvz])\\1$");

  /** Ends that more often had an e than not: "announc-", "captur-", "us-". */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?:[^aeiou][aeiou]?[cvzu]|[^aeiou]g|dg|[^aeio]l|[^aeiou][aiou]t|[^aeiou][aiu]s"
              + "|[^aeiou][aiu]r|[rnl]s)$");

  private static final Pattern SIBILANT = Pattern.compile("(?:s|x|z|ch|sh|o)es$");

  private Inflection() {}

  /** Tag of the base form that an inflected one belongs to, its own where it is none. */
  static String base(String xpos) {
    if (!SUFFIX.containsKey(xpos)) {
      return xpos.equals("VBP") ? "VB" : xpos;
    }
    return xpos.substring(0, 2);
  }

  /**
   * The stems that a form may have been made from, the likeliest first; empty where its tag has no
   * suffix or it does not end in it.
   *
   * @param form in lower case
   */
  static List<String> stems(String form, String xpos) {
    String suffix = SUFFIX.get(xpos);
    if (suffix == null) {
      return List.of();
    }
    return suffix.equals("s") ? withoutS(form) : without(suffix, form);
  }

  static List<String> withoutS(String form) {
    if (form.endsWith("ies") && form.length() > 4) {
      return List.of(cut(form, 3) + "y", cut(form, 1));
    }
    if (SIBILANT.matcher(form).find()) {
      return List.of(cut(form, 2), cut(form, 1));
    }
    if (form.endsWith("ves")) {
      return List.of(cut(form, 1), cut(form, 3) + "f", cut(form, 3) + "fe");
    }
    boolean plural = form.length() > 1 && form.endsWith("s") && !form.endsWith("ss");
    return plural ? List.of(cut(form, 1)) : List.of();
  }

  private static List<String> without(String suffix, String form) {
    if (!form.endsWith(suffix) || form.length() < suffix.length() + 2) {
      return List.of();
    }
    String stem = cut(form, suffix.length());
    if (stem.endsWith("i") && !suffix.equals("ing")) {
      return List.of(cut(stem, 1) + "y", stem);
    }
    if (DOUBLED.matcher(stem).find()) {
      return List.of(cut(stem, 1), stem);
    }
    return SILENT.matcher(stem).find() ? List.of(stem + "e", stem) : List.of(stem, stem + "e");
  }

  private static String cut(String form, int letters) {
    return form.substring(0, form.length() - letters);
  }
}
