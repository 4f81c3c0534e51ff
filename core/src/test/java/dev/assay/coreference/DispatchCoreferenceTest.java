package dev.assay.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.statement.ReadSentences;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of {@code dispatches.tsv}: what a mention in a dispatch stands for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DispatchCoreferenceTest {
  /** Before what is expected and not reached yet; a row that passes must lose it. */
  private static final String PENDING = "pending: ";

  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private ReadSentences read;

  @BeforeAll
  void open() {
    read = new ReadSentences();
  }

  @AfterAll
  void close() {
    read.close();
  }

  static List<String[]> rows() {
    return Tsv.rows(DispatchCoreferenceTest.class, "dispatches.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void antecedent(String marked, String antecedent) {
    int end = marked.indexOf(']') - 1;
    Document document = read.document(marked.replace("[", "").replace("]", ""));
    Coreference coreference = resolver.resolve(document);
    Mention found = null;
    for (Sentence s : document.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        if (s.tokens().get(i).span().end() == end) {
          found = coreference.antecedent(s.index(), head(s, i));
        }
      }
    }
    String text = found == null ? "-" : found.text();
    if (antecedent.startsWith(PENDING)) {
      assertThat(text).as("passes now").isNotEqualTo(antecedent.substring(PENDING.length()));
    } else {
      assertThat(text).isEqualTo(antecedent);
    }
  }

  /** The head of the phrase that a word ends. */
  private static int head(Sentence s, int last) {
    boolean flat = s.graph().is(last, "flat");
    return flat ? s.graph().head(last) : last;
  }
}
