package dev.assay.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserLexiconTest {
  private static final ActorLexicon LEXICON = ActorLexicon.load(own());

  private static UserLexicon own() {
    UserLexicon own = new UserLexicon();
    for (String file : List.of("own-actors.tsv", "own-dictionary.txt", "own-agents.txt")) {
      own.add(file, text(file));
    }
    return own;
  }

  static List<String> codes() {
    return rows("own-codes.tsv");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theUsersActorsAreCoded(String row) {
    String[] c = row.split("\t", -1);
    ActorCode code = new ActorCoder(LEXICON).code(c[0], LocalDate.parse(c[1]));
    assertThat(code == null || code.country() == null ? "-" : code.country()).isEqualTo(c[2]);
    assertThat(code == null || code.sector() == null ? "-" : code.sector()).isEqualTo(c[3]);
  }

  @Test
  void aNameOfTheUsersGoesBeforeOurs() {
    UserLexicon own = new UserLexicon().add("f", "name\tcountry\tsector\nHezbollah\tXXX\tCVL\n");
    ActorCode code = new ActorCoder(ActorLexicon.load(own)).code("Hezbollah", null);
    assertThat(code.country()).isEqualTo("XXX");
    assertThat(code.sector()).isEqualTo("CVL");
  }

  static List<String> faults() {
    return rows("own-faults.tsv");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAreNamedWithLineAndColumn(String row) {
    String[] c = row.split("\t", -1);
    UserLexicon own = new UserLexicon().add("f", c[0].replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(own.problems()).hasSize(1);
    String expected = "f:" + c[1].replaceFirst(" ", ": ");
    assertThat(own.problems().get(0).toString()).startsWith(expected);
    assertThatThrownBy(() -> ActorLexicon.load(own))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(expected);
  }

  private static List<String> rows(String file) {
    return text(file).lines().filter(l -> !l.startsWith("##")).toList();
  }

  private static String text(String file) {
    try (InputStream in = UserLexiconTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
