package dev.assay.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The measures of the CoNLL shared tasks (Pradhan et al. 2012, 2014) over documents: MUC, B-cubed
 * and CEAF-e, the mean of their F1, and which mentions are found. Not thread-safe.
 */
final class CoreferenceScore {
  private final Muc muc = new Muc();
  private final BCubed bcubed = new BCubed();
  private final CeafE ceafe = new CeafE();
  private final Counts mentions = new Counts();

  void add(Clusters gold, Clusters response) {
    muc.add(gold, response);
    bcubed.add(gold, response);
    ceafe.add(gold, response);
    Set<String> found = response.mentions();
    Set<String> wanted = gold.mentions();
    int hits = (int) found.stream().filter(wanted::contains).count();
    mentions.add(hits, found.size(), wanted.size());
  }

  double conll() {
    return (muc.f1() + bcubed.f1() + ceafe.f1()) / 3;
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("conll", conll());
    figures.put("muc", muc.figures());
    figures.put("bcubed", bcubed.figures());
    figures.put("ceafe", ceafe.figures());
    figures.put("mentions", mentions.figures());
    return figures;
  }
}
