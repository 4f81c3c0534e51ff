package dev.assay.app;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A command line with a workshop of wood: files are taken as they are, one sentence each, and say
 * nothing. A file that holds "fault" makes the reader fail.
 */
final class Bench extends Workshop {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final InputStream in;
  private final boolean terminal;
  private final Map<String, String> environment;
  private int readers;
  private int closed;

  Bench() {
    this("", false, Map.of());
  }

  Bench(String in, boolean terminal, Map<String, String> environment) {
    this.in = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    this.terminal = terminal;
    this.environment = environment;
  }

  int run(String... args) {
    Console console =
        new Console(
            in,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            terminal,
            terminal,
            environment);
    int code = CommandTree.run(console, this, args);
    console.flush();
    return code;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  int readers() {
    return readers;
  }

  int closed() {
    return closed;
  }

  @Override
  Taken take(String input, InputStream in, Given given) throws Problem.Failure {
    try {
      byte[] bytes = input.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(input));
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.isEmpty()) {
        throw new Problem.Failure(
            new Problem("ASSAY-IN-003", "the file is empty; give a file with text"));
      }
      List<Problem> notices =
          text.contains("odd") ? List.of(new Problem("ASSAY-IN-101", "odd\nbytes")) : List.of();
      return new Taken(
          new Report(
              "r-1",
              null,
              given.outlet() == null ? Outlet.UNKNOWN : given.outlet(),
              null,
              given.published(),
              "en",
              input,
              "0".repeat(64),
              text,
              List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
              List.of()),
          bytes,
          notices);
    } catch (NoSuchFileException e) {
      throw new Problem.Failure(new Problem("ASSAY-IN-001", "there is no such file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  ReportReader reader(Supplier<ConfigurationFiles.Configuration> configuration) {
    readers++;
    return new ReportReader() {
      @Override
      public Reading read(Report report) {
        if (report.text().contains("fault")) {
          throw new IllegalStateException("a fault\nin two lines");
        }
        Span whole = new Span(0, report.text().length());
        Token token = new Token(0, whole, report.text());
        Sentence sentence = new Sentence(0, Block.Kind.PARAGRAPH, 0, whole, List.of(token), null);
        return new Reading(new Document(report, List.of(sentence)), List.of());
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
