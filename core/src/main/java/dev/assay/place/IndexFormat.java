package dev.assay.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.locationtech.jts.geom.Coordinate;

/**
 * The index on disk, in this order: magic, strings, places, postings, lines, and an FST from
 * skeleton, separator and folded name to a posting (even: place and role) or to the offset of a
 * list of postings (odd).
 */
final class IndexFormat {
  private static final String MAGIC = "ASSAY-GAZETTEER-1";

  /**
   * Bytes of one place: id, lat, lon, population, name, parent (4 each), radius (4), country, kind.
   */
  static final int RECORD = 4 * 7 + 2;

  private IndexFormat() {}

  /** What a gazetteer reads from. */
  static final class Index {
    private final ByteBuffer places;
    private final byte[] strings;
    private final List<String> countries;
    private final byte[] postings;
    private final List<GazetteerBuilder.RawLine> lines;
    private final FST<Long> names;

    private Index(
        ByteBuffer places,
        byte[] strings,
        List<String> countries,
        byte[] postings,
        List<GazetteerBuilder.RawLine> lines,
        FST<Long> names) {
      this.places = places;
      this.strings = strings;
      this.countries = countries;
      this.postings = postings;
      this.lines = lines;
      this.names = names;
    }

    ByteBuffer places() {
      return places;
    }

    ByteArrayDataInput stringAt(int offset) {
      return new ByteArrayDataInput(strings, offset, strings.length - offset);
    }

    String country(int code) {
      return countries.get(code);
    }

    ByteArrayDataInput postingsAt(int offset) {
      return new ByteArrayDataInput(postings, offset, postings.length - offset);
    }

    List<GazetteerBuilder.RawLine> lines() {
      return lines;
    }

    FST<Long> names() {
      return names;
    }
  }

  static void write(
      OutputStream stream,
      List<GazetteerBuilder.RawPlace> places,
      List<GazetteerBuilder.RawLine> lines,
      NamePostings names)
      throws IOException {
    var out = new OutputStreamDataOutput(stream);
    out.writeString(MAGIC);
    Set<String> codes = new TreeSet<>();
    places.forEach(place -> codes.add(place.country));
    String[] countries = codes.toArray(String[]::new);
    out.writeVInt(countries.length);
    for (String country : countries) {
      out.writeString(country);
    }
    var strings = new ByteArrayOutputStream();
    byte[] records = records(places, countries, strings);
    block(out, strings.toByteArray());
    block(out, records);
    var postings = new ByteArrayOutputStream();
    FST<Long> fst = compile(names, postings);
    block(out, postings.toByteArray());
    writeLines(out, lines);
    fst.save(out, out);
  }

  private static byte[] records(
      List<GazetteerBuilder.RawPlace> places, String[] countries, ByteArrayOutputStream strings)
      throws IOException {
    Map<String, Integer> offsets = new HashMap<>();
    var text = new OutputStreamDataOutput(strings);
    ByteBuffer records = ByteBuffer.allocate(RECORD * places.size());
    for (GazetteerBuilder.RawPlace place : places) {
      Integer offset = offsets.get(place.name);
      if (offset == null) {
        offset = strings.size();
        offsets.put(place.name, offset);
        byte[] name = place.name.getBytes(StandardCharsets.UTF_8);
        text.writeVInt(name.length);
        text.writeBytes(name, name.length);
      }
      records.putInt((int) place.geonamesId);
      records.putInt((int) Math.round(place.lat * 1e5));
      records.putInt((int) Math.round(place.lon * 1e5));
      records.putInt(place.population).putInt(offset).putInt(place.parent);
      records.putFloat((float) place.radiusKm);
      records.put((byte) java.util.Arrays.binarySearch(countries, place.country));
      records.put((byte) place.kind.code());
    }
    return records.array();
  }

  private static FST<Long> compile(NamePostings names, ByteArrayOutputStream postings)
      throws IOException {
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<Long>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var lists = new OutputStreamDataOutput(postings);
    var scratch = new IntsRefBuilder();
    for (Map.Entry<BytesRef, SortedSet<Integer>> name : names.sorted().entrySet()) {
      SortedSet<Integer> of = name.getValue();
      long output = 2L * of.first();
      if (of.size() > 1) {
        output = 2L * postings.size() + 1;
        lists.writeVInt(of.size());
        int last = 0;
        for (int posting : of) {
          lists.writeVInt(posting - last);
          last = posting;
        }
      }
      compiler.add(Util.toIntsRef(name.getKey(), scratch), output);
    }
    return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
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

  static Index read(byte[] bytes) throws IOException {
    var in = new ByteArrayDataInput(bytes);
    String magic = in.readString();
    if (!magic.equals(MAGIC)) {
      throw new IOException(
          "ASSAY-PLACE-003 no gazetteer index: it begins with \""
              + magic
              + "\"; expected "
              + MAGIC);
    }
    String[] countries = new String[in.readVInt()];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = in.readString();
    }
    byte[] strings = block(in);
    ByteBuffer places = ByteBuffer.wrap(block(in)).asReadOnlyBuffer();
    byte[] postings = block(in);
    List<GazetteerBuilder.RawLine> lines = readLines(in);
    FST<Long> names = new FST<>(FST.readMetadata(in, PositiveIntOutputs.getSingleton()), in);
    return new Index(places, strings, List.of(countries), postings, lines, names);
  }

  private static List<GazetteerBuilder.RawLine> readLines(ByteArrayDataInput in)
      throws IOException {
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

  private static byte[] block(ByteArrayDataInput in) {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }
}
