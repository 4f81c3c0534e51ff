package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.casefile.CaseException.Kind;
import dev.assay.export.table.Sites;
import dev.assay.export.table.SubjectRows;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Exhibit;
import dev.assay.ledger.Party;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Statements of reports, as they are read and as the ledger takes them. */
final class StatementStore {
  private final Store store;
  private final JsonText json;
  private final EntryCodec codec;
  private final Derivation derivation;
  private final EntryCache cache;
  private final TallyStore tallies;

  StatementStore(
      Store store,
      JsonText json,
      EntryCodec codec,
      Derivation derivation,
      EntryCache cache,
      TallyStore tallies) {
    this.store = store;
    this.json = json;
    this.codec = codec;
    this.derivation = derivation;
    this.cache = cache;
    this.tallies = tallies;
  }

  /** A stored entry. */
  record Stored(
      long n, long report, @Nullable Long known, Entry read, boolean ruled, String statement) {}

  /**
   * Puts the statements of a report in, and counts of whom and what they speak.
   *
   * @param known null where the report is not dated: then no docket gets them
   * @param statements as {@code assay read --json} writes them, by their id
   * @return keys of the dockets they go to
   */
  Set<String> insert(
      long report,
      @Nullable Long known,
      List<Entry> entries,
      Map<String, JsonNode> statements,
      Rulings rulings) {
    List<Entry> ruled = entries.stream().map(rulings::corrected).toList();
    tallies.add(known, ruled);
    PreparedBatch rows = store.batch("insert-entry");
    for (int i = 0; i < entries.size(); i++) {
      Entry read = entries.get(i);
      rows.bind("id", read.id()).bind("report", report).bind("ordinal", i).bind("known", known);
      String statement = json.text(Objects.requireNonNull(statements.get(shortId(read))));
      described(rows, read, ruled.get(i), statement).add();
    }
    rows.execute();
    List<Long> numbers =
        store.query("entry-numbers").bind("report", report).mapTo(Long.class).list();
    return file(numbers, known != null, ruled);
  }

  /**
   * Brings an entry up to date with what people say of it.
   *
   * @return keys of the dockets it was in and is in
   */
  Set<String> rule(Stored stored, Rulings rulings) {
    return rewrite(stored, stored.read(), rulings.corrected(stored.read()), stored.statement());
  }

  /** Puts an entry in the place of another. */
  Set<String> rewrite(Stored stored, Entry read, Entry ruled, String statement) {
    long n = stored.n();
    Set<String> dockets =
        new LinkedHashSet<>(
            store.query("dockets-of-entry").bind("n", n).mapTo(String.class).list());
    dockets.forEach(cache.dockets()::forget);
    described(store.update("update-entry").bind("n", n), read, ruled, statement).execute();
    store.update("delete-actors-of-entry").bind("n", n).execute();
    store.update("delete-dockets-of-entry").bind("n", n).execute();
    dockets.addAll(file(List.of(n), stored.known() != null, List.of(ruled)));
    return dockets;
  }

  private <S extends SqlStatement<S>> S described(
      S sql, Entry read, Entry ruled, String statement) {
    Site site = ruled.site();
    return sql.bind("kind", ruled.content().kind())
        .bind("code", ruled.content().code())
        .bind("value", variant(ruled))
        .bind("place", site == null ? null : place(site))
        .bind("placeName", site == null ? null : site.name())
        .bind("country", site == null ? null : site.country())
        .bind("admin1", site == null ? null : site.admin1())
        .bind("source", source(ruled))
        .bind("position", position(read))
        .bind("statement", statement)
        .bind("read", codec.write(read))
        .bind("ruled", ruled.equals(read) ? null : codec.write(ruled));
  }

  /** Puts entries into the index of actors and, where they are dated, into their dockets. */
  private Set<String> file(List<Long> numbers, boolean dated, List<Entry> ruled) {
    Set<String> keys = new LinkedHashSet<>();
    PreparedBatch actors = store.batch("insert-entry-actor");
    PreparedBatch dockets = store.batch("insert-docket");
    for (int i = 0; i < ruled.size(); i++) {
      long n = numbers.get(i);
      Entry entry = ruled.get(i);
      parties(entry).forEach((role, parties) -> take(actors, n, role, parties));
      Exhibit exhibit = derivation.exhibit(entry);
      cache.put(n, exhibit);
      Dockets.Filed filed = new Dockets.Filed(n, position(entry), exhibit);
      for (String key : dated ? exhibit.dockets() : List.<String>of()) {
        dockets.bind("key", key).bind("position", filed.position()).bind("entry", n).add();
        cache.dockets().enter(key, filed);
        keys.add(key);
      }
    }
    actors.execute();
    dockets.execute();
    return keys;
  }

