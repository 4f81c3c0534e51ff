package dev.assay.eval;

import dev.assay.actor.ActorLexicon;
import dev.assay.actor.ActorResolver;
import dev.assay.actor.Relations;
import dev.assay.codebook.Codebook;
import dev.assay.place.Gazetteer;
import dev.assay.place.PlaceResolver;
import dev.assay.reader.Reader;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.statement.StatementCoder;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;

/** Reads gold texts as the product reads reports, with a suite's reader. Safe to share. */
final class GoldReading {
  private final Segmenter segmenter = new Segmenter();
  private final Reader reader;
  private final StatementCoder coder;

  GoldReading(Reader reader) {
    this(reader, ActorLexicon.load());
  }

  GoldReading(Reader reader, ActorLexicon lexicon) {
    ActorResolver actors = new ActorResolver(lexicon);
    this.reader = reader;
    this.coder =
        new StatementCoder(
            Codebook.open(),
            new PlaceResolver(Gazetteer.open()),
            actors,
            new Relations(lexicon, actors));
  }

  StatementCoder coder() {
    return coder;
  }

  Document document(GoldText text) {
    return document(text.report());
  }

  Document document(Report report) {
    return reader.read(segmenter.split(report));
  }

  Reading read(GoldText text) {
    return read(text.report());
  }

  Reading read(Report report) {
    return coder.code(document(report));
  }
}
