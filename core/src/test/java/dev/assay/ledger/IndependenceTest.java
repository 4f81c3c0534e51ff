package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose word counts with whose: states and their outlets, forwards, citations, wire notices. */
class IndependenceTest {
  private static final Stance FLAT = new Stance("+", "CT", 3, "actual", "complete");

  private final Ledger ledger = Ledger.open();

  static Stream<String> cases() throws IOException {
    try (InputStream in = IndependenceTest.class.getResourceAsStream("independence.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\ncase ")).skip(1).map(String::strip);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCountedByOrigin(String test) {
    List<Entry> entries = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : test.lines().skip(1).filter(l -> !l.isBlank()).toList()) {
      if (Character.isDigit(line.charAt(0))) {
        entries.add(entry(entries.size(), line.split(" ")));
      } else {
        expected.add(line);
      }
    }
    String docket = ledger.dockets(entries.get(0)).get(0);
    List<String> shown = new ArrayList<>();
    for (Claim claim : ledger.fold(docket, entries, Rulings.NONE)) {
      shown.add(
          "= "
              + claim.value()
              + " "
              + claim.status().word()
              + (claim.retracted() ? " retracted" : ""));
      shown.add(": " + claim.evidence().stream().map(this::role).collect(Collectors.joining(" ")));
    }
    assertThat(shown).as(test).isEqualTo(expected);
  }

  private String role(Evidence e) {
    boolean told = e.role() == Role.RETRACT || e.why().startsWith("circular");
    return e.role().word() + (told ? "(" + e.why().replace(' ', '_') + ")" : "");
  }

  private static Entry entry(int n, String[] w) {
    String outlet = w[1].replace('_', ' ');
    boolean plain = w[3].equals("-");
    Party who = syrian(w[5].split("/")[0], w[5].split("/")[1]);
    Stance stance = w[4].equals("+") ? FLAT : new Stance("-", "CT", -3, "actual", "complete");
    Voice voice =
        plain
            ? new Voice("outlet", outlet, List.of(), "", stance)
            : voice(w[3].replace('_', ' ').split("/", -1), stance);
    Entry deed =
        TestEntries.deed(
            card("r" + n, Integer.parseInt(w[0]), outlet, w[2].replace('_', ' ')),
            new Content("state", "CONTROL", null, "held", null, "control-held", "holds", 0.8),
            List.of(who),
            List.of(),
            new Site("Maron", "Maron", 17L, "at", null, 1.0, 2.0, 5.0, null, "SYR"),
            null,
            voice,
            stance);
    return new Entry(
        deed.id(),
        deed.report(),
        deed.passage(),
        deed.content(),
        deed.actors(),
        deed.recipients(),
        deed.participants(),
        deed.site(),
        deed.time(),
        deed.voices(),
        deed.stance(),
        deed.figures(),
        deed.ties(),
        deed.context(),
        "SYR",
        null,
        null,
        null);
  }

  private static Party syrian(String name, String sector) {
    return new Party(name, name, "SYR", sector.isEmpty() ? null : sector, "force");
  }

  private static Voice voice(String[] named, Stance stance) {
    List<Party> parties = named[2].isEmpty() ? List.of() : List.of(syrian(named[0], named[2]));
    return new Voice(named[1], named[0], parties, "said", stance);
  }

  private static ReportCard card(String id, int day, String outlet, String special) {
    Outlets.Known known = Outlets.shipped().find(outlet);
    String[] told = special.split("=");
    return new ReportCard(
        id,
        outlet,
        special.startsWith("sector") ? "SYR" : known == null ? null : known.country(),
        special.startsWith("sector") ? told[1] : known == null ? null : known.sector(),
        TestEntries.day(day).atStartOfDay().toInstant(ZoneOffset.UTC),
        "",
        List.of(),
        id,
        special.startsWith("forwarded") ? told[1] : null,
        special.startsWith("notice") ? Notice.valueOf(told[1]) : null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CORRECTION: Army holds Maron|CORRECTION",
        "Corrected - Army holds Maron|CORRECTION",
        "UPDATE 2-At least 20 killed in Maron|UPDATE",
        "WRAPUP 3 (Maron) army advances|UPDATE",
        "KILL: Army holds Maron|WITHDRAWAL",
        "MANDATORY KILL -- Army holds Maron|WITHDRAWAL",
        "WITHDRAWN-Army holds Maron|WITHDRAWAL",
        "Kill switch found in Maron|",
        "Update on the siege of Maron|",
        "Rebels kill - and army withdraws|"
      })
  void noticesAreToldByTheirHeadlines(String headline, Notice notice) {
    assertThat(Notices.shipped().of(headline)).isEqualTo(notice);
  }

  @Test
  void aDatelineCreditsTheAgency() {
    ReportCard printed = told("Gulf Herald", "MARON, May 3 (Reuters) - The army holds Maron.");
    assertThat(printed.credited()).isEqualTo("Reuters");
    assertThat(told("Reuters News", "MARON (Reuters) - The army.").credited()).isNull();
    assertThat(told("Agence France-Presse", "MARON (AFP) - The army.").credited()).isNull();
    assertThat(told("Gulf Herald", "They said (Reuters) - nothing.").credited()).isNull();
    assertThat(told("The TASS News", "MARON - The army.").country()).isNull();
    assertThat(told("TASS", "MARON - The army.").country()).isEqualTo("RUS");
  }

  private static ReportCard told(String outlet, String text) {
    ReportCard card =
        new ReportCard(
            "r",
            outlet,
            null,
            null,
            TestEntries.day(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            "",
            List.of());
    return ReportCards.told(card, null, null, text);
  }
}
