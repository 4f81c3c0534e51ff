package dev.assay.export.table;

import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Site;
import dev.assay.ledger.TrackRecord;
import dev.assay.ledger.Voice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who and what statements speak of, as rows; each described by the first statement that names it.
 */
public final class SubjectRows {
  private SubjectRows() {}

  /**
   * How often somebody or something is spoken of.
   *
   * @param key its id
   * @param statements how many statements do
   * @param first when the first of them became known; null where none is dated
   * @param last when the last of them did
   */
  public record Count(
      String key, long statements, @Nullable Instant first, @Nullable Instant last) {
    Row.Builder row(String table, String column) {
      return Row.of(Table.named(table))
          .put(column, key)
          .put("statements", statements)
          .put("first_at", first)
          .put("last_at", last);
    }
  }

  /** Who takes part in a statement, by role. */
  public static Map<String, List<Party>> parties(Entry entry) {
    Map<String, List<Party>> parties = new TreeMap<>(entry.participants());
    parties.put("actor", entry.actors());
    parties.put("recipient", entry.recipients());
    return parties;
  }

  /**
   * A source.
   *
   * @param voice as the first statement on its word has it
   * @param fared its records, by domain
   */
  public static Row source(Count count, Voice voice, List<TrackRecord> fared) {
    Party party = voice.parties().isEmpty() ? null : voice.parties().get(0);
    return count
        .row("sources", "source_id")
        .put("type", voice.type())
        .put("country", party == null ? null : party.country())
        .put("sector", party == null ? null : party.sector())
        .put("settled_right", fared.stream().mapToInt(TrackRecord::right).sum())
        .put("settled_wrong", fared.stream().mapToInt(TrackRecord::wrong).sum())
        .put("settled_premature", fared.stream().mapToInt(TrackRecord::premature).sum())
        .put("track_record", fared.stream().map(SubjectRows::inWords).toList())
        .row();
  }

  private static String inWords(TrackRecord r) {
    return String.format(
        Locale.ROOT, "%s: %s, right in %d of %d", r.domain(), r.letter(), r.right(), r.n());
  }

  /**
   * An actor.
   *
   * @param party as the first statement that names it has it; null where people have put another in
   *     its place since
   * @param names what it is called
   */
  public static Row actor(Count count, @Nullable Party party, Collection<String> names) {
    TreeSet<String> sorted = new TreeSet<>(names);
    return count
        .row("actors", "actor_id")
        .put("name", party == null ? sorted.first() : party.name())
        .put("names", List.copyOf(sorted))
        .put("type", party == null ? null : party.type())
        .put("country", party == null ? null : party.country())
        .put("sector", party == null ? null : party.sector())
        .row();
  }

  /** Who of a statement has an id; null where nobody has. */
  public static @Nullable Party party(Entry entry, String id) {
    for (List<Party> role : parties(entry).values()) {
      for (Party party : role) {
        if (party.id().equals(id)) {
          return party;
        }
      }
    }
    return null;
  }

  /**
   * A place. Coordinates are those of the place itself, never of what is told by its distance from
   * it.
   *
   * @param sample as the first statement that names it has it; null where it has none now
   * @param at as the first that is about the place itself has it; null where none is
   */
  public static Row place(Count count, @Nullable Site sample, @Nullable Site at) {
    Site known = at != null ? at : sample;
    Row.Builder row =
        count
            .row("places", "place_id")
            .put("name", known == null ? count.key() : known.name())
            .put("admin1", known == null ? null : known.admin1())
            .put("country", known == null ? null : known.country())
            .put("geonames_id", known == null ? null : known.anchor());
    if (at != null) {
      row.put("lat", Sites.degrees(at.lat()))
          .put("lon", Sites.degrees(at.lon()))
          .put("radius_km", Sites.km(at.radiusKm()));
    }
    return row.row();
  }
}
