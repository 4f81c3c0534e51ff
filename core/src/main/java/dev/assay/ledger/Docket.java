package dev.assay.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Entries that may bear on one question, folded into claims. Mutable while it is filled. */
final class Docket {
  private final String key;
  private final Rulings rulings;
  private final List<OpenClaim> claims = new ArrayList<>();

  /** Those of them that may still be spoken of, and the day up to which that is so. */
  private final List<OpenClaim> live = new ArrayList<>();

  /** What was told too before anybody asked, and may still be asked about. */
  private final List<Hearing> echoes = new ArrayList<>();

  /** What was told today as having come about: a report often tells the outcome first. */
  private final List<Hearing> outcomes = new ArrayList<>();

  private LocalDate today = LocalDate.MIN;
  private final Map<String, OpenClaim> split = new HashMap<>();
  private final List<Joins.Heard> heard = new ArrayList<>();

  Docket(String key, Rulings rulings) {
    this.key = key;
    this.rulings = rulings;
  }

  /**
   * Takes the next entry in knowledge order.
   *
   * @param copy whether its report is a copy of an earlier one of the docket
   */
  void add(Exhibit exhibit, boolean copy) {
    exhibit.hear(key, copy, this::hear);
  }

  /** Hands over what nothing that comes later can change, and forgets it. */
  void release(ClaimSink sink) {
    release(sink, claim -> claim.gone(today));
  }

  /** Hands over all that is left. */
  void releaseAll(ClaimSink sink) {
    release(sink, claim -> true);
  }

  private void release(ClaimSink sink, Predicate<OpenClaim> over) {
    claims.forEach(claim -> claim.release(sink));
    claims.removeIf(
        claim -> {
          boolean gone = over.test(claim);
          if (gone) {
            sink.claim(claim.claim(rulings));
          }
          return gone;
        });
  }

  /** The claims of dockets as people joined them, as far as they are asked for. */
  static List<Claim> claims(List<Docket> dockets, Rulings rulings, Since since) {
    List<OpenClaim> claims = new ArrayList<>();
    List<Joins.Heard> heard = new ArrayList<>();
    for (Docket docket : dockets) {
      claims.addAll(docket.claims);
      heard.addAll(docket.heard);
    }
    if (dockets.size() > 1) {
      heard.sort(Comparator.comparing(h -> h.hearing().entry(), Entry.KNOWLEDGE_ORDER));
    }
    return Joins.of(claims, heard, rulings.joins()).stream()
        .filter(since::asks)
        .map(c -> c.claim(rulings))
        .filter(c -> !rulings.rejectedClaims().contains(c.id()))
        .toList();
  }

  private void hear(Hearing h) {
    if (h.day().isAfter(today)) {
      today = h.day();
      live.removeIf(c -> c.gone(today));
      echoes.removeIf(e -> e.isForgotten(today));
      outcomes.clear();
    }
    boolean judged = h.entry().assessment() && !h.entry().comments() && !h.entry().foreshadows();
    String name = rulings.splits().get(h.entry().id());
    OpenClaim own = name == null ? null : ofItsOwn(name, h);
    boolean apart = own != null;
    if (own == null) {
      own = find(h);
    }
    boolean opens = !h.asksWho() && ((judged && !h.answer().isSomebody()) || h.opens());
    boolean first = own == null && opens;
    if (first) {
      own = opened(h);
    } else if (own == null && (h.sense() == Telling.Sense.ECHOES || h.untold())) {
      echoes.add(h);
    }
    if (!rulings.joins().isEmpty()) {
      heard.add(new Joins.Heard(key, h, own, !apart));
    }
    if (own != null) {
      own.take(h);
    }
    if (first && own != null) {
      outcomes.forEach(own::fulfil);
    }
    if (h.isOutcome()) {
      outcomes.add(h);
    }
    if (!apart && h.contrastsOthers()) {
      for (OpenClaim other : live) {
        if (other != own) {
          other.compare(h);
        }
      }
    }
  }

  /** A new claim, with what was told of it before: nobody had asked then, and so it counts now. */
  private OpenClaim opened(Hearing h) {
    OpenClaim own = new OpenClaim(key, h);
    claims.add(own);
    live.add(own);
    for (Hearing echo : echoes) {
      Hearing now = echo.on(h.day());
      boolean late = echo.untold() && echo.day().isBefore(h.day()); // it has come about since
      if (!late && own.takes(now)) {
        own.take(now);
      }
    }
    return own;
  }

  /**
   * The claim that people gave an entry to. Nothing else is heard towards it, and it contradicts
   * nothing; an entry that gives no answer opens none.
   */
  private @Nullable OpenClaim ofItsOwn(String name, Hearing h) {
    OpenClaim own = split.get(name);
    if (own == null && (h.entry().assessment() || h.opens())) {
      own = OpenClaim.apart(key, name, h);
      split.put(name, own);
      claims.add(own);
    }
    return own;
  }

  /**
   * The latest claim that a telling is about; a denial also finds what was announced, and a denial
   * of what is to come what is said to have come.
   */
  private @Nullable OpenClaim find(Hearing h) {
    OpenClaim announced = null;
    OpenClaim ruledOut = null;
    for (int i = live.size() - 1; i >= 0; i--) {
      OpenClaim claim = live.get(i);
      if (claim.takes(h)) {
        return claim;
      }
      if (announced == null && claim.announces(h)) {
        announced = claim;
      }
      if (ruledOut == null && claim.isRuledOutBy(h)) {
        ruledOut = claim;
      }
    }
    return announced == null ? ruledOut : announced;
  }
}
