package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.statement.NumberPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Actors as plain values. Pure functions. */
final class Parties {
  /** What follows "his son": a name set off by a comma or not. */
  private static final Pattern APPOSITION =
      Pattern.compile(
          "^,? ?((?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+)(?: (?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+)){1,2})");

  private static final Pattern OWNER =
      Pattern.compile("\\b(our|its|their|his|her) ", Pattern.CASE_INSENSITIVE);

  /** What follows whose relative somebody is. */
  private static final Pattern POSSESSED = Pattern.compile("['\u2019]s .*$");

  private static final Pattern GIVEN =
      Pattern.compile("(?:(?:\\p{Lu}[\\p{L}'-]+|al-\\p{Lu}\\p{L}+) ){2,3}$");

  private static final Pattern AGE = Pattern.compile(", \\d{1,3}$");

  private static final Pattern EPITHET = Pattern.compile("^[\\p{L}.]+-\\p{Ll}+ (?=\\p{Lu})");

  /** "oil executive Ann Lee", "our correspondent Ann Lee": what comes before two names. */
  private static final Pattern TRADE =
      Pattern.compile(
          "^(?:[^,]* )?(?!(?:bin|ibn|al|el|de|del|da|van|von|der|den|abu|ben|la|le|ould) )\\p{Ll}[\\p{Ll}-]+ (?=\\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+$)");

  /** Behind which "'s" is a verb: "He's alive". */
  private static final Pattern PRONOUN = Pattern.compile("(?i)he|she|it|who|that|there");

  private static final Pattern POSSESSOR = Pattern.compile("^['\u2019]s (\\p{L}+)");

  /** The type of "our forces": whose they are the speaker tells. */
  static final String OURS = "ours";

  private Parties() {}

  private static boolean isOurs(String text, Actor a) {
    String before = text.substring(Math.max(0, a.span().start() - 6), a.span().start());
    boolean anybodys = a.country() == null || camp(a).isEmpty();
    String owner =
        anybodys
            ? OWNER
                .matcher(before + a.text())
                .results()
                .findFirst()
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .orElse("")
            : "";
    return owner.equals("our")
        || (!owner.isEmpty() && Interests.shipped().is("vague", last(a.text())));
  }

  /** "48 Iranians", "21 UN peacekeepers": they go by their words, not by whose they are. */
  private static boolean isCountedPeople(Actor a) {
    Integer count = NumberPhrases.shipped().count(Keys.words(a.text()));
    boolean nationals = a.type() == Actor.Type.GROUP && "CVL".equals(a.sector());
    return count != null
        && count > 1
        && a.type() != Actor.Type.PERSON
        && (nationals || CaptiveWords.names(last(a.text())));
  }

  /** "His country" is a state as much as one by name. */
  private static boolean isState(Actor a) {
    return a.type() == Actor.Type.ORGANISATION
        && a.sector() == null
        && Interests.shipped().is("state", last(a.text()));
  }

  private static String camp(Actor a) {
    return Interests.shipped().camp(a.sector() == null ? "" : a.sector());
  }

