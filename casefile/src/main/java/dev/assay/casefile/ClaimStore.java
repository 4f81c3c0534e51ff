package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import dev.assay.ledger.TrackRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims for whoever asks: those of today from tables, those of a day by folding. */
final class ClaimStore {
  private static final String STATUS =
      "(CASE WHEN c.lapses <= :today THEN 'expired' ELSE c.status END)";

  /**
   * Asked of each claim in their order, not of all at once: the offset keeps PostgreSQL from it.
   */
  private static final String ONE_BY_ONE = " LIMIT 1 OFFSET 0)";

  private static final String PLACES =
      "SELECT t.key FROM tally t WHERE t.kind = 'place' AND (t.key = :place OR t.name = :place"
          + " COLLATE NOCASE OR t.detail = :place COLLATE NOCASE OR t.country = :place)";
  private static final String ACTORS =
      "(SELECT t.key FROM tally t WHERE t.kind = 'actor' AND t.key = :actor"
          + " UNION SELECT t.key FROM tally t WHERE t.kind = 'actor' AND t.name = :actor"
          + " COLLATE NOCASE)";
  private static final String BY_ACTOR =
      "c.n IN (SELECT v.claim FROM entry_actor a JOIN evidence v ON v.entry = a.entry WHERE a.actor"
          + " IN "
          + ACTORS
          + "<within>)";
  private static final String OF_ACTOR =
      "EXISTS (SELECT 1 FROM evidence v WHERE v.claim = c.n<within> AND EXISTS"
          + " (SELECT 1 FROM entry_actor a WHERE a.entry = v.entry AND a.actor IN "
          + ACTORS
          + ONE_BY_ONE
          + ONE_BY_ONE;
  private static final String SOURCES =
      "(SELECT t.key FROM tally t WHERE t.kind = 'source' AND t.name = :source COLLATE NOCASE)";
  private static final String BY_SOURCE =
      "c.n IN (SELECT v.claim FROM entry e JOIN evidence v ON v.entry = e.n WHERE e.source IN "
          + SOURCES
          + "<within>)";
  private static final String OF_SOURCE =
      "EXISTS (SELECT 1 FROM evidence v JOIN entry e ON e.n = v.entry WHERE v.claim = c.n AND"
          + " e.source IN "
          + SOURCES
          + "<within>"
          + ONE_BY_ONE;

  /** Roles that are their source's word on a claim, as JSON. */
  private static final String WORDS =
      EnumSet.allOf(Role.class).stream()
          .filter(TrackRecord::isWord)
          .map(role -> '"' + role.name() + '"')
          .toList()
          .toString();

  /** After all that is known. */
  private static final String NOW = StatementStore.position(Long.MAX_VALUE);

  private static final long MONTH = Duration.ofDays(30).toMillis();
  private static final int COMPETING = 60;

  /** Statements from which on somebody is spoken of often. */
  private static final int OFTEN = 2_000;

  private final Store store;
  private final EntryCodec codec;
  private final Dockets dockets;
  private final Aliases aliases;

  ClaimStore(Store store, EntryCodec codec, Dockets dockets, Aliases aliases) {
    this.store = store;
    this.codec = codec;
    this.dockets = dockets;
    this.aliases = aliases;
  }

  /** Claims, those with the latest evidence first. */
  Page<Claim> claims(Query query, Corrections corrections) {
    return list(query, corrections, this::evidence);
  }

  /** The same without their evidence. */
  Page<Claim> headlines(Query query, Corrections corrections) {
    Page<Claim> page = list(query, corrections, (claims, before) -> Map.of());
    return new Page<>(page.rows().stream().map(c -> c.with(List.of())).toList(), page.more());
  }

  /** The same with as much of their evidence as weighs in an account of the days since one. */
  Page<Claim> weighed(Query query, LocalDate since, Corrections corrections) {
    String from = StatementStore.position(Query.after(since.minusDays(1)));
    return list(
        query,
        corrections,
        (claims, before) ->
            evidence(store.query("evidence-that-weighs").bind("from", from), claims, before));
  }

  /** Where the evidence of claims comes from. */
  interface Heard {
    /**
     * Evidence by the claims' numbers.
     *
     * @param before the position before which it was known
     */
    Map<Long, List<Evidence>> of(List<Long> claims, String before);
  }

