package dev.assay.place;

import dev.assay.report.Block;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the places named before in the place of what stands for them in a sentence: "the city", "the
 * Yemeni port", "Chad's capital", "the border", "from there", "its outskirts", and nothing at all:
 * "ten km to the east". Stateless, safe to share.
 */
final class Referents {
  /** Places back among which "the town" is the one that was called a town. */
  private static final int NEAR = 3;

  /** The same where it was described behind its name. */
  private static final int DESCRIBED = 5;

  /** What may stand between a name and the noun that describes it: ", a small river". */
  private static final String DESCRIPTION =
      "^, an? (?:(?!(?:of|in|on|near|from) )[\\p{L}-]+ ){0,3}";

  /** Sentences back to which a pronoun or nothing at all may point. */
  private static final int REACH = 2;

  /** The most words before the noun of a nominal. */
  private static final int MOST_MODIFIERS = 4;

  private final RelationGrammar grammar;
  private final RelativePlaces places;
  private final Borders borders;
  private final Pointers pointers;

  Referents(RelationGrammar grammar, RelativePlaces places, Borders borders) {
    this.grammar = grammar;
    this.places = places;
    this.borders = borders;
    this.pointers = new Pointers(grammar);
  }

  /**
   * What is known when a sentence is read.
   *
   * @param pieces of the sentence
   * @param before all places told before it
   * @param mentions those of them that were told as mentions
   */
  record Told(
      Document document,
      Sentence sentence,
      List<Piece> pieces,
      List<Spot> before,
      List<PlaceMention> mentions,
      Antecedents antecedents) {

    /**
     * Places without those abroad of which only earlier paragraphs told: after somebody's journey a
     * new one goes on about home. All of them where no country stands out.
     */
    List<Spot> home(List<Spot> sofar) {
      String home = country(sofar);
      int start =
          document.report().blocks().stream()
              .mapToInt(Block::start)
              .filter(block -> block <= begin(sentence))
              .max()
              .orElse(0);
      Set<Place> here =
          mentions.stream()
              .filter(m -> begin(document.sentences().get(m.sentence())) >= start)
              .map(PlaceMention::place)
              .collect(Collectors.toSet());
      return sofar.stream()
          .filter(
              s ->
                  home == null
                      || home.equals(s.place().country())
                      || !before.contains(s)
                      || here.contains(s.place()))
          .toList();
    }

    private static int begin(Sentence sentence) {
      return sentence.tokens().get(0).span().start();
    }

    /** The country of more places than any other; null where there is none. */
    private static @Nullable String country(List<Spot> sofar) {
      Map<String, Integer> counts = new TreeMap<>();
      sofar.stream()
          .flatMap(s -> Stream.ofNullable(s.place().country()))
          .forEach(c -> counts.merge(c, 1, Integer::sum));
      int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
      List<String> first =
          counts.keySet().stream().filter(c -> most == counts.getOrDefault(c, 0)).toList();
      return first.size() == 1 ? first.get(0) : null;
    }

    /** Whether a place was told so shortly before that a pronoun may stand for it. */
    boolean isFresh() {
      return mentions.isEmpty()
          || mentions.get(mentions.size() - 1).sentence() >= sentence.index() - REACH;
    }
  }

  /** A nominal: where its noun stands, and in which country it is told to be, if any. */
  private record Nominal(int end, Piece noun, @Nullable String country) {}

  /** A line of pieces and names in which what stands for a place has become one. */
  List<Object> named(List<Object> line, Told told) {
    List<Object> out = new ArrayList<>();
    List<Spot> sofar = new ArrayList<>(told.before());
    for (int i = 0; i < line.size(); ) {
      Nominal nominal = nominal(line, i, told.sentence());
      Spot spot = nominal == null ? null : referent(line, i, nominal, told, sofar);
      int end = nominal == null ? i + 1 : nominal.end();
      if (spot == null && pointers.isPointer(line, i)) {
        spot = pointed(line, i, told, sofar);
        end = i + 1;
      }
      if (spot == null) {
        if (line.get(i) instanceof Spot known) {
          sofar.add(known);
        }
        out.add(line.get(i++));
      } else {
        out.add(spot);
        i = end;
      }
      Spot silent = pointers.isSilent(line, i) ? silent(line, i, told, sofar) : null;
      if (silent != null) {
        out.add(silent);
      }
    }
    return out;
  }

