package dev.assay.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** Places as an index holds them, some 45 bytes each, while it is made. Not safe to share. */
final class PlaceTable {
  /** Names are written once as long as there are not more of them than this. */
  private static final int MOST_SHARED = 400_000;

  private static final int PART = 1 << 16;

  private final String[] countries;
  private final Map<String, Integer> offsets = new HashMap<>();
  private ByteBuffer records = ByteBuffer.allocate(IndexFormat.RECORD << 12);
  private ByteBuffer strings = ByteBuffer.allocate(1 << 16);

  /** A table of places in these countries and in none. */
  PlaceTable(List<String> countries) {
    this.countries = countries.toArray(String[]::new);
    Arrays.sort(this.countries);
  }

  List<String> countries() {
    return List.of(countries);
  }

  int size() {
    return records.position() / IndexFormat.RECORD;
  }

  int add(GazetteerBuilder.RawPlace place) {
    int index = size();
    records = room(records, IndexFormat.RECORD);
    put(place);
    return index;
  }

  void set(int index, GazetteerBuilder.RawPlace place) {
    int end = records.position();
    records.position(index * IndexFormat.RECORD);
    put(place);
    records.position(end);
  }

  int geonamesId(int index) {
    return records.getInt(index * IndexFormat.RECORD);
  }

  /** The code of the country of a place, 0 to 255. */
  int country(int index) {
    return records.get(index * IndexFormat.RECORD + IndexFormat.COUNTRY) & 0xff;
  }

  private void put(GazetteerBuilder.RawPlace place) {
    records.putInt((int) place.geonamesId);
    records.putInt((int) Math.round(place.lat * 1e5));
    records.putInt((int) Math.round(place.lon * 1e5));
    records.putInt(place.population).putInt(offset(place.name)).putInt(place.parent);
    records.putFloat((float) place.radiusKm);
    records.put((byte) Arrays.binarySearch(countries, place.country));
    records.put((byte) place.kind.code());
  }

  private int offset(String text) {
    Integer known = offsets.get(text);
    if (known != null) {
      return known;
    }
    byte[] name = text.getBytes(StandardCharsets.UTF_8);
    strings = room(strings, name.length + 5);
    int offset = strings.position();
    for (int length = name.length; ; length >>>= 7) {
      if (length < 0x80) {
        strings.put((byte) length);
        break;
      }
      strings.put((byte) (length | 0x80));
    }
    strings.put(name);
    if (offsets.size() < MOST_SHARED) {
      offsets.put(text, offset);
    }
    return offset;
  }

  private static ByteBuffer room(ByteBuffer buffer, int more) {
    if (buffer.remaining() >= more) {
      return buffer;
    }
    return ByteBuffer.allocate(buffer.capacity() * 2 + more).put(buffer.flip());
  }

  /** The names, then the records, each after its length. */
  void write(DataOutput out) throws IOException {
    block(out, strings);
    block(out, records);
  }

  private static void block(DataOutput out, ByteBuffer bytes) throws IOException {
    out.writeVInt(bytes.position());
    byte[] part = new byte[PART];
    for (int at = 0; at < bytes.position(); at += PART) {
      int length = Math.min(PART, bytes.position() - at);
      bytes.get(at, part, 0, length);
      out.writeBytes(part, 0, length);
    }
  }

  /** Takes in what {@link #write} wrote. */
  void read(DataInput in) throws IOException {
    strings = read(in, strings);
    records = read(in, records);
  }

  private static ByteBuffer read(DataInput in, ByteBuffer into) throws IOException {
    int length = in.readVInt();
    ByteBuffer buffer = room(into.clear(), length);
    byte[] part = new byte[PART];
    for (int left = length; left > 0; left -= PART) {
      in.readBytes(part, 0, Math.min(PART, left));
      buffer.put(part, 0, Math.min(PART, left));
    }
    return buffer;
  }
}
