package dev.assay.eval;

import dev.assay.place.Place;
import dev.assay.statement.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one report says of one act of violence, gathered from its statements. Not thread-safe. */
final class Incident {
  /** In the order of their weight: what is a bombing and an attack is a bombing. */
  enum Kind {
    ATTACK,
    ROBBERY,
    ARSON,
    BOMBING,
    KIDNAPPING
  }

  final List<Statement> statements = new ArrayList<>();
  final List<Party> perpetrators = new ArrayList<>();
  final List<Party> victims = new ArrayList<>();
  final List<Party> targets = new ArrayList<>();
  final Set<String> instruments = new LinkedHashSet<>();

  /** Names of each body that the perpetrators are or belong to. */
  final List<List<String>> organisations = new ArrayList<>();

  /** What became of a party, by its words. */
  final Map<String, Set<String>> effects = new LinkedHashMap<>();

  Kind kind;
  boolean attempted;

  /** Whether anything tells that it came about: more than that a bomb was placed. */
  boolean done;

  /** Whether it is only threatened. */
  boolean threatened;

  /** Whether a noun tells it, as it was told first: "the murder of a judge". */
  boolean noun;

  /** Whether all whom it befell are taken for known: "the murdered judge". */
  boolean known;

  /** Whether somebody shot. */
  boolean shooting;

  @Nullable LocalDate first;
  @Nullable LocalDate last;

  /** Whether only a calendar tells the day: "last Friday", "this week". */
  boolean undated;

  @Nullable Place place;

  /** Names of places, the widest first, the country left out. */
  List<String> levels = List.of();

  /** Whether the levels name nothing but a country. */
  boolean wide;

  /** Whether it is told to have been in a country that MUC-4 does not ask for. */
  boolean abroad;

  /** Those of the names that the text itself calls a neighbourhood, a town or a place. */
  final Set<String> districts = new LinkedHashSet<>();

  /** Those that it calls a part of a city. */
  final Set<String> quarters = new LinkedHashSet<>();

  /** Places that a later sentence tells more closely, the widest first. */
  List<String> closer = List.of();

  /** Name of the country; empty where none is known. */
  String country = "";

  String confidence = "";

  Incident(Kind kind) {
    this.kind = kind;
  }

  int firstSentence() {
    return statements.get(0).sentence();
  }

  int lastSentence() {
    return statements.get(statements.size() - 1).sentence();
  }
}
