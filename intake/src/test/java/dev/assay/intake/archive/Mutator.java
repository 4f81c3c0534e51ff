package dev.assay.intake.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages valid files: bytes, stretches, and the words that formats are made of. */
final class Mutator {
  private static final int LONGEST = 256 * 1024;
  private static final List<String> WORDS =
      List.of(
          "<div>",
          "</div>",
          "<table><tr><td>",
          "<!--",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "&#x0;",
          "&amp;",
          "[",
          "{",
          "}",
          "\"",
          "\\u0000",
          ",",
          "\t",
          "\r\n\r\n",
          "\n\n",
          "\0",
          "From x\n",
          "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
          "Content-Length: 99999999999\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "Transfer-Encoding: chunked\r\n",
          "WARC/1.0\r\n",
          "WARC-Type: response\r\n",
          "%PDF-1.7\n",
          " 0 obj <<",
          "endobj",
          "stream\n",
          "endstream",
          "/Kids[1 0 R]",
          "/Parent 1 0 R",
          "/Length 99999999999",
          "xref\n0 99999\n",
          "BT ",
          " Tj",
          " Do ",
          "<w:p>",
          "</w:p>",
          "<w:tr>",
          "<w:del>",
          "2031-13-45T25:61:61Z",
          "99999999999999999999",
          "-1",
          "Infinity",
          "é",
          "\u202E",
          "https://",
          "<time datetime=\"2031-03-08T10:00\">",
          "<script type=\"application/ld+json\">{",
          "\"liveBlogUpdate\":[",
          "\"messages\":[",
          "<item>",
          "<entry>",
          "charset=utf-16",
          "charset=x-none");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  byte[] mutated(byte[] seed, byte[] other) {
    byte[] bytes = seed;
    int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      bytes = once(bytes.length == 0 ? new byte[1] : bytes, other);
    }
    return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 << random.nextInt(12)));
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    return switch (random.nextInt(9)) {
      case 0, 1 -> {
        byte[] copy = bytes.clone();
        copy[at] = (byte) random.nextInt(256);
        yield copy;
      }
      case 2 -> {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        yield copy;
      }
      case 3 -> replaced(bytes, at, length, new byte[0]);
      case 4 -> replaced(bytes, at, 0, repeated(part, 1 + random.nextInt(200)));
      case 5 -> {
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        yield replaced(bytes, at, 0, repeated(word, random.nextInt(4) == 0 ? 3_000 : 1));
      }
      case 6 -> {
        int from = random.nextInt(other.length);
        int to = from + random.nextInt(other.length - from);
        yield replaced(bytes, at, length, Arrays.copyOfRange(other, from, to));
      }
      case 7 -> {
        byte[] noise = new byte[1 + random.nextInt(40)];
        random.nextBytes(noise);
        yield replaced(bytes, at, random.nextInt(2) * length, noise);
      }
      default -> Arrays.copyOf(bytes, at + 1);
    };
  }

  private static byte[] repeated(byte[] part, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < LONGEST; i++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + with.length);
    out.write(bytes, 0, at);
    out.writeBytes(with);
    out.write(bytes, at + length, bytes.length - at - length);
    return out.toByteArray();
  }
}
