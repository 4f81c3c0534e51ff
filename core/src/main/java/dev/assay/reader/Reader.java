package dev.assay.reader;

import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives sentences their layers: parts of speech, lemmas and features, dependencies, predicates with
 * their arguments, entities, names and factuality, all from one pass of one small network. What a
 * reader is not opened for is not computed.
 *
 * <p>Sentences run singly, in parallel: what is read of a sentence depends on its words alone, not
 * on its neighbours, their order, or the number of threads. Safe for use by many threads at once;
 * {@link #close} waits for the sentences that are being read and refuses further ones.
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
    return open(threads, EnumSet.allOf(Layer.class));
  }

  /**
   * As {@link #open(int)}, for syntax and these layers alone. One that the model does not have is
   * not there: see {@link Sentence.Layers#carries}.
   *
   * @param layers what will be asked for; none gives syntax alone, in nine tenths of the time
   */
  public static Reader open(int threads, Set<Layer> layers) {
    return new Reader(ReaderModel.load(ModelFiles.standard(), layers), threads);
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
   * @throws IllegalStateException if the reader was not opened for predicates
   */
  public Sentence readGiven(Sentence sentence, Collection<Integer> predicates) {
    BitSet given = new BitSet();
    predicates.forEach(given::set);
    if (!model.heads().contains(Head.ROLE)) {
      throw new IllegalStateException("this reader was opened without " + Layer.PREDICATES);
    }
    return read(sentence, given);
  }

  private Sentence read(Sentence sentence, @Nullable BitSet given) {
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    List<List<Integer>> pieces = forms.stream().map(model.pieces()::of).toList();
    List<Sentence.Layers> stretches = new ArrayList<>();
    int start = 0;
    for (int end : StretchCutter.ends(forms, pieces.stream().mapToInt(List::size).toArray())) {
      List<String> part = forms.subList(start, end);
      BitSet asked = given == null ? null : given.get(start, end);
      Scores scores = model.score(PieceSequence.of(part, pieces.subList(start, end)), asked);
      stretches.add(decoder.decode(part, scores));
      start = end;
    }
    return sentence.with(Stretches.join(stretches));
  }

  @Override
  public void close() {
    workers.close();
    model.close();
  }
}