  /**
   * Claims without their evidence.
   *
   * @param ids a JSON array
   */
  List<Claim> headlines(String ids) {
    LocalDate today = lastDay();
    return store
        .query("headlines-numbered")
        .bind("ids", ids)
        .map((r, c) -> codec.value(r.getString("body"), Claim.class).on(today))
        .list();
  }

  /** Claims whose question and answer have all of these words, without their evidence. */
  Page<Claim> asking(String words, Query query) {
    LocalDate today = lastDay();
    Conditions conditions = conditions(query, today);
    int n = 0;
    for (String word : words.strip().split("\\s+", -1)) {
      String name = "word" + n++;
      conditions.where(
          "' ' || c.question || ' ' || c.value LIKE '% ' || :" + name + " || '%' ESCAPE '!'",
          name,
          word.replaceAll("[!%_]", "!$0"));
    }
    List<Claim> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql("claims"))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map((r, c) -> codec.value(r.getString("body"), Claim.class).on(today))
            .list();
    return Page.of(rows, query.limit());
  }

  /** The statements that opened claims, by the claims' ids. */
  Map<String, Opening> openings(String ids) {
    Map<String, Opening> openings = new HashMap<>();
    store
        .query("openings")
        .bind("ids", ids)
        .map(
            (r, c) ->
                Map.entry(
                    r.getString("id"),
                    new Opening(codec.entry(r.getString("entry")), r.getString("statement"))))
        .forEach(o -> openings.putIfAbsent(o.getKey(), o.getValue()));
    return openings;
  }

  private Page<Claim> list(Query query, Corrections corrections, Heard heard) {
    if (query.asOf() != null) {
      return asOf(query, statuses(query.status()), corrections).page(heard);
    }
    LocalDate today = lastDay();
    Conditions conditions = conditions(query, today);
    Map<Long, Claim> rows = new LinkedHashMap<>();
    conditions
        .bind(store.handle().createQuery(conditions.in(store.sql("claims"))))
        .bind("limit", query.limit() + 1)
        .bind("offset", query.offset())
        .map(
            (r, c) ->
                Map.entry(r.getLong("n"), codec.value(r.getString("body"), Claim.class).on(today)))
        .forEach(row -> rows.put(row.getKey(), row.getValue()));
    Map<Long, List<Evidence>> evidence = heard.of(List.copyOf(rows.keySet()), NOW);
    List<Claim> claims = new ArrayList<>();
    rows.forEach((n, claim) -> claims.add(claim.with(evidence.getOrDefault(n, List.of()))));
    return Page.of(claims, query.limit());
  }

  private AsOf asOf(Query query, Set<Status> statuses, Corrections corrections) {
    return new AsOf(store, codec, dockets, this, query, statuses, corrections);
  }

  private static Set<Status> statuses(@Nullable String word) {
    return EnumSet.allOf(Status.class).stream()
        .filter(status -> word == null || status.word().equals(word))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
  }

  /** How the sources have fared, by their settled claims. */
  List<TrackRecord> records(@Nullable LocalDate asOf, Corrections corrections) {
    List<AsOf.Found> settled =
        asOf == null
            ? settled()
            : asOf(Query.ALL.asOf(asOf), TrackRecord.settled(), corrections).all();
    Map<Long, List<TrackRecord.Word>> words = words(settled, asOf);
    TrackRecord.Count count = new TrackRecord.Count();
    for (AsOf.Found found : settled) {
      count.add(
          found.claim(),
          found.n() == 0 ? words(found.claim()) : words.getOrDefault(found.n(), List.of()));
    }
    return count.records();
  }

  private List<AsOf.Found> settled() {
    List<AsOf.Found> settled = new ArrayList<>();
    for (Status status : TrackRecord.settled()) {
      store
          .query("settled-claims")
          .bind("status", status.word())
          .map(
              (r, c) ->
                  new AsOf.Found(r.getLong("n"), "", codec.value(r.getString("body"), Claim.class)))
          .forEach(settled::add);
    }
    return settled;
  }

  private static List<TrackRecord.Word> words(Claim claim) {
    return claim.evidence().stream()
        .map(
            e ->
                new TrackRecord.Word(
                    StatementStore.source(e.entry()), e.role(), e.entry().report().day()))
        .toList();
  }

  /**
   * The first word of each source on claims, by their numbers: the columns tell it, no statement is
   * read.
   */
  private Map<Long, List<TrackRecord.Word>> words(
      List<AsOf.Found> claims, @Nullable LocalDate asOf) {
    Map<Long, List<TrackRecord.Word>> words = new HashMap<>();
    store
        .query("words-on-claims")
        .bind("roles", WORDS)
        .bind("claims", claims.stream().map(AsOf.Found::n).toList().toString())
        .bind("before", asOf == null ? NOW : StatementStore.position(Query.after(asOf)))
        .map(
            (r, c) ->
                Map.entry(
                    r.getLong(1),
                    new TrackRecord.Word(
                        r.getString(4),
                        Role.valueOf(r.getString(2)),
                        Query.moment(r.getLong(3)).atZone(ZoneOffset.UTC).toLocalDate())))
        .forEach(w -> words.computeIfAbsent(w.getKey(), n -> new ArrayList<>()).add(w.getValue()));
    return words;
  }

  /** Which rows of {@code claim c} a query asks for, as they stand on the last day. */
  Conditions conditions(Query query, LocalDate today) {
    Conditions conditions =
        chosen(query, "")
            .positioned("c.last", query)
            .where(STATUS + " = :status", "status", query.status());
    if (query.status() != null) {
      conditions.value("today", today.toString());
    }
    return conditions;
  }

  /**
   * Which rows of {@code claim c} a query asks for, whatever their status and on whatever day.
   *
   * @param within which rows of {@code evidence v} count; empty for all
   */
  Conditions chosen(Query query, String within) {
    String actor = often("actor", query.actor()) ? OF_ACTOR : BY_ACTOR;
    String source = often("source", query.source()) ? OF_SOURCE : BY_SOURCE;
    return new Conditions()
        .kindOfClaim(query)
        .where("c.place IN (" + PLACES + ")", "place", query.place())
        .where(actor.replace("<within>", within), "actor", query.actor())
        .where(source.replace("<within>", within), "source", query.source());
  }

  /** Whether somebody is spoken of so often that it is quicker to ask each claim in turn. */
  private boolean often(String kind, @Nullable String name) {
    return name != null
        && store.query("how-often").bind("kind", kind).bind("name", name).mapTo(Integer.class).one()
            > OFTEN;
  }

  /** The last day on which a report was published. */
  LocalDate lastDay() {
    long known = store.query("last-known").mapTo(Long.class).findOne().orElse(0L);
    return Query.moment(known).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** A claim by its id, an id that it once had, or the beginning of either. */
  Claim claim(String id, @Nullable LocalDate asOf, Corrections corrections) {
    Optional<Claim> now =
        store
            .query("claim")
            .bind("id", id)
            .map((r, c) -> claim(r.getLong("n"), r.getString("body")))
            .findOne();
    if (now.isEmpty()) {
      return claim(only(id), asOf, corrections);
    }
    if (asOf == null) {
      return now.get().on(lastDay());
    }
    return then(now.get(), asOf, corrections)
        .map(c -> c.on(asOf))
        .orElseThrow(
            () ->
                new CaseException(
                    Kind.NO_CLAIM, "claim " + id + " was not yet made by the end of " + asOf));
  }

  /** What a claim was at the end of a day; nothing where it had not been made. */
  private Optional<Claim> then(Claim now, LocalDate asOf, Corrections corrections) {
    if (!corrections.about(now.docket())) {
      return now.isMadeBy(asOf) ? Optional.of(now.asOf(asOf)) : Optional.empty();
    }
    Set<String> together = corrections.together(now.docket());
    return dockets.fold(together, Query.after(asOf), corrections).stream()
        .filter(c -> c.id().equals(now.id()))
        .findFirst();
  }

  /** Claims of the docket of one that were last told within a month of it, itself among them. */
  List<Claim> competing(Claim claim, @Nullable LocalDate asOf, Corrections corrections) {
    List<Claim> near = new ArrayList<>(List.of(claim));
    Stream<Claim> found = asOf == null ? near(claim) : near(claim, asOf, corrections);
    found.filter(c -> !c.id().equals(claim.id())).limit(COMPETING).forEach(near::add);
    near.sort(ClaimFilter.LATEST);
    return near;
  }

  /** Claims of a docket without their evidence, those that were told of last first. */
  List<Claim> latest(String docket, int most) {
    LocalDate today = lastDay();
    return store
        .query("claims-of-docket-between")
        .bind("docket", docket)
        .bind("from", StatementStore.position(Long.MIN_VALUE))
        .bind("before", NOW)
        .bind("limit", most)
        .map((r, c) -> codec.value(r.getString("body"), Claim.class).on(today))
        .list();
  }

  /** Ids of the claims that a statement bears on. */
  Stream<String> of(String statement) {
    return store
        .query("claims-of-statement")
        .bind("id", statement)
        .mapTo(String.class)
        .list()
        .stream();
  }

  private Stream<Claim> near(Claim claim) {
    LocalDate today = lastDay();
    return store
        .query("claims-of-docket-between")
        .bind("docket", claim.docket())
        .bind("from", StatementStore.position(ClaimFilter.last(claim) - MONTH))
        .bind("before", StatementStore.position(ClaimFilter.last(claim) + MONTH))
        .bind("limit", COMPETING + 1)
        .map((r, c) -> claim(r.getLong("n"), r.getString("body")).on(today))
        .list()
        .stream();
  }

  private Stream<Claim> near(Claim claim, LocalDate asOf, Corrections corrections) {
    if (!corrections.about(claim.docket())) {
      String before = StatementStore.position(Query.after(asOf));
      return store
          .query("claims-of-docket-by")
          .bind("docket", claim.docket())
          .bind("before", before)
          .bind("from", StatementStore.position(ClaimFilter.last(claim) - MONTH))
          .bind("until", StatementStore.position(ClaimFilter.last(claim) + MONTH))
          .bind("limit", COMPETING + 1)
          .map((r, c) -> claim(r.getLong("n"), r.getString("body"), before))
          .list()
          .stream()
          .filter(c -> c.isMadeBy(asOf))
          .map(c -> c.asOf(asOf).on(asOf));
    }
    Set<String> together = corrections.together(claim.docket());
    return dockets.fold(together, Query.after(asOf), corrections).stream()
        .filter(c -> Math.abs(ClaimFilter.last(c) - ClaimFilter.last(claim)) <= MONTH)
        .sorted(ClaimFilter.LATEST)
        .map(c -> c.on(asOf));
  }

  private String only(String name) {
    Optional<String> became = aliases.became(name).filter(this::exists);
    if (became.isPresent()) {
      return became.get();
    }
    List<String> found =
        name.length() < 3
            ? List.of()
            : store.query("claims-beginning").bind("prefix", name).mapTo(String.class).list();
    List<String> old = name.length() < 3 || !found.isEmpty() ? List.of() : aliases.beginning(name);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (old.size() == 1 && !old.get(0).equals(name)) {
      return only(old.get(0));
    }
    throw new CaseException(
        Kind.NO_CLAIM,
        found.isEmpty()
            ? "'" + name + "' is no claim of this case; assay claims lists their ids"
            : "'" + name + "' begins several claims' ids: " + String.join(", ", found));
  }

  private boolean exists(String id) {
    return store.query("claim").bind("id", id).map((r, c) -> r.getLong("n")).findOne().isPresent();
  }

  /** A claim as it is stored, with its evidence. */
  private Claim claim(long n, String body) {
    return claim(n, body, NOW);
  }

  private Claim claim(long n, String body, String before) {
    return codec
        .value(body, Claim.class)
        .with(evidence(List.of(n), before).getOrDefault(n, List.of()));
  }

  private Map<Long, List<Evidence>> evidence(List<Long> claims, String before) {
    return evidence(store.query("evidence"), claims, before);
  }

  /** A statement that bears on several claims is read once. */
  private Map<Long, List<Evidence>> evidence(
      org.jdbi.v3.core.statement.Query asked, List<Long> claims, String before) {
    Map<Long, List<Evidence>> evidence = new HashMap<>();
    Map<Long, Entry> entries = new HashMap<>();
    asked
        .bind("claims", claims.toString())
        .bind("before", before)
        .map(
            (r, c) -> {
              long n = r.getLong("n");
              Entry entry = entries.get(n);
              if (entry == null) {
                entry = codec.entry(r.getString("entry"));
                entries.put(n, entry);
              }
              return Map.entry(
                  r.getLong("claim"),
                  new Evidence(
                      entry,
                      Role.valueOf(r.getString("role")),
                      r.getString("origin"),
                      r.getString("interest"),
                      r.getString("why")));
            })
        .forEach(
            row ->
                evidence.computeIfAbsent(row.getKey(), n -> new ArrayList<>()).add(row.getValue()));
    return evidence;
  }
}