  /** The bare nominal that begins here; null for none. */
  private @Nullable Nominal nominal(List<Object> line, int i, Sentence sentence) {
    if (line.get(i) instanceof Spot owner) {
      return owned(line, i, owner);
    }
    if (!Set.of("the", "that", "this").contains(((Piece) line.get(i)).lower())) {
      return null;
    }
    int k = i + 1;
    String country = null;
    while (k < line.size() && k - i < MOST_MODIFIERS && modifies(line.get(k))) {
      country = line.get(k) instanceof Spot people ? people.place().country() : country;
      k++;
    }
    if (k >= line.size() || !(line.get(k) instanceof Piece noun) || !isNoun(noun)) {
      return null;
    }
    boolean compound = sentence.layers() != null && sentence.graph().is(noun.token(), "compound");
    boolean border = grammar.isBorder(noun.lower());
    return compound || isDefined(line, k + 1, border) ? null : new Nominal(k + 1, noun, country);
  }

  private boolean isNoun(Piece noun) {
    return grammar.isBorder(noun.lower()) || !grammar.nominal(noun.lower()).isEmpty();
  }

  /** "The besieged Syrian" of "the besieged Syrian city". */
  private boolean modifies(Object item) {
    return item instanceof Spot spot
        ? spot.demonym()
        : item instanceof Piece piece
            && grammar.isModifier(piece.lower())
            && grammar.nominal(piece.lower()).isEmpty()
            && !grammar.isBorder(piece.lower());
  }

  /** "Chad's capital". */
  private @Nullable Nominal owned(List<Object> line, int i, Spot owner) {
    boolean capital =
        owner.kind() == PlaceKind.COUNTRY
            && !owner.demonym()
            && i + 2 < line.size()
            && line.get(i + 1) instanceof Piece of
            && of.lower().equals("'s")
            && line.get(i + 2) instanceof Piece noun
            && grammar.nominal(noun.lower()).equals(Set.of(PlaceKind.CAPITAL));
    return capital && !isDefined(line, i + 3, false)
        ? new Nominal(i + 3, (Piece) line.get(i + 2), owner.place().country())
        : null;
  }

  /** "The town of ...", "the city Homs", "the border with ...". */
  private boolean isDefined(List<Object> line, int next, boolean border) {
    return next < line.size()
        && (line.get(next) instanceof Spot
            || (line.get(next) instanceof Piece piece
                && (piece.lower().equals("of") || (border && grammar.defines(piece.lower())))));
  }

  private @Nullable Spot referent(
      List<Object> line, int i, Nominal nominal, Told told, List<Spot> sofar) {
    int start = start(line.get(i), told.pieces());
    int end = told.pieces().indexOf(nominal.noun()) + 1;
    TokenRange range = new TokenRange(told.pieces().get(start).token(), nominal.noun().token() + 1);
    String text =
        told.document().text().substring(told.pieces().get(start).start(), nominal.noun().end());
    if (grammar.isBorder(nominal.noun().lower())) {
      List<Spot> here = new ArrayList<>(sofar);
      line.stream().filter(Spot.class::isInstance).map(Spot.class::cast).forEach(here::add);
      Place border = nominal.country() == null ? borders.atHand(text, here) : null;
      return border == null
          ? null
          : new Spot(start, end, nominal.noun().token(), range, border, null, false, false);
    }
    Spot found = standsFor(nominal, range, told, sofar);
    return found == null ? null : again(found, text, start, end, nominal.noun().token(), range);
  }

  /** What a nominal stands for: what its antecedent names, if it is of a kind that fits. */
  private @Nullable Spot standsFor(Nominal nominal, TokenRange range, Told told, List<Spot> sofar) {
    Set<PlaceKind> kinds = grammar.nominal(nominal.noun().lower());
    List<Spot> of =
        nominal.country() == null
            ? sofar
            : sofar.stream()
                .filter(spot -> nominal.country().equals(spot.place().country()))
                .toList();
    Spot introduced =
        introduced(nominal.noun().lower(), kinds, of, told.pieces(), told.before().size());
    if (introduced != null) {
      return introduced;
    }
    Spot described = described(nominal.noun().lower(), kinds, told, of);
    if (described != null) {
      return described;
    }
    Spot known = antecedent(kinds, range, told, of);
    if (known != null) {
      return known;
    }
    if (kinds.equals(Set.of(PlaceKind.COUNTRY)) && nominal.country() == null) {
      return places.country(sofar);
    }
    Spot last = last(kinds, told.home(of));
    return last == null && strict(kinds) && nominal.country() != null
        ? places.capital(nominal.country())
        : last;
  }

  /** The place told before that a nominal's antecedent names, of a kind that fits. */
  private static @Nullable Spot antecedent(
      Set<PlaceKind> kinds, TokenRange range, Told told, List<Spot> sofar) {
    PlaceMention known =
        told.antecedents().antecedent(told.sentence().index(), range, told.mentions());
    if (known == null) {
      return null;
    }
    boolean other = last(kinds, sofar) != null;
    for (int i = sofar.size() - 1; i >= 0; i--) {
      Spot spot = sofar.get(i);
      PlaceKind kind = spot.called();
      boolean like =
          kind == null || (Pointers.SETTLED.contains(kind) && Pointers.SETTLED.containsAll(kinds));
      boolean unknown = like && isName(spot) && !strict(kinds) && !other;
      if (spot.place().equals(known.place()) && (unknown || kinds.contains(kind))) {
        return spot;
      }
    }
    return null;
  }

