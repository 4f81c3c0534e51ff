package dev.assay.export.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A briefing, ready to be written in any form.
 *
 * @param title what it is about
 * @param since first day it tells of
 * @param until last day it tells of; nothing that became known later is in it
 * @param scope what was asked for, in words; empty for everything
 * @param sections in the order they are read
 * @param notes in the order of their numbers, from 1
 */
public record Briefing(
    String title,
    LocalDate since,
    LocalDate until,
    String scope,
    List<Section> sections,
    List<Note> notes) {
  public Briefing {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * A part of it.
   *
   * @param id names it within a page
   * @param lead what the part holds, in a sentence; empty where the heading says it
   */
  public record Section(String id, String heading, String lead, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }

    /** The same with more blocks at its end. */
    Section with(List<Block> more) {
      return new Section(id, heading, lead, Stream.concat(blocks.stream(), more.stream()).toList());
    }
  }

  /** What can be left out by itself. */
  public sealed interface Block permits Item, Picture, Grid {
    /** Names it within a page; the same in every form and at every making. */
    String id();
  }

  /** A paragraph on one claim. */
  public record Item(String id, List<Run> runs) implements Block {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A chart.
   *
   * @param svg as {@link dev.assay.export.chart} makes it
   */
  public record Picture(String id, String caption, String svg) implements Block {}

  /** A table; what a chart shows is told in one as well. */
  public record Grid(String id, String caption, List<String> heads, List<List<Run>> rows)
      implements Block {
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** How a run is set. */
  public enum Face {
    PLAIN,
    STRONG,
    STATUS,
    QUOTE
  }

  /**
   * Some words of one face.
   *
   * @param notes numbers of the notes they rest on
   */
  public record Run(String text, Face face, List<Integer> notes) {
    public Run {
      notes = List.copyOf(notes);
    }

    static Run of(String text) {
      return new Run(text, Face.PLAIN, List.of());
    }

    static Run of(String text, Face face) {
      return new Run(text, face, List.of());
    }
  }

  /**
   * What a sentence rests on.
   *
   * @param number from 1
   * @param source who says so
   * @param outlet who published it
   * @param day when
   * @param quote the words
   * @param statement id of the report, #, id of the statement
   */
  public record Note(
      int number, String source, String outlet, LocalDate day, String quote, String statement) {}
}
