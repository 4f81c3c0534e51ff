package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Morphology;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is mended of parses, by table: by whom, and as it should be. */
class MendsTest {
  private interface Mender {
    void mend(int[] heads, List<String> relations, List<String> forms, List<String> pos);
  }

  private static final Map<String, Mender> MENDERS =
      Map.ofEntries(
          Map.entry("names", Names::mend),
          Map.entry("gerunds", Gerunds::mend),
          Map.entry("subjects", Subjects::mend),
          Map.entry("infinitives", Infinitives::mend),
          Map.entry("objects", Objects::mend),
          Map.entry("dates", OpeningDates::mend),
          Map.entry("joints", ClauseJoints::mend),
          Map.entry("existentials", Existentials::mend),
          Map.entry("lists", Lists::mend),
          Map.entry("complements", Complements::mend),
          Map.entry(
              "possessors", (heads, labels, words, pos) -> Possessors.mend(heads, labels, words)),
          Map.entry("postmodifiers", Postmodifiers::mend),
          Map.entry(
              "portfolios", (heads, labels, words, pos) -> Portfolios.mend(heads, labels, words)),
          Map.entry("content", ContentClauses::attach),
          Map.entry("clause subjects", ClauseSubjects::mend),
          Map.entry("adpositions", Adpositions::mend),
          Map.entry("speakers", SpeakingVerbs::attach));

  private static final List<String> FORMS =
      parts(
          "said told and , - \" ; of was he it Kell Rada talks fighting accused five by which to 's finance oil minister named elected chief on May 4");
  private static final List<String> UPOS = parts("NOUN PROPN PROPN VERB VERB PRON ADP");
  private static final List<String> XPOS = parts("NN NNS NNP VBD VBZ VBN VBG VB PRP CD IN CC , JJ");
  private static final List<String> RELATIONS =
      parts(
          "nsubj nsubj:pass obj obl nmod appos flat compound conj cc ccomp xcomp advcl acl parataxis"
              + " case mark aux cop det nmod:desc nmod:poss expl punct");

  static Stream<String[]> cases() {
    return Tsv.rows(MendsTest.class, "mends.tsv").stream();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("cases")
  void mends(String what, String by, String words, String pos, String parsed, String mended) {
    int[] heads = parts(parsed).stream().mapToInt(MendsTest::head).toArray();
    List<String> relations =
        new ArrayList<>(parts(parsed).stream().map(MendsTest::relation).toList());

    MENDERS.get(by).mend(heads, relations, parts(words), parts(pos));

    List<String> found = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      String head = heads[i] == DependencyGraph.ROOT ? "-" : Integer.toString(heads[i]);
      found.add(head + ":" + relations.get(i));
    }
    assertThat(found).as(words).isEqualTo(parts(mended));
  }

  @Test
  void anyTreeStaysATree() {
    long seed = 20310403;
    Random random = new Random(seed);
    for (int round = 0; round < 200_000; round++) {
      int n = 2 + random.nextInt(12);
      int[] heads = tree(n, random);
      List<String> relations = drawn(RELATIONS, n, random);
      for (int i = 0; i < n; i++) {
        relations.set(i, heads[i] == DependencyGraph.ROOT ? "root" : relations.get(i));
      }
      List<String> forms = drawn(FORMS, n, random);
      Morphology tags = new Morphology(drawn(UPOS, n, random), drawn(XPOS, n, random), forms);
      int[] before = heads.clone();
      assertThatCode(
              () -> {
                Mends.all(heads, relations, forms, tags);
                new DependencyGraph(heads, relations);
              })
          .as("seed %d: %s %s %s %s", seed, forms, Arrays.toString(before), relations, tags)
          .doesNotThrowAnyException();
    }
  }

  private static int[] tree(int n, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int[] heads = new int[n];
    heads[order.get(0)] = DependencyGraph.ROOT;
    for (int i = 1; i < n; i++) {
      heads[order.get(i)] = order.get(random.nextInt(i));
    }
    return heads;
  }

  private static List<String> drawn(List<String> from, int n, Random random) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(from.get(random.nextInt(from.size())));
    }
    return all;
  }

  private static List<String> parts(String line) {
    return Arrays.asList(line.split(" ", -1));
  }

  private static int head(String part) {
    String head = part.substring(0, part.indexOf(':'));
    return head.equals("-") ? DependencyGraph.ROOT : Integer.parseInt(head);
  }

  private static String relation(String part) {
    return part.substring(part.indexOf(':') + 1);
  }
}
