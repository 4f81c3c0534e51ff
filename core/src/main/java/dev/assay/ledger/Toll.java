package dev.assay.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number of people who came to harm, as somebody tells it.
 *
 * @param figure how many, of which harm
 * @param entry the statement that tells it
 */
public record Toll(Figure figure, Entry entry) {
  private static final Set<String> HARM =
      Set.of("killed", "injured", "wounded", "displaced", "detained", "missing");

  /**
   * The numbers that entries tell as so, in the order in which they became known. What is denied is
   * nobody's number.
   *
   * @param same equal of two that tell the same, of which the first known stays
   */
  public static List<Toll> of(Stream<Entry> entries, Function<Toll, ?> same) {
    Map<Object, Toll> found = new LinkedHashMap<>();
    entries
        .filter(entry -> entry.stance().polarity().equals("+"))
        .sorted(Entry.KNOWLEDGE_ORDER)
        .flatMap(entry -> entry.figures().stream().map(figure -> new Toll(figure, entry)))
        .filter(toll -> HARM.contains(toll.figure().what()))
        .forEach(toll -> found.putIfAbsent(same.apply(toll), toll));
    return List.copyOf(found.values());
  }
}
