package dev.assay;

import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.statement.Attribution;
import dev.assay.statement.Proposition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API calls by a name of its own has the same name inside, and the other way round. */
class LikenessTest {
  private static final Path API = Path.of(System.getProperty("assay.root"), "library");

  /** Each enum of the API with what stands for it inside. */
  private static final Map<Class<?>, Class<?>> ENUMS =
      Map.of(
          Status.class, dev.assay.ledger.Status.class,
          Evidence.Role.class, dev.assay.ledger.Role.class,
          Actor.Type.class, dev.assay.actor.Actor.Type.class,
          Source.Type.class, Attribution.Type.class,
          Statement.Kind.class, Proposition.class);

  static Set<Class<?>> enums() throws Exception {
    List<String> api = Files.readAllLines(API.resolve("src/test/resources/api.txt"));
    Set<Class<?>> all = new HashSet<>();
    for (String line : api) {
      if (line.startsWith("enum ")) {
        all.add(Class.forName(line.substring("enum ".length())));
      }
    }
    return all;
  }

  @Test
  void everyEnumIsCompared() throws Exception {
    assertThat(enums()).isEqualTo(ENUMS.keySet());
  }

  @ParameterizedTest
  @MethodSource("enums")
  void valuesAreThoseOfCore(Class<?> ours) {
    assertThat(names(ours)).isNotEmpty().isEqualTo(names(ENUMS.get(ours)));
  }

  /** Of an enum its constants; of a sealed type those that are permitted. */
  private static Set<String> names(Class<?> type) {
    Stream<String> names =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name())
            : Arrays.stream(type.getPermittedSubclasses())
                .map(c -> c.getSimpleName().toUpperCase(Locale.ROOT));
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  /** Enums whose values the API hands out as words, by where these are documented. */
  static Stream<Arguments> words() {
    return Stream.of(
        arguments("Factuality", "certainty", names(dev.assay.statement.Factuality.Certainty.class)),
        arguments("Factuality", "mode", words(dev.assay.statement.Factuality.Mode.class)),
        arguments(
            "Factuality", "completion", words(dev.assay.statement.Factuality.Completion.class)),
        arguments("Period", "granularity", words(dev.assay.time.Granularity.class)));
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsAreDocumented(String type, String component, Set<String> words) throws IOException {
    String source = Files.readString(API.resolve("src/main/java/dev/assay/" + type + ".java"));
    Pattern documented = Pattern.compile("@param " + component + " (.*?)(?=@param|\\*/)", DOTALL);
    Matcher matcher = documented.matcher(source);
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(1).split("[^\\w-]+")).containsAll(words);
  }

  private static Set<String> words(Class<?> type) {
    return names(type).stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
