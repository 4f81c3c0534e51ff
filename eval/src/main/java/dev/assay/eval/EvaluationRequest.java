package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a suite is asked: the gold, how to predict, and the reader to predict with. */
record EvaluationRequest(List<Path> gold, EvaluationOptions options, Reader reader) {
  EvaluationRequest {
    gold = List.copyOf(gold);
  }

  boolean asks(Evaluation.Option option) {
    return options.chosen().contains(option);
  }

  /** Gold sentences of JSON Lines or CoNLL-U, those asked for, written as asked for. */
  List<ObjectNode> sentences() {
    return sentences(UnaryOperator.identity());
  }

  /**
   * As {@link #sentences()}.
   *
   * @param shorten what a headline drops of a sentence
   */
  List<ObjectNode> sentences(UnaryOperator<ObjectNode> shorten) {
    List<ObjectNode> chosen = chosen(GoldFiles.sentences(gold));
    return asks(Evaluation.Option.HEADLINE)
        ? written(chosen.stream().map(shorten).toList())
        : written(chosen);
  }

  /** Gold sentences of JSON Lines or IOB2, likewise. */
  List<ObjectNode> spans() {
    return written(chosen(GoldFiles.spans(gold)));
  }

  private List<ObjectNode> written(List<ObjectNode> sentences) {
    return sentences.stream().map(s -> Style.write(s, options.chosen())).toList();
  }

  private List<ObjectNode> chosen(List<ObjectNode> records) {
    return ofGenre(records).stream()
        .filter(r -> !asks(Evaluation.Option.HELD_BACK) || HeldBack.is(r.path("id").asText()))
        .toList();
  }

  private List<ObjectNode> ofGenre(List<ObjectNode> records) {
    String genre = options.genre();
    if (genre == null) {
      return records;
    }
    List<ObjectNode> found =
        records.stream().filter(r -> r.path("genre").asText().equals(genre)).toList();
    if (found.isEmpty()) {
      var genres = new TreeSet<String>();
      records.stream()
          .filter(r -> r.has("genre"))
          .forEach(r -> genres.add(r.get("genre").asText()));
      throw new EvaluationException(
          "ASSAY-EVAL-05",
          "no gold of the genre '"
              + genre
              + "'; "
              + (genres.isEmpty()
                  ? "the gold names none"
                  : "there are " + String.join(", ", genres)),
          null);
    }
    return found;
  }
}
