package dev.assay.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * More names than fit in memory: sorted runs in a {@link Scratch}, merged as they are read. Not
 * safe to share between threads.
 */
final class NameRuns implements SortedNames {
  private static final int MOST_IN_MEMORY = 400_000;
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::key).thenComparingInt(Entry::posting);

  private final Scratch scratch;
  private final List<Entry> entries = new ArrayList<>();
  private int runs;

  private record Entry(BytesRef key, int posting) {}

  /** Goes on after a number of runs that are there already. */
  NameRuns(Scratch scratch, int runs) {
    this.scratch = scratch;
    this.runs = runs;
  }

  /** The runs that are written. */
  int runs() {
    return runs;
  }

  void add(BytesRef key, int posting) throws IOException {
    entries.add(new Entry(key, posting));
    if (entries.size() >= MOST_IN_MEMORY) {
      flush();
    }
  }

  /** Writes what is in memory. */
  void flush() throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    entries.sort(ORDER);
    try (var out =
        new OutputStreamDataOutput(new BufferedOutputStream(scratch.create(name(runs)), 1 << 16))) {
      out.writeInt(entries.size());
      for (Entry entry : entries) {
        out.writeVInt(entry.key.length);
        out.writeBytes(entry.key.bytes, entry.key.offset, entry.key.length);
        out.writeVInt(entry.posting);
      }
    }
    entries.clear();
    runs++;
  }

  private static String name(int run) {
    return "names-" + run;
  }

  /** A run as it is read. */
  private static final class Cursor implements AutoCloseable {
    private final InputStreamDataInput in;
    private int left;
    private @Nullable Entry entry;

    Cursor(InputStreamDataInput in) throws IOException {
      this.in = in;
      this.left = in.readInt();
      next();
    }

    void next() throws IOException {
      if (left-- == 0) {
        entry = null;
        return;
      }
      byte[] key = new byte[in.readVInt()];
      in.readBytes(key, 0, key.length);
      entry = new Entry(new BytesRef(key), in.readVInt());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  @Override
  public void forEach(Sink sink) throws IOException {
    flush();
    List<Cursor> open = new ArrayList<>();
    try {
      var queue = new PriorityQueue<Cursor>(Comparator.comparing(c -> c.entry, ORDER));
      for (int run = 0; run < runs; run++) {
        var in = new BufferedInputStream(scratch.open(name(run)), 1 << 16);
        Cursor cursor = new Cursor(new InputStreamDataInput(in));
        open.add(cursor);
        queue.add(cursor);
      }
      merge(queue, sink);
    } finally {
      for (Cursor cursor : open) {
        cursor.close();
      }
    }
  }

  private static void merge(PriorityQueue<Cursor> queue, Sink sink) throws IOException {
    BytesRef key = null;
    List<Integer> postings = new ArrayList<>();
    while (!queue.isEmpty()) {
      Cursor cursor = queue.remove();
      Entry entry = cursor.entry;
      if (entry == null) {
        continue;
      }
      if (key != null && !key.equals(entry.key)) {
        sink.accept(key, postings.stream().mapToInt(p -> p).toArray());
        postings.clear();
      }
      key = entry.key;
      // The best role of a place under one name comes first, and stands.
      int last = postings.isEmpty() ? -1 : postings.get(postings.size() - 1) >> 2;
      if (last != entry.posting >> 2) {
        postings.add(entry.posting);
      }
      cursor.next();
      if (cursor.entry != null) {
        queue.add(cursor);
      }
    }
    if (key != null) {
      sink.accept(key, postings.stream().mapToInt(p -> p).toArray());
    }
  }
}