  private static void take(PreparedBatch actors, long n, String role, List<Party> parties) {
    for (Party party : parties) {
      actors
          .bind("actor", party.id())
          .bind("entry", n)
          .bind("name", party.name())
          .bind("country", party.country())
          .bind("detail", detail(party))
          .bind("role", role)
          .add();
    }
  }

  /** A statement with what it says to questions. */
  Exhibit exhibit(Entry entry) {
    return derivation.exhibit(entry);
  }

  List<String> dockets(Entry entry) {
    return derivation.exhibit(entry).dockets();
  }

  /** Takes the statements of a report out; the claims they bear on have to be made anew. */
  void delete(long report) {
    cache.clear();
    store.update("outdate-claims").bind("n", report).execute();
    store.update("delete-entries").bind("n", report).execute();
  }

  /** An entry by its id, whole or without the report's. */
  Stored named(String id) {
    if (!id.contains("#")) {
      List<String> found = store.query("entries-ending").bind("id", id).mapTo(String.class).list();
      if (found.size() == 1) {
        return named(found.get(0));
      }
    }
    return store
        .query("entry-named")
        .bind("id", id)
        .map(this::stored)
        .findOne()
        .orElseThrow(
            () ->
                new CaseException(
                    Kind.NO_STATEMENT,
                    "'"
                        + id
                        + "' is no statement of this case; assay claim and assay events show"
                        + " their ids"));
  }

  /** Ids of the claims that rest on statements now. */
  List<String> claims(List<Anchor> anchors) {
    return anchors.stream()
        .flatMap(
            anchor ->
                store
                    .query("claims-of-statement")
                    .bind("id", anchor.entry())
                    .mapTo(String.class)
                    .list()
                    .stream())
        .distinct()
        .toList();
  }

  List<Stored> ofReport(long report) {
    return store.query("entries-of-report").bind("n", report).map(this::stored).list();
  }

  private Stored stored(ResultSet row, StatementContext context) throws SQLException {
    long known = row.getLong("known");
    boolean undated = row.wasNull();
    return new Stored(
        row.getLong("n"),
        row.getLong("report"),
        undated ? null : known,
        codec.entry(row.getString("read")),
        row.getString("ruled") != null,
        row.getString("statement"));
  }

  /** Somebody whom the case knows by this name or id. */
  Optional<Party> party(String name) {
    return store
        .query("party-named")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .flatMap(
            entry ->
                parties(codec.entry(entry)).values().stream()
                    .flatMap(List::stream)
                    .filter(p -> p.id().equals(name) || p.name().equalsIgnoreCase(name))
                    .findFirst());
  }

  /** A statement's own id, without the report's. */
  static String shortId(Entry entry) {
    return entry.id().substring(entry.id().indexOf('#') + 1);
  }

  /** The id of the report that a statement of this id is in. */
  static String report(String entry) {
    return entry.substring(0, entry.indexOf('#'));
  }

  /** What he is, in a word. */
  static String detail(Party party) {
    return party.sector() == null ? party.type() : party.sector();
  }

  /** Who takes part, by role. */
  static Map<String, List<Party>> parties(Entry entry) {
    return SubjectRows.parties(entry);
  }

  private static @Nullable String variant(Entry entry) {
    String value = entry.content().value();
    return value == null ? entry.content().mode() : value;
  }

  /** Who says so: the innermost voice. */
  static String source(Entry entry) {
    return entry.voices().get(entry.voices().size() - 1).name();
  }

  /** A place as a key: its id in GeoNames, else its name and country. */
  static String place(Site site) {
    return Objects.requireNonNull(Sites.key(site));
  }

  /** Sorts as text in the order of knowledge ({@link Entry#KNOWLEDGE_ORDER}). */
  static String position(Entry entry) {
    return entry.position();
  }

  /** Sorts before every position from this moment on, and after all others. */
  static String position(long millis) {
    return Entry.position(millis);
  }
}
