package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseBrief;
import dev.assay.casefile.Query;
import dev.assay.export.brief.Briefing;
import dev.assay.export.brief.HtmlBrief;
import dev.assay.export.brief.MailBrief;
import dev.assay.export.brief.MarkdownBrief;
import dev.assay.export.brief.PdfBrief;
import dev.assay.export.chart.World;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay brief}: two pages to send to somebody. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a briefing: what happened, what is claimed and by whom, what turned, what is disputed,",
      "what to watch. Every sentence has a note with outlet, date and words."
    },
    footer = {
      "",
      "Without --since it tells of the week up to the last day; without --until or --as-of, that is",
      "the day of the latest report. Nothing that became known later is in it.",
      "",
      "Examples:  assay brief",
      "           assay brief --place Syria --since 2031-04-01 --until 2031-04-03 -o brief.html"
    })
final class BriefCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to: .html, .pdf, .eml or .md; standard output, as Markdown, where none is given.")
  private @Nullable Path output;

  @Option(names = "--title", paramLabel = "T", description = "What it is headed.")
  private String title = "Briefing";

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Most claims in each part (${DEFAULT-VALUE}); the rest are counted.")
  private int most = 12;

  BriefCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Form form = form();
    try (Case open = cases.open()) {
      Briefing briefing = briefing(open);
      if (output == null) {
        form.write(briefing, console.out());
      } else {
        write(output, form, briefing);
        console.err().println("assay: wrote " + output);
      }
    }
    return CommandTree.DONE;
  }

  /** A form that a briefing takes. */
  private interface Form {
    void write(Briefing briefing, OutputStream out) throws IOException;

    static Form text(Function<Briefing, String> text) {
      return (briefing, out) -> out.write(text.apply(briefing).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Form form() {
    String name = output == null ? ".md" : output.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Form.text(HtmlBrief::page);
    }
    if (name.endsWith(".md")) {
      return Form.text(MarkdownBrief::text);
    }
    if (name.endsWith(".eml")) {
      return Form.text(MailBrief::message);
    }
    if (name.endsWith(".pdf")) {
      return PdfBrief::write;
    }
    throw new ParameterException(
        spec.commandLine(),
        "ASSAY-BRIEF-010 "
            + output
            + " is none of .html, .pdf, .eml, .md, by which the form is chosen");
  }

  private Briefing briefing(Case open) {
    Query asked = filters.query(null);
    try {
      CaseBrief brief =
          CaseBrief.of(
              open,
              title,
              PlaceNames.meant(open, asked),
              CaseBrief.scope(asked),
              Math.max(1, most),
              World.open());
      if (brief.partial()) {
        console
            .err()
            .println(
                "assay: only the "
                    + CaseBrief.MOST_WEIGHED
                    + " claims that were told of last are weighed; narrow it");
      }
      return brief.briefing();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "ASSAY-BRIEF-011 " + e.getMessage(), e);
    }
  }

  /** Whole or not at all. */
  private static void write(Path file, Form form, Briefing briefing) throws IOException {
    Path made = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
        form.write(briefing, out);
      }
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
