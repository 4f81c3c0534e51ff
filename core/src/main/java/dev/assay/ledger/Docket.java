package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that may bear on one question, folded into claims. Mutable while it is filled. */
final class Docket {
  private final String key;
  private final QuestionBook book;
  private final Origins origins;
  private final Rulings rulings;
  private final List<OpenClaim> claims = new ArrayList<>();

  Docket(String key, QuestionBook book, Origins origins, Rulings rulings) {
    this.key = key;
    this.book = book;
    this.origins = origins;
    this.rulings = rulings;
  }

  /** Takes the next entry in knowledge order. */
  void add(Entry entry) {
    for (Telling telling : book.tellings(entry)) {
      if (telling.docket().equals(key)) {
        Hearing hearing = new Hearing(entry, telling, origins);
        if (entry.assessment()) {
          judge(hearing);
        } else {
          tell(hearing);
        }
      }
    }
  }

  List<Claim> claims() {
    return claims.stream()
        .map(c -> c.claim(rulings))
        .filter(c -> !rulings.rejectedClaims().contains(c.id()))
        .toList();
  }

  private void tell(Hearing h) {
    OpenClaim own = find(h);
    if (own == null && h.opens()) {
      own = new OpenClaim(key, h);
      claims.add(own);
    }
    if (own != null) {
      own.hear(h);
    }
    if (h.contrasts() && !h.copy()) {
      for (OpenClaim other : claims) {
        if (other != own) {
          other.compare(h);
        }
      }
    }
  }

  private void judge(Hearing h) {
    OpenClaim own = find(h);
    if (own == null) {
      own = new OpenClaim(key, h);
      claims.add(own);
    }
    own.judge(h);
  }

  /** The latest claim that a telling is about; a denial also finds what was announced. */
  private @Nullable OpenClaim find(Hearing h) {
    OpenClaim announced = null;
    for (int i = claims.size() - 1; i >= 0; i--) {
      OpenClaim claim = claims.get(i);
      if (claim.takes(h)) {
        return claim;
      }
      if (announced == null && claim.announces(h)) {
        announced = claim;
      }
    }
    return announced;
  }
}
