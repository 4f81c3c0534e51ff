package dev.assay.eval;

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
}
