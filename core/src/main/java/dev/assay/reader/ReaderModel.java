package dev.assay.reader;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.assay.text.Layer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The network with its labels and word pieces: one session, one thread inside it, any number of
 * threads around it.
 */
final class ReaderModel implements AutoCloseable {
  /** Word pieces of one sentence with the marks at its ends: BERT's positions. */
  static final int LONGEST = 512;

  private static final String GIVEN = "given";

  private final Labels labels;
  private final WordPieces pieces;
  private final Lemmatizer lemmatizer;
  private final Set<Head> heads;
  private final Set<String> unsized;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** Held for reading while the network runs: memory of a closed session is gone. */
  private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean closed;
  private final ThreadLocal<NativeRows> memory = ThreadLocal.withInitial(NativeRows::new);

  private ReaderModel(
      Labels labels,
      WordPieces pieces,
      Lemmatizer lemmatizer,
      Set<Head> heads,
      OrtSession session) {
    this.labels = labels;
    this.pieces = pieces;
    this.lemmatizer = lemmatizer;
    this.session = session;
    this.heads = heads;
    this.unsized =
        heads.stream()
            .filter(head -> !head.isSizedByWords())
            .map(Head::output)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The model with every layer it has. */
  static ReaderModel load(ModelFiles files) {
    return load(files, EnumSet.allOf(Layer.class));
  }

  /** The model with what these layers need. */
  static ReaderModel load(ModelFiles files, Set<Layer> layers) {
    // The runtime and the network take as long to load as all the rest: side by side.
    CompletableFuture<OrtSession> session =
        CompletableFuture.supplyAsync(() -> session(files, layers));
    try {
      Labels labels = Labels.parse(files.read(ModelFiles.LABELS));
      WordPieces pieces = new WordPieces(Lines.of(files.read(ModelFiles.VOCABULARY)));
      Lemmatizer lemmatizer = new Lemmatizer(Lines.of(files.read(ModelFiles.LEXICON)));
      Set<Head> heads = heads(session.join(), labels, layers);
      return new ReaderModel(labels, pieces, lemmatizer, heads, session.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof ReaderException known ? known : notStarted(e.getCause());
    } catch (RuntimeException e) {
      var unused = session.thenAccept(loaded -> close(loaded));
      throw e;
    }
  }

  private static ReaderException notStarted(@Nullable Throwable cause) {
    return new ReaderException(
        "ASSAY-READER-03",
        "ONNX Runtime does not start on this machine: "
            + cause
            + "; it needs 64-bit Linux, macOS or Windows",
        cause);
  }

  private static OrtSession session(ModelFiles files, Set<Layer> layers) {
    byte[] network = files.read(ModelFiles.NETWORK);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      // Every length would keep a plan of its own.
      options.setMemoryPatternOptimization(false);
      return environment.createSession(cut(network, layers), options);
    } catch (OrtException | IllegalArgumentException e) {
      throw new ReaderException(
          "ASSAY-READER-02", "reader.onnx cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static byte[] cut(byte[] network, Set<Layer> layers) {
    if (layers.size() == Layer.values().length) {
      return network;
    }
    List<String> wanted =
        EnumSet.allOf(Head.class).stream()
            .filter(head -> head.serves(layers))
            .map(Head::output)
            .toList();
    return NetworkCut.to(wanted, network);
  }

  Labels labels() {
    return labels;
  }

  Lemmatizer lemmatizer() {
    return lemmatizer;
  }

  WordPieces pieces() {
    return pieces;
  }

  /** What is read from it. */
  Set<Head> heads() {
    return heads;
  }

  /**
   * Runs the network on one sentence; safe for concurrent calls. The scores hold until the calling
   * thread's next call.
   *
   * @param given the predicates whose roles are asked for; null for those that the network finds
   * @throws IllegalStateException once it is closed
   */
  Scores score(PieceSequence sentence, @Nullable BitSet given) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("this reader is closed");
      }
      return run(sentence, given);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private Scores run(PieceSequence sentence, @Nullable BitSet given) {
    int words = sentence.first().length;
    NativeRows rows = memory.get();
    Map<Head, FloatBuffer> outputs = rows.outputs(heads, words, labels);
    Map<String, OnnxTensor> in = new HashMap<>();
    Map<String, OnnxTensor> out = new HashMap<>();
    try {
      in.put("pieces", tensor(rows, sentence.pieces(), 0));
      in.put("shapes", tensor(rows, sentence.shapes(), 1));
      in.put("first", tensor(rows, sentence.first(), 2));
      in.put(GIVEN, tensor(rows, asked(words, given), 3));
      for (Map.Entry<Head, FloatBuffer> output : outputs.entrySet()) {
        Head head = output.getKey();
        long[] shape = head.shape(words, labels.count(head));
        out.put(head.output(), OnnxTensor.createTensor(environment, output.getValue(), shape));
      }
      try (OrtSession.Result made = session.run(in, unsized, out)) {
        for (String head : unsized) {
          outputs.put(Head.ROLE, ((OnnxTensor) made.get(head).orElseThrow()).getFloatBuffer());
        }
      }
      return new Scores(words, given, outputs);
    } catch (OrtException e) {
      throw new ReaderException(
          "ASSAY-READER-03", "the network failed on a sentence of " + words + " words", e);
    } finally {
      close(in.values());
      close(out.values());
    }
  }

  /** As the network takes it: 1 of a predicate, -1 of none, 0 where it shall decide. */
  private static int[] asked(int words, @Nullable BitSet given) {
    int[] asked = new int[words];
    if (given != null) {
      Arrays.setAll(asked, i -> given.get(i) ? 1 : -1);
    }
    return asked;
  }

  private OnnxTensor tensor(NativeRows rows, int[] values, int input) throws OrtException {
    return OnnxTensor.createTensor(
        environment, rows.input(values, input), new long[] {values.length});
  }

  private static void close(Collection<OnnxTensor> tensors) {
    tensors.forEach(OnnxTensor::close);
  }

  /** The heads that the network has of those wanted; they must fit the labels. */
  private static Set<Head> heads(OrtSession session, Labels labels, Set<Layer> layers) {
    Map<String, NodeInfo> outputs;
    try {
      outputs = session.getOutputInfo();
    } catch (OrtException e) {
      throw new ReaderException("ASSAY-READER-02", "reader.onnx has no outputs", e);
    }
    Set<Head> heads = EnumSet.noneOf(Head.class);
    for (Head head : Head.values()) {
      NodeInfo node = outputs.get(head.output());
      boolean lacks = node == null && head.isOptional() && labels.count(head) == 0;
      if (head.serves(layers) && !lacks) {
        requireWidth(node, head, labels.count(head));
        heads.add(head);
      }
    }
    return heads;
  }

  private static void requireWidth(@Nullable NodeInfo node, Head head, int labels) {
    long width = -1;
    if (node != null && node.getInfo() instanceof TensorInfo info) {
      width = info.getShape()[info.getShape().length - 1];
    }
    if (node == null || (head.isLabelled() && width >= 0 && width != labels)) {
      throw new ReaderException(
          "ASSAY-READER-02",
          "reader.onnx and labels.json are of different models: output "
              + head.output()
              + (node == null ? " is missing" : " has " + width + " columns")
              + ", the labels are "
              + labels,
          null);
    }
  }

  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        close(session);
      }
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ReaderException("ASSAY-READER-03", "the session cannot be closed", e);
    }
  }
}
