package dev.assay.desk;

import dev.assay.ledger.Content;
import java.util.Set;

/** Whether what is done harms or helps (PLOVER's conflict and cooperation). */
final class Tones {
  private static final Set<String> HARM =
      Set.of(
          "ASSAULT", "COERCE", "THREATEN", "ACCUSE", "REJECT", "PROTEST", "SANCTION", "MOBILIZE");
  private static final Set<String> HELP =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");

  private Tones() {}

  static String of(Content content) {
    return HARM.contains(content.code()) ? "bad" : HELP.contains(content.code()) ? "good" : "plain";
  }
}
