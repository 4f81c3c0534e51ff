package dev.assay.app;

import dev.assay.casefile.Query;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of a list is asked for. */
final class FilterOptions {
  @Option(
      names = "--place",
      paramLabel = "P",
      description =
          "At this place, in any spelling, or in this division or country (three letters).")
  private @Nullable String place;

  @Option(names = "--actor", paramLabel = "A", description = "With this actor, by name or id.")
  private @Nullable String actor;

  @Option(names = "--source", paramLabel = "S", description = "On the word of this source.")
  private @Nullable String source;

  @Option(
      names = "--kind",
      paramLabel = "K",
      description = "event, state or assessment, or a code such as ASSAULT or SIEGE.")
  private @Nullable String kind;

  @Mixin private DaysOptions days = new DaysOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  Query query(@Nullable String status) {
    return new Query(
        place,
        actor,
        source,
        status == null ? null : status.toLowerCase(Locale.ROOT),
        kind,
        days.since(),
        days.until(),
        asOf.day(),
        1,
        0);
  }

  /** What is asked for, by the options' names, as the user wrote it. */
  Map<String, String> words(@Nullable String status) {
    Map<String, String> words = new TreeMap<>();
    put(words, "place", place);
    put(words, "actor", actor);
    put(words, "source", source);
    put(words, "status", status);
    put(words, "kind", kind);
    put(words, "since", days.since());
    put(words, "until", days.until());
    put(words, "as-of", asOf.day());
    return words;
  }

  private static void put(Map<String, String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.put(name, value.toString());
    }
  }
}
