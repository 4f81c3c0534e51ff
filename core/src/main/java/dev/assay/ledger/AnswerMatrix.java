package dev.assay.ledger;

import dev.assay.ledger.Answers.Item;
import dev.assay.ledger.Answers.Mark;
import dev.assay.ledger.Answers.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The matrix of one question, in the making. */
final class AnswerMatrix {
  private static final String NONE = "none of these";

  /** All that one interest says to the same effect. */
  private record Row(String interest, List<Mark> marks) {}

  private final Competition competition;
  private final Weights weights;
  private final int answers;

  AnswerMatrix(Competition competition, Weights weights) {
    this.competition = competition;
    this.weights = weights;
    this.answers = competition.answers().size();
  }

  Answers answers() {
    List<Item> items = items();
    List<Integer> order = order(items);
    List<Option> options = order.stream().map(i -> option(i, items)).toList();
    List<Item> sorted =
        items.stream()
            .map(
                item ->
                    new Item(
                        item.statements(),
                        item.interest(),
                        order.stream().map(item.marks()::get).toList(),
                        item.weight(),
                        item.why(),
                        item.diagnostic()))
            .toList();
    return new Answers(competition.question(), options, sorted, hangsOn(items, order.get(0)));
  }

  /** Every entry's evidence towards each of the answers, null where it has none. */
  private Map<Entry, List<@Nullable Evidence>> byEntry() {
    Map<Entry, List<@Nullable Evidence>> found = new TreeMap<>(Entry.KNOWLEDGE_ORDER);
    for (int i = 0; i < answers; i++) {
      for (Claim claim : competition.answers().get(i)) {
        for (Evidence e : claim.evidence()) {
          List<@Nullable Evidence> roles =
              found.computeIfAbsent(
                  e.entry(),
                  entry -> {
                    List<@Nullable Evidence> none = new ArrayList<>();
                    IntStream.range(0, answers).forEach(n -> none.add(null));
                    return none;
                  });
          roles.set(i, e);
        }
      }
    }
    return found;
  }

  /** A row in the making: its entries, and the heaviest of them. */
  private static final class Gathered {
    final List<Entry> entries = new ArrayList<>();
    Weights.Weight weight = new Weights.Weight(0, "");
  }

  private List<Item> items() {
    Map<Row, Gathered> rows = new LinkedHashMap<>();
    byEntry()
        .forEach(
            (entry, roles) -> {
              List<Mark> marks = marks(roles);
              if (marks.stream().anyMatch(m -> m != Mark.NEUTRAL)) {
                gather(entry, roles, marks, rows);
              }
            });
    List<Item> items = new ArrayList<>();
    rows.forEach(
        (row, of) -> {
          boolean diagnostic = row.marks().subList(0, answers).stream().distinct().count() > 1;
          items.add(
              new Item(
                  of.entries,
                  row.interest(),
                  row.marks(),
                  of.weight.weight(),
                  of.weight.why(),
                  diagnostic));
        });
    return items;
  }

  /** What only repeats goes with what it repeats and adds no weight. */
  private void gather(
      Entry entry, List<@Nullable Evidence> roles, List<Mark> marks, Map<Row, Gathered> rows) {
    String interest = interest(roles);
    Gathered repeated = repeats(roles) ? repeated(entry, interest, marks, rows) : null;
    if (repeated != null) {
      repeated.entries.add(entry);
      return;
    }
    Gathered row = rows.computeIfAbsent(new Row(interest, marks), r -> new Gathered());
    row.entries.add(entry);
    String domain = competition.answers().get(0).get(0).domain();
    Weights.Weight weight = weights.of(entry, domain, ownSide(entry, roles, interest));
    row.weight = weight.weight() > row.weight.weight() ? weight : row.weight;
  }

  private static boolean repeats(List<@Nullable Evidence> roles) {
    return roles.stream().anyMatch(e -> e != null && e.role() == Role.REPEAT);
  }

  /** The row of the same interest, of the report that it is a copy of, or the first to say so. */
  private static @Nullable Gathered repeated(
      Entry entry, String interest, List<Mark> marks, Map<Row, Gathered> rows) {
    Gathered own = rows.get(new Row(interest, marks));
    Gathered first = null;
    for (Map.Entry<Row, Gathered> row : rows.entrySet()) {
      if (own == null && row.getKey().marks().equals(marks)) {
        boolean original =
            row.getValue().entries.stream()
                .anyMatch(e -> e.report().id().equals(entry.report().original()));
        own = original ? row.getValue() : null;
        first = first == null ? row.getValue() : first;
      }
    }
    return own == null ? first : own;
  }

