package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Item;
import dev.assay.export.brief.Briefing.Note;
import dev.assay.export.brief.Briefing.Picture;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.export.brief.Briefing.Section;
import java.util.List;
import java.util.stream.Collectors;

/** A briefing as Markdown with footnotes (CommonMark, with the tables and footnotes of GFM). */
public final class MarkdownBrief {
  private final StringBuilder out = new StringBuilder();

  private MarkdownBrief() {}

  /** The text. */
  public static String text(Briefing brief) {
    return new MarkdownBrief().of(brief);
  }

  private String of(Briefing brief) {
    out.append("# ").append(escape(brief.title())).append("\n\n");
    out.append(escape(Markup.days(brief))).append("\n\n");
    brief.sections().forEach(this::section);
    if (!brief.notes().isEmpty()) {
      out.append("## ").append(new Phrasebook().of("heading", "notes")).append("\n\n");
    }
    for (Note note : brief.notes()) {
      out.append("[^").append(note.number()).append("]: ").append(escape(Markup.told(note)));
      out.append(" “").append(escape(note.quote())).append("” `").append(note.statement());
      out.append("`\n");
    }
    return out.toString();
  }

  private void section(Section section) {
    if (!section.heading().isEmpty()) {
      out.append("## ").append(escape(section.heading())).append("\n\n");
    }
    if (!section.lead().isEmpty()) {
      out.append(escape(section.lead())).append("\n\n");
    }
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Item item) {
      out.append("- ");
      out.append(
          item.runs().stream().map(MarkdownBrief::run).collect(Collectors.joining()).strip());
      out.append("\n\n");
    } else if (block instanceof Grid grid) {
      table(grid);
    } else if (block instanceof Picture) {
      return; // what it shows stands in words beside it
    }
  }

  private void table(Grid grid) {
    if (!grid.caption().isEmpty()) {
      out.append(escape(grid.caption())).append("\n\n");
    }
    row(grid.heads());
    row(grid.heads().stream().map(head -> "---").toList());
    grid.rows().forEach(row -> row(row.stream().map(MarkdownBrief::run).toList()));
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String run(Run run) {
    String text = escape(run.text());
    String set =
        switch (run.face()) {
          case PLAIN, QUOTE -> text;
          case STRONG -> "**" + text + "**";
          case STATUS -> "*" + text + "*";
        };
    return set + run.notes().stream().map(note -> "[^" + note + "]").collect(Collectors.joining());
  }

  /** Marks that would set or link something; a line of a report stays a line of text. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (char c : text.replaceAll("[\\r\\n\\t]+", " ").toCharArray()) {
      if ("\\`*_[]<>|#!~".indexOf(c) >= 0) {
        safe.append('\\');
      }
      if (c >= ' ' && c != 0x7F) {
        safe.append(c);
      }
    }
    return safe.toString();
  }
}
