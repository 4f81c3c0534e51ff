package dev.assay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ActorCoderTest {
  private final ActorCoder coder = new ActorCoder(ActorLexicon.load());

  @TestFactory
  Stream<DynamicTest> phrases() {
    return Tsv.rows(ActorCoderTest.class, "phrases.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[1],
                    () -> {
                      LocalDate day = row[1].isEmpty() ? null : LocalDate.parse(row[1]);
                      ActorCode code = coder.code(row[0], day);
                      String shown =
                          code == null
                              ? "-/-/-"
                              : Objects.requireNonNullElse(code.country(), "-")
                                  + "/"
                                  + Objects.requireNonNullElse(code.sector(), "-")
                                  + "/"
                                  + code.id();
                      assertThat(shown).isEqualTo(row[2] + "/" + row[3] + "/" + row[4]);
                    }));
  }
}
