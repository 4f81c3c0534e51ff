package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What parties say that they will not do (resources {@code vows.tsv}, {@code vow-deeds.tsv}).
 * Immutable, safe to share between threads.
 */
final class VowKinds {
  private static final Pattern PLACE = Pattern.compile(" \\p{L}+ \\{place\\}");

  private static final VowKinds SHIPPED = new VowKinds();

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Kind> refused = new HashMap<>();
  private final Map<String, List<Row>> rows = new HashMap<>();

  /** How a statement stands to what somebody may have said that he will not do. */
  private enum Tells {
    DEED,
    HALT,
    ANNOUNCED
  }

  /** What tells one word of a party from another. */
  enum Towards {
    PARTY,
    WHOM,
    PAIR,
    TARGET,
    COUNTRY,
    PERSON,
    MEASURE
  }

  /**
   * @param id such as talks
   * @param towards what tells one word of a party from another
   * @param with in words, before whom
   * @param alone in words, where it is not told to or with whom
   */
  record Kind(String id, Towards towards, String with, String alone) {
    /** "holding talks with the rebels", "withdrawing from Lebanon". */
    String words(String whom, @Nullable Site site) {
      if (!whom.isEmpty()) {
        return with + " " + whom + EventQuestions.where(site);
      }
      return site == null || !alone.contains("{place}")
          ? PLACE.matcher(alone).replaceFirst("") + EventQuestions.where(site)
          : alone.replace("{place}", site.name());
    }
  }

  private record Row(
      @Nullable Kind kind, Tells tells, String variant, List<String> rules, List<String> words) {
    boolean speaksOf(Entry e) {
      Content c = e.content();
      return (variant.isEmpty() || variant.equals(c.variant()))
          && (rules.isEmpty() || rules.contains(c.rule()))
          && (words.isEmpty()
              || Keys.words(e.passage().quote()).stream().anyMatch(words::contains));
    }
  }

  private VowKinds() {
    for (String[] c : Tsv.rows(VowKinds.class, "vows.tsv")) {
      Kind kind = new Kind(c[0], Towards.valueOf(c[1].toUpperCase(Locale.ROOT)), c[3], c[4]);
      kinds.put(c[0], kind);
      Tsv.values(c[2]).forEach(word -> refused.put(word, kind));
    }
    for (String[] c : Tsv.rows(VowKinds.class, "vow-deeds.tsv")) {
      Kind kind = kinds.get(c[0]);
      Tells tells = Tells.valueOf(c[1].toUpperCase(Locale.ROOT));
      rows.computeIfAbsent(c[2] + ":" + c[3], k -> new ArrayList<>())
          .add(new Row(kind, tells, c[4], Tsv.values(c[5]), Tsv.values(c[6])));
    }
  }

  static VowKinds shipped() {
    return SHIPPED;
  }

  /** By its id; null where there is none such. */
  @Nullable Kind called(String id) {
    return kinds.get(id);
  }

  /** What a statement tells of; null where nobody is asked to keep from it. */
  @Nullable Kind of(Entry e) {
    Row row = row(e);
    return row == null || row.tells() != Tells.DEED ? null : row.kind();
  }

  /** What a statement tells that somebody has stopped doing; null where it tells no such thing. */
  @Nullable Kind halted(Entry e) {
    Row row = row(e);
    return row == null || row.tells() == Tells.DEED ? null : row.kind();
  }

  /** Whether a statement tells that somebody has said what it tells. */
  boolean isAnnounced(Entry e) {
    Row row = row(e);
    return row != null && row.tells() == Tells.ANNOUNCED;
  }

  private @Nullable Row row(Entry e) {
    Content c = e.content();
    for (Row row : rows.getOrDefault(c.kind() + ":" + c.code(), List.of())) {
      if (row.speaksOf(e)) {
        return row;
      }
    }
    return null;
  }

  /** What a word names after a refusal; null where it names nothing. */
  @Nullable Kind refused(String word) {
    return refused.get(word);
  }
}
