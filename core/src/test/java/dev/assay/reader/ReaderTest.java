package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.text.Layer;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  private static final long SEED = 7;

  private static Reader reader;
  private static List<Sentence> sentences;

  @BeforeAll
  static void open() throws IOException {
    reader = Reader.open(3);
    sentences = new ArrayList<>();
    for (String line : Resources.lines("frozen.jsonl")) {
      List<String> words = new ArrayList<>();
      new ObjectMapper().readTree(line).path("words").forEach(w -> words.add(w.asText()));
      sentences.add(Resources.sentence(words));
    }
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void whoStillReadsWhenItIsClosedIsToldSo() throws Exception {
    Reader own = Reader.open(1);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> reading = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      reading.add(
          threads.submit(
              () -> {
                while (true) {
                  sentences.forEach(own::read);
                }
              }));
    }
    Thread.sleep(200);
    own.close();
    own.close();
    for (Future<?> reader : reading) {
      assertThatThrownBy(reader::get).hasRootCauseInstanceOf(IllegalStateException.class);
    }
    threads.shutdown();
  }

  @Test
  void read_isTheSameAloneAndInAnyOrder() {
    List<Sentence.Layers> alone = layers(sentences.stream().map(reader::read).toList());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 4 * sentences.size(); i++) {
      order.add(i % sentences.size());
    }
    Collections.shuffle(order, new Random(SEED));
    List<Sentence.Layers> together =
        layers(reader.read(order.stream().map(sentences::get).toList()));
    for (int i = 0; i < order.size(); i++) {
      assertSame(alone.get(order.get(i)), together.get(i));
    }
  }

  @Test
  void read_isTheSameOnManyThreads() throws Exception {
    List<Sentence.Layers> alone = layers(sentences.stream().map(reader::read).toList());
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Sentence>>> reads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        reads.add(callers.submit(() -> reader.read(sentences)));
      }
      for (Future<List<Sentence>> read : reads) {
        List<Sentence.Layers> found = layers(read.get());
        for (int i = 0; i < alone.size(); i++) {
          assertSame(alone.get(i), found.get(i));
        }
      }
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void read_scoresAreTheSameToTheBit() {
    try (ReaderModel model = ReaderModel.load(ModelFiles.standard())) {
      List<float[]> first = roleScores(model, sentences);
      List<Sentence> reversed = new ArrayList<>(sentences);
      Collections.reverse(reversed);
      List<float[]> second = roleScores(model, reversed);
      Collections.reverse(second);
      for (int i = 0; i < first.size(); i++) {
        assertThat(second.get(i)).isEqualTo(first.get(i));
      }
    }
  }

  @Test
  void read_isTheSameOnOneThreadAndOnTwo() {
    List<Sentence> one;
    try (Reader alone = Reader.open(1)) {
      one = alone.read(sentences);
    }
    try (Reader two = Reader.open(2)) {
      assertThat(two.read(sentences)).isEqualTo(one);
    }
  }

  @Test
  void read_ofAReaderForFewerLayersIsTheSameAsFarAsItGoes() {
    for (Set<Layer> layers : List.of(Set.<Layer>of(), Set.of(Layer.ENTITIES, Layer.FACTUALITY))) {
      try (Reader few = Reader.open(1, layers)) {
        for (Sentence sentence : sentences) {
          Sentence.Layers all = reader.read(sentence).layers();
          Sentence.Layers found = few.read(sentence).layers();
          boolean factual = layers.contains(Layer.FACTUALITY);
          assertThat(found)
              .isEqualTo(
                  new Sentence.Layers(
                      all.morphology(),
                      all.dependencies(),
                      List.of(),
                      layers.contains(Layer.ENTITIES) ? all.entities() : List.of(),
                      List.of(),
                      factual ? all.factuality() : List.of(),
                      layers));
        }
      }
    }
  }

  @Test
  void read_withoutALayerSaysSo() {
    try (Reader syntax = Reader.open(1, Set.of())) {
      Sentence read = syntax.read(sentences.get(1));
      assertThat(read.layers().carries(Layer.PREDICATES)).isFalse();
      assertThatThrownBy(read::predicates)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without its PREDICATES");
      assertThatThrownBy(() -> syntax.readGiven(sentences.get(1), List.of(2)))
          .hasMessageContaining("without PREDICATES");
    }
  }

  @Test
  void read_aSentenceFarTooLong() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      words.addAll(List.of("the", "crew", "left", "Port", "Asten", ","));
    }
    Sentence read = reader.read(Resources.sentence(words));
    assertThat(read.graph().size()).isEqualTo(words.size());
    assertThat(read.predicates()).isNotEmpty();
    assertThat(read.predicates()).extracting(Predicate::token).isSorted().doesNotHaveDuplicates();
    assertThat(read.predicates().get(read.predicates().size() - 1).token()).isGreaterThan(510);
  }

  @Test
  void read_wordsOfTooManyPieces() {
    List<String> words = new ArrayList<>(Collections.nCopies(200, "Nqwxzv-Vkrtpl-Xyzzy"));
    words.add("x".repeat(5000));
    words.add("\uD83D\uDE00".repeat(500));
    Sentence read = reader.read(Resources.sentence(words));
    assertThat(read.graph().size()).isEqualTo(words.size());
  }

  @Test
  void read_nothing() {
    assertThat(reader.read(List.of())).isEmpty();
  }

  @Test
  void readGiven_hasThesePredicates() {
    Sentence sentence = sentences.get(1);
    Sentence read = reader.readGiven(sentence, List.of(2, 9));
    assertThat(read.predicates()).extracting(Predicate::token).containsExactly(2, 9);
  }

  @Test
  void read_givesACoreRoleOnce() {
    for (Sentence sentence : reader.read(sentences)) {
      for (Predicate p : sentence.predicates()) {
        assertThat(
                p.arguments().stream()
                    .map(Predicate.Argument::role)
                    .filter(r -> r.matches("ARG\\d")))
            .as("%s of token %d", p.arguments(), p.token())
            .doesNotHaveDuplicates();
        assertThat(p.arguments()).noneMatch(a -> a.range().contains(p.token()));
      }
    }
  }

  @Test
  void read_factualityIsOnItsScale() {
    for (Sentence sentence : reader.read(sentences)) {
      for (int i = 0; i < sentence.size(); i++) {
        assertThat(sentence.factuality(i)).isBetween(-3f, 3f);
      }
    }
  }

  @Test
  void open_aFolderWithoutAModel(@TempDir Path folder) {
    assertThatThrownBy(() -> Reader.open(folder, 1))
        .isInstanceOf(ReaderException.class)
        .hasMessageStartingWith("ASSAY-READER-01")
        .hasMessageContaining("labels.json")
        .hasMessageContaining("assay.model");
  }

  private static List<float[]> roleScores(ReaderModel model, List<Sentence> sentences) {
    List<float[]> found = new ArrayList<>();
    for (Sentence s : sentences) {
      List<String> words = s.tokens().stream().map(t -> t.form()).toList();
      FloatBuffer roles = model.score(Resources.pieces(words, model), null).of(Head.ROLE);
      float[] copy = new float[roles.remaining()];
      roles.get(copy);
      found.add(copy);
    }
    return found;
  }

  private static List<Sentence.Layers> layers(List<Sentence> read) {
    return read.stream().map(Sentence::layers).toList();
  }

  private static void assertSame(Sentence.Layers expected, Sentence.Layers found) {
    assertThat(found.morphology()).isEqualTo(expected.morphology());
    assertThat(found.predicates()).isEqualTo(expected.predicates());
    assertThat(found.entities()).isEqualTo(expected.entities());
    assertThat(found.factuality()).isEqualTo(expected.factuality());
    for (int i = 0; i < expected.dependencies().size(); i++) {
      assertThat(found.dependencies().head(i)).isEqualTo(expected.dependencies().head(i));
      assertThat(found.dependencies().relation(i)).isEqualTo(expected.dependencies().relation(i));
    }
  }
}