  /** Whether it is a name, or a site, and not a place told by its relation to another. */
  private static boolean isName(Spot spot) {
    String relation = spot.place().relation();
    return relation.equals("at") || relation.equals("in");
  }

  /** "The capital" is no other town, whatever its antecedent seems to be. */
  private static boolean strict(Set<PlaceKind> kinds) {
    return kinds.equals(Set.of(PlaceKind.CAPITAL));
  }

  /** "From there", "from here", "its outskirts", "west of it". */
  private @Nullable Spot pointed(List<Object> line, int i, Told told, List<Spot> sofar) {
    Piece word = (Piece) line.get(i);
    boolean here = word.lower().equals("here");
    TokenRange range = new TokenRange(word.token(), word.token() + 1);
    Spot known =
        here || word.lower().equals("there")
            ? null
            : antecedent(Pointers.SETTLED, range, told, sofar);
    Spot of = here ? dateline(sofar) : known != null ? known : settled(told, sofar);
    int start = told.pieces().indexOf(word);
    return of == null ? null : again(of, word.text(), start, start + 1, word.token(), range);
  }

  /** "Ten km to the east": of the place last told. */
  private static @Nullable Spot silent(List<Object> line, int i, Told told, List<Spot> sofar) {
    Spot of = settled(told, sofar);
    Piece last = (Piece) line.get(i - 1);
    int at = told.pieces().indexOf(last) + 1;
    TokenRange range = new TokenRange(last.token(), last.token() + 1);
    return of == null ? null : again(of, of.place().text(), at, at, last.token(), range);
  }

  /** Where the report was written; without a dateline, the first place it tells. */
  private static @Nullable Spot dateline(List<Spot> sofar) {
    return sofar.stream()
        .filter(spot -> spot.kind() != null && Pointers.SETTLED.contains(spot.kind()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Spot settled(Told told, List<Spot> sofar) {
    return told.isFresh() ? last(Pointers.SETTLED, sofar) : null;
  }

  private static Spot again(
      Spot spot, String text, int start, int end, int head, TokenRange range) {
    Place same = spot.place().toldAs(text);
    return new Spot(start, end, head, range, same, spot.kind(), false, false);
  }

  private static int start(Object item, List<Piece> pieces) {
    return item instanceof Spot spot ? spot.start() : pieces.indexOf((Piece) item);
  }

  /**
   * "The northern town of Adigrat" is "the town" some places later, though a capital has been named
   * since.
   */
  private static @Nullable Spot introduced(
      String noun, Set<PlaceKind> kinds, List<Spot> sofar, List<Piece> pieces, int earlier) {
    for (int i = sofar.size() - 1; i >= Math.max(0, sofar.size() - NEAR); i--) {
      Spot spot = sofar.get(i);
      boolean of =
          i < earlier
              ? (" " + spot.place().text().toLowerCase(Locale.ROOT)).contains(" " + noun + " of ")
              : spot.start() > 1
                  && pieces.get(spot.start() - 1).lower().equals("of")
                  && pieces.get(spot.start() - 2).lower().equals(noun);
      PlaceKind kind = spot.called();
      if (of && kind != null && kinds.contains(kind) && spot.tells()) {
        return spot;
      }
    }
    return null;
  }

  /** "Jisr, a town on the road between Latakia and Aleppo" is "the town" some places later. */
  private static @Nullable Spot described(
      String noun, Set<PlaceKind> kinds, Told told, List<Spot> sofar) {
    Pattern description = Pattern.compile(DESCRIPTION + Pattern.quote(noun) + "\\b");
    List<PlaceMention> mentions = told.mentions();
    for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - DESCRIBED); i--) {
      PlaceMention mention = mentions.get(i);
      Sentence sentence = told.document().sentences().get(mention.sentence());
      int end = sentence.span(mention.range()).end();
      String after = told.document().text().substring(end, sentence.span().end());
      if (description.matcher(after).find()) {
        return sofar.stream()
            .filter(spot -> spot.place().equals(mention.place()))
            .filter(spot -> spot.kind() != null && kinds.contains(spot.kind()))
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  /** The last place of some kinds; a capital also where it was named for its government. */
  private static @Nullable Spot last(Set<PlaceKind> kinds, List<Spot> sofar) {
    Spot seat = null;
    for (int i = sofar.size() - 1; i >= 0; i--) {
      Spot spot = sofar.get(i);
      PlaceKind kind = spot.called();
      if (kind != null && kinds.contains(kind)) {
        if (spot.tells()) {
          return spot;
        }
        seat = seat == null && spot.actor() && strict(kinds) ? spot : seat;
      }
    }
    return seat;
  }
}
