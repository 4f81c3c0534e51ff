package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim while entries come in. Mutable; of one docket, one thread. */
final class OpenClaim {
  private final String docket;
  private final Telling first;
  private final Entry opened;
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<String, Interest> asserting = new LinkedHashMap<>();
  private final StatusFold status;
  private LocalDate lastWord;

  OpenClaim(String docket, Telling first, Entry opened) {
    this.docket = docket;
    this.first = first;
    this.opened = opened;
    this.status = new StatusFold(first.family(), first.answer().ahead());
    this.lastWord = opened.report().day();
  }

  /** Whether this is the claim that a telling is about. */
  boolean takes(Telling t, Entry entry) {
    return first.answer().same(t.answer())
        && first.subject().same(t.subject())
        && ChronoUnit.DAYS.between(lastWord, entry.report().day()) <= first.family().days();
  }

  /** Whether a telling cannot be so together with this claim. */
  boolean excludes(Telling t, Entry entry) {
    return first.answer().ahead() == t.answer().ahead()
        && first.answer().excludes(t.answer())
        && first.subject().same(t.subject())
        && ChronoUnit.DAYS.between(lastWord, entry.report().day()) <= first.family().days();
  }

  void hear(Entry entry, Telling t, Interest interest, Origins origins) {
    switch (t.sense()) {
      case SAYS -> {
        Role role = asserting(entry, interest, origins);
        add(entry, role, interest, role == Role.REPEAT ? "an origin that has said it" : "says so");
        lastWord = entry.report().day();
      }
      case DENIES -> add(entry, Role.DENY, interest, "says it is not so");
      case DOUBTS -> add(entry, Role.DOUBT, interest, "does not believe it");
      case IMPLIES -> {}
    }
  }

  void contradict(Entry entry, Telling t, Interest interest, Origins origins) {
    add(
        entry,
        Role.CONTRADICT,
        interest,
        first.subject().label()
            + ": "
            + t.answer().label()
            + " excludes "
            + first.answer().label());
  }

  void judge(Entry entry, Interest interest, Origins origins) {
    Role role =
        switch (entry.content().code()) {
          case "premature" -> Role.PREMATURE;
          case "false", "denied" -> Role.DENY;
          case "unverified" -> Role.UNVERIFIED;
          case "confirmed" -> Role.CORROBORATE;
          default -> Role.QUALIFY;
        };
    add(entry, role, interest, "judged " + entry.content().code());
  }

  private Role asserting(Entry entry, Interest interest, Origins origins) {
    boolean copy = !origins.original(entry.report().id()).equals(entry.report().id());
    boolean known = asserting.containsKey(interest.key());
    Role role = asserting.isEmpty() ? Role.ASSERT : known || copy ? Role.REPEAT : Role.CORROBORATE;
    asserting.putIfAbsent(interest.key(), interest);
    return role;
  }

  private void add(Entry entry, Role role, Interest interest, String why) {
    for (Evidence e : evidence) {
      boolean here =
          e.entry().report().id().equals(entry.report().id())
              && e.entry().passage().sentence() == entry.passage().sentence();
      if (here
          && (e.role() == role || (role.bearing() != 0 && e.role().bearing() == role.bearing()))) {
        return;
      }
    }
    Evidence added = new Evidence(entry, role, interest.origin(), interest.key(), why);
    evidence.add(added);
    status.take(added, interest);
  }

  Claim claim(Rulings rulings) {
    String id = id();
    Family family = first.family();
    String question = family.question().replace("{subject}", first.subject().label());
    return new Claim(
        id,
        docket,
        family.id(),
        first.answer().ahead() ? "predictions" : family.domain(),
        rulings.names().getOrDefault(id, question),
        first.answer().label(),
        status.now(),
        status.since(opened.report().day()),
        status.retracted(),
        status.history(),
        List.copyOf(asserting.keySet()),
        due(),
        evidence);
  }

  private @Nullable LocalDate due() {
    Period time = opened.time();
    return !first.answer().ahead() || time == null ? null : time.lastDay();
  }

  /** Made of the docket and of the first entry, so that later reports leave it. */
  private String id() {
    String made = docket + "|" + opened.id() + "|" + first.answer().label();
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < made.length(); i++) {
      h = (h ^ made.charAt(i)) * 0x100000001B3L;
    }
    return String.format(Locale.ROOT, "c%013x", h >>> 12);
  }
}
