package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Persons of a report who bear the name of a place. Stateless, safe to share. */
final class Namesakes {
  private final PlaceWords words;

  Namesakes(PlaceWords words) {
    this.words = words;
  }

  /**
   * "Talked to Roy", where the reader sees a person and the report tells of a Roy Jones; "Houston
   * was attacked", where it tells of an Ann Houston and of nothing that is in Houston.
   *
   * @param t a name of one word
   */
  boolean isSomebody(Toponym t, Document document, Sentence sentence) {
    boolean person =
        sentence.layers() != null
            && sentence.names().stream()
                .anyMatch(n -> n.type().equals("person") && n.range().equals(t.range));
    return person
        ? isPartOfName(document, (s, name) -> isFullName(s, name, t.name))
        : !isRenowned(t)
            && isPartOfName(document, (s, name) -> isSurname(s, name, t.name))
            && !isPlaced(t, document);
  }

  private static boolean isPartOfName(Document document, BiPredicate<Sentence, Name> part) {
    return document.sentences().stream()
        .filter(s -> s.layers() != null)
        .anyMatch(s -> s.names().stream().anyMatch(name -> part.test(s, name)));
  }

  private static boolean isFullName(Sentence s, Name name, String part) {
    return name.type().equals("person")
        && name.range().length() > 1
        && IntStream.range(name.range().start(), name.range().end())
            .mapToObj(s::form)
            .anyMatch(part::equalsIgnoreCase);
  }

  private static boolean isSurname(Sentence s, Name name, String part) {
    return isFullName(s, name, part) && s.form(name.range().end() - 1).equalsIgnoreCase(part);
  }

  /** A country, a division or a capital is meant before a person of its name. */
  private static boolean isRenowned(Toponym t) {
    return t.candidates.stream()
        .limit(1)
        .map(c -> c.entry().kind())
        .anyMatch(kind -> kind.isArea() || kind == PlaceKind.CAPITAL);
  }

  /** Whether the report speaks of what is in a place of that name, or near it. */
  private boolean isPlaced(Toponym t, Document document) {
    return document.sentences().stream()
        .filter(s -> s.layers() != null)
        .anyMatch(s -> IntStream.range(1, s.size()).anyMatch(i -> isPlaced(t, s, i)));
  }

  private boolean isPlaced(Toponym t, Sentence s, int word) {
    boolean owns = word + 1 < s.size() && s.xpos(word + 1).equals("POS");
    return s.form(word).equals(t.name)
        && words.is("inside", s.form(word - 1).toLowerCase(Locale.ROOT))
        && !owns;
  }
}
