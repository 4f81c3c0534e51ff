package dev.assay.eval;

import dev.assay.place.Gazetteer;
import dev.assay.place.NameUse;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceResolver;
import dev.assay.reader.Reader;
import dev.assay.text.Document;
import dev.assay.time.Timex;
import dev.assay.time.TimexTagger;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many times a second the example report is placed and dated, once it has been read. */
public class PlacesAndTimesBenchmark {
  /** The example, read, and what places and dates it. */
  @State(Scope.Benchmark)
  public static class Work {
    private Document read;
    private PlaceResolver places;
    private TimexTagger times;

    @Setup
    public void setUp() throws IOException {
      try (Reader reader = Reader.open(1)) {
        read = reader.read(ReaderBenchmark.example());
      }
      places = new PlaceResolver(Gazetteer.open());
      times = new TimexTagger();
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(1)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public List<PlaceMention> places(Work work) {
    return work.places.resolve(work.read, NameUse.UNDECIDED);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(1)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 5, time = 3)
  public List<Timex> times(Work work) {
    return work.times.tag(work.read);
  }

  /** In a JVM of its own each time, so that it is cold. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(9)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Gazetteer openGazetteer() {
    return Gazetteer.open();
  }
}
