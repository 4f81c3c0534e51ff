package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Incidents as MUC-4 templates. Immutable. */
final class MucWriter {
  static ObjectNode write(String id, Reading reading, List<Incident> incidents) {
    ObjectNode out = GoldFiles.newSentence().put("id", id);
    ArrayNode events = out.putArray("events");
    for (Incident incident : incidents) {
      event(events.addObject(), reading, incident);
    }
    return out;
  }

  private static void event(ObjectNode event, Reading reading, Incident i) {
    event.put("code", i.kind.name());
    ArrayNode rules = event.putArray("rules");
    i.statements.forEach(t -> rules.add(t.rule() + " " + t.span().in(reading.document().text())));
    event.putArray("stage").add(stage(i));
    date(event, reading, i);
    place(event.putObject("location").putArray("levels"), i);
    i.instruments.forEach(event.putArray("instrument")::add);
    ArrayNode individuals = event.putArray("perp_ind");
    ArrayNode organisations = event.putArray("perp_org");
    ArrayNode confidences = event.putArray("perp_org_conf");
    for (Party p : i.perpetrators) {
      if (p.kind() == Party.Kind.PERSON && !isBare(p) && !isAdjective(reading, p)) {
        individuals.add(p.name().isEmpty() ? p.words() : p.name());
      }
    }
    for (List<String> names : i.organisations) {
      names.forEach(organisations.addObject().putArray("alts")::add);
      ObjectNode confidence = confidences.addObject();
      confidence.putArray("alts").add(i.confidence);
      names.forEach(confidence.putArray("ref")::add);
    }
    victims(event, i);
    targets(event, i);
  }

  private static String stage(Incident i) {
    if (i.threatened) {
      return "THREATENED";
    }
    return i.attempted && !i.done ? "ATTEMPTED" : "ACCOMPLISHED";
  }

  /** "A terrorist attack": of what kind it was, and nobody in particular. */
  private static boolean isAdjective(Reading reading, Party p) {
    String relation = reading.document().sentences().get(p.sentence()).graph().relation(p.head());
    return relation.equals("compound") || relation.equals("amod");
  }

  /** A phrase that is nothing but the name of a body. */
  private static boolean isBare(Party p) {
    return p.organisation().stream().anyMatch(o -> MucText.norm(o).equals(MucText.norm(p.words())));
  }

  private static void fill(ObjectNode fill, String value, String of) {
    fill.putArray("alts").add(value);
    fill.putArray("ref").add(of);
  }

  private static void victims(ObjectNode event, Incident i) {
    ArrayNode names = event.putArray("hum_tgt_name");
    ArrayNode descriptions = event.putArray("hum_tgt_desc");
    ArrayNode effects = event.putArray("hum_tgt_effect");
    for (Party p : i.victims) {
      String told = p.words();
      if (!p.name().isEmpty()) {
        names.add(p.name());
        String title = p.words().replace(p.name(), "").strip();
        if (!title.isEmpty()) {
          ObjectNode description = descriptions.addObject();
          description.putArray("alts").add(title);
          description.putArray("ref").add(p.name());
        }
        told = p.name();
      } else {
        descriptions.add(told);
      }
      for (String effect : i.effects.getOrDefault(p.words(), Set.of())) {
        fill(effects.addObject(), effect, told);
      }
    }
  }

  private static void targets(ObjectNode event, Incident i) {
    ArrayNode targets = event.putArray("phys_tgt");
    ArrayNode effects = event.putArray("phys_tgt_effect");
    for (Party p : i.targets) {
      targets.add(p.words());
      for (String effect : i.effects.getOrDefault(p.words(), Set.of())) {
        fill(effects.addObject(), effect, p.words());
      }
    }
  }

  private static void date(ObjectNode event, Reading reading, Incident i) {
    PublicationTime published = reading.document().report().published();
    LocalDate first = i.undated ? null : i.first;
    LocalDate last = first != null || published == null ? i.last : published.date();
    if (last == null) {
      return;
    }
    ObjectNode date = event.putObject("date");
    date.put(
        "raw", (first == null ? "- " : first.equals(last) ? "" : day(first) + " - ") + day(last));
  }

  private static String day(LocalDate day) {
    String month = day.getMonth().name().substring(0, 3);
    return String.format("%02d %s %02d", day.getDayOfMonth(), month, day.getYear() % 100);
  }

  private static void place(ArrayNode levels, Incident i) {
    if (!i.country.isEmpty()) {
      levels.add(i.country);
    }
    i.levels.forEach(levels::add);
  }
}
