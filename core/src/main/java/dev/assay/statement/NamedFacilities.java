package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.place.Place;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceOf;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bridges, bases and hospitals that have a name and stand in no list of places: "the Kober bridge
 * in Khartoum North" lies somewhere in that town, and is not the town. Who holds it does not hold
 * that. Pure functions.
 */
final class NamedFacilities {
  /** Parts by which a facility is told: "both ends of the bridge". */
  private static final Set<String> PARTS =
      Set.of("end", "side", "part", "entrance", "edge", "bank");

  private NamedFacilities() {}

  /**
   * The facility that a word is the head of, or takes up, as a place of its own; null where it is
   * none, has no name, or is known as a place.
   *
   * @param around where the statement is, null where that is not told
   */
  static @Nullable PlaceMention of(
      Mentions mentions, Sentence s, int word, @Nullable PlaceMention around) {
    int head = whole(mentions, s, word);
    if (!mentions.is(s, head, "facility") || isKnown(mentions, s, head)) {
      return null;
    }
    TokenRange name = name(s, head);
    if (name != null) {
      return mention(mentions, s, head, s, name, around);
    }
    return isDefinite(s, head) ? namedBefore(mentions, s, head) : null;
  }

  private static boolean isDefinite(Sentence s, int head) {
    return s.graph().children(head, "det").stream()
        .anyMatch(d -> s.form(d).toLowerCase(Locale.ROOT).matches("the|this|that"));
  }

  /** "The bridge" is the last one that was named. */
  private static @Nullable PlaceMention namedBefore(Mentions mentions, Sentence s, int head) {
    for (int i = s.index(); i >= 0; i--) {
      Sentence there = mentions.document().sentences().get(i);
      int from = i == s.index() ? head : there.size();
      for (int word = from - 1; there.layers() != null && word > 0; word--) {
        boolean like = there.lemma(word).equals(s.lemma(head));
        TokenRange name = like ? name(there, word) : null;
        if (name != null) {
          return isKnown(mentions, there, word)
              ? null
              : mention(mentions, s, head, there, name, around(mentions, there, word));
        }
      }
    }
    return null;
  }

  private static PlaceMention mention(
      Mentions mentions,
      Sentence s,
      int head,
      Sentence named,
      TokenRange name,
      @Nullable PlaceMention holder) {
    Place place = place(mentions.document(), named, name, holder);
    return new PlaceMention(s.index(), head, new TokenRange(head, head + 1), place);
  }

  /** The place by which a facility is told where it is first named, or that of its clause. */
  private static @Nullable PlaceMention around(Mentions mentions, Sentence s, int head) {
    for (int at = head; at >= 0; at = s.graph().head(at)) {
      PlaceMention place = PlaceOf.placeOf(mentions.document(), mentions.places(), s.index(), at);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static int whole(Mentions mentions, Sentence s, int word) {
    if (!PARTS.contains(s.lemma(word))) {
      return word;
    }
    List<Integer> of = s.graph().children(word, "nmod");
    return of.stream()
        .filter(w -> DeepSyntax.marks(s, w).contains("of") && mentions.is(s, w, "facility"))
        .findFirst()
        .orElse(word);
  }

  private static boolean isKnown(Mentions mentions, Sentence s, int head) {
    PlaceMention at = mentions.place(s.index(), head);
    return at != null && at.place().resolved() && at.range().contains(head);
  }

  /** "Kober bridge": the capitalised words right before the noun, with it; null where none are. */
  private static @Nullable TokenRange name(Sentence s, int head) {
    int start = head;
    while (start > 0
        && s.graph().dominates(head, start - 1)
        && (s.upos(start - 1).equals("PROPN") || s.form(start - 1).equals("-"))) {
      start--;
    }
    return start < head && s.upos(start).equals("PROPN") ? new TokenRange(start, head + 1) : null;
  }

  private static Place place(
      Document document, Sentence s, TokenRange name, @Nullable PlaceMention holder) {
    String text = s.span(name).in(document.text());
    Place in = holder == null ? null : holder.place();
    return in == null || !in.resolved()
        ? Place.unresolved(text, "at", null)
        : new Place(text, text, "in", null, in.point(), null, null, in.country(), in.admin1());
  }
}
