package dev.assay.reader;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The network with its labels and word pieces: one session, one thread inside it, any number of
 * threads around it.
 */
final class ReaderModel implements AutoCloseable {
  /** Word pieces of one sentence with the marks at its ends: BERT's positions. */
  static final int LONGEST = 512;

  private final Labels labels;
  private final WordPieces pieces;
  private final Lemmatizer lemmatizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ThreadLocal<LongBuffer> inputs =
      ThreadLocal.withInitial(
          () ->
              ByteBuffer.allocateDirect(3 * LONGEST * Long.BYTES)
                  .order(ByteOrder.nativeOrder())
                  .asLongBuffer());

  private ReaderModel(
      Labels labels,
      WordPieces pieces,
      Lemmatizer lemmatizer,
      OrtEnvironment environment,
      OrtSession session) {
    this.labels = labels;
    this.pieces = pieces;
    this.lemmatizer = lemmatizer;
    this.environment = environment;
    this.session = session;
  }

  static ReaderModel load(ModelFiles files) {
    // Unpacking the native library takes as long as reading the files: side by side.
    CompletableFuture<OrtEnvironment> environment =
        CompletableFuture.supplyAsync(OrtEnvironment::getEnvironment);
    Labels labels = Labels.parse(files.read(ModelFiles.LABELS));
    WordPieces pieces = new WordPieces(lines(files, ModelFiles.VOCABULARY));
    Lemmatizer lemmatizer = new Lemmatizer(lines(files, ModelFiles.LEXICON));
    byte[] network = files.read(ModelFiles.NETWORK);
    OrtSession session = session(environment(environment), network);
    ReaderModel model = new ReaderModel(labels, pieces, lemmatizer, environment.join(), session);
    model.requireFit();
    return model;
  }

  private static OrtEnvironment environment(CompletableFuture<OrtEnvironment> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw new ReaderException(
          "ASSAY-READER-03",
          "ONNX Runtime does not start on this machine: "
              + e.getCause()
              + "; it needs 64-bit Linux, macOS or Windows",
          e);
    }
  }

  private static List<String> lines(ModelFiles files, String name) {
    return new String(files.read(name), StandardCharsets.UTF_8).lines().toList();
  }

  private static OrtSession session(OrtEnvironment environment, byte[] network) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      // Every length would keep a plan of its own.
      options.setMemoryPatternOptimization(false);
      return environment.createSession(network, options);
    } catch (OrtException e) {
      throw new ReaderException(
          "ASSAY-READER-02", "reader.onnx cannot be loaded: " + e.getMessage(), e);
    }
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

  /** Runs the network on one sentence; safe for concurrent calls. */
  Scores score(PieceSequence sentence) {
    LongBuffer buffer = inputs.get();
    int t = sentence.pieces().length;
    int words = sentence.first().length;
    try (OnnxTensor p = tensor(buffer, 0, sentence.pieces());
        OnnxTensor s = tensor(buffer, t, sentence.shapes());
        OnnxTensor f = tensor(buffer, 2 * t, sentence.first());
        OrtSession.Result result = session.run(Map.of("pieces", p, "shapes", s, "first", f))) {
      return new Scores(
          words,
          floats(result, "upos"),
          floats(result, "xpos"),
          floats(result, "lemma"),
          floats(result, "entity"),
          floats(result, "predicate"),
          floats(result, "factuality"),
          floats(result, "arc"),
          floats(result, "rel"),
          floats(result, "role"));
    } catch (OrtException e) {
      throw new ReaderException(
          "ASSAY-READER-03", "the network failed on a sentence of " + words + " words", e);
    }
  }

  private OnnxTensor tensor(LongBuffer buffer, int from, int[] values) throws OrtException {
    LongBuffer part = buffer.slice(from, values.length);
    for (int i = 0; i < values.length; i++) {
      part.put(i, values[i]);
    }
    return OnnxTensor.createTensor(environment, part, new long[] {values.length});
  }

  private static float[] floats(OrtSession.Result result, String name) throws OrtException {
    OnnxTensor tensor =
        (OnnxTensor)
            result
                .get(name)
                .orElseThrow(
                    () ->
                        new ReaderException(
                            "ASSAY-READER-02", "reader.onnx has no output " + name, null));
    FloatBuffer values = tensor.getFloatBuffer();
    float[] array = new float[values.remaining()];
    values.get(array);
    return array;
  }

  private void requireFit() {
    Map<String, NodeInfo> outputs;
    try {
      outputs = session.getOutputInfo();
    } catch (OrtException e) {
      throw new ReaderException("ASSAY-READER-02", "reader.onnx has no outputs", e);
    }
    requireWidth(outputs, "upos", labels.upos());
    requireWidth(outputs, "xpos", labels.xpos());
    requireWidth(outputs, "lemma", labels.lemma());
    requireWidth(outputs, "entity", labels.entity());
    requireWidth(outputs, "rel", labels.deprel());
    requireWidth(outputs, "role", labels.role());
  }

  private static void requireWidth(Map<String, NodeInfo> outputs, String name, List<?> labels) {
    NodeInfo node = outputs.get(name);
    long width = -1;
    if (node != null && node.getInfo() instanceof TensorInfo info) {
      width = info.getShape()[info.getShape().length - 1];
    }
    if (node == null || (width >= 0 && width != labels.size())) {
      throw new ReaderException(
          "ASSAY-READER-02",
          "reader.onnx and labels.json are of different models: output "
              + name
              + " has "
              + width
              + " columns, the labels are "
              + labels.size(),
          null);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ReaderException("ASSAY-READER-03", "the session cannot be closed", e);
    }
  }
}
