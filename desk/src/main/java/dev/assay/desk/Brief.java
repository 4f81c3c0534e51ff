package dev.assay.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody should know who has two minutes. Every sentence is made of statements and leads to
 * them by notes. Immutable.
 *
 * @param title what it is about
 * @param since first day of what is new
 * @param until last day on which a report was published
 * @param sections in the order in which they are told
 * @param notes where each thing is said, numbered from 1
 */
public record Brief(
    String title, LocalDate since, LocalDate until, List<Section> sections, List<Note> notes) {
  public Brief {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * A block that can be left out.
   *
   * @param id by which it is left out
   * @param pictures SVG
   */
  public record Section(String id, String heading, List<Item> items, List<Picture> pictures) {
    public Section {
      items = List.copyOf(items);
      pictures = List.copyOf(pictures);
    }
  }

  /** A chart. */
  public record Picture(String caption, String svg) {}

  /**
   * One thing that is told.
   *
   * @param estimate how sure, by {@code estimates.tsv}
   * @param question what is asked
   * @param value the answer
   * @param parts who says so and who does not
   * @param claim its id; empty where it is of no claim
   */
  public record Item(
      String estimate, String question, String value, List<Part> parts, String claim) {
    public Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Words with the notes they rest on.
   *
   * @param words such as "denied by the army"
   * @param notes numbers of notes
   */
  public record Part(String words, List<Integer> notes) {
    public Part {
      notes = List.copyOf(notes);
    }
  }

  /** Where something is said. */
  public record Note(String outlet, String source, LocalDate day, String quote, String report) {}
}
