package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a judgement is about by the names in the words that it judges, whether the reader
 * knows them for a place or not: claims about them are found by name. Pure functions.
 */
final class JudgedSubjects {
  /** Participants of a judgement: persons that the judged words name, and whose claim it was. */
  private static final String SUBJECT = "judged";

  /** The family of events that names ask for: how many were killed there. */
  private static final String TOLL = "toll";

  static final String CLAIMANT = "claimant";

  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L},'’] )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");

  private JudgedSubjects() {}

  /** The subjects that a family's question may have; empty where nothing is named. */
  static List<Topic> of(Family family, Entry judgement) {
    Site site = judgement.site();
    return switch (family.subject()) {
      case PLACE -> {
        boolean wide = family.hurts() == Family.Hurts.OWN; // forces leave whole countries
        yield site != null && (wide || Sites.town(site))
            ? List.of(Topic.of(site))
            : names(judgement);
      }
      case WAY -> site != null && Sites.town(site) ? List.of(Topic.way(site)) : names(judgement);
      case PERSON -> persons(judgement);
      case COUNTRY -> {
        String home = judgement.home();
        yield home == null ? List.of() : List.of(Topic.country(home));
      }
      case EVENT -> family.id().equals(TOLL) ? TollTellings.judged(judgement) : List.of();
      case CAPTIVES, CAMP, PARTY, POST, THING, SERVICE, MEASURE, PAIR, BOTH, VOW -> List.of();
    };
  }

  /** Whether it tells which side had claimed it: "the Kremlin's announcement". */
  static boolean isOfSide(Entry judgement) {
    return !claimants(judgement).isEmpty();
  }

  /** The sides that are told to have claimed it, by their country. */
  static List<Side> claimants(Entry judgement) {
    return judgement.filling(CLAIMANT).stream()
        .map(p -> Side.of(p, judgement.home()))
        .filter(side -> side.told() && !side.camp().isEmpty())
        .toList();
  }

  private static List<Topic> persons(Entry judgement) {
    List<Party> persons = judgement.filling(SUBJECT).stream().filter(Party::named).toList();
    return persons.size() == 1 ? List.of(Topic.of(persons.get(0))) : List.of();
  }

  private static List<Topic> names(Entry judgement) {
    @Nullable String judged = judgement.judged();
    List<Topic> found = new ArrayList<>();
    Matcher name = NAME.matcher(judged == null ? "" : judged);
    while (name.find()) {
      String words = name.group();
      boolean claimant =
          judgement.filling(CLAIMANT).stream().anyMatch(p -> p.name().contains(words));
      if (!claimant) {
        found.add(Topic.named(words));
      }
    }
    return found;
  }
}
