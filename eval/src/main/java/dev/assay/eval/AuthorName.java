package dev.assay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's name in a catalogue, folded to lower case without accents.
 *
 * @param family with its particles
 * @param given names or initials, none where only the family name is told
 */
record AuthorName(String family, List<String> given) implements Comparable<AuthorName> {
  private static final int LONG = 4;

  AuthorName {
    given = List.copyOf(given);
  }

  /** "Ludwig van der Berg". */
  static AuthorName givenFirst(List<String> words, AuthorWords table) {
    int family = words.size() - 1;
    while (family > 0 && table.particles.contains(words.get(family - 1))) {
      family--;
    }
    return new AuthorName(
        String.join(" ", words.subList(family, words.size())), words.subList(0, family));
  }

  Stream<String> words() {
    return Stream.concat(Stream.of(family.split(" ", -1)), given.stream());
  }

  /** Whether two names can be one person's, going by the first given name. */
  boolean canBe(AuthorName other) {
    if (given.isEmpty() || other.given.isEmpty()) {
      return true;
    }
    String a = given.get(0);
    String b = other.given.get(0);
    return a.startsWith(b) || b.startsWith(a) || isMisspelt(a, b, LONG);
  }

  /** Whether another name is this one with its parts turned round. */
  boolean isTurned(AuthorName other) {
    return !given.isEmpty()
        && !other.given.isEmpty()
        && family.equals(other.given.get(0))
        && other.family.equals(given.get(0));
  }

  /** Whether one family name is the other misspelt, cut short, or its last part. */
  boolean isNear(AuthorName other) {
    return isMisspelt(family, other.family, LONG + 1)
        || (other.given.isEmpty()
            && other.family.length() >= LONG
            && family.startsWith(other.family))
        || (!given.isEmpty()
            && !other.given.isEmpty()
            && lastPart(family).equals(lastPart(other.family)));
  }

  private static String lastPart(String family) {
    String[] parts = family.split("[ -]", -1);
    return parts[parts.length - 1];
  }

  /** One letter more, less, other, or two in turn. */
  private static boolean isMisspelt(String a, String b, int shortest) {
    if (Math.min(a.length(), b.length()) < shortest || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String x = a.substring(i);
    String y = b.substring(i);
    return tail(x, 1).equals(tail(y, 1))
        || x.equals(tail(y, 1))
        || tail(x, 1).equals(y)
        || (x.length() > 1
            && y.length() > 1
            && x.charAt(0) == y.charAt(1)
            && x.charAt(1) == y.charAt(0)
            && tail(x, 2).equals(tail(y, 2)));
  }

  private static String tail(String s, int from) {
    return s.substring(Math.min(from, s.length()));
  }

  /** As the gold has it: "family, given". */
  @Override
  public String toString() {
    return given.isEmpty() ? family : family + ", " + String.join(" ", given);
  }

  @Override
  public int compareTo(AuthorName other) {
    List<String> a = new ArrayList<>(given);
    a.add(0, family);
    List<String> b = new ArrayList<>(other.given);
    b.add(0, other.family);
    return String.join("\n", a).compareTo(String.join("\n", b));
  }
}
