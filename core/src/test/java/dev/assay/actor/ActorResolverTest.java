package dev.assay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.coreference.Coreference;
import dev.assay.coreference.CoreferenceResolver;
import dev.assay.text.Conllu;
import dev.assay.text.Document;
import dev.assay.text.Tsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ActorResolverTest {
  private static final ActorLexicon LEXICON = ActorLexicon.load();
  private final ActorResolver resolver = new ActorResolver(LEXICON);

  @TestFactory
  Stream<DynamicTest> actors() {
    Document document = document("dispatch.conllu");
    Coreference coreference = new CoreferenceResolver().resolve(document);
    return Tsv.rows(ActorResolverTest.class, "dispatch.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "sentence " + row[0] + " token " + row[1],
                    () -> {
                      List<Actor> actors =
                          resolver.actors(
                              document,
                              coreference,
                              Integer.parseInt(row[0]),
                              Integer.parseInt(row[1]));
                      assertThat(shown(actors)).isEqualTo(row[2]);
                      for (Actor a : actors) {
                        assertThat(a.span().in(document.text())).isEqualTo(a.text());
                      }
                    }));
  }

  @Test
  void relations() {
    Document document = document("dispatch.conllu");
    Coreference coreference = new CoreferenceResolver().resolve(document);
    List<String> found =
        new Relations(LEXICON, resolver)
            .relations(document, coreference).stream()
                .map(
                    r ->
                        String.join(
                            "\t",
                            String.valueOf(r.sentence()),
                            r.type().label(),
                            r.from().id(),
                            r.to().id(),
                            r.value()))
                .toList();
    List<String> expected =
        Tsv.rows(ActorResolverTest.class, "dispatch-relations.tsv").stream()
            .map(row -> String.join("\t", row))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void unreadSentencesNameNobody() {
    Document read = document("dispatch.conllu");
    Document unread =
        read.with(
            read.sentences().stream()
                .map(
                    s ->
                        new dev.assay.text.Sentence(
                            s.index(), s.kind(), s.paragraph(), s.span(), s.tokens(), null))
                .toList());
    Coreference coreference = new CoreferenceResolver().resolve(unread);
    assertThat(coreference.chains()).isEmpty();
    assertThat(resolver.actors(unread, coreference, 0, 3)).isEmpty();
    assertThat(resolver.isActorLike(unread, coreference, 0, 3)).isFalse();
    assertThat(new Relations(LEXICON, resolver).relations(unread, coreference)).isEmpty();
  }

  private static String shown(List<Actor> actors) {
    String all =
        actors.stream()
            .map(
                a ->
                    a.text()
                        + "="
                        + a.id()
                        + "/"
                        + Objects.requireNonNullElse(a.country(), "-")
                        + "/"
                        + Objects.requireNonNullElse(a.sector(), "-"))
            .collect(Collectors.joining(";"));
    return all.isEmpty() ? "-" : all;
  }

  static Document document(String name) {
    try (var in = Objects.requireNonNull(ActorResolverTest.class.getResourceAsStream(name), name)) {
      return Conllu.document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
