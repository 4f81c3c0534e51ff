package dev.assay.intake.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which files are archives, by their first bytes and their names. Thread-safe. */
public final class Archives {
  /** How many of a file's first bytes tell what it is. */
  public static final int HEAD = 4096;

  private static final Pattern FEED =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<(?:rss|feed|rdf:RDF)[\\s>].*");
  private static final Pattern TELEGRAM =
      Pattern.compile("(?s)\\s*\\{.*\"(?:messages|chats)\"\\s*:.*");
  private static final Pattern LINES = Pattern.compile("(?s)\\s*\\{\\s*\".*");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?is)(?:[\\w-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)*?(?:from|received|return-path|message-id|mime-version):.*");

  private Archives() {}

  /**
   * The kind of archive, null where a file holds one report.
   *
   * @param head its first bytes, {@value #HEAD} where it has them
   * @param file its name
   */
  public static @Nullable Archive of(byte[] head, String file) {
    return of(head, file, ColumnMap.NONE);
  }

  /**
   * The same, of tables whose columns the user names.
   *
   * @param map which of a table's columns are what
   */
  public static @Nullable Archive of(byte[] head, String file, ColumnMap map) {
    String name = file.toLowerCase(Locale.ROOT);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("WARC/") || name.endsWith(".warc.gz") || name.endsWith(".warc")) {
      return new WarcArchive();
    }
    if (name.endsWith(".wacz")) {
      return new WaczArchive();
    }
    if (text.startsWith("From ") && text.indexOf('\n') > 0 && text.contains(":")) {
      return new MailArchive(true);
    }
    if (name.endsWith(".eml") && MAIL.matcher(text).matches()) {
      return new MailArchive(false);
    }
    if (FEED.matcher(text).matches()) {
      return new FeedArchive();
    }
    if (name.endsWith(".json") && TELEGRAM.matcher(text).matches()) {
      return new TelegramArchive();
    }
    if ((name.endsWith(".jsonl") || name.endsWith(".ndjson")) && LINES.matcher(text).matches()) {
      return new LinesArchive(new Columns(map));
    }
    return name.endsWith(".csv") || name.endsWith(".tsv")
        ? new TableArchive(name.endsWith(".tsv") ? "\t" : ",;\t|", new Columns(map))
        : null;
  }
}
