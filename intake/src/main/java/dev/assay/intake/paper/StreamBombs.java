package dev.assay.intake.paper;

import dev.assay.intake.IntakeException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks over the compressed streams of a PDF before anybody unpacks them: PDFBox holds a stream
 * whole in memory, however long it grows. What is encrypted cannot be looked at; of it the heap is
 * the bound.
 */
final class StreamBombs {
  /** Bytes that all streams may unpack to. */
  static final long MOST = 192L * 1024 * 1024;

  /** Streams that are compressed and compressed again. */
  private static final int DEEPEST = 3;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private StreamBombs() {}

  static void require(byte[] pdf, String where) throws IntakeException {
    long all = 0;
    for (int i = 0; i + STREAM.length + 2 < pdf.length; i++) {
      if (isStream(pdf, i)) {
        int at = i + STREAM.length;
        at += pdf[at] == '\r' ? 1 : 0;
        at += at < pdf.length && pdf[at] == '\n' ? 1 : 0;
        all += unpacked(pdf, at, pdf.length - at, MOST - all, 1);
        if (all > MOST) {
          throw new IntakeException(
              "BOMB",
              where,
              "its streams unpack to more than " + MOST / (1024 * 1024) + " MiB",
              "it is not read; print the pages that are wanted to a new file");
        }
      }
    }
  }

  private static boolean isStream(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    byte after = pdf[at + STREAM.length];
    return after == '\r' || after == '\n';
  }

  /** Bytes that something unpacks to, and that those unpack to; 0 where it is not compressed. */
  private static long unpacked(byte[] bytes, int from, int length, long most, int depth) {
    if (length < 2 || !isCompressed(bytes[from] & 0xFF, bytes[from + 1] & 0xFF)) {
      return 0;
    }
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    byte[] head = new byte[0];
    long all = 0;
    try {
      inflater.setInput(bytes, from, length);
      for (int n = inflater.inflate(buffer); n > 0 && all <= most; n = inflater.inflate(buffer)) {
        head = all == 0 ? Arrays.copyOf(buffer, n) : head;
        all += n;
      }
    } catch (DataFormatException e) {
      // What came before counts; PDFBox will say what is wrong with the rest.
    } finally {
      inflater.end();
    }
    long within = depth < DEEPEST ? unpacked(head, 0, head.length, most, depth + 1) : 0;
    return all + within * Math.max(1, all / Math.max(1, head.length));
  }

  /** The two bytes that zlib's format (RFC 1950) begins with. */
  private static boolean isCompressed(int first, int second) {
    return (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
  }
}
