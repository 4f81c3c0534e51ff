package dev.assay.export.card;

import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Parts of a statement in words. */
final class Phrases {
  private final Words words;

  Phrases(Words words) {
    this.words = words;
  }

  /** "Sergei Shoigu (RUS GOV), Bashar Assad (SYR GOV)"; one who is named twice is told once. */
  Paragraph actors(List<Actor> actors) {
    Paragraph phrase = new Paragraph();
    Set<String> told = new LinkedHashSet<>();
    for (Actor actor : actors) {
      if (!told.add(actor.id())) {
        continue;
      }
      phrase.add(phrase.isEmpty() ? "" : ", ").add(actor.name());
      String codes =
          String.join(
              " ", Stream.of(actor.country(), actor.sector()).filter(c -> c != null).toList());
      if (!codes.isEmpty()) {
        phrase.add(" ").add("(" + codes + ")", Style.DIM);
      }
    }
    return phrase;
  }

  /** "15 km from Orlec": a place by its relation to its anchor. */
  String place(Place place) {
    String pattern = words.find("relation", place.relation());
    if (pattern == null || (place.distanceKm() == null && pattern.contains("{km}"))) {
      return place.text();
    }
    Double km = place.distanceKm();
    return pattern
        .replace("{km}", km == null ? "" : Figures.number(km))
        .replace("{name}", place.name())
        .replace("{text}", place.text());
  }

  /** A place with how sure it is. */
  Paragraph where(Place place) {
    Paragraph phrase = new Paragraph().add(place(place));
    Place.Point point = place.point();
    if (point == null) {
      return phrase.add(" ").add("(unresolved)", Style.WEAK);
    }
    phrase.add(" ±" + Figures.radius(point.radiusKm()) + " km");
    List<String> around = new ArrayList<>();
    if (!place(place).contains(place.name())) {
      around.add("by " + place.name());
    }
    Stream.of(place.admin1(), place.country())
        .filter(part -> part != null && !part.equals(place.name()))
        .forEach(around::add);
    if (!around.isEmpty()) {
      phrase.add(" ").add("(" + String.join(", ", around) + ")", Style.DIM);
    }
    return phrase;
  }

  /**
   * Who says so, outermost first, and how firmly: "outlet > its sources (anonymous), "say":
   * certain".
   */
  Paragraph chain(List<Attribution> chain) {
    Paragraph phrase = new Paragraph();
    Factuality last = chain.get(chain.size() - 1).factuality();
    for (Iterator<Attribution> links = chain.iterator(); links.hasNext(); ) {
      Attribution link = links.next();
      source(link, phrase);
      boolean differs = !words(link.factuality()).equals(words(last));
      if (differs || !links.hasNext()) {
        phrase.add(": ").add(words(link.factuality()), style(link.factuality()));
      }
      if (links.hasNext()) {
        phrase.add(" > ", Style.DIM);
      }
    }
    return phrase;
  }

  private void source(Attribution link, Paragraph phrase) {
    if (link.sources().isEmpty() || isUnnamed(link.type())) {
      phrase.add(link.name());
    } else {
      phrase.add(actors(link.sources()));
    }
    String kind = words.find("source", Page.code(link.type()));
    if (kind != null && !link.name().contains(kind)) {
      phrase.add(" (" + kind + ")");
    }
    if (!link.cue().isEmpty()) {
      phrase.add(", “" + link.cue() + "”");
    }
  }

  private static boolean isUnnamed(Attribution.Type type) {
    return type == Attribution.Type.ANONYMOUS || type == Attribution.Type.COLLECTIVE;
  }

  private String words(Factuality f) {
    boolean open =
        f.certainty() == Factuality.Certainty.U || f.polarity() == Factuality.Polarity.UNKNOWN;
    boolean ahead = open && f.polarity() == Factuality.Polarity.POSITIVE;
    String code = ahead ? "U+" : open ? "U" : f.certainty().name() + f.polarity().sign();
    String firm = words.of("certainty", code);
    Factuality.Band band = f.band();
    return band == null
        ? firm
        : firm + " (" + band.low() + "-" + band.high() + " %, " + band.table() + ")";
  }

  private static Style style(Factuality f) {
    return switch (f.certainty()) {
      case CT -> f.polarity() == Factuality.Polarity.NEGATIVE ? Style.BAD : Style.FIRM;
      case PR, PS -> Style.WEAK;
      case U -> Style.DIM;
    };
  }
}
