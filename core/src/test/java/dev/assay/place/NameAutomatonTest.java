package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lucene writes is read back, whatever shape its states have. */
final class NameAutomatonTest {
  @ParameterizedTest
  @CsvSource({"1, 3, 1", "50, 4, 3", "3000, 6, 26", "20000, 3, 60", "20000, 12, 90"})
  void everyKeyHasItsOutput(int keys, int longest, int letters) throws IOException {
    Map<BytesRef, Long> expected = random(keys, longest, letters);
    NameAutomaton automaton = automaton(expected);
    Map<BytesRef, Long> found = new TreeMap<>();
    walk(automaton, automaton.root(), 0, new BytesRefBuilder(), found);
    assertThat(found).isEqualTo(expected);
    expected.forEach(
        (key, output) -> assertThat(automaton.get(key.utf8ToString())).isEqualTo(output));
    assertThat(automaton.get("no such key")).isEqualTo(-1);
    assertThat(automaton.get("")).isEqualTo(-1);
  }

  private static void walk(
      NameAutomaton automaton,
      long state,
      long output,
      BytesRefBuilder key,
      Map<BytesRef, Long> found) {
    NameAutomaton.Arcs arcs = automaton.arcs(state);
    while (arcs.advance()) {
      key.append((byte) arcs.label);
      if (arcs.isFinal()) {
        found.put(key.toBytesRef(), output + arcs.output + arcs.finalOutput);
      }
      walk(automaton, arcs.target, output + arcs.output, key, found);
      key.setLength(key.length() - 1);
    }
  }

  private static Map<BytesRef, Long> random(int keys, int longest, int letters) {
    Random random = new Random(7);
    Map<BytesRef, Long> made = new TreeMap<>();
    while (made.isEmpty()) {
      StringBuilder key = new StringBuilder();
      int length = 1 + random.nextInt(longest);
      for (int i = 0; i < length; i++) {
        key.append((char) ('!' + random.nextInt(letters)));
      }
      made.put(new BytesRef(key), (long) random.nextInt(1 << 20));
    }
    for (int i = 0; i < keys; i++) {
      StringBuilder key = new StringBuilder();
      for (int j = 0; j <= random.nextInt(longest); j++) {
        key.append((char) ('!' + random.nextInt(letters)));
      }
      made.put(new BytesRef(key), (long) random.nextInt(1 << 20));
    }
    return made;
  }

  private static NameAutomaton automaton(Map<BytesRef, Long> keys) throws IOException {
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<Long>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var scratch = new IntsRefBuilder();
    for (Map.Entry<BytesRef, Long> key : keys.entrySet()) {
      compiler.add(Util.toIntsRef(key.getKey(), scratch), key.getValue());
    }
    FST<Long> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    var bytes = new ByteArrayOutputStream();
    var out = new OutputStreamDataOutput(bytes);
    fst.save(out, out);
    return NameAutomaton.read(new BufferInput(ByteBuffer.wrap(bytes.toByteArray()), 0));
  }
}
