package dev.assay.intake.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that name reports by their URLs: one a line, or GDELT 2.0's tables of mentions and events.
 * Pure functions.
 */
public final class UrlList {
  /** URLs of one list; more are another day's work. */
  private static final int MOST = 1_000_000;

  private static final int LONGEST_LINE = 1 << 16;
  private static final int MENTIONS = 16;
  private static final int MENTION_TYPE = 3;
  private static final int MENTION_URL = 5;
  private static final int EVENTS = 61;
  private static final int EVENTS_1 = 58;

  private UrlList() {}

  /**
   * Whether a file is such a list: at least half of its lines are URLs, and none has several words.
   *
   * @param head its first characters; a last line that is cut off does not count
   */
  public static boolean is(String head) {
    int urls = 0;
    int others = 0;
    int end = head.lastIndexOf('\n');
    String whole = end > 0 ? head.substring(0, end) : head;
    for (String line : whole.lines().toList()) {
      if (!isRemark(line)) {
        boolean table = line.split("\t", -1).length >= MENTIONS;
        if (of(line) != null) {
          urls++;
        } else if (!table && line.strip().chars().anyMatch(Character::isWhitespace)) {
          return false;
        } else if (!table) {
          others++;
        }
      }
    }
    return urls > 0 && urls >= others;
  }

  private static boolean isRemark(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith("\uFEFF#");
  }

  /**
   * The URLs of a list, each once, in its order; lines that are none as they are, so that whoever
   * fetches says what is wrong with them.
   *
   * @param in its bytes, to their end
   */
  public static Set<String> read(InputStream in) throws IOException {
    Set<String> urls = new LinkedHashSet<>();
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b;
    do {
      b = buffered.read();
      if (b >= 0 && b != '\n') {
        if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
      } else {
        String text = line.toString(StandardCharsets.UTF_8);
        String url = of(text);
        if (url == null && !isRemark(text) && text.indexOf('\t') < 0) {
          url = text.strip();
        }
        line.reset();
        if (url != null && urls.size() < MOST) {
          urls.add(url);
        }
      }
    } while (b >= 0);
    return urls;
  }

  /** The URL of a line; null where it has none. */
  public static @Nullable String of(String line) {
    if (isRemark(line)) {
      return null;
    }
    String[] cells = line.split("\t", -1);
    String url =
        switch (cells.length) {
          case 1 -> line.replace("\uFEFF", "").strip();
          case MENTIONS -> cells[MENTION_TYPE].equals("1") ? cells[MENTION_URL] : "";
          case EVENTS, EVENTS_1 -> cells[cells.length - 1].strip();
          default -> "";
        };
    boolean one = url.indexOf(' ') < 0 && url.length() > "http://".length();
    return one && Fetcher.isUrl(url.toLowerCase(Locale.ROOT)) ? url : null;
  }
}
