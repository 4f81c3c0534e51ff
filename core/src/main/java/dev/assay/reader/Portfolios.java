package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Tsv;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Two portfolios of one minister or ministry are no subject beside him: "trade and energy minister
 * Ali Kell said" (resource {@code portfolios.tsv}). Stateless.
 */
final class Portfolios {
  private static final Set<String> TITLES = Tsv.words(Portfolios.class, "portfolios.tsv", "title");

  private static final Set<String> PORTFOLIOS =
      Tsv.words(Portfolios.class, "portfolios.tsv", "portfolio");

  private Portfolios() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   */
  static void mend(int[] heads, List<String> relations, List<String> forms) {
    for (int title = 3; title < heads.length; title++) {
      int first = title - 3;
      if (TITLES.contains(lower(forms, title))
          && PORTFOLIOS.contains(lower(forms, first))
          && lower(forms, title - 2).equals("and")
          && PORTFOLIOS.contains(lower(forms, title - 1))
          && heads[first] != title
          && !Trees.isWithin(heads, first, title)) {
        join(heads, relations, first, title);
      }
    }
  }

  private static void join(int[] heads, List<String> relations, int first, int title) {
    int borne = relations.get(title).equals("nmod:desc") ? heads[title] : title;
    if (borne != DependencyGraph.ROOT && heads[borne] == first) {
      heads[borne] = heads[first];
      relations.set(borne, relations.get(first));
    }
    if (Trees.isWithin(heads, title, first)) {
      return;
    }
    heads[first] = title;
    relations.set(first, "compound");
    for (int i = 0; i < first; i++) {
      heads[i] = heads[i] == first ? title : heads[i];
    }
  }

  private static String lower(List<String> forms, int word) {
    return forms.get(word).toLowerCase(Locale.ROOT);
  }
}
