package dev.assay.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. In this order: a byte order mark, strict UTF-8, what an HTML page says of itself,
 * UTF-16 without a mark, UTF-8 with some bytes wrong, and for the rest windows-1252, or the legacy
 * encoding in which the text reads most like a language. What was guessed or wrong is told.
 */
final class Decoder {
  private static final int HEAD = 4096;
  private static final Pattern META =
      Pattern.compile(
          "(?i)<(?:meta[^>]{0,300}?charset|\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");
  private static final List<String> LEGACY =
      List.of(
          "windows-1251",
          "windows-1256",
          "windows-1255",
          "windows-1253",
          "windows-1254",
          "windows-1250",
          "GB18030",
          "Shift_JIS",
          "Big5",
          "EUC-KR");

  private final LanguageDetector languages;

  Decoder(LanguageDetector languages) {
    this.languages = languages;
  }

  Decoded decode(byte[] bytes, String where) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String strict = strict(bytes, StandardCharsets.UTF_8);
    if (strict != null) {
      Charset wide = strict.indexOf('\0') >= 0 ? wide(bytes) : null;
      return wide == null
          ? plain(strict, StandardCharsets.UTF_8)
          : plain(new String(bytes, wide), wide);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return plain(new String(bytes, wide), wide);
    }
    Charset declared = declared(bytes);
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return plain(new String(bytes, declared), declared);
    }
    return mostlyUtf8(bytes) ? repaired(bytes, where) : guessed(bytes, where);
  }

  private static Decoded plain(String text, Charset charset) {
    return new Decoded(text, charset, List.of());
  }

  private static @Nullable Decoded byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      String strict = strict(b, StandardCharsets.UTF_8);
      return strict == null ? null : plain(strict.substring(1), StandardCharsets.UTF_8);
    }
    if (b.length >= 4 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE && b[2] == 0 && b[3] == 0) {
      return plain(without(b, 4, Charset.forName("UTF-32LE")), Charset.forName("UTF-32LE"));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return plain(without(b, 2, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return plain(without(b, 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static String without(byte[] bytes, int mark, Charset charset) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** UTF-16 without a mark: in Latin text every other byte is 0, and no others are. */
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, HEAD) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half >= 8 && odd > half * 0.7 && even < half * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return half >= 8 && even > half * 0.7 && odd < half * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher m = META.matcher(head);
    if (!m.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(m.group(1));
      // Browsers read Latin-1 as windows-1252, and so are such pages written.
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** More well-formed sequences of several bytes than bytes out of place. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        wrong++;
      } else if (c >= 0x80) {
        right++;
      }
    }
    return right > wrong;
  }

  private static Decoded repaired(byte[] bytes, String where) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    long wrong = text.chars().filter(c -> c == '\uFFFD').count();
    int first = text.indexOf('\uFFFD');
    int line =
        1 + (int) text.substring(0, Math.max(0, first)).chars().filter(c -> c == '\n').count();
    Notice notice =
        new Notice(
            "ASSAY-INTAKE-UTF8",
            where + ", line " + line,
            wrong + (wrong == 1 ? " place is" : " places are") + " not UTF-8",
            "read as UTF-8 with U+FFFD there");
    return new Decoded(text, StandardCharsets.UTF_8, List.of(notice));
  }

  private Decoded guessed(byte[] bytes, String where) {
    Charset best = Charset.forName("windows-1252");
    String text = new String(bytes, best);
    if (highShare(bytes) > 0.2) {
      double score = languages.score(text);
      for (String name : LEGACY) {
        if (Charset.isSupported(name)) {
          String other = strict(bytes, Charset.forName(name));
          double otherScore = other == null ? 0 : languages.score(other);
          if (other != null && otherScore > score) {
            best = Charset.forName(name);
            text = other;
            score = otherScore;
          }
        }
      }
    }
    Notice notice =
        new Notice(
            "ASSAY-INTAKE-ENCODING",
            where,
            "it is not UTF-8 and does not name its encoding",
            "read as " + best.name() + "; save it as UTF-8 to be sure");
    return new Decoded(text, best, List.of(notice));
  }

  /** Share of bytes beyond ASCII among those that are not space. */
  private static double highShare(byte[] bytes) {
    int high = 0;
    int ink = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
      ink += b < 0 || b > ' ' ? 1 : 0;
    }
    return ink == 0 ? 0 : (double) high / ink;
  }
}
