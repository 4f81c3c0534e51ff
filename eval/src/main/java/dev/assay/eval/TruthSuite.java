package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.TruthDiscovery;
import dev.assay.text.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Truth discovery among sources that copy each other: catalogues' author lists of books (Dong et
 * al. 2009). Of the files, lines with a {@code source}, an {@code object} and a {@code value} are
 * what the sources say, those with {@code object} and {@code authors} what is so. A book is right
 * where the authors believed are those of the gold, all and no other, in any order; names agree in
 * the family name, and in the first given name as far as both tell it (an initial suffices). {@code
 * voting} is the commonest list once names are read, {@code voting_as_written} before.
 */
final class TruthSuite implements Suite {
  private final AuthorWords words = AuthorWords.load();

  @Override
  public String name() {
    return "truth";
  }

  @Override
  public String description() {
    return "truth discovery: author lists of books by many catalogues (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Map<String, List<JsonNode>> said = new TreeMap<>();
    List<ObjectNode> gold = new ArrayList<>();
    for (ObjectNode row : GoldFiles.objects(request.gold())) {
      if (row.has("authors")) {
        gold.add(row);
      } else {
        said.computeIfAbsent(row.path("object").asText(), k -> new ArrayList<>()).add(row);
      }
    }
    if (request.asks(Evaluation.Option.HELD_BACK)) {
      gold.removeIf(row -> !HeldBack.is(row.path("object").asText()));
    }
    return score(gold, said);
  }

  private Outcome score(List<ObjectNode> gold, Map<String, List<JsonNode>> said) {
    Map<String, BookClaims> books = new TreeMap<>();
    said.forEach((book, rows) -> books.put(book, BookClaims.of(book, rows, words)));
    TruthDiscovery.Findings found =
        TruthDiscovery.of(
            books.values().stream().flatMap(b -> b.answers().stream()).toList(),
            TruthDiscovery.Values.SEVERAL);
    ErrorCounts errors = new ErrorCounts("author lists");
    List<ObjectNode> predictions = new ArrayList<>();
    int right = 0;
    int voted = 0;
    int written = 0;
    for (ObjectNode row : gold) {
      String book = row.path("object").asText();
      List<AuthorName> wanted = gold(row);
      BookClaims claims = books.getOrDefault(book, BookClaims.NONE);
      List<AuthorName> believed = claims.names(found.truth(book));
      List<JsonNode> rows = said.getOrDefault(book, List.of());
      boolean ok = same(believed, wanted);
      right += ok ? 1 : 0;
      voted += same(claims.names(claims.vote()), wanted) ? 1 : 0;
      written += same(asWritten(rows), wanted) ? 1 : 0;
      predictions.add(prediction(book, believed));
      if (!ok) {
        errors.add(kind(believed, wanted), GoldFiles.newSentence().put("id", book));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("books", gold.size());
    figures.put("right", Counts.ratio(right, gold.size()));
    figures.put("voting", Counts.ratio(voted, gold.size()));
    figures.put("voting_as_written", Counts.ratio(written, gold.size()));
    figures.put("sources", sources(found));
    return new Outcome(figures, predictions, List.of(errors.table()));
  }

  private static Map<String, Object> sources(TruthDiscovery.Findings found) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("count", found.sources().size());
    figures.put("pairs", found.dependences().size());
    figures.put("copying", found.dependences().stream().filter(d -> d.probability() > 0.5).count());
    return figures;
  }

  private List<AuthorName> gold(ObjectNode row) {
    List<AuthorName> names = new ArrayList<>();
    for (JsonNode author : row.path("authors")) {
      String[] parts = AuthorLists.fold(author.asText()).split(",", 2);
      List<String> given = parts.length > 1 ? words.of(parts[1]) : List.of();
      names.add(new AuthorName(String.join(" ", words.of(parts[0])), given));
    }
    return names;
  }

  private static boolean same(List<AuthorName> found, List<AuthorName> wanted) {
    List<AuthorName> left = new ArrayList<>(wanted);
    for (AuthorName name : found) {
      AuthorName match = left.stream().filter(w -> agree(name, w)).findFirst().orElse(null);
      if (match == null) {
        return false;
      }
      left.remove(match);
    }
    return left.isEmpty();
  }

  private static boolean agree(AuthorName a, AuthorName b) {
    return a.family().replace('-', ' ').equals(b.family().replace('-', ' ')) && a.canBe(b);
  }

  private static String kind(List<AuthorName> found, List<AuthorName> wanted) {
    boolean missed = wanted.stream().anyMatch(w -> found.stream().noneMatch(f -> agree(f, w)));
    boolean extra = found.stream().anyMatch(f -> wanted.stream().noneMatch(w -> agree(f, w)));
    return missed && extra
        ? "some missed, some wrong"
        : missed ? "some missed" : extra ? "some wrong" : "one person twice";
  }

  /** The commonest value, its case aside, read by itself. */
  private List<AuthorName> asWritten(List<JsonNode> rows) {
    Map<String, Integer> votes = new TreeMap<>();
    rows.forEach(r -> votes.merge(AuthorLists.fold(r.path("value").asText()), 1, Integer::sum));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> new AuthorLists(words).read(List.of(e.getKey())).get(0))
        .orElse(List.of());
  }

  private static ObjectNode prediction(String book, List<AuthorName> authors) {
    ObjectNode out = GoldFiles.newSentence().put("object", book);
    ArrayNode names = out.putArray("authors");
    authors.forEach(a -> names.add(a.toString()));
    return out;
  }
}
