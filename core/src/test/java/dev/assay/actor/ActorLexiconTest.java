package dev.assay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Tsv;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActorLexiconTest {
  private static final Set<String> NO_COUNTRY =
      Set.of("IGO", "NGO", "IMG", "EUR", "UNO", "ISM", "MNC", "KOS");
  private static final Set<String> SECTORS =
      Set.of(
          "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM",
          "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");

  private final ActorLexicon lexicon = ActorLexicon.load();

  @ParameterizedTest
  @ValueSource(strings = {"groups.tsv", "organisations.tsv"})
  void groups_pointToWhatIsThere(String table) {
    Set<String> seen = new HashSet<>();
    for (String[] row : Tsv.rows(ActorLexicon.class, table)) {
      assertThat(seen.add(row[0])).as("%s twice in %s", row[0], table).isTrue();
      assertThat(row[3]).as(row[0]).satisfies(ActorLexiconTest::isCountry);
      assertThat(row[4].isEmpty() || SECTORS.contains(row[4])).as(row[0]).isTrue();
      assertThat(Dates.first(row[7])).as(row[0]).isBefore(Dates.last(row[8]));
      assertThat(row[9]).as("source of %s", row[0]).isNotBlank();
      boolean composed = row[6].endsWith("-mil");
      assertThat(row[6].isEmpty() || composed || lexicon.entry(row[6]) != null)
          .as("%s is part of %s", row[0], row[6])
          .isTrue();
    }
  }

  @Test
  void persons_haveKnownOfficesInOrder() {
    for (String[] row : Tsv.rows(ActorLexicon.class, "persons.tsv")) {
      assertThat(row[4]).as(row[0]).satisfies(ActorLexiconTest::isCountry);
      Entry person = lexicon.entry(row[0]);
      assertThat(person).as(row[0]).isNotNull();
      assertThat(person.terms()).as(row[0]).isNotEmpty();
      for (Term term : person.terms()) {
        assertThat(lexicon.offices()).as(row[0]).containsKey(term.office());
        assertThat(term.from()).as(row[0] + " " + term.office()).isBefore(term.to());
        if (term.organisation() != null) {
          assertThat(lexicon.entry(term.organisation())).as(row[0]).isNotNull();
        }
      }
    }
  }

  @Test
  void everyRowOfAgentsHasKnownSectors() {
    List<String[]> rows = Tsv.rows(ActorLexicon.class, "agents.tsv");
    assertThat(rows).isNotEmpty();
    for (String[] row : rows) {
      for (String sector : List.of(row[1], row[2])) {
        assertThat(sector.isEmpty() || SECTORS.contains(sector)).as(row[0]).isTrue();
      }
    }
  }

  private static void isCountry(String code) {
    assertThat(code.length() == 3 || NO_COUNTRY.contains(code)).as(code).isTrue();
  }
}
