package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;

/** How the nouns of two mentions belong together. */
enum Heads {
  SAME,
  /** "An airbase ... the base". */
  WITHIN,
  /** "Defence Minister Mansour ... the minister". */
  TITLE,
  /** "A garrison ... the base", "Karabad ... the city". */
  GENERAL,
  /** "The city ... Karabad" the other way round. */
  SPECIAL,
  OTHER;

  static Heads of(CoreferenceData data, Candidate m, Candidate a) {
    if (m.lemma().equals(a.lemma())) {
      return SAME;
    }
    if (m.kind() == Kind.NOMINAL && a.kind() == Kind.NAME && a.modifiers().contains(m.lemma())) {
      return TITLE;
    }
    if (a.lemma().endsWith(m.lemma()) && a.lemma().length() >= m.lemma().length() + 3) {
      return WITHIN;
    }
    if (m.kind() == Kind.NOMINAL && takesUp(data, m, a)) {
      return GENERAL;
    }
    return a.kind() == Kind.NOMINAL && takesUp(data, a, m) ? SPECIAL : OTHER;
  }

  private static boolean takesUp(CoreferenceData data, Candidate general, Candidate special) {
    boolean name = special.kind() == Kind.NAME;
    return data.takesUp(general.lemma(), special.lemma(), special.type(), name);
  }
}
