package dev.assay.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of status.
 *
 * @param status what the status became
 * @param on the day it became known
 * @param because ids of the entries it rests on
 */
public record Turn(Status status, LocalDate on, List<String> because) {
  public Turn {
    because = List.copyOf(because);
  }
}
