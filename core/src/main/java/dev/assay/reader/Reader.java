package dev.assay.reader;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives sentences their layers: parts of speech and lemmas, dependencies, predicates with their
 * arguments, entities and factuality, all from one pass of one small network.
 *
 * <p>Sentences run singly, in parallel: what is read of a sentence depends on its words alone, not
 * on its neighbours, their order, or the number of threads. Safe for use by many threads at once;
 * {@link #close} only when none of them reads any more.
 */
public final class Reader implements AutoCloseable {
  private final ReaderModel model;
  private final Decoder decoder;
  private final Workers workers;

  private Reader(ReaderModel model, int threads) {
    this.model = model;
    this.decoder = new Decoder(model.labels(), model.lemmatizer(), SpanGrowth.load());
    this.workers = new Workers(threads);
  }

  /**
   * A reader on all processors, with the model that ships, or with that of the folder which the
   * system property {@code assay.model} names (reader.onnx, labels.json, vocab.txt, lexicon.tsv).
   *
   * @throws ReaderException if there is no model or it cannot be loaded
   */
  public static Reader open() {
    return open(Runtime.getRuntime().availableProcessors());
  }

  /**
   * As {@link #open()}, on so many threads, the caller's included.
   *
   * @param threads at least 1
   */
  public static Reader open(int threads) {
    return new Reader(ReaderModel.load(ModelFiles.standard()), threads);
  }

  /** A reader with the model of a folder: reader.onnx, labels.json, vocab.txt, lexicon.tsv. */
  public static Reader open(Path model, int threads) {
    return new Reader(ReaderModel.load(ModelFiles.folder(model)), threads);
  }

  /** The same document with every sentence read. */
  public Document read(Document document) {
    return document.with(read(document.sentences()));
  }

  /** The same sentences, read, in the same order. */
  public List<Sentence> read(List<Sentence> sentences) {
    Sentence[] read = new Sentence[sentences.size()];
    int[] longestFirst =
        IntStream.range(0, read.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(sentences.get(b).size(), sentences.get(a).size()))
            .mapToInt(Integer::intValue)
            .toArray();
    workers.each(longestFirst, i -> read[i] = read(sentences.get(i)));
    return List.of(read);
  }

  /** One sentence, read by the calling thread. */
  public Sentence read(Sentence sentence) {
    return read(sentence, null);
  }

  /**
   * One sentence whose predicates are known.
   *
   * @param predicates indices of the predicates, instead of those the reader would find
   */
  public Sentence readGiven(Sentence sentence, Collection<Integer> predicates) {
    BitSet given = new BitSet();
    predicates.forEach(given::set);
    return read(sentence, given);
  }

  private Sentence read(Sentence sentence, @Nullable BitSet given) {
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    List<Sentence.Layers> stretches = new ArrayList<>();
    for (int start = 0; start < forms.size(); start += PieceSequence.ROOM) {
      List<String> part = forms.subList(start, Math.min(forms.size(), start + PieceSequence.ROOM));
      Scores scores = model.score(PieceSequence.of(part, model.pieces()));
      BitSet predicates =
          given == null ? Decoder.predicates(scores) : given.get(start, start + part.size());
      stretches.add(decoder.decode(part, scores, predicates));
    }
    return sentence.with(Stretches.join(stretches));
  }

  @Override
  public void close() {
    workers.close();
    model.close();
  }
}
