package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How gold words are written anew: styles, headlines, and spaces put back. */
class WritingTest {
  static List<String> styles() {
    return Resources.rows("styles.tsv");
  }

  static List<String> spaces() {
    return Resources.rows("spaces.tsv");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void style(String row) {
    String[] cells = row.split("\t");
    ObjectNode sentence = sentence(cells[1].split(" "));
    Evaluation.Option option = Evaluation.Option.valueOf(cells[0].toUpperCase(Locale.ROOT));
    assertThat(words(Style.write(sentence, Set.of(option)))).isEqualTo(cells[2]);
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void spaces(String row) {
    String[] cells = row.split("\t");
    ObjectNode sentence = GoldFiles.newSentence();
    for (String word : cells[0].split(" ")) {
      int slash = word.lastIndexOf('/');
      sentence.withArray("words").add(word.substring(0, slash));
      sentence.withArray("xpos").add(word.substring(slash + 1));
    }
    assertThat(RunningText.of(List.of(sentence)).get(0).text()).isEqualTo(cells[1]);
  }

  @Test
  void headlines_dropArticlesAndCopulasAndKeepTheTree() {
    ObjectNode gold = Resources.sentences("headline.jsonl").get(0);
    ObjectNode headline = Headline.of(gold);
    assertThat(words(headline)).isEqualTo("port of Maro closed again");
    assertThat(headline.path("head")).hasToString("[4,3,1,0,4]");
    assertThat(headline.path("upos")).hasToString("[\"NOUN\",\"ADP\",\"PROPN\",\"ADJ\",\"ADV\"]");
  }

  private static ObjectNode sentence(String... words) {
    ObjectNode sentence = GoldFiles.newSentence();
    List.of(words).forEach(sentence.withArray("words")::add);
    return sentence;
  }

  private static String words(ObjectNode sentence) {
    return StreamSupport.stream(sentence.path("words").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
