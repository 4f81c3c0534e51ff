package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * What is known around a name.
 *
 * @param lowerCase the report's words in lower case
 * @param known what a first turn has told
 * @param rejected names that places bear, but that seemed to be none's here; they are added to it
 * @param title whether capitals say nothing here, as in a headline
 */
record NameContext(
    Document document,
    Sentence sentence,
    List<Piece> pieces,
    Set<String> lowerCase,
    ToponymFinder.Known known,
    List<Toponym> rejected,
    boolean title) {}
