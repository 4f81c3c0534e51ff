package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class BenchmarkTest {
  /** {@code mvn -B -Pbenchmark -pl eval -am test} */
  @Test
  @Tag("benchmark")
  void measures() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ReaderBenchmark.class.getName())
            .include(PlacesAndTimesBenchmark.class.getName())
            .jvmArgsAppend("-Dassay.root=" + System.getProperty("assay.root", ".."))
            .shouldFailOnError(true)
            .build();
    assertThat(new Runner(options).run()).isNotEmpty();
  }

  @Test
  void placesAndTimesSetUp() throws Exception {
    PlacesAndTimesBenchmark.Work work = new PlacesAndTimesBenchmark.Work();
    work.setUp();
    assertThat(new PlacesAndTimesBenchmark().places(work)).isNotEmpty();
    assertThat(new PlacesAndTimesBenchmark().times(work)).isNotEmpty();
  }

  @Test
  void setsUp() throws Exception {
    ReaderBenchmark.Work work = new ReaderBenchmark.Work();
    ReaderBenchmark.Words words = new ReaderBenchmark.Words();
    work.layers = "syntax";
    work.setUp();
    try {
      List<Sentence> read = new ReaderBenchmark().read(work, words);
      assertThat(read).hasSizeGreaterThan(3);
      assertThat(words.words).isGreaterThan(50);
    } finally {
      work.tearDown();
    }
  }
}
