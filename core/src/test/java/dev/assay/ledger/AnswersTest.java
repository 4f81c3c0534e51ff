package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answer has the least against it. */
class AnswersTest {
  private static final int SIGNATURE = 64;

  private final Ledger ledger = Ledger.open();

  static Stream<String> cases() throws IOException {
    try (InputStream in = AnswersTest.class.getResourceAsStream("competing-answers.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\ncase ")).skip(1).map(String::strip);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areRankedByWhatIsAgainstThem(String test) {
    List<String> lines = test.lines().skip(1).filter(l -> !l.isBlank()).toList();
    List<Entry> entries = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : lines) {
      if (Character.isDigit(line.charAt(0))) {
        entries.add(entry(entries.size(), line));
      } else {
        expected.add(line);
      }
    }
    assertThat(shown(Answers.of(claims(entries), List.of()))).as(test).isEqualTo(expected);
  }

  private List<Claim> claims(List<Entry> entries) {
    List<Claim> claims = new ArrayList<>();
    entries.stream()
        .flatMap(e -> ledger.dockets(e).stream())
        .distinct()
        .forEach(
            docket ->
                claims.addAll(
                    ledger.fold(
                        docket,
                        entries.stream().filter(e -> ledger.dockets(e).contains(docket)).toList(),
                        Rulings.NONE)));
    return claims;
  }

  private static List<String> shown(List<Answers> found) {
    List<String> lines = new ArrayList<>();
    for (Answers answers : found) {
      lines.add("? " + answers.question());
      answers.answers().forEach(a -> lines.add(shown(a)));
      answers.hangsOn().forEach(h -> lines.add("! " + h.replaceAll("^without (\\w+) .*", "$1")));
    }
    return lines;
  }

  private static String shown(Answers.Option a) {
    return String.format(Locale.ROOT, "= %s %.2f %.2f", a.value(), a.inconsistency(), a.support());
  }

  private static Entry entry(int n, String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    int day = Integer.parseInt(words.remove(0));
    String outlet = words.remove(0);
    boolean copied = words.remove("copied");
    String[] who = words.remove(words.size() - 1).split("/", -1);
    String what = words.remove(words.size() - 1);
    String certainty = words.remove(words.size() - 1);
    String polarity = words.remove(words.size() - 1);
    String speaker = String.join(" ", words);
    double value = (polarity.equals("-") ? -1 : 1) * (certainty.equals("CT") ? 3 : 1);
    Stance stance = new Stance(polarity, certainty, value, "actual", "complete");
    boolean held = what.equals("held");
    Content content =
        held
            ? new Content("state", "CONTROL", null, "held", null, "control-held", "holds", 0.8)
            : new Content("event", "ASSAULT", "heavy-weapons", null, null, "shell", "shelled", 0.8);
    Period time = new Period(TestEntries.day(1).atStartOfDay(), TestEntries.day(2).atStartOfDay());
    return TestEntries.deed(
        report("r" + n, outlet, day, copied),
        content,
        List.of(TestEntries.party(who[0], who[1])),
        List.of(),
        TestEntries.town("Maron", "at"),
        held ? null : time,
        voice(speaker, outlet, stance),
        stance);
  }

  private static Voice voice(String speaker, String outlet, Stance stance) {
    if (speaker.equals("-")) {
      return new Voice("outlet", outlet, List.of(), "", stance);
    }
    String[] named = speaker.split("/", -1);
    return named[1].equals("-")
        ? new Voice("collective", named[0], List.of(), "said", stance)
        : new Voice(
            "person", named[0], List.of(TestEntries.party(named[0], named[1])), "said", stance);
  }

  private static ReportCard report(String id, String outlet, int day, boolean copied) {
    List<Integer> signature = new ArrayList<>();
    for (int i = 0; i < SIGNATURE; i++) {
      signature.add(copied ? i : (id.hashCode() + i * 31) * 7);
    }
    return new ReportCard(
        id,
        outlet,
        null,
        null,
        TestEntries.day(day).atStartOfDay().toInstant(ZoneOffset.UTC),
        "",
        signature);
  }

  /** A source that was mostly wrong on such matters counts less. */
  @Test
  void goBySourcesRecords() {
    List<Entry> entries =
        List.of(
            entry(0, "1 Herald Bo Tarn/REB + CT held Army/MIL"),
            entry(1, "2 Post villagers/- + CT held Rebels/REB"));
    TrackRecord poor = new TrackRecord("villagers", "territory", 2, 18, 0, null);
    List<Answers> found = Answers.of(claims(entries), List.of(poor));
    assertThat(found.get(0).answers().get(0).value()).isEqualTo("Army");
    assertThat(found.get(0).evidence().get(1).why()).contains("source E 0.17");
    assertThat(found.get(0).evidence()).allMatch(Answers.Item::diagnostic);
  }
}
