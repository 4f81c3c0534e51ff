package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A MUC-4 template by its slots. */
final class MucTemplate {
  private final Map<MucSlot, List<MucFill>> fills = new EnumMap<>(MucSlot.class);
  private final List<MucDates> dates;
  private final List<MucPlaces> places;
  private final boolean optional;

  private MucTemplate(JsonNode event) {
    optional = event.path("optional").asBoolean();
    dates = MucDates.of(event);
    places = MucPlaces.of(event);
    List<String> codes = MucFill.strings(event.path("code_alts"));
    one(MucSlot.TYPE, codes.isEmpty() ? MucFill.strings(event.path("code")) : codes);
    one(MucSlot.STAGE, MucFill.strings(event.path("stage")));
    for (MucSlot slot :
        List.of(MucSlot.INSTRUMENT, MucSlot.PERP_IND, MucSlot.PERP_ORG, MucSlot.PERP_ORG_CONF)) {
      fills.put(slot, MucFill.all(event, slot.key()));
    }
    fills.put(MucSlot.TARGET, MucFill.all(event, "phys_tgt"));
    fills.put(MucSlot.VICTIM_NAME, MucFill.all(event, "hum_tgt_name"));
    fills.put(MucSlot.VICTIM_DESC, MucFill.all(event, "hum_tgt_desc"));
    fills.put(MucSlot.VICTIM_EFFECT, MucFill.all(event, "hum_tgt_effect"));
    fills.put(MucSlot.TARGET_EFFECT, MucFill.all(event, "phys_tgt_effect"));
    fills.put(MucSlot.VICTIM_TYPE, MucFill.all(event, "hum_tgt_type"));
    fills.put(MucSlot.TARGET_TYPE, MucFill.all(event, "phys_tgt_type"));
    fills.put(MucSlot.VICTIM, victims());
    List<MucFill> effects = new ArrayList<>(fills(MucSlot.VICTIM_EFFECT));
    effects.addAll(fills(MucSlot.TARGET_EFFECT));
    fills.put(MucSlot.EFFECT, effects);
  }

  static MucTemplate of(JsonNode event) {
    return new MucTemplate(event);
  }

  private void one(MucSlot slot, List<String> alternatives) {
    fills.put(slot, alternatives.isEmpty() ? List.of() : List.of(MucFill.of(alternatives)));
  }

  boolean isOptional() {
    return optional;
  }

  /** Fills of a slot with words; a date or a location is one fill of its own kind. */
  List<MucFill> fills(MucSlot slot) {
    return switch (slot) {
      case DATE -> dates.isEmpty() ? List.of() : List.of(MucFill.of(List.of("date")));
      case LOCATION -> places.isEmpty() ? List.of() : List.of(MucFill.of(List.of("location")));
      default -> fills.getOrDefault(slot, List.of());
    };
  }

  /** Names and descriptions that share a string, or of which one tells of the other, are one. */
  private List<MucFill> victims() {
    record Victim(Set<String> names, List<String> alternatives, boolean optional) {}
    List<Victim> merged = new ArrayList<>();
    List<MucFill> told = new ArrayList<>(fills(MucSlot.VICTIM_NAME));
    told.addAll(fills(MucSlot.VICTIM_DESC));
    for (MucFill fill : told) {
      Set<String> names = new LinkedHashSet<>();
      fill.alternatives().forEach(a -> names.add(MucText.norm(a)));
      fill.of().forEach(a -> names.add(MucText.norm(a)));
      int same = -1;
      for (int i = 0; i < merged.size() && same < 0; i++) {
        same = merged.get(i).names().stream().anyMatch(names::contains) ? i : -1;
      }
      if (same < 0) {
        merged.add(new Victim(names, new ArrayList<>(fill.alternatives()), fill.optional()));
      } else {
        Victim v = merged.get(same);
        v.names().addAll(names);
        v.alternatives().addAll(fill.alternatives());
        boolean both = v.optional() && fill.optional();
        merged.set(same, new Victim(v.names(), v.alternatives(), both));
      }
    }
    return merged.stream()
        .map(v -> new MucFill(v.alternatives(), List.of(), v.optional()))
        .toList();
  }

  /** What each fill of a slot of the gold agrees with, by index, and how well. */
  Map<Integer, Integer> align(MucSlot slot, MucTemplate predicted) {
    return SpanMatching.of(
        fills(slot).size(),
        predicted.fills(slot).size(),
        (g, p) -> agreement(slot, predicted, g, p));
  }

  double agreement(MucSlot slot, MucTemplate predicted, int g, int p) {
    return switch (slot) {
      case DATE ->
          dates.stream()
              .flatMap(d -> predicted.dates.stream().map(d::agreement))
              .mapToDouble(a -> a)
              .max()
              .orElse(0);
      case LOCATION ->
          places.stream()
              .flatMap(d -> predicted.places.stream().map(d::agreement))
              .mapToDouble(a -> a)
              .max()
              .orElse(0);
      default -> slot.agreement(fills(slot).get(g), predicted.fills(slot).get(p));
    };
  }

  private double sum(MucSlot slot, MucTemplate predicted) {
    return align(slot, predicted).entrySet().stream()
        .mapToDouble(m -> agreement(slot, predicted, m.getKey(), m.getValue()))
        .sum();
  }

  /**
   * How well a predicted template agrees with this one of the gold; 0 where the two may not be
   * paired: they must agree on the type, and on a participant where the gold has any.
   */
  double agreement(MucTemplate predicted) {
    if (sum(MucSlot.TYPE, predicted) == 0) {
      return 0;
    }
    boolean any = MucSlot.PARTICIPANTS.stream().anyMatch(s -> !fills(s).isEmpty());
    boolean shared = MucSlot.PARTICIPANTS.stream().anyMatch(s -> sum(s, predicted) > 0);
    if (any && !shared) {
      return 0;
    }
    double total = 0;
    for (MucSlot slot : MucSlot.values()) {
      boolean counts = MucSlot.ALL.contains(slot) || MucSlot.PARTICIPANTS.contains(slot);
      total += counts ? sum(slot, predicted) : 0;
    }
    return total;
  }
}
