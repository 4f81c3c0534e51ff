package dev.assay.ledger;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order a report was written. A live blog has its newest entry on top, each headed by the
 * hour: it is heard from its end. Pure functions.
 */
final class LiveBlog {
  /** The hour at the head of an entry: "(6:30 p.m. ET", "Update 11 a.m.". */
  private static final Pattern CLOCK =
      Pattern.compile("^[^.]{0,24}?\\b(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\b");

  private static final int HEAD = 48;
  private static final int FEWEST = 3;

  private LiveBlog() {}

  /** Of each sentence, when its entry was written, counted from 0; 0 for all of other reports. */
  static int[] turns(Document document) {
    int n = document.sentences().size();
    int[] block = new int[n];
    int blocks = 0;
    int last = -1;
    int falls = 0;
    int rises = 0;
    for (int i = 0; i < n; i++) {
      int minute = minute(document, document.sentences().get(i));
      if (minute >= 0) {
        falls += last > minute ? 1 : 0;
        rises += last >= 0 && last < minute ? 1 : 0;
        last = minute;
        blocks++;
      }
      block[i] = blocks;
    }
    int[] turns = new int[n];
    if (blocks >= FEWEST && falls > rises) {
      int all = blocks;
      Arrays.setAll(turns, i -> all - block[i]);
    }
    return turns;
  }

  /** Minutes since midnight at the head of a sentence; -1 where there is no hour. */
  private static int minute(Document document, Sentence sentence) {
    int start = sentence.tokens().get(0).span().start();
    String head =
        document.text().substring(start, Math.min(start + HEAD, document.text().length()));
    Matcher clock = CLOCK.matcher(head);
    if (!clock.find()) {
      return -1;
    }
    int hour = Integer.parseInt(clock.group(1)) % 12 + (clock.group(3).equals("p") ? 12 : 0);
    String minutes = clock.group(2);
    return hour * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }
}
