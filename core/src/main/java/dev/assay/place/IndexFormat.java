package dev.assay.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.locationtech.jts.geom.Coordinate;

/**
 * The index on disk, in this order: magic, countries, strings, places, postings, origins of names,
 * lines, and an FST from skeleton, separator and folded name to a posting (even: place and role) or
 * to the offset of a list of postings (odd).
 */
final class IndexFormat {
  private static final String MAGIC = "ASSAY-GAZETTEER-2";

  /**
   * Bytes of one place: id, lat, lon, population, name, parent (4 each), radius (4), country, kind.
   */
  static final int RECORD = 4 * 7 + 2;

  /** Where a record has the code of its country. */
  static final int COUNTRY = 28;

  private IndexFormat() {}

  /** What a gazetteer reads from. */
  static final class Index {
    private final ByteBuffer places;
    private final ByteBuffer strings;
    private final List<String> countries;
    private final ByteBuffer postings;
    private final List<GazetteerBuilder.RawLine> lines;
    private final NameOrigins origins;
    private final NameAutomaton names;

    private Index(
        ByteBuffer places,
        ByteBuffer strings,
        List<String> countries,
        ByteBuffer postings,
        List<GazetteerBuilder.RawLine> lines,
        NameOrigins origins,
        NameAutomaton names) {
      this.places = places;
      this.strings = strings;
      this.countries = countries;
      this.postings = postings;
      this.lines = lines;
      this.origins = origins;
      this.names = names;
    }

    ByteBuffer places() {
      return places;
    }

    BufferInput stringAt(int offset) {
      return new BufferInput(strings, offset);
    }

    List<String> countries() {
      return countries;
    }

    String country(int code) {
      return countries.get(code);
    }

    BufferInput postingsAt(int offset) {
      return new BufferInput(postings, offset);
    }

    List<GazetteerBuilder.RawLine> lines() {
      return lines;
    }

    NameOrigins origins() {
      return origins;
    }

    NameAutomaton names() {
      return names;
    }
  }

  static void write(
      OutputStream stream,
      PlaceTable places,
      List<GazetteerBuilder.RawLine> lines,
      SortedNames names)
      throws IOException {
    var out = new OutputStreamDataOutput(stream);
    out.writeString(MAGIC);
    out.writeVInt(places.countries().size());
    for (String country : places.countries()) {
      out.writeString(country);
    }
    places.write(out);
    var postings = new ByteArrayOutputStream();
    var origins = new NameOrigins.Counts();
    FST<Long> fst = compile(names, places, postings, origins);
    block(out, postings.toByteArray());
    origins.write(out);
    writeLines(out, lines);
    fst.save(out, out);
  }

  private static FST<Long> compile(
      SortedNames names,
      PlaceTable places,
      ByteArrayOutputStream postings,
      NameOrigins.Counts origins)
      throws IOException {
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<Long>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var lists = new OutputStreamDataOutput(postings);
    var scratch = new IntsRefBuilder();
    names.forEach(
        (key, of) -> {
          count(key, of, places, origins);
          long output = 2L * of[0];
          if (of.length > 1) {
            output = 2L * postings.size() + 1;
            lists.writeVInt(of.length);
            int last = 0;
            for (int posting : of) {
              lists.writeVInt(posting - last);
              last = posting;
            }
          }
          compiler.add(Util.toIntsRef(key, scratch), output);
        });
    return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
  }

  /** By names in Latin letters. */
  private static void count(
      BytesRef key, int[] postings, PlaceTable places, NameOrigins.Counts origins) {
    String name = key.utf8ToString();
    String folded = name.substring(name.indexOf(NamePostings.SEPARATOR) + 1);
    for (int posting : postings) {
      if ((posting & 3) <= NamePostings.ALTERNATE && NameKeys.isAscii(folded)) {
        origins.add(folded, places.country(posting >> 2));
      }
    }
  }

  private static void writeLines(OutputStreamDataOutput out, List<GazetteerBuilder.RawLine> lines)
      throws IOException {
    out.writeVInt(lines.size());
    for (GazetteerBuilder.RawLine line : lines) {
      out.writeString(line.kind());
      out.writeString(line.name());
      out.writeVInt(line.points().size());
      for (Coordinate point : line.points()) {
        out.writeInt((int) Math.round(point.x * 1e5));
        out.writeInt((int) Math.round(point.y * 1e5));
      }
      out.writeInt((int) Math.round(line.widthKm() * 1000));
    }
  }

  private static void block(OutputStreamDataOutput out, byte[] bytes) throws IOException {
    out.writeVInt(bytes.length);
    out.writeBytes(bytes, bytes.length);
  }

  /** The parts of an index where they lie; only the lines and the FST's head are read. */
  static Index read(ByteBuffer bytes) throws IOException {
    var in = new BufferInput(bytes, 0);
    requireMagic(bytes);
    in.readString();
    String[] countries = new String[in.readVInt()];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = in.readString();
    }
    ByteBuffer strings = in.slice(in.readVInt());
    ByteBuffer places = in.slice(in.readVInt());
    ByteBuffer postings = in.slice(in.readVInt());
    NameOrigins origins = NameOrigins.read(in);
    List<GazetteerBuilder.RawLine> lines = readLines(in);
    NameAutomaton names = NameAutomaton.read(in);
    return new Index(places, strings, List.of(countries), postings, lines, origins, names);
  }

  private static void requireMagic(ByteBuffer bytes) throws IOException {
    byte[] found = new byte[Math.min(MAGIC.length() + 1, bytes.limit())];
    bytes.get(0, found);
    String begin = new String(found, StandardCharsets.ISO_8859_1);
    if (!begin.endsWith(MAGIC)) {
      throw new IOException(
          "ASSAY-PLACE-003 no gazetteer index: it begins with \""
              + begin.replaceAll("[^ -~]", "?")
              + "\"; expected "
              + MAGIC);
    }
  }

  private static List<GazetteerBuilder.RawLine> readLines(BufferInput in) throws IOException {
    GazetteerBuilder.RawLine[] lines = new GazetteerBuilder.RawLine[in.readVInt()];
    for (int i = 0; i < lines.length; i++) {
      String kind = in.readString();
      String name = in.readString();
      int size = in.readVInt();
      List<Coordinate> points = new ArrayList<>(size);
      for (int j = 0; j < size; j++) {
        double lon = in.readInt() / 1e5;
        points.add(new Coordinate(lon, in.readInt() / 1e5));
      }
      lines[i] = new GazetteerBuilder.RawLine(kind, name, points, in.readInt() / 1000.0);
    }
    return List.of(lines);
  }
}
