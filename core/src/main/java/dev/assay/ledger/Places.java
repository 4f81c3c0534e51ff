package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The places that a statement names side by side: "in Ras Lanuf and in Zawiya". Pure functions. */
final class Places {
  /** What may stand between the names of a list. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "^(?:,? (?:and|or|nor|as well as|both)|,)(?: (?:in|at|of|from|the|towns?|city|cities|villages?))* $");

  private Places() {}

  /** An entry as it is told of each of them, its own place first. */
  static List<Entry> each(Entry entry) {
    Site own = entry.site();
    List<Party> targets = own == null ? List.of() : entry.filling("target");
    if (own == null || targets.isEmpty()) {
      return List.of(entry);
    }
    List<Entry> each = new ArrayList<>(List.of(entry));
    for (Party target : targets) {
      boolean end = own.relation().equals("between") && own.text().contains(target.name());
      if (end || isListed(entry.passage().quote(), own.text(), target.name())) {
        each.add(entry.at(unresolved(target.name(), entry)));
      }
    }
    return each;
  }

  private static boolean isListed(String quote, String own, String other) {
    int at = quote.indexOf(own);
    int next = at < 0 ? -1 : quote.indexOf(other, at + own.length());
    return next > 0 && BETWEEN.matcher(quote.substring(at + own.length(), next)).matches();
  }

  /** A place of which only the name is known: it is in the country of the rest. */
  private static Site unresolved(String name, Entry entry) {
    return new Site(name, name, null, "at", null, null, null, null, null, entry.home());
  }
}
