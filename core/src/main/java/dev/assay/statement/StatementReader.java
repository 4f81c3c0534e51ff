package dev.assay.statement;

import dev.assay.actor.ActorLexicon;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.Relations;
import dev.assay.codebook.Codebook;
import dev.assay.place.Gazetteer;
import dev.assay.place.PlaceResolver;
import dev.assay.reader.Reader;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import java.util.List;

/**
 * Reads reports: text in, statements out. Opening it loads the model, the gazetteer, the lexicon
 * and the codebook; reading asks for nothing more. One instance serves any number of threads.
 */
public final class StatementReader implements AutoCloseable {
  private final Segmenter segmenter = new Segmenter();
  private final Reader reader;
  private final StatementCoder coder;

  private StatementReader(Reader reader, StatementCoder coder) {
    this.reader = reader;
    this.coder = coder;
  }

  /** With the model, gazetteer, lexicon and codebook that ship. */
  public static StatementReader open() {
    return open(Codebook.open());
  }

  /**
   * With all that ships, on so many threads, the caller's included: for programs that read a report
   * on each of their own threads.
   *
   * @param threads at least 1
   */
  public static StatementReader open(int threads) {
    return open(Codebook.open(), Gazetteer.open(), ActorLexicon.load(), Reader.open(threads));
  }

  /** With a codebook of one's own. */
  public static StatementReader open(Codebook codebook) {
    return open(codebook, Gazetteer.open());
  }

  /** With a codebook and a gazetteer of one's own. */
  public static StatementReader open(Codebook codebook, Gazetteer gazetteer) {
    return open(codebook, gazetteer, ActorLexicon.load());
  }

  /** With a codebook, a gazetteer and a lexicon of actors of one's own. */
  public static StatementReader open(Codebook codebook, Gazetteer gazetteer, ActorLexicon lexicon) {
    return open(codebook, gazetteer, lexicon, Reader.open());
  }

  private static StatementReader open(
      Codebook codebook, Gazetteer gazetteer, ActorLexicon lexicon, Reader reader) {
    ActorResolver actors = new ActorResolver(lexicon);
    StatementCoder coder =
        new StatementCoder(
            codebook, new PlaceResolver(gazetteer), actors, new Relations(lexicon, actors));
    return new StatementReader(reader, coder);
  }

  /** What a report says. */
  public Reading read(Report report) {
    return coder.code(reader.read(segmenter.split(report)));
  }

  /** The sentences of a text, with every layer. */
  public List<Sentence> sentences(String text) {
    return document(text).sentences();
  }

  /**
   * Why a rule of the codebook does or does not match in a text, one line a condition; empty where
   * no word of it could be the rule's trigger.
   *
   * @throws IllegalArgumentException where the codebook has no rule of that id
   */
  public List<String> explain(String text, String ruleId) {
    return coder.explain(document(text), ruleId);
  }

  private Document document(String text) {
    List<Block> blocks =
        text.isBlank() ? List.of() : List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    Report report =
        new Report(
            "text", null, Outlet.UNKNOWN, null, null, "en", "text", "", text, blocks, List.of());
    return reader.read(segmenter.split(report));
  }

  @Override
  public void close() {
    reader.close();
  }
}