  /**
   * @param home country where the report's conflict is; null where nothing tells
   */
  static Party of(String text, Actor a, @Nullable String home) {
    String country = a.country();
    if (country != null && isState(a)) {
      return Homes.state(country);
    }
    String type = a.type().name().toLowerCase(Locale.ROOT);
    String called = isCountedPeople(a) ? a.text() : a.name();
    Party plain = new Party(a.id(), called, country, a.sector(), type);
    String after = text.substring(Math.min(a.span().end(), text.length()));
    if (a.type() != Actor.Type.PERSON) {
      Matcher name = APPOSITION.matcher(after);
      if (isRelative(a.text()) && name.find()) {
        return named(withoutFamily(name.group(1), POSSESSED.matcher(a.text()).replaceFirst("")), a);
      }
      return isOurs(text, a)
          ? new Party(a.id(), a.name(), a.country(), null, OURS)
          : Bands.named(plain);
    }
    Matcher possessor = POSSESSOR.matcher(after);
    if (!PRONOUN.matcher(a.text()).matches()
        && possessor.find()
        && !Interests.shipped().is("deed", possessor.group(1))) {
      return new Party(a.id(), a.name(), a.country(), a.sector(), "owner");
    }
    if (isKin(a)) {
      Matcher name = APPOSITION.matcher(after);
      return name.find()
          ? named(withoutFamily(name.group(1), a.name()), a)
          : new Party(a.id(), a.name(), a.country(), a.sector(), "owner");
    }
    String own = ownName(before(text, a) + a.text());
    boolean bare = own.indexOf(' ') < 0;
    String meant = bare ? Namesakes.meant(text, a, home) : own;
    boolean another = bare ? !meant.equals(a.name()) : isNamesake(own, a.name());
    return another ? namesake(meant, a, home) : Bands.spokenFor(named(plain), text, a.span());
  }

  /** One of the family where he is at home, else somebody else of that name. */
  private static Party namesake(String own, Actor a, @Nullable String home) {
    boolean abroad = home != null && !home.equals(a.country());
    String name = abroad ? own : withoutFamily(own, a.name());
    return new Party(
        String.join("-", Keys.words(name)), name, abroad ? null : a.country(), null, "person");
  }

  /**
   * Capitalised words right before a bare surname: a given name that the actor's words leave out.
   */
  private static String before(String text, Actor a) {
    Matcher given = GIVEN.matcher(text.substring(0, a.span().start()));
    return a.text().indexOf(' ') < 0 && given.find() ? given.group() : "";
  }

  /** "Shokri Ghanem, 68", "U.S.-educated Ghanem": by the name alone. */
  private static Party named(Party person) {
    String name = AGE.matcher(person.name()).replaceFirst("");
    name = EPITHET.matcher(name).replaceFirst("");
    name = TRADE.matcher(name).replaceFirst("");
    return name.equals(person.name())
        ? person
        : new Party(
            String.join("-", Keys.words(name)),
            name,
            person.country(),
            person.sector(),
            person.type());
  }

  private static Party named(String name, Actor a) {
    String id = String.join("-", Keys.words(name));
    return new Party(id, name, a.country(), null, "person");
  }

  /** "Gaddafi's son" and "the son" are not Gaddafi. */
  private static boolean isKin(Actor a) {
    boolean nameless = !Keys.words(a.name()).contains(last(a.text()));
    boolean another =
        a.text().indexOf(' ') < 0 || a.text().contains(surname(a.name())) || isNamed(a);
    return isRelative(a.text()) && nameless && another;
  }

  private static boolean isRelative(String words) {
    return Interests.shipped().is("kin", last(words));
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** A lexicon's person, of whom kin is told by the name of the other. */
  private static boolean isNamed(Actor a) {
    return a.country() != null && a.text().contains("'s ");
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Kin is mostly called without the name of the family: "Khamis", "Saif al-Islam". */
  private static String withoutFamily(String name, String head) {
    int last = name.lastIndexOf(' ');
    String given = last < 0 ? "" : name.substring(0, last);
    boolean family = last > 0 && Keys.surname(name).equals(Keys.surname(head));
    boolean calls = given.indexOf(' ') < 0 || given.contains(" al-");
    return family && calls ? given : name;
  }

  /** Another person of the same surname: a given name that the known one does not bear. */
  static boolean isNamesake(String own, String name) {
    String given = Keys.given(name);
    return !given.isEmpty()
        && !Keys.given(own).isEmpty()
        && Keys.surname(own).equals(Keys.surname(name))
        && Keys.words(own).stream().noneMatch(w -> Keys.surname(w).equals(given));
  }

  /** The name at the end of the words, without what it is called by. */
  static String ownName(String words) {
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
