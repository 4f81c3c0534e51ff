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
        if (entry.assessment()) {
          judge(entry, telling);
        } else {
          tell(entry, telling);
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

  private void tell(Entry entry, Telling telling) {
    Interest interest = Interest.of(entry, QuestionBook.home(entry));
    OpenClaim own = telling.sense() == Telling.Sense.IMPLIES ? null : find(entry, telling);
    if (own == null && telling.sense() != Telling.Sense.IMPLIES) {
      own = new OpenClaim(key, telling, entry);
      claims.add(own);
    }
    if (own != null) {
      own.hear(entry, telling, interest, origins);
    }
    if (telling.sense() == Telling.Sense.SAYS || telling.sense() == Telling.Sense.IMPLIES) {
      for (OpenClaim other : claims) {
        if (other != own && other.excludes(telling, entry)) {
          other.contradict(entry, telling, interest, origins);
        }
      }
    }
  }

  private void judge(Entry entry, Telling telling) {
    OpenClaim own = find(entry, telling);
    if (own == null) {
      own = new OpenClaim(key, telling, entry);
      claims.add(own);
    }
    own.judge(entry, Interest.of(entry, QuestionBook.home(entry)), origins);
  }

  private @Nullable OpenClaim find(Entry entry, Telling telling) {
    for (int i = claims.size() - 1; i >= 0; i--) {
      if (claims.get(i).takes(telling, entry)) {
        return claims.get(i);
      }
    }
    return null;
  }
}
