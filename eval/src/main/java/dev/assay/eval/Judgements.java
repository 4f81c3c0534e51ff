package dev.assay.eval;

import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which statements a reader has judged right or wrong ({@code judgements.tsv}). Immutable. */
final class Judgements {
  private final Map<String, Boolean> judged = new HashMap<>();
  private final Set<String> texts = new HashSet<>();

  Judgements() {
    for (String[] row : Tables.rows("judgements.tsv", 4)) {
      judged.put(key(row[0], Integer.parseInt(row[1]), row[2]), row[3].equals("yes"));
      texts.add(row[0]);
    }
  }

  boolean haveJudged(GoldText text) {
    return texts.contains(HeldBack.digits(text.id()));
  }

  /** Whether a statement of a text is right; null where nobody has judged it. */
  @Nullable Boolean of(GoldText text, Statement statement) {
    int start = text.text().codePointCount(0, statement.trigger().start());
    return judged.get(key(HeldBack.digits(text.id()), start, code(statement)));
  }

  private static String code(Statement statement) {
    if (statement.proposition() instanceof Proposition.Event event) {
      return event.plover();
    }
    if (statement.proposition() instanceof Proposition.State state) {
      return state.type();
    }
    return ((Proposition.Assessment) statement.proposition()).judgement();
  }

  private static String key(String id, int start, String code) {
    return id + "\t" + start + "\t" + code;
  }
}
