package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What a suite is asked: the gold, how to predict, and the reader to predict with. */
record EvaluationRequest(List<Path> gold, Set<Evaluation.Option> options, Reader reader) {
  EvaluationRequest {
    gold = List.copyOf(gold);
    options = Set.copyOf(options);
  }

  boolean asks(Evaluation.Option option) {
    return options.contains(option);
  }

  /** Gold sentences of JSON Lines or CoNLL-U. */
  List<ObjectNode> sentences() {
    return asked(GoldFiles.sentences(gold));
  }

  /** Gold sentences of JSON Lines or IOB2. */
  List<ObjectNode> spans() {
    return asked(GoldFiles.spans(gold));
  }

  private List<ObjectNode> asked(List<ObjectNode> records) {
    return asks(Evaluation.Option.HELD_BACK)
        ? records.stream().filter(r -> HeldBack.is(r.path("id").asText())).toList()
        : records;
  }
}
