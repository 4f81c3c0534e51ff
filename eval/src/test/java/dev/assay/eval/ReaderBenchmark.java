package dev.assay.eval;

import dev.assay.reader.Reader;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the reader reads the example report, and how soon it is there. */
public class ReaderBenchmark {
  /** A reader, and what it reads. */
  @State(Scope.Benchmark)
  public static class Work {
    /** All layers, or syntax alone. */
    @Param({"all", "syntax"})
    String layers = "all";

    @Param({"1", "2"})
    int threads = 1;

    private Reader reader;
    private List<Sentence> sentences;

    @Setup
    public void setUp() throws IOException {
      sentences = example().sentences();
      reader = Reader.open(threads, layers.equals("all") ? Set.of(Layer.values()) : Set.of());
    }

    @TearDown
    public void tearDown() {
      reader.close();
    }

    List<Sentence> read() {
      return reader.read(sentences);
    }
  }

  /** The example report, in sentences. */
  static Document example() throws IOException {
    String root = System.getProperty("assay.root", "..");
    String text = Files.readString(Path.of(root, "examples", "tobruk.txt"));
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    return new Segmenter()
        .split(
            new Report(
                "example",
                null,
                Outlet.UNKNOWN,
                null,
                null,
                "en",
                "example",
                "",
                text,
                blocks,
                List.of()));
  }

  /** Counts words: the figure {@code read:words} is words a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Words {
    public long words;
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(1)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public List<Sentence> read(Work work, Words words) {
    List<Sentence> read = work.read();
    words.words += read.stream().mapToLong(Sentence::size).sum();
    return read;
  }

  /** In a JVM of its own each time, so that it is cold. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(9)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void open() {
    Reader.open(2).close();
  }
}
