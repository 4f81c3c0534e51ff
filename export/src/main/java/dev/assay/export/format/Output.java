package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How files are written: UTF-8, and JSON with the same line ends on every system. */
final class Output {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private Output() {}

  static Writer text(Path file) throws IOException {
    return text(Files.newOutputStream(file));
  }

  /** Half a surrogate pair, which a text cut in the middle may end in, becomes a question mark. */
  static Writer text(OutputStream out) {
    return new BufferedWriter(
        new OutputStreamWriter(
            out,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        BUFFER);
  }

  /** A generator that closes the writer with itself. */
  static JsonGenerator json(Writer writer) throws IOException {
    return JSON.createGenerator(writer);
  }

  /** The same for people to read. */
  static JsonGenerator indented(Path file) throws IOException {
    JsonGenerator json = JSON.createGenerator(text(file));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    json.setPrettyPrinter(printer);
    return json;
  }
}
