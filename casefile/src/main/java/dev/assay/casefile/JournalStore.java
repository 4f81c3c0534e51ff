package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.casefile.CaseException.Kind;
import dev.assay.ledger.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was done to a case, and people's corrections among it. */
final class JournalStore {
  private static final Set<String> CORRECTIONS =
      Set.of("join", "split", "rename", "reject", "correct");

  private final Store store;
  private final JsonText json;
  private final EntryCodec codec;

  JournalStore(Store store, JsonText json, EntryCodec codec) {
    this.store = store;
    this.json = json;
    this.codec = codec;
  }

  /** Notes something that is no correction. */
  long note(String what, String words, Map<String, ?> more, Instant at) {
    Map<String, Object> detail = new TreeMap<>(more);
    detail.put("words", words);
    String by = store.engine().user();
    if (by != null) {
      detail.put("by", by);
    }
    return insert(what, json.text(detail), at);
  }

  long correct(String what, Correction correction, Hand hand) {
    return insert(what, codec.text(correction.by(by(hand))), hand.at());
  }

  private long insert(String what, String detail, Instant at) {
    return store
        .query("insert-journal")
        .bind("at", at.toEpochMilli())
        .bind("what", what)
        .bind("detail", detail)
        .mapTo(Long.class)
        .one();
  }

  /** Those that have not been taken back, in the order in which they were given. */
  List<Corrections.Given> active() {
    return store
        .query("corrections")
        .map(
            (r, c) ->
                new Corrections.Given(
                    r.getLong("n"),
                    r.getString("what"),
                    codec.value(r.getString("detail"), Correction.class)))
        .list();
  }

  /** Takes a correction back: the last one where no number is given. */
  Corrections.Given undo(long number, Hand hand) {
    List<Corrections.Given> active = active();
    Corrections.Given last =
        active.stream()
            .filter(g -> number == 0 || g.number() == number)
            .reduce((a, b) -> b)
            .orElseThrow(
                () ->
                    new CaseException(
                        Kind.NOTHING_TO_UNDO,
                        number == 0
                            ? "there is no correction to take back"
                            : number + " is no correction that holds; assay log lists them"));
    requireOwn(last, number, hand);
    store.update("undo").bind("n", last.number()).bind("at", hand.at().toEpochMilli()).execute();
    Correction.TakenBack taken = new Correction.TakenBack(version().takenBack(), by(hand));
    update(last.number(), codec.text(last.correction().takenBack(taken)));
    return last;
  }

  /** The last correction may be another's, which nobody takes back without saying so. */
  private void requireOwn(Corrections.Given last, long number, Hand hand) {
    String theirs = last.correction().by();
    if (number == 0 && theirs != null && !theirs.equals(by(hand))) {
      throw new CaseException(
          Kind.BAD_CORRECTION,
          "the last correction, no. "
              + last.number()
              + " ("
              + last.correction().words()
              + "), is "
              + theirs
              + "'s; name its number to take it back");
    }
  }

  /** Who it is: as they say, and as the server knows them. */
  @Nullable String by(Hand hand) {
    String user = store.engine().user();
    String name = hand.name();
    if (user == null || name == null) {
      return user == null ? name : user;
    }
    return name.equals(user) ? user : name + " (" + user + ")";
  }

  /** How far it has come. */
  JournalVersion version() {
    return store
        .query("journal-version")
        .map((r, c) -> new JournalVersion(r.getLong("last"), r.getLong("taken_back")))
        .one();
  }

  /** A correction that was given or taken back after somebody had looked. */
  record Later(
      long number, Correction correction, Instant at, @Nullable String by, boolean takenBack) {}

  /** What was corrected or taken back since a version. */
  List<Later> since(JournalVersion seen) {
    return store
        .query("journal-after")
        .bind("n", seen.last())
        .map(
            (r, c) ->
                later(
                    r.getLong("n"),
                    codec.value(r.getString("detail"), Correction.class),
                    Instant.ofEpochMilli(r.getLong("at")),
                    Rows.instant(r, "undone")))
        .stream()
        .filter(l -> l.number() > seen.last() || isTakenBackAfter(l, seen))
        .toList();
  }

  private static Later later(long n, Correction correction, Instant at, @Nullable Instant undone) {
    Correction.TakenBack taken = correction.takenBack();
    return taken == null || undone == null
        ? new Later(n, correction, at, correction.by(), false)
        : new Later(n, correction, undone, taken.by(), true);
  }

  private static boolean isTakenBackAfter(Later later, JournalVersion seen) {
    Correction.TakenBack taken = later.correction().takenBack();
    return taken != null && taken.order() > seen.takenBack();
  }

  /** Lets corrections of a report hold on to its new statements. */
  void reanchor(String sha256, List<Entry> entries) {
    for (Corrections.Given g : active()) {
      Correction c = g.correction();
      if (c.on().stream().anyMatch(a -> a.sha256().equals(sha256))) {
        List<Anchor> moved =
            c.on().stream().map(a -> a.sha256().equals(sha256) ? a.in(entries) : a).toList();
        update(g.number(), codec.text(c.on(moved)));
      }
    }
  }

  /** Whether something was removed and the file not yet written anew. */
  boolean unscrubbed() {
    return store.query("unscrubbed").mapTo(Integer.class).one() > 0;
  }

  void update(long n, String detail) {
    store.update("update-detail").bind("n", n).bind("detail", detail).execute();
  }

  Page<JournalRow> list(Query query) {
    List<JournalRow> rows =
        store
            .query("journal")
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(
                (r, c) ->
                    row(
                        r.getLong("n"),
                        Instant.ofEpochMilli(r.getLong("at")),
                        r.getString("what"),
                        json.tree(r.getString("detail")),
                        r.getObject("undone") != null))
            .list();
    return Page.of(rows, query.limit());
  }

  private static JournalRow row(long n, Instant at, String what, JsonNode detail, boolean undone) {
    boolean applies = true;
    for (JsonNode anchor : detail.path("on")) {
      applies &= !anchor.path("entry").asText().isEmpty();
    }
    return new JournalRow(
        n,
        at,
        what,
        detail.path("words").asText(),
        detail.path("by").asText(null),
        undone,
        !CORRECTIONS.contains(what) || applies);
  }
}
