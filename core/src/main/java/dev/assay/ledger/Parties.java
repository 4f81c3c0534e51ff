package dev.assay.ledger;

import dev.assay.actor.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Actors as plain values. Pure functions. */
final class Parties {
  /** What follows "his son": a name set off by a comma or not. */
  private static final Pattern APPOSITION =
      Pattern.compile(
          "^,? ?((?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+)(?: (?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+)){1,2})");

  private static final Pattern POSSESSOR = Pattern.compile("^['\u2019]s (\\p{L}+)");

  /** The type of "our forces": whose they are the speaker tells. */
  static final String OURS = "ours";

  private Parties() {}

  private static boolean isOurs(String text, Actor a) {
    String before = text.substring(Math.max(0, a.span().start() - 4), a.span().start());
    String words = (before + a.text()).toLowerCase(Locale.ROOT);
    return a.country() == null
        && (words.startsWith("our ") || a.text().toLowerCase(Locale.ROOT).startsWith("our "));
  }

  static Party of(String text, Actor a) {
    String type = a.type().name().toLowerCase(Locale.ROOT);
    Party plain = new Party(a.id(), a.name(), a.country(), a.sector(), type);
    if (a.type() != Actor.Type.PERSON) {
      return isOurs(text, a)
          ? new Party(a.id(), a.name(), a.country(), null, OURS)
          : Bands.named(plain);
    }
    String after = text.substring(Math.min(a.span().end(), text.length()));
    Matcher possessor = POSSESSOR.matcher(after);
    if (possessor.find() && !Interests.shipped().is("deed", possessor.group(1))) {
      return new Party(a.id(), a.name(), a.country(), a.sector(), "owner");
    }
    if (isKin(a)) {
      Matcher name = APPOSITION.matcher(after);
      return name.find()
          ? named(withoutFamily(name.group(1), a.name()), a)
          : new Party(a.id(), a.name(), a.country(), a.sector(), "owner");
    }
    String own = ownName(a.text());
    return isNamesake(own, a.name()) ? named(own, a) : Bands.spokenFor(plain, text, a.span());
  }

  private static Party named(String name, Actor a) {
    String id = String.join("-", Keys.words(name));
    return new Party(id, name, a.country(), null, "person");
  }

  /** "Gaddafi's son" and "the son" are not Gaddafi. */
  private static boolean isKin(Actor a) {
    String[] words = a.text().split(" ", -1);
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    boolean relative = Interests.shipped().is("kin", last);
    boolean nameless = !Keys.words(a.name()).contains(last);
    boolean another = words.length == 1 || a.text().contains(surname(a.name())) || isNamed(a);
    return relative && nameless && another;
  }

  /** A lexicon's person, of whom kin is told by the name of the other. */
  private static boolean isNamed(Actor a) {
    return a.country() != null && a.text().contains("'s ");
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Kin is mostly called without the name of the family. */
  private static String withoutFamily(String name, String head) {
    int last = name.lastIndexOf(' ');
    boolean family = last > 0 && Keys.surname(name).equals(Keys.surname(head));
    return family && name.indexOf(' ') < name.length() - 1 ? name.substring(0, last) : name;
  }

  /** Another person of the same surname: a given name that the known one does not bear. */
  private static boolean isNamesake(String own, String name) {
    String given = Keys.given(name);
    return !given.isEmpty()
        && !Keys.given(own).isEmpty()
        && Keys.surname(own).equals(Keys.surname(name))
        && Keys.words(own).stream().noneMatch(w -> Keys.surname(w).equals(given));
  }

  /** The name at the end of the words, without what it is called by. */
  private static String ownName(String words) {
    List<String> name = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      boolean part =
          (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) || word.startsWith("al-");
      String bare = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
      if (!part || Interests.shipped().is("title", bare)) {
        name.clear();
      } else {
        name.add(word);
      }
    }
    return String.join(" ", name);
  }
}