  /** What an entry says to each answer, and last to that none of them is right. */
  private List<Mark> marks(List<@Nullable Evidence> roles) {
    boolean speaksForOne = roles.stream().anyMatch(e -> e != null && bearing(e) > 0);
    List<Mark> marks = new ArrayList<>();
    for (Evidence e : roles) {
      int bearing = e == null ? (speaksForOne ? -1 : 0) : bearing(e);
      marks.add(bearing > 0 ? Mark.CONSISTENT : bearing < 0 ? Mark.INCONSISTENT : Mark.NEUTRAL);
    }
    boolean against = marks.contains(Mark.INCONSISTENT);
    marks.add(speaksForOne ? Mark.INCONSISTENT : against ? Mark.CONSISTENT : Mark.NEUTRAL);
    return marks;
  }

  private static int bearing(Evidence e) {
    return switch (e.role()) {
      case PREMATURE, DOUBT, RETRACT -> -1;
      default -> e.role().bearing();
    };
  }

  private static String interest(List<@Nullable Evidence> roles) {
    for (Evidence e : roles) {
      if (e != null) {
        return e.interest();
      }
    }
    return "";
  }

  /** Whether somebody says of himself what does him good, or denies what would do him harm. */
  private boolean ownSide(Entry entry, List<@Nullable Evidence> roles, String interest) {
    for (int i = 0; i < answers; i++) {
      Evidence e = roles.get(i);
      if (e == null || bearing(e) == 0) {
        continue;
      }
      Entry first = competition.answers().get(i).get(0).evidence().get(0).entry();
      for (Party party : first.actors()) {
        Side side = Side.of(party, first.home());
        boolean own =
            interest.equals(side.country() + ":" + side.camp())
                || interest.equals("actor:" + side.id());
        // Holding a town is to one's credit; having shelled it is not.
        boolean good = competition.deeds() ? bearing(e) < 0 : bearing(e) > 0;
        if (own && good) {
          return true;
        }
      }
    }
    return competition.deeds() && accusesRival(entry, interest);
  }

  /** A party that lays the deed to the other side. */
  private boolean accusesRival(Entry entry, String interest) {
    for (List<Claim> answer : competition.answers()) {
      Entry first = answer.get(0).evidence().get(0).entry();
      for (Party party : first.actors()) {
        Side side = Side.of(party, first.home());
        String own = side.country() + ":" + side.camp();
        boolean another = entry.actors().stream().noneMatch(a -> a.id().equals(party.id()));
        if (!side.camp().isEmpty() && interest.equals(own) && another) {
          return true;
        }
      }
    }
    return false;
  }

  /** Each interest counts once, whatever else it says to the same effect. */
  private static double sum(List<Item> items, int answer, Mark mark, @Nullable Item without) {
    Map<String, Double> interests = new TreeMap<>();
    items.stream()
        .filter(item -> !item.equals(without) && item.marks().get(answer) == mark)
        .forEach(item -> interests.merge(item.interest(), item.weight(), Math::max));
    return interests.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Answers by what is against them; where that is equal, by what is for them. */
  private List<Integer> order(List<Item> items) {
    return IntStream.rangeClosed(0, answers).boxed().sorted(ranking(items, null)).toList();
  }

  private Comparator<Integer> ranking(List<Item> items, @Nullable Item without) {
    return Comparator.comparingDouble((Integer i) -> sum(items, i, Mark.INCONSISTENT, without))
        .thenComparingDouble(i -> -sum(items, i, Mark.CONSISTENT, without))
        .thenComparing(i -> i);
  }

  private Option option(int i, List<Item> items) {
    double against = sum(items, i, Mark.INCONSISTENT, null);
    double support = sum(items, i, Mark.CONSISTENT, null);
    if (i == answers) {
      return new Option(NONE, List.of(), null, against, support);
    }
    List<Claim> claims = competition.answers().get(i);
    return new Option(
        value(i),
        claims.stream().map(Claim::id).toList(),
        claims.get(0).status(),
        against,
        support);
  }

  private String value(int i) {
    return i == answers ? NONE : competition.value(competition.answers().get(i));
  }

  private List<String> hangsOn(List<Item> items, int first) {
    List<String> found = new ArrayList<>();
    for (Item item : items) {
      int then = IntStream.rangeClosed(0, answers).boxed().min(ranking(items, item)).orElse(first);
      if (then != first) {
        Entry entry = item.statements().get(0);
        found.add(
            "without "
                + entry.source().name()
                + " ("
                + entry.report().outlet()
                + ", "
                + entry.report().day()
                + ") it would be: "
                + value(then));
      }
    }
    return found;
  }
}
