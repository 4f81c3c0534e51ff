package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Face;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One claim in a paragraph: question, answer, standing, and who did what to it. */
final class ClaimTelling {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int SOURCES = 4;
  private static final int QUOTE = 160;

  private final Phrasebook words;
  private final Notes notes;

  ClaimTelling(Phrasebook words, Notes notes) {
    this.words = words;
    this.notes = notes;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The paragraph. */
  List<Run> of(Claim claim) {
    List<Run> runs = new ArrayList<>();
    runs.add(Run.of(claim.question() + " " + capital(claim.value()) + ".", Face.STRONG));
    runs.add(Run.of(" "));
    runs.add(
        Run.of(
            capital(claim.status().word()) + (claim.retracted() ? ", taken back," : ""),
            Face.STATUS));
    runs.add(Run.of(" since " + day(claim.statusDate()) + before(claim) + ". "));
    roles(claim).forEach((role, evidence) -> role(runs, role, evidence));
    return runs;
  }

  /** "; disputed until then, reported from 3 April 2031". */
  private static String before(Claim claim) {
    List<Turn> turns = claim.history();
    if (turns.size() < 2) {
      return "";
    }
    Turn first = turns.get(0);
    Turn last = turns.get(turns.size() - 2);
    String was = "; until then " + last.status().word();
    return last.equals(first)
        ? was + " (from " + day(first.on()) + ")"
        : was + ", first " + first.status().word() + " (from " + day(first.on()) + ")";
  }

  /** Each role with its evidence, a source once; what is only repeated is left out. */
  private static Map<Role, List<Evidence>> roles(Claim claim) {
    Map<Role, Map<String, Evidence>> found = new LinkedHashMap<>();
    for (Evidence evidence : claim.evidence()) {
      Role role = evidence.role() == Role.CORROBORATE ? Role.ASSERT : evidence.role();
      if (role != Role.REPEAT) {
        found
            .computeIfAbsent(role, r -> new LinkedHashMap<>())
            .putIfAbsent(who(evidence.entry()), evidence);
      }
    }
    Map<Role, List<Evidence>> roles = new LinkedHashMap<>();
    found.forEach((role, sources) -> roles.put(role, List.copyOf(sources.values())));
    return roles;
  }

  private void role(List<Run> runs, Role role, List<Evidence> evidence) {
    runs.add(Run.of(words.of("role", role.word()) + " "));
    int shown = Math.min(evidence.size(), SOURCES);
    for (int i = 0; i < shown; i++) {
      Entry entry = evidence.get(i).entry();
      String joint = i == 0 ? "" : i == shown - 1 && shown == evidence.size() ? " and " : ", ";
      runs.add(new Run(joint + who(entry), Face.PLAIN, List.of(notes.on(entry))));
    }
    if (shown < evidence.size()) {
      runs.add(Run.of(" and " + (evidence.size() - shown) + " more"));
    }
    runs.add(Run.of(": "));
    String quote = Notes.shortened(evidence.get(0).entry().passage().quote(), QUOTE);
    runs.add(Run.of("“" + quote + "”", Face.QUOTE));
    runs.add(Run.of(". "));
  }

  /** Who says so, and who tells us that. */
  static String who(Entry entry) {
    String outlet = entry.report().outlet();
    String source = Notes.source(entry);
    return source.equals(outlet) ? outlet : source + " (" + outlet + ")";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
