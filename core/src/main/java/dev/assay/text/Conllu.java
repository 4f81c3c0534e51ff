package dev.assay.text;

import java.util.List;

/**
 * Documents as CoNLL-U and back (<a href="https://universaldependencies.org/format.html">Universal
 * Dependencies, version 2</a>). For frozen parses in tests, for gold files and for looking at what
 * the reader said.
 *
 * <p>Read: ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL and MISC. DEPS have no place in a
 * {@link Sentence}: they are passed over and written as {@code _}. Multiword tokens are read as
 * their words, which must make up the form; empty nodes are passed over. A sentence in which every
 * HEAD is {@code _} has tokens and no layers.
 *
 * <p>Text: {@code # text} where it stands, else the forms with a space between, none after {@code
 * SpaceAfter=No}. Sentences are joined by a space; {@code # newpar}, {@code # newdoc} and {@code #
 * kind = headline} begin a block, and an empty line goes between blocks. Of a document, {@code #
 * newdoc id}, {@code # outlet} and {@code # published} (a day) are read.
 *
 * <p>MISC, our keys; others are passed over:
 *
 * <ul>
 *   <li>{@code Pred=Yes}: a predicate.
 *   <li>{@code Args=ARG0:3,ARG1:5-7,ARG2:9:8-12}: its PropBank arguments, by ID. A head alone
 *       stands for the unbroken words around it in its subtree, without those of the predicate
 *       where it stands among them; a range, for its words, its head the first whose own head lies
 *       outside; head and range say both.
 *   <li>{@code Entity=person}, {@code Entity=place:3-5,person:3-3:nominal}: mentions whose head
 *       this is, with a range where it is not the unbroken words around the head, and {@code name}
 *       or {@code nominal} where that is not what the part of speech says (PROPN is a name).
 *   <li>{@code Name=person:3-4}, {@code Name=place}: a name that begins here, with a range where it
 *       is longer than its first word.
 *   <li>{@code Fact=2.5}: factuality from -3 to 3; 3 where it is not given.
 * </ul>
 *
 * <p>What {@link #write} gives reads back to the same sentences, and writes again to the same text.
 * Thread-safe.
 */
public final class Conllu {
  private Conllu() {}

  /**
   * All documents of a text, in order.
   *
   * @throws ConlluException at the first line that cannot be read
   */
  public static List<Document> read(String conllu) {
    return new ConlluReader(conllu).documents();
  }

  /**
   * The one document of a text.
   *
   * @throws ConlluException at the first line that cannot be read, or unless it is one document
   */
  public static Document document(String conllu) {
    List<Document> documents = read(conllu);
    if (documents.size() != 1) {
      throw new ConlluException(
          1,
          documents.size() + " documents",
          "one document with at least one sentence is expected");
    }
    return documents.get(0);
  }

  /** A document as CoNLL-U. White space within a sentence is written as one space. */
  public static String write(Document document) {
    return new ConlluWriter(document).text();
  }
}
